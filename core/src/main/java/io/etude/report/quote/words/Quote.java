package io.etude.report.quote.words;

import io.etude.document.text.Inline;

/**
 * An estimate and where a text prints it.
 *
 * @param figure the estimate
 * @param start where its first character is
 * @param end where the text after it begins; the start, for one in a note at the page's foot
 */
public record Quote(Inline.Figure figure, int start, int end) {}
