package io.etude.pdf.internal.chart;

import io.etude.analysis.FigureRef;
import io.etude.document.ChartSpec;
import io.etude.document.ChartSpec.Bars;
import io.etude.document.ChartSpec.Callout;
import io.etude.document.ChartSpec.Mark;
import io.etude.pdf.internal.text.ShapedText;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jfree.chart.plot.PlotOrientation;

/**
 * Horizontal bars: labels to the left, wrapped and never cut, values at the bars' ends, callouts
 * beyond them.
 */
final class BarsDrawing implements Drawing {

  private static final double DOT = 3.5;

  /** The share that the width stands for at least, so that one per cent doesn't look like all. */
  private static final double LEAST_AXIS = 0.2;

  /** The room of a dot and the spaces about it. */
  private static final double BULLET = 2 * DOT + 10;

  private final Bars chart;
  private final ChartSetting style;
  private final double x0;
  private final double scale;
  private final double width;
  private final boolean calloutsBelow;
  private final RowLabels labels;

  BarsDrawing(Bars chart, double width, ChartSetting style) {
    this.chart = chart;
    this.style = style;
    this.width = width;
    List<String> names = chart.marks().stream().map(Mark::label).toList();
    this.labels =
        new RowLabels(names, chart.marks().stream().map(Mark::emphasis).toList(), width, style);
    this.x0 = labels.left();
    double room = width - x0;
    double beside = scaleWithCallouts();
    double plain = scaleOfBars();
    this.calloutsBelow = !chart.callouts().isEmpty() && beside * highest() < room * 0.45;
    this.scale = calloutsBelow || chart.callouts().isEmpty() ? plain : Math.min(beside, plain);
    labels.place(
        0, style.bar(), i -> calloutsBelow && callout(i).isPresent() ? style.valueSize() + 2 : 0);
  }

  @Override
  public double height() {
    return labels.height();
  }

  private double highest() {
    double highest = 0;
    for (Mark mark : chart.marks()) {
      highest = Math.max(highest, ChartSpec.value(mark).orElse(0));
    }
    return highest > 0 ? highest : 1;
  }

  private double valueWidth(Mark mark) {
    return style.width(mark.value(), ChartSetting.BOLD, style.labelSize()) + 4;
  }

  private double scaleOfBars() {
    double k = Double.MAX_VALUE;
    for (Mark mark : chart.marks()) {
      double value = ChartSpec.value(mark).orElse(0);
      if (value > 0) {
        k = Math.min(k, (width - x0 - valueWidth(mark)) / value);
      }
    }
    for (Callout callout : chart.callouts()) {
      double other = ChartSpec.value(callout.other()).orElse(0);
      if (other > 0) {
        k = Math.min(k, (width - x0 - DOT) / other);
      }
    }
    boolean shares =
        chart.marks().stream().allMatch(m -> m.figure().kind() == FigureRef.Kind.SHARE);
    double calm = shares ? (width - x0) / LEAST_AXIS : Double.MAX_VALUE;
    return k == Double.MAX_VALUE ? 1 : Math.min(k, calm);
  }

  private double scaleWithCallouts() {
    double k = scaleOfBars();
    for (Callout callout : chart.callouts()) {
      double own = ChartSpec.value(chart.marks().get(callout.mark())).orElse(0);
      double other = ChartSpec.value(callout.other()).orElse(0);
      double text = calloutText(callout).width() + BULLET;
      double room = width - x0 - text;
      double value = valueWidth(chart.marks().get(callout.mark()));
      k = Math.min(k, (room - value) / Math.max(own, 0.01));
      k = Math.min(k, room / Math.max(other, 0.01));
    }
    return k;
  }

  private ShapedText calloutText(Callout callout) {
    return style.shape(
        callout.other().value() + " " + callout.other().label(),
        ChartSetting.SEMIBOLD,
        style.valueSize());
  }

  @Override
  public void draw(FrameGraphics graphics) {
    int n = chart.marks().size();
    IntervalBars bars =
        new IntervalBars(
                PlotOrientation.HORIZONTAL, labels.middles(), style.bar(), 0, (width - x0) / scale)
            .layer();
    for (int i = 0; i < n; i++) {
      Mark mark = chart.marks().get(i);
      bars.bar(i, OptionalDouble.of(0), ChartSpec.value(mark), style.fill(mark.emphasis()));
    }
    bars.draw(graphics, x0, 0, width - x0, height());
    for (int i = 0; i < n; i++) {
      text(graphics, i);
    }
  }

  private void text(FrameGraphics graphics, int i) {
    Mark mark = chart.marks().get(i);
    double middle = labels.middle(i);
    labels.draw(graphics, i);
    double end = x0 + ChartSpec.value(mark).orElse(0) * scale;
    ShapedText value = style.shape(mark.value(), ChartSetting.BOLD, style.labelSize());
    double baseline = middle + style.labelSize() * ChartSetting.CENTRE;
    graphics.text(value, end + 4, baseline, style.brand().ink());
    callout(i).ifPresent(c -> callout(graphics, c, end, end + 4 + value.width(), middle));
  }

  private Optional<Callout> callout(int mark) {
    return chart.callouts().stream().filter(c -> c.mark() == mark).findFirst();
  }

  private void callout(
      FrameGraphics graphics, Callout callout, double end, double valueEnd, double middle) {
    OptionalDouble other = ChartSpec.value(callout.other());
    if (other.isEmpty()) {
      return;
    }
    int accent = style.brand().accent();
    double x = x0 + other.getAsDouble() * scale;
    boolean beyond = x > valueEnd + DOT + 4;
    ShapedText text = calloutText(callout);
    if (x - DOT - 2 > valueEnd + 12) {
      graphics.line(valueEnd + 4, middle, x - DOT - 2, middle, 0.75, new float[] {2, 1.5f}, accent);
    }
    if (x < end) {
      graphics.setColor(Color.WHITE);
      graphics.fill(circle(x, middle, DOT + 1));
    }
    if (x < end || beyond) {
      graphics.setColor(new Color(accent));
      graphics.fill(circle(x, middle, DOT));
    }
    if (calloutsBelow) {
      double left = Math.max(x0, Math.min(x - text.width() / 2, width - text.width()));
      graphics.text(text, left, middle + style.bar() / 2 + style.valueSize(), accent);
    } else {
      double left = beyond ? x + DOT + 4 : valueEnd + 7;
      graphics.text(text, left, middle + style.valueSize() * ChartSetting.CENTRE, accent);
    }
  }

  private static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }
}
