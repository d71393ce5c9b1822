package io.etude.pdf.chart.label;

import io.etude.document.ChartSpec.Emphasis;
import io.etude.pdf.chart.plot.FrameGraphics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;

/**
 * The rows of a chart and their labels: in a column to the left, each wrapped to it and centred on
 * its row, or, where the chart is too narrow for that, above each row's marks. Rows are at one
 * distance in the first case, which a single long label between short ones need not raise, and as
 * close as their labels allow in the second.
 */
public final class RowLabels {

  private static final double NARROW = 230;
  private static final double GAP = 8;
  private static final double MAX_COLUMN = 0.4;

  /** Space between the labels of neighbouring rows. */
  private static final double AIR = 3;

  /** Space between a label and the marks below it. */
  static final double LABEL_GAP = 3.5;

  /** The measure of long labels, in ems: they read well, and leave the room to the marks. */
  private static final double LONGEST = 18;

  private final ChartContext context;
  private final boolean above;
  private final double width;
  private final List<List<String>> lines;
  private final List<Emphasis> emphasis;
  private double[] middles = {};
  private double[] baselines = {};
  private double height;
  private double pitch;

  /** The least distance of rows. */
  private final double least;

  private RowLabels(
      List<String> labels,
      List<Emphasis> emphasis,
      double width,
      boolean above,
      ChartContext context) {
    this.context = context;
    this.emphasis = emphasis;
    this.above = above;
    this.width = width;
    this.lines = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      lines.add(
          context.wrap(
              labels.get(i), context.labelFace(emphasis.get(i)), context.labelSize(), width));
    }
    this.least = labelsPitch();
  }

  private RowLabels(RowLabels all, int from, int to) {
    this.context = all.context;
    this.emphasis = all.emphasis.subList(from, to);
    this.above = all.above;
    this.width = all.width;
    this.lines = all.lines.subList(from, to);
    this.least = Math.max(all.least, labelsPitch());
  }

  /** Labels beside the marks, or above them in a narrow chart. */
  public static <R> RowLabels of(
      List<R> rows,
      Function<R, String> label,
      Function<R, Emphasis> prominence,
      double chartWidth,
      ChartContext context) {
    List<String> labels = rows.stream().map(label).toList();
    List<Emphasis> emphasis = rows.stream().map(prominence).toList();
    return narrow(chartWidth)
        ? above(labels, emphasis, chartWidth, context)
        : beside(labels, emphasis, chartWidth, MAX_COLUMN, context);
  }

  /** Whether a chart is too narrow for a column of labels. */
  public static boolean narrow(double chartWidth) {
    return chartWidth < NARROW;
  }

  /** Labels above their rows' marks. */
  public static RowLabels above(
      List<String> labels, List<Emphasis> emphasis, double chartWidth, ChartContext context) {
    return new RowLabels(labels, emphasis, chartWidth, true, context);
  }

  /**
   * Labels in a column to the left of the marks.
   *
   * @param most the part of the chart's width that their column takes at most, unless a word is
   *     longer
   */
  public static RowLabels beside(
      List<String> labels,
      List<Emphasis> emphasis,
      double chartWidth,
      double most,
      ChartContext context) {
    double limit = Math.min(chartWidth * most, LONGEST * context.labelSize());
    double column = context.labelColumn(labels, ChartContext.SEMIBOLD, limit);
    return new RowLabels(labels, emphasis, column, false, context);
  }

  /**
   * The labels of some rows in the column of all, and at their distance.
   *
   * @param from the first row
   * @param to the row behind the last
   */
  public RowLabels part(int from, int to) {
    return new RowLabels(this, from, to);
  }

  /** Whether labels are above their rows' marks. */
  public boolean above() {
    return above;
  }

  /** Where the marks begin. */
  public double left() {
    return above ? 0 : width + GAP;
  }

  /**
   * Gives every row its place.
   *
   * @param top where the first row begins
   * @param marks height of a row's marks
   * @param over what else a row needs over its marks
   * @param below what else a row needs under its marks
   */
  public RowLabels place(
      double top, double marks, IntToDoubleFunction over, IntToDoubleFunction below) {
    pitch = Math.max(Math.max(context.row(), marks + 6), least);
    double air = context.row() - context.bar() + 2;
    middles = new double[lines.size()];
    baselines = new double[lines.size()];
    double y = top;
    for (int i = 0; i < middles.length; i++) {
      double last = (lines.get(i).size() - 1) * context.labelLeading();
      double row = over.applyAsDouble(i) + (above ? height(i) + marks + air : pitch);
      if (above) {
        middles[i] = y + row - air / 2 - marks / 2;
        baselines[i] = middles[i] - marks / 2 - over.applyAsDouble(i) - LABEL_GAP;
      } else {
        middles[i] = y + row - pitch / 2;
        baselines[i] = middles[i] + last / 2 + context.labelSize() * ChartContext.CENTRE;
      }
      y += row + below.applyAsDouble(i);
    }
    height = y - top;
    return this;
  }

  /** The middles of the rows' marks. */
  public double[] middles() {
    return middles;
  }

  public double middle(int row) {
    return middles[row];
  }

  /** Where a label's last line ends. */
  double end(int row) {
    List<String> label = lines.get(row);
    return context.width(
        label.get(label.size() - 1), context.labelFace(emphasis.get(row)), context.labelSize());
  }

  /** The distance of rows whose labels are beside their marks. */
  public double pitch() {
    return pitch;
  }

  /** The height of all rows. */
  public double height() {
    return height;
  }

  /** The distance of rows at which neighbours' labels stay apart and none stands out. */
  private double labelsPitch() {
    double pitch = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean outer = i == 0 || i == lines.size() - 1;
      pitch = Math.max(pitch, outer ? height(i) : 0);
      pitch = Math.max(pitch, i == 0 ? 0 : (height(i - 1) + height(i)) / 2 + AIR);
    }
    return pitch;
  }

  private double height(int row) {
    return lines.get(row).size() * context.labelLeading();
  }

  /** Sets the label of a row. */
  public void draw(FrameGraphics graphics, int row) {
    draw(graphics, row, 0);
  }

  /** Sets the label of a row, from {@code left} on. */
  public void draw(FrameGraphics graphics, int row, double left) {
    List<String> label = lines.get(row);
    double baseline = baselines[row] - (label.size() - 1) * context.labelLeading();
    for (String line : label) {
      graphics.text(
          context.shape(line, context.labelFace(emphasis.get(row)), context.labelSize()),
          left,
          baseline,
          context.brand().ink());
      baseline += context.labelLeading();
    }
  }
}
