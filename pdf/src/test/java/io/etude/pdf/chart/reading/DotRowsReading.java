package io.etude.pdf.chart.reading;

import io.etude.document.Brand;
import io.etude.document.ChartColors;
import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec.Dots;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.pdf.chart.reading.DrawnChart.Dot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Dots on one scale in all rows, each series of a colour and form of its own. */
abstract class DotRowsReading extends ChartReading {

  static final double RADIUS = 4;
  static final double BESIDE = 8;

  final Dots spec;
  final List<Integer> colors;
  private final Map<Integer, Integer> shapes = new HashMap<>();
  private double at;
  private double from;

  /** The points that a unit takes; zero where all values are one. */
  private double scale;

  DotRowsReading(Dots spec, DrawnChart chart, Brand brand) {
    super(chart, brand);
    this.spec = spec;
    this.colors = ChartColors.of(spec.series(), brand);
  }

  @Override
  void read() {
    List<Row> rows = rows(spec.rows().stream().map(Dots.Row::label).toList());
    if (rows.isEmpty() || !scale(rows)) {
      return;
    }
    readRows(rows);
    Set<List<Integer>> looks = new HashSet<>();
    shapes.forEach(
        (series, shape) -> {
          if (!looks.add(List.of(colors.get(series), shape))) {
            fault("series %d looks like another one", series);
          }
        });
    names();
  }

  /** Reads the marks and figures of all rows, in their places. */
  abstract void readRows(List<Row> rows);

  /** Takes the name of a series that is where it can be nowhere else; whether it did. */
  abstract boolean takeName(int series);

  /** The middle of a series' mark that its name may be over. */
  abstract Optional<Double> target(int series);

  double scale() {
    return scale;
  }

  /** The outermost dots say what a point stands for. */
  private boolean scale(List<Row> rows) {
    List<Dot> dots =
        chart.dots.stream()
            .filter(dot -> rows.stream().anyMatch(row -> row.holds(dot.y())) && !isSwatch(dot))
            .toList();
    List<Double> values =
        spec.rows().stream()
            .flatMap(row -> row.points().stream())
            .flatMap(point -> point.value().stream().boxed())
            .toList();
    if (dots.size() != values.size()) {
      fault("%d dots for %d values", dots.size(), values.size());
      return false;
    }
    if (dots.isEmpty()) {
      return true;
    }
    from = values.stream().mapToDouble(v -> v).min().orElseThrow();
    double high = values.stream().mapToDouble(v -> v).max().orElseThrow();
    at = dots.stream().mapToDouble(Dot::x).min().orElseThrow();
    double right = dots.stream().mapToDouble(Dot::x).max().orElseThrow();
    if (high > from) {
      scale = (right - at) / (high - from);
    } else {
      spec.axis().ifPresent(this::scaleOf);
    }
    return true;
  }

  /** Where all values are one, the ends of the lowest line say what a point stands for. */
  private void scaleOf(Axis axis) {
    chart.strokes.stream()
        .filter(line -> line.color() == brand.rule() && near(line.from().getY(), line.to().getY()))
        .max(Comparator.comparingDouble(line -> line.from().getY()))
        .ifPresent(
            line -> {
              from = axis.from();
              at = line.from().getX();
              scale = (line.to().getX() - at) / (axis.to() - from);
            });
  }

  /** Whether a name stands right behind the dot. */
  private boolean isSwatch(Dot dot) {
    return chart.texts.stream()
        .anyMatch(
            text ->
                spec.series().stream().anyMatch(part -> part.label().startsWith(text.text()))
                    && Math.abs(text.left() - dot.x() - 7.5) < 0.5
                    && Math.abs(text.baseline() - text.size() * 0.33 - dot.y()) < 1);
  }

  double x(double value) {
    return at + (value - from) * scale;
  }

  Optional<Dot> dot(Row row, int series, Mark point) {
    double x = x(point.value().orElseThrow());
    Optional<Integer> shape = Optional.ofNullable(shapes.get(series));
    Optional<Dot> dot =
        DrawnChart.take(
            chart.dots,
            d ->
                row.holds(d.y())
                    && near(d.x(), x)
                    && d.color() == colors.get(series)
                    && d.outline() == d.color()
                    && d.fill() >= 0
                    && (shape.isEmpty() ? isFree(d) || isOnly(row, d) : shape.get() == shape(d)));
    expect(dot, "dot of series %d at %.2f for %s", series, x, point.text());
    dot.ifPresent(d -> shapes.putIfAbsent(series, shape(d)));
    return dot;
  }

  /** Whether no other series has dots like this one. */
  private boolean isFree(Dot dot) {
    return shapes.entrySet().stream()
        .noneMatch(e -> colors.get(e.getKey()) == dot.color() && e.getValue() == shape(dot));
  }

  private boolean isOnly(Row row, Dot dot) {
    return chart.dots.stream()
            .filter(d -> row.holds(d.y()) && near(d.x(), dot.x()) && d.color() == dot.color())
            .count()
        == 1;
  }

  private void names() {
    List<Named> series = new ArrayList<>();
    for (int s = 0; s < spec.series().size(); s++) {
      if (!takeName(s)) {
        Optional<Double> x = target(s);
        series.add(
            new Named(
                spec.series().get(s).label(),
                colors.get(s),
                x.map(middle -> middle - RADIUS),
                x.map(middle -> middle + RADIUS),
                shapes.getOrDefault(s, 0)));
      }
    }
    names(series);
  }
}
