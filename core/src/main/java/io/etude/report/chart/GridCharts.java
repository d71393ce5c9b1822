package io.etude.report.chart;

import io.etude.codebook.Segment;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Emphasis;
import io.etude.document.chart.ChartSpec.Intervals;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ColorRole;
import io.etude.document.text.Inline;
import io.etude.report.chart.group.ChartGroups;
import io.etude.report.chart.request.ChartRequest;
import io.etude.report.prose.Context;
import io.etude.report.prose.GridOrder;
import io.etude.report.prose.Labels;
import io.etude.report.prose.Rows;
import io.etude.report.scale.Scales;
import io.etude.report.scale.Sides;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The chart of a grid: diverging bars if its scale has two sides, else bars stacked to 100 %.
 * Colours judge only where it is known which side is the good one.
 */
public final class GridCharts {

  private final Context context;
  private final ChartSpecs marks;
  private final Labels labels;

  public GridCharts(Context context) {
    this.context = context;
    this.marks = new ChartSpecs(context);
    this.labels = new Labels(context);
  }

  /** The chart of all items, or questions of a battery: these have no nets, hence no sides. */
  public ChartSpec spec(ChartRequest request) {
    GridOrder order = request.order(context);
    return isDiverging(request.table()) ? diverging(request, order) : stacked(order);
  }

  private boolean isDiverging(ResultTable table) {
    return context.scales().sides(table).isPresent() && Rows.apart(table).size() <= 1;
  }

  /** Whether some of the items are worded the other way round, and the chart turns them. */
  public static boolean turnsItems(Context context, List<ResultTable> tables) {
    return context
            .scales()
            .straight(tables.get(0))
            .filter(sides -> sides.valence() != Sides.Valence.UNKNOWN)
            .isPresent()
        && tables.stream().anyMatch(Scales::isReversed);
  }

  private ChartSpec diverging(ChartRequest request, GridOrder order) {
    List<ResultTable> tables = order.tables();
    // an item alone has its own answers as headings, whichever way it is worded
    boolean turned = tables.size() > 1 && turnsItems(context, tables);
    Sides sides =
        (turned
                ? context.scales().straight(request.table())
                : context.scales().sides(request.table()))
            .orElseThrow();
    List<ColorRole> roles = sideRoles(request.table(), sides);
    List<ChartSpec.Diverging.Row> rows = new ArrayList<>();
    for (ResultTable table : tables) {
      boolean strong =
          table.item().filter(item -> request.strong().contains(item.id())).isPresent();
      rows.add(row(table, roles, turned, strong ? Emphasis.STRONG : Emphasis.NORMAL));
    }
    ResultTable first = request.table();
    return new ChartSpec.Diverging(
        turned ? bothWays(first, sides, roles) : parts(first, sides.scale(), roles),
        turned ? context.phrases().text("label.favourable") : label(first, sides.first()),
        turned ? context.phrases().text("label.unfavourable") : label(first, sides.second()),
        Rows.apart(first).stream().findFirst().map(row -> label(first, row)),
        rows);
  }

  private ChartSpec.Diverging.Row row(
      ResultTable table, List<ColorRole> roles, boolean turned, Emphasis emphasis) {
    return row(itemLabel(table, turned), table, table.total(), roles, emphasis);
  }

  String itemLabel(ResultTable table, boolean turned) {
    return turned && Scales.isReversed(table)
        ? context.phrases().text("label.reversed", Map.of("item", labels.item(table)))
        : labels.item(table);
  }

  private ChartSpec.Diverging.Row row(
      String label,
      ResultTable table,
      ResultColumn column,
      List<ColorRole> roles,
      Emphasis emphasis) {
    Sides sides = context.scales().sides(table).orElseThrow();
    ChartSpec.Diverging.Row.Builder row =
        ChartSpec.Diverging.Row.builder(
                label,
                marks(table, sides.scale(), column, roles),
                marks.mark(table, sides.first(), column, ColorRole.ORDINARY),
                marks.mark(table, sides.second(), column, ColorRole.ORDINARY))
            .emphasis(emphasis);
    Rows.apart(table).stream()
        .findFirst()
        .map(index -> marks.mark(table, index, column, ColorRole.NO_ANSWER))
        .ifPresent(row::apart);
    return row.build();
  }

