package io.etude.pdf.chart;

import io.etude.document.chart.ChartSpec.Dots;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.pdf.chart.label.ChartContext;
import io.etude.pdf.chart.label.ChartLegend;
import io.etude.pdf.chart.label.RowLabels;
import io.etude.pdf.chart.plot.DotMarks;
import io.etude.pdf.chart.plot.DotShape;
import io.etude.pdf.chart.plot.FrameGraphics;
import io.etude.pdf.chart.plot.IntervalLine;
import io.etude.pdf.text.ShapedText;
import io.etude.results.inference.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Dots of more groups than one line can show apart, as small multiples on one scale: a panel a
 * group beside the labels of the rows, with the group's name over it; where there are too many
 * groups for that, a panel a row, in which each group has a line with its name, in as many columns
 * as the chart has room for, to be read line by line. Long names would make the panels much longer:
 * their short forms stand for them, or where these are too long too they are numbered in a list
 * over the panels, and the lines have the numbers. A dot stands on a stem, or has its interval:
 * panels are as wide as it takes to see most intervals beside their dots.
 */
final class DotPanelsDrawing implements RowsDrawing {

  /** In less there is no room for names, dots and values in one line. */
  static final double MIN_WIDTH = 100;

  private static final double RADIUS = DotShape.RADIUS;
  private static final double BESIDE = 3;

  /** Between two panels. */
  private static final double GAP = 8;

  /** The least length of the axis of a group's panel. */
  private static final double MIN_GROUP_AXIS = 44;

  /** The least length of the axis of a row's panel. */
  private static final double MIN_AXIS = 24;

  /** The least width of a column of rows' panels, beside others. */
  private static final double MIN_COLUMN = 150;

  /** Between two columns of panels. */
  private static final double COLUMN_GAP = 20;

  /** Where the lines of panels are higher in one column, they are in several, or narrow ones. */
  private static final double TALL = 500;

  /** The least width of a narrow column. */
  private static final double MIN_NARROW_COLUMN = 70;

  /** Between two narrow columns. */
  private static final double NARROW_GAP = 12;

  /** The part of a column's width that the names of groups take at most. */
  private static final double MAX_NAMES = 0.45;

  private static final double STEM = 0.75;

  /** So much of an interval is to be seen beside its dot. */
  private static final double SEEN = 1;

  /** So many lines of a name stand before a dot. */
  private static final int MAX_LINES = 2;

  /** Between names of several lines, one under the other. */
  private static final double AIR = 4;

  /** A legend is worth its while where it makes the panels shorter than this part of them. */
  private static final double MIN_SPARED = 0.5;

  private final Dots chart;
  private final ChartContext context;
  private final DotMarks marks;
  private final List<String> groups;
  private final List<PanelColumn> columns = new ArrayList<>();

  /** The names by their numbers, present where they are too long for the lines of their dots. */
  private final Optional<ChartLegend> legend;

  /** The lines of the groups' names, or of their numbers. */
  private final List<List<String>> names = new ArrayList<>();

  /** Whether there is a panel a group, and not a panel a row. */
  private final boolean byGroup;

  /** The distance of panels of groups. */
  private final double pitch;

  /** Where the axis of the first panel of a column begins. */
  private final double left;

  /** The distance of the lines of groups in a panel a row. */
  private final double line;

  private final double low;

  /** Between two columns. */
  private final double gap;

  /** The width of a column of panels. */
  private final double columnWidth;

  /** Points that a unit takes, in all panels. */
  private final double scale;

  /** Panels with the names of the groups, or with their short forms where these spare a list. */
  static DotPanelsDrawing of(Dots chart, double width, ChartContext context) {
    List<String> names = ChartContext.labels(chart.series());
    List<String> brief = ChartContext.shortLabels(chart.series());
    DotPanelsDrawing whole = new DotPanelsDrawing(chart, names, width, context);
    if (whole.legend.isEmpty() || brief.equals(names)) {
      return whole;
    }
    DotPanelsDrawing shorter = new DotPanelsDrawing(chart, brief, width, context);
    return shorter.legend.isEmpty() ? shorter : whole;
  }

