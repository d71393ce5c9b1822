package io.etude.report.chart.group;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import java.util.Optional;

/** The editions of which a line has no figure, and so no point. */
public final class LineGaps {

  private LineGaps() {}

  /** Whether a line lacks a figure of an edition: it may be beyond those that are drawn. */
  public static boolean areIn(ChartSpec.Lines lines) {
    return lines.series().stream()
        .flatMap(series -> series.points().stream())
        .anyMatch(point -> !isKnown(point));
  }

  private static boolean isKnown(Optional<Mark> point) {
    return point.flatMap(mark -> mark.value().stream().boxed().findFirst()).isPresent();
  }
}
