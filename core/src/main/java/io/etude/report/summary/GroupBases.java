package io.etude.report.summary;

import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import io.etude.report.prose.Bases;
import io.etude.report.prose.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * The columns of a report's tables with the largest base of each group. Questions that nearly as
 * many answered print no other; the rest have a row of bases. Where the bases of the former are
 * flagged in some tables alone, the heading has their range, with the flag. Bases that count
 * answers stand in no heading beside others, which count people.
 */
final class GroupBases {

  /**
   * A table prints no bases of its own if all are less below the largest than this part of it: an
   * interval from nine tenths of the answers is wider by a twentieth of itself.
   */
  static final double TOLERANCE = 0.1;

  /** Between the ends of a range. */
  static final String TO = "–";

  private final Context context;

  /** Tables that have the same columns, by those. */
  private final Map<List<Object>, List<StatTable>> byColumns = new HashMap<>();

  /** The one of these that the most people answered, by the same columns. */
  private final Map<List<Object>, StatTable> largest = new HashMap<>();

  private final Map<List<Object>, List<String>> printed = new HashMap<>();

  GroupBases(Context context, List<StatTable> tables) {
    this.context = context;
    for (StatTable table : tables) {
      byColumns.computeIfAbsent(key(table), k -> new ArrayList<>()).add(table);
    }
  }

  private static List<Object> key(StatTable table) {
    List<Object> key = new ArrayList<>();
    table.segments().forEach(segment -> key.add(segment.label()));
    table.spanners().forEach(key::add);
    table.columns().forEach(column -> key.add(List.of(column.segment(), column.id())));
    return key;
  }

  /** For each column of a table the base that its heading prints. */
  List<String> printed(StatTable table) {
    return printed.computeIfAbsent(
        key(table),
        key -> {
          List<StatTable> usual = byColumns.get(key).stream().filter(this::isUsual).toList();
          return IntStream.range(0, table.columns().size())
              .mapToObj(c -> printed(usual, c))
              .toList();
        });
  }

  /** Whether the bases of a table are those that the headings print, or it has none of groups. */
  boolean isUsual(StatTable table) {
    StatTable most = largest(table);
    return table.columns().size() == 1
        || countsAnswers(table) == countsAnswers(most)
            && all(table, most, (one, other) -> one.absence().equals(other.absence()))
            && all(table, most, GroupBases::isNear);
  }

  /** Whether the bases of a table are numbers of answers, not of people. */
  boolean countsAnswers(StatTable table) {
    return context
        .results()
        .table(table.subject().table())
        .filter(total -> Bases.isOfResponses(total.question()))
        .isPresent();
  }

  private static boolean isNear(Figure base, Figure most) {
    return base.number().orElse(0) >= (1 - TOLERANCE) * most.number().orElse(0);
  }

  private static boolean all(
      StatTable one, StatTable other, BiPredicate<Figure, Figure> condition) {
    return IntStream.range(0, one.columns().size())
        .allMatch(c -> condition.test(base(one, c), base(other, c)));
  }

  /** The first of the tables with the same columns that has the largest base, of people if any. */
  private StatTable largest(StatTable table) {
    return largest.computeIfAbsent(
        key(table),
        key -> {
          List<StatTable> people =
              byColumns.get(key).stream().filter(each -> !countsAnswers(each)).toList();
          List<StatTable> all = people.isEmpty() ? byColumns.get(key) : people;
          return most(all, 0);
        });
  }

  /** The first of some tables that has the largest base in a column. */
  private static StatTable most(List<StatTable> tables, int column) {
    StatTable most = tables.get(0);
    for (StatTable table : tables) {
      boolean more = base(table, column).number().orElse(0) > base(most, column).number().orElse(0);
      most = more ? table : most;
    }
    return most;
  }

  /** Whether two tables have nearly the same bases. */
  boolean similar(StatTable one, StatTable other) {
    return key(one).equals(key(other))
        && countsAnswers(one) == countsAnswers(other)
        && all(one, other, (a, b) -> a.absence().equals(b.absence()) && isNear(a, b))
        && all(other, one, GroupBases::isNear);
  }

  /** The largest base of a group; the range of all if only some are flagged. */
  private String printed(List<StatTable> tables, int column) {
    StatTable most = most(tables, column);
    Figure.Mark mark = base(most, column).mark();
    boolean alike = tables.stream().allMatch(table -> base(table, column).mark() == mark);
    return range(alike ? List.of(most) : tables, column);
  }

  static int baseRow(StatTable table) {
    for (int r = 0; r < table.rows().size(); r++) {
      if (table.rows().get(r).kind() == StatRow.Kind.BASE) {
        return r;
      }
    }
    throw new IllegalArgumentException("table \"" + table.id() + "\" has no base");
  }

  private static Figure base(StatTable table, int column) {
    return table.cell(baseRow(table), column);
  }

  /** The bases of a column in some tables, from the smallest to the largest, as one figure. */
  Figure bases(List<StatTable> tables, int column) {
    Figure first = base(tables.get(0), column);
    return tables.stream().map(table -> base(table, column)).allMatch(first::equals)
        ? first
        : context
            .figures()
            .people(
                Math.round(base(most(tables, column), column).number().orElse(0)), Optional.empty())
            .printedAs(range(tables, column));
  }

  private String range(List<StatTable> tables, int column) {
    List<Figure> bases = tables.stream().map(table -> base(table, column)).toList();
    List<Figure> published = bases.stream().filter(base -> base.number().isPresent()).toList();
    if (published.isEmpty()) {
      return bases.get(bases.size() - 1).text();
    }
    Comparator<Figure> bySize = Comparator.comparingDouble(base -> base.number().getAsDouble());
    String range =
        range(
            published.stream().min(bySize).orElseThrow(),
            published.stream().max(bySize).orElseThrow(),
            published.stream().map(Figure::mark).max(Comparator.naturalOrder()).orElseThrow());
    boolean hidden =
        bases.stream().anyMatch(b -> b.absence().equals(Optional.of(Figure.Absence.SUPPRESSED)));
    // of bases that are published: it tells nothing of the others
    return hidden ? range + ", " + Figure.Absence.SUPPRESSED.sign() : range;
  }

  /** Two ends, each with its sign; with the strictest one behind both if neither has that. */
  private String range(Figure least, Figure most, Figure.Mark strictest) {
    String from = context.display().integer(Math.round(least.number().getAsDouble()));
    String to = context.display().integer(Math.round(most.number().getAsDouble()));
    if (from.equals(to)) {
      return from + strictest.sign();
    }
    boolean known = least.mark() == strictest || most.mark() == strictest;
    return least.mark() != most.mark() && known
        ? from + least.mark().sign() + TO + to + most.mark().sign()
        : from + TO + to + strictest.sign();
  }
}
