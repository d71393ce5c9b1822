package io.etude.analysis.tally;

import java.util.Arrays;

/**
 * Counts, Σw and Σw² of a chunk's respondents by cell. A plain sum of many equal weights drifts by
 * a part of 10¹² or more, as each addition rounds in the same direction. So a cell's sums go to
 * compensated totals (Neumaier, <em>ZAMM</em> 54, 1974) after each {@value #BLOCK} respondents,
 * which costs the inner loop a comparison.
 */
final class CellAdder {
  /** Respondents of a cell that are added up plainly: their sum is off by 64·2⁻⁵⁴ at most. */
  private static final int BLOCK = 64;

  /** Count, Σw and Σw² stand side by side, for the cache. */
  private static final int STRIDE = 3;

  /** Count, then Σw and Σw², each with what it lost by rounding. */
  private static final int TOTALS = 5;

  /** The sums by cell, complete after {@link #finish}. */
  private double[] sums = new double[0];

  /** One more than the position of a cell's totals; 0 for none. */
  private int[] slots = new int[0];

  private int[] cells = new int[16];
  private double[] totals = new double[16 * TOTALS];
  private int size;

  /** Starts again with that many cells. */
  void reset(int cellCount) {
    int length = Math.multiplyExact(cellCount, STRIDE);
    if (sums.length < length) {
      sums = new double[length];
      slots = new int[cellCount];
    } else {
      Arrays.fill(sums, 0, length, 0);
    }
  }

  /**
   * Adds rows; those of weight 0 count in nothing.
   *
   * @param index by row, {@code stride} times less than the first of its cells
   * @param cell by row, the cell beyond that
   */
  void add(int[] index, short[] cell, int stride, double[] weights) {
    double[] to = sums;
    for (int i = 0; i < cell.length; i++) {
      double w = weights[i];
      if (w == 0) {
        continue;
      }
      int at = (index[i] * stride + cell[i]) * STRIDE;
      to[at] += 1;
      to[at + 1] += w;
      to[at + 2] += w * w;
      if (to[at] == BLOCK) {
        settle(at);
      }
    }
  }

  /** Adds a row whose weight is above 0. */
  void add(int cell, double weight) {
    int at = cell * STRIDE;
    sums[at] += 1;
    sums[at + 1] += weight;
    sums[at + 2] += weight * weight;
    if (sums[at] == BLOCK) {
      settle(at);
    }
  }

  /** Respondents of a cell. */
  double count(int cell) {
    return sums[cell * STRIDE];
  }

  /** Σw of a cell. */
  double weight(int cell) {
    return sums[cell * STRIDE + 1];
  }

  /** Σw² of a cell. */
  double squares(int cell) {
    return sums[cell * STRIDE + 2];
  }

  /** Moves the sums of a block to the totals of its cell. */
  private void settle(int at) {
    int cell = at / STRIDE;
    if (slots[cell] == 0) {
      if (size == cells.length) {
        cells = Arrays.copyOf(cells, size * 2);
        totals = Arrays.copyOf(totals, size * 2 * TOTALS);
      }
      cells[size] = cell;
      Arrays.fill(totals, size * TOTALS, (size + 1) * TOTALS, 0);
      slots[cell] = ++size;
    }
    int total = (slots[cell] - 1) * TOTALS;
    totals[total] += sums[at];
    settle(total + 1, sums[at + 1]);
    settle(total + 3, sums[at + 2]);
    sums[at] = 0;
    sums[at + 1] = 0;
    sums[at + 2] = 0;
  }

  private void settle(int at, double x) {
    double sum = totals[at] + x;
    totals[at + 1] += totals[at] >= x ? totals[at] - sum + x : x - sum + totals[at];
    totals[at] = sum;
  }

  /** Makes the sums complete. */
  void finish() {
    for (int s = 0; s < size; s++) {
      int at = cells[s] * STRIDE;
      settle(at);
      int total = s * TOTALS;
      sums[at] = totals[total];
      sums[at + 1] = totals[total + 1] + totals[total + 2];
      sums[at + 2] = totals[total + 3] + totals[total + 4];
      slots[cells[s]] = 0;
    }
    size = 0;
  }
}
