package io.etude.report.quote;

import io.etude.codebook.Segment;
import io.etude.codebook.category.Net;
import io.etude.results.FigureRef;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import java.util.List;
import java.util.Optional;

/**
 * Which groups of a table are compared by a test at all: neighbours of the editions, groups of one
 * heading in a segment that nests, and no net with its own members.
 */
final class ComparedGroups {

  private ComparedGroups() {}

  /** Whether a test compares the groups of two figures of one table. */
  static boolean are(ResultTable table, FigureRef one, FigureRef other) {
    Optional<ResultColumn> first = table.column(one.id().column());
    Optional<ResultColumn> second = table.column(other.id().column());
    if (table.segment().isEmpty() || first.isEmpty() || second.isEmpty()) {
      return false;
    }
    Segment segment = table.segment().get();
    boolean haveLetters = first.get().letter().isPresent() && second.get().letter().isPresent();
    return haveLetters
        && (segment.kind() == Segment.Kind.EDITIONS
            ? areNeighbours(table, segment, first.get().id(), second.get().id())
            : first.get().spanner().equals(second.get().spanner())
                && !overlap(segment, first.get().id(), second.get().id()));
  }

  private static boolean areNeighbours(
      ResultTable table, Segment segment, String one, String other) {
    List<String> editions =
        table.columns().stream()
            .filter(column -> !column.isTotal())
            .map(ResultColumn::id)
            .filter(id -> net(segment, id).isEmpty())
            .toList();
    int first = editions.indexOf(one);
    int second = editions.indexOf(other);
    return first >= 0 && second >= 0 && Math.abs(first - second) == 1;
  }

  private static boolean overlap(Segment segment, String one, String other) {
    List<String> first = net(segment, one).map(Net::codes).orElse(List.of(one));
    List<String> second = net(segment, other).map(Net::codes).orElse(List.of(other));
    return first.containsAll(second) || second.containsAll(first);
  }

  private static Optional<Net> net(Segment segment, String id) {
    return segment.nets().stream().filter(net -> net.id().equals(id)).findFirst();
  }
}
