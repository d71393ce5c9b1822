package io.etude.pdf.chart;

import io.etude.document.ChartColors;
import io.etude.document.chart.ChartSpec.Emphasis;
import io.etude.document.chart.ChartSpec.Stacked;
import io.etude.pdf.chart.label.ChartContext;
import io.etude.pdf.chart.label.PartValues;
import io.etude.pdf.chart.label.RowLabels;
import io.etude.pdf.chart.label.SeriesNames;
import io.etude.pdf.chart.plot.FrameGraphics;
import java.util.ArrayList;
import java.util.List;

/** Bars stacked to 100 %, values inside the parts or under them; parts are named over the first. */
final class StackedDrawing implements RowsDrawing {

  private final Stacked chart;
  private final double width;
  private final ChartContext context;
  private final RowLabels labels;
  private final SeriesNames names;
  private final List<Integer> colors;
  private final PartValues values;
  private final BoxKey key;

  StackedDrawing(Stacked chart, double width, ChartContext context) {
    this.chart = chart;
    this.width = width;
    this.context = context;
    this.labels =
        RowLabels.of(chart.rows(), Stacked.Row::label, row -> Emphasis.NORMAL, width, context);
    this.colors = ChartColors.of(chart.scale(), context.brand());
    this.names = bars().names(0, 0, labels, width, width);
    this.values = new PartValues(context.smallSize(), width, context);
    this.key = bars().key(width);
    place();
  }

  private StackedDrawing(StackedDrawing all, int from, int to) {
    chart = ChartRows.of(all.chart, from, to);
    width = all.width;
    context = all.context;
    labels = all.labels.part(from, to);
    colors = all.colors;
    names = all.names.areLegend() ? all.names : all.bars().names(from, 0, labels, width, width);
    values = all.values;
    key = bars().key(width);
    place();
  }

  @Override
  public int rows() {
    return chart.rows().size();
  }

  @Override
  public Drawing part(int from, int to) {
    return new StackedDrawing(this, from, to);
  }

  private PartedBars bars() {
    return PartedBars.of(chart.rows().size(), this::parts, chart.scale(), context);
  }

  private void place() {
    labels.place(names.top(), context.bar(), i -> values.below(parts(i)), names::over, row -> 0);
  }

  @Override
  public double height() {
    return names.top() + labels.height() + key.height();
  }

  @Override
  public void draw(FrameGraphics graphics) {
    if (!chart.rows().isEmpty()) {
      names.draw(graphics, labels.middle(0) - context.bar() / 2);
    }
    bars().draw(graphics, labels.middles(), width, height());
    key.draw(graphics, height() - key.height());
    for (int i = 0; i < chart.rows().size(); i++) {
      double middle = labels.middle(i);
      labels.draw(graphics, i);
      withheld(graphics, chart.rows().get(i), middle);
      values.draw(graphics, parts(i), middle);
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

  private List<PartValues.Part> parts(int row) {
    Stacked.Row r = chart.rows().get(row);
    PartLengths lengths = PartLengths.of(r);
    double left = labels.left();
    // a box of no known length may make the parts more than a whole
    double room = (width - left) / Math.max(1, lengths.sum(0, r.shares().size()));
    List<PartValues.Part> parts = new ArrayList<>();
    for (int s = 0; s < chart.scale().size(); s++) {
      double from = left + lengths.sum(0, s) * room;
      double to = left + lengths.sum(0, s + 1) * room;
      parts.add(new PartValues.Part(from, to, r.shares().get(s), colors.get(s), lengths.fill(s)));
    }
    return parts;
  }
}
