package io.etude.pdf.internal.chart;

import io.etude.document.ChartColors;
import io.etude.document.ChartSpec;
import io.etude.document.ChartSpec.Diverging;
import io.etude.document.ChartSpec.Mark;
import io.etude.pdf.internal.text.ShapedText;
import java.util.List;
import java.util.OptionalDouble;
import org.jfree.chart.plot.PlotOrientation;

/**
 * Stacked bars about the middle of the neutral answers, positive to the left, nets at both ends,
 * don't-know in a column of its own.
 */
final class DivergingDrawing implements Drawing {

  private static final double HEAD = 14;
  private static final double GAP = 8;
  private static final double LEADING = 8.5;

  /** Bars of both signs and don't-know share the width: labels take less of it than elsewhere. */
  private static final double MOST_LABELS = 0.3;

  private static final double MOST_APART = 0.11;

  /** White before the figure of don't-know. */
  private static final double AFTER = 3;

  private final Diverging chart;
  private final ChartSetting style;
  private final double width;
  private final RowLabels labels;
  private final List<Integer> colors;
  private final double netWidth;
  private final double apartWidth;
  private final double scale;
  private final double origin;
  private final int positives;

  DivergingDrawing(Diverging chart, double width, ChartSetting style) {
    this.chart = chart;
    this.style = style;
    this.width = width;
    this.labels =
        new RowLabels(
            chart.rows().stream().map(Diverging.Row::label).toList(),
            chart.rows().stream().map(Diverging.Row::emphasis).toList(),
            width,
            MOST_LABELS,
            style);
    this.colors = ChartColors.parts(chart, style.brand());
    this.positives = chart.neutral() >= 0 ? chart.neutral() : chart.scale().size() / 2;
    this.netWidth = widestNet() + 4;
    double left = 0;
    double right = 0;
    for (Diverging.Row r : chart.rows()) {
      left = Math.max(left, side(r, 0, positives) + neutral(r) / 2);
      right = Math.max(right, side(r, negativesFrom(), chart.scale().size()) + neutral(r) / 2);
    }
    double room = width - labels.left() - 2 * netWidth;
    double bars = Math.max(left + right, 0.01);
    double heading = apartHeading();
    double figure = chart.apart().isEmpty() ? 0 : GAP + AFTER + style.smallSize();
    double beside = (room - heading) / bars;
    boolean large = mostApart() * beside + figure > heading;
    this.scale = large ? (room - figure) / (bars + mostApart()) : beside;
    this.apartWidth = large ? figure + mostApart() * scale : heading;
    this.origin = labels.left() + netWidth + left * scale;
    labels.place(head(), style.bar(), i -> 0);
  }

  /** The room that the heading over don't-know takes, in lines. */
  private double apartHeading() {
    if (chart.apart().isEmpty()) {
      return 0;
    }
    double heading = 0;
    for (String word : chart.apart().get().split(" ")) {
      heading = Math.max(heading, style.width(word, ChartSetting.REGULAR, style.smallSize()));
    }
    double whole = style.width(chart.apart().get(), ChartSetting.REGULAR, style.smallSize());
    return Math.max(heading, Math.min(whole, width * MOST_APART)) + GAP;
  }

  private double apartLeft() {
    return width - apartWidth + GAP;
  }

  private double mostApart() {
    double most = 0;
    for (Diverging.Row r : chart.rows()) {
      most = Math.max(most, r.apart().map(a -> ChartSpec.value(a).orElse(0)).orElse(0.0));
    }
    return most;
  }

  private double widestNet() {
    double widest = 0;
    for (Diverging.Row r : chart.rows()) {
      for (Mark net : List.of(r.positive(), r.negative())) {
        widest = Math.max(widest, style.width(net.value(), ChartSetting.BOLD, style.valueSize()));
      }
    }
    return widest;
  }

  private int negativesFrom() {
    return chart.neutral() >= 0 ? chart.neutral() + 1 : positives;
  }

