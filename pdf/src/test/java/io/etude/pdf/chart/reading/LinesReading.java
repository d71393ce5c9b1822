package io.etude.pdf.chart.reading;

import io.etude.document.Brand;
import io.etude.document.ChartColors;
import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Lines;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.pdf.chart.reading.DrawnChart.Area;
import io.etude.pdf.chart.reading.DrawnChart.Block;
import io.etude.pdf.chart.reading.DrawnChart.Dot;
import io.etude.pdf.chart.reading.DrawnChart.Stroke;
import io.etude.pdf.chart.reading.DrawnChart.Text;
import io.etude.results.inference.Interval;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lines through dots at equal distances, on one scale, dotted over editions without a figure; the
 * last figure and the name at a line's end, the first figure at its beginning.
 */
class LinesReading extends ChartReading {

  /** How far from its point a text may stand without a line that leads to it. */
  static final double NEXT = 5.4;

  /** Charts of that width have room for the ends of their scale. */
  private static final double ROOMY = 150;

  final Lines spec;

  /** Where the lowest value and the first edition are, and what a unit and an edition take. */
  double at;

  double from;
  double scale;
  double start;
  double step;

  LinesReading(Lines spec, DrawnChart chart, Brand brand) {
    super(chart, brand);
    this.spec = spec;
  }

  record Point(Lines.Series series, int edition, Mark mark) {
    double value() {
      return mark.value().orElseThrow();
    }
  }

