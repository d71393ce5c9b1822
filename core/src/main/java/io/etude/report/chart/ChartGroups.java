package io.etude.report.chart;

import io.etude.codebook.Segment;
import io.etude.results.Cell;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which groups of a segment a chart has marks of, and which are hidden from it. */
final class ChartGroups {

  private ChartGroups() {}

  /** The groups with a name in the chart: those with a figure, and all editions. */
  static List<ResultColumn> drawn(ResultTable table, Segment segment) {
    return groups(table).stream()
        .filter(column -> segment.kind() == Segment.Kind.EDITIONS || hasShare(column))
        .toList();
  }

  /** The only group with a name in a chart by groups: there is nothing to set it against. */
  static Optional<ResultColumn> only(ChartRequest request) {
    return request
        .segment()
        .filter(segment -> segment.kind() != Segment.Kind.EDITIONS)
        .map(segment -> drawn(request.table(), segment))
        .filter(columns -> columns.size() == 1)
        .map(columns -> columns.get(0));
  }

  /** The groups without a mark of which disclosure control hides every figure. */
  static List<ResultColumn> hidden(ResultTable table) {
    return groups(table).stream()
        .filter(column -> !hasShare(column) && !column.isWithheld() && isSuppressed(column))
        .toList();
  }

  private static List<ResultColumn> groups(ResultTable table) {
    return table.columns().stream().skip(1).toList();
  }

  private static boolean hasShare(ResultColumn column) {
    return column.cells().stream().anyMatch(cell -> cell.share().isPresent());
  }

  private static boolean isSuppressed(ResultColumn column) {
    return isSuppressed(column.flags())
        || column.cells().stream().map(Cell::flags).anyMatch(ChartGroups::isSuppressed);
  }

  private static boolean isSuppressed(Set<Flag> flags) {
    return flags.contains(Flag.SUPPRESSED);
  }
}
