package io.etude.xlsx.source;

import io.etude.Diagnostic;
import io.etude.study.Comment;
import io.etude.xlsx.sheet.CellDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what became of the cells of a file that differ from those that were sent. */
final class Receipt {

  private static final String IGNORED =
      "; ignored, as only comments and their statuses are read back";

  private static final String KEPT = "; not printed, kept as a comment of nobody";

  private final String file;
  private final SentSheet sent;
  private final List<CommentTable> tables;
  private final Map<String, Comment> anonymous;
  private final Set<String> gone;
  private final List<Diagnostic> lines = new ArrayList<>();

  /**
   * That of a file.
   *
   * @param anonymous comments of nobody, by their text; gets the notes on sheets of comments
   */
  Receipt(String file, SentSheet sent, List<CommentTable> tables, Map<String, Comment> anonymous) {
    this.file = file;
    this.sent = sent;
    this.tables = tables;
    this.anonymous = anonymous;
    this.gone = new LinkedHashSet<>(sent.cells().keySet());
    if (sent.isEmpty()) {
      add(
          "unknownSent",
          file,
          "the file doesn't say what was sent: it was rendered by another version, or its hidden"
              + " sheet \""
              + SentSheet.NAME
              + "\" was deleted; its comments count over the codebook's");
    }
    for (CommentTable table : tables) {
      table
          .struck()
          .forEach((at, words) -> add("struckWords", at, "struck out, left out: " + quoted(words)));
    }
  }

  private void add(String rule, String place, String message) {
    lines.add(new Diagnostic(rule, place, message, ""));
  }

  private static String quoted(String text) {
    return text.isBlank()
        ? "empty"
        : text.equals(SpreadsheetText.Grid.ERROR) ? "an error" : "\u201C" + text.strip() + "\u201D";
  }

  /** Says that an expert's row is gone. */
  void goneRow(String expert) {
    add(
        "goneRow",
        file,
        "the row of expert \"" + expert + "\" is gone; the comment stays as it was sent");
  }

  /** Compares a sheet with what was sent of it. */
  void sheet(String name, SpreadsheetText.Grid grid) {
    notes(name, grid);
    if (sent.isEmpty()) {
      return;
    }
    Optional<String> was = was(name, grid);
    was.ifPresent(gone::remove);
    ChangedCells.Found found =
        ChangedCells.find(grid, was.map(sent.cells()::get).orElse(List.of()));
    List<ChangedCells.Change> ignored = new ArrayList<>();
    for (ChangedCells.Change change : found.cells()) {
      if (!changed(name, change)) {
        ignored.add(change);
      }
    }
    Patch.of(ignored).forEach(patch -> ignored(name, patch));
    if (found.goneRows() > 0) {
      add(
          "ignoredCell",
          file + ": " + name,
          (found.goneRows() == 1 ? "a row is" : found.goneRows() + " rows are")
              + " gone"
              + IGNORED);
    }
  }

  /** Which sheet one was when it was sent: that of its name, else the one with most of its rows. */
  private Optional<String> was(String name, SpreadsheetText.Grid grid) {
    if (sent.cells().containsKey(name)) {
      return Optional.of(name);
    }
    String best = "";
    int most = 0;
    for (Map.Entry<String, List<List<String>>> sheet : sent.cells().entrySet()) {
      int known = ChangedCells.known(grid, sheet.getValue());
      if (known > most) {
        best = sheet.getKey();
        most = known;
      }
    }
    return Optional.of(best).filter(found -> !found.isEmpty());
  }

  /** Says what became of a cell, unless it is ignored. */
  private boolean changed(String sheet, ChangedCells.Change change) {
    String place = CommentTable.place(file, sheet, change.row(), change.column());
    String now = "is " + quoted(change.text()) + ", which is not what was sent";
    for (CommentTable table : tables) {
      if (table.isComment(sheet, change.row(), change.column())) {
        return true; // what becomes of it depends on other files
      }
      if (table.isStatus(sheet, change.row(), change.column())) {
        String expert = table.expert(sheet, change.row());
        add("takenStatus", place, now + "; taken as the status of expert \"" + expert + "\"");
        return true;
      }
    }
    boolean kept = anonymous.values().stream().anyMatch(c -> c.place().equals(place));
    if (kept) {
      add("unknownExpert", place, now + KEPT);
    }
    return kept;
  }

  private void ignored(String sheet, Patch patch) {
    boolean one = patch.texts().size() == 1;
    boolean same = patch.texts().stream().distinct().count() == 1;
    String now =
        patch.texts().stream()
            .limit(same ? 1 : patch.texts().size())
            .map(Receipt::quoted)
            .collect(Collectors.joining(", "));
    add(
        "ignoredCell",
        file + ": " + sheet + "!" + patch.area().relative(),
        (one ? "is " + now + ", which is" : "are " + now + ", which are")
            + " not what was sent"
            + IGNORED);
  }

  private void notes(String sheet, SpreadsheetText.Grid grid) {
    grid.notes()
        .forEach(
            (row, notes) ->
                notes.forEach(
                    (column, note) -> {
                      if (!sent.notes().contains(CellDigest.of(note))) {
                        note(sheet, row, column, note);
                      }
                    }));
  }

  /** A note is of the expert in whose row it is; it is kept where comments are. */
  private void note(String sheet, int row, int column, String note) {
    String place = CommentTable.place(file, sheet, row, column);
    String expert =
        tables.stream()
            .map(table -> table.expert(sheet, row))
            .filter(id -> !id.isEmpty())
            .findFirst()
            .orElse("");
    boolean kept = tables.stream().anyMatch(table -> table.isOn(sheet));
    if (sent.isEmpty() && !kept) {
      return; // it may have been there
    }
    String whose = expert.isEmpty() ? "" : " beside the comment of expert \"" + expert + "\"";
    add(
        "cellNote",
        place,
        "a note" + whose + " says " + quoted(note) + (kept ? KEPT : "; not printed"));
    if (kept) {
      String text = expert.isEmpty() ? note.strip() : expert + ": " + note.strip();
      anonymous.putIfAbsent(text, new Comment("", text, Comment.Status.DONE, place));
    }
  }

  /** The lines by now, with the sheets that are gone. */
  List<Diagnostic> lines() {
    Map<String, Diagnostic> all = new LinkedHashMap<>();
    lines.forEach(line -> all.putIfAbsent(line.toString(), line));
    List<Diagnostic> sorted = new ArrayList<>(all.values());
    for (String sheet : gone) {
      sorted.add(
          new Diagnostic("ignoredCell", file, "the sheet \"" + sheet + "\" is gone" + IGNORED, ""));
    }
    return sorted;
  }
}
