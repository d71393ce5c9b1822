package io.etude.pdf.chart.reading;

import io.etude.document.Brand;
import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec.Lines;
import io.etude.document.chart.SurveyEdition;
import io.etude.pdf.chart.reading.DrawnChart.Dot;
import io.etude.pdf.chart.reading.DrawnChart.Stroke;
import io.etude.results.inference.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A panel a line, on one scale in all of them, in rows from left to right: the name above, the
 * first figure before the line and the last one behind it, editions beneath.
 */
final class LinePanelsReading extends LinesReading {

  private static final int MAX_LINES = 4;

  /** How far a figure stands from its dot. */
  private static final double BESIDE = 8;

  /** The room of figures beside an axis. */
  private static final double MARGIN = 40;

  /** Where the lowest value is over the axis of its panel. */
  private double lowest;

  /** Where the first edition is, from the left end of the axis on. */
  private double first;

  LinePanelsReading(Lines spec, DrawnChart chart, Brand brand) {
    super(spec, chart, brand);
  }

  /** Whether one plot would not tell the lines apart, or not their intervals. */
  static boolean areNeeded(Lines spec) {
    if (spec.series().size() > MAX_LINES) {
      return true;
    }
    for (Lines.Series one : spec.series()) {
      for (Lines.Series other : spec.series()) {
        if (one != other && coversOther(spec, one, other)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean coversOther(Lines spec, Lines.Series one, Lines.Series other) {
    for (Point point : points(one)) {
      for (Point second : points(other)) {
        Interval range = interval(spec, point);
        Interval beside = interval(spec, second);
        if (point.edition() == second.edition()
            && range.low() < beside.high()
            && beside.low() < range.high()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a chart has an axis for each of several lines. */
  static boolean arePanels(Lines spec, DrawnChart chart, Brand brand) {
    return spec.series().size() > 1 && axes(spec, chart, brand).size() == spec.series().size();
  }

  /** The lines with editions beneath, in the order of reading. */
  private static List<Stroke> axes(Lines spec, DrawnChart chart, Brand brand) {
    return chart.strokes.stream()
        .filter(line -> line.color() == brand.rule())
        .filter(line -> near(line.from().getY(), line.to().getY()))
        .filter(
            line ->
                chart.texts.stream()
                    .anyMatch(
                        text ->
                            spec.editions().stream()
                                    .map(SurveyEdition::label)
                                    .anyMatch(text.text()::equals)
                                && text.baseline() > line.from().getY() + 5
                                && text.baseline() < line.from().getY() + 14
                                && text.right() > line.from().getX()
                                && text.left() < line.to().getX()))
        .sorted(
            Comparator.<Stroke>comparingDouble(line -> Math.round(line.from().getY()))
                .thenComparingDouble(line -> line.from().getX()))
        .toList();
  }

  @Override
  void read() {
    ribbons();
    List<Stroke> axes = axes(spec, chart, brand);
    chart.strokes.removeAll(axes);
    if (!scale(axes)) {
      return;
    }
    for (int i = 0; i < axes.size(); i++) {
      Stroke axis = axes.get(i);
      Lines.Series series = spec.series().get(i);
      at = axis.from().getY() - lowest;
      start = axis.from().getX() + first;
      series(series);
      List<Lines.Series> row = new ArrayList<>();
      for (int other = 0; other < axes.size(); other++) {
        if (near(axes.get(other).from().getY(), axis.from().getY())) {
          row.add(spec.series().get(other));
        }
      }
      zero(row);
      name(series, axis, axes);
      values(series, axis.from().getY());
      middleValues(series);
      foot(axis, series);
      editions(axis, points(series));
    }
  }

  private static boolean isOn(Dot dot, Stroke axis) {
    return dot.x() > axis.from().getX() && dot.x() < axis.to().getX();
  }

  /** The axis that is nearest under a dot. */
  private static Optional<Stroke> axis(Dot dot, List<Stroke> axes) {
    return axes.stream()
        .filter(axis -> isOn(dot, axis) && axis.from().getY() > dot.y() - NEAR)
        .min(Comparator.comparingDouble(axis -> axis.from().getY()));
  }

  /** The dots that are outermost in their panels say what a point stands for. */
  private boolean scale(List<Stroke> axes) {
    List<Point> points = spec.series().stream().flatMap(s -> points(s).stream()).toList();
    if (points.size() != chart.dots.size()) {
      fault("%d dots for %d values", chart.dots.size(), points.size());
      return false;
    }
    if (points.isEmpty()) {
      return true;
    }
    double left = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (Dot dot : chart.dots) {
      Optional<Stroke> axis = expect(axis(dot, axes), "axis under the dot at %.2f", dot.x());
      if (axis.isEmpty()) {
        return false;
      }
      left = Math.min(left, dot.x() - axis.get().from().getX());
      right = Math.max(right, dot.x() - axis.get().from().getX());
      low = Math.min(low, axis.get().from().getY() - dot.y());
      high = Math.max(high, axis.get().from().getY() - dot.y());
    }
    from = points.stream().mapToDouble(Point::value).min().orElseThrow();
    double most = points.stream().mapToDouble(Point::value).max().orElseThrow();
    lowest = low;
    scale = most > from ? (high - low) / (most - from) : 0;
    int earliest = points.stream().mapToInt(Point::edition).min().orElseThrow();
    int latest = points.stream().mapToInt(Point::edition).max().orElseThrow();
    step = latest > earliest ? (right - left) / (place(latest) - place(earliest)) : 0;
    first = left - place(earliest) * step;
    return true;
  }

  /**
   * The name of the scale's foot, beside the first axis of each row; its first figure may say the
   * same.
   */
  private void foot(Stroke axis, Lines.Series series) {
    double y = axis.from().getY();
    double lowest = spec.axis().map(Axis::from).orElse(Double.NaN);
    Optional<Axis> own = spec.axis().filter(scale -> axis.from().getX() < MARGIN);
    if (own.isEmpty() || !near(y(lowest), y)) {
      return;
    }
    String name = own.get().first();
    boolean said =
        points(series).stream().limit(1).anyMatch(point -> point.mark().text().equals(name));
    Optional<DrawnChart.Text> foot =
        chart.takeText(
            name,
            text ->
                text.color() == brand.grey()
                    && text.right() < axis.from().getX()
                    && text.right() > axis.from().getX() - BESIDE
                    && Math.abs(text.baseline() - text.size() * 0.325 - y) < 1);
    if (!said) {
      expect(foot, "the foot of a row of panels at %.2f", y);
    }
  }

  private void name(Lines.Series series, Stroke axis, List<Stroke> axes) {
    double above =
        axes.stream()
            .mapToDouble(other -> other.from().getY())
            .filter(y -> y < axis.from().getY() - 1)
            .max()
            .orElse(-1);
    expect(
        chart.takeLines(
            series.label(),
            block ->
                block.left() < axis.from().getX() + NEAR
                    && block.left() > axis.from().getX() - MARGIN
                    && block.first().baseline() > above
                    && block.last().baseline() < axis.from().getY()),
        "name of %s over its panel",
        series.label());
  }

  private void values(Lines.Series series, double foot) {
    List<Point> points = points(series);
    if (points.isEmpty()) {
      series.points().stream()
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(mark -> expect(chart.takeText(mark.text(), text -> true), "a sign for none"));
      return;
    }
    Point last = points.get(points.size() - 1);
    double end = x(last.edition());
    expect(
        value(last.mark().text(), last.value(), end, end + BESIDE),
        "last figure of %s behind its line",
        series.label());
    Point earliest = points.get(0);
    if (points.size() > 1) {
      expect(
          chart.takeText(
              earliest.mark().text(),
              text ->
                  text.right() < x(earliest.edition())
                      && text.right() > x(earliest.edition()) - BESIDE
                      && text.baseline() - text.size() * 0.325 < y(earliest.value()) + NEAR
                      && text.baseline() - text.size() * 0.325
                          > Math.min(y(earliest.value()), foot - 1.2 * text.size()) - NEAR),
          "first figure of %s before its line",
          series.label());
    }
  }

  private Optional<DrawnChart.Text> value(String figure, double value, double from, double to) {
    return chart.takeText(
        figure,
        text ->
            text.left() > from
                && text.left() < to
                && Math.abs(text.baseline() - text.size() * 0.325 - y(value)) < NEXT);
  }

  /** Some editions, among them that of the last figure and the last of all. */
  private void editions(Stroke axis, List<Point> points) {
    int last = points.isEmpty() ? -1 : points.get(points.size() - 1).edition();
    boolean named = false;
    for (int i = 0; i < spec.editions().size(); i++) {
      double x = x(i);
      boolean found =
          chart
              .takeText(
                  spec.editions().get(i).label(),
                  text ->
                      text.baseline() > axis.from().getY()
                          && text.baseline() < axis.from().getY() + 22
                          && (step == 0 || text.left() < x + NEAR && text.right() > x - NEAR)
                          && text.left() > axis.from().getX() - MARGIN
                          && text.right() < axis.to().getX() + MARGIN)
              .isPresent();
      named |= found && (last < 0 || i == last);
      if (!found && i == spec.editions().size() - 1) {
        fault("the end of the axis is not named");
      }
    }
    if (!named) {
      fault("the edition of the last figure is not named");
    }
  }
}