  private DotPanelsDrawing(Dots chart, List<String> groups, double width, ChartContext context) {
    this.chart = chart;
    this.context = context;
    this.marks = new DotMarks(chart.series(), context.brand());
    this.groups = groups;
    double lowest = 0;
    double highest = 0;
    double value = 0;
    for (Dots.Row row : chart.rows()) {
      for (Mark point : row.points()) {
        lowest = Math.min(lowest, interval(point).low());
        highest = Math.max(highest, interval(point).high());
        value = Math.max(value, value(point).width());
      }
    }
    this.low = lowest;
    // panels don't change with the height of a chart
    ChartContext usual = context.withUsualLabels();
    RowLabels beside =
        RowLabels.of(chart.rows(), Dots.Row::label, DotMarks::emphasis, width, usual);
    double each = (width - beside.left()) / groups.size();
    double texts = 2 * RADIUS + BESIDE + value;
    double room = each - GAP - texts;
    double word = groups.stream().mapToDouble(this::widestWord).max().orElse(0);
    double range = highest > lowest ? highest - lowest : 1;
    this.byGroup =
        !beside.above()
            && room >= MIN_GROUP_AXIS
            && word <= each - GAP
            && areIntervalsSeen(room / range);
    boolean narrow = !byGroup && isNarrow(width);
    this.gap = narrow ? NARROW_GAP : COLUMN_GAP;
    double axis;
    if (byGroup) {
      groups.forEach(group -> names.add(wrap(group, each - GAP)));
      this.legend = Optional.empty();
      this.pitch = each;
      this.left = beside.left() + RADIUS;
      this.line = 0;
      this.columnWidth = width;
      axis = room;
      beside.place(namesHeight(), 2 * RADIUS + 1, row -> 0, row -> 0);
      columns.add(PanelColumn.of(beside));
    } else {
      int most = (int) ((width + gap) / ((narrow ? MIN_NARROW_COLUMN : MIN_COLUMN) + gap));
      int several = filled(Math.max(1, Math.min(most, chart.rows().size())));
      while (several > 1
          && rowsHeight(several - 1, Double.MAX_VALUE) <= TALL
          && !areIntervalsSeen(axis(columnWidth(width, several), texts) / range)) {
        several--;
      }
      int named = several;
      while (named > 1 && isLong(columnWidth(width, named), texts)) {
        named--;
      }
      ChartLegend key = new ChartLegend(groups, this::number, width, context);
      double spared = rowsHeight(named, nameColumn(columnWidth(width, named), texts)) * MIN_SPARED;
      boolean keyed =
          isLong(columnWidth(width, named), texts)
              || key.height() + rowsHeight(several, Double.MAX_VALUE) < spared;
      int count = keyed ? several : named;
      double own = columnWidth(width, count);
      double before = (keyed ? numbersWidth() : nameColumn(own, texts)) + GAP;
      this.legend = keyed ? Optional.of(key) : Optional.empty();
      for (String group : groups) {
        names.add(keyed ? List.of(number(names.size())) : wrap(group, nameColumn(own, texts)));
      }
      this.pitch = 0;
      this.left = before + RADIUS;
      this.line = line(mostLines());
      axis = own - before - texts;
      this.columnWidth = own;
      columns(count);
    }
    this.scale = Math.max(0, axis) / range;
  }

  private DotPanelsDrawing(DotPanelsDrawing all, int from, int to) {
    chart = ChartRows.of(all.chart, from, to);
    context = all.context;
    marks = all.marks;
    groups = all.groups;
    legend = all.legend;
    names.addAll(all.names);
    byGroup = all.byGroup;
    pitch = all.pitch;
    left = all.left;
    line = all.line;
    low = all.low;
    gap = all.gap;
    columnWidth = all.columnWidth;
    scale = all.scale;
    if (byGroup) {
      RowLabels labels = all.columns.get(0).labels().part(from, to);
      labels.place(namesHeight(), 2 * RADIUS + 1, row -> 0, row -> 0);
      columns.add(PanelColumn.of(labels));
    } else {
      columns(all.columns.size());
    }
  }

