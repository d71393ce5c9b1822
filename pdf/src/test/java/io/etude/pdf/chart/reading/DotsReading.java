package io.etude.pdf.chart.reading;

import io.etude.document.Brand;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Dots;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.pdf.chart.reading.DrawnChart.Dot;
import io.etude.pdf.chart.reading.DrawnChart.Stroke;
import io.etude.pdf.chart.reading.DrawnChart.Text;
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
 * Dots without intervals: in one line with the outermost values outside, two that would cover each
 * other one over the other; or, where more would, or a value the line at zero, in a line for each
 * series in all rows, the value behind it.
 */
final class DotsReading extends DotRowsReading {

  /** In narrower charts a value may find no room beside its dot. */
  private static final double NARROW = 100;

  /** The same of a sign of per cent, of which a short figure may have one. */
  private static final double WIDEST_SIGN = 7;

  /** The rows that have a line at zero. */
  private int withZero;

  /** Whether figures have their sign of per cent: all or none. */
  private final Set<Boolean> signs = new HashSet<>();

  /** Where the lowest values begin in a chart that has no room for them; NaN if it has. */
  private double tightLeft = Double.NaN;

  /** Whether a value is where the line at zero would be. */
  private boolean covered;

  DotsReading(Dots spec, DrawnChart chart, Brand brand) {
    super(spec, chart, brand);
  }

  @Override
  void readRows(List<Row> rows) {
    boolean spread = isSpread(rows);
    for (int i = 0; i < rows.size(); i++) {
      zero(rows.get(i));
      if (spread) {
        spread(rows.get(i), spec.rows().get(i));
      } else {
        row(rows.get(i), spec.rows().get(i));
      }
    }
    if (withZero > 0 && withZero < rows.size()) {
      fault("%d of %d rows have a line at zero", withZero, rows.size());
    } else if (withZero == 0 && scale() > 0 && !covered) {
      fault("no line at zero, though no value is in its place");
    }
    if (signs.size() > 1) {
      fault("some figures have a sign of per cent, some have none");
    }
  }

  @Override
  boolean takeName(int series) {
    return false;
  }

  @Override
  Optional<Double> target(int series) {
    return spec.rows().get(0).points().get(series).value().stream().mapToObj(this::x).findFirst();
  }

  /**
   * Whether rows have a line for each series, with a value in each: all may where dots of one would
   * cover each other, the value before the lowest would be on the line at zero, or one between
   * others has no room over its dot; or where a group's figure isn't published, and has its mark.
   */
  private boolean isSpread(List<Row> places) {
    boolean several = places.stream().anyMatch(this::hasSeveralLines);
    boolean called =
        spec.rows().stream()
            .map(DotsReading::known)
            .anyMatch(known -> cover(known) || isBeforeZero(known) || isCrowded(known));
    called |= spec.rows().stream().anyMatch(DotsReading::hasMark);
    if (several && !called) {
      fault("dots are in several lines, though one has room for them");
    }
    return several;
  }

  private static boolean hasMark(Dots.Row row) {
    return !known(row).isEmpty() && known(row).size() < row.points().size();
  }

  private static List<Mark> known(Dots.Row row) {
    return row.points().stream()
        .filter(point -> point.value().isPresent())
        .sorted(Comparator.comparingDouble(point -> point.value().orElseThrow()))
        .toList();
  }

  private boolean cover(List<Mark> known) {
    return IntStream.range(1, known.size())
        .anyMatch(i -> place(known.get(i)) - place(known.get(i - 1)) < 1.5 * RADIUS);
  }

  /** Whether the value of a dot between others may lack room over it. */
  private boolean isCrowded(List<Mark> known) {
    return IntStream.range(1, known.size() - 1)
        .anyMatch(
            i -> {
              double room = room(known.get(i));
              double x = place(known.get(i));
              return x - place(known.get(i - 1)) < room || place(known.get(i + 1)) - x < room;
            });
  }

  private boolean isBeforeZero(List<Mark> known) {
    return known.size() > 1 && isBeforeZero(known.get(0));
  }

  /** Whether dots of a row are in several lines, and not two of them between their values. */
  private boolean hasSeveralLines(Row place) {
    List<Dot> dots =
        chart.dots.stream()
            .filter(dot -> place.holds(dot.y()))
            .sorted(Comparator.comparingDouble(Dot::x))
            .toList();
    return dots.stream().map(Dot::y).map(Math::round).distinct().count() > 1
        && !(dots.size() == 2
            && (isBetween(dots.get(0), dots.get(1)) || isBetween(dots.get(1), dots.get(0))));
  }

