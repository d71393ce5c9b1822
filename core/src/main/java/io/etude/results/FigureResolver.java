package io.etude.results;

import io.etude.UnknownFigureException;
import io.etude.internal.Closest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the figure that a printed id names. */
final class FigureResolver {
  private final Results results;
  private final String reference;

  private FigureResolver(Results results, String reference) {
    this.results = results;
    this.reference = reference;
  }

  static FigureRef resolve(Results results, String reference) {
    FigureResolver resolver = new FigureResolver(results, reference);
    return results.tables().stream()
        .map(resolver::in)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(resolver::unknown);
  }

  /**
   * Ids and codes may hold dots and at signs, so the reference is not cut up: each table asks
   * whether the reference starts and ends as its own do.
   */
  private Optional<FigureRef> in(ResultTable table) {
    String start = FigureId.prefix(table.id());
    if (!reference.startsWith(start)) {
      return Optional.empty();
    }
    for (ResultColumn column : table.columns()) {
      String end = FigureId.suffix(table.id(), column.id());
      if (reference.endsWith(end) && reference.length() >= start.length() + end.length()) {
        String row = reference.substring(start.length(), reference.length() - end.length());
        Optional<FigureRef> found = row(table, column, row);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<FigureRef> row(ResultTable table, ResultColumn column, String row) {
    int index = table.rowIndex(row);
    return index >= 0
        ? Optional.of(FigureRef.share(table, index, column))
        : column.summaries().stream()
            .filter(summary -> summary.stat().code().equals(row))
            .findFirst()
            .map(summary -> FigureRef.summary(table, summary, column));
  }

  private UnknownFigureException unknown() {
    List<String> valid = new ArrayList<>();
    for (ResultTable table : results.tables()) {
      String start = FigureId.prefix(table.id());
      for (ResultColumn column : table.columns()) {
        String end = FigureId.suffix(table.id(), column.id());
        table.rows().forEach(row -> valid.add(start + row.id() + end));
        column.summaries().forEach(summary -> valid.add(start + summary.stat().code() + end));
      }
    }
    List<String> rows =
        valid.stream().filter(figure -> figure.startsWith(reference + ".")).limit(3).toList();
    if (!rows.isEmpty()) {
      return new UnknownFigureException(
          reference,
          "\""
              + reference
              + "\" is no figure by itself; name one of its answers, such as \""
              + String.join("\", \"", rows)
              + "\"");
    }
    return new UnknownFigureException(
        reference,
        "there is no figure \""
            + reference
            + "\""
            + unknownGroup(valid).orElseGet(() -> Closest.match(reference, valid)));
  }

  /** The groups of the segment that the reference names, where only its group is unknown. */
  private Optional<String> unknownGroup(List<String> valid) {
    int at = reference.lastIndexOf('@');
    int dot = reference.indexOf('.', Math.max(0, at));
    if (at < 0 || dot < 0) {
      return Optional.empty();
    }
    String start = reference.substring(0, dot + 1);
    List<String> groups =
        valid.stream()
            .filter(figure -> figure.startsWith(start))
            .map(figure -> figure.substring(dot + 1))
            .filter(group -> !group.equals(ResultColumn.TOTAL))
            .toList();
    return groups.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ": the segment has no group \""
                + reference.substring(dot + 1)
                + "\""
                + Closest.hint(reference.substring(dot + 1), groups));
  }
}
