package io.etude.pdf.chart.label;

import io.etude.document.Axis;
import io.etude.pdf.chart.plot.FrameGraphics;
import io.etude.pdf.text.ShapedText;
import java.util.List;

/**
 * The whole scale of a rating under its dots: a line with a tick at each number of a short scale,
 * and what its ends are called.
 */
public final class ScaleAxis {

  private static final double TICK = 2.5;
  private static final double GAP = 6;
  private static final double TO_TEXT = 1.5;

  /** Longer scales have ticks at their ends only. */
  private static final int MAX_TICKS = 10;

  private final Axis axis;
  private final double left;
  private final double right;
  private final double width;
  private final ChartContext context;
  private final List<String> first;
  private final List<String> last;

  /**
   * An axis.
   *
   * @param left where the scale begins
   * @param right where it ends
   * @param width the chart's
   */
  public ScaleAxis(Axis axis, double left, double right, double width, ChartContext context) {
    this.axis = axis;
    this.left = left;
    this.right = right;
    this.width = width;
    this.context = context;
    double half = Math.max(right - left, width - left) / 2 - GAP;
    this.first = wrap(axis.first(), half);
    this.last = wrap(axis.last(), half);
  }

  private List<String> wrap(String text, double room) {
    return context.wrap(text, ChartContext.REGULAR, context.smallSize(), room);
  }

  /** Its height, with the space over it. */
  public double height() {
    return TICK + TO_TEXT + Math.max(first.size(), last.size()) * context.nameLeading();
  }

  /** Draws it, its line at {@code y}. */
  public void draw(FrameGraphics graphics, double y) {
    int rule = context.brand().rule();
    graphics.line(left, y, right, y, 0.5, new float[0], rule);
    double span = axis.to() - axis.from();
    int ticks = span <= MAX_TICKS && span == Math.rint(span) ? (int) span : 1;
    for (int i = 0; i <= ticks; i++) {
      double x = left + (right - left) * i / ticks;
      graphics.line(x, y, x, y + TICK, 0.5, new float[0], rule);
    }
    double baseline = y + TICK + TO_TEXT + context.smallSize() * 0.8;
    double end = left + widest(first);
    double start = Math.min(right - widest(last) / 2, width - widest(last));
    lines(graphics, first, left, baseline);
    lines(graphics, last, Math.max(start, end + GAP), baseline);
  }

  private double widest(List<String> lines) {
    return lines.stream().mapToDouble(line -> shape(line).width()).max().orElse(0);
  }

  private void lines(FrameGraphics graphics, List<String> lines, double x, double top) {
    double baseline = top;
    for (String line : lines) {
      graphics.text(shape(line), x, baseline, context.brand().grey());
      baseline += context.nameLeading();
    }
  }

  private ShapedText shape(String text) {
    return context.shape(text, ChartContext.REGULAR, context.smallSize());
  }
}
