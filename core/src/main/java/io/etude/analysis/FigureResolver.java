package io.etude.analysis;

import io.etude.internal.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the figure that a reference names. */
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
    String start = prefix(table);
    if (!reference.startsWith(start)) {
      return Optional.empty();
    }
    if (table.segment().isEmpty()) {
      return row(table, table.total(), reference.substring(start.length()));
    }
    for (ResultColumn column : table.columns()) {
      String end = "@" + table.segment().get().id() + "." + column.id();
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

  private static String prefix(ResultTable table) {
    return table.question().id() + table.item().map(i -> "." + i.id()).orElse("") + ".";
  }

  private Optional<FigureRef> row(ResultTable table, ResultColumn column, String row) {
    for (int r = 0; r < table.rows().size(); r++) {
      if (table.rows().get(r).id().equals(row)) {
        Cell cell = column.cells().get(r);
        return Optional.of(
            new FigureRef(
                reference,
                table.id(),
                row,
                column.id(),
                FigureRef.Kind.SHARE,
                cell.share(),
                column.base(),
                cell.flags()));
      }
    }
    return column.summaries().stream()
        .filter(s -> s.stat().code().equals(row))
        .findFirst()
        .map(
            s ->
                new FigureRef(
                    reference,
                    table.id(),
                    row,
                    column.id(),
                    s.stat() == Summary.Stat.NPS ? FigureRef.Kind.SCORE : FigureRef.Kind.NUMBER,
                    s.estimate(),
                    column.base(),
                    s.flags()));
  }

  private AnalysisException unknown() {
    List<String> valid = new ArrayList<>();
    for (ResultTable table : results.tables()) {
      for (ResultColumn column : table.columns()) {
        String end = table.segment().map(s -> "@" + s.id() + "." + column.id()).orElse("");
        table.rows().forEach(row -> valid.add(prefix(table) + row.id() + end));
        column.summaries().forEach(s -> valid.add(prefix(table) + s.stat().code() + end));
      }
    }
    return new AnalysisException(
        "there is no figure \"" + reference + "\"" + Nearest.hint(reference, valid));
  }
}
