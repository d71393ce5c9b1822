/**
 * What all stages share: the exceptions, one for each thing that may be wrong, under {@link
 * io.etude.EtudeException}; {@link io.etude.Label}, a text in one or several languages; {@link
 * io.etude.Limits}.
 */
package io.etude;
