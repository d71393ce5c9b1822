package io.etude.pdf.chart.reading;

import io.etude.document.Brand;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Bracket;
import io.etude.document.chart.ChartSpec.Histogram;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.pdf.chart.reading.DrawnChart.Bar;
import io.etude.pdf.chart.reading.DrawnChart.Block;
import io.etude.pdf.chart.reading.DrawnChart.Dot;
import io.etude.pdf.chart.reading.DrawnChart.Text;
import io.etude.results.inference.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Columns at equal distances over the width of the chart, or those of a wide one over less of it,
 * all from one line, as high as their values; the same as bars where names would have to be
 * divided.
 */
final class HistogramReading extends ChartReading {

  /** Columns that are closer take all of the width. */
  private static final double MIN_PITCH = 50;

  private final Histogram spec;
  private double pitch;
  private double foot;
  private double scale;

  /** Whether values have no sign of per cent: then those of nets have none either. */
  private boolean bare;

  HistogramReading(Histogram spec, DrawnChart chart, Brand brand) {
    super(chart, brand);
    this.spec = spec;
  }

  @Override
  void read() {
    if (areRows()) {
      List<Mark> marks = new ArrayList<>(spec.marks());
      spec.nets().stream().filter(n -> n.first() < n.last()).forEach(n -> marks.add(n.net()));
      spec.mean().ifPresent(marks::add);
      new BarsReading(new ChartSpec.Bars(marks, List.of(), spec.intervals()), chart, brand) {
        @Override
        void fault(String fault, Object... values) {
          HistogramReading.this.fault(fault, values);
        }
      }.read();
      return;
    }
    if (!scale()) {
      return;
    }
    for (int i = 0; i < spec.marks().size(); i++) {
      column(i);
    }
    values();
    spec.mean().ifPresent(this::mean);
    names();
    spec.nets().forEach(this::bracket);
  }

  private boolean areRows() {
    return chart.bars.size() > 1
        && chart.bars.stream().allMatch(b -> near(b.left(), chart.bars.get(0).left()));
  }

  private static double value(Mark mark) {
    return mark.value().orElse(0);
  }

  private double middle(double column) {
    return (column + 0.5) * pitch;
  }

  private double y(double value) {
    return foot - value * scale;
  }

  private boolean scale() {
    List<Mark> drawn = spec.marks().stream().filter(mark -> value(mark) != 0).toList();
    if (drawn.size() != chart.bars.size()) {
      fault("%d columns for %d values", chart.bars.size(), drawn.size());
      return false;
    }
    Optional<DrawnChart.Stroke> line =
        expect(
            DrawnChart.take(
                chart.strokes,
                l ->
                    l.color() == brand.rule()
                        && near(l.from().getX(), 0)
                        && near(l.from().getY(), l.to().getY())),
            "the line under the columns");
    foot = line.map(l -> l.from().getY()).orElse(0.0);
    double length = line.map(l -> l.to().getX()).orElse(0.0);
    pitch = length / spec.marks().size();
    if (length > chart.width + NEAR || length < chart.width - NEAR && pitch < MIN_PITCH) {
      fault("columns take %.2f of %.2f points", length, chart.width);
    }
    List<Bar> bars = new ArrayList<>(chart.bars);
    bars.sort(Comparator.comparingDouble(Bar::left));
    double highest = 0;
    for (int i = 0; i < drawn.size(); i++) {
      if (value(drawn.get(i)) > highest) {
        highest = value(drawn.get(i));
        scale = (foot - bars.get(i).top()) / highest;
      }
    }
    return true;
  }

  private void column(int i) {
    Mark mark = spec.marks().get(i);
    double value = value(mark);
    if (value > 0) {
      expect(
          DrawnChart.take(
              chart.bars,
              bar ->
                  near(bar.centre(), middle(i))
                      && near(bar.bottom(), foot)
                      && near(bar.top(), y(value))
                      && bar.color() == color(mark)),
          "column of %s at %.2f up to %.2f",
          mark.label(),
          middle(i),
          y(value));
    }
    Optional<Interval> interval = spec.interval(mark);
    if (interval.isPresent()) {
      double x = middle(i);
      double low = y(interval.get().low());
      double high = y(interval.get().high());
      expect(
          takeStroke(x, low, x, y(value), onMarks()),
          "interval of %s within its column",
          mark.label());
      expect(
          takeStroke(x, y(value), x, high, onMarks()),
          "interval of %s over its column",
          mark.label());
      for (double end : new double[] {low, high}) {
        expect(
            takeStroke(x - 2, end, x + 2, end, onMarks()),
            "end of the interval of %s",
            mark.label());
      }
    }
  }