  private boolean isBetween(Dot left, Dot right) {
    return chart.texts.stream()
            .anyMatch(
                text ->
                    isLevel(text, left.y())
                        && text.right() < left.x()
                        && text.right() > left.x() - BESIDE)
        && chart.texts.stream()
            .anyMatch(
                text ->
                    isLevel(text, right.y())
                        && text.left() > right.x()
                        && text.left() < right.x() + BESIDE);
  }

  private double place(Mark point) {
    return x(point.value().orElseThrow());
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
      if (point.value().isEmpty()) {
        expect(
            printed(point, text -> place.holds(text.baseline()) && text.left() > x(0)),
            "mark %s at zero",
            point.text());
        continue;
      } else if (lines.isEmpty()) {
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
      DrawnChart.take(
          chart.strokes,
          stroke ->
              stroke.dashed()
                  && near(stroke.from().getY(), y)
                  && (scale() == 0 || near(stroke.from().getX(), x(0)))
                  && stroke.to().getX() < x);
    }
  }

  private void row(Row place, Dots.Row row) {
    List<Mark> known = new ArrayList<>();
    List<Mark> all = known(row);
    boolean cover = cover(all);
    double middle = 0;
    Map<Mark, Double> levels = new HashMap<>();
    double y = Double.NaN;
    for (int s = 0; s < row.points().size(); s++) {
      Mark point = row.points().get(s);
      if (point.value().isPresent()) {
        known.add(point);
        double own = dot(place, s, point).map(Dot::y).orElse(y);
        if (known.size() > 1 && Math.abs(own - y) > NEAR != cover) {
          fault("the dot of %s is %.2f, the one before it %.2f high", point.text(), own, y);
        }
        middle += own / all.size();
        levels.put(point, own);
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
    if (!cover) {
      gap(place, row, x(lowest.value().orElseThrow()), x(highest.value().orElseThrow()));
    }
    double level = middle;
    level(place, level);
    DrawnChart.take(
        chart.strokes,
        line ->
            line.dashed()
                && (Math.abs(line.from().getY() - level) < 1
                    || cover && levels.values().stream().anyMatch(l -> near(line.from().getY(), l)))
                && (scale() == 0 || near(line.from().getX(), x(0)))
                && line.to().getX() < x(lowest.value().orElseThrow()));
    values(new Line(place, level, cover ? List.copyOf(levels.values()) : List.of()), known);
  }

  /** The line at zero keeps so far from every value. */
  private static final double APART = 4;

  /**
   * The line at zero, in each row or in none; where all values are one, nothing says where zero is.
   */
  private void zero(Row place) {
    if (scale() == 0) {
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

  /** The height of a row's dots, or the heights of two that are one over the other. */
  private record Line(Row place, double y, List<Double> levels) {

    boolean isBeside(Text text) {
      return levels.isEmpty()
          ? isLevel(text, y)
          : levels.stream().anyMatch(level -> isLevel(text, level));
    }

    boolean isAbove(Text text) {
      return text.baseline() < y - RADIUS && text.baseline() > y - RADIUS - 4;
    }
  }

  private void values(Line line, List<Mark> known) {
    Row place = line.place();
    Mark highest = known.get(known.size() - 1);
    double right = x(highest.value().orElseThrow());
    Optional<Text> behind =
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
    boolean tight = behind.filter(line::isAbove).isPresent();
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
                    || isOver(text, left, line) && isBeforeZero(lowest)
                    || tight && near(text.left(), firstLeft(text)) && line.isAbove(text)),
        "value %s before its dot at %.2f",
        lowest.text(),
        left);
    for (Mark point : known.subList(1, known.size() - 1)) {
      double x = x(point.value().orElseThrow());
      Optional<Text> above = printed(point, text -> isOver(text, x, line));
      if (chart.width > NARROW) {
        expect(above, "value %s over its dot at %.2f", point.text(), x);
      }
    }
  }

  /** Whether a value is over the middle of its dot, or just behind the line at zero. */
  private boolean isOver(Text text, double x, Line line) {
    return line.isAbove(text)
        && (near(text.middle(), x)
            || text.middle() > x && scale() > 0 && near(text.left(), x(0) + APART));
  }

  /** Whether the value of a dot would be on the line at zero, if it were before the dot. */
  private boolean isBeforeZero(Mark lowest) {
    return place(lowest) - x(0) < room(lowest);
  }

  /** What a value before its dot takes at most, with what is between them. */
  private static double room(Mark point) {
    return point.text().length() * WIDEST_SIGN + RADIUS + BESIDE;
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
}
