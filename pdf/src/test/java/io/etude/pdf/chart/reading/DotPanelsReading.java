package io.etude.pdf.chart.reading;

import io.etude.document.Brand;
import io.etude.document.ChartColors;
import io.etude.document.chart.ChartSpec.Dots;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.pdf.chart.reading.DrawnChart.Block;
import io.etude.pdf.chart.reading.DrawnChart.Dot;
import io.etude.pdf.chart.reading.DrawnChart.Stroke;
import io.etude.pdf.chart.reading.DrawnChart.Text;
import io.etude.results.inference.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Dots in panels on one scale, each on a stem from its panel's line at zero: a panel a group with
 * its name above, or a panel a row, in columns, with a line a group and its name before it or its
 * number in a list over the panels. All dots look alike.
 */
final class DotPanelsReading extends ChartReading {

  private static final double RADIUS = 4;
  private static final double BESIDE = 8;

  private final Dots spec;
  private final List<Integer> colors;

  /** The points of a unit, the same in all panels. */
  private OptionalDouble scale = OptionalDouble.empty();

  /** Whether the lines of groups have numbers, whose names are in a list. */
  private boolean keyed;

  /** A panel of a row: where its marks are, and its line at zero. */
  private record Panel(Row row, Stroke line) {
    double zero() {
      return line.from().getX();
    }
  }

  DotPanelsReading(Dots spec, DrawnChart chart, Brand brand) {
    super(chart, brand);
    this.spec = spec;
    this.colors = ChartColors.of(spec.series(), brand);
  }

  @Override
  void read() {
    List<Stroke> zeros = zeros();
    if (zeros.isEmpty()) {
      fault("no line at zero");
      return;
    }
    unit();
    if (zeros.stream().allMatch(line -> near(line.to().getY(), chart.height))) {
      byGroup(zeros);
    } else {
      byRow(zeros);
    }
  }

  private void byGroup(List<Stroke> zeros) {
    List<Row> rows = rows(spec.rows().stream().map(Dots.Row::label).toList());
    if (zeros.size() != spec.series().size()) {
      fault("%d panels for %d groups", zeros.size(), spec.series().size());
      return;
    }
    zeros.sort(Comparator.comparingDouble(line -> line.from().getX()));
    for (int s = 0; s < spec.series().size(); s++) {
      double zero = zeros.get(s).from().getX();
      name(s, s == 0 ? -1 : zeros.get(s - 1).from().getX(), zero);
      for (int r = 0; r < rows.size(); r++) {
        point(rows.get(r), spec.rows().get(r).points().get(s), s, zero);
      }
    }
  }

  private void byRow(List<Stroke> zeros) {
    List<Panel> panels = panels(zeros);
    if (panels.size() < spec.rows().size()) {
      return;
    }
    keyed = chart.texts.stream().filter(text -> text.text().equals("1")).count() > panels.size();
    if (keyed) {
      double top = panels.stream().mapToDouble(panel -> panel.row().low()).min().orElse(0);
      for (int s = 0; s < spec.series().size(); s++) {
        number(s, top);
      }
    }
    for (int r = 0; r < panels.size(); r++) {
      Panel panel = panels.get(r);
      for (int s = 0; s < spec.series().size(); s++) {
        Row place = line(panel, s);
        point(place, spec.rows().get(r).points().get(s), s, panel.zero());
      }
    }
  }

  /** Takes the name of a group over all panels and the number before it. */
  private void number(int series, double top) {
    Optional<Block> name =
        expect(
            chart.takeLines(
                spec.series().get(series).label(), block -> block.last().baseline() < top),
            "name of group %d over the panels",
            series);
    name.ifPresent(
        block ->
            expect(
                chart.takeText(
                    Integer.toString(series + 1),
                    text ->
                        near(text.baseline(), block.first().baseline())
                            && text.right() < block.left()
                            && text.right() > block.left() - BESIDE),
                "number of group %d before its name",
                series));
  }

  /** The panels of rows, line by line. */
  private List<Panel> panels(List<Stroke> zeros) {
    List<Panel> panels = new ArrayList<>();
    if (zeros.size() != spec.rows().size()) {
      fault("%d lines at zero for %d rows", zeros.size(), spec.rows().size());
      return panels;
    }
    zeros.sort(
        Comparator.<Stroke>comparingDouble(line -> Math.round(line.from().getY()))
            .thenComparingDouble(line -> line.from().getX()));
    List<Double> lefts = new ArrayList<>();
    for (int r = 0; r < zeros.size(); r++) {
      Stroke zero = zeros.get(r);
      double top = Math.min(zero.from().getY(), zero.to().getY());
      Optional<Block> label =
          expect(
              chart.takeLines(
                  spec.rows().get(r).label(),
                  block ->
                      block.last().baseline() < top
                          && block.last().baseline() > top - 8
                          && block.left() < zero.from().getX()),
              "label of row %d over its panel",
              r);
      if (label.isPresent()) {
        double foot = Math.max(zero.from().getY(), zero.to().getY());
        panels.add(new Panel(new Row(top, foot, label.get()), zero));
        lefts.add(zero.from().getX() - label.get().left());
      }
    }
    if (lefts.stream().anyMatch(left -> !near(left, lefts.get(0)))) {
      fault("panels begin at different distances from their labels: %s", lefts);
    }
    return panels;
  }

