package io.etude.pdf.layout.summary;

import io.etude.document.ChartSpec;
import io.etude.document.SummaryCell;
import io.etude.pdf.chart.label.LabelSpacing;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.summary.shape.Pen;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of the levels of a grid's bar: each within its part, or, where that is too short, in
 * a line under the bar, as near to its part as the figures beside it allow and in their order.
 */
final class LevelFigures {

  /** The height of bars that have figures within their parts. */
  static final double BAR = 10;

  /** The white between two parts. */
  static final double RULE = 0.75;

  /** The space about a figure within its part. */
  private static final double INSIDE = 0.8;

  private static final double BETWEEN = 3;

  /** Above a line of figures under the bar, which have no descenders, and below it. */
  private static final double UNDER = 1;

  private static final double FOOT = 1;

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
   * @param middle the part's middle
   * @param length the figure's width
   */
  private record Level(ChartSpec.Mark mark, String text, double middle, double length) {}

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
    double used = width;
    for (ChartSpec.Mark part : cell.parts()) {
      double to = from + part.value().orElse(0) * scale;
      String text = bare(part.text());
      double length = sizes.context.words.width(text, sizes.styles.tiny);
      Level level = new Level(part, text, (from + to - RULE) / 2, length);
      if (length + INSIDE <= to - from - RULE) {
        inside.add(level);
      } else if (to > from) {
        if (used + BETWEEN + length > width) {
          lines.add(new ArrayList<>());
          used = -BETWEEN;
        }
        lines.get(lines.size() - 1).add(level);
        used += BETWEEN + length;
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
        : UNDER + FOOT + FIGURE * tiny.size() + (lines.size() - 1) * tiny.leading();
  }

  /**
   * Paints them.
   *
   * @param x where the bar begins
   * @param middle its middle
   * @param mark the place of its content in the structure tree
   */
  void paint(Pen pen, double x, double middle, Mark mark) {
    TextStyle tiny = sizes.styles.tiny;
    for (Level level : inside) {
      int ground = sizes.styles.color(level.mark().role());
      TextStyle style = tiny.colored(sizes.styles.on(ground));
      double baseline = middle + 0.34 * tiny.size();
      pen.centre(level.text(), style, x + level.middle(), baseline, mark);
    }
    double baseline = middle + BAR / 2 + UNDER + FIGURE * tiny.size();
    for (List<Level> line : lines) {
      double[] starts =
          LabelSpacing.starts(
              line.stream().mapToDouble(Level::middle).toArray(),
              line.stream().mapToDouble(Level::length).toArray(),
              BETWEEN,
              0,
              width);
      for (int i = 0; i < starts.length; i++) {
        pen.left(line.get(i).text(), tiny, x + starts[i], baseline, mark);
      }
      baseline += tiny.leading();
    }
  }
}
