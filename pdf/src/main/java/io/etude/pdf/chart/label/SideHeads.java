package io.etude.pdf.chart.label;

import io.etude.document.ChartColors;
import io.etude.document.chart.ChartSpec.Diverging;
import io.etude.pdf.chart.plot.FrameGraphics;
import java.util.List;

/**
 * The headings of diverging bars: both sides' beside the neutral answer of the first row, as near
 * to the origin as they can be, and don't-know's over its column, close to it.
 */
public final class SideHeads {

  private static final double TOP = 9;
  private static final double FOOT = 5;
  private static final double GAP = 8;

  private final ChartContext context;
  private final List<String> positive;
  private final List<String> negative;
  private final List<String> apart;
  private final double[] starts;
  private final double[] widths;
  private final double apartLeft;

  /** The colours of the answers: a side is named in that of its outermost one. */
  private final List<Integer> colors;

  /** Whether don't-know's heading is above the others for want of room beside them. */
  private final boolean stacked;

  /**
   * Headings.
   *
   * @param origin where the sides meet
   * @param neutral the width of the neutral answer of the first row, which is half on each side
   * @param width the chart's
   * @param apartWidth what don't-know takes of it; 0 if it has no column
   */
  public SideHeads(
      Diverging chart,
      double origin,
      double neutral,
      double width,
      double apartWidth,
      ChartContext context) {
    this.context = context;
    this.colors = ChartColors.of(chart.scale(), context.brand());
    this.apartLeft = width - apartWidth + GAP;
    this.apart =
        chart.apart().isEmpty() || apartWidth == 0
            ? List.of()
            : context.balanced(
                chart.apart().get(),
                ChartContext.REGULAR,
                context.nameSize(),
                apartWidth - GAP + 1);
    double whole = width(chart.positive()) + 2 * GAP + width(chart.negative());
    double right = origin + GAP + width(chart.negative());
    this.stacked = whole > width - apartWidth || right > width - apartWidth + 1;
    double most = stacked ? width : width - apartWidth;
    double limit = whole <= most ? Double.MAX_VALUE : most / 2 - GAP / 2;
    this.positive =
        isLevel(chart, chart.positive(), 0) ? List.of() : lines(chart.positive(), limit);
    this.negative =
        isLevel(chart, chart.negative(), chart.scale().size() - 1)
            ? List.of()
            : lines(chart.negative(), limit);
    this.widths = new double[] {widest(positive), widest(negative)};
    double side = Math.max(GAP, neutral / 2);
    double[] middles = {origin - side - widths[0] / 2, origin + side + widths[1] / 2};
    this.starts = LabelSpacing.starts(middles, widths, GAP, 0, most);
  }

  /** Whether a side is one answer of its name, which is over the bars already. */
  private static boolean isLevel(Diverging chart, String side, int level) {
    int from = chart.positives() + (chart.neutral() < 0 ? 0 : 1);
    int answers = level == 0 ? chart.positives() : chart.scale().size() - from;
    return answers == 1 && chart.scale().get(level).label().equals(side);
  }

  private double width(String text) {
    return context.width(text, ChartContext.BOLD, context.valueSize());
  }

  private List<String> lines(String text, double limit) {
    return context.balanced(text, ChartContext.BOLD, context.valueSize(), limit);
  }

  private double widest(List<String> lines) {
    return lines.stream().mapToDouble(this::width).max().orElse(0);
  }

  private double leading() {
    return context.valueSize() * 1.15;
  }

  private double sides() {
    int lines = Math.max(positive.size(), negative.size());
    return lines == 0 ? 0 : TOP + FOOT + (lines - 1) * leading();
  }

  /**
   * The room over the first row, or over what else is between it and the sides' headings.
   *
   * @param between the height of that, beside which don't-know's heading may stand
   */
  public double height(double between) {
    double beside =
        apart.isEmpty() ? 0 : TOP + FOOT + (apart.size() - 1) * context.nameLeading() - between;
    return stacked ? sides() + apart.size() * context.nameLeading() : Math.max(sides(), beside);
  }

  /**
   * Sets the headings.
   *
   * @param top where their room begins
   * @param between the height of what is between them and the first row
   */
  public void draw(FrameGraphics graphics, double top, double between) {
    double baseline = top + height(between) - FOOT;
    double first = baseline - (positive.size() - 1) * leading();
    for (String line : positive) {
      graphics.textRight(
          context.shape(line, ChartContext.BOLD, context.valueSize()),
          starts[0] + widths[0],
          first,
          ChartColors.text(colors.get(0), context.brand()));
      first += leading();
    }
    first = baseline - (negative.size() - 1) * leading();
    for (String line : negative) {
      graphics.text(
          context.shape(line, ChartContext.BOLD, context.valueSize()),
          starts[1],
          first,
          ChartColors.text(colors.get(colors.size() - 1), context.brand()));
      first += leading();
    }
    double sides = Math.max(0, sides() - TOP - FOOT);
    first = stacked ? baseline - sides - context.nameLeading() : baseline + between;
    first -= (apart.size() - 1) * context.nameLeading();
    for (String line : apart) {
      graphics.text(
          context.shape(line, ChartContext.REGULAR, context.nameSize()),
          apartLeft,
          first,
          context.brand().grey());
      first += context.nameLeading();
    }
  }
}
