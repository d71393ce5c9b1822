package io.etude.pdf.chart;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Bars;
import io.etude.document.chart.ChartSpec.Callout;
import io.etude.document.chart.ChartSpec.Emphasis;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.pdf.chart.label.ChartContext;
import io.etude.pdf.chart.label.RowLabels;
import io.etude.pdf.chart.plot.FrameGraphics;
import io.etude.pdf.chart.plot.IntervalBars;
import io.etude.pdf.chart.plot.IntervalLine;
import io.etude.pdf.text.ShapedText;
import io.etude.results.FigureRef;
import io.etude.results.inference.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jfree.chart.plot.PlotOrientation;

/**
 * Horizontal bars: labels to the left, wrapped and never cut, values at the bars' ends, callouts
 * beyond them, or in lines of their own under bars. Bars below zero lie to the left of it.
 */
final class BarsDrawing implements RowsDrawing {

  /** Space before a value. */
  static final double VALUE = 4;

  /** The share that the width stands for at least, so that one per cent doesn't look like all. */
  private static final double MIN_AXIS = 0.1;

  /** The part of the room that the longest bar takes at least if callouts are beside it. */
  private static final double MIN_BAR = 0.6;

  /** What is at least between a value and the dot behind it. */
  private static final double CLEAR = 4;

  /**
   * Callouts keep clear of values on bars that a shared scale makes shorter, down to this part of
   * their own length; on shorter ones a dot that would lie on a value is left out.
   */
  private static final double MIN_SHARED = 0.8;

  /** What must have its place to the right of a value: a figure, a dot, a callout. */
  private record End(double value, double room) {}

  private final Bars chart;
  private final ChartContext context;
  private final double scale;

  /** The points that a unit would take if nothing limited them. */
  private final double own;

  private final double width;
  private final boolean calloutsBelow;

  /**
   * Whether callouts have lines of their own, dots included: intervals are where they would be, or
   * a dot might part a bar from its value.
   */
  private final boolean calloutsApart;

  private final RowLabels labels;
  private final BarCallouts callouts;

  /** Where zero is. */
  private final double zero;

  /** Whether bars, or intervals over them, are on both sides of zero. */
  private final boolean crossesZero;

  /**
   * Bars of a width.
   *
   * @param most the points that a unit takes at most
   */
  BarsDrawing(Bars chart, double width, ChartContext context, double most) {
    this(chart, width, context, most, labels(chart, width, context));
  }

  private BarsDrawing(
      Bars chart, double width, ChartContext context, double most, RowLabels labels) {
    this(
        chart,
        width,
        context,
        most,
        labels,
        chart.intervals() == ChartSpec.Intervals.SHOWN
            || mayBeParted(chart, width, context, labels));
  }

  private static RowLabels labels(Bars chart, double width, ChartContext context) {
    return RowLabels.of(chart.marks(), Mark::label, mark -> Emphasis.NORMAL, width, context);
  }

  /**
   * Whether a dot would come between a bar and its value, on the bars' own scale or a shared one.
   */
  private static boolean mayBeParted(
      Bars chart, double width, ChartContext context, RowLabels labels) {
    if (chart.callouts().isEmpty()) {
      return false;
    }
    BarsDrawing own = new BarsDrawing(chart, width, context, Double.MAX_VALUE, labels, false);
    // where no dot does on the smaller scale, none does on a larger one
    double shared = MIN_SHARED * own.scale;
    return isOfShares(chart)
        ? new BarsDrawing(chart, width, context, shared, labels, false).isParted()
        : own.isParted();
  }

  private BarsDrawing(
      Bars chart,
      double width,
      ChartContext context,
      double most,
      RowLabels labels,
      boolean calloutsApart) {
    this.chart = chart;
    this.context = context;
    this.width = width;
    this.labels = labels;
    double room = width - labels.left();
    this.calloutsApart = calloutsApart;
    double beside = scale(true, room);
    boolean several =
        chart.callouts().stream().mapToInt(Callout::mark).distinct().count()
            < chart.callouts().size();
    this.calloutsBelow =
        calloutsApart
            || several
            || !chart.callouts().isEmpty() && beside * highest() < room * MIN_BAR;
    this.own = scale(!calloutsBelow, room);
    this.scale = Math.min(most, own);
    double left = 0;
    for (Mark mark : chart.marks()) {
      left = Math.max(left, leftRoom(mark) + leftEnd(mark) * scale);
    }
    this.zero = labels.left() + left;
    this.crossesZero = chart.marks().stream().anyMatch(mark -> leftEnd(mark) > 0);
    this.callouts = callouts();
    place();
  }

