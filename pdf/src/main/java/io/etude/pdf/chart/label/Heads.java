package io.etude.pdf.chart.label;

import io.etude.pdf.chart.plot.FrameGraphics;
import java.util.List;
import java.util.Optional;

/**
 * Names of series set over the marks of a chart's first row, which spare the reader a legend. Where
 * a name is wider than its mark, a thin line leads to it.
 */
public final class Heads {

  private static final double CLEAR = RowLabels.LABEL_GAP;
  private static final double LEADER = 7;

  /**
   * A mark that is named.
   *
   * @param label its name
   * @param low where it begins
   * @param high where it ends
   * @param color its colour
   */
  public record Target(String label, double low, double high, int color) {
    double middle() {
      return (low + high) / 2;
    }
  }

  /**
   * A name in its place.
   *
   * @param raised whether it stands above the others, with an upright line to its mark
   */
  record Head(Target target, List<String> lines, double left, double width, boolean raised) {
    double right() {
      return left + width;
    }

    boolean covers(double x) {
      return x >= left && x <= right();
    }

    /** Where a line to the mark starts. */
    double nearest() {
      return Math.max(left + 1, Math.min(target.middle(), right() - 1));
    }
  }

  private final ChartContext context;
  private final List<Head> heads;

  /** The lines of the names right over the marks, and of those above them. */
  private final int lines;

  private final int raised;
  private final double clear;

  private Heads(List<Head> heads, ChartContext context) {
    this.heads = heads;
    this.context = context;
    this.lines = lines(heads, false);
    this.raised = lines(heads, true);
    this.clear = leads() ? LEADER : CLEAR;
  }

  private static int lines(List<Head> heads, boolean raised) {
    return heads.stream()
        .filter(head -> head.raised() == raised)
        .mapToInt(head -> head.lines().size())
        .max()
        .orElse(0);
  }

  /**
   * Names over marks; empty where they find no room near them.
   *
   * @param low where the chart begins
   * @param high where it ends
   * @param mostMoved how many names may stand elsewhere than right over their mark
   */
  static Optional<Heads> over(
      List<Target> marks, double low, double high, int mostMoved, ChartContext context) {
    return new HeadSearch(marks, low, high, context)
        .find(mostMoved)
        .map(heads -> new Heads(heads, context));
  }

  /** Whether lines lead to marks. */
  boolean leads() {
    return led(heads) > 0;
  }

  static long led(List<Head> heads) {
    return heads.stream().filter(head -> led(head, heads)).count();
  }

  /** Whether a line must lead from a name to its mark. */
  static boolean led(Head head, List<Head> heads) {
    return head.raised()
        || !head.covers(head.target().middle())
        || heads.stream()
            .map(Head::target)
            .anyMatch(
                other ->
                    other != head.target()
                        && head.left() < other.high() - 1
                        && head.right() > other.low() + 1);
  }

  /** The room over the marks. */
  double height() {
    return (lines + raised) * context.nameLeading() + clear;
  }

  /** Where the first name begins. */
  double left() {
    return heads.stream().mapToDouble(Head::left).min().orElse(Double.MAX_VALUE);
  }

  /** Sets the names over marks that begin at {@code foot}. */
  void draw(FrameGraphics graphics, double foot) {
    for (Head head : heads) {
      double centre = head.left() + head.width() / 2;
      double own = clear + (head.raised() ? lines * context.nameLeading() : 0);
      double baseline = foot - own - (head.lines().size() - 1) * context.nameLeading();
      for (String line : head.lines()) {
        graphics.textCentred(
            context.shape(line, ChartContext.SEMIBOLD, context.nameSize()),
            centre,
            baseline,
            context.nameOf(head.target().color()));
        baseline += context.nameLeading();
      }
      if (led(head, heads)) {
        graphics.line(
            head.nearest(),
            foot - own + 2,
            head.target().middle(),
            foot - 0.5,
            0.5,
            new float[0],
            context.brand().grey());
      }
    }
  }
}
