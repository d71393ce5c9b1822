package io.etude.pdf.chart.label;

import io.etude.document.ChartColors;
import io.etude.document.chart.ChartSpec;
import io.etude.pdf.chart.plot.FrameGraphics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which mark is which series: names over the first row's marks where they find room, or a legend
 * above the chart.
 */
public final class SeriesNames {

  private static final double APART = 8;

  /**
   * So many names of parts may have a line to theirs. More of them, at two heights or aside, are
   * harder to read than a legend is.
   */
  private static final int MOST_MOVED = 1;

  private final RowLabels rows;
  private final Optional<Heads> heads;
  private final Optional<ChartLegend> legend;

  /** Whether the names are in line with the first row's label, beside it. */
  private final boolean beside;

  private final double labelLeading;

  /**
   * Names.
   *
   * @param first the marks of the first row, in the order of the series; fewer where some are
   *     withheld
   * @param labels all series
   * @param swatch stands for a series in the legend
   * @param width how far the names over marks may reach
   * @param whole how far a legend may
   */
  public SeriesNames(
      List<Heads.Target> first,
      List<String> labels,
      ChartLegend.Swatch swatch,
      RowLabels rows,
      double width,
      double whole,
      ChartContext context) {
    this(first, labels, swatch, rows, width, whole, labels.size(), context);
  }

  private SeriesNames(
      List<Heads.Target> first,
      List<String> labels,
      ChartLegend.Swatch swatch,
      RowLabels rows,
      double width,
      double whole,
      int mostMoved,
      ChartContext context) {
    this.rows = rows;
    boolean all = !first.isEmpty() && first.size() == labels.size();
    this.heads = all ? Heads.over(first, rows.left(), width, mostMoved, context) : Optional.empty();
    this.legend =
        heads.isEmpty()
            ? Optional.of(new ChartLegend(labels, swatch, whole, context))
            : Optional.empty();
    this.beside =
        rows.above()
            && heads.filter(h -> !h.leads() && rows.end(0) + APART <= h.left()).isPresent();
    this.labelLeading = context.labelLeading();
  }

  /**
   * The names of the parts of stacked bars, of which those are named that some bar shows, or that
   * somebody chose though no bar is long enough to show it.
   *
   * @param bars the parts of each row's bar, as many as the scale has
   * @param row the one whose bar the names are over
   * @param scale all parts
   * @param room what else is over the first row's marks: names over that would pass for its own
   * @param width how far the names over marks may reach
   * @param whole how far a legend may
   */
  public static SeriesNames ofParts(
      List<List<PartValues.Part>> bars,
      int row,
      List<ChartSpec.Part> scale,
      double room,
      RowLabels rows,
      double width,
      double whole,
      ChartContext context) {
    List<Integer> colors = ChartColors.of(scale, context.brand());
    List<Integer> drawn =
        IntStream.range(0, scale.size())
            .filter(part -> bars.stream().anyMatch(bar -> isNamed(bar.get(part))))
            .boxed()
            .toList();
    List<Heads.Target> first = new ArrayList<>();
    for (int part : drawn) {
      PartValues.Part own = bars.get(row).get(part);
      if (own.isVisible() && room == 0) {
        first.add(new Heads.Target(scale.get(part).label(), own.from(), own.to(), own.color()));
      }
    }
    return new SeriesNames(
        first,
        drawn.stream().map(part -> scale.get(part).label()).toList(),
        (graphics, name, x, y) -> ChartLegend.box(graphics, colors.get(drawn.get(name)), x, y),
        rows,
        width,
        whole,
        MOST_MOVED,
        context);
  }

  private static boolean isNamed(PartValues.Part part) {
    return part.isVisible() || part.mark().value().orElse(0) > 0;
  }

  /** Whether the names are in a legend, which is the same over any of the chart's rows. */
  public boolean areLegend() {
    return legend.isPresent();
  }

  /** The room above all rows. */
  public double top() {
    if (legend.isPresent()) {
      return legend.get().height();
    }
    double height = heads.orElseThrow().height();
    return beside ? Math.max(0, height - labelLeading) : rows.above() ? 0 : height;
  }

  /** The room of the legend, which begins at the top of the chart; 0 if there is none. */
  public double legendHeight() {
    return legend.map(ChartLegend::height).orElse(0.0);
  }

  /** The room between the label of a row and its marks. */
  public double over(int row) {
    boolean between = row == 0 && heads.isPresent() && rows.above() && !beside;
    return between ? heads.get().height() : 0;
  }

  /**
   * Sets the names.
   *
   * @param foot where the first row's marks begin
   */
  public void draw(FrameGraphics graphics, double foot) {
    heads.ifPresent(names -> names.draw(graphics, foot));
    legend.ifPresent(names -> names.draw(graphics, 0));
  }
}