  /** Whether groups are set against each other by all answers of a scale: it has two sides. */
  boolean showsScale(ChartRequest request) {
    boolean intervals = request.intervals().filter(i -> i == Intervals.SHOWN).isPresent();
    return isDiverging(request.table()) && request.strong().isEmpty() && !intervals;
  }

  /** The answers of each group as a row, in the order of the groups. */
  ChartSpec ofGroups(ResultTable table, List<ResultColumn> columns) {
    Sides sides = context.scales().sides(table).orElseThrow();
    List<ColorRole> roles = sideRoles(table, sides);
    return new ChartSpec.Diverging(
        parts(table, sides.scale(), roles),
        label(table, sides.first()),
        label(table, sides.second()),
        Rows.apart(table).stream().findFirst().map(row -> label(table, row)),
        columns.stream()
            .map(column -> row(labels.column(column), table, column, roles, Emphasis.NORMAL))
            .toList());
  }

  /**
   * The items with a point a group, by the share of the side that is known to be the good one, or
   * of one answer; empty if no group has a figure.
   */
  Optional<ChartSpec> byGroups(ChartRequest request, Segment segment) {
    List<ResultColumn> groups = ChartGroups.drawn(request.tables(), segment);
    List<ChartSpec.Part> series = new ArrayList<>();
    for (ResultColumn group : groups) {
      ColorRole role = ColorRole.series(series.size(), groups.size());
      series.add(labels.part(group, role));
    }
    GridOrder order = GridOrder.of(context, request.tables());
    boolean turned = turnsItems(context, request.tables());
    List<ChartSpec.Dots.Row> rows = new ArrayList<>();
    for (ResultTable table : order.tables()) {
      List<Mark> points = new ArrayList<>();
      for (int i = 0; i < groups.size(); i++) {
        ResultColumn column = table.column(groups.get(i).id()).orElseThrow();
        points.add(marks.mark(table, figure(order, table), column, series.get(i).role()));
      }
      if (points.stream().anyMatch(point -> point.value().isPresent())) {
        rows.add(ChartSpecs.row(itemLabel(table, turned), points));
      }
    }
    Intervals intervals = request.intervals().orElse(Intervals.HIDDEN);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new ChartSpec.Dots(series, rows, intervals, Optional.empty()));
  }

  /** The row of an item's table that groups are compared in. */
  private int figure(GridOrder order, ResultTable table) {
    return order.isByBalance() ? context.scales().sides(table).orElseThrow().first() : order.row();
  }

  /** What the points of a grid by groups are shares of. */
  String measured(List<ResultTable> tables) {
    GridOrder order = GridOrder.of(context, tables);
    return turnsItems(context, tables)
        ? context.phrases().text("label.favourable")
        : label(tables.get(0), figure(order, tables.get(0)));
  }

  /**
   * Which answers the points of a grid by groups count, where some of its items are worded the
   * other way round; empty where none is drawn.
   */
  Optional<List<Inline>> countedAnswers(ChartRequest request, ChartSpec spec) {
    List<ResultTable> tables = request.tables();
    if (!request.isGridByGroups()
        || !(spec instanceof ChartSpec.Dots dots)
        || !turnsItems(context, tables)
        || !drawsReversed(dots, tables)) {
      return Optional.empty();
    }
    Sides straight = context.scales().straight(tables.get(0)).orElseThrow();
    return Optional.of(
        context
            .phrases()
            .say(
                "note.reversed.dots",
                Map.of(
                    "answer", label(tables.get(0), straight.first()),
                    "reversed", label(tables.get(0), straight.second()))));
  }

  /** Whether a row is of an item that is worded the other way round: a low base may hide it. */
  private boolean drawsReversed(ChartSpec.Dots dots, List<ResultTable> tables) {
    return tables.stream()
        .filter(Scales::isReversed)
        .map(table -> itemLabel(table, true))
        .anyMatch(label -> dots.rows().stream().anyMatch(row -> row.label().equals(label)));
  }

  /** The answers of the first side, the one in the middle, those of the second side. */
  private static List<ColorRole> sideRoles(ResultTable table, Sides sides) {
    boolean known = sides.valence() != Sides.Valence.UNKNOWN;
    int size = sides.scale().size();
    int ones = sides.firstCount(table);
    int others = size - ones - sides.middle();
    List<ColorRole> roles = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (i < ones) {
        roles.add(known ? ColorRole.positive(i, ones) : ColorRole.oneSide(i, ones));
      } else if (i < size - others) {
        roles.add(ColorRole.NEUTRAL);
      } else {
        int rank = size - 1 - i;
        roles.add(known ? ColorRole.negative(rank, others) : ColorRole.otherSide(rank, others));
      }
    }
    return roles;
  }

  private ChartSpec stacked(GridOrder order) {
    ResultTable first = order.tables().get(0);
    List<Integer> parts = new ArrayList<>(Rows.answers(first));
    parts.addAll(Rows.apart(first));
    boolean oneWay = isOneWay(order.tables());
    List<ColorRole> roles = steps(first, parts, oneWay);
    List<ChartSpec.Stacked.Row> rows =
        order.tables().stream()
            .map(
                table ->
                    new ChartSpec.Stacked.Row(
                        labels.item(table), marks(table, parts, table.total(), roles)))
            .toList();
    return new ChartSpec.Stacked(parts(first, parts, roles), rows);
  }

  /** Whether an answer means the same for all items: colours may judge it. */
  private static boolean isOneWay(List<ResultTable> tables) {
    return tables.stream()
        .allMatch(table -> !Scales.isReversed(table) && sides(table).equals(sides(tables.get(0))));
  }

  private static List<Optional<Net.Side>> sides(ResultTable table) {
    return table.question().categories().stream().map(Category::side).toList();
  }

  /**
   * Steps of the scale in order; neutral answers and don't-knows have roles of their own. Where the
   * codebook says the side of every answer, and all items are worded one way, its colour does too.
   */
  private static List<ColorRole> steps(ResultTable table, List<Integer> parts, boolean oneWay) {
    List<Category> categories = new ArrayList<>();
    for (int part : parts) {
      String code = table.rows().get(part).id();
      table.question().categories().stream()
          .filter(category -> category.code().equals(code))
          .forEach(categories::add);
    }
    List<Category> answers =
        categories.stream().filter(c -> c.kind() == Category.Kind.ANSWER).toList();
    boolean sided =
        oneWay && !answers.isEmpty() && answers.stream().allMatch(c -> c.side().isPresent());
    List<ColorRole> roles = new ArrayList<>();
    for (Category category : categories) {
      roles.add(
          switch (category.kind()) {
            case ANSWER -> sided ? side(answers, category) : step(answers, category);
            case NEUTRAL -> ColorRole.NEUTRAL;
            default -> ColorRole.NO_ANSWER;
          });
    }
    return roles;
  }

  private static ColorRole step(List<Category> answers, Category answer) {
    return ColorRole.step(answers.indexOf(answer), answers.size());
  }

  /** The rank counts from the outer end of the scale. */
  private static ColorRole side(List<Category> answers, Category answer) {
    List<Category> same = answers.stream().filter(a -> a.side().equals(answer.side())).toList();
    boolean begins = answers.get(0).side().equals(answer.side());
    int rank = begins ? same.indexOf(answer) : same.size() - 1 - same.indexOf(answer);
    return answer.side().orElseThrow() == Net.Side.POSITIVE
        ? ColorRole.positive(rank, same.size())
        : ColorRole.negative(rank, same.size());
  }

  private String label(ResultTable table, int row) {
    return context.text(table.rows().get(row).label());
  }

  private List<ChartSpec.Part> parts(ResultTable table, List<Integer> rows, List<ColorRole> roles) {
    List<ChartSpec.Part> parts = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      parts.add(new ChartSpec.Part(label(table, rows.get(i)), roles.get(i)));
    }
    return parts;
  }

  /** Each place of the scale with what it means for items worded either way. */
  private List<ChartSpec.Part> bothWays(ResultTable table, Sides straight, List<ColorRole> roles) {
    List<ChartSpec.Part> parts = new ArrayList<>();
    int size = straight.scale().size();
    for (int i = 0; i < size; i++) {
      String label = label(table, straight.scale().get(i));
      String turned = label(table, straight.scale().get(size - 1 - i));
      parts.add(
          new ChartSpec.Part(
              label.equals(turned)
                  ? label
                  : context
                      .phrases()
                      .text("label.bothWays", Map.of("label", label, "reversed", turned)),
              roles.get(i)));
    }
    return parts;
  }

  private List<Mark> marks(
      ResultTable table, List<Integer> rows, ResultColumn column, List<ColorRole> roles) {
    List<Mark> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      all.add(marks.mark(table, rows.get(i), column, roles.get(i)));
    }
    return all;
  }
}
