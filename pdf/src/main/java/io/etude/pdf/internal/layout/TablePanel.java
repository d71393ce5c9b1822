package io.etude.pdf.internal.layout;

import io.etude.document.Block;

/**
 * Some columns of a table and where they stand. What stands in them is read when it is needed.
 *
 * @param block the table
 * @param shape where the columns stand
 */
record TablePanel(Block.Table block, PanelShape shape) {

  /** Reads the panel and wraps its labels. */
  TableLayout layout(Setting setting) {
    return TableLayout.of(setting, block, TableModel.of(setting, block), shape);
  }

  /** The number of the panel: that of its first column. */
  int number() {
    return shape.columns().get(0);
  }
}
