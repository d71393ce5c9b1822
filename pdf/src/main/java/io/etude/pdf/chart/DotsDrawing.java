package io.etude.pdf.chart;

import io.etude.document.chart.ChartSpec.Dots;
import io.etude.document.chart.ChartSpec.Emphasis;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.pdf.chart.label.ChartContext;
import io.etude.pdf.chart.label.Heads;
import io.etude.pdf.chart.label.RowLabels;
import io.etude.pdf.chart.label.SeriesNames;
import io.etude.pdf.chart.plot.DotMarks;
import io.etude.pdf.chart.plot.DotShape;
import io.etude.pdf.chart.plot.FrameGraphics;
import io.etude.pdf.chart.plot.IntervalBars;
import io.etude.pdf.chart.plot.PlotArea;
import io.etude.pdf.text.ShapedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jfree.chart.plot.PlotOrientation;

/**
 * One row a category, one dot a series, the gap between them drawn as a bar, strong where it is
 * significant. Values are outside the outermost dots; one that would be on the line at zero is over
 * its dot. Two dots that would cover each other are one over the other, between their values. Where
 * those of more series would, or such a value another dot, each series has a line of its own in
 * every row, with its value behind the dot.
 */
final class DotsDrawing implements RowsDrawing {

  private static final double RADIUS = DotShape.RADIUS;
  private static final double ROW = 2 * RADIUS + 1;

  /** Dots whose middles are nearer to each other than this can hardly be told apart. */
  private static final double APART = 1.5 * RADIUS;

  /** Between a dot and its value. */
  private static final double BESIDE = 2.5;

  /** Between a value over its dot and the middles of others. */
  private static final double AIR = 4;

  /** What is at least between the line at zero and a value: nearer it would seem a part of it. */
  private static final double ZERO_GAP = 4;

  /** A shorter line from zero would be a speck. */
  private static final double MIN_GUIDE = 4;

  /** The part of the width that the dots need. */
  private static final double MIN_DOTS = 0.25;

  private final Dots chart;
  private final double width;
  private final ChartContext context;
  private final RowLabels labels;
  private final SeriesNames names;
  private final DotMarks marks;
  private final double left;
  private final double right;
  private final double low;
  private final double high;

  /** Whether the outermost values are over their row for want of room beside its dots. */
  private final boolean tight;

  /** Whether percentages lack their sign for want of room. */
  private final boolean bare;

  /** Whether each value finds room on one side of its dot. */
  private final boolean roomy;

  /** Whether the line at zero is drawn: it is in all rows, or in none. */
  private final boolean zeroed;

  /** Whether each series has a line in every row: all rows are of one design. */
  private final boolean spread;

  /** Whether some value is over its dot. */
  private final boolean raised;

  /** The height of a row's dots where labels are beside them. */
  private final double dots;

  DotsDrawing(Dots chart, double width, ChartContext context) {
    this.chart = chart;
    this.width = width;
    this.context = context;
    this.labels = RowLabels.of(chart.rows(), Dots.Row::label, DotMarks::emphasis, width, context);
    this.marks = new DotMarks(chart.series(), context.brand());
    double value = 0;
    double lowest = 0;
    double highest = 0;
    for (Dots.Row r : chart.rows()) {
      for (Mark point : r.points()) {
        value =
            Math.max(value, context.width(point.text(), ChartContext.BOLD, context.smallSize()));
        lowest = Math.min(lowest, point.value().orElse(0));
        highest = Math.max(highest, point.value().orElse(0));
      }
    }
    double ends = value + RADIUS + 3;
    this.tight = width - labels.left() - 2 * ends < MIN_DOTS * width;
    this.bare = tight && 2 * value + 4 > width;
    this.roomy = 2 * ends <= width - labels.left();
    this.left = labels.left() + (tight ? RADIUS : ends);
    this.right = width - (tight ? RADIUS : ends);
    this.low = lowest;
    this.high = highest > lowest ? highest : 1;
    this.spread = chart.rows().stream().anyMatch(this::needsLines);
    this.raised =
        tight
            || chart.series().size() > 2
            || !spread && chart.rows().stream().anyMatch(this::isBeforeZero);
    this.names = names();
    // beside their labels all rows are as high, above them each as high as it needs to be
    boolean any = IntStream.range(0, chart.rows().size()).anyMatch(this::hasLines);
    this.dots = labels.above() || !any ? ROW : lines();
    place();
    this.zeroed = IntStream.range(0, chart.rows().size()).allMatch(this::hasZero);
  }

