package io.etude.pdf.chart;

import io.etude.document.chart.ChartSpec.Lines;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.SurveyEdition;
import io.etude.pdf.chart.label.ChartContext;
import io.etude.pdf.chart.label.LabelSpacing;
import io.etude.pdf.chart.plot.FrameGraphics;
import io.etude.pdf.text.ShapedText;
import io.etude.results.inference.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lines over editions as small multiples on one scale: a panel a line, its name above, its first
 * and last figure beside its ends, the editions of these beneath. Rows of panels are as high as
 * their values, a unit as high in all of them.
 */
final class LinePanelsDrawing implements Drawing {

  /** So many lines can be told apart in one plot. */
  private static final int MAX_LINES = 4;

  /** So many lines of a name stand at the end of a line. */
  private static final int MAX_NAME_LINES = 3;

  /** The least width of a panel beside another one, in wide charts and in narrow ones. */
  private static final double MIN_PANEL = 110;

  private static final double MIN_NARROW_PANEL = 68;

  /** The width from which on a chart is wide. */
  private static final double WIDE = 230;

  private static final double GAP = 16;
  private static final double BETWEEN_ROWS = 8;
  private static final double HEAD = 7;

  /** The height of the whole scale; panels of a row leave out what is over all of their values. */
  private static final double PLOT = 60;

  private static final double MIN_PLOT = 14;
  private static final double AXIS = 12;
  private static final double BESIDE = 2;

  /** From the outermost dots to the ends of the axis. */
  private static final double END = 2 * LinePlot.DOT;

  /** The least distance between the lines of a figure and of the foot's name under it, in ems. */
  private static final double LINES_APART = 1.2;

  /** The height of editions under those of the axis' ends, where they find no room beside them. */
  private static final double SECOND_LINE = 8;

  private static final double UNDER_NAME = 2;

  private final Lines chart;
  private final ChartContext context;
  private final LinePlot.Scale scale;
  private final int columns;
  private final double panel;

  /** Where the first edition is within a panel, and how far the last one is from its right edge. */
  private final double before;

  private final double after;
  private final List<List<String>> names = new ArrayList<>();

  /** The name of an edition under an axis, in its first line or its second one. */
  private record EditionName(int edition, double from, double to, int line) {
    boolean covers(double start, double end) {
      return start < to + LabelSpacing.BETWEEN_FIGURES && end > from - LabelSpacing.BETWEEN_FIGURES;
    }
  }

  LinePanelsDrawing(Lines chart, double width, ChartContext context) {
    this.chart = chart;
    this.context = context;
    this.scale = LinePlot.Scale.of(chart);
    int n = chart.series().size();
    double least = width < WIDE ? MIN_NARROW_PANEL : MIN_PANEL;
    int most = Math.max(1, Math.min(n, (int) ((width + GAP) / (least + GAP))));
    int rows = (n + most - 1) / most;
    this.columns = (n + rows - 1) / rows;
    this.panel = (width - (columns - 1) * GAP) / columns;
    double first = 0;
    double last = 0;
    for (Lines.Series series : chart.series()) {
      names.add(context.wrap(series.label(), ChartContext.SEMIBOLD, context.nameSize(), panel));
      first = Math.max(first, first(series).map(mark -> text(mark).width()).orElse(0.0));
      last = Math.max(last, lastText(series).map(ShapedText::width).orElse(0.0));
    }
    if (scale.beginsWith(chart)) {
      first = Math.max(first, foot().width());
    }
    this.before = first + END;
    this.after = last + END;
  }

  /** The last figure of a line. */
  private Optional<ShapedText> lastText(Lines.Series series) {
    return LinePlot.lastMark(series)
        .map(mark -> context.shape(mark.text(), ChartContext.BOLD, context.smallSize()));
  }

  /** What the foot of the scale is called. */
  private ShapedText foot() {
    return context.shape(
        chart.axis().orElseThrow().first(), ChartContext.REGULAR, context.smallSize());
  }

  /**
   * Whether panels are clearer than one plot: where lines are many, their names long, or their
   * ribbons cover each other.
   */
  static boolean areClearer(Lines chart, LinesDrawing plot) {
    int lines = chart.series().size();
    return lines > MAX_LINES
        || lines > 1 && (plot.hasNamesLongerThan(MAX_NAME_LINES) || ribbonsOverlap(chart));
  }

