package io.etude.pdf.internal.chart;

import io.etude.document.ChartSpec;
import io.etude.document.ChartSpec.Bracket;
import io.etude.document.ChartSpec.Histogram;
import io.etude.document.ChartSpec.Mark;
import io.etude.pdf.internal.text.ShapedText;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jfree.chart.plot.PlotOrientation;

/**
 * Columns over a rating's scale, values above them, nets as brackets on top and the mean beneath.
 */
final class HistogramDrawing implements Drawing {

  private static final double GAP = 0.2;
  private static final double VALUE = 9;
  private static final double AXIS = 11;
  private static final double MEAN = 13;

  private final Histogram chart;
  private final double width;
  private final ChartSetting style;
  private final double plotHeight;
  private final List<NetBracket> nets = new ArrayList<>();
  private final double top;

  HistogramDrawing(Histogram chart, double width, ChartSetting style) {
    this.chart = chart;
    this.width = width;
    this.style = style;
    this.plotHeight = Math.min(110, Math.max(56, width * 0.42));
    double pitch = width / chart.marks().size();
    double high = VALUE;
    for (Bracket net : chart.nets()) {
      double left = (net.first() + GAP / 2) * pitch;
      double right = (net.last() + 1 - GAP / 2) * pitch;
      NetBracket bracket = new NetBracket(net.net(), left, right, width, style);
      nets.add(bracket);
      high += bracket.height();
    }
    top = high;
  }

  @Override
  public double height() {
    return top + plotHeight + AXIS + (meanPosition().isPresent() ? MEAN : 0);
  }

  @Override
  public void draw(FrameGraphics graphics) {
    List<Mark> marks = chart.marks();
    double pitch = width / marks.size();
    double thickness = pitch * (1 - GAP);
    double highest = highest();
    IntervalBars bars =
        new IntervalBars(PlotOrientation.VERTICAL, middles(pitch), thickness, 0, highest).layer();
    for (int i = 0; i < marks.size(); i++) {
      bars.bar(
          i,
          OptionalDouble.of(0),
          ChartSpec.value(marks.get(i)),
          style.fill(marks.get(i).emphasis()));
    }
    bars.draw(graphics, 0, top, width, plotHeight);
    graphics.line(
        0, top + plotHeight, width, top + plotHeight, 0.5, new float[0], style.brand().rule());
    labels(graphics, pitch, highest);
    double y = 0;
    for (NetBracket net : nets) {
      net.draw(graphics, y);
      y += net.height();
    }
    meanPosition().ifPresent(position -> mean(graphics, (position + 0.5) * pitch));
  }

  private double[] middles(double pitch) {
    return IntStream.range(0, chart.marks().size()).mapToDouble(i -> (i + 0.5) * pitch).toArray();
  }

  private double highest() {
    return chart.marks().stream()
        .map(ChartSpec::value)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .filter(value -> value > 0)
        .max()
        .orElse(1);
  }

  private void labels(FrameGraphics graphics, double pitch, double highest) {
    boolean bare =
        chart.marks().stream()
            .anyMatch(m -> style.width(m.value(), ChartSetting.REGULAR, 6.5) > pitch - 1.5);
    for (int i = 0; i < chart.marks().size(); i++) {
      Mark mark = chart.marks().get(i);
      double centre = (i + 0.5) * pitch;
      double value = ChartSpec.value(mark).orElse(0);
      String text = bare ? ChartSetting.bare(mark.value()) : mark.value();
      graphics.textCentred(
          style.shape(text, ChartSetting.REGULAR, 6.5),
          centre,
          top + plotHeight - value / highest * plotHeight - 2.5,
          style.brand().ink());
      graphics.textCentred(
          style.shape(mark.label(), ChartSetting.REGULAR, style.smallSize()),
          centre,
          top + plotHeight + 9,
          style.brand().grey());
    }
  }

  /** Where the mean stands among the columns, in columns from the first one's middle. */
  private OptionalDouble meanPosition() {
    if (chart.mean().isEmpty() || ChartSpec.value(chart.mean().get()).isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      double first = Double.parseDouble(chart.marks().get(0).label());
      return OptionalDouble.of(ChartSpec.value(chart.mean().get()).getAsDouble() - first);
    } catch (NumberFormatException labelledScale) {
      return OptionalDouble.empty();
    }
  }

  private void mean(FrameGraphics graphics, double x) {
    double y = top + plotHeight + AXIS;
    Path2D pointer = new Path2D.Double();
    pointer.moveTo(x, y);
    pointer.lineTo(x - 2.5, y + 4);
    pointer.lineTo(x + 2.5, y + 4);
    pointer.closePath();
    graphics.setColor(new Color(style.brand().accent()));
    graphics.fill(pointer);
    Mark mean = chart.mean().orElseThrow();
    ShapedText text =
        style.shape(mean.label() + " " + mean.value(), ChartSetting.SEMIBOLD, style.smallSize());
    boolean right = x + 5 + text.width() <= width;
    graphics.text(text, right ? x + 5 : x - 5 - text.width(), y + 6, style.brand().accent());
  }
}
