package io.etude.report.summary;

import io.etude.document.ColorRole;
import io.etude.document.SummaryBanner;
import io.etude.document.SummaryCell;
import io.etude.document.SummaryTable;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.report.prose.Bases;
import io.etude.report.prose.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The banners of a report's tables, with the largest base of each group. Questions that nearly as
 * many answered print no other; the rest print their own. Where the bases of the former are not all
 * about the largest, or only some are flagged, the banner has their range, with the flag. Bases
 * that count answers stand in no banner beside others, which count people.
 */
final class GroupBases {

  /**
   * A table prints no bases of its own if all are less below the largest than this part of it: an
   * interval from nine tenths of the answers is wider by a twentieth of itself.
   */
  static final double TOLERANCE = 0.1;

  /** Between the ends of a range. */
  static final String TO = "–";

  /** So many bases that are not those of the banner are said with the wording. */
  private static final int MAX_SAID = 3;

  /** Up to so many groups in any order have colours of equal rank. */
  private static final int MAX_COLORS = SummaryTable.MAX_STRIP;

  /** Groups that follow each other are shades, unless they are as few. */
  private static final int MAX_COLORS_IN_SEQUENCE = 4;

  private final Context context;
  private final GroupCells cells;

  /** Tables that have the same columns, by those. */
  private final Map<List<Object>, List<StatTable>> byColumns = new HashMap<>();

  /** The one of these that the most people answered, by the same columns. */
  private final Map<List<Object>, StatTable> largest = new HashMap<>();

  private final Map<List<Object>, SummaryBanner> banners = new HashMap<>();

  GroupBases(Context context, List<StatTable> tables) {
    this.context = context;
    cells = new GroupCells(context);
    for (StatTable table : tables) {
      byColumns.computeIfAbsent(key(table), k -> new ArrayList<>()).add(table);
    }
  }

  private List<Object> key(StatTable table) {
    List<Object> key = new ArrayList<>();
    table.segments().forEach(segment -> key.add(segment.label()));
    for (int c = 1; c < table.columns().size(); c++) {
      StatColumn column = table.columns().get(c);
      key.add(List.of(column.segment(), column.id(), cells.label(table, c)));
    }
    return key;
  }

  /** The groups that a table compares. */
  SummaryBanner banner(StatTable table) {
    return banners.computeIfAbsent(key(table), key -> make(table, usual(table)));
  }

  private SummaryBanner make(StatTable table, List<StatTable> usual) {
    List<SummaryBanner.Group> groups = new ArrayList<>();
    // a segment may have lost all its groups for their low bases
    List<Integer> segments =
        table.columns().stream().skip(1).map(StatColumn::segment).distinct().sorted().toList();
    for (int c = 1; c < table.columns().size(); c++) {
      StatColumn column = table.columns().get(c);
      groups.add(
          new SummaryBanner.Group(
              column.id(),
              cells.heading(table, c),
              segments.indexOf(column.segment()),
              role(table, c),
              printed(usual, c)));
    }
    List<SummaryBanner.Sequence> sequences = new ArrayList<>();
    for (int s = 0; s < segments.size(); s++) {
      List<Integer> columns = columns(table, segments.get(s));
      if (areInSequence(table, segments.get(s), columns)) {
        sequences.add(new SummaryBanner.Sequence(s, range(columns, usual)));
      }
    }
    return new SummaryBanner(
        segments.stream().map(s -> table.segments().get(s).heading()).toList(), groups, sequences);
  }

  private static List<Integer> columns(StatTable table, int segment) {
    return IntStream.range(1, table.columns().size())
        .filter(c -> table.columns().get(c).segment() == segment)
        .boxed()
        .toList();
  }

  /** Whether columns follow each other, and none is left out. */
  private boolean areInSequence(StatTable table, int segment, List<Integer> columns) {
    return table
        .segments()
        .get(segment)
        .source()
        .segment()
        .flatMap(context.study()::segment)
        .filter(context.scales()::isSequence)
        .filter(of -> columns.size() == of.categories().size())
        .isPresent();
  }

  /** The smallest and the largest of the bases of some columns that the banner prints. */
  private String range(List<Integer> columns, List<StatTable> usual) {
    List<Figure> bases = new ArrayList<>();
    for (int column : columns) {
      usual.forEach(table -> bases.add(table.cell(baseRow(table), column)));
    }
    return range(bases);
  }

  private ColorRole role(StatTable table, int column) {
    int segment = table.columns().get(column).segment();
    List<Integer> columns = columns(table, segment);
    int place = columns.indexOf(column);
    int size = columns.size();
    int most = areInSequence(table, segment, columns) ? MAX_COLORS_IN_SEQUENCE : MAX_COLORS;
    // the palest shades are too faint for the outline of a dot
    return size <= most ? ColorRole.series(place, size) : ColorRole.step(place, size + size / 2);
  }

  /** Whether the bases of a table are those that its banner prints, or it has none of groups. */
  boolean isUsual(StatTable table) {
    StatTable largest = largest(table);
    boolean grouped = table.columns().size() > 1;
    return !grouped
        || countsAnswers(table) == countsAnswers(largest)
            && sameAbsences(table, largest)
            && others(table).size() <= MAX_SAID;
  }

