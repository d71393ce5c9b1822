package io.etude.pdf.chart;

import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec.Dots;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.pdf.chart.label.ChartContext;
import io.etude.pdf.chart.label.ChartLegend;
import io.etude.pdf.chart.label.RowLabels;
import io.etude.pdf.chart.label.ScaleAxis;
import io.etude.pdf.chart.plot.DotMarks;
import io.etude.pdf.chart.plot.DotShape;
import io.etude.pdf.chart.plot.FrameGraphics;
import io.etude.pdf.chart.plot.IntervalLine;
import io.etude.pdf.chart.plot.PlotArea;
import io.etude.pdf.text.ShapedText;
import io.etude.results.inference.Interval;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Dots with their intervals: in each row a line for every series, since intervals in one line would
 * hide each other. Values are in a column behind all of them, and in the first row the series'
 * names behind the values; the name of a single series is over its column. Names that find no room
 * there are in a legend.
 */
final class DotIntervalsDrawing implements RowsDrawing {

  private static final double RADIUS = DotShape.RADIUS;
  private static final double BESIDE = 3;
  private static final double TO_NAME = 4;

  /** How far letters reach over their baseline, as a part of their size. */
  private static final double ASCENT = 0.8;

  /** The part of the width that dots and intervals need beside names. */
  private static final double MIN_DOTS = 0.3;

  private final Dots chart;
  private final double width;
  private final ChartContext context;
  private final RowLabels labels;
  private final DotMarks marks;

  /** The distance of the lines in a row. */
  private final double line;

  /** Where the scale begins: zero, the least rating, or a round number below all means. */
  private final double origin;

  private final double low;
  private final double high;

  /** Points that a unit takes. */
  private final double scale;

  /** Where values end. */
  private final double column;

  /** Present where names find no room in the first row. */
  private final Optional<ChartLegend> legend;

  /** The whole scale of a rating, under its means. */
  private final Optional<ScaleAxis> axis;

  DotIntervalsDrawing(Dots chart, double width, ChartContext context) {
    this.chart = chart;
    this.width = width;
    this.context = context;
    this.marks = new DotMarks(chart.series(), context.brand());
    this.line = Math.max(2 * RADIUS + 1, context.smallSize() * 1.25);
    this.labels = RowLabels.of(chart.rows(), Dots.Row::label, DotMarks::emphasis, width, context);
    this.origin = chart.axis().map(Axis::from).orElse(0.0);
    double lowest = origin;
    double highest = chart.axis().map(Axis::to).orElse(0.0);
    for (Dots.Row row : chart.rows()) {
      for (Mark point : row.points()) {
        lowest = Math.min(lowest, interval(point).low());
        highest = Math.max(highest, interval(point).high());
      }
    }
    this.low = lowest;
    this.high = highest > lowest ? highest : 1;
    double names = behind();
    boolean room = dots(names) >= MIN_DOTS * width && names() <= width;
    this.column = width - (room ? names : 0);
    this.scale = Math.max(0, dots(width - column)) / (high - low);
    this.legend = room ? Optional.empty() : Optional.of(legend());
    place();
    this.axis =
        chart
            .axis()
            .map(whole -> new ScaleAxis(whole, x(whole.from()), x(whole.to()), width, context));
  }

  private DotIntervalsDrawing(DotIntervalsDrawing all, int from, int to) {
    chart = ChartRows.of(all.chart, from, to);
    width = all.width;
    context = all.context;
    labels = all.labels.part(from, to);
    marks = all.marks;
    line = all.line;
    origin = all.origin;
    low = all.low;
    high = all.high;
    scale = all.scale;
    column = all.column;
    legend = all.legend;
    place();
    axis = all.axis;
  }

  @Override
  public int rows() {
    return chart.rows().size();
  }

  @Override
  public Drawing part(int from, int to) {
    return new DotIntervalsDrawing(this, from, to);
  }

  private ChartLegend legend() {
    return new ChartLegend(ChartContext.labels(chart.series()), marks::swatch, width, context);
  }

  private void place() {
    labels.place(top(), lines() * line, row -> 0, row -> 0);
  }

  private int lines() {
    return chart.series().size();
  }

