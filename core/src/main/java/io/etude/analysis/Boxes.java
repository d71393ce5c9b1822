package io.etude.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * The simplest moves of a segment's counts: what one row gains another loses, and the other way
 * round in another column (in nested segments: in the three other columns of a rectangle), so that
 * all margins stay. They protect most counts and are found without a linear program.
 */
final class Boxes {
  private final Guard.Rows rows;
  private final GuardedTable table;
  private final double[][] values;

  /**
   * A move: the product of what happens to rows and to columns.
   *
   * @param rows factors by row
   * @param columns factors by column
   */
  record Box(double[] rows, double[] columns) {

    double[][] times(double by) {
      double[][] move = new double[rows.length][columns.length];
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < columns.length; c++) {
          move[r][c] = by * rows[r] * columns[c];
        }
      }
      return move;
    }
  }

  /**
   * A box and by how much.
   *
   * @param box the box
   * @param by what the target moves by
   * @param cost what it hides, weighted
   */
  record Choice(Box box, double by, double cost) {}

  /** What hiding a count costs. */
  interface Cost {
    double of(int row, int column);
  }

  private final Cost cost;

  /**
   * The boxes of a table.
   *
   * @param values counts by row (the rest last, if there is one) and column (those outside last)
   */
  Boxes(Guard.Rows rows, GuardedTable table, double[][] values, Cost cost) {
    this.rows = rows;
    this.table = table;
    this.values = values;
    this.cost = cost;
  }

  /** The cheapest box that moves a count up or down by the minimum; null if there is none. */
  Choice cheapest(int row, int column, int minimum) {
    Choice best = null;
    List<double[]> byColumn = columnEffects(column);
    for (double[] across : rowEffects(row)) {
      for (double[] along : byColumn) {
        Box box = new Box(across, along);
        best = better(best, box, minimum);
        best = better(best, box, -minimum);
      }
    }
    return best;
  }

  /** The cheapest box that meets a box of the segment that this one nests in. */
  Choice within(Box above, double by, boolean outer) {
    int[] parents = outer ? table.outerColumn : table.innerColumn;
    int[] others = outer ? table.innerColumn : table.outerColumn;
    Choice best = null;
    for (int other : table.plainColumns().stream().mapToInt(c -> others[c]).distinct().toArray()) {
      double[] columns = new double[table.columns() + 1];
      double met = 0;
      for (int c : table.plainColumns()) {
        if (others[c] == other && parents[c] >= 0) {
          columns[c] = above.columns[parents[c]];
          met += Math.abs(columns[c]);
        }
      }
      boolean plain = above.columns[above.columns.length - 1] == 0;
      if (plain && met == 2 && table.shape == GuardedTable.Shape.PARTITION) {
        best = better(best, new Box(above.rows, withNets(columns)), by);
      }
    }
    return best;
  }

  private Choice better(Choice best, Box box, double by) {
    double sum = 0;
    for (int r = 0; r < values.length; r++) {
      for (int c = 1; box.rows[r] != 0 && c < box.columns.length; c++) {
        double move = by * box.rows[r] * box.columns[c];
        if (values[r][c] + move < 0) {
          return best;
        }
        sum += move == 0 ? 0 : cost.of(r, c);
        if (best != null && sum >= best.cost) {
          return best;
        }
      }
    }
    return bounded(box, by) ? new Choice(box, by, sum) : best;
  }

  /** Rows that gain and lose so that {@code row} gains. */
  private List<double[]> rowEffects(int row) {
    List<double[]> effects = new ArrayList<>();
    boolean alone = !rows.toBase() || !rows.nets() && net(row);
    if (alone) {
      double[] effect = new double[values.length];
      effect[row] = 1;
      effects.add(effect);
      return effects;
    }
    for (int gains = 0; gains < values.length; gains++) {
      for (int loses = 0; loses < values.length; loses++) {
        double[] effect = rowEffect(gains, loses);
        if (gains != loses && !net(gains) && !net(loses) && effect[row] == 1) {
          effects.add(effect);
        }
      }
    }
    return effects;
  }

  private boolean net(int row) {
    return row < rows.members().length && rows.members()[row] != null;
  }

  private double[] rowEffect(int gains, int loses) {
    double[] effect = new double[values.length];
    effect[gains]++;
    effect[loses]--;
    for (int n = 0; rows.nets() && n < rows.members().length; n++) {
      for (int member = 0; net(n) && member < rows.members()[n].length; member++) {
        effect[n] += rows.members()[n][member] == gains ? 1 : 0;
        effect[n] -= rows.members()[n][member] == loses ? 1 : 0;
      }
    }
    return effect;
  }

  /** Columns that gain and lose so that {@code column} gains and all margins stay. */
  private List<double[]> columnEffects(int column) {
    List<double[]> effects = new ArrayList<>();
    int width = table.columns() + 1;
    if (table.shape == GuardedTable.Shape.OVERLAPPING) {
      double[] effect = new double[width];
      effect[column] = 1;
      effects.add(effect);
      return effects;
    }
    List<Integer> plain = new ArrayList<>(table.plainColumns());
    if (table.outer < 0) {
      plain.add(table.columns());
    }
    for (int gains : plain) {
      for (int loses : plain) {
        if (gains != loses) {
          double[] effect =
              table.outer < 0 ? withNets(pair(width, gains, loses)) : rectangle(gains, loses);
          if (effect != null && effect[column] == 1) {
            effects.add(effect);
          }
        }
      }
    }
    return effects;
  }

  private static double[] pair(int width, int gains, int loses) {
    double[] effect = new double[width];
    effect[gains] = 1;
    effect[loses] = -1;
    return effect;
  }

  private double[] withNets(double[] effect) {
    for (int c = 1; c < table.columns(); c++) {
      for (int i = 0; table.members[c] != null && i < table.members[c].length; i++) {
        effect[c] += effect[table.members[c][i]];
      }
    }
    return effect;
  }

  /** The rectangle with two columns at opposite corners; null if it lacks a corner. */
  private double[] rectangle(int one, int other) {
    int[] outer = table.outerColumn;
    int[] inner = table.innerColumn;
    int right = at(outer[one], inner[other]);
    int left = at(outer[other], inner[one]);
    if (outer[one] == outer[other] || inner[one] == inner[other] || right < 0 || left < 0) {
      return null;
    }
    double[] effect = new double[table.columns() + 1];
    effect[one] = 1;
    effect[other] = 1;
    effect[right] = -1;
    effect[left] = -1;
    return withNets(effect);
  }

  private int at(int outer, int inner) {
    for (int c : table.plainColumns()) {
      if (outer >= 0 && table.outerColumn[c] == outer && table.innerColumn[c] == inner) {
        return c;
      }
    }
    return -1;
  }

  /** Whether counts stay within what bounds them where sums don't: bases, totals, unions. */
  private boolean bounded(Box box, double by) {
    boolean overlapping = table.shape == GuardedTable.Shape.OVERLAPPING;
    for (int r = 0; r < values.length; r++) {
      for (int c = 1; box.rows[r] != 0 && c < box.columns.length; c++) {
        double value = values[r][c] + by * box.rows[r] * box.columns[c];
        boolean above = !rows.toBase() && value > table.bases[c];
        if (box.columns[c] != 0 && (above || overlapping && value > values[r][0])) {
          return false;
        }
      }
    }
    return (rows.nets() || netRows(box, by)) && (!overlapping || netColumns(box, by));
  }

  private boolean netRows(Box box, double by) {
    for (int n = 0; n < rows.members().length; n++) {
      for (int c = 1; net(n) && c < box.columns.length; c++) {
        double[] parts = new double[rows.members()[n].length];
        for (int i = 0; i < parts.length; i++) {
          int r = rows.members()[n][i];
          parts[i] = values[r][c] + by * box.rows[r] * box.columns[c];
        }
        boolean touched = box.columns[c] != 0;
        if (touched && !union(values[n][c] + by * box.rows[n] * box.columns[c], parts)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean netColumns(Box box, double by) {
    for (int c = 1; c < table.columns(); c++) {
      for (int r = 0; table.members[c] != null && r < values.length; r++) {
        double[] parts = new double[table.members[c].length];
        for (int i = 0; i < parts.length; i++) {
          int member = table.members[c][i];
          parts[i] = values[r][member] + by * box.rows[r] * box.columns[member];
        }
        boolean touched = box.rows[r] != 0;
        if (touched && !union(values[r][c] + by * box.rows[r] * box.columns[c], parts)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean union(double whole, double[] parts) {
    double sum = 0;
    for (double part : parts) {
      if (part > whole + 1e-9) {
        return false;
      }
      sum += part;
    }
    return whole <= sum + 1e-9;
  }
}
