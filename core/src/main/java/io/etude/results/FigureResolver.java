package io.etude.results;

import io.etude.UnknownFigureException;
import io.etude.internal.Closest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the figure that a printed id names. */
final class FigureResolver {

  /** So many rows are listed where none is near. */
  private static final int MAX_LISTED = 12;

  /** A figure whose id differs in a quarter of its letters, which count double, is meant. */
  private static final int SURE = 2;

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
    if (!reference.startsWith(table.id().question())) {
      return Optional.empty(); // most tables, for which no text need be made
    }
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
            + unknownGroup(valid)
                .or(() -> unknownSegment(valid))
                .or(() -> unknownRow(valid))
                .or(this::unknownItem)
                .orElseGet(() -> unknownQuestion(valid)));
  }

  /** The closest figure of the question or item that the reference names, or its rows. */
  private Optional<String> unknownRow(List<String> valid) {
    Optional<String> start =
        results.tables().stream()
            .map(table -> FigureId.prefix(table.id()))
            .filter(reference::startsWith)
            .max(Comparator.comparingInt(String::length));
    if (start.isEmpty()) {
      return Optional.empty();
    }
    String group = reference.substring(end(reference));
    List<String> figures =
        valid.stream()
            .filter(figure -> figure.startsWith(start.get()))
            .filter(figure -> figure.substring(end(figure)).equals(group))
            .toList();
    String row = row(start.get(), reference);
    List<String> rows = figures.stream().map(figure -> row(start.get(), figure)).toList();
    return Optional.of(
        Closest.to(row, rows)
            .map(near -> "; closest: \"" + start.get() + near + group + "\"")
            .orElseGet(() -> ": " + lacks(start.get(), row) + "; it has " + some(rows)));
  }

  private static String lacks(String start, String row) {
    return "\"" + start.substring(0, start.length() - 1) + "\" has no \"" + row + "\"";
  }

  private static String some(List<String> rows) {
    int more = rows.size() - MAX_LISTED;
    return String.join(", ", rows.subList(0, Math.min(MAX_LISTED, rows.size())))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static String row(String start, String figure) {
    return figure.substring(start.length(), Math.max(start.length(), end(figure)));
  }

  /** Where the segment begins, or the end of an id without one. */
  private static int end(String figure) {
    int at = figure.lastIndexOf('@');
    return at < 0 ? figure.length() : at;
  }

  /** The items of the grid that the reference names. */
  private Optional<String> unknownItem() {
    for (ResultTable table : results.tables()) {
      String start = table.question().id() + ".";
      if (table.item().isPresent() && reference.startsWith(start)) {
        String item = reference.substring(start.length()).split("[.@]", 2)[0];
        List<String> items =
            results.tables().stream()
                .filter(other -> other.question().equals(table.question()))
                .flatMap(other -> other.item().stream())
                .map(other -> other.id())
                .distinct()
                .toList();
        return Optional.of(
            ": \""
                + table.question().id()
                + "\" has no item \""
                + item
                + "\""
                + Closest.hint(item, items));
      }
    }
    return Optional.empty();
  }

  /** The closest figure of all, or of the question whose id is closest, or this question. */
  private String unknownQuestion(List<String> valid) {
    List<String> questions =
        results.tables().stream().map(table -> table.question().id()).distinct().toList();
    String named = reference.split("[.@]", 2)[0];
    Optional<String> question = Closest.to(named, questions);
    return Closest.to(reference, valid)
        .filter(figure -> SURE * Closest.distance(reference, figure) <= reference.length())
        .or(() -> question.map(id -> of(id, id + reference.substring(named.length()), valid)))
        .map(near -> "; closest: \"" + near + "\"")
        .orElseGet(() -> ": no question is called \"" + named + "\"; there are " + some(questions));
  }

  /** The figure of a question that a corrected id names, or its closest row, or the question. */
  private String of(String question, String corrected, List<String> valid) {
    if (valid.contains(corrected)) {
      return corrected;
    }
    String start = question + ".";
    List<String> figures = valid.stream().filter(f -> f.startsWith(start)).toList();
    String row = corrected.substring(Math.min(start.length(), corrected.length()));
    return Closest.to(row, figures.stream().map(f -> f.substring(start.length())).toList())
        .map(near -> start + near)
        .orElse(question);
  }

  /** The segments of the tables that have the row, where only the segment is unknown. */
  private Optional<String> unknownSegment(List<String> valid) {
    int at = reference.lastIndexOf('@');
    if (at < 0 || !valid.contains(reference.substring(0, at))) {
      return Optional.empty();
    }
    String named = reference.substring(at + 1).split("\\.", 2)[0];
    String start = reference.substring(0, at + 1);
    List<String> segments =
        results.tables().stream()
            .filter(table -> table.segment().isPresent())
            .filter(table -> start.startsWith(FigureId.prefix(table.id())))
            .map(table -> table.segment().orElseThrow().id())
            .distinct()
            .toList();
    boolean known =
        results.study().segments().stream().anyMatch(segment -> segment.id().equals(named));
    return Optional.of(
        (known
                ? ": there is no table of it by \"" + named + "\""
                : ": the study has no segment \"" + named + "\"")
            + Closest.hint(named, segments));
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
