package io.etude.xlsx.table;

import io.etude.document.table.StatCell;
import io.etude.document.table.StatTable;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.Value;
import java.util.List;

/**
 * The counts beside the shares of a table, and shares as quotients of them: weighted counts where
 * shares are formulas on weighted data, since these are what the shares are made of.
 */
final class Counts {

  private final StatTable table;
  private final boolean formulas;
  private final StatTable.Measure measure;

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
    int weighted = find(bases, StatTable.Row.Kind.WEIGHTED_BASE);
    boolean sums = formulas && weighted >= 0;
    measure =
        formulas
            ? (sums ? StatTable.Measure.WEIGHTED_COUNT : StatTable.Measure.COUNT)
            : table.beside().orElse(StatTable.Measure.COUNT);
    int position = sums ? weighted : find(bases, StatTable.Row.Kind.BASE);
    base = position < 0 ? -1 : bases.get(position);
    baseRow = firstBase + position;
  }

  private int find(List<Integer> bases, StatTable.Row.Kind kind) {
    for (int i = 0; i < bases.size(); i++) {
      if (table.rows().get(bases.get(i)).kind() == kind) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a table has counts, or standard errors, beside its shares. */
  static boolean shownIn(StatTable table, WorkbookContext context) {
    return table.beside().isPresent() || context.formulas();
  }

  /** The heading over what stands beside the shares. */
  static String heading(StatTable table, WorkbookContext context) {
    boolean errors = !context.formulas() && table.content() == StatTable.Content.SHARES_AND_ERRORS;
    return errors ? context.word("xlsx.error") : "n";
  }

  /** The count, or the standard error, in a row and column of the table. */
  StatCell of(int row, int column) {
    return table.cell(row, column, measure);
  }

  /** A share: as a formula where these are wanted and the share is the quotient, else a number. */
  Value share(int row, int column, int sheetRow, int countColumn) {
    double share = table.cell(row, column).number().orElseThrow();
    if (!formulas || base < 0 || !isQuotient(row, column, share)) {
      return new Value.Number(share);
    }
    String count = Area.cellName(sheetRow, countColumn);
    String whole = Area.columnLetters(countColumn) + "$" + (baseRow + 1);
    return new Value.Formula(count + "/" + whole, share);
  }

  private boolean isQuotient(int row, int column, double share) {
    StatCell count = of(row, column);
    StatCell whole = table.cell(base, column);
    return count.number().isPresent()
        && whole.number().isPresent()
        && Math.abs(count.number().getAsDouble() / whole.number().getAsDouble() - share) < 1e-9;
  }
}
