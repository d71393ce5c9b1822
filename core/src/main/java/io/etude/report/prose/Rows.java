package io.etude.report.prose;

import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Segment;
import io.etude.results.Cell;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Rows of a table by what they are, as indexes. */
public final class Rows {

  private Rows() {}

  /** Answers proper, neutral ones and "something else", in the table's order. */
  public static List<Integer> answers(ResultTable table) {
    return select(table, true);
  }

  /** Don't-know, refused and "none of these". */
  public static List<Integer> apart(ResultTable table) {
    return select(table, false);
  }

  private static List<Integer> select(ResultTable table, boolean answers) {
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      ResultRow row = table.rows().get(i);
      if (row.kind() == ResultRow.Kind.CATEGORY && row.category().isAnswer() == answers) {
        rows.add(i);
      }
    }
    return rows;
  }

  /** Whether a row holds what the others don't, such as "something else" and "none of these". */
  public static boolean isCatchAll(ResultTable table, int row) {
    return table.rows().get(row).category().isCatchAll();
  }

  /** Those of some rows that name an answer; all of them if none does. */
  public static List<Integer> named(ResultTable table, List<Integer> rows) {
    List<Integer> named = rows.stream().filter(row -> !isCatchAll(table, row)).toList();
    return named.isEmpty() ? rows : named;
  }

  /** Nets, in the table's order. */
  public static List<Integer> nets(ResultTable table) {
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      if (table.rows().get(i).kind() == ResultRow.Kind.NET) {
        rows.add(i);
      }
    }
    return rows;
  }

  /** By falling share in the total; equal shares keep their order. */
  public static List<Integer> byShare(ResultTable table, List<Integer> rows) {
    return falling(rows, row -> share(table, row));
  }

  /**
   * By falling measure; those whose measures are equal, but for what arithmetic leaves, keep their
   * order.
   */
  static <T> List<T> falling(List<T> all, ToDoubleFunction<T> measure) {
    List<T> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingDouble(measure).reversed());
    Map<T, Integer> ranks = new IdentityHashMap<>();
    int rank = 0;
    for (int i = 0; i < sorted.size(); i++) {
      boolean next =
          i > 0
              && differ(
                  measure.applyAsDouble(sorted.get(i - 1)), measure.applyAsDouble(sorted.get(i)));
      rank += next ? 1 : 0;
      ranks.put(sorted.get(i), rank);
    }
    return all.stream().sorted(Comparator.comparing(ranks::get)).toList();
  }

  /** The same with "something else" behind the answers that are named. */
  public static List<Integer> namedByShare(ResultTable table, List<Integer> rows) {
    return byShare(table, rows).stream()
        .sorted(Comparator.comparing(row -> isCatchAll(table, row)))
        .toList();
  }

  /** The share in the total column; below every share if there is none. */
  public static double share(ResultTable table, int row) {
    return table.total().cells().get(row).share().map(s -> s.value()).orElse(-1.0);
  }

  /** Whether two figures are known and not equal but for what arithmetic leaves. */
  public static boolean differ(double one, double other) {
    return Math.abs(one - other) > 1e-12;
  }

  /** Whether two shares of the total are equal or print alike: a reader sees no first of them. */
  public static boolean tied(Context context, ResultTable table, int one, int other) {
    return !differ(share(table, one), share(table, other))
        || context
            .figures()
            .printed(share(table, one))
            .equals(context.figures().printed(share(table, other)));
  }

  /** Whether the figure may stand in automatic prose: present and not on too small a base. */
  public static boolean publishable(ResultColumn column, int row) {
    Cell cell = column.cells().get(row);
    return cell.share().isPresent()
        && !cell.flags().contains(Flag.LOW_BASE)
        && !column.flags().contains(Flag.LOW_BASE);
  }

  /** Whether figures of a column may stand in automatic prose: not on too small a base. */
  public static boolean publishable(ResultColumn column) {
    return !column.flags().contains(Flag.LOW_BASE);
  }

  /**
   * Whether a statistic may stand in automatic prose: present, and neither its own base, of those
   * who gave a number, nor that of its column is too small.
   */
  public static boolean publishable(ResultColumn column, Summary.Stat stat) {
    return publishable(column)
        && column
            .summary(stat)
            .filter(summary -> summary.estimate().isPresent())
            .filter(summary -> !summary.flags().contains(Flag.LOW_BASE))
            .isPresent();
  }

  /** Whether the shares of a column add up to 100 %. */
  public static boolean exclusive(ResultTable table) {
    return !(table.question() instanceof MultipleQuestion multiple
        && multiple.percentOf() == MultipleQuestion.PercentOf.RESPONDENTS);
  }

  /**
   * Whether a table has columns of editions that are compared with some of the others only: those
   * next to them.
   */
  public static boolean hasSeveralEditions(ResultTable table) {
    return table.segment().filter(s -> s.kind() == Segment.Kind.EDITIONS).isPresent()
        && table.columns().stream().filter(c -> c.letter().isPresent()).count() > 2;
  }
}
