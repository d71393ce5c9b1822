package io.etude.report.summary;

import io.etude.document.table.CellDrawing;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import java.util.List;

/**
 * A row of a table of results in summary: a row of a printed table, and how its total is drawn.
 *
 * @param row its label
 * @param about what is said of it
 * @param source the printed table
 * @param figure the row of that table
 * @param total how the figure of the total is drawn
 */
record SummaryLine(
    StatRow row, List<Inline> about, StatTable source, int figure, CellDrawing total) {}
