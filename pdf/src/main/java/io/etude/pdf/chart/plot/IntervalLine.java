package io.etude.pdf.chart.plot;

/**
 * A confidence interval: a thin line from end to end, with a short line across each end, or the
 * head of an arrow where it goes on beyond the end of the scale.
 */
public final class IntervalLine {

  private static final double HAIRLINE = 0.75;

  /** Half the length of the lines across the ends. */
  private static final double CAP = 2;

  private IntervalLine() {}

  /** Draws a part of a level line, with the line across it at {@code cap}. */
  public static void across(
      FrameGraphics graphics, double from, double to, double cap, double y, int color) {
    graphics.line(from, y, to, y, HAIRLINE, new float[0], color);
    graphics.line(cap, y - CAP, cap, y + CAP, HAIRLINE, new float[0], color);
  }

  /**
   * Draws a part of a level line that ends at {@code to}.
   *
   * @param on whether the interval goes on beyond that
   */
  public static void across(
      FrameGraphics graphics, double from, double to, double y, boolean on, int color) {
    if (!on) {
      across(graphics, from, to, to, y, color);
      return;
    }
    double back = to < from ? to + CAP : to - CAP;
    graphics.line(from, y, to, y, HAIRLINE, new float[0], color);
    graphics.line(back, y - CAP, to, y, HAIRLINE, new float[0], color);
    graphics.line(back, y + CAP, to, y, HAIRLINE, new float[0], color);
  }

  /** Draws a part of an upright line, with the line across it at {@code cap}. */
  public static void upright(
      FrameGraphics graphics, double from, double to, double cap, double x, int color) {
    graphics.line(x, from, x, to, HAIRLINE, new float[0], color);
    graphics.line(x - CAP, cap, x + CAP, cap, HAIRLINE, new float[0], color);
  }
}
