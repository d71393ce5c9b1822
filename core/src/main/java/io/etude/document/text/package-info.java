/**
 * Running text: {@link io.etude.document.text.Inline} is a piece of it, which may be a figure that
 * keeps the estimate it quotes.
 */
package io.etude.document.text;