  private DotsDrawing(DotsDrawing all, int from, int to) {
    chart = ChartRows.of(all.chart, from, to);
    width = all.width;
    context = all.context;
    labels = all.labels.part(from, to);
    marks = all.marks;
    left = all.left;
    right = all.right;
    low = all.low;
    high = all.high;
    tight = all.tight;
    bare = all.bare;
    roomy = all.roomy;
    raised = all.raised;
    spread = all.spread;
    names = all.names.areLegend() ? all.names : names();
    dots = all.dots;
    place();
    zeroed = all.zeroed;
  }

  @Override
  public int rows() {
    return chart.rows().size();
  }

  @Override
  public Drawing part(int from, int to) {
    return new DotsDrawing(this, from, to);
  }

  private SeriesNames names() {
    return new SeriesNames(
        firstRow(),
        ChartContext.labels(chart.series()),
        marks::swatch,
        labels,
        width,
        width,
        context);
  }

  private void place() {
    labels.place(
        top(), dots, i -> names.over(i) + (labels.above() ? inner() + higher(i) : 0), i -> 0);
  }

  /**
   * Whether a row can't be read with its dots in one line, or with two of them one over the other:
   * a dot would hide another, a value that is over its dot another dot, or a value between others
   * has no room over its dot, in a chart that has room for a value beside a dot.
   */
  private boolean needsLines(Dots.Row row) {
    boolean two = chart.series().size() == 2 && !tight && !isBeforeZero(row);
    return roomy
        && (isCovered(row) && !two
            || isBeforeZero(row) && !isClear(row, known(row).get(0))
            || lacksValue(row)
            || hasMark(row));
  }

  /** Whether a group beside others has the mark of a figure that isn't published. */
  private static boolean hasMark(Dots.Row row) {
    return !known(row).isEmpty() && known(row).size() < row.points().size();
  }

  /** Whether a value between the outermost ones would not be printed, for want of room. */
  private boolean lacksValue(Dots.Row row) {
    List<Mark> known = known(row);
    return known.size() > 2
        && known.subList(1, known.size() - 1).stream()
            .anyMatch(point -> tight || !isClear(row, point));
  }

  /** Whether a dot of a row would hide more than a little of another one. */
  private boolean isCovered(Dots.Row row) {
    List<Mark> known = known(row);
    return IntStream.range(1, known.size())
        .anyMatch(i -> x(known.get(i)) - x(known.get(i - 1)) < APART);
  }

  /** Whether the two dots of a row are one over the other, between their values. */
  private boolean isStacked(int row) {
    return !spread && roomy && isCovered(chart.rows().get(row));
  }

  /**
   * Whether the value before the lowest of several dots would be on the line at zero, or beyond it
   * among the labels.
   */
  private boolean isBeforeZero(Dots.Row row) {
    List<Mark> known = known(row);
    return !tight
        && known.size() > 1
        && x(known.get(0)) > x(0) - RADIUS
        && x(known.get(0)) < x(0) + RADIUS + BESIDE + width(known.get(0)) + ZERO_GAP;
  }

  /** The points that have a value, from the lowest to the highest. */
  private static List<Mark> known(Dots.Row row) {
    return row.points().stream()
        .filter(point -> point.value().isPresent())
        .sorted(Comparator.comparingDouble(point -> point.value().getAsDouble()))
        .toList();
  }

  /** The height of a row in which each series has a line. */
  private double lines() {
    return ROW + (chart.series().size() - 1) * line();
  }

  private double line() {
    return Math.max(2 * RADIUS, context.smallSize() * 1.2);
  }

  /** Whether the dots of a row are in several lines. */
  private boolean hasLines(int row) {
    return spread || isStacked(row);
  }

  /** By how much a row is higher than one whose dots are in one line. */
  private double higher(int row) {
    return hasLines(row) ? lines() - ROW : 0;
  }

  /** The middle of a row's dots: labels above rows are over the first of their lines. */
  private double middle(int row) {
    return labels.middle(row) - (labels.above() ? higher(row) / 2 : 0);
  }

  /** Where the dot of a series is. */
  private double y(int row, int series) {
    return hasLines(row)
        ? middle(row) + (series - (chart.series().size() - 1) / 2.0) * line()
        : middle(row);
  }