  @Override
  public int rows() {
    return chart.rows().size();
  }

  @Override
  public boolean hasPanels() {
    return !byGroup;
  }

  @Override
  public Drawing part(int from, int to) {
    return new DotPanelsDrawing(this, from, to);
  }

  private double columnWidth(double width, int count) {
    return (width - (count - 1) * gap) / count;
  }

  /**
   * Whether panels that have room for one column would be too high in it, and fit narrower ones.
   */
  private boolean isNarrow(double width) {
    double column = (width - NARROW_GAP) / 2;
    double word =
        chart.rows().stream()
            .mapToDouble(
                row -> context.widestWord(row.label(), ChartContext.BOLD, context.labelSize()))
            .max()
            .orElse(0);
    return width < 2 * MIN_COLUMN + COLUMN_GAP
        && column >= Math.max(MIN_NARROW_COLUMN, word)
        && rowsHeight(1, Double.MAX_VALUE) > TALL;
  }

  /** The fewest columns that are no longer than so many: all of them are filled about equally. */
  private int filled(int count) {
    int rows = chart.rows().size();
    int length = (rows + count - 1) / count;
    return length == 0 ? 1 : (rows + length - 1) / length;
  }

  /** The room of the groups' names before their dots, in a column of that width. */
  private double nameColumn(double column, double texts) {
    double longest = groups.stream().mapToDouble(this::width).max().orElse(0);
    double most = Math.min(MAX_NAMES * column, column - GAP - texts - MIN_AXIS);
    return Math.min(longest + 1, most);
  }

  /** The length of the axis of rows' panels in a column of that width. */
  private double axis(double column, double texts) {
    return column - nameColumn(column, texts) - GAP - texts;
  }

  /** Whether most intervals, if any are shown, are longer than their dots. */
  private boolean areIntervalsSeen(double scale) {
    int shown = 0;
    int seen = 0;
    for (Dots.Row row : chart.rows()) {
      for (Mark point : row.points()) {
        if (chart.interval(point).isPresent()) {
          shown++;
          seen += isSeen(point, scale) ? 1 : 0;
        }
      }
    }
    return 2 * seen >= shown;
  }

  /** Whether the interval of a point is longer than its dot, on one side at least. */
  private boolean isSeen(Mark point, double scale) {
    double value = point.value().orElse(0);
    return chart
        .interval(point)
        .filter(i -> Math.max(i.high() - value, value - i.low()) * scale > RADIUS + SEEN)
        .isPresent();
  }

  /** Whether names have too many lines in a column of that width. */
  private boolean isLong(double column, double texts) {
    double room = nameColumn(column, texts);
    return groups.stream().anyMatch(group -> wrap(group, room).size() > MAX_LINES);
  }

  /** The distance of the lines of groups whose names have so many lines. */
  private double line(int lines) {
    return Math.max(2 * RADIUS + 1.5, lines * context.nameLeading() + (lines > 1 ? AIR : 1));
  }

  /** About how high the panels of rows are, with names that have that room. */
  private double rowsHeight(int count, double names) {
    int lines = groups.stream().mapToInt(group -> wrap(group, names).size()).max().orElse(0);
    int panels = (chart.rows().size() + count - 1) / count;
    return panels * groups.size() * line(lines);
  }

  private void columns(int count) {
    double lines = groups.size() * line;
    columns.addAll(
        PanelColumn.of(chart.rows(), count, columnWidth, gap, legendHeight(), lines, context));
  }

  /** The interval of a point; the point itself where none is shown, zero where it is withheld. */
  private Interval interval(Mark point) {
    double value = point.value().orElse(0);
    return chart.interval(point).orElse(new Interval(value, value));
  }

  private static String number(int series) {
    return Integer.toString(series + 1);
  }

  private double numbersWidth() {
    return width(number(groups.size() - 1)) + 1;
  }

  /** Draws the number of a group before its name. */
  private void number(FrameGraphics graphics, int series, double x, double y) {
    graphics.textCentred(
        context.shape(number(series), ChartContext.REGULAR, context.nameSize()),
        x,
        y + context.nameSize() * ChartContext.CENTRE,
        context.brand().ink());
  }

