package io.etude.report.chart.group;

import io.etude.document.ChartSpec;
import io.etude.document.ChartSpec.Mark;
import io.etude.report.chart.request.ChartRequest;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The editions of which a line has no figure, and so no point. */
public final class LineGaps {

  private LineGaps() {}

  /** Whether a line lacks a figure of an edition: it may be beyond those that are drawn. */
  public static boolean areIn(ChartSpec.Lines lines) {
    return lines.series().stream()
        .flatMap(series -> series.points().stream())
        .anyMatch(point -> !isKnown(point));
  }

  /** How many figures of the lines of a chart are hidden to protect respondents. */
  public static long suppressed(ChartRequest request, ChartSpec.Lines lines) {
    ResultTable table = request.table();
    List<ResultColumn> editions =
        request.segment().map(segment -> ChartGroups.drawn(table, segment)).orElse(List.of());
    long suppressed = 0;
    for (ChartSpec.Lines.Series series : lines.series()) {
      Optional<Mark> drawn = series.points().stream().flatMap(Optional::stream).findFirst();
      for (int i = 0; drawn.isPresent() && i < editions.size(); i++) {
        boolean gap = !isKnown(series.points().get(i));
        if (gap && flags(table, editions.get(i), drawn.get()).contains(Flag.SUPPRESSED)) {
          suppressed++;
        }
      }
    }
    return suppressed;
  }

  private static boolean isKnown(Optional<Mark> point) {
    return point.flatMap(mark -> mark.value().stream().boxed().findFirst()).isPresent();
  }

  /** The flags of an edition's figure in the row, or of the summary, that a line is of. */
  private static Set<Flag> flags(ResultTable table, ResultColumn edition, Mark drawn) {
    for (int row = 0; row < table.rows().size(); row++) {
      if (table.rows().get(row).id().equals(drawn.figure().id().row())) {
        return edition.cells().get(row).flags();
      }
    }
    return edition.summary(Summary.Stat.MEAN).map(Summary::flags).orElse(Set.of());
  }
}