  private List<Heads.Target> firstRow() {
    List<Heads.Target> dots = new ArrayList<>();
    boolean named = !chart.rows().isEmpty() && !spread && !isStacked(0);
    for (int s = 0; s < chart.series().size() && named; s++) {
      OptionalDouble value = chart.rows().get(0).points().get(s).value();
      if (value.isPresent()) {
        double x = x(value.getAsDouble());
        dots.add(
            new Heads.Target(
                chart.series().get(s).label(), x - RADIUS, x + RADIUS, marks.color(s)));
      }
    }
    return dots;
  }

  private double top() {
    return names.top() + (labels.above() ? 0 : inner());
  }

  /** The room over dots for values that have no room beside them. */
  private double inner() {
    return raised ? context.smallSize() : 0;
  }

  private double x(double value) {
    return left + (value - low) * scale();
  }

  private double x(Mark point) {
    return x(point.value().orElseThrow());
  }

  /** The points that a unit takes. */
  private double scale() {
    return (right - left) / (high - low);
  }

  @Override
  public double height() {
    return top() + labels.height();
  }

  @Override
  public void draw(FrameGraphics graphics) {
    int n = chart.rows().size();
    for (int i = 0; i < n && zeroed; i++) {
      zero(graphics, i);
    }
    gaps(graphics);
    dots(graphics);
    for (int i = 0; i < n; i++) {
      text(graphics, i);
    }
    if (n > 0) {
      names.draw(graphics, middle(0) - ROW / 2 - inner());
    }
  }

  /** The bars between the outermost dots, where these leave anything of them to be seen. */
  private void gaps(FrameGraphics graphics) {
    IntervalBars gaps =
        lines(IntStream.range(0, chart.rows().size()).mapToDouble(this::middle).toArray(), 1.5)
            .layer();
    for (int i = 0; i < chart.rows().size() && !spread; i++) {
      if (!isStacked(i)) {
        gaps.bar(i, extreme(i, false), extreme(i, true), gapColor(chart.rows().get(i)));
      }
    }
    gaps.draw(gaps.plot(), graphics, area());
  }

  /** The dots, which lie over the bars. */
  private void dots(FrameGraphics graphics) {
    marks.draw(graphics, chart.rows(), this::y, low - margin(), high + margin(), area());
  }

  private IntervalBars lines(double[] middles, double thickness) {
    return new IntervalBars(
        PlotOrientation.HORIZONTAL, middles, thickness, low - margin(), high + margin());
  }

  private PlotArea area() {
    return new PlotArea(left - RADIUS, 0, right - left + 2 * RADIUS, height());
  }

  /** Whether the line at zero meets no value of a row: one that is behind a dot before zero. */
  private boolean hasZero(int row) {
    List<Mark> known = known(chart.rows().get(row));
    int behind = spread ? 0 : Math.max(0, known.size() - 1);
    return tight
        || known.stream()
            .skip(behind)
            .noneMatch(
                point ->
                    x(point) < x(0) - RADIUS
                        && x(point) > x(0) - RADIUS - BESIDE - width(point) - ZERO_GAP);
  }

  private void zero(FrameGraphics graphics, int row) {
    double own = hasLines(row) ? lines() / 2 : ROW / 2;
    double half = labels.above() || tight ? own : labels.room(row) / 2;
    double middle = middle(row);
    // over the first row are the names of the series
    double top = row == 0 ? Math.min(half, own) : half;
    int color = context.brand().rule();
    graphics.line(x(0), middle - top, x(0), middle + half, 0.5, new float[0], color);
  }

  private double width(Mark point) {
    return context.width(point.text(), ChartContext.BOLD, context.smallSize());
  }

  /** A dot's radius in units, so that the outermost dots are whole. */
  private double margin() {
    return RADIUS / scale();
  }

  private int gapColor(Dots.Row r) {
    return DotMarks.emphasis(r) == Emphasis.STRONG ? context.brand().ink() : context.brand().rule();
  }

