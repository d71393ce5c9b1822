package io.etude.report.prose;

import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which answers of a table come first in the total, and how clearly.
 *
 * @param kind how clearly
 * @param rows the answers that come first, by falling share; empty if it is not known
 */
public record Lead(Kind kind, List<Integer> rows) {

  /** How clearly an answer comes first. */
  public enum Kind {
    /** One answer, whose lead is significant and seen in the printed figures. */
    CLEAR,
    /** Several with one printed share, significantly ahead of all others. */
    TIED,
    /** Several, of which none leads significantly. */
    CLOSE,
    /** There is nothing to test by. */
    UNKNOWN
  }

  /** Copies the list. */
  public Lead {
    rows = List.copyOf(rows);
  }

  /** The lead among all categories, don't-know included. */
  public static Lead of(Context context, ResultTable table) {
    List<Integer> all = new ArrayList<>(Rows.answers(table));
    all.addAll(Rows.apart(table));
    List<Integer> sorted = Rows.byShare(table, all);
    if (table.leaders().isEmpty() || sorted.isEmpty()) {
      return new Lead(Kind.UNKNOWN, List.of());
    }
    int first = sorted.get(0);
    Set<Integer> tied =
        sorted.stream()
            .filter(row -> Rows.tied(context, table, row, first))
            .collect(Collectors.toSet());
    Set<String> leaders = Set.copyOf(table.leaders());
    List<Integer> ahead =
        sorted.stream()
            .filter(row -> tied.contains(row) || leaders.contains(table.rows().get(row).id()))
            .toList();
    Kind kind =
        ahead.size() == 1 ? Kind.CLEAR : ahead.size() == tied.size() ? Kind.TIED : Kind.CLOSE;
    return new Lead(kind, ahead);
  }
}
