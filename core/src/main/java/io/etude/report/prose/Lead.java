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
 * @param among of which answers
 * @param rows the answers that come first, by falling share; empty if it is not known
 */
public record Lead(Kind kind, Among among, List<Integer> rows) {

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

  /** The answers that are compared. */
  public enum Among {
    /** All of them, don't-know included. */
    ALL,
    /** Those that are named, since "something else" or "none of these" may come first of all. */
    NAMED
  }

  /** Copies the list. */
  public Lead {
    rows = List.copyOf(rows);
  }

  /**
   * The lead among all categories; among the named ones where one that holds the rest is among the
   * first.
   */
  public static Lead of(Context context, ResultTable table) {
    List<Integer> all = new ArrayList<>(Rows.answers(table));
    all.addAll(Rows.apart(table));
    Lead lead = of(context, table, Among.ALL, all, table.total().leaders());
    List<Integer> named =
        all.stream()
            .filter(row -> !Rows.isCatchAll(table, row) && Rows.share(table, row) > 0)
            .toList();
    boolean other = lead.rows().stream().anyMatch(row -> Rows.isCatchAll(table, row));
    return other && !named.isEmpty()
        ? of(context, table, Among.NAMED, named, table.total().namedLeaders())
        : lead;
  }

  private static Lead of(
      Context context, ResultTable table, Among among, List<Integer> rows, List<String> leaders) {
    List<Integer> sorted = Rows.byShare(table, rows);
    if (leaders.isEmpty() || sorted.isEmpty()) {
      return new Lead(Kind.UNKNOWN, among, List.of());
    }
    int first = sorted.get(0);
    Set<Integer> tied =
        sorted.stream()
            .filter(row -> Rows.tied(context, table, row, first))
            .collect(Collectors.toSet());
    Set<String> ids = Set.copyOf(leaders);
    List<Integer> ahead =
        sorted.stream()
            .filter(row -> tied.contains(row) || ids.contains(table.rows().get(row).id()))
            .toList();
    Kind kind =
        ahead.size() == 1 ? Kind.CLEAR : ahead.size() == tied.size() ? Kind.TIED : Kind.CLOSE;
    return new Lead(kind, among, ahead);
  }
}
