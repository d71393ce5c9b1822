package io.etude.pdf.layout.summary;

import io.etude.document.SummaryCell;
import io.etude.document.chart.ChartSpec;
import io.etude.pdf.chart.label.LabelSpacing;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.summary.shape.Pen;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The figures of the levels of a grid's bar: each within its part, or, where that is too short, in
 * a line under the bar, as near to its part as the figures beside it allow and in their order: that
 * of a long part is moved less than that of a short one. Where these push one out from under its
 * part, thin lines lead from all parts to their figures.
 */
final class LevelFigures {

  /** The height of bars that have figures within their parts. */
  static final double BAR = 10;

  /** The white between two parts. */
  static final double RULE = 0.75;

  /** The space about a figure within its part. */
  private static final double INSIDE = 0.8;

  /** How far figures may come out from under the end of their bar where names are before it. */
  private static final double BEFORE = 2;

  /**
   * The same at the other end, where figures of the total stand higher. The last levels are often
   * short: with less room their figures push those of longer levels from under their parts.
   */
  private static final double AFTER = 5;

  /** The least height of the lines that lead to figures, and where the row has more white. */
  private static final double LEADER = 1.5;

  private static final double LONG_LEADER = 3;

  /** The white between these and a figure. */
  private static final double LEADER_GAP = 0.2;

  private static final double LEADER_WIDTH = 0.4;

  /** Above a line of figures under the bar, which have no descenders, and below it. */
  private static final double UNDER = 1;

  private static final double FOOT = 0.3;

  /** The height of figures, as a part of their type. */
  private static final double FIGURE = 0.66;

  private final SummarySizes sizes;
  private final double width;
  private final List<Level> inside = new ArrayList<>();

  /** One line, unless the bar is shorter than its figures. */
  private final List<List<Level>> lines = new ArrayList<>();

  /**
   * A figure with its part of the bar.
   *
   * @param from where the part begins
   * @param to where it ends
   * @param length the figure's width
   */
  private record Level(ChartSpec.Mark mark, String text, double from, double to, double length) {
    double middle() {
      return (from + to) / 2;
    }

    /** Whether the part is over the middle of its figure. */
    boolean isOver(double start) {
      double at = start + length / 2;
      return at >= from - 0.01 && at <= to + 0.01;
    }
  }

  /**
   * The figures of a bar.
   *
   * @param cell its cell; all of its parts have values
   * @param width the bar's
   */
  LevelFigures(SummaryCell cell, double width, SummarySizes sizes) {
    this.sizes = sizes;
    this.width = width;
    double sum = cell.parts().stream().mapToDouble(p -> p.value().orElse(0)).sum();
    double scale = width / Math.max(1, sum);
    double from = 0;
    double room = BEFORE + width + AFTER;
    double used = room;
    for (ChartSpec.Mark part : cell.parts()) {
      double to = from + part.value().orElse(0) * scale;
      String text = bare(part.text());
      double length = sizes.context.words.width(text, sizes.styles.tiny);
      Level level = new Level(part, text, from, Math.max(from, to - RULE), length);
      if (length + INSIDE <= to - from - RULE) {
        inside.add(level);
      } else if (to > from) {
        if (used + LabelSpacing.BETWEEN_FIGURES + length > room) {
          lines.add(new ArrayList<>());
          used = -LabelSpacing.BETWEEN_FIGURES;
        }
        lines.get(lines.size() - 1).add(level);
        used += LabelSpacing.BETWEEN_FIGURES + length;
      }
      from = to;
    }
  }

  /** The figure of a part without its sign, as it stands in a bar. */
  private static String bare(String text) {
    return text.replaceAll("[\\s\u00a0\u202f]*%$", "");
  }

  /** The room that they take under their bar. */
  double below() {
    TextStyle tiny = sizes.styles.tiny;
    return lines.isEmpty()
        ? 0
        : under() + FOOT + FIGURE * tiny.size() + (lines.size() - 1) * tiny.leading();
  }

  /** Between the bar and the figures under it. */
  private double under() {
    return isLed() ? LEADER + LEADER_GAP : UNDER;
  }

  /** Whether a figure of the first line isn't under its part. */
  private boolean isLed() {
    if (lines.isEmpty()) {
      return false;
    }
    return moved(lines.get(0), starts(lines.get(0))) > 0;
  }

  /** Where figures begin: all alike, or those of long parts first if that leaves more of them. */
  private double[] starts(List<Level> line) {
    double[] alike = starts(line, level -> 1);
    double[] weighted = starts(line, level -> level.to() - level.from());
    return moved(line, weighted) < moved(line, alike) ? weighted : alike;
  }

  private double[] starts(List<Level> line, ToDoubleFunction<Level> weight) {
    return LabelSpacing.starts(
        line.stream().mapToDouble(Level::middle).toArray(),
        line.stream().mapToDouble(Level::length).toArray(),
        line.stream().mapToDouble(weight).toArray(),
        LabelSpacing.BETWEEN_FIGURES,
        -BEFORE,
        width + AFTER);
  }

  /** How many figures aren't under their parts. */
  private static long moved(List<Level> line, double[] starts) {
    return IntStream.range(0, starts.length).filter(i -> !line.get(i).isOver(starts[i])).count();
  }

  /**
   * Paints them.
   *
   * @param x where the bar begins
   * @param middle its middle
   * @param end the foot of its row
   * @param mark the place of its content in the structure tree
   */
  void paint(Pen pen, double x, double middle, double end, Mark mark) {
    TextStyle tiny = sizes.styles.tiny;
    for (Level level : inside) {
      int ground = sizes.styles.color(level.mark().role());
      TextStyle style = tiny.colored(sizes.styles.on(ground));
      double baseline = middle + 0.34 * tiny.size();
      pen.centre(level.text(), style, x + level.middle(), baseline, mark);
    }
    double foot = middle + BAR / 2;
    double white = Math.max(0, end - foot - below());
    double leader = Math.min(LONG_LEADER, LEADER + white);
    double under = isLed() ? leader + LEADER_GAP : UNDER;
    double baseline = foot + under + FIGURE * tiny.size();
    for (List<Level> line : lines) {
      double[] starts = starts(line);
      for (int i = 0; i < starts.length; i++) {
        Level level = line.get(i);
        pen.left(level.text(), tiny, x + starts[i], baseline, mark);
        if (line == lines.get(0) && isLed()) {
          leader(pen, x + level.middle(), x + starts[i] + level.length() / 2, foot, leader);
        }
      }
      baseline += tiny.leading();
    }
  }

  private void leader(Pen pen, double from, double to, double top, double height) {
    Path2D path = new Path2D.Double();
    path.moveTo(from, top);
    path.lineTo(to, top + height);
    pen.canvas()
        .add(
            new Item.Path(
                path,
                OptionalInt.empty(),
                OptionalInt.of(sizes.styles.brand.grey()),
                LEADER_WIDTH,
                new float[0],
                Mark.ARTIFACT));
  }
}
