package io.etude.pdf.layout.article;

import io.etude.pdf.layout.page.Galley;

/**
 * A floater of which a page has the first part, under all else.
 *
 * @param mention the floater
 * @param part what is on the page
 */
record DividedFloater(Galley.Mention mention, OversizedBox part) {}
