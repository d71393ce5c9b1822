package io.etude.pdf.layout.table;

import io.etude.document.table.StatCell;
import java.util.Optional;

/**
 * Which cells of a panel repeat the sign of a missing figure: where a column or a row has the same
 * sign in all its cells, it is printed in the first of them.
 */
final class RepeatedSigns {

  private final TableLayout layout;

  /** For each column whether it has the same sign in all rows but the bases. */
  private final boolean[] columns;

  private RepeatedSigns(TableLayout layout, boolean[] columns) {
    this.layout = layout;
    this.columns = columns;
  }

  static RepeatedSigns of(TableLayout layout) {
    boolean[] columns = new boolean[layout.heads().size()];
    for (int c = 0; c < columns.length; c++) {
      columns[c] = hasOneSign(layout, c);
    }
    return new RepeatedSigns(layout, columns);
  }

  private static boolean hasOneSign(TableLayout layout, int column) {
    Optional<StatCell.Absence> sign = layout.absence(0, column);
    for (int r = 1; r < layout.rows().size() && sign.isPresent(); r++) {
      if (!layout.row(r).kind().isBase() && !layout.absence(r, column).equals(sign)) {
        sign = Optional.empty();
      }
    }
    return sign.isPresent() && !layout.row(0).kind().isBase();
  }

  /** For each column of a row whether its sign has been printed before. */
  boolean[] in(int row, boolean firstOfPart) {
    boolean[] repeated = new boolean[columns.length];
    if (layout.row(row).kind().isBase()) {
      return repeated;
    }
    boolean wholeRow = layout.absence(row, 0).isPresent();
    for (int c = 1; c < columns.length && wholeRow; c++) {
      wholeRow = layout.absence(row, c).equals(layout.absence(row, 0));
    }
    for (int c = 0; c < columns.length; c++) {
      repeated[c] = !firstOfPart && columns[c] || wholeRow && c > 0;
    }
    return repeated;
  }
}