  private double top() {
    return legend.map(ChartLegend::height).orElse(isNamedAbove() ? context.nameLeading() : 0);
  }

  /** Whether the name of the only series is over the column of its values. */
  private boolean isNamedAbove() {
    return lines() == 1 && !chart.rows().isEmpty();
  }

  /** The interval of a point; the point itself where it has none, none where it is withheld. */
  private Interval interval(Mark point) {
    double value = point.value().orElse(origin);
    return chart.interval(point).orElse(new Interval(value, value));
  }

  /** The room of all dots and intervals, so that values and what is behind them have theirs. */
  private double dots(double behind) {
    double values =
        chart.rows().stream()
            .flatMap(row -> row.points().stream())
            .mapToDouble(point -> value(point).width())
            .max()
            .orElse(0);
    return width - labels.left() - 2 * RADIUS - BESIDE - values - behind;
  }

  /** The widest name. */
  private double names() {
    return IntStream.range(0, lines()).mapToDouble(s -> name(s).width()).max().orElse(0);
  }

  /** The room of names behind values. */
  private double behind() {
    return isNamedAbove() ? 0 : TO_NAME + names();
  }

  private ShapedText value(Mark point) {
    return context.shape(point.text(), ChartContext.BOLD, context.smallSize());
  }

  private ShapedText name(int series) {
    return context.shape(
        chart.series().get(series).label(), ChartContext.SEMIBOLD, context.nameSize());
  }

  private double x(double value) {
    return labels.left() + RADIUS + (value - low) * scale;
  }

  private double y(int row, int series) {
    return labels.middle(row) + (series - (lines() - 1) / 2.0) * line;
  }

  @Override
  public double height() {
    return top() + labels.height() + axis.map(ScaleAxis::height).orElse(0.0);
  }

  @Override
  public void draw(FrameGraphics graphics) {
    legend.ifPresent(names -> names.draw(graphics, 0));
    if (legend.isEmpty() && isNamedAbove()) {
      double baseline = context.nameSize() * ASCENT;
      graphics.textRight(name(0), column, baseline, context.nameOf(marks.color(0)));
    }
    int rows = chart.rows().size();
    if (rows == 0) {
      return;
    }
    for (int i = 0; i < rows; i++) {
      double half = labels.above() ? lines() * line / 2 : labels.room(i) / 2;
      double middle = labels.middle(i);
      int rule = context.brand().rule();
      if (low <= 0 && high >= 0) {
        graphics.line(x(0), middle - half, x(0), middle + half, 0.5, new float[0], rule);
      }
      labels.draw(graphics, i);
      for (int s = 0; s < lines(); s++) {
        line(graphics, i, s);
      }
    }
    dots(graphics);
    axis.ifPresent(scale -> scale.draw(graphics, top() + labels.height()));
  }

  private void line(FrameGraphics graphics, int row, int series) {
    Mark point = chart.rows().get(row).points().get(series);
    Interval interval = interval(point);
    double y = y(row, series);
    int color = marks.color(series);
    if (point.value().isPresent() && interval.high() > interval.low()) {
      double middle = x(point.value().getAsDouble());
      boolean below = chart.axis().filter(axis -> axis.cutsBelow(point)).isPresent();
      boolean above = chart.axis().filter(axis -> axis.cutsAbove(point)).isPresent();
      IntervalLine.across(graphics, middle, x(interval.low()), y, below, color);
      IntervalLine.across(graphics, middle, x(interval.high()), y, above, color);
    }
    double baseline = y + context.smallSize() * ChartContext.CENTRE;
    graphics.textRight(value(point), column, baseline, context.brand().ink());
    if (row == 0 && legend.isEmpty() && !isNamedAbove()) {
      graphics.text(name(series), column + TO_NAME, baseline, context.nameOf(color));
    }
  }

  private void dots(FrameGraphics graphics) {
    double margin = RADIUS / (scale > 0 ? scale : 1);
    double left = labels.left();
    PlotArea area = new PlotArea(left, 0, x(high) + RADIUS - left, height());
    marks.draw(graphics, chart.rows(), this::y, low - margin, high + margin, area);
  }
}
