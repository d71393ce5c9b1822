/**
 * What all stages share: the exceptions, one for each thing that may be wrong, under {@link
 * io.etude.EtudeException}.
 */
package io.etude;