  /** Takes the lines at zero: of a panel a group, or a panel a row. */
  private List<Stroke> zeros() {
    List<Stroke> lines =
        new ArrayList<>(
            chart.strokes.stream()
                .filter(line -> line.color() == brand.rule())
                .filter(line -> near(line.from().getX(), line.to().getX()))
                .filter(line -> Math.abs(line.to().getY() - line.from().getY()) > 5)
                .toList());
    chart.strokes.removeAll(lines);
    return lines;
  }

  /**
   * The lengths of all intervals, or the dot farthest from its zero, say what a point stands for.
   */
  private void unit() {
    double widths = 0;
    for (Dots.Row row : spec.rows()) {
      for (Mark point : row.points()) {
        Interval interval = interval(point);
        widths += interval.high() - interval.low();
      }
    }
    double lengths =
        chart.strokes.stream()
            .filter(line -> near(line.from().getY(), line.to().getY()))
            .filter(line -> onLines().contains(line.color()))
            .mapToDouble(line -> Math.abs(line.to().getX() - line.from().getX()))
            .sum();
    if (widths > 0) {
      scale = OptionalDouble.of(lengths / widths);
      return;
    }
    double largest = 0;
    for (Dots.Row row : spec.rows()) {
      for (Mark point : row.points()) {
        largest = Math.max(largest, Math.abs(point.value().orElse(0)));
      }
    }
    double farthest = 0;
    for (Stroke stem : chart.strokes) {
      double length = Math.abs(stem.to().getX() - stem.from().getX()) + RADIUS;
      farthest = Math.max(farthest, length);
    }
    if (largest > 0 && farthest > 0) {
      scale = OptionalDouble.of(farthest / largest);
    }
  }

  /** The interval of a point; the point itself where it has none. */
  private Interval interval(Mark point) {
    double value = point.value().orElse(0);
    return spec.interval(point).orElse(new Interval(value, value));
  }

  private Set<Integer> onLines() {
    return Set.of(ChartColors.text(colors.get(0), brand), brand.ink());
  }

  /** The name of a group over its panel. */
  private void name(int series, double before, double zero) {
    Optional<Block> name =
        chart.takeLines(
            spec.series().get(series).label(),
            block -> block.left() > before && block.left() < zero + NEAR);
    expect(name, "name of group %d over its panel", series);
    name.ifPresent(block -> coloured(block, series));
  }

  private void coloured(Block name, int series) {
    int color = name.first().color();
    if (color != brand.ink()) {
      fault("name of group %d is %06x", series, color);
    }
  }

  /** The line of a group in the panel of a row: where its name is. */
  private Row line(Panel panel, int series) {
    Optional<Block> name =
        chart.takeLines(
            keyed ? Integer.toString(series + 1) : spec.series().get(series).label(),
            block ->
                near(block.left(), panel.row().label().left())
                    && panel.row().holds(block.first().baseline()));
    expect(name, "name of group %d in its line", series);
    name.ifPresent(block -> coloured(block, series));
    return name.map(block -> new Row(block.level() - 2, block.level() + 5, block))
        .orElse(panel.row());
  }

  private void point(Row place, Mark point, int series, double zero) {
    double unit = scale.orElse(0);
    double x = zero + point.value().orElse(0) * unit;
    Interval range = interval(point);
    double behind = zero + range.high() * unit;
    Optional<Text> text =
        chart.takeText(
            point.text(),
            t ->
                place.holds(t.baseline())
                    && t.left() > behind + RADIUS - NEAR
                    && t.left() < behind + BESIDE);
    expect(text, "value %s of group %d behind its dot at %.2f", point.text(), series, x);
    if (point.value().isEmpty()) {
      return;
    }
    Optional<Dot> dot =
        DrawnChart.take(
            chart.dots, d -> place.holds(d.y()) && near(d.x(), x) && d.color() == colors.get(0));
    expect(dot, "dot of group %d at %.2f for %s", series, x, point.text());
    dot.filter(Dot::hollow).ifPresent(d -> fault("dot of group %d has another form", series));
    if (range.high() > range.low()) {
      double y = dot.map(Dot::y).orElse(0.0);
      interval(
          range,
          point.value().getAsDouble(),
          value -> zero + value * unit,
          y,
          point.text(),
          onLines());
    } else if (Math.abs(x - zero) > RADIUS && dot.isPresent()) {
      double end = x > zero ? x - RADIUS : x + RADIUS;
      expect(
          DrawnChart.take(
              chart.strokes,
              stem ->
                  stem.color() == brand.grey()
                      && place.holds(stem.from().getY())
                      && near(stem.from().getX(), zero)
                      && near(stem.to().getX(), end)),
          "stem of group %d to %.2f",
          series,
          end);
    }
  }
}
