package io.etude.xlsx.source;

import io.etude.study.Comment;
import io.etude.xlsx.sheet.Area;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The rows beneath headings of ids and comments. What people typed beside their cell or above the
 * headings belongs to nobody, but it is read.
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

  /** The expert of each row that has one. */
  private final Map<Integer, String> experts = new HashMap<>();

  private CommentTable(
      String file, Place place, SpreadsheetText.Grid grid, SheetWords words, List<String> faults) {
    this.file = file;
    this.place = place;
    this.grid = grid;
    this.words = words;
    this.faults = faults;
  }

  /**
   * A table, read.
   *
   * @param first whether the table is the first of its sheet: what is above belongs to it
   * @param faults gets what can't be read, with its place
   */
  static CommentTable read(
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
    return table;
  }

  /**
   * The comments in the order of the table: one a row with an expert, whether he wrote or not, and
   * one without an expert for each other text.
   */
  List<Comment> comments() {
    return comments;
  }

  /** Whether the table is on a sheet. */
  boolean isOn(String sheet) {
    return place.sheet().equals(sheet);
  }

  /** The expert of a row of a sheet; empty if none of this table's. */
  String expert(String sheet, int row) {
    return isOn(sheet) ? experts.getOrDefault(row, "") : "";
  }

  /** Whether a cell is that of an expert's comment. */
  boolean isComment(String sheet, int row, int column) {
    return column == place.comment() && !expert(sheet, row).isEmpty();
  }

  /** Whether a cell is that of an expert's status, and says one or nothing. */
  boolean isStatus(String sheet, int row, int column) {
    String typed = grid.at(row, column);
    return column == place.status()
        && !expert(sheet, row).isEmpty()
        && (typed.isBlank() || isStatus(typed));
  }

  /** The words of experts' comments that are struck out, by the place of the comment. */
  Map<String, String> struck() {
    Map<String, String> struck = new TreeMap<>();
    for (int row : experts.keySet()) {
      struck.put(where(row, place.comment()), grid.cell(row, place.comment()).struck());
    }
    struck.values().removeIf(String::isEmpty);
    return struck;
  }

  /** Title and instructions are in the column of ids. */
  private void above(int row, Map<Integer, TypedText> cells) {
    for (int column : cells.keySet()) {
      if (column != place.id()) {
        stray(row, column);
      }
    }
  }

  private void row(int row) {
    String named = text(row, place.id()).strip();
    String id = isWord(named) ? named : "";
    String text =
        text(row, place.comment()).isBlank() ? "" : grid.cell(row, place.comment()).marked();
    Comment.Status status =
        place.status() < 0
            ? Comment.of(id, text).status()
            : status(text(row, place.status()), text);
    boolean prose = text.isEmpty() && id.matches("(?s).*\\s.*"); // no id has a blank
    if (prose) {
      stray(row, place.id());
    } else if (!id.isEmpty() || !text.isEmpty()) {
      comments.add(new Comment(id, text, status, where(row, place.comment())));
      if (!id.isEmpty()) {
        experts.put(row, id);
      }
    }
    grid.rows()
        .get(row)
        .forEach(
            (column, cell) -> {
              if (isStray(column, id) && !(column == place.status() && isStatus(cell.text()))) {
                stray(row, column);
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
  private void stray(int row, int column) {
    String text = grid.at(row, column).strip();
    boolean written = isWord(text) && text.codePoints().anyMatch(Character::isLetter);
    if (written
        && !words.is(text, "xlsx.unknownExpert")
        && !text.equals(SpreadsheetText.Grid.ERROR)) {
      String marked = grid.cell(row, column).marked();
      comments.add(new Comment("", marked, Comment.Status.DONE, where(row, column)));
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
    return place(file, place.sheet(), row, column);
  }

  /** What messages call a cell of a file. */
  static String place(String file, String sheet, int row, int column) {
    return file + ": " + sheet + "!" + Area.cellName(row, column);
  }

  /** The tables of a sheet: their headings are those of ids and of comments. */
  static List<Place> find(String sheet, SpreadsheetText.Grid grid, SheetWords words) {
    List<Place> found = new ArrayList<>();
    for (Map.Entry<Integer, TreeMap<Integer, TypedText>> row : grid.rows().entrySet()) {
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

  private static int column(Map<Integer, TypedText> cells, String term, SheetWords words) {
    return cells.entrySet().stream()
        .filter(cell -> words.is(cell.getValue().text(), term))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(-1);
  }
}
