package io.etude.xlsx.table;

import io.etude.document.table.StatColumn;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import io.etude.results.inference.Higher;
import io.etude.xlsx.context.WorkbookContext;
import java.util.ArrayList;
import java.util.List;

/** The figures of a table that are significantly higher than others, in words. */
public final class Comparisons {

  /**
   * A figure that is higher than another of its row.
   *
   * @param row label of the row
   * @param higher the column whose figure is higher
   * @param lower the column whose figure is lower
   * @param level the level of significance
   */
  public record Comparison(String row, String higher, String lower, double level) {}

  private Comparisons() {}

  /** Those of a table, row by row. */
  public static List<Comparison> of(StatTable table, WorkbookContext context) {
    List<Comparison> found = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      for (int column = 0; column < table.columns().size(); column++) {
        Figure cell = table.cell(row, column);
        for (Higher higher : cell.higherThan()) {
          int lower = lower(table, column, higher.column());
          if (lower >= 0) {
            found.add(
                new Comparison(
                    table.rows().get(row).label(),
                    AccessibleTable.path(table, column, context),
                    AccessibleTable.path(table, lower, context),
                    higher.level()));
          }
        }
      }
    }
    return found;
  }

  private static int lower(StatTable table, int column, String id) {
    int segment = table.columns().get(column).segment();
    for (int i = 0; i < table.columns().size(); i++) {
      StatColumn other = table.columns().get(i);
      if (other.segment() == segment && other.id().equals(id)) {
        return i;
      }
    }
    return -1;
  }
}