  private BarsDrawing(BarsDrawing all, int from, int to) {
    chart = ChartRows.of(all.chart, from, to);
    context = all.context;
    width = all.width;
    labels = all.labels.part(from, to);
    calloutsApart = all.calloutsApart;
    calloutsBelow = all.calloutsBelow;
    own = all.own;
    scale = all.scale;
    zero = all.zero;
    crossesZero = all.crossesZero;
    callouts = callouts();
    place();
  }

  private BarCallouts callouts() {
    BarCallouts.Scale place = new BarCallouts.Scale(labels.left(), zero, scale, own, crossesZero);
    return new BarCallouts(chart, context, width, place, calloutsApart, calloutsBelow);
  }

  @Override
  public int rows() {
    return chart.marks().size();
  }

  @Override
  public Drawing part(int from, int to) {
    return new BarsDrawing(this, from, to);
  }

  private void place() {
    labels.place(0, context.bar(), i -> 0, callouts::height);
  }

  @Override
  public double height() {
    return labels.height();
  }

  static double value(Mark mark) {
    return mark.value().orElse(0);
  }

  /** Where the bar, and the interval that is drawn over it, end on the right of zero. */
  private double rightEnd(Mark mark) {
    return Math.max(0, chart.interval(mark).map(Interval::high).orElse(value(mark)));
  }

  /** Where they end on the left of zero; not negative. */
  private double leftEnd(Mark mark) {
    return Math.max(0, -chart.interval(mark).map(Interval::low).orElse(value(mark)));
  }

  private double highest() {
    return chart.marks().stream().mapToDouble(BarsDrawing::value).max().orElse(0);
  }

  private double valueWidth(Mark mark) {
    return context.width(mark.text(), ChartContext.BOLD, context.labelSize()) + VALUE;
  }

  /** The room of a value on the left of its bar. */
  private double leftRoom(Mark mark) {
    return value(mark) < 0 ? valueWidth(mark) : 0;
  }

  /** What is to the right of bars and callouts. */
  private List<End> ends(boolean calloutsBeside) {
    List<End> ends = new ArrayList<>();
    for (Mark mark : chart.marks()) {
      ends.add(new End(rightEnd(mark), value(mark) < 0 ? 0 : valueWidth(mark)));
    }
    for (Callout callout : chart.callouts()) {
      if (calloutsApart) {
        ends.add(new End(Math.max(0, value(callout.other())), BarCallouts.DOT));
        continue;
      }
      double text =
          calloutsBeside
              ? BarCallouts.text(callout, context).width() + BarCallouts.BULLET
              : BarCallouts.DOT;
      Mark own = chart.marks().get(callout.mark());
      ends.add(new End(Math.max(0, value(callout.other())), text));
      if (calloutsBeside) {
        ends.add(new End(rightEnd(own), valueWidth(own) + text));
      }
    }
    return ends;
  }

  /** The points that a unit takes. */
  double scale() {
    return scale;
  }

  /** Whether bars are shares, and none are below zero. */
  static boolean isOfShares(Bars chart) {
    return chart.marks().stream()
            .allMatch(mark -> mark.source().kind() == FigureRef.Kind.SHARE && value(mark) >= 0)
        && chart.marks().stream().anyMatch(mark -> value(mark) > 0);
  }

  private double scale(boolean calloutsBeside, double room) {
    return scale(ends(calloutsBeside), room);
  }

  /** Where the value of a bar begins: within it if a dot would be between the two, else behind. */
  private double valueStart(int row) {
    Mark mark = chart.marks().get(row);
    double start = zero + rightEnd(mark) * scale + VALUE;
    return isWithin(row) ? start - 2 * VALUE - (valueWidth(mark) - VALUE) : start;
  }

  /** Whether some dot would be between a bar and its value. */
  private boolean isParted() {
    return IntStream.range(0, chart.marks().size()).anyMatch(this::isParted);
  }

  private boolean isParted(int row) {
    Mark mark = chart.marks().get(row);
    double start = zero + rightEnd(mark) * scale + VALUE;
    return value(mark) >= 0
        && !isWithin(row)
        && callouts.dots(row).stream().anyMatch(dot -> isCovered(mark, start, dot));
  }

