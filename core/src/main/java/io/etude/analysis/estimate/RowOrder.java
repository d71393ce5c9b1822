package io.etude.analysis.estimate;

import io.etude.analysis.plan.ItemPlan;
import io.etude.codebook.CategoryOrder;
import io.etude.codebook.category.Category;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The order in which a table shows its rows: each net stands before its first member. */
public final class RowOrder {
  private RowOrder() {}

  /**
   * Positions of the rows in order of display.
   *
   * @param rows categories, then nets
   * @param weightedCounts Σw of each row in the total column
   */
  static int[] of(List<ItemPlan.Row> rows, CategoryOrder order, double[] weightedCounts) {
    List<Integer> categories = new ArrayList<>();
    List<Integer> nets = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      boolean net = rows.get(r).row().kind() == ResultRow.Kind.NET;
      (net ? nets : categories).add(r);
    }
    if (order == CategoryOrder.SHARE) {
      categories.sort(
          Comparator.comparing((Integer r) -> apart(rows.get(r).row()))
              .thenComparing(r -> rows.get(r).row().category() == Category.Kind.OTHER)
              .thenComparing(
                  r -> apart(rows.get(r).row()) ? 0.0 : weightedCounts[r],
                  Comparator.reverseOrder()));
    }
    List<Integer> shown = new ArrayList<>();
    for (int category : categories) {
      String code = rows.get(category).row().id();
      for (int net : List.copyOf(nets)) {
        if (rows.get(net).row().members().contains(code)) {
          shown.add(net);
          nets.remove(Integer.valueOf(net));
        }
      }
      shown.add(category);
    }
    return shown.stream().mapToInt(Integer::intValue).toArray();
  }

  private static boolean apart(ResultRow row) {
    return !row.category().isAnswer();
  }

  /**
   * A table whose order would tell how large withheld counts of its total are, in the codebook's
   * order instead; others as they are.
   */
  public static ResultTable withoutHiddenOrder(ResultTable table, List<ItemPlan.Row> rows) {
    boolean tells =
        table.question().info().order() == CategoryOrder.SHARE
            && table.total().cells().stream().anyMatch(cell -> cell.count().isEmpty());
    if (!tells) {
      return table;
    }
    List<String> shown = table.rows().stream().map(ResultRow::id).toList();
    int[] order =
        Arrays.stream(of(rows, CategoryOrder.QUESTIONNAIRE, new double[rows.size()]))
            .map(r -> shown.indexOf(rows.get(r).row().id()))
            .toArray();
    return table.toBuilder()
        .rows(Arrays.stream(order).mapToObj(table.rows()::get).toList())
        .columns(table.columns().stream().map(column -> ordered(column, order)).toList())
        .build();
  }

  private static ResultColumn ordered(ResultColumn column, int[] order) {
    return column.toBuilder()
        .cells(Arrays.stream(order).mapToObj(column.cells()::get).toList())
        .build();
  }
}
