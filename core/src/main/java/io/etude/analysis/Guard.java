package io.etude.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Protects the small counts of one question in all its tables. For each small count a move of the
 * counts is found that keeps every equation of the table and changes the small count by the
 * minimum; what it moves is hidden. A move of the total, or of a segment that others nest in, is
 * completed in those tables too, so that all of them together agree with either value. Where no
 * such move is found, or not with a bounded effort, the segment's columns are hidden altogether.
 */
final class Guard {

  /**
   * How rows add up.
   *
   * @param members for each row the rows that it is the net of; null for categories
   * @param toBase whether the categories add up to the base
   * @param nets whether a net is the sum of its members (else only bounded by them)
   * @param rest whether there are respondents in the base without a row, who are not shown
   */
  record Rows(int[][] members, boolean toBase, boolean nets, boolean rest) {}

  /** Entries visited for one table: some 0.2 s. */
  private static final long EFFORT = 20_000_000L;

  private final Rows rows;
  private final List<GuardedTable> tables;
  private final int minimum;
  private final Spans[] spans;

  /** By table. */
  private final Effort[] efforts;

  /** Moves of the total column that protect its small counts, by row (the rest last). */
  private final List<double[]> totalMoves = new ArrayList<>();

  Guard(Rows rows, List<GuardedTable> tables, int minimum) {
    this.rows = rows;
    this.tables = tables;
    this.minimum = minimum;
    this.efforts = tables.stream().map(t -> new Effort(EFFORT)).toArray(Effort[]::new);
    this.spans = tables.stream().map(t -> new Spans(rowCount(), t.columns())).toArray(Spans[]::new);
  }

  private int rowCount() {
    return rows.members.length;
  }

  private int height() {
    return rowCount() + (rows.rest ? 1 : 0);
  }

  /** Protects all hidden counts, those included that protecting others hides. */
  void protect() {
    boolean again = true;
    while (again) {
      again = false;
      for (int t = 0; t < tables.size(); t++) {
        GuardedTable table = tables.get(t);
        for (int r = 0; !table.gone() && r < rowCount(); r++) {
          for (int c = t == 0 ? 0 : 1; c < (t == 0 ? 1 : table.columns()); c++) {
            if (table.hidden[r][c] && spans[t].of(r, c) < minimum - 1e-6) {
              again = true;
              if (t == 0) {
                protectTotal(r);
              } else {
                protect(t, r, c);
              }
              spans[t].settle(r, c);
            }
          }
        }
      }
    }
  }

  /** How far the moves found so far take each count of a table up and down. */
  private static final class Spans {
    private final double[][] up;
    private final double[][] down;

    Spans(int rows, int columns) {
      up = new double[rows][columns];
      down = new double[rows][columns];
    }

    double of(int r, int c) {
      return up[r][c] - down[r][c];
    }

    void note(int r, int c, double move) {
      up[r][c] = Math.max(up[r][c], move);
      down[r][c] = Math.min(down[r][c], move);
    }

    /** Everything that can be done for this count is done. */
    void settle(int r, int c) {
      up[r][c] = Double.POSITIVE_INFINITY;
    }
  }

  private void protectTotal(int row) {
    List<double[][]> moves = moves(by -> totalMove(row, by), tables.get(0).counts[row][0]);
    if (moves.isEmpty()) {
      for (int t = 1; t < tables.size(); t++) {
        hideSegment(t);
      }
      hideTotal();
    }
    for (double[][] move : moves) {
      double[] total = Arrays.stream(move).mapToDouble(m -> m[0]).toArray();
      totalMoves.add(total);
      for (int r = 0; r < rowCount(); r++) {
        spans[0].note(r, 0, total[r]);
        if (total[r] != 0) {
          tables.forEach(hideTotalRow(r));
        }
      }
      complete(new double[tables.size()][][], total, 0, new Boxes.Choice[tables.size()]);
    }
  }

  private static java.util.function.Consumer<GuardedTable> hideTotalRow(int row) {
    return table -> table.hidden[row][0] = true;
  }

  private void hideTotal() {
    for (int r = 0; r < rowCount(); r++) {
      tables.forEach(hideTotalRow(r));
    }
  }

  /** Finds the move of a cell by a number; null if there is none. */
  private interface Mover {
    double[][] move(double by);
  }

  /**
   * One move by the minimum up or down, or two moves that lie the minimum apart; empty if there are
   * none.
   */
  private List<double[][]> moves(Mover mover, double count) {
    double[][] up = mover.move(minimum);
    if (up != null) {
      return Collections.singletonList(up);
    }
    double[][] down = count >= minimum ? mover.move(-minimum) : null;
    if (down != null) {
      return Collections.singletonList(down);
    }
    for (int a = minimum - 1; a > 0; a--) {
      if (minimum - a <= count) {
        double[][] some = mover.move(a);
        double[][] less = some == null ? null : mover.move(a - minimum);
        if (less != null) {
          return List.of(some, less);
        }
      }
    }
    return List.of();
  }

