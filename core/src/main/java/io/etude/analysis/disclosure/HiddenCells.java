package io.etude.analysis.disclosure;

/**
 * What one table hides, in the order in which it shows its rows.
 *
 * @param cells by row and column
 * @param bases by column
 * @param quietCells cells whose errors are withheld, by row and column
 * @param quietMeans columns in which those of means are
 */
record HiddenCells(
    boolean[][] cells, boolean[] bases, boolean[][] quietCells, boolean[] quietMeans) {

  boolean any() {
    for (int c = 0; c < bases.length; c++) {
      if (bases[c] || columnHides(c)) {
        return true;
      }
    }
    return false;
  }

  boolean anyBase() {
    for (boolean base : bases) {
      if (base) {
        return true;
      }
    }
    return false;
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
    for (boolean hidden : cells[r]) {
      if (hidden) {
        return true;
      }
    }
    return false;
  }

  boolean anyMeanIsQuiet() {
    for (boolean quiet : quietMeans) {
      if (quiet) {
        return true;
      }
    }
    return false;
  }

  boolean rowIsQuiet(int r) {
    for (boolean quiet : quietCells[r]) {
      if (quiet) {
        return true;
      }
    }
    return false;
  }
}
