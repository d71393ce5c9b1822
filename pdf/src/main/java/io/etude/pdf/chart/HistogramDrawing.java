package io.etude.pdf.chart;

import io.etude.document.chart.ChartSpec.Bars;
import io.etude.document.chart.ChartSpec.Bracket;
import io.etude.document.chart.ChartSpec.Emphasis;
import io.etude.document.chart.ChartSpec.Histogram;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ChartSpec.Range;
import io.etude.pdf.chart.label.ChartContext;
import io.etude.pdf.chart.label.NetBrackets;
import io.etude.pdf.chart.plot.FrameGraphics;
import io.etude.pdf.chart.plot.IntervalBars;
import io.etude.pdf.chart.plot.IntervalLine;
import io.etude.pdf.text.ShapedText;
import io.etude.results.inference.Interval;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jfree.chart.plot.PlotOrientation;

/**
 * Columns over a rating's scale, values above them, nets as brackets on top and the mean beneath.
 * Where columns are too narrow for their texts, every second, fifth or tenth number is printed, and
 * the values of peaks. Columns of a wide chart are no wider than they need be.
 */
final class HistogramDrawing implements Drawing {

  private static final double GAP = 0.2;

  /** The distance of columns, beyond which they would be slabs, unless their names need more. */
  private static final double MAX_PITCH = 56;

  /** So many lines of a name stand under a column that is no wider for it. */
  private static final int NAME_LINES = 2;

  private static final double VALUE = 9;
  private static final double AXIS = 11;
  private static final double BETWEEN = 2;

  /** Between names of several lines, which would else run into each other. */
  private static final double NAMES_GAP = 5;

  private static final double BESIDE = 5;

  /** The height of the plot where no column has any. */
  private static final double EMPTY = 8;

  /**
   * What may be left of a column's distance from its place, as a part of the distance of columns.
   */
  private static final double EVEN = 1e-9;

  private static final int[] STEPS = {2, 5, 10};
  private static final double MEAN = 13;

  private final Histogram chart;
  private final double width;
  private final ChartContext context;
  private final double plotHeight;
  private final NetBrackets nets;
  private final double top;
  private final double pitch;

  /** Where the line under the columns ends. */
  private final double right;

  private final int step;

  /** Whether no figure has a sign of per cent, for which columns are too narrow. */
  private final boolean bare;

  private final List<List<String>> names = new ArrayList<>();

  HistogramDrawing(Histogram chart, double width, ChartContext context) {
    this.chart = chart;
    this.width = width;
    this.context = context;
    this.pitch = pitch(chart, width, context);
    this.right = pitch * chart.marks().size();
    this.plotHeight =
        highest() > 0 ? context.plot(Math.min(110, Math.max(56, right * 0.42))) : EMPTY;
    this.step = step();
    this.bare = chart.marks().stream().anyMatch(mark -> value(mark.text()).width() > pitch - 1.5);
    boolean ends = wordsAtEnds(chart, width, context);
    for (int i = 0; i < chart.marks().size(); i++) {
      names.add(name(i, ends));
    }
    this.nets = new NetBrackets(chart.nets().stream().map(this::net).toList(), width, context);
    this.top = VALUE + nets.height();
  }

  /** The distance of columns: no more than they need in a wide chart. */
  private static double pitch(Histogram chart, double width, ChartContext context) {
    double most = MAX_PITCH;
    for (Mark mark : chart.marks()) {
      double name =
          context.narrowest(mark.label(), ChartContext.REGULAR, context.smallSize(), NAME_LINES);
      most = Math.max(most, name + 4 * BETWEEN);
    }
    return Math.min(most, width / Math.max(1, chart.marks().size()));
  }

  private double thickness() {
    return Math.min(pitch, MAX_PITCH) * (1 - GAP);
  }

  private NetBrackets.Net net(Bracket bracket) {
    double start = (bracket.first() + 0.5) * pitch - thickness() / 2;
    double end = (bracket.last() + 0.5) * pitch + thickness() / 2;
    boolean muted =
        chart.marks().subList(bracket.first(), bracket.last() + 1).stream()
            .allMatch(mark -> mark.emphasis() == Emphasis.MUTED);
    Mark mark = bracket.net();
    int color = muted ? context.brand().grey() : context.nameOf(context.fill(mark.role()));
    String figure = isSum(bracket) ? printed(mark) : "";
    return new NetBrackets.Net(mark.label(), figure, start, end, color);
  }

