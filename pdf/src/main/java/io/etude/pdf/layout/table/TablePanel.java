package io.etude.pdf.layout.table;

import io.etude.document.table.StatTable;
import io.etude.pdf.layout.box.LayoutContext;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some columns of a table and where they are: what a {@link TableItem} is made of. Of an annex's
 * thousands of tables nothing else is kept until their pages are composed.
 *
 * @param table the table
 * @param shape where the columns are
 * @param across the width of the table's widest panel
 */
public record TablePanel(StatTable table, PanelShape shape, double across) {

  /** The panels of a table. */
  static List<TablePanel> of(StatTable table, List<PanelShape> shapes) {
    double across = shapes.stream().mapToDouble(PanelShape::width).max().orElse(0);
    return shapes.stream().map(shape -> new TablePanel(table, shape, across)).toList();
  }

  /** Reads the panel and wraps its labels. */
  TableLayout layout(LayoutContext context) {
    return TableLayout.of(context, table, shape);
  }

  /** Whether another panel has the same heading of columns at the same places. */
  public boolean hasHeadOf(TablePanel other) {
    return shape.equals(other.shape)
        && BannerHeads.of(table).equals(BannerHeads.of(other.table))
        && bases(table).equals(bases(other.table));
  }

  private static List<String> bases(StatTable table) {
    return IntStream.range(0, table.columns().size()).mapToObj(table::base).toList();
  }

  /** The number of the panel: that of the first column that no panel before it has. */
  int number() {
    List<Integer> columns = shape.columns();
    boolean repeatsTotal = columns.get(0) == 0 && columns.size() > 1 && columns.get(1) > 1;
    return columns.get(repeatsTotal ? 1 : 0);
  }
}