  /**
   * Whether a row's callouts are in lines of their own: all are, or the bars are shorter than they
   * could be, so that a dot would part one from its value, and there is a line for its text.
   */
  private boolean isApart(int row) {
    return calloutsApart || calloutsBelow && isParted(row) && callouts.areShort(row);
  }

  private boolean isCovered(Mark mark, double start, double dot) {
    return dot > start - VALUE && dot - BarCallouts.DOT - CLEAR < start + valueWidth(mark) - VALUE;
  }

  /** Whether the value is set within its bar, so that no dot comes between the two. */
  private boolean isWithin(int row) {
    Mark mark = chart.marks().get(row);
    double length = value(mark) * scale;
    double start = zero + length + VALUE;
    return chart.interval(mark).isEmpty()
        && length >= valueWidth(mark) + VALUE
        && callouts.dots(row).stream().anyMatch(dot -> isCovered(mark, start, dot));
  }

  /** The points that a unit may take, so that all bars and what is at their ends find room. */
  private double scale(List<End> ends, double room) {
    double k = Double.MAX_VALUE;
    List<End> before = new ArrayList<>(List.of(new End(0, 0)));
    for (Mark mark : chart.marks()) {
      if (leftEnd(mark) > 0) {
        before.add(new End(leftEnd(mark), leftRoom(mark)));
      }
    }
    for (End left : before) {
      for (End right : ends) {
        if (left.value + right.value > 0) {
          k = Math.min(k, (room - left.room - right.room) / (left.value + right.value));
        }
      }
    }
    boolean shares =
        chart.marks().stream().allMatch(m -> m.source().kind() == FigureRef.Kind.SHARE);
    double calm = shares ? room / MIN_AXIS : Double.MAX_VALUE;
    return k == Double.MAX_VALUE ? 1 : Math.max(0, Math.min(k, calm));
  }

  @Override
  public void draw(FrameGraphics graphics) {
    int n = chart.marks().size();
    if (n == 0) {
      return;
    }
    double left = labels.left();
    double unit = scale > 0 ? scale : 1;
    IntervalBars bars =
        new IntervalBars(
                PlotOrientation.HORIZONTAL,
                labels.middles(),
                context.bar(),
                (left - zero) / unit,
                (width - zero) / unit)
            .layer();
    for (int i = 0; i < n; i++) {
      Mark mark = chart.marks().get(i);
      bars.bar(i, OptionalDouble.of(0), mark.value(), context.fill(mark.role()));
    }
    bars.draw(graphics, left, 0, width - left, height());
    if (crossesZero) {
      graphics.line(zero, 0, zero, height(), 0.5, new float[0], context.brand().rule());
    }
    for (int i = 0; i < n; i++) {
      text(graphics, i);
    }
  }

  private void text(FrameGraphics graphics, int i) {
    Mark mark = chart.marks().get(i);
    double middle = labels.middle(i);
    labels.draw(graphics, i);
    ShapedText value = context.shape(mark.text(), ChartContext.BOLD, context.labelSize());
    double baseline = middle + context.labelSize() * ChartContext.CENTRE;
    boolean apart = isApart(i);
    boolean parted = !apart && isParted(i);
    double x =
        value(mark) < 0 ? zero - leftEnd(mark) * scale - VALUE - value.width() : valueStart(i);
    chart.interval(mark).ifPresent(interval -> interval(graphics, mark, interval, middle));
    int color = isWithin(i) ? context.textOn(context.fill(mark.role())) : context.brand().ink();
    graphics.text(value, x, baseline, color);
    double below = middle + context.bar() / 2 + context.valueSize();
    for (Callout callout : callouts.of(i)) {
      if (apart) {
        below = callouts.drawApart(graphics, callout, below);
        continue;
      }
      callouts.drawBeside(
          graphics, callout, zero + value(mark) * scale, x + value.width(), middle, !parted);
      if (calloutsBelow) {
        below = callouts.drawBelow(graphics, callout, below);
      }
    }
  }

  /** A thin line with ends, in a colour that stands out within the bar and beyond it. */
  private void interval(FrameGraphics graphics, Mark mark, Interval interval, double middle) {
    double low = zero + interval.low() * scale;
    double high = zero + interval.high() * scale;
    double end = Math.max(low, Math.min(high, zero + value(mark) * scale));
    boolean negative = value(mark) < 0;
    int ink = context.brand().ink();
    int inside = context.textOn(context.fill(mark.role()));
    IntervalLine.across(graphics, low, end, low, middle, negative ? ink : inside);
    IntervalLine.across(graphics, end, high, high, middle, negative ? inside : ink);
  }
}