  private static boolean ribbonsOverlap(Lines chart) {
    for (int one = 0; one < chart.series().size(); one++) {
      for (int other = 0; other < one; other++) {
        for (int i = 0; i < chart.editions().size(); i++) {
          if (overlap(chart, chart.series().get(one), chart.series().get(other), i)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean overlap(Lines chart, Lines.Series one, Lines.Series other, int edition) {
    if (!LinePlot.known(one, edition) || !LinePlot.known(other, edition)) {
      return false;
    }
    Interval first = LinePlot.interval(chart, one, edition);
    Interval second = LinePlot.interval(chart, other, edition);
    return first.low() < second.high() && second.low() < first.high();
  }

  /** The first figure of a line, unless it is the only one. */
  private static Optional<Mark> first(Lines.Series series) {
    int first = LinePlot.first(series);
    return first < LinePlot.last(series) ? series.points().get(first) : Optional.empty();
  }

  private ShapedText text(Mark mark) {
    return context.shape(mark.text(), ChartContext.REGULAR, context.smallSize());
  }

  private int rows() {
    return (chart.series().size() + columns - 1) / columns;
  }

  /** The room of the names over a row of panels. */
  private double namesHeight(int row) {
    int lines = 0;
    for (int i = row * columns; i < Math.min(names.size(), (row + 1) * columns); i++) {
      lines = Math.max(lines, names.get(i).size());
    }
    return lines * context.nameLeading() + UNDER_NAME;
  }

  private double rowHeight(int row) {
    boolean second = false;
    for (int i = row * columns; i < Math.min(names.size(), (row + 1) * columns); i++) {
      second |= editionNames(plot(i, 0, 0, 0)).stream().anyMatch(name -> name.line() > 0);
    }
    double editions = AXIS + (second ? SECOND_LINE : 0);
    return namesHeight(row) + HEAD + plotHeight(row) + editions + BETWEEN_ROWS;
  }

  /** The height of the plots of a row of panels. */
  private double plotHeight(int row) {
    double highest = scale.low();
    for (int i = row * columns; i < Math.min(names.size(), (row + 1) * columns); i++) {
      Lines.Series series = chart.series().get(i);
      for (int edition = 0; edition < series.points().size(); edition++) {
        if (LinePlot.known(series, edition)) {
          highest = Math.max(highest, LinePlot.interval(chart, series, edition).high());
        }
      }
    }
    double part = (highest - scale.low()) / (scale.high() - scale.low());
    return Math.max(MIN_PLOT, part * context.plot(PLOT));
  }

  /** The part of the scale that plots of a height show. */
  private LinePlot.Scale part(double height) {
    double length = (scale.high() - scale.low()) * height / context.plot(PLOT);
    return new LinePlot.Scale(scale.low(), scale.low() + length);
  }

  @Override
  public double height() {
    double height = -BETWEEN_ROWS;
    for (int row = 0; row < rows(); row++) {
      height += rowHeight(row);
    }
    return Math.max(0, height);
  }

  @Override
  public void draw(FrameGraphics graphics) {
    double y = 0;
    for (int row = 0; row < rows(); row++) {
      double top = y + namesHeight(row);
      for (int i = row * columns; i < Math.min(names.size(), (row + 1) * columns); i++) {
        panel(graphics, i, (i - row * columns) * (panel + GAP), top, plotHeight(row));
      }
      y += rowHeight(row);
    }
  }

  /** The plot of a line, whose name is over {@code top}. */
  private LinePlot plot(int index, double left, double top, double height) {
    int n = chart.editions().size();
    double room = panel - before - after;
    return new LinePlot(
        chart,
        List.of(chart.series().get(index)),
        part(height),
        new LinePlot.Place(
            left + before - END,
            left + panel - after + END,
            left + before + (n < 2 ? room / 2 : 0),
            n < 2 ? 0 : room / (n - 1),
            top + HEAD,
            height,
            HEAD),
        context);
  }

  /** Draws the panel of a line; its name is over {@code top}. */
  private void panel(FrameGraphics graphics, int index, double left, double top, double height) {
    Lines.Series series = chart.series().get(index);
    LinePlot plot = plot(index, left, top, height);
    List<String> name = names.get(index);
    double baseline =
        top - UNDER_NAME - (name.size() - 1) * context.nameLeading() - context.nameSize() * 0.2;
    for (String line : name) {
      ShapedText text = context.shape(line, ChartContext.SEMIBOLD, context.nameSize());
      graphics.text(text, left, baseline, context.brand().ink());
      baseline += context.nameLeading();
    }
    plot.draw(graphics);
    Optional<ShapedText> foot = foot(index, plot);
    values(graphics, series, plot, foot.isPresent());
    new PointValues(chart, plot, top, context).draw(graphics, List.of(series));
    int grey = context.brand().grey();
    double level = plot.foot() + context.smallSize() * ChartContext.CENTRE;
    foot.ifPresent(text -> graphics.textRight(text, plot.left() - BESIDE, level, grey));
    for (EditionName edition : editionNames(plot(index, 0, top, height))) {
      boolean own =
          edition.edition() == LinePlot.last(series) || edition.edition() == LinePlot.first(series);
      boolean inside = edition.edition() > 0 && edition.edition() < chart.editions().size() - 1;
      graphics.text(
          edition(edition.edition()),
          left + edition.from(),
          plot.foot() + 10 + edition.line() * SECOND_LINE,
          own && inside ? context.brand().ink() : grey);
    }
  }

  /**
   * The name of the foot of the scale beside the first panel of a row: all panels of the row have
   * it in common. None where the first figure is the same and stands there.
   */
  private Optional<ShapedText> foot(int index, LinePlot plot) {
    Lines.Series series = chart.series().get(index);
    return chart
        .axis()
        .filter(axis -> index % columns == 0 && scale.beginsWith(chart))
        .filter(
            axis ->
                !isBesideAxis(series, plot)
                    || !first(series).orElseThrow().text().equals(axis.first()))
        .map(axis -> foot());
  }

  /** Whether the first figure of a line is beside the axis, where the foot's name is. */
  private boolean isBesideAxis(Lines.Series series, LinePlot plot) {
    int edition = LinePlot.first(series);
    return first(series)
        .filter(mark -> plot.x(edition) - END - text(mark).width() < plot.left())
        .isPresent();
  }

  /** The first figure of a line before it, over the foot's name, and the last one behind it. */
  private void values(FrameGraphics graphics, Lines.Series series, LinePlot plot, boolean footed) {
    double centre = context.smallSize() * ChartContext.CENTRE;
    int ink = context.brand().ink();
    boolean over = footed && isBesideAxis(series, plot);
    double lowest = plot.foot() - (over ? LINES_APART * context.smallSize() : 0);
    int first = LinePlot.first(series);
    first(series)
        .ifPresent(
            mark ->
                graphics.textRight(
                    text(mark),
                    plot.x(first) - END,
                    Math.min(lowest, plot.y(LinePlot.value(series, first))) + centre,
                    ink));
    int last = LinePlot.last(series);
    double x = last < 0 ? plot.x(0) : plot.x(last) + END;
    double level = last < 0 ? plot.foot() : plot.y(LinePlot.value(series, last)) + centre;
    boolean inside = last < chart.editions().size() - 1;
    double y = inside ? Math.min(level, plot.foot() - BESIDE) : level;
    lastText(series).ifPresent(text -> graphics.text(text, x, y, ink));
  }

  /**
   * The first edition and the last one, where the axis ends; then those of the first figure and of
   * the last one, which stand out, in a line beneath where they find no room; and where editions
   * are at other distances those in between, as they find room.
   */
  private List<EditionName> editionNames(LinePlot plot) {
    Lines.Series series = plot.lines().get(0);
    int last = chart.editions().size() - 1;
    List<EditionName> taken = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    Set<Integer> own = new TreeSet<>();
    if (LinePlot.last(series) >= 0) {
      own.add(LinePlot.first(series));
      own.add(LinePlot.last(series));
    }
    Set<Integer> order = new LinkedHashSet<>(List.of(last, 0));
    order.addAll(own);
    if (!SurveyEdition.areEven(chart.editions())) {
      for (int i = last; i > 0; i--) {
        order.add(i);
      }
    }
    for (int i : order) {
      ShapedText text = edition(i);
      double from = start(text, plot.x(i));
      double to = from + text.width();
      if (taken.stream().noneMatch(other -> other.covers(from, to))) {
        taken.add(new EditionName(i, from, to, 0));
      } else if (own.contains(i)) {
        others.add(i);
      }
    }
    others.sort(Comparator.naturalOrder());
    double[] middles = others.stream().mapToDouble(plot::x).toArray();
    double[] widths = others.stream().mapToDouble(i -> edition(i).width()).toArray();
    double[] starts = LabelSpacing.starts(middles, widths, LabelSpacing.BETWEEN_FIGURES, 0, panel);
    for (int i = 0; i < starts.length; i++) {
      taken.add(new EditionName(others.get(i), starts[i], starts[i] + widths[i], 1));
    }
    return taken;
  }

  private ShapedText edition(int edition) {
    return context.shape(
        chart.editions().get(edition).label(), ChartContext.REGULAR, context.smallSize());
  }

  /** Where the name of an edition begins: about its place, and within the panel. */
  private double start(ShapedText text, double middle) {
    return Math.max(0, Math.min(middle - text.width() / 2, panel - text.width()));
  }
}
