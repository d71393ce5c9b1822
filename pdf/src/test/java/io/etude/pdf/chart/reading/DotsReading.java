package io.etude.pdf.chart.reading;

import io.etude.document.Axis;
import io.etude.document.Brand;
import io.etude.document.ChartColors;
import io.etude.document.ChartSpec;
import io.etude.document.ChartSpec.Dots;
import io.etude.document.ChartSpec.Mark;
import io.etude.pdf.chart.reading.DrawnChart.Block;
import io.etude.pdf.chart.reading.DrawnChart.Dot;
import io.etude.pdf.chart.reading.DrawnChart.Stroke;
import io.etude.pdf.chart.reading.DrawnChart.Text;
import io.etude.results.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Dots on one scale in all rows, each series of a colour and form of its own: in one line with the
 * outermost values outside, or, with intervals or where they would cover each other, in a line for
 * each series, the value behind it.
 */
final class DotsReading extends ChartReading {

  private static final double RADIUS = 4;
  private static final double BESIDE = 8;

  /** What a letter of a bold figure takes at most. */
  private static final double WIDEST_DIGIT = 4.6;

  private final Dots spec;
  private final boolean intervals;
  private final List<Integer> colors;
  private final Map<Integer, Integer> shapes = new HashMap<>();
  private final Map<Integer, Text> firstValues = new HashMap<>();
  private double at;
  private double from;

  /** The rows that have a line at zero. */
  private int withZero;

  /** Whether figures have their sign of per cent: all or none. */
  private final Set<Boolean> signs = new HashSet<>();

  /** Where the lowest values begin in a chart that has no room for them; NaN if it has. */
  private double tightLeft = Double.NaN;

  /** Whether a value is where the line at zero would be. */
  private boolean covered;

  private double scale;

  DotsReading(Dots spec, DrawnChart chart, Brand brand) {
    super(chart, brand);
    this.spec = spec;
    this.intervals = spec.intervals() == ChartSpec.Intervals.SHOWN || spec.axis().isPresent();
    this.colors = ChartColors.of(spec.series(), brand);
  }

  @Override
  void read() {
    List<Row> rows = rows(spec.rows().stream().map(Dots.Row::label).toList());
    if (rows.isEmpty() || !scale(rows)) {
      return;
    }
    spec.axis().ifPresent(this::axis);
    for (int i = 0; i < rows.size(); i++) {
      if (intervals) {
        lines(rows.get(i), i);
      } else {
        zero(rows.get(i));
        if (isSpread(spec.rows().get(i))) {
          spread(rows.get(i), spec.rows().get(i));
        } else {
          row(rows.get(i), spec.rows().get(i));
        }
      }
    }
    if (withZero > 0 && withZero < rows.size()) {
      fault("%d of %d rows have a line at zero", withZero, rows.size());
    } else if (!intervals && withZero == 0 && scale > 0 && !covered) {
      fault("no line at zero, though no value is in its place");
    }
    if (signs.size() > 1) {
      fault("some figures have a sign of per cent, some have none");
    }
    Set<List<Integer>> looks = new HashSet<>();
    shapes.forEach(
        (series, shape) -> {
          if (!looks.add(List.of(colors.get(series), shape))) {
            fault("series %d looks like another one", series);
          }
        });
    names();
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
    } else if (intervals) {
      throw new IllegalArgumentException("intervals of one value give no scale");
    }
    return true;
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

  private double x(double value) {
    return at + (value - from) * scale;
  }