  private double[][] totalMove(int row, double by) {
    GuardedTable table = tables.get(0);
    ProtectionModel model = new ProtectionModel(efforts[0]);
    int[][] cells = new int[height()][1];
    addColumn(model, table, 0, cells, true);
    return picked(model.move(cells[row][0], by), cells);
  }

  private static double[][] picked(double[] moves, int[][] cells) {
    if (moves == null) {
      return null;
    }
    double[][] picked = new double[cells.length][cells[0].length];
    for (int r = 0; r < cells.length; r++) {
      for (int c = 0; c < cells[r].length; c++) {
        picked[r][c] = cells[r][c] < 0 ? 0 : moves[cells[r][c]];
      }
    }
    return picked;
  }

  private double count(GuardedTable table, int r, int c) {
    if (r < rowCount()) {
      return table.counts[r][c];
    }
    double sum = 0;
    for (int k = 0; k < rowCount(); k++) {
      sum += rows.members[k] == null ? table.counts[k][c] : 0;
    }
    return Math.max(0, table.bases[c] - sum);
  }

  /** Small counts and plain rows are cheaper to hide than large ones and nets. */
  private double cost(GuardedTable table, int r, int c) {
    boolean shown = r < rowCount() && c < table.columns() && !table.hidden[r][c];
    double weight = shown ? 1 + table.counts[r][c] / Math.max(1, table.bases[0]) : 0;
    return weight * (shown && (rows.members[r] != null || table.members[c] != null) ? 2 : 1);
  }

  /** The counts of a column and how they add up; {@code cells} gets their numbers. */
  private void addColumn(
      ProtectionModel model, GuardedTable table, int c, int[][] cells, boolean keepBase) {
    int at = Math.min(c, cells[0].length - 1);
    List<Integer> categories = new ArrayList<>();
    for (int r = 0; r < height(); r++) {
      cells[r][at] = model.cell(count(table, r, c), cost(table, r, c));
      if (r >= rowCount() || rows.members[r] == null) {
        categories.add(cells[r][at]);
      }
    }
    if (rows.toBase && keepBase) {
      model.sum(categories, -1, 0);
    }
    for (int r = 0; r < rowCount(); r++) {
      if (!rows.toBase && rows.members.length > 1 && (keepBase || !table.hiddenBase[c])) {
        model.limit(cells[r][at], Math.max(0, table.bases[c] - table.counts[r][c]));
      }
      if (rows.members[r] != null) {
        addNet(model, parts(cells, rows.members[r], at), cells[r][at], rows.nets);
      }
    }
  }

  private static List<Integer> parts(int[][] cells, int[] members, int column) {
    return Arrays.stream(members).mapToObj(m -> cells[m][column]).toList();
  }

  private static void addNet(ProtectionModel model, List<Integer> parts, int net, boolean adds) {
    if (adds) {
      model.sum(parts, net, 0);
    } else {
      parts.forEach(part -> model.atMost(part, net));
      model.atMostSum(net, parts);
    }
  }

  private void protect(int t, int row, int column) {
    Boxes.Choice choice = boxes(t).cheapest(row, column, minimum);
    if (choice != null) {
      Boxes.Choice[] boxes = new Boxes.Choice[tables.size()];
      boxes[t] = choice;
      double[][][] known = new double[tables.size()][][];
      known[t] = choice.box().times(choice.by());
      hide(t, known[t]);
      complete(known, new double[height()], t, boxes);
      return;
    }
    List<double[]> totals = new ArrayList<>();
    totals.add(new double[height()]);
    totals.addAll(totalMoves);
    for (boolean keepBases : new boolean[] {true, false}) {
      for (double[] total : totals) {
        double[][][] none = new double[tables.size()][][];
        List<double[][]> moves =
            moves(
                by -> segmentMove(t, total, none, keepBases, row, column, by),
                tables.get(t).counts[row][column]);
        if (!moves.isEmpty()) {
          for (double[][] move : moves) {
            hide(t, move);
            double[][][] known = new double[tables.size()][][];
            known[t] = move;
            complete(known, total, t, new Boxes.Choice[tables.size()]);
          }
          return;
        }
      }
    }
    hideSegment(t);
  }

  /**
   * The last resort: hides a segment's columns altogether. A zero that is shown in a margin would
   * give away the zeros that it is the sum of, so it is hidden as well.
   */
  private void hideSegment(int t) {
    GuardedTable table = tables.get(t);
    table.hideSegment();
    for (int r = 0; r < rowCount(); r++) {
      if (tables.get(0).counts[r][0] == 0) {
        tables.forEach(hideTotalRow(r));
      }
      for (int c : table.plainColumns()) {
        hideZero(table.outer, r, table.outerColumn[c]);
        hideZero(table.inner, r, table.innerColumn[c]);
      }
    }
  }

  private void hideZero(int parent, int r, int c) {
    if (parent >= 0 && c >= 0 && tables.get(parent).counts[r][c] == 0) {
      tables.get(parent).hidden[r][c] = true;
    }
  }

