package io.etude.pdf.chart.reading;

import io.etude.document.Brand;
import io.etude.document.ChartColors;
import io.etude.document.ChartSpec.Dots;
import io.etude.document.ChartSpec.Mark;
import io.etude.pdf.chart.reading.DrawnChart.Block;
import io.etude.pdf.chart.reading.DrawnChart.Dot;
import io.etude.pdf.chart.reading.DrawnChart.Stroke;
import io.etude.pdf.chart.reading.DrawnChart.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Dots in panels on one scale, each on a stem from its panel's line at zero: a panel a group with
 * its name above, or a panel a row with a line a group and its name before it or, in the order of
 * the lines, in a legend.
 */
final class DotPanelsReading extends ChartReading {

  private static final double RADIUS = 4;
  private static final double BESIDE = 8;

  private final Dots spec;
  private final List<Integer> colors;

  /** The lines at zero, from top to foot. */
  private final List<Stroke> stems = new ArrayList<>();

  /** The points of a unit, the same in all panels. */
  private OptionalDouble scale = OptionalDouble.empty();

  DotPanelsReading(Dots spec, DrawnChart chart, Brand brand) {
    super(chart, brand);
    this.spec = spec;
    this.colors = ChartColors.of(spec.series(), brand);
  }

  @Override
  void read() {
    List<Row> rows = rows(spec.rows().stream().map(Dots.Row::label).toList());
    if (rows.isEmpty()) {
      return;
    }
    List<Double> zeros = zeros(rows);
    boolean byGroup = zeros.size() > 1;
    if (byGroup && zeros.size() != spec.series().size()) {
      fault("%d panels for %d groups", zeros.size(), spec.series().size());
      return;
    }
    boolean keyed = !byGroup && isKeyed(rows.get(0));
    if (keyed) {
      names(key(rows));
    }
    unit();
    for (int s = 0; s < spec.series().size(); s++) {
      double zero = zeros.get(byGroup ? s : 0);
      if (byGroup) {
        name(s, s == 0 ? -1 : zeros.get(s - 1), zero);
      }
      for (int r = 0; r < rows.size(); r++) {
        Row place = byGroup ? rows.get(r) : keyed ? slice(rows.get(r), r, s) : line(rows.get(r), s);
        point(place, spec.rows().get(r).points().get(s), s, zero);
      }
    }
  }

  /** Whether a legend stands above the first row. */
  private boolean isKeyed(Row first) {
    return chart.dots.stream().anyMatch(dot -> dot.y() < first.label().first().baseline() - 8);
  }

  /** Each group with the look of the first dot that it has. */
  private List<Named> key(List<Row> rows) {
    List<Named> names = new ArrayList<>();
    for (int s = 0; s < spec.series().size(); s++) {
      int shape = 0;
      for (int r = rows.size() - 1; r >= 0; r--) {
        Row place = slice(rows.get(r), r, s);
        for (Dot dot : chart.dots) {
          shape = place.holds(dot.y()) ? shape(dot) : shape;
        }
      }
      String label = spec.series().get(s).label();
      names.add(new Named(label, colors.get(s), Optional.empty(), Optional.empty(), shape));
    }
    return names;
  }

  /** The part of a row's line at zero that a group has. */
  private Row slice(Row row, int index, int series) {
    double top = Math.min(stems.get(index).from().getY(), stems.get(index).to().getY());
    double foot = Math.max(stems.get(index).from().getY(), stems.get(index).to().getY());
    double line = (foot - top) / spec.series().size();
    return new Row(top + series * line, top + (series + 1) * line, row.label());
  }

  /** Where zero is in each panel: the lines from top to foot. */
  private List<Double> zeros(List<Row> rows) {
    List<Stroke> lines =
        chart.strokes.stream()
            .filter(line -> line.color() == brand.rule())
            .filter(line -> near(line.from().getX(), line.to().getX()))
            .filter(line -> Math.abs(line.to().getY() - line.from().getY()) > 5)
            .toList();
    chart.strokes.removeAll(lines);
    stems.addAll(lines);
    stems.sort(Comparator.comparingDouble(line -> line.from().getY()));
    List<Double> all = new ArrayList<>();
    for (Stroke line : lines) {
      if (all.stream().noneMatch(x -> near(x, line.from().getX()))) {
        all.add(line.from().getX());
      }
    }
    if (all.size() == 1 && lines.size() != rows.size()) {
      fault("%d lines at zero for %d rows", lines.size(), rows.size());
    }
    all.sort(Comparator.naturalOrder());
    if (all.isEmpty()) {
      throw new IllegalArgumentException("no line at zero");
    }
    return all;
  }

  /** The dot that is farthest from its panel's zero says what a point stands for. */
  private void unit() {
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
  private Row line(Row panel, int series) {
    Optional<Block> name =
        chart.takeLines(
            spec.series().get(series).label(),
            block -> block.left() < 1 && panel.holds(block.first().baseline()));
    expect(name, "name of group %d in its line", series);
    name.ifPresent(block -> coloured(block, series));
    return name.map(block -> new Row(block.level() - 2, block.level() + 5, block)).orElse(panel);
  }

  private void point(Row place, Mark point, int series, double zero) {
    double x = zero + point.value().orElse(0) * scale.orElse(0);
    Optional<Text> text =
        chart.takeText(
            point.text(),
            t ->
                place.holds(t.baseline()) && t.left() > x + RADIUS - NEAR && t.left() < x + BESIDE);
    expect(text, "value %s of group %d behind its dot at %.2f", point.text(), series, x);
    if (point.value().isEmpty()) {
      return;
    }
    Optional<Dot> dot =
        DrawnChart.take(
            chart.dots,
            d -> place.holds(d.y()) && near(d.x(), x) && d.color() == colors.get(series));
    expect(dot, "dot of group %d at %.2f for %s", series, x, point.text());
    dot.filter(d -> d.hollow() != (series % 2 == 1))
        .ifPresent(d -> fault("dot of group %d has another form", series));
    if (Math.abs(x - zero) > RADIUS && dot.isPresent()) {
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