  private OptionalDouble extreme(int i, boolean highest) {
    var values =
        chart.rows().get(i).points().stream()
            .map(Mark::value)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble);
    return highest ? values.max() : values.min();
  }

  /** Where a value over its dot begins: it keeps apart from the line at zero. */
  private double over(Mark point) {
    double start = x(point) - width(point) / 2;
    return x(point) < x(0) - RADIUS ? start : Math.max(start, x(0) + ZERO_GAP);
  }

  /** Whether a value has its place over its dot, with no other dot under it, nor value beside. */
  private boolean isClear(Dots.Row row, Mark point) {
    double start = over(point) - AIR;
    double end = over(point) + width(point) + AIR;
    return row.points().stream()
        .filter(other -> other != point && other.value().isPresent())
        .allMatch(
            other -> x(other) + reach(row, other) <= start || x(other) - reach(row, other) >= end);
  }

  /** How far the value of a dot reaches over it, where those of several may be there. */
  private double reach(Dots.Row row, Mark point) {
    return chart.series().size() > 2 && isBeforeZero(row) ? width(point) / 2 : 0;
  }

  /** Leads the eye from zero to the first dot. */
  private void guide(FrameGraphics graphics, int row) {
    Dots.Row r = chart.rows().get(row);
    for (int s = 0; s < r.points().size(); s++) {
      Mark point = r.points().get(s);
      if (point.value().isPresent() && point.value().equals(extreme(row, false))) {
        // of two equal values the second one is on the left
        boolean equal = isStacked(row) && extreme(row, true).equals(point.value());
        guide(graphics, x(point) - RADIUS - width(point) - 6, y(row, equal ? 1 : s));
        return;
      }
    }
  }

  private void guide(FrameGraphics graphics, double end, double y) {
    if (end > x(0) + MIN_GUIDE) {
      graphics.line(x(0), y, end, y, 0.5, new float[] {1, 2}, context.brand().rule());
    }
  }

  /** Values outside the outermost dots, so that they are never on the gap. */
  private void text(FrameGraphics graphics, int i) {
    Dots.Row r = chart.rows().get(i);
    double middle = middle(i);
    labels.draw(graphics, i);
    if (spread) {
      values(graphics, i);
      return;
    }
    guide(graphics, i);
    double baseline = middle + context.smallSize() * ChartContext.CENTRE;
    if (extreme(i, true).isEmpty() && !r.points().isEmpty()) {
      graphics.text(
          context.shape(r.points().get(0).text(), ChartContext.BOLD, context.smallSize()),
          x(0) + RADIUS,
          baseline,
          context.brand().ink());
    }
    OptionalDouble lowest = extreme(i, false);
    OptionalDouble highest = extreme(i, true);
    for (int s = 0; s < r.points().size(); s++) {
      Mark point = r.points().get(s);
      OptionalDouble value = point.value();
      if (value.isEmpty()) {
        continue;
      }
      double x = x(value.getAsDouble());
      ShapedText text = value(point);
      int color = context.brand().ink();
      double above = middle - RADIUS - 2;
      baseline = y(i, s) + context.smallSize() * ChartContext.CENTRE;
      if (value.equals(highest)) {
        double start = tight ? width - text.width() : x + RADIUS + BESIDE;
        graphics.text(text, start, tight ? above : baseline, color);
        highest = OptionalDouble.empty();
      } else if (value.equals(lowest) && !isBeforeZero(r)) {
        double end = tight ? labels.left() + text.width() : x - RADIUS - BESIDE;
        graphics.textRight(text, end, tight ? above : baseline, color);
        lowest = OptionalDouble.empty();
      } else if (!tight && isClear(r, point)) {
        graphics.text(text, over(point), above, color);
      }
    }
  }

  private ShapedText value(Mark point) {
    String printed = bare ? ChartContext.bare(point.text()) : point.text();
    return context.shape(printed, ChartContext.BOLD, context.smallSize());
  }

  /** Values of a row in which each series has a line from zero; the sign of a hidden one there. */
  private void values(FrameGraphics graphics, int row) {
    for (int s = 0; s < chart.series().size(); s++) {
      Mark point = chart.rows().get(row).points().get(s);
      boolean known = point.value().isPresent();
      ShapedText text = value(point);
      double x = x(point.value().orElse(0));
      double behind = x + RADIUS + (known ? BESIDE : 0);
      double start = behind + text.width() <= width ? behind : x - RADIUS - BESIDE - text.width();
      if (known) {
        guide(graphics, Math.min(x - RADIUS, start) - BESIDE, y(row, s));
      }
      double baseline = y(row, s) + context.smallSize() * ChartContext.CENTRE;
      int color = known ? context.brand().ink() : context.nameOf(marks.color(s));
      graphics.text(text, start, baseline, color);
    }
  }
}
