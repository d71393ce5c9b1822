package io.etude.pdf.chart;

import io.etude.document.chart.ChartSpec;
import java.util.List;

/** Charts with some of their rows. */
final class ChartRows {

  private ChartRows() {}

  static ChartSpec.Bars of(ChartSpec.Bars all, int from, int to) {
    List<ChartSpec.Callout> callouts =
        all.callouts().stream()
            .filter(callout -> callout.mark() >= from && callout.mark() < to)
            .map(callout -> new ChartSpec.Callout(callout.mark() - from, callout.other()))
            .toList();
    return new ChartSpec.Bars(all.marks().subList(from, to), callouts, all.intervals());
  }

  static ChartSpec.Diverging of(ChartSpec.Diverging all, int from, int to) {
    return new ChartSpec.Diverging(
        all.scale(), all.positive(), all.negative(), all.apart(), all.rows().subList(from, to));
  }

  static ChartSpec.Stacked of(ChartSpec.Stacked all, int from, int to) {
    return new ChartSpec.Stacked(all.scale(), all.rows().subList(from, to));
  }

  static ChartSpec.Dots of(ChartSpec.Dots all, int from, int to) {
    List<ChartSpec.Dots.Row> rows = all.rows().subList(from, to);
    return new ChartSpec.Dots(all.series(), rows, all.intervals(), all.axis());
  }
}
