package io.etude.pdf.chart.label;

import io.etude.document.chart.Axis;
import io.etude.pdf.chart.plot.FrameGraphics;
import io.etude.pdf.text.ShapedText;
import java.util.List;

/**
 * The scale under dots: a line with a tick and a figure at some of its numbers, and what its ends
 * are called. Where figures have no room at all ticks they are at every second or third one.
 */
public final class ScaleAxis {

  private static final double TICK = 2.5;
  private static final double GAP = 6;
  private static final double TO_TEXT = 1.5;

  /** The least distance of figures. */
  private static final double BETWEEN = 4;

  private final Axis axis;
  private final double left;
  private final double right;
  private final double width;
  private final ChartContext context;
  private final List<Axis.Tick> ticks;

  /** What the ends are called, if not by their figures. */
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
    this.ticks =
        axis.ticks().isEmpty()
            ? List.of(new Axis.Tick(axis.from(), ""), new Axis.Tick(axis.to(), ""))
            : axis.ticks();
    double half = Math.max(right - left, width - left) / 2 - GAP;
    boolean named =
        !axis.first().equals(ticks.get(0).text())
            || !axis.last().equals(ticks.get(ticks.size() - 1).text());
    this.first = named ? wrap(axis.first(), half) : List.of();
    this.last = named ? wrap(axis.last(), half) : List.of();
  }

  private List<String> wrap(String text, double room) {
    return context.wrap(text, ChartContext.REGULAR, context.smallSize(), room);
  }

  /** Its height, with the space over it. */
  public double height() {
    int lines = Math.max(first.size(), last.size()) + (hasFigures() ? 1 : 0);
    return TICK + TO_TEXT + lines * context.nameLeading();
  }

  private boolean hasFigures() {
    return !axis.ticks().isEmpty();
  }

  /** Draws it, its line at {@code y}. */
  public void draw(FrameGraphics graphics, double y) {
    int rule = context.brand().rule();
    graphics.line(left, y, right, y, 0.5, new float[0], rule);
    double baseline = y + TICK + TO_TEXT + context.smallSize() * 0.8;
    int step = step();
    for (int i = 0; i < ticks.size(); i++) {
      double x = x(i);
      graphics.line(x, y, x, y + TICK, 0.5, new float[0], rule);
      if (hasFigures() && i % step == 0) {
        graphics.text(shape(ticks.get(i).text()), start(i), baseline, context.brand().grey());
      }
    }
    baseline += hasFigures() ? context.nameLeading() : 0;
    double end = left + widest(first);
    double start = Math.min(right - widest(last) / 2, width - widest(last));
    lines(graphics, first, left, baseline);
    lines(graphics, last, Math.max(start, end + GAP), baseline);
  }

  private double x(int tick) {
    return left + (right - left) * (ticks.get(tick).at() - axis.from()) / (axis.to() - axis.from());
  }

  /** Where a figure begins: about its tick, and within the chart. */
  private double start(int tick) {
    double own = shape(ticks.get(tick).text()).width();
    return Math.max(0, Math.min(x(tick) - own / 2, width - own));
  }

  /** Every how manyth tick has a figure, from the first to the last one. */
  private int step() {
    int last = ticks.size() - 1;
    int step = 1;
    while (step < last && (last % step != 0 || !fit(step))) {
      step++;
    }
    return step;
  }

  private boolean fit(int step) {
    for (int i = step; i < ticks.size(); i += step) {
      double before = start(i - step) + shape(ticks.get(i - step).text()).width();
      if (start(i) < before + BETWEEN) {
        return false;
      }
    }
    return true;
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
