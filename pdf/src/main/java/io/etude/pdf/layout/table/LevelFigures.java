package io.etude.pdf.layout.table;

import io.etude.document.chart.ChartSpec;
import io.etude.pdf.chart.label.LabelSpacing;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of the parts of a bar: each within its part or, where that is too short, under the
 * bar, as near to its part as the figures beside it allow.
 */
final class LevelFigures {

  /** The space about a figure within its part. */
  private static final double INSIDE = 1.6;

  /** How far figures may come out from under the ends of their bar. */
  private static final double BEYOND = 3;

  /** Above a line of figures under the bar, which have no descenders. */
  private static final double UNDER = 1;

  /** The height of figures, as a part of their type. */
  private static final double FIGURE = 0.7;

  private final TextStyle style;
  private final List<Level> inside = new ArrayList<>();

  /** The lines under the bar: one, unless the bar is shorter than its figures. */
  private final List<List<Level>> lines = new ArrayList<>();

  /**
   * A figure.
   *
   * @param part its part of the bar
   * @param text without the sign of a percentage
   * @param middle the middle of that part, later of the figure
   * @param length the figure's width
   */
  record Level(ChartSpec.Mark part, String text, double middle, double length) {}

  /**
   * The figures of a bar.
   *
   * @param parts its parts, all with values
   * @param scale the length of all of a share
   */
  LevelFigures(List<ChartSpec.Mark> parts, double scale, Words words, TextStyle style) {
    this.style = style;
    double from = 0;
    double room = scale + 2 * BEYOND;
    double used = room;
    for (ChartSpec.Mark part : parts) {
      double width = part.value().orElse(0) * scale;
      String text = part.text().replaceAll("[\\s\u00a0\u202f]*%$", "");
      Level level = new Level(part, text, from + width / 2, words.width(text, style));
      if (level.length() + INSIDE <= width) {
        inside.add(level);
      } else if (width > 0) {
        if (used + LabelSpacing.BETWEEN_FIGURES + level.length() > room) {
          lines.add(new ArrayList<>());
          used = -LabelSpacing.BETWEEN_FIGURES;
        }
        lines.get(lines.size() - 1).add(level);
        used += LabelSpacing.BETWEEN_FIGURES + level.length();
      }
      from += width;
    }
    lines.replaceAll(line -> spaced(line, scale));
  }

  private static List<Level> spaced(List<Level> line, double scale) {
    double[] starts =
        LabelSpacing.starts(
            line.stream().mapToDouble(Level::middle).toArray(),
            line.stream().mapToDouble(Level::length).toArray(),
            line.stream().mapToDouble(level -> 1).toArray(),
            LabelSpacing.BETWEEN_FIGURES,
            -BEYOND,
            scale + BEYOND);
    List<Level> spaced = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      Level level = line.get(i);
      double middle = starts[i] + level.length() / 2;
      spaced.add(new Level(level.part(), level.text(), middle, level.length()));
    }
    return spaced;
  }

  /** Those within their parts. */
  List<Level> inside() {
    return inside;
  }

  /** Those under the bar, line by line. */
  List<List<Level>> lines() {
    return lines;
  }

  /** The distance from the foot of the bar to the first baseline under it. */
  double firstBaseline() {
    return UNDER + FIGURE * style.size();
  }

  /** The room that they take under their bar. */
  double below() {
    return lines.isEmpty() ? 0 : firstBaseline() + (lines.size() - 1) * style.leading();
  }
}
