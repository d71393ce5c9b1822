package io.etude.pdf.chart.reading;

import io.etude.document.Brand;
import io.etude.document.ChartColors;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.pdf.chart.ChartDrawing;
import io.etude.pdf.chart.reading.DrawnChart.Bar;
import io.etude.pdf.chart.reading.DrawnChart.Block;
import io.etude.pdf.chart.reading.DrawnChart.Dot;
import io.etude.pdf.chart.reading.DrawnChart.Stroke;
import io.etude.pdf.chart.reading.DrawnChart.Text;
import io.etude.results.inference.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/**
 * Reads a drawn chart: the length of its marks gives the scale, and every mark and text must then
 * be where its value says. It knows what a kind of chart promises its readers and nothing of how
 * charts are drawn.
 */
public abstract class ChartReading {

  static final double NEAR = DrawnChart.NEAR;

  /** The side of a swatch in a legend. */
  private static final double SWATCH = 7;

  /** How far text may reach over the edges of its chart. */
  private static final double EDGE = 0.5;

  /** How far text may be above or below the marks that it is level with. */
  private static final double LEVEL = 0.6;

  /** How much of another mark may be under a name. */
  private static final double OVER = 1.1;

  /** How far the nearest of several lines beside a label is from its middle. */
  private static final double BESIDE_LABEL = 5;

  /** Where the marks of a row may be. */
  record Row(double low, double high, Block label) {
    boolean holds(double y) {
      return y > low && y < high;
    }
  }

  final DrawnChart chart;
  final Brand brand;
  private final List<String> faults = new ArrayList<>();

  ChartReading(DrawnChart chart, Brand brand) {
    this.chart = chart;
    this.brand = brand;
  }

  /** What is wrong with a drawing; empty if it tells the truth. */
  public static List<String> faults(ChartSpec spec, ChartDrawing drawing, Brand brand) {
    DrawnChart chart = new DrawnChart(drawing);
    ChartReading reading;
    if (spec instanceof ChartSpec.Bars bars) {
      reading = new BarsReading(bars, chart, brand);
    } else if (spec instanceof ChartSpec.Histogram histogram) {
      reading = new HistogramReading(histogram, chart, brand);
    } else if (spec instanceof ChartSpec.Stacked stacked) {
      reading = new StackedReading(stacked, chart, brand);
    } else if (spec instanceof ChartSpec.Diverging diverging) {
      reading = new DivergingReading(diverging, chart, brand);
    } else if (spec instanceof ChartSpec.Dots dots) {
      boolean panels =
          dots.series().size() > 3
              && (dots.intervals() == ChartSpec.Intervals.HIDDEN || dots.rows().size() > 1)
              && dots.axis().isEmpty()
              && drawing.width() >= 100;
      boolean lines = dots.intervals() == ChartSpec.Intervals.SHOWN || dots.axis().isPresent();
      if (panels) {
        reading = new DotPanelsReading(dots, chart, brand);
      } else if (lines) {
        reading = new DotIntervalsReading(turned(dots), chart, brand);
      } else {
        reading = new DotsReading(dots, chart, brand);
      }
    } else {
      ChartSpec.Lines lines = (ChartSpec.Lines) spec;
      reading =
          LinePanelsReading.arePanels(lines, chart, brand)
              ? new LinePanelsReading(lines, chart, brand)
              : new LinesReading(lines, chart, brand);
    }
    return faults(reading);
  }

  private static List<String> faults(ChartReading reading) {
    reading.clipped();
    reading.read();
    reading.leftovers();
    return List.copyOf(reading.faults);
  }

  /**
   * The same for bars that are shorter than they could be alone: the dot of a callout may be left
   * out that would lie on a value.
   */
  public static List<String> faultsOfShortened(
      ChartSpec.Bars bars, ChartDrawing drawing, Brand brand) {
    return faults(new BarsReading(bars, new DrawnChart(drawing), brand, true));
  }

  /** Groups of which each has one figure, with its interval, have a row each. */
  private static ChartSpec.Dots turned(ChartSpec.Dots dots) {
    if (dots.rows().size() != 1 || dots.series().size() < 2) {
      return dots;
    }
    List<ChartSpec.Dots.Row> rows = new ArrayList<>();
    for (Mark point : dots.rows().get(0).points()) {
      String group = dots.series().get(rows.size()).label();
      rows.add(new ChartSpec.Dots.Row(group, List.of(point), ChartSpec.Significance.NONE));
    }
    ChartSpec.Part figure =
        new ChartSpec.Part(dots.rows().get(0).label(), dots.series().get(0).role());
    return new ChartSpec.Dots(List.of(figure), rows, dots.intervals(), dots.axis());
  }

  /** Takes everything that it finds at the place where it belongs. */
  abstract void read();

  void fault(String fault, Object... values) {
    faults.add(String.format(Locale.ROOT, fault, values));
  }

  <T> Optional<T> expect(Optional<T> found, String what, Object... values) {
    if (found.isEmpty()) {
      fault("missing: " + what, values);
    }
    return found;
  }

