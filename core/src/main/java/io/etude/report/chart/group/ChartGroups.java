package io.etude.report.chart.group;

import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.document.chart.ChartSpec;
import io.etude.report.chart.request.ChartMarks;
import io.etude.report.chart.request.ChartRequest;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Which groups of a segment a chart has marks of, and which are hidden from it. */
public final class ChartGroups {

  private static final Comparator<ResultColumn> LOWEST =
      Comparator.comparing((ResultColumn column) -> !column.flags().contains(Flag.LOW_BASE))
          .thenComparing(column -> !column.flags().contains(Flag.SMALL_BASE))
          .thenComparingLong(column -> column.base().orElse(0));

  private ChartGroups() {}

  /** The groups with a name in the chart: those with a figure, and all editions. */
  public static List<ResultColumn> drawn(ResultTable table, Segment segment) {
    return groups(table).stream()
        .filter(column -> segment.kind() == Segment.Kind.EDITIONS || hasFigure(table, column))
        .toList();
  }

  /** The groups with a name in a chart that is made: of means those with a mean. */
  public static List<ResultColumn> drawn(ChartRequest request, ChartSpec spec) {
    List<ResultColumn> columns = drawn(request.tables(), request.segment().orElseThrow());
    if (request.isOverTime() || !ChartMarks.areMeans(spec)) {
      return columns;
    }
    Set<String> drawn = ChartMarks.columns(spec);
    return columns.stream().filter(column -> drawn.contains(column.id())).toList();
  }

  /**
   * How many respondents of a table are in some groups; empty if groups may overlap or a base is
   * hidden.
   */
  public static Optional<Long> drawnBase(ResultTable table, List<ResultColumn> groups) {
    boolean overlap =
        table
            .segment()
            .filter(
                segment ->
                    segment.source() instanceof SegmentSource.Overlapping
                        || !segment.nets().isEmpty())
            .isPresent();
    if (overlap || groups.isEmpty()) {
      return Optional.empty();
    }
    long sum = 0;
    for (ResultColumn group : groups) {
      OptionalLong base = table.column(group.id()).map(ResultColumn::base).orElseThrow();
      if (base.isEmpty()) {
        return Optional.empty();
      }
      sum += base.getAsLong();
    }
    return Optional.of(sum);
  }

  /** The groups with a figure in any of some tables. */
  public static List<ResultColumn> drawn(List<ResultTable> tables, Segment segment) {
    Set<String> drawn = new HashSet<>();
    tables.forEach(table -> drawn(table, segment).forEach(column -> drawn.add(column.id())));
    return tables.get(0).columns().stream().filter(column -> drawn.contains(column.id())).toList();
  }

  /** The only group or edition of which a chart has figures: there is nothing to set it against. */
  public static Optional<ResultColumn> only(ChartRequest request) {
    Map<String, ResultColumn> known = new LinkedHashMap<>();
    for (ResultTable table : request.tables()) {
      groups(table).stream()
          .filter(column -> hasFigure(table, column))
          .forEach(column -> known.putIfAbsent(column.id(), column));
    }
    return request.segment().isPresent() && known.size() == 1
        ? known.values().stream().findFirst()
        : Optional.empty();
  }

  /** The same of a chart that is made: of means the only group that has one. */
  public static Optional<ResultColumn> only(ChartRequest request, ChartSpec spec) {
    Optional<ResultColumn> only = only(request);
    if (only.isPresent() || request.segment().isEmpty() || !ChartMarks.areMeans(spec)) {
      return only;
    }
    Set<String> drawn = ChartMarks.columns(spec);
    return drawn.size() == 1 ? request.table().column(drawn.iterator().next()) : only;
  }

  /** The groups beside those that are drawn whose mean disclosure control hides. */
  public static List<ResultColumn> hiddenMeans(ChartRequest request, Set<String> drawn) {
    return groups(request.table()).stream()
        .filter(column -> !drawn.contains(column.id()) && !onBaseOfMean(column).isWithheld())
        .filter(ChartGroups::isMeanSuppressed)
        .toList();
  }

