package io.etude.pdf.chart.reading;

import io.etude.document.Brand;
import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec.Dots;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.pdf.chart.reading.DrawnChart.Block;
import io.etude.pdf.chart.reading.DrawnChart.Stroke;
import io.etude.pdf.chart.reading.DrawnChart.Text;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Interval;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Dots with intervals, or on a scale with ends: in each row a line for every series, and its value
 * in a column behind all of them. Names are behind the values of the first row, that of a single
 * series over them; or in a legend.
 */
final class DotIntervalsReading extends DotRowsReading {

  private final Map<Integer, Text> firstValues = new HashMap<>();

  /** Where values end; NaN before the first one is read. */
  private double column = Double.NaN;

  DotIntervalsReading(Dots spec, DrawnChart chart, Brand brand) {
    super(spec, chart, brand);
  }

  @Override
  void readRows(List<Row> rows) {
    if (scale() == 0) {
      throw new IllegalArgumentException("intervals of one value give no scale");
    }
    spec.axis().ifPresent(this::axis);
    for (int i = 0; i < rows.size(); i++) {
      lines(rows.get(i), i);
    }
  }

  @Override
  boolean takeName(int series) {
    String label = spec.series().get(series).label();
    int color = colors.get(series);
    Optional<Block> behind =
        Optional.ofNullable(firstValues.get(series))
            .flatMap(
                value ->
                    chart.takeLines(
                        label,
                        block ->
                            near(block.first().baseline(), value.baseline())
                                    && block.left() > value.right()
                                    && block.left() < value.right() + BESIDE
                                || spec.series().size() == 1
                                    && near(block.right(), value.right())
                                    && block.last().baseline() < value.baseline() - 4));
    behind
        .map(block -> block.first().color())
        .filter(own -> own != color && own != brand.ink())
        .ifPresent(own -> fault("name of %s is %06x, its marks %06x", label, own, color));
    return behind.isPresent();
  }

  @Override
  Optional<Double> target(int series) {
    return Optional.empty();
  }

  private void lines(Row place, int row) {
    double above = -1;
    if (hasZero()) {
      expect(
          DrawnChart.take(
              chart.strokes,
              line ->
                  near(line.from().getX(), x(0))
                      && near(line.to().getX(), x(0))
                      && Math.abs(line.to().getY() - line.from().getY()) > 5),
          "line at zero");
    }
    double first = Double.NaN;
    double most =
        spec.rows().stream()
            .flatMap(each -> each.points().stream())
            .flatMap(
                point ->
                    Stream.concat(
                        point.value().stream().boxed(),
                        spec.interval(point).map(Interval::high).stream()))
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(origin());
    for (int s = 0; s < spec.series().size(); s++) {
      Mark point = spec.rows().get(row).points().get(s);
      double value = point.value().orElse(origin());
      double over = above;
      Optional<Interval> interval = spec.interval(point);
      double end = x(most) + RADIUS;
      Optional<Text> text =
          chart.takeText(
              point.text(),
              t ->
                  place.holds(t.baseline())
                      && t.baseline() > over + 4
                      && t.left() > end - NEAR
                      && (Double.isNaN(column) || near(t.right(), column)));
      expect(text, "value %s behind all dots, from %.2f to %.2f", point.text(), end, column);
      text.ifPresent(t -> column = t.right());
      Set<Integer> own = Set.of(colors.get(s));
      double y = text.map(t -> t.baseline() - t.size() * 0.325).orElse(0.0);
      above = text.map(Text::baseline).orElse(above);
      first = s == 0 ? y : first;
      if (s + 1 == spec.series().size()) {
        level(place, (first + y) / 2);
      }
      if (point.value().isPresent()) {
        Row line = new Row(y - 1, y + 1, place.label());
        dot(line, s, point);
        interval
            .filter(range -> range.high() > range.low())
            .ifPresent(
                range -> interval(range, whole(point), value, this::x, y, point.text(), own));
      }
      if (row == 0 && text.isPresent()) {
        firstValues.put(s, text.get());
      }
    }
  }

  /** The interval of a point, also beyond the scale. */
  private static Interval whole(Mark point) {
    return point.figure().estimate().flatMap(Estimate::interval).orElseThrow();
  }

  /** Whether zero is on the scale, or among the intervals; a line elsewhere would pass for it. */
  private boolean hasZero() {
    Axis axis = spec.axis().orElse(new Axis(0, 0, "", ""));
    return axis.to() >= 0
        && (axis.from() <= 0
            || spec.rows().stream()
                .flatMap(row -> row.points().stream())
                .flatMap(point -> spec.interval(point).stream())
                .anyMatch(interval -> interval.low() <= 0));
  }

  /** Where the scale begins: zero, the least rating, or a number below all means. */
  private double origin() {
    return spec.axis().map(Axis::from).orElse(0.0);
  }

  /** The scale under the dots: its line, its ticks with figures, the names of its ends. */
  private void axis(Axis axis) {
    Optional<Stroke> line =
        expect(
            DrawnChart.take(
                chart.strokes,
                l ->
                    l.color() == brand.rule()
                        && near(l.from().getY(), l.to().getY())
                        && near(l.from().getX(), x(axis.from()))
                        && near(l.to().getX(), x(axis.to()))),
            "axis from %.2f to %.2f",
            x(axis.from()),
            x(axis.to()));
    if (line.isEmpty()) {
      return;
    }
    double y = line.get().from().getY();
    List<Axis.Tick> ticks =
        axis.ticks().isEmpty()
            ? List.of(new Axis.Tick(axis.from(), ""), new Axis.Tick(axis.to(), ""))
            : axis.ticks();
    int figures = 0;
    for (Axis.Tick tick : ticks) {
      double x = x(tick.at());
      expect(
          DrawnChart.take(
              chart.strokes,
              l -> near(l.from().getX(), x) && near(l.to().getX(), x) && near(l.from().getY(), y)),
          "tick at %.2f",
          x);
      boolean outer = tick == ticks.get(0) || tick == ticks.get(ticks.size() - 1);
      Optional<Text> figure =
          chart.takeText(
              tick.text(),
              text ->
                  text.baseline() > y
                      && text.baseline() < y + 12
                      && (near(text.middle(), x)
                          || near(text.left(), 0)
                          || near(text.right(), chart.width)));
      figures += figure.isPresent() ? 1 : 0;
      if (outer && !tick.text().isEmpty()) {
        expect(figure, "figure of the end at %.2f", x);
      }
    }
    if (figures > 2 && ticks.size() > 2 && (ticks.size() - 1) % (figures - 1) != 0) {
      fault("%d of %d ticks have figures", figures, ticks.size());
    }
    names(axis, ticks, y);
  }

  /** What the ends of the scale are called, if not by their figures. */
  private void names(Axis axis, List<Axis.Tick> ticks, double y) {
    if (axis.first().equals(ticks.get(0).text())
        && axis.last().equals(ticks.get(ticks.size() - 1).text())) {
      return;
    }
    Optional<Block> first =
        expect(
            chart.takeLines(
                axis.first(),
                block -> block.first().baseline() > y && near(block.left(), x(axis.from()))),
            "the scale's first end: %s",
            axis.first());
    double after = first.map(Block::right).orElse(0.0);
    expect(
        chart.takeLines(
            axis.last(),
            block ->
                block.first().baseline() > y
                    && block.left() > after
                    && block.right() > x(axis.to()) - NEAR),
        "the scale's last end: %s",
        axis.last());
  }
}
