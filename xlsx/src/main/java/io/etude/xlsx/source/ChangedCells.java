package io.etude.xlsx.source;

import io.etude.xlsx.sheet.CellDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The cells of a sheet that differ from those that were sent. Rows are recognised by what is in
 * them, whatever their order and however many columns were put in, and a row that was changed by
 * the cells that it still has.
 */
final class ChangedCells {

  /** Rows of more cells, of now times before, are compared column by column. */
  private static final int MAX_ALIGNED = 1_000_000;

  /** How far a changed row is looked for among the changed rows that were sent. */
  private static final int WINDOW = 100;

  /**
   * A cell that differs.
   *
   * @param text what is in it now; empty for nothing
   */
  record Change(int row, int column, String text) {}

  /**
   * What differs.
   *
   * @param cells the cells, from above
   * @param goneRows how many rows that were sent are gone
   */
  record Found(List<Change> cells, int goneRows) {}

  /** A cell that was sent, or is there. */
  private record Cell(int column, String digest, String text) {}

  /** A row without its empty cells. */
  private record Row(int number, List<Cell> cells) {
    String key() {
      StringBuilder key = new StringBuilder();
      cells.forEach(cell -> key.append(cell.digest()));
      return key.toString();
    }

    int common(Row other) {
      Set<String> digests = new HashSet<>();
      other.cells.forEach(cell -> digests.add(cell.digest()));
      return (int) cells.stream().filter(cell -> digests.contains(cell.digest())).count();
    }
  }

  private ChangedCells() {}

  private static List<Row> sent(List<List<String>> digests) {
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < digests.size(); row++) {
      List<Cell> cells = new ArrayList<>();
      for (int column = 0; column < digests.get(row).size(); column++) {
        String digest = digests.get(row).get(column);
        if (!digest.equals(CellDigest.EMPTY)) {
          cells.add(new Cell(column, digest, ""));
        }
      }
      rows.add(new Row(row, cells));
    }
    return rows;
  }

  private static List<Row> present(SpreadsheetText.Grid grid) {
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<Integer, TreeMap<Integer, TypedText>> row : grid.rows().entrySet()) {
      List<Cell> cells = new ArrayList<>();
      row.getValue().forEach((column, c) -> cells.add(new Cell(column, c.digest(), c.text())));
      rows.add(new Row(row.getKey(), cells));
    }
    return rows;
  }

  /** How many rows of a sheet are among those that were sent. */
  static int known(SpreadsheetText.Grid grid, List<List<String>> sent) {
    return present(grid).size() - unknown(present(grid), sent(sent)).size();
  }

  /** What of a sheet differs from what was sent of it. */
  static Found find(SpreadsheetText.Grid grid, List<List<String>> digests) {
    List<Row> now = present(grid);
    List<Row> sent = sent(digests);
    List<Row> changed = unknown(now, sent);
    List<Row> missing = unknown(sent, now);
    missing.removeIf(row -> row.cells().isEmpty());
    List<Change> cells = new ArrayList<>();
    for (Row row : changed) {
      Row before = before(row, missing);
      missing.remove(before);
      compare(row, before, cells);
    }
    return new Found(cells, missing.size());
  }

  /** The rows that are not among others, each of which is one row's. */
  private static List<Row> unknown(List<Row> rows, List<Row> others) {
    Map<String, Integer> known = new HashMap<>();
    others.forEach(row -> known.merge(row.key(), 1, Integer::sum));
    List<Row> unknown = new ArrayList<>();
    for (Row row : rows) {
      if (known.merge(row.key(), -1, Integer::sum) < 0) {
        unknown.add(row);
      }
    }
    return unknown;
  }

  /** What a row was before: of those that are missing the one with most of its cells. */
  private static Row before(Row row, List<Row> missing) {
    Row best = new Row(row.number(), List.of());
    int most = 0;
    for (Row other : missing.subList(0, Math.min(WINDOW, missing.size()))) {
      int common = row.common(other);
      if (common > most || most == 0 && other.number() == row.number()) {
        best = other;
        most = common;
      }
    }
    return best;
  }

  private static void compare(Row now, Row before, List<Change> changes) {
    if ((long) now.cells().size() * before.cells().size() > MAX_ALIGNED) {
      Map<Integer, String> sent = new TreeMap<>();
      before.cells().forEach(cell -> sent.put(cell.column(), cell.digest()));
      for (Cell cell : now.cells()) {
        if (!cell.digest().equals(sent.remove(cell.column()))) {
          changes.add(new Change(now.number(), cell.column(), cell.text()));
        }
      }
      sent.keySet().forEach(column -> changes.add(new Change(now.number(), column, "")));
    } else {
      align(now, before, changes);
    }
  }

  /** Compares the cells of a row with those that it had, from left to right. */
  private static void align(Row now, Row before, List<Change> changes) {
    int[][] common = new int[now.cells().size() + 1][before.cells().size() + 1];
    for (int i = now.cells().size() - 1; i >= 0; i--) {
      for (int j = before.cells().size() - 1; j >= 0; j--) {
        common[i][j] =
            same(now, i, before, j)
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    int shift = 0;
    while (i < now.cells().size() || j < before.cells().size()) {
      boolean here = i < now.cells().size();
      boolean there = j < before.cells().size();
      if (here && there && same(now, i, before, j)) {
        shift = now.cells().get(i++).column() - before.cells().get(j++).column();
      } else if (here && there && common[i + 1][j + 1] == common[i][j]) {
        Cell cell = now.cells().get(i);
        int column = before.cells().get(j).column() + shift;
        if (cell.column() <= column) {
          changes.add(new Change(now.number(), cell.column(), cell.text()));
          i++;
        }
        if (cell.column() >= column) {
          if (cell.column() > column) {
            changes.add(new Change(now.number(), column, ""));
          }
          j++;
        }
      } else if (here && (!there || common[i + 1][j] == common[i][j])) {
        Cell cell = now.cells().get(i++);
        changes.add(new Change(now.number(), cell.column(), cell.text()));
      } else {
        changes.add(new Change(now.number(), before.cells().get(j++).column() + shift, ""));
      }
    }
  }

  private static boolean same(Row now, int i, Row before, int j) {
    return now.cells().get(i).digest().equals(before.cells().get(j).digest());
  }
}