  private static double side(Diverging.Row row, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += ChartSpec.value(row.shares().get(i)).orElse(0);
    }
    return sum;
  }

  private double neutral(Diverging.Row row) {
    return chart.neutral() < 0 ? 0 : ChartSpec.value(row.shares().get(chart.neutral())).orElse(0);
  }

  private double head() {
    return stacked()
        ? HEAD + headingLines().size() * LEADING
        : HEAD + Math.max(0, headingLines().size() - 1) * LEADING;
  }

  /** Whether the don't-know heading must stand above the others for want of room beside them. */
  private boolean stacked() {
    double negative =
        origin + GAP + style.width(chart.negative(), ChartSetting.BOLD, style.valueSize());
    return negative + 4 > width - apartWidth;
  }

  private List<String> headingLines() {
    return chart
        .apart()
        .map(
            text -> style.wrap(text, ChartSetting.REGULAR, style.smallSize(), apartWidth - GAP + 1))
        .orElse(List.of());
  }

  @Override
  public double height() {
    return head() + labels.height();
  }

  @Override
  public void draw(FrameGraphics graphics) {
    headings(graphics);
    int n = chart.rows().size();
    double low = -origin / scale;
    IntervalBars bars =
        new IntervalBars(
                PlotOrientation.HORIZONTAL,
                labels.middles(),
                style.bar(),
                low,
                low + (width - apartWidth) / scale)
            .separated();
    for (int s = 0; s < chart.scale().size(); s++) {
      bars.layer();
      for (int i = 0; i < n; i++) {
        double from = start(chart.rows().get(i), s);
        OptionalDouble share = ChartSpec.value(chart.rows().get(i).shares().get(s));
        bars.bar(
            i,
            OptionalDouble.of(from),
            share.isPresent() ? OptionalDouble.of(from + share.getAsDouble()) : share,
            colors.get(s));
      }
    }
    bars.draw(graphics, 0, 0, width - apartWidth, height());
    for (int i = 0; i < n; i++) {
      text(graphics, i);
    }
  }

  /**
   * Where a part begins, in shares from the middle of the neutral one; best answers lie to the
   * left.
   */
  private double start(Diverging.Row r, int part) {
    return side(r, 0, part) - side(r, 0, positives) - neutral(r) / 2;
  }

  private void headings(FrameGraphics graphics) {
    double baseline = head() - 5;
    graphics.textRight(
        style.shape(chart.positive(), ChartSetting.BOLD, style.valueSize()),
        origin - GAP,
        baseline,
        style.brand().positive().dark());
    graphics.text(
        style.shape(chart.negative(), ChartSetting.BOLD, style.valueSize()),
        origin + GAP,
        baseline,
        style.brand().negative().dark());
    List<String> lines = headingLines();
    for (int i = 0; i < lines.size(); i++) {
      graphics.text(
          style.shape(lines.get(i), ChartSetting.REGULAR, style.smallSize()),
          apartLeft(),
          baseline - (stacked() ? LEADING : 0) - (lines.size() - 1 - i) * LEADING,
          style.brand().grey());
    }
  }

  private void text(FrameGraphics graphics, int i) {
    Diverging.Row r = chart.rows().get(i);
    double middle = labels.middle(i);
    labels.draw(graphics, i);
    double baseline = middle + style.valueSize() * ChartSetting.CENTRE;
    double left = origin + start(r, 0) * scale;
    double right =
        origin + (side(r, negativesFrom(), chart.scale().size()) + neutral(r) / 2) * scale;
    graphics.textRight(
        style.shape(r.positive().value(), ChartSetting.BOLD, style.valueSize()),
        left - 4,
        baseline,
        style.brand().positive().dark());
    graphics.text(
        style.shape(r.negative().value(), ChartSetting.BOLD, style.valueSize()),
        right + 4,
        baseline,
        style.brand().negative().dark());
    for (int s = 0; s < chart.scale().size(); s++) {
      part(graphics, r, s, middle);
    }
    r.apart().ifPresent(apart -> apart(graphics, apart, middle));
  }

  /** Prints a part's value inside it where there is room. */
  private void part(FrameGraphics graphics, Diverging.Row r, int s, double middle) {
    double share = ChartSpec.value(r.shares().get(s)).orElse(0);
    ShapedText text =
        style.shape(ChartSetting.bare(r.shares().get(s).value()), ChartSetting.REGULAR, 6.5);
    if (share * scale > text.width() + 5) {
      graphics.textCentred(
          text,
          origin + (start(r, s) + share / 2) * scale,
          middle + 6.5 * ChartSetting.CENTRE,
          style.textOn(colors.get(s)));
    }
  }

  private void apart(FrameGraphics graphics, Mark apart, double middle) {
    double share = ChartSpec.value(apart).orElse(0);
    double length = share * scale;
    graphics.box(apartLeft(), middle - style.bar() / 2, length, style.bar(), style.brand().apart());
    graphics.text(
        style.shape(ChartSetting.bare(apart.value()), ChartSetting.REGULAR, style.smallSize()),
        apartLeft() + length + AFTER,
        middle + style.smallSize() * ChartSetting.CENTRE,
        style.brand().ink());
  }
}
