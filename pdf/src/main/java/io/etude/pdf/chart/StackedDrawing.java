package io.etude.pdf.chart;

import io.etude.document.ChartColors;
import io.etude.document.ChartSpec.Emphasis;
import io.etude.document.ChartSpec.Mark;
import io.etude.document.ChartSpec.Stacked;
import io.etude.pdf.chart.label.ChartContext;
import io.etude.pdf.chart.label.ChartLegend;
import io.etude.pdf.chart.label.Heads;
import io.etude.pdf.chart.label.RowLabels;
import io.etude.pdf.chart.label.SeriesNames;
import io.etude.pdf.chart.plot.FrameGraphics;
import io.etude.pdf.chart.plot.IntervalBars;
import io.etude.pdf.text.ShapedText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jfree.chart.plot.PlotOrientation;

/** Bars stacked to 100 %, values inside the parts, which are named over the first bar. */
final class StackedDrawing implements Drawing {

  private final Stacked chart;
  private final double width;
  private final ChartContext context;
  private final RowLabels labels;
  private final SeriesNames names;
  private final List<Integer> colors;

  StackedDrawing(Stacked chart, double width, ChartContext context) {
    this.chart = chart;
    this.width = width;
    this.context = context;
    this.labels =
        RowLabels.of(chart.rows(), Stacked.Row::label, row -> Emphasis.NORMAL, width, context);
    this.colors = ChartColors.of(chart.scale(), context.brand());
    this.names =
        new SeriesNames(
            firstBar(),
            ChartContext.labels(chart.scale()),
            this::swatch,
            0,
            labels,
            width,
            width,
            context);
    labels.place(names.top(), context.bar(), names::over, i -> 0);
  }

  private List<Heads.Target> firstBar() {
    List<Heads.Target> parts = new ArrayList<>();
    double left = labels.left();
    for (int s = 0; s < chart.scale().size() && !chart.rows().isEmpty(); s++) {
      Stacked.Row first = chart.rows().get(0);
      double low = left + before(first, s) * (width - left);
      double high = left + before(first, s + 1) * (width - left);
      parts.add(new Heads.Target(chart.scale().get(s).label(), low, high, colors.get(s)));
    }
    return parts;
  }

  private void swatch(FrameGraphics graphics, int part, double x, double y) {
    ChartLegend.box(graphics, colors.get(part), x, y);
  }

  @Override
  public double height() {
    return names.top() + labels.height();
  }

  @Override
  public void draw(FrameGraphics graphics) {
    if (!chart.rows().isEmpty()) {
      names.draw(graphics, labels.middle(0) - context.bar() / 2);
    }
    double left = labels.left();
    double room = width - left;
    int n = chart.rows().size();
    IntervalBars bars =
        new IntervalBars(PlotOrientation.HORIZONTAL, labels.middles(), context.bar(), 0, 1)
            .separated();
    for (int s = 0; s < chart.scale().size(); s++) {
      bars.layer();
      for (int i = 0; i < n; i++) {
        double from = before(chart.rows().get(i), s);
        OptionalDouble share = chart.rows().get(i).shares().get(s).value();
        bars.bar(
            i,
            OptionalDouble.of(from),
            share.isPresent() ? OptionalDouble.of(from + share.getAsDouble()) : share,
            colors.get(s));
      }
    }
    bars.draw(graphics, left, 0, room, height());
    for (int i = 0; i < n; i++) {
      double middle = labels.middle(i);
      labels.draw(graphics, i);
      withheld(graphics, chart.rows().get(i), middle);
      for (int s = 0; s < chart.scale().size(); s++) {
        value(graphics, chart.rows().get(i), s, left, room, middle);
      }
    }
  }

  /** Says by the sign for it that a row has no figures. */
  private void withheld(FrameGraphics graphics, Stacked.Row row, double middle) {
    boolean none = row.shares().stream().allMatch(share -> share.value().isEmpty());
    if (none && !row.shares().isEmpty()) {
      graphics.text(
          context.shape(row.shares().get(0).text(), ChartContext.BOLD, context.labelSize()),
          labels.left(),
          middle + context.labelSize() * ChartContext.CENTRE,
          context.brand().ink());
    }
  }

  private static double before(Stacked.Row row, int part) {
    double sum = 0;
    for (Mark share : row.shares().subList(0, part)) {
      sum += share.value().orElse(0);
    }
    return sum;
  }

  private void value(
      FrameGraphics graphics, Stacked.Row r, int s, double left, double room, double middle) {
    double share = r.shares().get(s).value().orElse(0);
    ShapedText text =
        context.shape(
            ChartContext.bare(r.shares().get(s).text()), ChartContext.REGULAR, context.smallSize());
    if (share * room > text.width() + 4) {
      graphics.textCentred(
          text,
          left + (before(r, s) + share / 2) * room,
          middle + context.smallSize() * ChartContext.CENTRE,
          context.textOn(colors.get(s)));
    }
  }
}
