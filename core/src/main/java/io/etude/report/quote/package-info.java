/**
 * The figures that an article quotes, and what is to be said of the words beside them, which {@link
 * io.etude.report.quote.words.QuoteWords} reads: {@link io.etude.report.quote.FiguresInProse} finds
 * them, the others each look for one kind of fault.
 */
package io.etude.report.quote;