  /** Whether a net has a figure of its own: that of one column would repeat the column's. */
  private static boolean isSum(Bracket bracket) {
    return bracket.first() < bracket.last();
  }

  @Override
  public double height() {
    double mean = 0;
    if (meanPosition().isPresent()) {
      double pointer = (meanPosition().getAsDouble() + 0.5) * pitch;
      mean = MEAN + (beside(pointer).isPresent() ? 0 : meanLines().size() * context.nameLeading());
    }
    return top + plotHeight + axis() + mean;
  }

  private List<String> name(int column, boolean wordsAtEnds) {
    String label = chart.marks().get(column).label();
    if (step > 1) {
      return List.of(label);
    }
    if (!wordsAtEnds || column > 0 && column < chart.marks().size() - 1) {
      return context.wrap(label, ChartContext.REGULAR, context.smallSize(), pitch - NAMES_GAP);
    }
    List<String> below = new ArrayList<>(List.of(""));
    below.addAll(
        context.wrap(label, ChartContext.REGULAR, context.smallSize(), right / 2 - BETWEEN));
    return below;
  }

  /**
   * Whether numbers stand under all columns but the first and the last, whose words, such as "Not
   * at all" and "Certainly", have room in a line below.
   */
  private static boolean wordsAtEnds(Histogram chart, double width, ChartContext context) {
    List<Mark> marks = chart.marks();
    double pitch = pitch(chart, width, context);
    double room = pitch - BETWEEN;
    double half = pitch * marks.size() / 2 - BETWEEN;
    int last = marks.size() - 1;
    return last > 1
        && hasWords(marks.get(0))
        && hasWords(marks.get(last))
        && context.widestName(marks.get(0).label()) <= half
        && context.widestName(marks.get(last).label()) <= half
        && marks.subList(1, last).stream()
            .noneMatch(mark -> hasWords(mark) || context.widestName(mark.label()) > room);
  }

  /** The same as rows, nets last, where the names of columns would have to be divided. */
  static Optional<Bars> rows(Histogram chart, double width, ChartContext context) {
    double room = pitch(chart, width, context) - NAMES_GAP;
    boolean readable =
        isRegular(chart)
            || wordsAtEnds(chart, width, context)
            || IntStream.range(0, chart.marks().size())
                .allMatch(column -> unbroken(chart.marks(), column, context) <= room);
    if (readable) {
      return Optional.empty();
    }
    List<Mark> marks = new ArrayList<>(chart.marks());
    chart.nets().stream().filter(HistogramDrawing::isSum).forEach(net -> marks.add(net.net()));
    return Optional.of(new Bars(marks, List.of(), chart.intervals()));
  }

  /**
   * The width of what must stay in one line of a column's name: its widest word, or all of a range
   * of numbers beside another, as the first lines of "16 to 25" and "26 to 35" would be read as
   * one.
   */
  private static double unbroken(List<Mark> marks, int column, ChartContext context) {
    boolean besideAnother =
        column > 0 && isRange(marks.get(column - 1))
            || column + 1 < marks.size() && isRange(marks.get(column + 1));
    Mark mark = marks.get(column);
    return besideAnother && isRange(mark)
        ? context.width(mark.label(), ChartContext.REGULAR, context.smallSize())
        : context.widestName(mark.label());
  }

  private static boolean isRange(Mark mark) {
    return hasWords(mark) && Character.isDigit(mark.label().codePointAt(0));
  }

  /**
   * The distance of columns that are named, in columns: names may be left out where readers can
   * count on from those beside them.
   */
  private int step() {
    boolean regular = isRegular(chart);
    double widest = 0;
    for (Mark mark : chart.marks()) {
      widest =
          Math.max(widest, context.width(mark.label(), ChartContext.REGULAR, context.smallSize()));
    }
    int step = 1;
    for (int i = 0; regular && step * pitch < widest + BETWEEN; i++) {
      step = STEPS[i % STEPS.length] * (int) Math.pow(10, i / STEPS.length);
    }
    return step;
  }

