package io.etude.pdf.chart;

import io.etude.document.chart.ChartSpec.Lines;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.SurveyEdition;
import io.etude.pdf.chart.label.ChartContext;
import io.etude.pdf.chart.label.LabelSpacing;
import io.etude.pdf.chart.plot.FrameGraphics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Lines over editions in one plot, each named at its end, editions beneath. */
final class LinesDrawing implements Drawing {

  private static final double AXIS = 14;
  private static final double HEAD = 10;
  private static final double DOT = LinePlot.DOT;
  private static final double LEADING = 10;

  /** Between the names of two lines, of which one may have several lines. */
  private static final double NAMES_GAP = 3;

  private static final double EDGE = 8;

  /** From the end of the axis to the names. */
  private static final double TO_NAME = 4;

  /** The part of the width that names take at most, where that is no less than a short word. */
  private static final double MAX_NAME = 0.4;

  private static final double MIN_NAME = 48;

  /** The part of the width that the names of the scale's ends take at most, or a short word. */
  private static final double MAX_AXIS_END = 0.2;

  private static final double MIN_AXIS_END = 40;

  /** The least length of the axis beside the names of its scale's ends. */
  private static final double MIN_PLOT = 30;

  /** The height of a plot of lines that hardly rise, as a part of the usual one. */
  private static final double MIN_HEIGHT = 0.45;

  /** Lines that take this part of their scale have a plot of the usual height. */
  private static final double WHOLE_HEIGHT = 0.5;

  /** The most that a line has whose plot it shares with none. */
  private static final double LONE_HEIGHT = 0.65;

  private final Lines chart;
  private final double width;
  private final ChartContext context;
  private final double plotHeight;
  private final double right;

  /** The room of the first edition's figures. */
  private final double values;

  private final double margin;

  /** The names of the scale's ends, beside the axis; none where it has no ends of its own. */
  private final List<String> foot;

  private final List<String> head;
  private final LinePlot plot;
  private final List<End> ends = new ArrayList<>();

  /**
   * A line's name and where it is.
   *
   * @param last the last edition that has a figure; -1 for none
   * @param y where that figure is
   */
  private record End(Lines.Series series, int last, double y, List<String> lines) {
    double height() {
      return lines.size() * LEADING;
    }
  }

  LinesDrawing(Lines chart, double width, ChartContext context) {
    this.chart = chart;
    this.width = width;
    this.context = context;
    double end = 0;
    double names = 0;
    for (Lines.Series series : chart.series()) {
      List<String> lines = endLines(series);
      names += lines.size() * LEADING + (names > 0 ? namesGap() : 0);
      for (String line : lines) {
        end = Math.max(end, context.width(line, ChartContext.SEMIBOLD, context.valueSize()));
      }
    }
    this.right = width - end - TO_NAME - 2;
    LinePlot.Scale scale = LinePlot.Scale.of(chart);
    double usual = Math.min(150, Math.max(90, width * 0.4));
    this.plotHeight = Math.max(names, context.plot(usual * part(scale)));
    List<String> least =
        scale.beginsWith(chart) ? axisEnd(chart.axis().orElseThrow().first()) : List.of();
    List<String> most =
        scale.endsWith(chart) ? axisEnd(chart.axis().orElseThrow().last()) : List.of();
    boolean room = right - axisWidth(least, most) >= MIN_PLOT;
    this.foot = room ? least : List.of();
    this.head = room ? most : List.of();
    this.values = valuesWidth();
    this.margin = axisWidth(foot, head) + values;
    int n = chart.editions().size();
    double pitch = n < 2 ? 0 : (right - margin - 2 * EDGE) / (n - 1);
    double first = n < 2 ? right / 2 : EDGE + margin;
    this.plot =
        new LinePlot(
            chart,
            chart.series(),
            scale,
            new LinePlot.Place(margin, right, first, pitch, HEAD, plotHeight, HEAD),
            context);
    for (Lines.Series series : chart.series()) {
      int last = LinePlot.last(series);
      double y = last < 0 ? plot.foot() : plot.y(LinePlot.value(series, last));
      ends.add(new End(series, last, y, endLines(series)));
    }
    ends.sort(Comparator.comparingDouble(End::y));
  }

  /** The part of the usual height that lines need: all of it only if they differ much. */
  private double part(LinePlot.Scale scale) {
    double[] values =
        chart.series().stream()
            .flatMap(series -> series.points().stream().flatMap(Optional::stream))
            .flatMapToDouble(mark -> mark.value().stream())
            .sorted()
            .toArray();
    double range = values.length == 0 ? 0 : values[values.length - 1] - values[0];
    double taken = Math.min(1, range / (scale.high() - scale.low()) / WHOLE_HEIGHT);
    double part = MIN_HEIGHT + (1 - MIN_HEIGHT) * taken;
    return chart.series().size() > 1 ? part : Math.min(LONE_HEIGHT, part);
  }