  private Optional<Dot> dot(Row row, int series, Mark point) {
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

  /** Whether dots of a row would cover each other in one line. */
  private boolean isSpread(Dots.Row row) {
    double[] places =
        row.points().stream()
            .flatMap(point -> point.value().stream().boxed())
            .mapToDouble(this::x)
            .sorted()
            .toArray();
    return IntStream.range(1, places.length)
        .anyMatch(i -> places[i] - places[i - 1] < 1.5 * RADIUS);
  }

  /** A line a series, in their order, each with its value beside its dot. */
  private void spread(Row place, Dots.Row row) {
    double above = -1;
    List<Double> lines =
        chart.dots.stream()
            .map(Dot::y)
            .filter(place::holds)
            .sorted()
            .collect(Collectors.toCollection(ArrayList::new));
    if (lines.size() == spec.series().size()) {
      level(place, (lines.get(0) + lines.get(lines.size() - 1)) / 2);
    }
    for (int s = 0; s < row.points().size(); s++) {
      Mark point = row.points().get(s);
      if (point.value().isEmpty() || lines.isEmpty()) {
        continue;
      }
      double over = above;
      double line = lines.remove(0);
      Optional<Dot> dot = dot(new Row(line - 1, line + 1, place.label()), s, point);
      if (dot.isEmpty()) {
        continue;
      }
      if (dot.get().y() < over + 2 * RADIUS - 0.1) {
        fault("the dot of %s is in the line of the one before it", point.text());
      }
      above = dot.get().y();
      double x = dot.get().x();
      double y = above;
      expect(
          printed(
              point,
              text ->
                  isLevel(text, y)
                      && (text.left() > x && text.left() < x + BESIDE
                          || text.right() < x && text.right() > x - BESIDE)),
          "value %s in the line of its dot at %.2f",
          point.text(),
          x);
    }
  }

  private void row(Row place, Dots.Row row) {
    List<Mark> known = new ArrayList<>();
    double y = Double.NaN;
    for (int s = 0; s < row.points().size(); s++) {
      Mark point = row.points().get(s);
      if (point.value().isPresent()) {
        known.add(point);
        double own = dot(place, s, point).map(Dot::y).orElse(y);
        if (Math.abs(own - y) > NEAR) {
          fault("the dot of %s isn't level with the one before it", point.text());
        }
        y = own;
      }
    }
    if (known.isEmpty()) {
      expect(
          chart.takeText(row.points().get(0).text(), text -> place.holds(text.baseline())),
          "sign of a withheld row");
      return;
    }
    known.sort(Comparator.comparingDouble(point -> point.value().orElseThrow()));
    Mark lowest = known.get(0);
    Mark highest = known.get(known.size() - 1);
    gap(place, row, x(lowest.value().orElseThrow()), x(highest.value().orElseThrow()));
    double level = y;
    level(place, level);
    DrawnChart.take(
        chart.strokes,
        line ->
            line.dashed()
                && Math.abs(line.from().getY() - level) < 1
                && (scale == 0 || near(line.from().getX(), x(0)))
                && line.to().getX() < x(lowest.value().orElseThrow()));
    values(new Line(place, level), known);
  }

  /** The line at zero keeps so far from every value. */
  private static final double APART = 4;

  /**
   * The line at zero, in each row or in none; where all values are one, nothing says where zero is.
   */
  private void zero(Row place) {
    if (scale == 0) {
      chart.strokes.removeIf(
          line ->
              line.color() == brand.rule()
                  && near(line.from().getX(), line.to().getX())
                  && place.holds((line.from().getY() + line.to().getY()) / 2));
    } else {
      List<Stroke> lines =
          chart.strokes.stream()
              .filter(line -> line.color() == brand.rule())
              .filter(line -> near(line.from().getX(), x(0)) && near(line.to().getX(), x(0)))
              .filter(line -> place.holds((line.from().getY() + line.to().getY()) / 2))
              .toList();
      chart.strokes.removeAll(lines);
      withZero += lines.isEmpty() ? 0 : 1;
      covered |=
          chart.texts.stream()
              .filter(text -> place.holds(text.baseline()))
              .anyMatch(text -> text.left() < x(0) + APART && text.right() > x(0) - APART);
      for (Stroke line : lines) {
        double top = Math.min(line.from().getY(), line.to().getY());
        double foot = Math.max(line.from().getY(), line.to().getY());
        for (Text text : chart.texts) {
          boolean near = text.left() < x(0) + APART - 0.2 && text.right() > x(0) - 2;
          if (near && text.baseline() > top + 1 && text.baseline() - 4 < foot - 1) {
            fault("the line at zero touches %s", text.text());
          }
        }
      }
    }
  }

  private void gap(Row place, Dots.Row row, double low, double high) {
    if (high > low) {
      boolean strong = row.gap() != ChartSpec.Significance.NONE;
      expect(
          DrawnChart.take(
              chart.bars,
              bar ->
                  place.holds(bar.middle())
                      && near(bar.left(), low)
                      && near(bar.right(), high)
                      && bar.color() == (strong ? brand.ink() : brand.rule())),
          "bar of the gap of %s",
          row.label());
    }
  }

  /** The height of a row's dots. */
  private record Line(Row place, double y) {

    boolean isBeside(Text text) {
      return isLevel(text, y);
    }

    boolean isAbove(Text text) {
      return text.baseline() < y - RADIUS && text.baseline() > y - RADIUS - 4;
    }
  }

  private void values(Line line, List<Mark> known) {
    Row place = line.place();
    Mark highest = known.get(known.size() - 1);
    double right = x(highest.value().orElseThrow());
    expect(
        value(
            place,
            known,
            highest,
            text ->
                text.left() > right && text.left() < right + BESIDE && line.isBeside(text)
                    || near(text.right(), chart.width) && line.isAbove(text)),
        "value %s behind its dot at %.2f",
        highest.text(),
        right);
    if (known.size() == 1) {
      return;
    }
    Mark lowest = known.get(0);
    double left = x(lowest.value().orElseThrow());
    expect(
        value(
            place,
            known,
            lowest,
            text ->
                text.right() < left && text.right() > left - BESIDE && line.isBeside(text)
                    || near(text.left(), firstLeft(text)) && line.isAbove(text)),
        "value %s before its dot at %.2f",
        lowest.text(),
        left);
    for (Mark point : known.subList(1, known.size() - 1)) {
      double x = x(point.value().orElseThrow());
      Optional<Text> above =
          chart.takeText(point.text(), text -> line.isAbove(text) && near(text.middle(), x));
      double room = point.text().length() * WIDEST_DIGIT / 2 + 4;
      boolean free =
          known.stream()
              .filter(other -> other != point)
              .allMatch(other -> Math.abs(x(other.value().orElseThrow()) - x) > room);
      if (free && Double.isNaN(tightLeft)) {
        expect(above, "value %s over its dot at %.2f", point.text(), x);
      }
    }
  }

  /** Where the lowest values of all rows begin that have no room before their dots. */
  private double firstLeft(Text text) {
    if (Double.isNaN(tightLeft)) {
      tightLeft = text.left();
    }
    return tightLeft;
  }

  /** The text of a point, or of one with the same value. */
  private Optional<Text> value(Row place, List<Mark> known, Mark mark, Predicate<Text> where) {
    return known.stream()
        .filter(point -> point.value().equals(mark.value()))
        .flatMap(
            point ->
                printed(point, text -> place.holds(text.baseline()) && where.test(text)).stream())
        .findFirst();
  }

  /** Takes the figure of a point, which may lack its sign if those of all points do. */
  private Optional<Text> printed(Mark point, Predicate<Text> where) {
    Optional<Text> whole = chart.takeText(point.text(), where);
    Optional<Text> found = whole.or(() -> chart.takeText(bare(point.text()), where));
    if (!bare(point.text()).equals(point.text())) {
      found.ifPresent(text -> signs.add(whole.isPresent()));
    }
    return found;
  }

  private void lines(Row place, int row) {
    double above = -1;
    expect(
        DrawnChart.take(
            chart.strokes,
            line ->
                near(line.from().getX(), x(origin()))
                    && near(line.to().getX(), x(origin()))
                    && Math.abs(line.to().getY() - line.from().getY()) > 5),
        "line at zero");
    double first = Double.NaN;
    for (int s = 0; s < spec.series().size(); s++) {
      Mark point = spec.rows().get(row).points().get(s);
      double value = point.value().orElse(origin());
      double over = above;
      Optional<Interval> interval = spec.interval(point);
      double end = x(interval.map(Interval::high).orElse(value)) + RADIUS;
      Optional<Text> text =
          chart.takeText(
              point.text(),
              t ->
                  place.holds(t.baseline())
                      && t.baseline() > over + 4
                      && t.left() > end - NEAR
                      && t.left() < end + BESIDE);
      expect(text, "value %s behind its dot at %.2f", point.text(), end);
      Set<Integer> own = Set.of(colors.get(s), brand.ink());
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
            .ifPresent(range -> interval(range, value, this::x, y, point.text(), own));
      }
      if (row == 0 && text.isPresent()) {
        firstValues.put(s, text.get());
      }
    }
  }

