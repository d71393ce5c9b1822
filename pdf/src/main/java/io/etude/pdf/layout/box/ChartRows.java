package io.etude.pdf.layout.box;

import io.etude.document.ChartSpec;
import java.util.List;

/** The rows of charts, some of which may be on another page than the others. */
final class ChartRows {

  private ChartRows() {}

  /** How many rows a chart has; none if it isn't made of rows that pages may divide. */
  static int count(ChartSpec spec) {
    if (spec instanceof ChartSpec.Bars bars) {
      return bars.marks().size();
    } else if (spec instanceof ChartSpec.Diverging diverging) {
      return diverging.rows().size();
    } else if (spec instanceof ChartSpec.Stacked stacked) {
      return stacked.rows().size();
    } else if (spec instanceof ChartSpec.Dots dots && !dots.isInPanels()) {
      return dots.rows().size();
    }
    return 0;
  }

  /**
   * A chart with some of its rows.
   *
   * @param from the first row
   * @param to the row behind the last
   */
  static ChartSpec of(ChartSpec spec, int from, int to) {
    if (spec instanceof ChartSpec.Bars bars) {
      return bars(bars, from, to);
    } else if (spec instanceof ChartSpec.Diverging all) {
      return new ChartSpec.Diverging(
          all.scale(), all.positive(), all.negative(), all.apart(), all.rows().subList(from, to));
    } else if (spec instanceof ChartSpec.Stacked all) {
      return new ChartSpec.Stacked(all.scale(), all.rows().subList(from, to));
    } else if (spec instanceof ChartSpec.Dots all) {
      List<ChartSpec.Dots.Row> rows = all.rows().subList(from, to);
      return new ChartSpec.Dots(all.series(), rows, all.intervals(), all.axis());
    }
    throw new IllegalArgumentException("no rows in " + spec.getClass());
  }

  private static ChartSpec bars(ChartSpec.Bars all, int from, int to) {
    List<ChartSpec.Callout> callouts =
        all.callouts().stream()
            .filter(callout -> callout.mark() >= from && callout.mark() < to)
            .map(callout -> new ChartSpec.Callout(callout.mark() - from, callout.other()))
            .toList();
    return new ChartSpec.Bars(all.marks().subList(from, to), callouts, all.intervals());
  }
}
