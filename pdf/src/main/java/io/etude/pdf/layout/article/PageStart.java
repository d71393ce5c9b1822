package io.etude.pdf.layout.article;

import io.etude.pdf.layout.page.Galley;
import java.util.List;

/**
 * Where a page begins.
 *
 * @param from the line of the text that comes next
 * @param firstRow the row from which on it is free
 * @param waiting the floaters that are left
 * @param effort how hard ways to make it are looked for
 */
record PageStart(int from, int firstRow, List<Galley.Mention> waiting, PageTrials.Effort effort) {}