  /** Whether the bases of a table are numbers of answers, not of people. */
  boolean countsAnswers(StatTable table) {
    return context
        .results()
        .table(table.subject().table())
        .filter(total -> Bases.isOfResponses(total.question()))
        .isPresent();
  }

  private List<StatTable> usual(StatTable table) {
    return byColumns.get(key(table)).stream().filter(this::isUsual).toList();
  }

  /** Whether some tables print no bases of their own. */
  boolean areUsual(List<StatTable> tables) {
    return tables.stream().allMatch(this::isUsual) && others(tables).size() <= MAX_SAID;
  }

  /** The few bases of some tables that are not those of the banner, if they print no others. */
  List<List<Inline>> otherBases(List<StatTable> tables) {
    List<List<Inline>> said = new ArrayList<>();
    for (int column : areUsual(tables) ? others(tables) : Set.<Integer>of()) {
      String label = cells.label(tables.get(0), column);
      said.add(
          context
              .phrases()
              .say("summary.groupBase", Map.of("label", label, "n", range(tables, column))));
    }
    return said;
  }

  private Set<Integer> others(List<StatTable> tables) {
    Set<Integer> columns = new TreeSet<>();
    tables.forEach(table -> columns.addAll(others(table)));
    return columns;
  }

  /** The groups whose bases are farther below the largest. */
  private List<Integer> others(StatTable table) {
    StatTable largest = largest(table);
    List<Integer> columns = new ArrayList<>();
    for (int c = 1; c < table.columns().size(); c++) {
      if (!isNear(table, largest, c)) {
        columns.add(c);
      }
    }
    return columns;
  }

  private static boolean isNear(StatTable table, StatTable largest, int column) {
    return base(table, column) >= (1 - TOLERANCE) * base(largest, column);
  }

  private static Figure.Mark mark(StatTable table, int column) {
    return table.cell(baseRow(table), column).mark();
  }

  private static boolean sameAbsences(StatTable one, StatTable other) {
    for (int c = 0; c < one.columns().size(); c++) {
      if (!one.cell(baseRow(one), c).absence().equals(other.cell(baseRow(other), c).absence())) {
        return false;
      }
    }
    return true;
  }

  /** The first of the tables with the same columns that has the largest base, of people if any. */
  private StatTable largest(StatTable table) {
    return largest.computeIfAbsent(
        key(table),
        key -> {
          List<StatTable> people =
              byColumns.get(key).stream().filter(each -> !countsAnswers(each)).toList();
          List<StatTable> all = people.isEmpty() ? byColumns.get(key) : people;
          StatTable most = all.get(0);
          for (StatTable other : all) {
            most = base(other) > base(most) ? other : most;
          }
          return most;
        });
  }

  private static double base(StatTable table) {
    return base(table, 0);
  }

  private static double base(StatTable table, int column) {
    return table.cell(baseRow(table), column).number().orElse(0);
  }

  /** Whether each base of a table is nearly that of another. */
  private static boolean nearly(StatTable table, StatTable largest) {
    for (int c = 0; c < table.columns().size(); c++) {
      if (!isNear(table, largest, c)) {
        return false;
      }
    }
    return true;
  }

  /** Whether two tables have nearly the same bases. */
  boolean similar(StatTable one, StatTable other) {
    return key(one).equals(key(other))
        && countsAnswers(one) == countsAnswers(other)
        && nearly(one, other)
        && nearly(other, one)
        && sameAbsences(one, other);
  }

  /**
   * The largest base of a group in the tables that don't say theirs; the range of these if only
   * some are flagged.
   */
  private String printed(List<StatTable> tables, int column) {
    StatTable most = tables.get(0);
    for (StatTable table : tables) {
      most = base(table, column) > base(most, column) ? table : most;
    }
    StatTable of = most;
    List<StatTable> silent =
        tables.stream().filter(table -> !others(table).contains(column)).toList();
    boolean alike = silent.stream().allMatch(table -> mark(table, column) == mark(of, column));
    return range(alike ? List.of(most) : silent, column);
  }

  static int baseRow(StatTable table) {
    for (int r = 0; r < table.rows().size(); r++) {
      if (table.rows().get(r).kind() == StatRow.Kind.BASE) {
        return r;
      }
    }
    throw new IllegalArgumentException("table \"" + table.id() + "\" has no base");
  }

  /** The bases of a column in some tables, from the smallest to the largest. */
  String range(List<StatTable> tables, int column) {
    return range(tables.stream().map(table -> table.cell(baseRow(table), column)).toList());
  }

  private String range(List<Figure> bases) {
    List<Figure> published = bases.stream().filter(base -> base.number().isPresent()).toList();
    if (published.isEmpty()) {
      return bases.isEmpty() ? "" : bases.get(bases.size() - 1).text();
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
    boolean apart = least.mark() != most.mark();
    boolean known = least.mark() == strictest || most.mark() == strictest;
    return apart && known
        ? from + least.mark().sign() + TO + to + most.mark().sign()
        : from + TO + to + strictest.sign();
  }

  /** A cell of a row of bases. */
  SummaryCell cell(List<StatTable> tables, int column) {
    return SummaryCell.text(range(tables, column)).build();
  }
}
