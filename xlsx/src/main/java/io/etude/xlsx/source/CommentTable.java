package io.etude.xlsx.source;

import io.etude.study.Comment;
import io.etude.xlsx.sheet.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The rows beneath headings of ids and comments. What people typed beside their cell, above the
 * headings or into a note belongs to nobody, but it is read.
 */
final class CommentTable {

  /** Columns of the table whose cells have text that nobody is asked to type. */
  private static final Set<String> GIVEN =
      Set.of("xlsx.expert", "xlsx.position", "xlsx.topic", "xlsx.toComment");

  /**
   * Where the table is.
   *
   * @param sheet its sheet
   * @param heading the row of its headings
   * @param end the row after its last one
   * @param id the column of the experts' ids
   * @param comment the column of their comments
   * @param status that of the statuses; −1 for none
   */
  record Place(String sheet, int heading, int end, int id, int comment, int status) {

    Place until(int row) {
      return new Place(sheet, heading, row, id, comment, status);
    }
  }

  private final String file;
  private final Place place;
  private final SpreadsheetText.Grid grid;
  private final SheetWords words;
  private final List<String> faults;
  private final List<Comment> comments = new ArrayList<>();

  private CommentTable(
      String file, Place place, SpreadsheetText.Grid grid, SheetWords words, List<String> faults) {
    this.file = file;
    this.place = place;
    this.grid = grid;
    this.words = words;
    this.faults = faults;
  }

  /**
   * The comments of a table, in its order: one a row with an expert, whether he wrote or not, and
   * one without an expert for each other text.
   *
   * @param first whether the table is the first of its sheet: what is above belongs to it
   * @param faults gets what can't be read, with its place
   */
  static List<Comment> read(
      String file,
      Place place,
      boolean first,
      SpreadsheetText.Grid grid,
      SheetWords words,
      List<String> faults) {
    CommentTable table = new CommentTable(file, place, grid, words, faults);
    if (first) {
      grid.rows().headMap(place.heading()).forEach(table::above);
    }
    grid.rows().subMap(place.heading() + 1, place.end()).keySet().forEach(table::row);
    grid.notes()
        .subMap(first ? 0 : place.heading(), place.end())
        .forEach((row, notes) -> notes.forEach((column, note) -> table.stray(row, column, note)));
    return table.comments;
  }

  /** Title and instructions are in the column of ids. */
  private void above(int row, Map<Integer, String> cells) {
    cells.forEach(
        (column, text) -> {
          if (column != place.id()) {
            stray(row, column, text);
          }
        });
  }

  private void row(int row) {
    String named = text(row, place.id()).strip();
    String id = isWord(named) ? named : "";
    String text = withoutReturns(text(row, place.comment()));
    Comment.Status status =
        place.status() < 0
            ? Comment.of(id, text).status()
            : status(text(row, place.status()), text);
    boolean prose = text.isEmpty() && id.matches("(?s).*\\s.*"); // no id has a blank
    if (prose) {
      stray(row, place.id(), id);
    } else if (!id.isEmpty() || !text.isEmpty()) {
      comments.add(new Comment(id, text, status, where(row, place.comment())));
    }
    grid.rows()
        .get(row)
        .forEach(
            (column, cell) -> {
              if (isStray(column, id) && !(column == place.status() && isStatus(cell))) {
                stray(row, column, cell);
              }
            });
  }

  /** Whether a text in a column of a row is one that somebody typed there unasked. */
  private boolean isStray(int column, String id) {
    if (column == place.id() || column == place.comment()) {
      return false;
    }
    String heading = grid.at(place.heading(), column);
    boolean given = GIVEN.stream().anyMatch(term -> words.is(heading, term));
    return !given || id.isEmpty();
  }

  /** Keeps a text that no one is known to have written; figures and signs are none. */
  private void stray(int row, int column, String typed) {
    String text = withoutReturns(typed);
    boolean written = isWord(text) && text.codePoints().anyMatch(Character::isLetter);
    if (written
        && !words.is(text, "xlsx.unknownExpert")
        && !text.equals(SpreadsheetText.Grid.ERROR)) {
      comments.add(new Comment("", text, Comment.Status.DONE, where(row, column)));
    }
  }

  /** Whether a text is more than a sign for nothing. */
  private static boolean isWord(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit) && !text.matches("\\[[a-z]+\\]");
  }

  private boolean isStatus(String typed) {
    return Stream.of(Comment.Status.values()).anyMatch(status -> isStatus(typed, status));
  }

  private boolean isStatus(String typed, Comment.Status status) {
    return words.is(typed, "xlsx.status." + status.code());
  }

  private Comment.Status status(String typed, String text) {
    return Stream.of(Comment.Status.values())
        .filter(status -> isStatus(typed, status))
        .findFirst()
        .orElse(Comment.of("", text).status());
  }

  private String text(int row, int column) {
    String text = grid.at(row, column);
    if (text.equals(SpreadsheetText.Grid.ERROR)) {
      faults.add(
          where(row, column)
              + ": the cell holds an error instead of text; type the comment anew, or empty the"
              + " cell");
      return "";
    }
    return text;
  }

  private String where(int row, int column) {
    return file + ": " + place.sheet() + "!" + Area.cellName(row, column);
  }

  private static String withoutReturns(String comment) {
    return comment.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  /** The tables of a sheet: their headings are those of ids and of comments. */
  static List<Place> find(String sheet, SpreadsheetText.Grid grid, SheetWords words) {
    List<Place> found = new ArrayList<>();
    for (Map.Entry<Integer, TreeMap<Integer, String>> row : grid.rows().entrySet()) {
      int id = column(row.getValue(), "xlsx.expertId", words);
      int comment = column(row.getValue(), "xlsx.comment", words);
      if (id >= 0 && comment >= 0) {
        if (!found.isEmpty()) {
          found.add(found.remove(found.size() - 1).until(row.getKey()));
        }
        int status = column(row.getValue(), "xlsx.status", words);
        found.add(new Place(sheet, row.getKey(), Integer.MAX_VALUE, id, comment, status));
      }
    }
    return found;
  }

  private static int column(Map<Integer, String> cells, String term, SheetWords words) {
    return cells.entrySet().stream()
        .filter(cell -> words.is(cell.getValue(), term))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(-1);
  }
}