  private List<String> axisEnd(String text) {
    double most = Math.max(MIN_AXIS_END, width * MAX_AXIS_END);
    return context.wrap(text, ChartContext.REGULAR, context.smallSize(), most);
  }

  /** The room of the names of the scale's ends. */
  private double axisWidth(List<String> first, List<String> last) {
    double widest = 0;
    for (List<String> lines : List.of(first, last)) {
      for (String line : lines) {
        widest = Math.max(widest, context.width(line, ChartContext.REGULAR, context.smallSize()));
      }
    }
    return widest > 0 ? widest + TO_NAME : 0;
  }

  /** The room of the first edition's figures; none where it would be a large part of the plot. */
  private double valuesWidth() {
    double widest = 0;
    for (Lines.Series series : chart.series()) {
      int first = begin(series);
      if (first >= 0) {
        String value = series.points().get(first).orElseThrow().text();
        widest = Math.max(widest, context.width(value, ChartContext.REGULAR, context.smallSize()));
      }
    }
    return chart.editions().size() < 2 || 5 * widest > right - axisWidth(foot, head) ? 0 : widest;
  }

  /** Whether names at the ends of lines take more lines than that. */
  boolean hasNamesLongerThan(int lines) {
    return ends.stream().anyMatch(end -> end.lines().size() > lines);
  }

  private List<String> endLines(Lines.Series series) {
    double most = Math.max(width * MAX_NAME, Math.min(MIN_NAME, width * 0.6));
    return context.wrap(endLabel(series), ChartContext.SEMIBOLD, context.valueSize(), most);
  }

  /** None where each name is in one line. */
  private double namesGap() {
    return chart.series().stream().allMatch(series -> endLines(series).size() < 2) ? 0 : NAMES_GAP;
  }

  /**
   * The last known figure, its edition where that isn't the last one, and the name; a withheld
   * figure if none is known.
   */
  private String endLabel(Lines.Series series) {
    int last = LinePlot.last(series);
    String when =
        last >= 0 && last < chart.editions().size() - 1
            ? "(" + chart.editions().get(last).label() + ") "
            : "";
    return LinePlot.lastMark(series).map(Mark::text).map(text -> text + " ").orElse("")
        + when
        + series.label();
  }

  @Override
  public double height() {
    return HEAD + plotHeight + AXIS;
  }

  @Override
  public void draw(FrameGraphics graphics) {
    plot.draw(graphics);
    axis(graphics);
    editions(graphics);
    endLabels(graphics);
    firstValues(graphics);
    new PointValues(chart, plot, head.isEmpty() ? 0 : HEAD + 1, context)
        .draw(graphics, chart.series());
  }

  /** Names the ends of the scale beside them: the foot's name ends there, the other begins. */
  private void axis(FrameGraphics graphics) {
    double centre = context.smallSize() * ChartContext.CENTRE;
    double up = (foot.size() - 1) * context.nameLeading();
    lines(graphics, foot, plot.foot() + centre - up);
    lines(graphics, head, HEAD + centre);
    if (!head.isEmpty()) {
      int rule = context.brand().rule();
      graphics.line(margin, HEAD, right, HEAD, 0.5, new float[0], rule);
    }
  }

  private void lines(FrameGraphics graphics, List<String> lines, double top) {
    double baseline = top;
    for (String line : lines) {
      graphics.textRight(
          context.shape(line, ChartContext.REGULAR, context.smallSize()),
          axisWidth(foot, head) - TO_NAME,
          baseline,
          context.brand().grey());
      baseline += context.nameLeading();
    }
  }