  /**
   * Whether the columns stand for numbers, or ranges of one width, at equal distances, and have no
   * words in their names.
   */
  private static boolean isRegular(Histogram chart) {
    List<Range> ranges = chart.ranges();
    if (ranges.isEmpty() || chart.marks().stream().anyMatch(HistogramDrawing::hasWords)) {
      return false;
    }
    double step = ranges.size() < 2 ? 1 : ranges.get(1).from() - ranges.get(0).from();
    double width = ranges.get(0).to() - ranges.get(0).from();
    for (int i = 0; i < ranges.size(); i++) {
      Range range = ranges.get(i);
      double place = ranges.get(0).from() + i * step;
      boolean even =
          Math.abs(range.from() - place) <= EVEN * Math.abs(step)
              && Math.abs(range.to() - range.from() - width) <= EVEN * Math.abs(step);
      if (!even) {
        return false;
      }
    }
    return step > 0;
  }

  private static boolean hasWords(Mark mark) {
    return mark.label().codePoints().anyMatch(Character::isLetter);
  }

  private double axis() {
    int lines = names.stream().mapToInt(List::size).max().orElse(1);
    return AXIS + (lines - 1) * context.nameLeading();
  }

  @Override
  public void draw(FrameGraphics graphics) {
    List<Mark> marks = chart.marks();
    double highest = highest() > 0 ? highest() : 1;
    IntervalBars bars =
        new IntervalBars(PlotOrientation.VERTICAL, middles(), thickness(), 0, highest).layer();
    for (int i = 0; i < marks.size(); i++) {
      bars.bar(i, OptionalDouble.of(0), marks.get(i).value(), context.fill(marks.get(i).role()));
    }
    bars.draw(graphics, 0, top, right, plotHeight);
    graphics.line(
        0, top + plotHeight, right, top + plotHeight, 0.5, new float[0], context.brand().rule());
    intervals(graphics, highest);
    values(graphics, highest);
    names(graphics);
    nets.draw(graphics);
    meanPosition().ifPresent(position -> mean(graphics, (position + 0.5) * pitch));
  }

  private double[] middles() {
    return IntStream.range(0, chart.marks().size()).mapToDouble(i -> (i + 0.5) * pitch).toArray();
  }

  private double highest() {
    return IntStream.range(0, chart.marks().size()).mapToDouble(this::top).max().orElse(0);
  }

  /** Where a column, and the interval that is drawn over it, ends. */
  private double top(int column) {
    Mark mark = chart.marks().get(column);
    return chart.interval(mark).map(Interval::high).orElse(value(column));
  }

  private double y(double value, double highest) {
    return top + plotHeight * (1 - value / highest);
  }

  /** Thin lines in a colour that stands out within the column and above it. */
  private void intervals(FrameGraphics graphics, double highest) {
    for (int i = 0; i < chart.marks().size(); i++) {
      Mark mark = chart.marks().get(i);
      double end = y(value(i), highest);
      double x = (i + 0.5) * pitch;
      Optional<Interval> interval = chart.interval(mark);
      if (interval.isPresent()) {
        double low = y(interval.get().low(), highest);
        double high = y(interval.get().high(), highest);
        int inside = context.textOn(context.fill(mark.role()));
        IntervalLine.upright(graphics, low, end, low, x, inside);
        IntervalLine.upright(graphics, end, high, high, x, context.brand().ink());
      }
    }
  }