  private void leftovers() {
    chart.texts.forEach(text -> fault("text that belongs nowhere: %s", text));
    chart.bars.forEach(bar -> fault("bar without a value: %s", bar));
    chart.dots.forEach(dot -> fault("dot without a value: %s", dot));
    chart.strokes.forEach(stroke -> fault("line without a value: %s", stroke));
    chart.areas.forEach(area -> fault("area without a value: %s", area));
    chart.outlines.forEach(outline -> fault("outline without a bar: %s", outline));
  }

  /** No text leaves the chart, where the page may end. */
  private void clipped() {
    for (Text text : chart.texts) {
      boolean inside =
          text.left() > -EDGE
              && text.right() < chart.width + EDGE
              && text.baseline() - text.size() * 0.6 > -EDGE
              && text.baseline() < chart.height + EDGE;
      if (!inside) {
        fault("leaves the chart, %.2f wide and %.2f high: %s", chart.width, chart.height, text);
      }
    }
  }

  /** Whether the letters' middle is at a height. */
  static boolean isLevel(Text text, double y) {
    return Math.abs(text.baseline() - text.size() * 0.325 - y) < LEVEL;
  }

  int color(Mark mark) {
    return ChartColors.of(mark.role(), brand);
  }

  static boolean near(double one, double other) {
    return Math.abs(one - other) < NEAR;
  }

  static String bare(String text) {
    return text.replaceFirst("[\\s\\u00a0\\u202f]*%$", "");
  }

