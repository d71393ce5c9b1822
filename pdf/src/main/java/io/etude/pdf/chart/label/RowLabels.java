package io.etude.pdf.chart.label;

import io.etude.document.chart.ChartSpec.Emphasis;
import io.etude.pdf.chart.plot.FrameGraphics;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The rows of a chart and their labels: in a column to the left, each wrapped to it in lines about
 * as long as each other and centred on its row, or, where the chart is too narrow for that, above
 * each row's marks. Rows are at one distance in the first case, which a single long label between
 * short ones need not raise, and as close as their labels allow in the second.
 */
public final class RowLabels {

  private static final double NARROW = 230;

  /** Space between labels and marks. */
  public static final double GAP = 8;

  private static final double MAX_COLUMN = 0.4;

  /** Space between the labels of neighbouring rows. */
  private static final double AIR = 3;

  /** The same between labels of several lines each, in lines: with less they read as one. */
  private static final double WIDE_AIR = 0.5;

  /** Space between a label and the marks below it. */
  static final double LABEL_GAP = 3.5;

  /** The measure of long labels, in ems: they read well, and leave the room to the marks. */
  private static final double LONGEST = 18;

  /** The part of the width that labels take at most where rows are closer than usual. */
  private static final double MAX_WIDER = 0.5;

  /** Labels are wider in so many steps. */
  private static final int STEPS = 8;

  private final ChartContext context;
  private final boolean above;
  private final double width;
  private final List<List<String>> lines;
  private final List<Emphasis> emphasis;
  private double[] middles = {};
  private double[] baselines = {};
  private double height;

  /** Where the first row begins. */
  private double top;

  /** The distance of rows, which some may exceed where rows are closer than usual. */
  private double pitch;

  /** The least distance of rows. */
  private final double least;

