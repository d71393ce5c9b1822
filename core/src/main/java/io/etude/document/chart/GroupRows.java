package io.etude.document.chart;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * The means of groups as a row each. {@link ChartSpec.Dots} has them as series of a single row; on
 * an axis of their own or with their intervals they are drawn one under the other, and each group
 * that is significantly higher than another is emphasised by itself.
 */
public final class GroupRows {

  private GroupRows() {}

  /**
   * The dots as they are drawn: a single row of several series, on an axis or with intervals, as a
   * row for each series; others as they are.
   */
  public static ChartSpec.Dots of(ChartSpec.Dots dots) {
    requireNonNull(dots, "dots");
    boolean measured = dots.axis().isPresent() || dots.intervals() == ChartSpec.Intervals.SHOWN;
    if (!measured || dots.rows().size() != 1 || dots.series().size() < 2) {
      return dots;
    }
    ChartSpec.Dots.Row only = dots.rows().get(0);
    List<ChartSpec.Dots.Row> rows = new ArrayList<>();
    for (int i = 0; i < dots.series().size(); i++) {
      ChartSpec.Mark point = only.points().get(i);
      String label = dots.series().get(i).label();
      rows.add(new ChartSpec.Dots.Row(label, List.of(point), point.significance()));
    }
    ChartSpec.Part series = new ChartSpec.Part(only.label(), dots.series().get(0).role());
    return new ChartSpec.Dots(List.of(series), rows, dots.intervals(), dots.axis());
  }
}