  /** Where the scale begins: zero, or the least rating. */
  private double origin() {
    return spec.axis().map(Axis::from).orElse(0.0);
  }

  /** The whole scale under the dots: its line, a tick at each number, the names of its ends. */
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
    double span = axis.to() - axis.from();
    int ticks = span <= 10 && span == Math.rint(span) ? (int) span : 1;
    for (int i = 0; i <= ticks; i++) {
      double x = x(axis.from() + i * span / ticks);
      expect(
          DrawnChart.take(
              chart.strokes,
              l -> near(l.from().getX(), x) && near(l.to().getX(), x) && near(l.from().getY(), y)),
          "tick at %.2f",
          x);
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

  private void names() {
    List<Named> series = new ArrayList<>();
    for (int s = 0; s < spec.series().size(); s++) {
      String label = spec.series().get(s).label();
      int color = colors.get(s);
      Optional<Text> value = Optional.ofNullable(firstValues.get(s));
      Optional<Block> behind =
          value.flatMap(
              text ->
                  chart.takeLines(
                      label,
                      block ->
                          near(block.first().baseline(), text.baseline())
                              && block.left() > text.right()
                              && block.left() < text.right() + BESIDE));
      if (behind.isPresent()) {
        int own = behind.get().first().color();
        if (own != color && own != brand.ink()) {
          fault("name of %s is %06x, its marks %06x", label, own, color);
        }
        continue;
      }
      Optional<Double> x =
          intervals
              ? Optional.empty()
              : spec.rows().get(0).points().get(s).value().stream().mapToObj(this::x).findFirst();
      series.add(
          new Named(
              label,
              color,
              x.map(middle -> middle - RADIUS),
              x.map(middle -> middle + RADIUS),
              shapes.getOrDefault(s, 0)));
    }
    names(series);
  }
}
