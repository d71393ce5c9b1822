package io.etude.xlsx;

import io.etude.analysis.Cell;
import io.etude.analysis.ResultColumn;
import java.util.OptionalDouble;
import org.apache.poi.ss.util.CellReference;

/**
 * The counts beside the shares of a table, and shares as quotients of them: weighted counts where
 * shares are formulas on weighted data, since these are what the shares are made of.
 *
 * @param setting the options
 * @param baseRow the row with the bases that shares are shares of
 */
record Counts(Setting setting, int baseRow) {

  /** Whether the counts that are shown are sums of weights. */
  static boolean weighted(Setting setting) {
    return setting.weighted() && setting.percentages() == Percentages.FORMULAS;
  }

  /** The count of a cell. */
  OptionalDouble of(Cell cell) {
    if (weighted(setting)) {
      return cell.weightedCount();
    }
    return cell.count().isPresent()
        ? OptionalDouble.of(cell.count().getAsLong())
        : OptionalDouble.empty();
  }

  private OptionalDouble base(ResultColumn column) {
    if (weighted(setting)) {
      return column.weightedBase();
    }
    return column.base().isPresent()
        ? OptionalDouble.of(column.base().getAsLong())
        : OptionalDouble.empty();
  }

  /** How counts are shown. */
  Style style() {
    return weighted(setting) ? setting.look().decimal() : setting.look().count();
  }

  /** A share: as a formula where these are wanted and the share is the quotient, else a number. */
  Value share(ResultColumn column, Cell cell, int row, int countColumn, double share) {
    OptionalDouble count = of(cell);
    OptionalDouble base = base(column);
    boolean quotient =
        setting.percentages() == Percentages.FORMULAS
            && count.isPresent()
            && base.isPresent()
            && Math.abs(count.getAsDouble() / base.getAsDouble() - share) < 1e-9;
    if (!quotient) {
      return new Value.Number(share);
    }
    String letters = CellReference.convertNumToColString(countColumn);
    return new Value.Formula(
        Area.cellName(row, countColumn) + "/" + letters + "$" + (baseRow + 1), share);
  }
}
