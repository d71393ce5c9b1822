/**
 * What the words beside a quoted figure say: of which statistic, answer or group it is, and in
 * which order it stands. {@link io.etude.report.quote.words.QuoteWords} reads sentences, the others
 * each one kind of words in them.
 */
package io.etude.report.quote.words;