  /** The cheapest move of a segment's table; {@code row} −1 if only margins are to be met. */
  private double[][] segmentMove(
      int t,
      double[] total,
      double[][][] known,
      boolean keepBases,
      int row,
      int column,
      double by) {
    GuardedTable table = tables.get(t);
    ProtectionModel model = new ProtectionModel(efforts[t]);
    int[][] cells = new int[height()][table.columns() + 1];
    for (int[] line : cells) {
      line[0] = -1;
    }
    for (int c = 1; c <= table.columns(); c++) {
      addColumn(model, table, c, cells, keepBases);
    }
    for (int r = 0; r < height(); r++) {
      addRow(model, table, r, cells, total[r]);
      addParent(model, table, r, cells, table.outer, table.outerColumn, known);
      addParent(model, table, r, cells, table.inner, table.innerColumn, known);
    }
    return picked(model.move(row < 0 ? -1 : cells[row][column], by), cells);
  }

  private void addRow(
      ProtectionModel model, GuardedTable table, int r, int[][] cells, double total) {
    List<Integer> all = new ArrayList<>();
    boolean partition = table.shape == GuardedTable.Shape.PARTITION;
    for (int c : table.plainColumns()) {
      all.add(cells[r][c]);
      if (!partition) {
        model.atMost(cells[r][c], Math.max(0, count(table, r, 0) - count(table, r, c)), total);
      }
    }
    if (partition) {
      all.add(cells[r][table.columns()]);
      model.sum(all, -1, total);
    }
    for (int c = 1; c < table.columns(); c++) {
      if (table.members[c] != null) {
        int row = r;
        List<Integer> parts = Arrays.stream(table.members[c]).mapToObj(m -> cells[row][m]).toList();
        addNet(model, parts, cells[r][c], partition);
      }
    }
  }

  /** The columns within one column of the table that this one nests in add up to it. */
  private void addParent(
      ProtectionModel model,
      GuardedTable table,
      int r,
      int[][] cells,
      int parent,
      int[] parentColumn,
      double[][][] known) {
    if (parent < 0) {
      return;
    }
    GuardedTable above = tables.get(parent);
    for (int p = 1; p < above.columns(); p++) {
      List<Integer> within = new ArrayList<>();
      double sum = 0;
      for (int c : table.plainColumns()) {
        if (parentColumn[c] == p) {
          within.add(cells[r][c]);
          sum += count(table, r, c);
        }
      }
      double move = known[parent] == null ? 0 : known[parent][r][p];
      double whole = count(above, r, p);
      if (table.shape == GuardedTable.Shape.PARTITION && !within.isEmpty()) {
        within.add(model.cell(Math.max(0, whole - sum), 0));
        model.sum(within, -1, move);
      } else {
        for (int cell : within) {
          model.atMost(cell, whole, move);
        }
      }
    }
  }

  /** Completes the moves of the total and of one segment in the tables that depend on them. */
  private void complete(double[][][] known, double[] total, int from, Boxes.Choice[] boxes) {
    boolean totalMoves = Arrays.stream(total).anyMatch(x -> x != 0);
    for (int t = 1; t < tables.size(); t++) {
      GuardedTable table = tables.get(t);
      boolean touched =
          totalMoves
              || table.outer >= 0 && known[table.outer] != null
              || table.inner >= 0 && known[table.inner] != null;
      if (t == from || !touched || table.gone()) {
        continue;
      }
      double[][] move = within(t, boxes);
      if (move == null) {
        move = segmentMove(t, total, known, true, -1, 0, 0);
      }
      if (move == null) {
        move = segmentMove(t, total, known, false, -1, 0, 0);
      }
      if (move == null) {
        hideSegment(t);
      } else {
        known[t] = move;
        hide(t, move);
      }
    }
  }

  /** The box that meets that of the one table that this one nests in; null if there is none. */
  private double[][] within(int t, Boxes.Choice[] boxes) {
    GuardedTable table = tables.get(t);
    Boxes.Choice outer = table.outer < 0 ? null : boxes[table.outer];
    Boxes.Choice inner = table.inner < 0 ? null : boxes[table.inner];
    if ((outer == null) == (inner == null)) {
      return null;
    }
    Boxes.Choice above = outer == null ? inner : outer;
    boxes[t] = boxes(t).within(above.box(), above.by(), outer != null);
    return boxes[t] == null ? null : boxes[t].box().times(boxes[t].by());
  }

  private Boxes boxes(int t) {
    GuardedTable table = tables.get(t);
    double[][] values = new double[height()][table.columns() + 1];
    for (int r = 0; r < values.length; r++) {
      for (int c = 0; c <= table.columns(); c++) {
        values[r][c] = count(table, r, c);
      }
    }
    return new Boxes(rows, table, values, (r, c) -> cost(table, r, c));
  }

  private void hide(int t, double[][] move) {
    GuardedTable table = tables.get(t);
    for (int c = 1; c < table.columns(); c++) {
      double base = 0;
      for (int r = 0; r < height(); r++) {
        base += r >= rowCount() || rows.members[r] == null ? move[r][c] : 0;
        if (r < rowCount() && move[r][c] != 0) {
          table.hidden[r][c] = true;
          spans[t].note(r, c, move[r][c]);
        }
      }
      if (rows.toBase && Math.abs(base) > 1e-6) {
        table.hideColumn(c);
      }
    }
  }
}
