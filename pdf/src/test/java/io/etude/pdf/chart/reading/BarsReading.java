package io.etude.pdf.chart.reading;

import io.etude.document.Brand;
import io.etude.document.chart.ChartSpec.Bars;
import io.etude.document.chart.ChartSpec.Callout;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.pdf.chart.reading.DrawnChart.Bar;
import io.etude.results.inference.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bars begin at one line, zero, and are as long as their values; values stand at their ends. */
class BarsReading extends ChartReading {

  /** How far behind its bar a value begins. */
  private static final double BESIDE = 4;

  private static final double CALLOUT_DOT = 3.5;

  private final Bars spec;

  /** Whether bars are shorter than they could be, so that dots come nearer to them. */
  private final boolean shortened;

  private double zero;
  private double scale;

  BarsReading(Bars spec, DrawnChart chart, Brand brand) {
    this(spec, chart, brand, false);
  }

  BarsReading(Bars spec, DrawnChart chart, Brand brand, boolean shortened) {
    super(chart, brand);
    this.spec = spec;
    this.shortened = shortened;
  }

  @Override
  void read() {
    List<Row> rows = rows(spec.marks().stream().map(Mark::label).toList());
    if (rows.isEmpty() || !scale()) {
      return;
    }
    boolean negative =
        spec.marks().stream()
            .anyMatch(m -> spec.interval(m).map(Interval::low).orElse(value(m)) < 0);
    if (negative) {
      expect(
          DrawnChart.take(
              chart.strokes,
              line -> near(line.from().getX(), zero) && near(line.to().getX(), zero)),
          "the line at zero");
    }
    for (int i = 0; i < rows.size(); i++) {
      row(rows, i);
    }
  }

  private static double value(Mark mark) {
    return mark.value().orElse(0);
  }

  /** The longest bar says what a point stands for. */
  private boolean scale() {
    List<Mark> drawn = spec.marks().stream().filter(mark -> value(mark) != 0).toList();
    if (drawn.size() != chart.bars.size()) {
      fault("%d bars for %d values", chart.bars.size(), drawn.size());
      return false;
    }
    if (drawn.isEmpty()) {
      zero = chart.texts.stream().mapToDouble(DrawnChart.Text::left).min().orElse(0) - 4;
      return true;
    }
    int longest = 0;
    for (int i = 1; i < drawn.size(); i++) {
      longest = Math.abs(value(drawn.get(i))) > Math.abs(value(drawn.get(longest))) ? i : longest;
    }
    List<Bar> bars = new ArrayList<>(chart.bars);
    bars.sort(java.util.Comparator.comparingDouble(Bar::top));
    Bar bar = bars.get(longest);
    double value = value(drawn.get(longest));
    scale = (bar.right() - bar.left()) / Math.abs(value);
    zero = value > 0 ? bar.left() : bar.right();
    return true;
  }

  private double x(double value) {
    return zero + value * scale;
  }

  private void row(List<Row> rows, int i) {
    Row row = rows.get(i);
    Mark mark = spec.marks().get(i);
    double value = value(mark);
    double middle = row.label().level();
    if (value != 0) {
      Optional<Bar> bar =
          DrawnChart.take(
              chart.bars,
              b ->
                  row.holds(b.middle())
                      && near(b.left(), x(Math.min(0, value)))
                      && near(b.right(), x(Math.max(0, value)))
                      && b.color() == color(mark));
      expect(bar, "bar of %s from %.2f to %.2f", mark.label(), zero, x(value));
      bar.ifPresent(b -> level(row, b.middle()));
      middle = bar.map(Bar::middle).orElse(middle);
    } else {
      middle =
          chart.texts.stream()
              .filter(t -> row.holds(t.baseline()) && t.text().equals(mark.text()))
              .mapToDouble(t -> t.baseline() - t.size() * 0.325)
              .findFirst()
              .orElse(middle);
      level(row, middle);
    }
    double y = middle;
    Optional<Interval> interval = spec.interval(mark);
    interval.ifPresent(range -> interval(range, value, this::x, y, mark.label(), onMarks()));
    List<Callout> callouts = spec.callouts().stream().filter(c -> c.mark() == i).toList();
    double end = i + 1 < rows.size() ? rows.get(i + 1).label().level() - 4 : chart.height;
    boolean apart =
        interval.isPresent()
            || callouts.stream().noneMatch(c -> isAccent(x(value(c.other())), y))
                && !callouts.isEmpty();
    boolean left = apart && shortened && interval.isEmpty() && onValue(mark, callouts, y);
    if (apart && !left) {
      callouts.forEach(c -> dotApart(c, y, end));
    }
    List<Double> dots =
        apart ? List.of() : callouts.stream().flatMap(c -> dot(c, y).stream()).toList();
    text(row, mark, interval, dots, y);
    callouts.forEach(c -> callout(c, y - 4, end));
  }

