package io.etude.pdf.layout.summary.strip;

import io.etude.document.SummaryCell;
import io.etude.document.SummaryTable;
import io.etude.document.chart.ChartSpec;
import io.etude.pdf.layout.line.Words;
import io.etude.pdf.layout.summary.shape.BaseLines;
import io.etude.pdf.layout.summary.shape.SummaryStyles;
import java.util.HashMap;
import java.util.Map;

/**
 * What the columns of a segment's groups need for their figures and bases, in all rows of a run.
 */
public final class FigureColumns {

  /** The side of the triangle behind a figure that is higher than another. */
  public static final double TRIANGLE = 3.6;

  /** Between a figure and its triangle. */
  public static final double BEFORE_TRIANGLE = 1;

  /** The space about the figure of a group in its column. */
  private static final double FIGURE_GAP = 2;

  private static final double BASE_GAP = 1;

  /** The same of narrow columns, whose widest figures are side by side. */
  private static final double NARROW_GAP = 3.5;

  /** The least width of a column within a strip. */
  private static final double MIN_NARROW = 13;

  private final StripAxes axes;
  private final Map<Integer, Double> figures = new HashMap<>();

  /** Those of a run. */
  public FigureColumns(StripAxes axes) {
    this.axes = axes;
  }

  /** The width of a group's figure with its triangle. */
  public static double width(SummaryCell cell, Words words, SummaryStyles styles) {
    boolean higher = cell.higher() != ChartSpec.Significance.NONE;
    double width = words.width(cell.text(), higher ? styles.strong : styles.cell);
    return higher ? width + TRIANGLE + BEFORE_TRIANGLE : width;
  }

  /** The width of a segment's widest figure; 0 if it has none in columns. */
  public double figure(int segment) {
    return figures.computeIfAbsent(segment, this::widestFigure);
  }

  private double widestFigure(int segment) {
    double widest = 0;
    for (SummaryTable table : axes.tables()) {
      for (int r = 0; r < table.rows().size(); r++) {
        boolean base = table.rows().get(r).kind() == SummaryTable.Row.Kind.BASE;
        if (!base && !axes.isMarked(table, r, segment)) {
          for (int g : table.banner().groupsOf(segment)) {
            double width = width(table.group(r, g), axes.words(), axes.styles());
            widest = Math.max(widest, width + FIGURE_GAP);
          }
        }
      }
    }
    return widest;
  }

  /**
   * The width of a segment's widest base in a row, of which ranges are in lines.
   *
   * @param dash what stands behind the first end of a range
   */
  public double base(int segment, String dash) {
    double widest = 0;
    for (SummaryTable table : axes.tables()) {
      for (int r = 0; r < table.rows().size(); r++) {
        if (table.rows().get(r).kind() == SummaryTable.Row.Kind.BASE) {
          for (int g : table.banner().groupsOf(segment)) {
            widest = Math.max(widest, base(table.group(r, g).text(), dash));
          }
        }
      }
    }
    return widest;
  }

  /** The width of a base, of which a range is in lines. */
  public double base(String base, String dash) {
    String[] ends = base.split(BaseLines.RANGE);
    double width = 0;
    for (int e = 0; e < ends.length; e++) {
      String line = e + 1 < ends.length ? ends[e] + dash : ends[e];
      width = Math.max(width, axes.words().width(line, axes.styles().tiny));
    }
    return width + BASE_GAP;
  }

  /** The least width of a strip in which the groups have columns, with their numbers over them. */
  double leastWidth(int segment) {
    double figure = figure(segment) - FIGURE_GAP + NARROW_GAP;
    double column = Math.max(MIN_NARROW, Math.max(figure, base(segment, "")));
    return column * axes.banner().groupsOf(segment).size();
  }
}