  /** Over the middle of its column a value; where they are crowded, only those of some columns. */
  private void values() {
    double widest = 0;
    int printed = 0;
    for (int i = 0; i < spec.marks().size(); i++) {
      Mark mark = spec.marks().get(i);
      double top = y(spec.interval(mark).map(Interval::high).orElse(value(mark)));
      double x = middle(i);
      Optional<Text> text =
          DrawnChart.take(
              chart.texts,
              t ->
                  (t.text().equals(mark.text()) || t.text().equals(bare(mark.text())))
                      && near(t.middle(), x)
                      && t.baseline() < top
                      && t.baseline() > top - 6);
      printed += text.isPresent() ? 1 : 0;
      boolean signed = !bare(mark.text()).equals(mark.text());
      bare |= signed && text.isPresent() && text.get().text().equals(bare(mark.text()));
      widest = Math.max(widest, text.map(t -> t.right() - t.left()).orElse(0.0));
    }
    if (printed == 0 || printed < spec.marks().size() && widest < pitch - 4) {
      fault("values over %d of %d columns, which have room", printed, spec.marks().size());
    }
  }

  private void names() {
    int named = 0;
    for (int i = 0; i < spec.marks().size(); i++) {
      String label = spec.marks().get(i).label();
      double x = middle(i);
      Optional<Block> name =
          chart.takeLines(
              label,
              block ->
                  block.first().baseline() > foot
                      && block.lines().stream()
                          .allMatch(
                              line ->
                                  near(line.middle(), x)
                                      || near(line.left(), 0)
                                      || near(line.right(), chart.width)));
      named += name.isPresent() ? 1 : 0;
    }
    boolean numbers = spec.marks().stream().allMatch(mark -> mark.label().matches("[0-9–]+"));
    if (named == 0 || !numbers && named < spec.marks().size()) {
      fault("%d of %d columns have names", named, spec.marks().size());
    }
  }

  private void bracket(Bracket net) {
    double left = net.first() * pitch;
    double right = (net.last() + 1) * pitch;
    Optional<Block> text =
        expect(
            chart.takeLines(
                net.first() == net.last()
                    ? net.net().label()
                    : net.net().label()
                        + (net.net().label().endsWith(":") ? " " : " : ")
                        + (bare ? bare(net.net().text()) : net.net().text()),
                block -> block.left() > -NEAR),
            "net %s %s",
            net.net().label(),
            net.net().text());
    Optional<DrawnChart.Stroke> line =
        DrawnChart.take(
            chart.strokes,
            s ->
                s.color() == brand.ink()
                    && near(s.from().getY(), s.to().getY())
                    && s.from().getX() > left - NEAR
                    && s.from().getX() < left + pitch / 2
                    && s.to().getX() < right + NEAR
                    && s.to().getX() > right - pitch / 2
                    && text.filter(t -> s.from().getY() > t.last().baseline()).isPresent());
    expect(line, "bracket of %s over columns %d to %d", net.net().label(), net.first(), net.last());
    line.ifPresent(
        level -> {
          double y = level.from().getY();
          if (y - text.orElseThrow().last().baseline() > 8) {
            fault("bracket of %s is under another net's text", net.net().label());
          }
          double start = Math.max(level.from().getX(), text.orElseThrow().left());
          double end = Math.min(level.to().getX(), text.orElseThrow().right());
          if (end <= start) {
            fault("net %s is not over its bracket", net.net().label());
          }
          for (double x : new double[] {level.from().getX(), level.to().getX()}) {
            expect(
                takeStroke(x, y, x, y + 3, onMarks()),
                "end of the bracket of %s",
                net.net().label());
          }
        });
  }

  /** A single number is in the middle of its column, a band is from edge to edge. */
  private double place(double number) {
    for (int i = 0; i < spec.ranges().size(); i++) {
      ChartSpec.Range range = spec.ranges().get(i);
      if (range.from() == range.to()) {
        return middle(number - spec.ranges().get(0).from());
      }
      if (number >= range.from() && number < range.to()) {
        return (i + (number - range.from()) / (range.to() - range.from())) * pitch;
      }
    }
    throw new IllegalArgumentException("no column for " + number);
  }

  /** The pointer is where the mean is among the numbers that the columns stand for. */
  private void mean(Mark mean) {
    if (mean.value().isPresent()) {
      double x = place(mean.value().getAsDouble());
      Optional<Dot> pointer =
          DrawnChart.take(
              chart.dots,
              dot -> near(dot.x(), x) && dot.y() > foot && dot.fill() == brand.accent());
      expect(pointer, "pointer of the mean at %.2f", x);
    }
    expect(
        chart.takeLines(mean.label() + " " + mean.text(), block -> block.first().baseline() > foot),
        "mean %s",
        mean.text());
  }
}