  private void text(Row row, Mark mark, Optional<Interval> interval, List<Double> dots, double y) {
    double right = x(Math.max(0, interval.map(Interval::high).orElse(value(mark))));
    double left = x(Math.min(0, interval.map(Interval::low).orElse(value(mark))));
    expect(
        chart.takeText(
            mark.text(),
            text ->
                Math.abs(text.baseline() - text.size() * 0.325 - y) < 1
                    && (value(mark) < 0
                        ? near(text.right(), left - BESIDE)
                        : near(text.left(), right + BESIDE)
                            // a dot comes neither onto a value nor between it and its bar
                            || !dots.isEmpty() && near(text.right(), right - BESIDE))),
        "value %s behind the bar of %s at %.2f",
        mark.text(),
        mark.label(),
        right);
  }

  /** Whether a dot in the line of the bar would lie on its value, and none is under it. */
  private boolean onValue(Mark mark, List<Callout> callouts, double y) {
    double right = x(Math.max(0, value(mark)));
    double behind =
        chart.texts.stream()
            .filter(t -> t.text().equals(mark.text()) && near(t.left(), right + BESIDE))
            .mapToDouble(DrawnChart.Text::right)
            .findFirst()
            .orElse(right);
    return callouts.stream()
            .map(c -> x(value(c.other())))
            .anyMatch(dot -> dot > right && dot - CALLOUT_DOT - BESIDE < behind + NEAR)
        && chart.dots.stream()
            .noneMatch(
                dot ->
                    dot.fill() == brand.accent()
                        && callouts.stream().anyMatch(c -> near(dot.x(), x(value(c.other()))))
                        && dot.y() > y
                        && dot.y() < y + 14);
  }

  private boolean isAccent(double x, double y) {
    return chart.dots.stream()
        .anyMatch(dot -> near(dot.x(), x) && near(dot.y(), y) && dot.fill() == brand.accent());
  }

  /** Takes the dot of a callout under a bar with an interval, neither of which it touches. */
  private void dotApart(Callout callout, double y, double end) {
    if (callout.other().value().isPresent()) {
      double x = x(value(callout.other()));
      expect(
          DrawnChart.take(
              chart.dots,
              dot ->
                  near(dot.x(), x)
                      && dot.y() - CALLOUT_DOT > y + 4
                      && dot.y() < end
                      && dot.fill() == brand.accent()),
          "dot of the callout %s at %.2f under its bar",
          callout.other().label(),
          x);
    }
  }

  /** Takes the dot of a callout and the line that leads to it. */
  private Optional<Double> dot(Callout callout, double y) {
    if (callout.other().value().isEmpty()) {
      return Optional.empty();
    }
    double x = x(value(callout.other()));
    expect(
        DrawnChart.take(
            chart.dots,
            dot -> near(dot.x(), x) && near(dot.y(), y) && dot.fill() == brand.accent()),
        "dot of the callout %s at %.2f",
        callout.other().label(),
        x);
    DrawnChart.take(
        chart.dots, dot -> near(dot.x(), x) && near(dot.y(), y) && dot.fill() == 0xFFFFFF);
    DrawnChart.take(
        chart.strokes,
        line ->
            line.dashed()
                && line.color() == brand.accent()
                && near(line.from().getY(), y)
                && Math.abs(Math.max(line.from().getX(), line.to().getX()) + CALLOUT_DOT + 2 - x)
                    < NEAR);
    return Optional.of(x);
  }

  private void callout(Callout callout, double top, double end) {
    if (callout.other().value().isEmpty()) {
      return;
    }
    expect(
        chart.takeLines(
            callout.other().text() + " " + callout.other().label(),
            block ->
                block.first().baseline() > top
                    && block.last().baseline() < end
                    && block.first().color() == brand.accent()),
        "callout %s %s",
        callout.other().text(),
        callout.other().label());
  }
}
