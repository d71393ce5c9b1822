package io.etude.report.summary;

import io.etude.document.ChartSpec;
import io.etude.document.SummaryCell;
import io.etude.document.table.Heading;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatSpanner;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import io.etude.report.prose.Context;
import io.etude.report.table.Tables;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cells of groups: the figure of the printed table, how far it is from the total, and what the
 * tests between the columns of a segment say of it.
 */
final class GroupCells {

  /** The points by which a share as printed must be off the total's as printed to be shaded. */
  private static final BigDecimal MIN_SHIFT = BigDecimal.valueOf(3);

  private final Context context;
  private final Tables tables;

  GroupCells(Context context) {
    this.context = context;
    tables = new Tables(context);
  }

  /**
   * A cell of a printed table as a cell of a summary.
   *
   * @param bothWays whether its words also name the groups that it is lower than
   */
  SummaryCell cell(StatTable table, int row, int column, boolean bothWays) {
    Figure figure = table.cell(row, column);
    boolean none = figure.absence().filter(Figure.Absence.NOT_APPLICABLE::equals).isPresent();
    if (none && !tables.isCompared(table, column)) {
      return SummaryCell.EMPTY;
    }
    List<Higher> higher = figure.higherThan();
    List<String> lower = figure.absence().isEmpty() ? lowerThan(table, row, column) : List.of();
    return SummaryCell.of(figure)
        .higher(strictest(higher))
        .differs(!higher.isEmpty() || !lower.isEmpty())
        .shift(shift(table, row, column))
        .interval(interval(figure))
        .words(words(table, column, higher, bothWays ? lower : List.of()))
        .build();
  }

  /** The interval of a mean or a score, in the unit of its number. */
  static Optional<ChartSpec.Range> interval(Figure figure) {
    if (figure.kind() == Figure.Kind.PERCENT) {
      return Optional.empty();
    }
    double unit = figure.kind() == Figure.Kind.POINTS ? 100 : 1;
    return figure
        .estimate()
        .flatMap(Estimate::interval)
        .filter(interval -> interval.low() <= interval.high())
        .map(interval -> new ChartSpec.Range(unit * interval.low(), unit * interval.high()));
  }

  private ChartSpec.Significance strictest(List<Higher> higher) {
    if (higher.isEmpty()) {
      return ChartSpec.Significance.NONE;
    }
    double capital = context.study().conventions().capitalLevel();
    return higher.stream().anyMatch(h -> h.level() <= capital)
        ? ChartSpec.Significance.CAPITAL_LEVEL
        : ChartSpec.Significance.SMALL_LEVEL;
  }

  /** The groups of the same segment whose figure is higher, each with the level of the test. */
  private List<String> lowerThan(StatTable table, int row, int column) {
    List<String> names = new ArrayList<>();
    StatColumn own = table.columns().get(column);
    for (int c = 1; c < table.columns().size(); c++) {
      if (table.columns().get(c).segment() == own.segment()) {
        for (Higher higher : table.cell(row, c).higherThan()) {
          if (higher.column().equals(own.id())) {
            names.add(named(label(table, c), higher.level()));
          }
        }
      }
    }
    return names;
  }

  private String words(StatTable table, int column, List<Higher> higher, List<String> lower) {
    List<String> parts = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Higher one : higher) {
      index(table, column, one.column())
          .ifPresent(c -> names.add(named(label(table, c), one.level())));
    }
    if (!names.isEmpty()) {
      parts.add(said("summary.higher", names));
    }
    if (!lower.isEmpty()) {
      parts.add(said("summary.lower", lower));
    }
    return String.join(", ", parts);
  }

  private String said(String key, List<String> names) {
    return context.phrases().text(key, Map.of("columns", context.display().list(names)));
  }

  private String named(String label, double level) {
    return context
        .phrases()
        .text(
            "summary.column", Map.of("label", label, "level", context.display().percent(level, 0)));
  }

  private static Optional<Integer> index(StatTable table, int column, String id) {
    int segment = table.columns().get(column).segment();
    for (int c = 1; c < table.columns().size(); c++) {
      StatColumn other = table.columns().get(c);
      if (other.segment() == segment && other.id().equals(id)) {
        return Optional.of(c);
      }
    }
    return Optional.empty();
  }

  /** The name of a column, after that of the outer category where its segment nests. */
  String label(StatTable table, int column) {
    return context
        .phrases()
        .nested(
            table.spanner(1, column).map(StatSpanner::label), table.columns().get(column).label());
  }

  /** The same as a heading, which is shorter where there is little room. */
  Heading heading(StatTable table, int column) {
    String brief =
        context
            .phrases()
            .nested(
                table.spanner(1, column).map(StatSpanner::shortLabel),
                table.columns().get(column).shortLabel());
    return new Heading(label(table, column), brief);
  }

  /** The share less that of the total as printed, unless one is missing or on a low base. */
  private double shift(StatTable table, int row, int column) {
    Figure own = table.cell(row, column);
    Figure total = table.cell(row, 0);
    boolean comparable =
        own.kind() == Figure.Kind.PERCENT
            && own.number().isPresent()
            && total.number().isPresent()
            && table.columns().get(column).mark() != Figure.Mark.LOW_BASE;
    if (!comparable) {
      return 0;
    }
    BigDecimal shift = printed(own).subtract(printed(total));
    return shift.abs().compareTo(MIN_SHIFT) < 0 ? 0 : shift.movePointLeft(2).doubleValue();
  }

  private BigDecimal printed(Figure share) {
    return context.display().roundedPercent(share.number().getAsDouble());
  }
}
