package io.etude.analysis.disclosure.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A table of rows by columns with its sums, as a network: its rows and columns are sets. */
final class CrossTable {
  final int[][] counts;
  final CountNetwork network;
  final Sets sets;
  final int[][] nodes;

  /** Of the counts by row and column; {@code weights} has the sums Σw and Σw² of one of them. */
  CrossTable(int[][] counts, double... weights) {
    this.counts = counts;
    int rows = counts.length;
    int columns = counts[0].length;
    long[] prints = new long[rows + columns + 1];
    long[] sizes = new long[prints.length];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        long print = counts[r][c] * (7_919L + 31 * r * r * r + 1_009L * c * c);
        for (int set : new int[] {0, 1 + r, 1 + rows + c}) {
          prints[set] += print;
          sizes[set] += counts[r][c];
        }
      }
    }
    sets = new Sets(prints[0], sizes[0], true);
    for (int set = 1; set < prints.length; set++) {
      assertThat(sets.shown(prints[set], sizes[set])).isEqualTo(set);
    }
    List<Integer> all = IntStream.range(0, prints.length).boxed().toList();
    sets.partition(0, all.subList(1, 1 + rows));
    sets.partition(0, all.subList(1 + rows, all.size()));
    network = new CountNetwork(sets);
    nodes = new int[rows + 1][columns + 1];
    for (int r = 0; r <= rows; r++) {
      for (int c = 0; c <= columns; c++) {
        double n = 0;
        for (int i = 0; i < rows; i++) {
          for (int j = 0; j < columns; j++) {
            n += (r == rows || r == i) && (c == columns || c == j) ? counts[i][j] : 0;
          }
        }
        double[] sums =
            weights.length == 0
                ? new double[] {n, n, n}
                : new double[] {
                  n, weights[2 * (r * (columns + 1) + c)], weights[2 * (r * (columns + 1) + c) + 1]
                };
        int row = r == rows ? Sets.EVERYBODY : 1 + r;
        int column = c == columns ? Sets.EVERYBODY : 1 + rows + c;
        nodes[r][c] = network.show(row, column, sums);
      }
    }
    network.connect();
  }

  /** Costs of the cells by row and column; infinite for sums. */
  MoveSearch.Costs costs(double[][] cells) {
    return node -> {
      for (int r = 0; r < counts.length; r++) {
        for (int c = 0; c < counts[0].length; c++) {
          if (nodes[r][c] == node) {
            return cells[r][c];
          }
        }
      }
      return Double.POSITIVE_INFINITY;
    };
  }

  Set<Integer> all() {
    Set<Integer> all = new HashSet<>();
    for (int[] row : nodes) {
      Arrays.stream(row).forEach(all::add);
    }
    return all;
  }

  double by(MoveSearch.Move move, int r, int c) {
    for (int i = 0; i < move.nodes().length; i++) {
      if (move.nodes()[i] == nodes[r][c]) {
        return move.by()[i];
      }
    }
    return 0;
  }

  /** Every equation holds after the move, and no count is below zero. */
  void check(MoveSearch.Move move, int node, double by) {
    double[] change = new double[network.size()];
    for (int i = 0; i < move.nodes().length; i++) {
      change[move.nodes()[i]] = move.by()[i];
      assertThat(network.value(move.nodes()[i], 0) + move.by()[i]).isGreaterThan(-1e-6);
    }
    assertThat(change[node]).isCloseTo(by, within(1e-6));
    for (CountNetwork.Equation equation : network.equations()) {
      double sum = 0;
      for (int i = 0; i < equation.nodes().length; i++) {
        sum += equation.signs()[i] * change[equation.nodes()[i]];
      }
      assertThat(sum).isCloseTo(0, within(1e-6));
    }
  }

  /** The set of a row's people. */
  int row(int r) {
    return 1 + r;
  }

  /** The set of a column's people. */
  int column(int c) {
    return 1 + counts.length + c;
  }
}