  /** Takes the labels of rows and says where their marks may be: beside the labels, or below. */
  List<Row> rows(List<String> labels) {
    List<Block> blocks = new ArrayList<>();
    for (String label : labels) {
      double above = blocks.isEmpty() ? -1 : blocks.get(blocks.size() - 1).last().baseline();
      expect(
              chart.takeLines(
                  label, block -> isFlushLeft(block) && block.first().baseline() > above),
              "label %s",
              label)
          .ifPresent(blocks::add);
    }
    if (blocks.size() < labels.size()) {
      return List.of();
    }
    boolean below = marksBelow(blocks);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block own = blocks.get(i);
      double end = i + 1 < blocks.size() ? top(blocks.get(i + 1)) : chart.height + 1;
      if (below) {
        rows.add(new Row(own.last().baseline() + 1, end, own));
      } else {
        double after = i + 1 == blocks.size() ? 0 : blocks.get(i + 1).level() - own.level();
        double before = i == 0 ? after : own.level() - blocks.get(i - 1).level();
        after = after == 0 ? before : after;
        double whole = 2 * chart.height;
        after = after == 0 ? whole : after;
        before = before == 0 ? whole : before;
        rows.add(new Row(own.level() - before / 2, own.level() + after / 2, own));
      }
    }
    return rows;
  }

  /** Whether the lines of a label begin at the chart's edge. */
  private static boolean isFlushLeft(Block label) {
    return label.lines().stream().allMatch(line -> line.left() < 1);
  }

  private static double top(Block label) {
    return label.first().baseline() - label.first().size() * 0.7;
  }

  private boolean marksBelow(List<Block> labels) {
    double right = labels.stream().mapToDouble(Block::right).max().orElse(0);
    double first = labels.stream().mapToDouble(b -> b.first().baseline()).min().orElse(0);
    return chart.texts.stream().anyMatch(t -> t.left() < right && t.baseline() > first + 1)
        || chart.bars.stream().anyMatch(b -> b.left() < right && b.top() > first)
        || chart.dots.stream().anyMatch(d -> d.x() < right && d.y() > first)
        || chart.strokes.stream().anyMatch(l -> l.from().getX() < right && l.from().getY() > first)
        || 2 * labels.stream().filter(this::hasMarksBeside).count() <= labels.size();
  }

  /** Whether a mark or a figure is level with a label. */
  private boolean hasMarksBeside(Block label) {
    double level = label.level();
    return chart.dots.stream().anyMatch(dot -> Math.abs(dot.y() - level) < BESIDE_LABEL)
        || chart.bars.stream().anyMatch(bar -> Math.abs(bar.middle() - level) < BESIDE_LABEL)
        || chart.texts.stream()
            .anyMatch(
                text -> Math.abs(text.baseline() - text.size() * 0.325 - level) < BESIDE_LABEL);
  }

  /** Checks that marks are level with the label that is beside them. */
  void level(Row row, double y) {
    boolean beside = row.holds(row.label().level());
    if (beside && Math.abs(row.label().level() - y) > LEVEL) {
      fault("not level with its marks at %.2f: %s", y, row.label());
    }
  }

  /** Takes the line of an interval from its low to its high end, with the lines across both. */
  void interval(
      Interval interval,
      double value,
      DoubleUnaryOperator x,
      double y,
      String what,
      Set<Integer> colors) {
    interval(interval, interval, value, x, y, what, colors);
  }

  /**
   * The same of an interval that a scale may cut off: it ends in the head of an arrow there.
   *
   * @param whole the interval also beyond the scale
   */
  void interval(
      Interval interval,
      Interval whole,
      double value,
      DoubleUnaryOperator x,
      double y,
      String what,
      Set<Integer> colors) {
    double low = x.applyAsDouble(interval.low());
    double high = x.applyAsDouble(interval.high());
    double middle = x.applyAsDouble(value);
    double end = Math.max(low, Math.min(high, middle));
    expect(takeStroke(low, y, end, y, colors), "interval of %s below its value", what);
    expect(takeStroke(end, y, high, y, colors), "interval of %s above its value", what);
    end(low, whole.low() < interval.low() - 1e-9 ? low + 2 : low, y, what, colors);
    end(high, whole.high() > interval.high() + 1e-9 ? high - 2 : high, y, what, colors);
  }

  /** Takes a line across the end of an interval, or the head of an arrow. */
  private void end(double at, double back, double y, String what, Set<Integer> colors) {
    if (at == back) {
      expect(
          takeStroke(at, y - 2, at, y + 2, colors), "end of the interval of %s at %.2f", what, at);
      return;
    }
    expect(takeStroke(back, y - 2, at, y, colors), "arrow of %s at %.2f", what, at);
    expect(takeStroke(back, y + 2, at, y, colors), "arrow of %s at %.2f", what, at);
  }

  Optional<Stroke> takeStroke(double x1, double y1, double x2, double y2, Set<Integer> colors) {
    return DrawnChart.take(
        chart.strokes, line -> line.joins(x1, y1, x2, y2) && colors.contains(line.color()));
  }

  /** The colours of lines on marks and beside them. */
  Set<Integer> onMarks() {
    return Set.of(brand.ink(), 0xFFFFFF);
  }

  /** A mark that a series has in the first row. */
  record Named(String label, int color, Optional<Double> low, Optional<Double> high, int shape) {}

  /**
   * Takes the names of series: in a legend, each beside a swatch like its marks, or over its mark
   * in the first row, or behind a line that leads there.
   */
  void names(List<Named> series) {
    int swatches = 0;
    for (Named one : series) {
      Optional<Block> name = chart.takeLines(one.label(), block -> true);
      expect(name, "name of series %s", one.label());
      swatches += name.isPresent() && name(one, name.get(), series) ? 1 : 0;
    }
    if (swatches > 0 && swatches < series.size()) {
      fault("%d of %d series have a swatch", swatches, series.size());
    }
  }

  /** Checks a name; whether it has a swatch. */
  private boolean name(Named one, Block block, List<Named> series) {
    Text first = block.first();
    double x = first.left() - 4 - SWATCH / 2;
    double y = first.baseline() - first.size() * 0.33;
    Optional<Bar> box =
        DrawnChart.take(
            chart.bars,
            bar ->
                near(bar.right() - bar.left(), SWATCH)
                    && near(bar.bottom() - bar.top(), SWATCH)
                    && near(bar.centre(), x)
                    && near(bar.middle(), y));
    Optional<Dot> dot = DrawnChart.take(chart.dots, d -> near(d.x(), x) && Math.abs(d.y() - y) < 1);
    int swatch = box.map(Bar::color).or(() -> dot.map(Dot::color)).orElse(-1);
    if (swatch >= 0) {
      if (swatch != one.color()) {
        fault("swatch of %s is %06x, its marks %06x", one.label(), swatch, one.color());
      }
      dot.filter(d -> shape(d) != one.shape())
          .ifPresent(d -> fault("swatch of %s has another shape", one.label()));
      return true;
    }
    if (one.low().isEmpty()) {
      fault("name of %s has neither swatch nor mark", one.label());
      return false;
    }
    int own = ChartColors.text(one.color(), brand);
    if (first.color() != own && first.color() != brand.ink()) {
      fault("name of %s is %06x, its marks %06x", one.label(), first.color(), one.color());
    }
    double middle = (one.low().get() + one.high().orElseThrow()) / 2;
    boolean led =
        DrawnChart.take(
                chart.strokes,
                line ->
                    line.color() == brand.grey()
                        && near(line.to().getX(), middle)
                        && line.from().getX() > block.left()
                        && line.from().getX() < block.right()
                        && line.to().getY() > block.last().baseline())
            .isPresent();
    boolean over = middle > block.left() - NEAR && middle < block.right() + NEAR;
    if (!led && !over) {
      fault("name of %s is not over its mark at %.2f: %s", one.label(), middle, block);
    }
    double centre = (block.left() + block.right()) / 2;
    for (Named other : series) {
      if (other != one && other.low().isPresent()) {
        double low = other.low().get() + OVER;
        double high = other.high().orElseThrow() - OVER;
        boolean covers = block.left() < high && block.right() > low;
        if (led ? centre > low && centre < high : covers) {
          fault("name of %s is over the mark of %s: %s", one.label(), other.label(), block);
        }
      }
    }
    return false;
  }

  /**
   * What tells the dots of series apart besides colour: their form, and whether they are hollow.
   */
  static int shape(Dot dot) {
    return dot.hollow() ? -dot.form() : dot.form();
  }
}