  private RowLabels(
      List<String> labels,
      List<Emphasis> emphasis,
      double width,
      boolean above,
      OptionalDouble closest,
      ChartContext context) {
    this.context = context;
    this.emphasis = emphasis;
    this.above = above;
    this.lines = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      lines.add(
          context.balanced(
              labels.get(i), context.labelFace(emphasis.get(i)), context.labelSize(), width));
    }
    this.width = Math.min(width, widestLine() + 1);
    this.least = closest.orElseGet(this::labelsPitch);
  }

  private double widestLine() {
    return IntStream.range(0, lines.size())
        .mapToDouble(
            i ->
                lines.get(i).stream()
                    .mapToDouble(
                        line ->
                            context.width(
                                line, context.labelFace(emphasis.get(i)), context.labelSize()))
                    .max()
                    .orElse(0))
        .max()
        .orElse(0);
  }

  private RowLabels(RowLabels all, int from, int to) {
    this.context = all.context;
    this.emphasis = all.emphasis.subList(from, to);
    this.above = all.above;
    this.width = all.width;
    this.lines = all.lines.subList(from, to);
    this.least = all.isCloser() ? all.least : Math.max(all.pitch, labelsPitch());
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
    return new RowLabels(labels, emphasis, chartWidth, true, OptionalDouble.empty(), context);
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
    return beside(labels, emphasis, chartWidth, most, MAX_WIDER, context);
  }

  /**
   * The same. Where rows are to be closer than labels of several lines allow, the column is wider
   * as far as that makes the rows lower; a row whose label then still needs more room has it.
   *
   * @param widest the part that it takes at most then
   */
  public static RowLabels beside(
      List<String> labels,
      List<Emphasis> emphasis,
      double chartWidth,
      double most,
      double widest,
      ChartContext context) {
    ChartStyle style = context.style();
    double limit = Math.min(chartWidth * most, LONGEST * context.labelSize());
    RowLabels usual = inColumn(labels, emphasis, limit, OptionalDouble.empty(), context);
    double pitch = style.part() * Math.max(style.rowHeight(), usual.least);
    if (!usual.isCloser() || usual.least <= pitch) {
      return usual;
    }
    double wider = Math.max(0, Math.min(chartWidth * widest, limit * style.labelPart()) - limit);
    RowLabels lowest = usual;
    double height = Double.MAX_VALUE;
    for (int step = 0; step <= STEPS && height > labels.size() * pitch + 0.01; step++) {
      double room = limit + wider * step / STEPS;
      RowLabels other = inColumn(labels, emphasis, room, OptionalDouble.of(pitch), context);
      double own = IntStream.range(0, labels.size()).mapToDouble(i -> other.room(i, pitch)).sum();
      lowest = own < height - 0.01 ? other : lowest;
      height = Math.min(height, own);
    }
    return lowest;
  }

  private static RowLabels inColumn(
      List<String> labels,
      List<Emphasis> emphasis,
      double limit,
      OptionalDouble closest,
      ChartContext context) {
    double column = context.labelColumn(labels, ChartContext.SEMIBOLD, limit);
    return new RowLabels(labels, emphasis, column, false, closest, context);
  }

  /** Whether rows are closer than labels of their usual width allow. */
  private boolean isCloser() {
    return !above && context.style().labelPart() > 1;
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

  /** The number of rows. */
  public int size() {
    return lines.size();
  }

  /** In how many lines a label is. */
  public int lines(int row) {
    return lines.get(row).size();
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
    return place(top, marks, row -> 0, over, below);
  }

  /**
   * The same, of rows with figures under their marks. Where labels are beside, these are in the
   * white before the next row, and all rows are as far apart as those with figures need.
   *
   * @param figures the room that a row's figures need between its marks and the next one's
   */
  public RowLabels place(
      double top,
      double marks,
      IntToDoubleFunction figures,
      IntToDoubleFunction over,
      IntToDoubleFunction below) {
    int last = lines.size() - 1;
    double white = above ? 0 : IntStream.range(0, last).mapToDouble(figures).max().orElse(0);
    pitch = Math.max(Math.max(context.row(), marks + Math.max(6, white)), least);
    double air = context.row() - context.bar() + 2;
    middles = new double[lines.size()];
    baselines = new double[lines.size()];
    double y = top;
    for (int i = 0; i < middles.length; i++) {
      double rise = (lines.get(i).size() - 1) * context.labelLeading();
      double row = over.applyAsDouble(i) + (above ? height(i) + marks + air : room(i));
      if (above) {
        middles[i] = y + row - air / 2 - marks / 2;
        baselines[i] = middles[i] - marks / 2 - over.applyAsDouble(i) - LABEL_GAP;
      } else {
        middles[i] = y + row - room(i) / 2;
        baselines[i] = middles[i] + rise / 2 + context.labelSize() * ChartContext.CENTRE;
      }
      y += row + below.applyAsDouble(i) + (above ? figures.applyAsDouble(i) : 0);
    }
    if (!above && last >= 0) {
      y += Math.max(0, figures.applyAsDouble(last) - (room(last) - marks) / 2);
    }
    height = y - top;
    this.top = top;
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

  /** The room of a row whose label is beside its marks, half of it over their middle. */
  public double room(int row) {
    return room(row, pitch);
  }

  private double room(int row, double distance) {
    return isCloser() ? Math.max(distance, height(row) + air(row, row)) : distance;
  }

  /** The height of all rows. */
  public double height() {
    return height;
  }

  /** Where the last row ends. */
  public double end() {
    return top + height;
  }

  /** The distance of rows at which neighbours' labels stay apart and none stands out. */
  private double labelsPitch() {
    double pitch = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean outer = i == 0 || i == lines.size() - 1;
      pitch = Math.max(pitch, outer ? height(i) : 0);
      pitch = Math.max(pitch, i == 0 ? 0 : (height(i - 1) + height(i)) / 2 + air(i - 1, i));
    }
    return pitch;
  }

  private double air(int row, int next) {
    boolean several = lines.get(row).size() > 1 && lines.get(next).size() > 1;
    return several ? WIDE_AIR * context.labelLeading() : AIR;
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
    boolean muted = emphasis.get(row) == Emphasis.MUTED;
    int color = muted ? context.brand().grey() : context.brand().ink();
    double baseline = baselines[row] - (label.size() - 1) * context.labelLeading();
    for (String line : label) {
      graphics.text(
          context.shape(line, context.labelFace(emphasis.get(row)), context.labelSize()),
          left,
          baseline,
          color);
      baseline += context.labelLeading();
    }
  }
}
