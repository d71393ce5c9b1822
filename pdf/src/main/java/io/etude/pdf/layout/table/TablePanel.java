package io.etude.pdf.layout.table;

import io.etude.document.table.StatTable;
import io.etude.pdf.layout.box.LayoutContext;

/**
 * Some columns of a table and where they are: what a {@link TableItem} is made of. Of an annex's
 * thousands of tables nothing else is kept until their pages are composed.
 *
 * @param table the table
 * @param shape where the columns are
 */
public record TablePanel(StatTable table, PanelShape shape) {

  /** Reads the panel and wraps its labels. */
  TableLayout layout(LayoutContext context) {
    return TableLayout.of(context, table, shape);
  }

  /** The number of the panel: that of its first column. */
  int number() {
    return shape.columns().get(0);
  }
}