  /** Values over their columns; those of the highest ones where not all find room. */
  private void values(FrameGraphics graphics, double highest) {
    List<Mark> marks = chart.marks();
    boolean crowded =
        isCrowded(marks.stream().mapToDouble(m -> value(printed(m)).width()).toArray());
    List<Integer> order =
        IntStream.range(0, marks.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -top(i)))
            .toList();
    boolean[] taken = new boolean[marks.size()];
    for (int i : order) {
      ShapedText text = value(printed(marks.get(i)));
      int neighbours = crowded ? (int) Math.ceil((text.width() + BETWEEN) / 2 / pitch) : 0;
      if (crowded && !peak(i, neighbours, taken, text)) {
        continue;
      }
      for (int near = i - 2 * neighbours; near <= i + 2 * neighbours; near++) {
        if (near >= 0 && near < taken.length) {
          taken[near] = true;
        }
      }
      graphics.textCentred(
          text, (i + 0.5) * pitch, y(top(i), highest) - 2.5, context.brand().ink());
    }
  }

  /** Whether values over their columns would touch each other, or leave the chart. */
  private boolean isCrowded(double[] widths) {
    boolean crowded = widths.length > 0 && widths[0] > pitch;
    for (int i = 1; i < widths.length; i++) {
      crowded |= widths[i] > pitch && i + 1 == widths.length;
      crowded |= (widths[i - 1] + widths[i]) / 2 > pitch - BETWEEN;
    }
    return crowded;
  }

  /** Whether a value is its neighbourhood's highest and its text stays inside the chart. */
  private boolean peak(int column, int neighbours, boolean[] taken, ShapedText text) {
    double middle = (column + 0.5) * pitch;
    boolean inside =
        middle - text.width() / 2 >= 0 && middle + text.width() / 2 <= width && !taken[column];
    for (int near = column - neighbours; near <= column + neighbours && inside; near++) {
      inside = near < 0 || near >= taken.length || top(near) <= top(column);
    }
    return inside && value(column) > 0;
  }

  private double value(int column) {
    return chart.marks().get(column).value().orElse(0);
  }

  private String printed(Mark mark) {
    return bare ? ChartContext.bare(mark.text()) : mark.text();
  }

  private ShapedText value(String printed) {
    return context.shape(printed, ChartContext.REGULAR, ChartContext.INSIDE);
  }

  private void names(FrameGraphics graphics) {
    for (int i = 0; i < names.size(); i++) {
      if (i % step != 0) {
        continue;
      }
      double baseline = top + plotHeight + 9;
      for (String line : names.get(i)) {
        if (line.isEmpty()) {
          baseline += context.nameLeading();
          continue;
        }
        ShapedText text = context.shape(line, ChartContext.REGULAR, context.smallSize());
        double x = (i + 0.5) * pitch - text.width() / 2;
        graphics.text(
            text, Math.max(0, Math.min(x, width - text.width())), baseline, context.brand().grey());
        baseline += context.nameLeading();
      }
    }
  }

  /** Where the mean is among the columns, in columns from the first one's middle. */
  private OptionalDouble meanPosition() {
    OptionalDouble mean = chart.mean().map(Mark::value).orElse(OptionalDouble.empty());
    return mean.isPresent() ? position(mean.getAsDouble()) : mean;
  }

  /** Empty where no column tells where that number is. */
  private OptionalDouble position(double number) {
    List<Range> ranges = chart.ranges();
    for (int i = 0; i < ranges.size(); i++) {
      Range range = ranges.get(i);
      if (number == range.from() && range.to() == range.from()) {
        return OptionalDouble.of(i);
      }
      if (number >= range.from() && number < range.to()) {
        double part = (number - range.from()) / (range.to() - range.from());
        return Double.isFinite(range.from()) && Double.isFinite(range.to())
            ? OptionalDouble.of(i - 0.5 + part)
            : OptionalDouble.empty();
      }
      boolean between = i > 0 && number > ranges.get(i - 1).to() && number < range.from();
      if (between && range.from() == range.to()) {
        double before = ranges.get(i - 1).to();
        return OptionalDouble.of(i - 1 + (number - before) / (range.from() - before));
      }
    }
    return OptionalDouble.empty();
  }

  private void mean(FrameGraphics graphics, double x) {
    double y = top + plotHeight + axis();
    Path2D pointer = new Path2D.Double();
    pointer.moveTo(x, y);
    pointer.lineTo(x - 2.5, y + 4);
    pointer.lineTo(x + 2.5, y + 4);
    pointer.closePath();
    graphics.setColor(new Color(context.brand().accent()));
    graphics.fill(pointer);
    OptionalDouble start = beside(x);
    double baseline = y + 6 + (start.isPresent() ? 0 : context.nameLeading());
    for (String line : meanLines()) {
      ShapedText text = context.shape(line, ChartContext.SEMIBOLD, context.smallSize());
      double left = start.orElse((width - text.width()) / 2);
      graphics.text(text, left, baseline, context.brand().accent());
      baseline += context.nameLeading();
    }
  }

  /** Where the mean's text starts to the right or left of its pointer; empty without room there. */
  private OptionalDouble beside(double pointer) {
    double text = context.width(meanText(), ChartContext.SEMIBOLD, context.smallSize());
    double right = pointer + BESIDE;
    double left = pointer - BESIDE - text;
    return right + text <= width
        ? OptionalDouble.of(right)
        : left >= 0 ? OptionalDouble.of(left) : OptionalDouble.empty();
  }

  private String meanText() {
    Mark mean = chart.mean().orElseThrow();
    return mean.label() + " " + mean.text();
  }

  private List<String> meanLines() {
    return context.wrap(meanText(), ChartContext.SEMIBOLD, context.smallSize(), width);
  }
}