  /**
   * Names the editions of the last and the first figure and those at both ends, then of the others,
   * the last one first, as many as find room.
   */
  private void editions(FrameGraphics graphics) {
    int n = chart.editions().size();
    Set<Integer> order = new LinkedHashSet<>();
    chart.series().stream()
        .mapToInt(LinePlot::last)
        .filter(i -> i >= 0)
        .max()
        .ifPresent(order::add);
    chart.series().stream()
        .mapToInt(LinePlot::first)
        .filter(i -> i >= 0)
        .min()
        .ifPresent(order::add);
    if (n > 0) {
      order.add(n - 1);
      order.add(0);
    }
    for (int i = n - 1 - step(); i > 0; i -= step()) {
      order.add(i);
    }
    List<double[]> taken = new ArrayList<>();
    for (int i : order) {
      var text =
          context.shape(chart.editions().get(i).label(), ChartContext.REGULAR, context.smallSize());
      double left = Math.max(0, Math.min(plot.x(i) - text.width() / 2, right - text.width()));
      double end = left + text.width();
      if (taken.stream()
          .noneMatch(
              other ->
                  left < other[1] + LabelSpacing.BETWEEN_FIGURES
                      && end > other[0] - LabelSpacing.BETWEEN_FIGURES)) {
        graphics.text(text, left, plot.foot() + 10, context.brand().grey());
        taken.add(new double[] {left, end});
      }
    }
  }

  /**
   * Each such edition is named between both ends: a step that leads to both, where there is one.
   */
  private int step() {
    double widest = 0;
    for (SurveyEdition edition : chart.editions()) {
      widest =
          Math.max(
              widest, context.width(edition.label(), ChartContext.REGULAR, context.smallSize()));
    }
    int n = chart.editions().size();
    double pitch = n < 2 ? 1 : (plot.x(n - 1) - plot.x(0)) / (n - 1);
    int least = Math.max(1, (int) Math.ceil((widest + LabelSpacing.BETWEEN_FIGURES) / pitch));
    return SurveyEdition.areEven(chart.editions())
        ? IntStream.range(least, n).filter(step -> (n - 1) % step == 0).findFirst().orElse(least)
        : 1;
  }

  /** Names at the lines' ends, pushed apart where they would touch. */
  private void endLabels(FrameGraphics graphics) {
    double[] starts =
        LabelSpacing.starts(
            ends.stream().mapToDouble(End::y).toArray(),
            ends.stream().mapToDouble(End::height).toArray(),
            namesGap(),
            0,
            HEAD + plotHeight + LEADING / 2);
    for (int i = 0; i < starts.length; i++) {
      End end = ends.get(i);
      double middle = starts[i] + end.height() / 2;
      if (end.last() >= 0) {
        leader(graphics, end, middle);
      }
      double baseline = starts[i] + LEADING / 2 + context.valueSize() * ChartContext.CENTRE;
      for (String line : end.lines()) {
        graphics.text(
            context.shape(line, ChartContext.SEMIBOLD, context.valueSize()),
            right + TO_NAME,
            baseline,
            context.brand().ink());
        baseline += LEADING;
      }
    }
  }

  /** Leads from a line's end to a name that isn't straight beside it. */
  private void leader(FrameGraphics graphics, End end, double middle) {
    boolean far = end.last() < chart.editions().size() - 1 || chart.editions().size() == 1;
    if (far || Math.abs(middle - end.y()) > LEADING / 3) {
      graphics.line(
          plot.x(end.last()) + DOT + 1,
          end.y(),
          right + TO_NAME - 1.5,
          middle,
          0.5,
          new float[0],
          context.brand().grey());
    }
  }

  /** The edition whose figure is before a line: the first one; of a line alone its own first. */
  private int begin(Lines.Series series) {
    int first = LinePlot.first(series);
    boolean alone = chart.series().size() == 1 && first < LinePlot.last(series);
    return first == 0 || alone ? first : -1;
  }

  /** Figures before the lines, to the left of their first points; none far from its point. */
  private void firstValues(FrameGraphics graphics) {
    if (values == 0) {
      return;
    }
    List<Lines.Series> shown =
        chart.series().stream()
            .filter(series -> begin(series) >= 0)
            .sorted(
                Comparator.comparingDouble(series -> plot.y(LinePlot.value(series, begin(series)))))
            .toList();
    double[] middles =
        shown.stream()
            .mapToDouble(series -> plot.y(LinePlot.value(series, begin(series))))
            .toArray();
    double[] heights = new double[middles.length];
    Arrays.fill(heights, context.smallSize());
    double[] starts = LabelSpacing.starts(middles, heights, 1, 0, HEAD + plotHeight);
    for (int i = 0; i < starts.length; i++) {
      double middle = starts[i] + context.smallSize() / 2;
      if (Math.abs(middle - middles[i]) < context.smallSize() * 0.75) {
        graphics.textRight(
            context.shape(
                shown.get(i).points().get(begin(shown.get(i))).orElseThrow().text(),
                ChartContext.REGULAR,
                context.smallSize()),
            plot.x(begin(shown.get(i))) - DOT - 2,
            middle + context.smallSize() * ChartContext.CENTRE,
            context.brand().ink());
      }
    }
  }
}
