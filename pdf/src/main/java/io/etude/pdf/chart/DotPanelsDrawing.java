package io.etude.pdf.chart;

import io.etude.document.ChartSpec.Dots;
import io.etude.document.ChartSpec.Emphasis;
import io.etude.document.ChartSpec.Mark;
import io.etude.pdf.chart.label.ChartContext;
import io.etude.pdf.chart.label.ChartLegend;
import io.etude.pdf.chart.label.RowLabels;
import io.etude.pdf.chart.plot.DotMarks;
import io.etude.pdf.chart.plot.DotShape;
import io.etude.pdf.chart.plot.FrameGraphics;
import io.etude.pdf.text.ShapedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Dots of more groups than one line can show apart, as small multiples on one scale: a panel a
 * group beside the labels of the rows, with the group's name over it; where the chart is too narrow
 * for that, a panel a row, in which each group has a line with its name. Names of many lines would
 * be longer than all dots: they stand in a legend, in the order of the lines.
 */
final class DotPanelsDrawing implements Drawing {

  /** In less there is no room for names, dots and values in one line. */
  static final double MIN_WIDTH = 100;

  private static final double RADIUS = DotShape.RADIUS;
  private static final double BESIDE = 3;

  /** Between two panels. */
  private static final double GAP = 8;

  /** The least length of a panel's axis. */
  private static final double MIN_AXIS = 24;

  /** The part of a narrow chart's width that the names of groups take at most. */
  private static final double MAX_NAMES = 0.45;

  private static final double STEM = 0.75;

  /** So many lines of a name stand before a dot. */
  private static final int MAX_LINES = 2;

  /** So many groups have dots of different looks. */
  private static final int MAX_LOOKS = 10;

  private final Dots chart;
  private final ChartContext context;
  private final DotMarks marks;
  private final RowLabels labels;

  /** Present where the names are too long for the lines of their dots. */
  private final Optional<ChartLegend> legend;

  /** The lines of the groups' names; none where there is a legend. */
  private final List<List<String>> names = new ArrayList<>();

  /** Whether there is a panel a group, and not a panel a row. */
  private final boolean byGroup;

  /** The distance of panels side by side. */
  private final double pitch;

  /** Where the axis of the first panel begins. */
  private final double left;

  /** The distance of the lines of groups in a panel a row. */
  private final double line;

  private final double low;

  /** Points that a unit takes, in all panels. */
  private final double scale;

  DotPanelsDrawing(Dots chart, double width, ChartContext context) {
    this.chart = chart;
    this.context = context;
    this.marks = new DotMarks(chart.series(), context.brand());
    double lowest = 0;
    double highest = 0;
    double value = 0;
    for (Dots.Row row : chart.rows()) {
      for (Mark point : row.points()) {
        lowest = Math.min(lowest, point.value().orElse(0));
        highest = Math.max(highest, point.value().orElse(0));
        value = Math.max(value, value(point).width());
      }
    }
    this.low = lowest;
    List<String> groups = ChartContext.labels(chart.series());
    RowLabels beside =
        RowLabels.of(chart.rows(), Dots.Row::label, DotMarks::emphasis, width, context);
    double each = (width - beside.left()) / groups.size();
    double texts = 2 * RADIUS + BESIDE + value;
    double room = each - GAP - texts;
    double widest = groups.stream().mapToDouble(this::widestWord).max().orElse(0);
    this.byGroup = !beside.above() && room >= MIN_AXIS && widest <= each - GAP;
    double axis;
    if (byGroup) {
      groups.forEach(group -> names.add(wrap(group, each - GAP)));
      this.legend = Optional.empty();
      this.labels = beside;
      this.pitch = each;
      this.left = beside.left() + RADIUS;
      this.line = 0;
      axis = room;
      labels.place(namesHeight(), 2 * RADIUS + 1, row -> 0, row -> 0);
    } else {
      double longest = groups.stream().mapToDouble(group -> width(group)).max().orElse(0);
      double most = Math.min(MAX_NAMES * width, width - GAP - texts - MIN_AXIS);
      double column = Math.min(longest + 1, most);
      groups.forEach(group -> names.add(wrap(group, column)));
      boolean keyed = mostLines() > MAX_LINES && groups.size() <= MAX_LOOKS;
      double before = keyed ? 0 : column + GAP;
      this.legend =
          keyed
              ? Optional.of(new ChartLegend(groups, marks::swatch, width, context))
              : Optional.empty();
      names.replaceAll(lines -> keyed ? List.of() : lines);
      this.pitch = 0;
      this.left = before + RADIUS;
      this.line = Math.max(2 * RADIUS + 1.5, mostLines() * context.nameLeading() + 1);
      axis = width - before - texts;
      List<Emphasis> emphasis = chart.rows().stream().map(DotMarks::emphasis).toList();
      List<String> rows = chart.rows().stream().map(Dots.Row::label).toList();
      this.labels = RowLabels.above(rows, emphasis, width, context);
      labels.place(legendHeight(), groups.size() * line, row -> 0, row -> 0);
    }
    this.scale = Math.max(0, axis) / (highest > lowest ? highest - lowest : 1);
  }

