package io.etude.analysis.disclosure;

import io.etude.results.ResultTable;
import java.util.Arrays;
import java.util.List;

/**
 * What one table hides, in the order in which it shows its rows.
 *
 * @param cells by row and column
 * @param bases by column
 * @param cellErrors cells whose errors are withheld, by row and column
 * @param meanErrors columns in which the errors of means are withheld
 */
record HiddenCells(
    boolean[][] cells, boolean[] bases, boolean[][] cellErrors, boolean[] meanErrors) {

  /**
   * The cells of a table.
   *
   * @param result the table, for the order of its rows
   * @param withheldErrors for each count whether its error is withheld
   */
  static HiddenCells of(
      ShownCounts shown, int t, ResultTable result, HiddenCounts hidden, boolean[] withheldErrors) {
    CountedTable table = shown.table(t);
    List<String> ids = table.item().rows().stream().map(row -> row.row().id()).toList();
    int columns = table.columns();
    boolean[][] cells = new boolean[table.base()][columns];
    boolean[][] cellErrors = new boolean[table.base()][columns];
    boolean[] bases = new boolean[columns];
    boolean[] meanErrors = new boolean[columns];
    for (int c = 0; c < columns; c++) {
      int base = shown.node(t, table.base(), c);
      bases[c] = base >= 0 && hidden.isHidden(base);
      meanErrors[c] = base >= 0 && withheldErrors[base];
      for (int r = 0; r < cells.length; r++) {
        int node = shown.node(t, ids.indexOf(result.rows().get(r).id()), c);
        cells[r][c] = node >= 0 && hidden.isHidden(node);
        cellErrors[r][c] = node >= 0 && withheldErrors[node];
        // the mean is made of all answers
        meanErrors[c] |= cellErrors[r][c];
      }
    }
    return new HiddenCells(cells, bases, cellErrors, meanErrors);
  }

  /** All of a table. */
  static HiddenCells all(ResultTable result) {
    int columns = result.columns().size();
    boolean[][] cells = new boolean[result.rows().size()][columns];
    boolean[] bases = new boolean[columns];
    for (boolean[] row : cells) {
      Arrays.fill(row, true);
    }
    Arrays.fill(bases, true);
    return new HiddenCells(cells, bases, cells, bases);
  }

  /** How many cells and bases are hidden. */
  long count() {
    long count = 0;
    for (int c = 0; c < bases.length; c++) {
      count += bases[c] ? 1 : 0;
      for (boolean[] row : cells) {
        count += bases[c] || row[c] ? 1 : 0;
      }
    }
    return count;
  }

  boolean any() {
    for (int c = 0; c < bases.length; c++) {
      if (bases[c] || columnHides(c)) {
        return true;
      }
    }
    return false;
  }

  boolean anyBase() {
    return any(bases);
  }

  boolean columnHides(int c) {
    for (boolean[] row : cells) {
      if (row[c]) {
        return true;
      }
    }
    return false;
  }

  boolean rowHides(int r) {
    return any(cells[r]);
  }

  boolean anyMeanErrorWithheld() {
    return any(meanErrors);
  }

  boolean rowWithholdsErrors(int r) {
    return any(cellErrors[r]);
  }

  private static boolean any(boolean[] flags) {
    for (boolean flag : flags) {
      if (flag) {
        return true;
      }
    }
    return false;
  }
}
