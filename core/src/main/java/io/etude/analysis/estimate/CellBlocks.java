package io.etude.analysis.estimate;

import java.util.stream.IntStream;

/**
 * The cells of a group that somebody is in, in blocks of neighbours with their sums. Most rows have
 * one cell of a question of thousands; of all others they need the sums alone, so that what a table
 * takes does not grow with the square of its rows.
 */
final class CellBlocks {

  private static final int SIZE = 64;

  private final int kinds;
  private final int[] cells;

  /** By block the position of its first cell in {@link #cells}, then how many cells there are. */
  private final int[] from;

  private final double[] w;
  private final double[] n;
  private final double[] q;

  CellBlocks(Domain domain, int group) {
    kinds = domain.kinds;
    boolean counted = domain.detail == domain.groups;
    int start = group * kinds;
    cells =
        IntStream.range(0, kinds)
            .filter(k -> domain.w[start + k] != 0 || counted && domain.n[start + k] > 0)
            .toArray();
    int size = (kinds + SIZE - 1) / SIZE;
    from = new int[size + 1];
    w = new double[size];
    n = new double[size];
    q = new double[size];
    for (int i = 0, b = 0; b < size; b++) {
      for (; i < cells.length && cells[i] < end(b); i++) {
        int at = start + cells[i];
        w[b] += domain.w[at];
        n[b] += counted ? domain.n[at] : 0;
        q[b] += counted ? domain.q[at] : 0;
      }
      from[b + 1] = i;
    }
  }

  int size() {
    return w.length;
  }

  /** The first cell of a block, whether somebody is in it or not. */
  int first(int block) {
    return block * SIZE;
  }

  /** The cell after a block. */
  int end(int block) {
    return Math.min(kinds, (block + 1) * SIZE);
  }

  /** The position of a block's first cell. */
  int from(int block) {
    return from[block];
  }

  /** The position after a block's last cell. */
  int to(int block) {
    return from[block + 1];
  }

  /** The cell at a position. */
  int cell(int position) {
    return cells[position];
  }

  /** Σw of a block. */
  double w(int block) {
    return w[block];
  }

  /** Respondents of a block; 0 where they are not counted by group. */
  double n(int block) {
    return n[block];
  }

  /** Σw² of a block; 0 where it is not summed by group. */
  double q(int block) {
    return q[block];
  }
}