  private double widestWord(String name) {
    return context.widestWord(name, ChartContext.SEMIBOLD, context.nameSize());
  }

  private double width(String name) {
    return context.width(name, ChartContext.SEMIBOLD, context.nameSize());
  }

  private List<String> wrap(String name, double width) {
    return context.wrap(name, ChartContext.SEMIBOLD, context.nameSize(), width);
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

  private double x(int series, double value) {
    return left + series * pitch + (value - low) * scale;
  }

  private double y(int row, int series) {
    double lines = byGroup ? 0 : (series - (names.size() - 1) / 2.0) * line;
    return labels.middle(row) + lines;
  }

  @Override
  public double height() {
    return (byGroup ? namesHeight() : legendHeight()) + labels.height();
  }

  @Override
  public void draw(FrameGraphics graphics) {
    legend.ifPresent(key -> key.draw(graphics));
    for (int row = 0; row < chart.rows().size(); row++) {
      labels.draw(graphics, row);
    }
    for (int series = 0; series < names.size() && !chart.rows().isEmpty(); series++) {
      name(graphics, series);
      if (byGroup) {
        zero(graphics, series, namesHeight(), height());
      }
      for (int row = 0; row < chart.rows().size(); row++) {
        if (!byGroup && series == 0) {
          double half = names.size() * line / 2;
          zero(graphics, 0, labels.middle(row) - half, labels.middle(row) + half);
        }
        point(graphics, row, series);
      }
    }
  }

  /** The line at zero of a panel. */
  private void zero(FrameGraphics graphics, int series, double top, double foot) {
    double x = x(series, 0);
    graphics.line(x, top, x, foot, 0.5, new float[0], context.brand().rule());
  }

  /** The name of a group: over its panel, or before its line in each. */
  private void name(FrameGraphics graphics, int series) {
    List<String> lines = names.get(series);
    double leading = context.nameLeading();
    for (int row = 0; row < (byGroup ? 1 : chart.rows().size()); row++) {
      double last = (lines.size() - 1) * leading;
      double baseline =
          byGroup
              ? namesHeight() - BESIDE - (leading - context.nameSize()) - last
              : y(row, series) + context.nameSize() * ChartContext.CENTRE - last / 2;
      double x = byGroup ? x(series, low) - RADIUS : 0;
      for (String text : lines) {
        graphics.text(
            context.shape(text, ChartContext.SEMIBOLD, context.nameSize()),
            x,
            baseline,
            context.brand().ink());
        baseline += leading;
      }
    }
  }

  private void point(FrameGraphics graphics, int row, int series) {
    Mark point = chart.rows().get(row).points().get(series);
    double y = y(row, series);
    double zero = x(series, 0);
    double x = x(series, point.value().orElse(0));
    if (point.value().isPresent()) {
      if (Math.abs(x - zero) > RADIUS) {
        double end = x > zero ? x - RADIUS : x + RADIUS;
        graphics.line(zero, y, end, y, STEM, new float[0], context.brand().grey());
      }
      marks.dot(graphics, series, x, y);
    }
    double baseline = y + context.smallSize() * ChartContext.CENTRE;
    graphics.text(value(point), x + RADIUS + BESIDE, baseline, context.brand().ink());
  }
}