  private double widestWord(String name) {
    return context.widestWord(name, ChartContext.REGULAR, context.nameSize());
  }

  private double width(String name) {
    return context.width(name, ChartContext.REGULAR, context.nameSize());
  }

  private List<String> wrap(String name, double width) {
    return context.wrap(name, ChartContext.REGULAR, context.nameSize(), width);
  }

  private ShapedText value(Mark point) {
    return context.shape(point.text(), ChartContext.BOLD, context.smallSize());
  }

  private int mostLines() {
    return names.stream().mapToInt(List::size).max().orElse(0);
  }

  private double namesHeight() {
    return mostLines() * context.nameLeading() + BESIDE;
  }

  private double legendHeight() {
    return legend.map(ChartLegend::height).orElse(0.0);
  }

  private double x(PanelColumn column, int series, double value) {
    return column.x() + left + series * pitch + (value - low) * scale;
  }

  private double y(PanelColumn column, int row, int series) {
    double lines = byGroup ? 0 : (series - (names.size() - 1) / 2.0) * line;
    return column.middle(row) + lines;
  }

  @Override
  public double height() {
    return columns.stream().mapToDouble(each -> each.labels().end()).max().orElse(0);
  }

  @Override
  public void draw(FrameGraphics graphics) {
    legend.ifPresent(key -> key.draw(graphics, 0));
    for (int row = 0; row < chart.rows().size(); row++) {
      PanelColumn column = columns.get(row % columns.size());
      column.draw(graphics, row);
      if (!byGroup) {
        double half = names.size() * line / 2;
        zero(graphics, column, 0, column.middle(row) - half, column.middle(row) + half);
      }
      for (int series = 0; series < names.size(); series++) {
        if (byGroup && row == 0) {
          zero(graphics, column, series, namesHeight(), height());
        }
        if (!byGroup || row == 0) {
          name(graphics, column, row, series);
        }
        point(graphics, column, row, series);
      }
    }
  }

  /** The line at zero of a panel. */
  private void zero(
      FrameGraphics graphics, PanelColumn column, int series, double top, double foot) {
    double x = x(column, series, 0);
    graphics.line(x, top, x, foot, 0.5, new float[0], context.brand().rule());
  }

  /** The name of a group: over its panel, or before its line in each. */
  private void name(FrameGraphics graphics, PanelColumn column, int row, int series) {
    List<String> lines = names.get(series);
    double leading = context.nameLeading();
    double last = (lines.size() - 1) * leading;
    double baseline =
        byGroup
            ? namesHeight() - BESIDE - (leading - context.nameSize()) - last
            : y(column, row, series) + context.nameSize() * ChartContext.CENTRE - last / 2;
    double x = byGroup ? x(column, series, low) - RADIUS : column.x();
    for (String text : lines) {
      graphics.text(
          context.shape(text, ChartContext.REGULAR, context.nameSize()),
          x,
          baseline,
          context.brand().ink());
      baseline += leading;
    }
  }

  private void point(FrameGraphics graphics, PanelColumn column, int row, int series) {
    Mark point = chart.rows().get(row).points().get(series);
    double y = y(column, row, series);
    double zero = x(column, series, 0);
    double x = x(column, series, point.value().orElse(0));
    Interval interval = interval(point);
    if (point.value().isPresent()) {
      double low = x(column, series, interval.low());
      double high = x(column, series, interval.high());
      if (interval.high() > interval.low()) {
        int color = context.nameOf(marks.color(0));
        IntervalLine.across(graphics, low, x, low, y, color);
        IntervalLine.across(graphics, x, high, high, y, color);
      } else if (Math.abs(x - zero) > RADIUS) {
        double end = x > zero ? x - RADIUS : x + RADIUS;
        graphics.line(zero, y, end, y, STEM, new float[0], context.brand().grey());
      }
      marks.dot(graphics, 0, x, y);
    }
    double baseline = y + context.smallSize() * ChartContext.CENTRE;
    double end = x(column, series, interval.high());
    graphics.text(value(point), end + RADIUS + BESIDE, baseline, context.brand().ink());
  }
}