  /** The groups of which some answered, and nobody gave a number that a mean could be of. */
  static List<ResultColumn> withoutNumbers(ChartRequest request) {
    return groups(request.table()).stream()
        .filter(column -> column.base().orElse(0) > 0)
        .filter(column -> onBaseOfMean(column).base().orElse(1) == 0)
        .filter(column -> !onBaseOfMean(column).isWithheld())
        .toList();
  }

  private static boolean isMeanSuppressed(ResultColumn column) {
    return column
            .summary(Summary.Stat.MEAN)
            .map(Summary::flags)
            .filter(ChartGroups::isSuppressed)
            .isPresent()
        || isSuppressed(column);
  }

  /** The groups without a mark in any table, of which disclosure control hides every figure. */
  public static List<ResultColumn> hidden(ChartRequest request) {
    List<ResultTable> tables = request.segment().isPresent() ? request.tables() : List.of();
    return tables.isEmpty() ? List.of() : hidden(tables);
  }

  private static List<ResultColumn> hidden(List<ResultTable> tables) {
    List<Set<String>> hidden = new ArrayList<>();
    tables.forEach(
        table ->
            hidden.add(hidden(table).stream().map(ResultColumn::id).collect(Collectors.toSet())));
    return hidden(tables.get(0)).stream()
        .filter(column -> hidden.stream().allMatch(ids -> ids.contains(column.id())))
        .toList();
  }

  private static List<ResultColumn> hidden(ResultTable table) {
    return groups(table).stream().filter(ChartGroups::isSuppressed).toList();
  }

  /**
   * The groups of some tables, each where its base is the lowest.
   *
   * @param means whether it is means of which the base is meant
   */
  public static List<ResultColumn> all(List<ResultTable> tables, boolean means) {
    Map<String, ResultColumn> smallest = new LinkedHashMap<>();
    for (ResultTable table : tables) {
      for (ResultColumn group : groups(table)) {
        ResultColumn column = means ? onBaseOfMean(group) : group;
        smallest.merge(
            column.id(), column, (one, other) -> LOWEST.compare(other, one) < 0 ? other : one);
      }
    }
    return List.copyOf(smallest.values());
  }

  /** The groups of a table whose mean is known. */
  public static List<ResultColumn> withMean(List<ResultColumn> groups) {
    return groups.stream().filter(ChartGroups::hasMean).toList();
  }

  /**
   * A column as a chart of means shows it: with the base of its mean, which is lower where some of
   * the column gave no number, and with what a reader must know of that.
   */
  public static ResultColumn onBaseOfMean(ResultColumn column) {
    Optional<Summary> mean = column.summary(Summary.Stat.MEAN);
    if (mean.isEmpty()) {
      return column;
    }
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(column.flags());
    flags.addAll(mean.get().flags());
    if (flags.contains(Flag.LOW_BASE)) {
      flags.remove(Flag.SMALL_BASE);
    }
    return column.toBuilder().flags(flags).bases(mean.get().base(column)).build();
  }

  private static boolean hasMean(ResultColumn column) {
    return column.summary(Summary.Stat.MEAN).flatMap(Summary::estimate).isPresent();
  }

  private static List<ResultColumn> groups(ResultTable table) {
    return table.columns().stream().skip(1).toList();
  }

  /** Whether a chart has something to draw of a column: a share, or of a number the mean. */
  public static boolean hasFigure(ResultTable table, ResultColumn column) {
    return column.cells().stream().anyMatch(cell -> cell.share().isPresent())
        || table.question() instanceof NumericQuestion && hasMean(column);
  }

  private static boolean isSuppressed(ResultColumn column) {
    return isSuppressed(column.flags());
  }

  private static boolean isSuppressed(Set<Flag> flags) {
    return flags.contains(Flag.SUPPRESSED);
  }
}
