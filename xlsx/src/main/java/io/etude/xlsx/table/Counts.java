package io.etude.xlsx.table;

import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.CellValue;
import java.util.List;

/**
 * The counts beside the shares of a table, and shares as quotients of them: weighted counts where
 * shares are formulas on weighted data, since these are what the shares are made of.
 */
final class Counts {

  private final StatTable table;
  private final boolean formulas;
  private final StatTable.Measure counted;

  /** Index in the table of the base that shares are shares of; -1 for none. */
  private final int base;

  /** The row of the sheet with that base. */
  private final int baseRow;

  /**
   * The counts of a table whose bases are laid from row {@code firstBase} of the sheet on, in the
   * order of {@link TableRows#bases}.
   */
  Counts(StatTable table, boolean formulas, int firstBase) {
    this.table = table;
    this.formulas = formulas;
    List<Integer> bases = TableRows.bases(table);
    int weighted = find(bases, StatRow.Kind.WEIGHTED_BASE);
    boolean sums = formulas && weighted >= 0;
    counted = sums ? StatTable.Measure.WEIGHTED_COUNT : StatTable.Measure.COUNT;
    int position = sums ? weighted : find(bases, StatRow.Kind.BASE);
    base = position < 0 ? -1 : bases.get(position);
    baseRow = firstBase + position;
  }

  private int find(List<Integer> bases, StatRow.Kind kind) {
    for (int i = 0; i < bases.size(); i++) {
      if (table.rows().get(bases.get(i)).kind() == kind) {
        return i;
      }
    }
    return -1;
  }

  /** The heading over a measure. */
  static String heading(StatTable.Measure measure, WorkbookContext context) {
    return switch (measure) {
      case COUNT, WEIGHTED_COUNT -> "n";
      case SHARE -> "%";
      case STANDARD_ERROR -> context.word("xlsx.error");
      case ROW_SHARE -> context.word("xlsx.rowShare");
      case INDEX -> context.word("xlsx.index");
    };
  }

  /** A measure in a row and column of the table; counts are weighted where formulas need that. */
  Figure of(int row, int column, StatTable.Measure wanted) {
    return table.cell(row, column, wanted == StatTable.Measure.COUNT ? counted : wanted);
  }

  /** A share: as a formula where these are wanted and the share is the quotient, else a number. */
  CellValue share(int row, int column, int sheetRow, int countColumn) {
    double share = table.cell(row, column).number().orElseThrow();
    if (!formulas || base < 0 || !isQuotient(row, column, share)) {
      return new CellValue.Number(share);
    }
    String count = Area.cellName(sheetRow, countColumn);
    String whole = Area.columnLetters(countColumn) + "$" + (baseRow + 1);
    return new CellValue.Formula(count + "/" + whole, share);
  }

  private boolean isQuotient(int row, int column, double share) {
    Figure count = of(row, column, StatTable.Measure.COUNT);
    Figure whole = table.cell(base, column);
    return count.number().isPresent()
        && whole.number().isPresent()
        && Math.abs(count.number().getAsDouble() / whole.number().getAsDouble() - share) < 1e-9;
  }
}