  static List<Point> points(Lines.Series series) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < series.points().size(); i++) {
      Optional<Mark> mark = series.points().get(i);
      if (mark.isPresent() && mark.get().value().isPresent()) {
        points.add(new Point(series, i, mark.get()));
      }
    }
    return points;
  }

  @Override
  void read() {
    ribbons();
    if (!scale()) {
      return;
    }
    if (LinePanelsReading.areNeeded(spec)) {
      fault("more lines in one plot than can be told apart, or ribbons over each other");
    }
    for (Lines.Series series : spec.series()) {
      series(series);
    }
    axis();
    spec.axis().ifPresent(this::ends);
    zero(spec.series());
    ends();
    editions();
    firstValues();
    spec.series().forEach(this::middleValues);
  }

  /** What is filled and no dot is a ribbon. */
  void ribbons() {
    chart.dots.stream()
        .filter(dot -> dot.outline() < 0)
        .forEach(ribbon -> chart.areas.add(new Area(ribbon.points(), ribbon.fill())));
    chart.dots.removeIf(dot -> dot.outline() < 0);
    chart.bars.forEach(level -> chart.areas.add(new Area(level.corners(), level.color())));
    chart.bars.clear();
  }

  double x(int edition) {
    return start + place(edition) * step;
  }

  /** How far an edition is behind the first one. */
  double place(int edition) {
    return spec.editions().get(edition).place() - spec.editions().get(0).place();
  }

  double y(double value) {
    return at - (value - from) * scale;
  }

  /** The outermost dots say what a point stands for. */
  private boolean scale() {
    List<Point> points = spec.series().stream().flatMap(s -> points(s).stream()).toList();
    if (points.size() != chart.dots.size()) {
      fault("%d dots for %d values", chart.dots.size(), points.size());
      return false;
    }
    if (points.isEmpty()) {
      return true;
    }
    from = points.stream().mapToDouble(Point::value).min().orElseThrow();
    double high = points.stream().mapToDouble(Point::value).max().orElseThrow();
    at = chart.dots.stream().mapToDouble(Dot::y).max().orElseThrow();
    double top = chart.dots.stream().mapToDouble(Dot::y).min().orElseThrow();
    scale = high > from ? (at - top) / (high - from) : 0;
    int first = points.stream().mapToInt(Point::edition).min().orElseThrow();
    int last = points.stream().mapToInt(Point::edition).max().orElseThrow();
    double left = chart.dots.stream().mapToDouble(Dot::x).min().orElseThrow();
    double right = chart.dots.stream().mapToDouble(Dot::x).max().orElseThrow();
    step = last > first ? (right - left) / (place(last) - place(first)) : 0;
    start = left - place(first) * step;
    return true;
  }

  void series(Lines.Series series) {
    int color = ChartColors.of(series.role(), brand);
    List<Point> points = points(series);
    List<List<Point>> runs = new ArrayList<>();
    for (Point point : points) {
      expect(
          DrawnChart.take(
              chart.dots,
              dot ->
                  near(dot.x(), x(point.edition()))
                      && near(dot.y(), y(point.value()))
                      && dot.fill() == color
                      && dot.outline() == color),
          "dot of %s in %s at %.2f for %s",
          series.label(),
          spec.editions().get(point.edition()).label(),
          y(point.value()),
          point.mark().text());
      List<Point> run = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
      if (run.isEmpty() || run.get(run.size() - 1).edition() < point.edition() - 1) {
        if (!run.isEmpty()) {
          bridge(run.get(run.size() - 1), point, color);
        }
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(point);
    }
    for (List<Point> run : runs) {
      run(run, color);
      if (spec.intervals() == ChartSpec.Intervals.SHOWN) {
        ribbon(run, color);
      }
    }
  }

  private void bridge(Point one, Point next, int color) {
    expect(
        DrawnChart.take(
            chart.strokes,
            line -> line.dashed() && line.color() == color && joins(line, one, next)),
        "dotted line of %s",
        one.series().label());
  }

  private boolean joins(Stroke line, Point one, Point next) {
    return line.joins(x(one.edition()), y(one.value()), x(next.edition()), y(next.value()));
  }

  /** A line through all points, or from each to the next. */
  private void run(List<Point> run, int color) {
    if (run.size() == 1) {
      return;
    }
    boolean whole =
        DrawnChart.take(
                chart.strokes,
                line ->
                    !line.dashed()
                        && line.color() == color
                        && line.points().size() == run.size()
                        && goesThrough(line, run))
            .isPresent();
    for (int i = 1; i < run.size() && !whole; i++) {
      Point one = run.get(i - 1);
      Point next = run.get(i);
      expect(
          DrawnChart.take(
              chart.strokes,
              line -> !line.dashed() && line.color() == color && joins(line, one, next)),
          "line of %s from %s",
          one.series().label(),
          spec.editions().get(one.edition()).label());
    }
  }

  private boolean goesThrough(Stroke line, List<Point> run) {
    for (int i = 0; i < run.size(); i++) {
      Point2D at = line.points().get(i);
      Point point = run.get(i);
      if (at.distance(x(point.edition()), y(point.value())) > NEAR) {
        return false;
      }
    }
    return true;
  }

  /** The ends of the intervals of all points are the corners of a ribbon. */
  private void ribbon(List<Point> run, int color) {
    List<Point2D> corners = new ArrayList<>();
    boolean any = false;
    for (Point point : run) {
      Interval interval = interval(spec, point);
      any |= interval.high() > interval.low();
      corners.add(new Point2D.Double(x(point.edition()), y(interval.low())));
      corners.add(new Point2D.Double(x(point.edition()), y(interval.high())));
    }
    if (any && run.size() == 1) {
      Interval interval = spec.interval(run.get(0).mark()).orElseThrow();
      double x = x(run.get(0).edition());
      double middle = y(run.get(0).value());
      Set<Integer> own = Set.of(color);
      expect(takeStroke(x, y(interval.low()), x, middle, own), "lower half of a single interval");
      expect(takeStroke(x, middle, x, y(interval.high()), own), "upper half of a single interval");
      for (double end : new double[] {interval.low(), interval.high()}) {
        expect(takeStroke(x - 2, y(end), x + 2, y(end), own), "end of a single interval");
      }
      return;
    }
    Optional<Area> ribbon =
        DrawnChart.take(
            chart.areas,
            area ->
                area.color() == pale(color)
                    && corners.stream().allMatch(c -> isOnEdge(area.points(), c))
                    && area.points().stream().allMatch(c -> has(corners, c)));
    if (any) {
      expect(ribbon, "ribbon of %s", run.get(0).series().label());
    }
  }

  private static boolean has(List<Point2D> points, Point2D wanted) {
    return points.stream().anyMatch(point -> point.distance(wanted) < NEAR);
  }

  private static boolean isOnEdge(List<Point2D> outline, Point2D wanted) {
    for (int i = 0; i < outline.size(); i++) {
      Point2D next = outline.get((i + 1) % outline.size());
      if (new Line2D.Double(outline.get(i), next).ptSegDist(wanted) < NEAR) {
        return true;
      }
    }
    return false;
  }

  private static int pale(int color) {
    int pale = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      pale |= (int) Math.round(255 + ((color >> shift & 0xFF) - 255) * (40 / 255.0)) << shift;
    }
    return pale;
  }

  /** The interval of a point; the point itself where it has none. */
  static Interval interval(Lines spec, Point point) {
    return spec.interval(point.mark()).orElse(new Interval(point.value(), point.value()));
  }

  /** The line at zero, where some of the values on it are below and some above. */
  void zero(List<Lines.Series> drawn) {
    boolean below = spec.series().stream().anyMatch(s -> isBeyondZero(s, true));
    boolean above = drawn.stream().anyMatch(s -> isBeyondZero(s, false));
    Optional<Stroke> line =
        DrawnChart.take(
            chart.strokes,
            l ->
                l.color() == brand.rule()
                    && near(l.from().getY(), y(0))
                    && near(l.to().getY(), y(0))
                    && l.from().getX() < x(0)
                    && l.to().getX() > maxX());
    if (below && above) {
      expect(line, "line at zero, at %.2f", y(0));
    }
  }

  private boolean isBeyondZero(Lines.Series series, boolean below) {
    return points(series).stream()
        .map(point -> interval(spec, point))
        .anyMatch(range -> below ? range.low() < -1e-9 : range.high() > 1e-9);
  }

  private void axis() {
    expect(
        DrawnChart.take(
            chart.strokes,
            line ->
                line.color() == brand.rule()
                    && near(line.from().getY(), line.to().getY())
                    && line.from().getY() > at - NEAR),
        "the line under the plot");
  }

  /** The ends of the scale, named at their height where the plot begins and ends there. */
  private void ends(Axis axis) {
    DrawnChart.take(
        chart.strokes,
        line ->
            !line.dashed()
                && line.color() == brand.rule()
                && near(line.from().getY(), y(axis.to()))
                && near(line.to().getY(), y(axis.to())));
    for (boolean first : new boolean[] {true, false}) {
      double y = y(first ? axis.from() : axis.to());
      boolean named =
          spec.series().stream()
              .flatMap(series -> points(series).stream())
              .map(point -> interval(spec, point))
              .allMatch(range -> first ? range.low() >= axis.from() : range.high() <= axis.to());
      Optional<Block> name =
          chart.takeLines(
              first ? axis.first() : axis.last(),
              block ->
                  block.right() < x(0)
                      && block.first().color() == brand.grey()
                      && Math.abs(
                              (first ? block.last() : block.first()).baseline()
                                  - block.first().size() * 0.325
                                  - y)
                          < 1);
      if (named && scale > 0 && chart.width >= ROOMY) {
        expect(name, "end of the scale at %.2f", y);
      }
    }
  }

  /** A last figure, with its edition where that isn't the chart's last one. */
  String lastText(Point point) {
    int last = spec.editions().size() - 1;
    return point.edition() < last
        ? point.mark().text() + " (" + spec.editions().get(point.edition()).label() + ")"
        : point.mark().text();
  }

  /** The last figure and the name: at the line's end or at the end of a line from there. */
  private void ends() {
    record End(double y, double level) {}
    List<End> ends = new ArrayList<>();
    for (Lines.Series series : spec.series()) {
      List<Point> points = points(series);
      Optional<String> last =
          points.isEmpty()
              ? series.points().stream().flatMap(Optional::stream).findFirst().map(Mark::text)
              : Optional.of(lastText(points.get(points.size() - 1)));
      String text = last.map(figure -> figure + " ").orElse("") + series.label();
      Optional<Block> name =
          expect(
              chart.takeLines(text, block -> points.isEmpty() || block.left() > maxX()),
              "%s at the end of its line",
              text);
      if (name.isEmpty() || points.isEmpty()) {
        continue;
      }
      Point end = points.get(points.size() - 1);
      double y = y(end.value());
      double level = name.get().level();
      ends.add(new End(y, level));
      boolean led =
          DrawnChart.take(
                  chart.strokes,
                  line ->
                      line.color() == brand.grey()
                          && near(line.from().getY(), y)
                          && line.from().getX() > x(end.edition())
                          && line.from().getX() < x(end.edition()) + 5
                          && Math.abs(line.to().getY() - level) < 0.5)
              .isPresent();
      boolean far = end.edition() < spec.editions().size() - 1;
      if (!led && (far || Math.abs(level - y) > NEXT)) {
        fault("%s is far from the end of its line: %.2f, not %.2f", text, level, y);
      }
    }
    ends.sort(Comparator.comparingDouble(End::y));
    for (int i = 1; i < ends.size(); i++) {
      if (ends.get(i).level() < ends.get(i - 1).level()
          && ends.get(i).y() > ends.get(i - 1).y() + NEAR) {
        fault("names are not in the order of their lines");
      }
    }
  }

  double maxX() {
    return x(spec.editions().size() - 1);
  }

  private void editions() {
    int named = 0;
    for (int i = 0; i < spec.editions().size(); i++) {
      double x = x(i);
      named +=
          chart
                  .takeText(
                      spec.editions().get(i).label(),
                      text ->
                          text.baseline() > at
                              && (step == 0 || text.left() < x + NEAR && text.right() > x - NEAR))
                  .isPresent()
              ? 1
              : 0;
    }
    if (named == 0) {
      fault("no edition is named");
    }
  }

  /** Figures between the first edition and a line's end, over or under their points. */
  void middleValues(Lines.Series series) {
    List<Point> points = points(series);
    for (Point point : points.subList(0, Math.max(0, points.size() - 1))) {
      double x = x(point.edition());
      double y = y(point.value());
      if (point.edition() > 0) {
        chart.takeText(
            point.mark().text(),
            text ->
                text.left() < x + NEAR
                    && text.right() > x - NEAR
                    && (Math.abs(text.baseline() - y) < NEXT
                        || Math.abs(text.baseline() - text.size() * 0.7 - y) < NEXT));
      }
    }
  }

  /** Figures of the first edition; not all of them where they are crowded. */
  private void firstValues() {
    double before = -1;
    List<Point> points =
        spec.series().stream()
            .flatMap(series -> points(series).stream())
            .filter(point -> point.edition() == 0 || spec.series().size() == 1)
            .limit(spec.series().size())
            .sorted(Comparator.comparingDouble(point -> -point.value()))
            .toList();
    for (Point point : points) {
      double above = before;
      Optional<Text> text =
          chart.takeText(
              point.mark().text(),
              t ->
                  t.right() < x(point.edition())
                      && t.right() > x(point.edition()) - 10
                      && t.baseline() > above
                      && Math.abs(t.baseline() - t.size() * 0.325 - y(point.value())) < NEXT);
      before = text.map(Text::baseline).orElse(before);
    }
  }
}
