package io.etude.xlsx.source;

import io.etude.DataException;
import io.etude.EtudeException;
import io.etude.internal.FileFaults;
import io.etude.internal.LanguageFile;
import io.etude.language.Terms;
import io.etude.study.Comment;
import io.etude.xlsx.sheet.Area;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the comments of a workbook. The columns are found by names that the workbook defines for
 * their headings, and where a program has not kept them in place, by the headings themselves.
 */
public final class CommentaryReader {

  /** The defined name of the heading over the experts' ids. */
  public static final String ID_NAME = "etude_expert_id";

  /** The defined name of the heading over the comments. */
  public static final String COMMENT_NAME = "etude_comment";

  /** The defined name of the heading over the statuses. */
  public static final String STATUS_NAME = "etude_status";

  private final SpreadsheetText book;
  private final String file;
  private final List<String> faults = new ArrayList<>();

  /** Words by their key, in all languages: a workbook may be of another than the report. */
  private final Map<String, Set<String>> words = new HashMap<>();

  /** Where the columns are; without a column of statuses it is −1. */
  private record Columns(String sheet, int heading, int id, int comment, int status) {}

  private CommentaryReader(SpreadsheetText book, String file) {
    this.book = book;
    this.file = file;
  }

  /**
   * The comments of a file.
   *
   * @param comments those with a text, or with another status than one that is to be written
   * @param written what the file held when it was rendered
   */
  public record Contents(List<Comment> comments, CommentPrints written) {

    /** Copies the list. */
    public Contents {
      comments = List.copyOf(comments);
    }
  }

  /** Reads a file; see {@code CommentarySheet}. */
  public static Contents read(Path file) {
    String name = String.valueOf(file.getFileName());
    boolean open = name.toLowerCase(Locale.ROOT).endsWith(".ods");
    try (SpreadsheetText book = open ? new OdsText(file) : new XlsxText(file)) {
      CommentaryReader reader = new CommentaryReader(book, name);
      return new Contents(
          reader.comments(), CommentPrints.parse(book.property(CommentPrints.PROPERTY)));
    } catch (IOException e) {
      throw FileFaults.cannotRead(file, e);
    } catch (EtudeException e) {
      throw e;
    } catch (RuntimeException e) {
      // POI has no exception of its own for most of what may be wrong within the XML
      throw new DataException(file.getFileName() + " is a damaged Excel workbook", e);
    }
  }

  private List<Comment> comments() throws IOException {
    Columns columns = columns();
    SpreadsheetText.Grid grid = book.grid(columns.sheet());
    Map<String, Comment> byExpert = new LinkedHashMap<>();
    List<Comment> anonymous = new ArrayList<>();
    for (int row : grid.rows().tailMap(columns.heading(), false).keySet()) {
      String id = text(grid, columns, row, columns.id()).strip();
      String text = withoutReturns(text(grid, columns, row, columns.comment()));
      Comment.Status status =
          columns.status() < 0
              ? Comment.of(id, text).status()
              : status(text(grid, columns, row, columns.status()), text);
      Comment comment = new Comment(id, text, status, place(columns, row, columns.comment()));
      if (id.isEmpty() && !text.isEmpty()) {
        anonymous.add(comment);
      } else if (!id.isEmpty() && !(text.isEmpty() && status == Comment.Status.TO_WRITE)) {
        Comment before = byExpert.putIfAbsent(id, comment);
        if (before != null && !before.text().equals(text)) {
          faults.add(
              place(columns, row, columns.id()) + ": expert \"" + id + "\" has two comments");
        }
      }
    }
    if (!faults.isEmpty()) {
      throw DataException.several(faults);
    }
    List<Comment> all = new ArrayList<>(byExpert.values());
    all.addAll(anonymous);
    return all;
  }

  /** By names, if these are still at their headings, else by the headings of any sheet. */
  private Columns columns() throws IOException {
    Optional<SpreadsheetText.NamedCell> ids = book.named(ID_NAME);
    Optional<SpreadsheetText.NamedCell> comments = book.named(COMMENT_NAME);
    boolean named =
        ids.isPresent()
            && comments.isPresent()
            && ids.get().sheet().equals(comments.get().sheet())
            && ids.get().row() == comments.get().row()
            && ids.get().column() < comments.get().column();
    if (named
        && isHeading(ids.get(), "xlsx.expertId")
        && isHeading(comments.get(), "xlsx.comment")) {
      return columns(ids.get(), comments.get());
    }
    for (String sheet : book.sheets()) {
      Optional<Columns> found = headings(sheet);
      if (found.isPresent()) {
        return found.get();
      }
    }
    if (named) {
      return columns(ids.get(), comments.get());
    }
    throw new DataException(
        file + " has no commentary sheet: the name \"" + ID_NAME + "\" is not defined in it");
  }

  private Columns columns(SpreadsheetText.NamedCell ids, SpreadsheetText.NamedCell comments) {
    int status =
        book.named(STATUS_NAME)
            .filter(cell -> cell.sheet().equals(ids.sheet()) && cell.row() == ids.row())
            .map(SpreadsheetText.NamedCell::column)
            .orElse(-1);
    return new Columns(ids.sheet(), ids.row(), ids.column(), comments.column(), status);
  }

  private boolean isHeading(SpreadsheetText.NamedCell cell, String term) throws IOException {
    return isTerm(book.grid(cell.sheet()).at(cell.row(), cell.column()), term);
  }

  private Optional<Columns> headings(String sheet) throws IOException {
    SpreadsheetText.Grid grid = book.grid(sheet);
    for (int row : grid.rows().keySet()) {
      int id = column(grid, row, "xlsx.expertId");
      int comment = column(grid, row, "xlsx.comment");
      if (id >= 0 && comment >= 0) {
        return Optional.of(new Columns(sheet, row, id, comment, column(grid, row, "xlsx.status")));
      }
    }
    return Optional.empty();
  }

  private int column(SpreadsheetText.Grid grid, int row, String term) {
    for (Map.Entry<Integer, String> cell : grid.rows().get(row).entrySet()) {
      if (isTerm(cell.getValue(), term)) {
        return cell.getKey();
      }
    }
    return -1;
  }

  private boolean isTerm(String text, String term) {
    return words.computeIfAbsent(term, CommentaryReader::inAllLanguages).contains(text.strip());
  }

  private static Set<String> inAllLanguages(String term) {
    return LanguageFile.languages().stream()
        .map(tag -> Terms.of(Locale.forLanguageTag(tag)).get(term))
        .collect(Collectors.toSet());
  }

  private Comment.Status status(String typed, String text) {
    for (Comment.Status status : Comment.Status.values()) {
      if (isTerm(typed, "xlsx.status." + status.code())) {
        return status;
      }
    }
    return Comment.of("", text).status();
  }

  private String text(SpreadsheetText.Grid grid, Columns columns, int row, int column) {
    String text = grid.at(row, column);
    if (text.equals(SpreadsheetText.Grid.ERROR)) {
      faults.add(place(columns, row, column) + " holds an error instead of text");
      return "";
    }
    return text;
  }

  private String place(Columns columns, int row, int column) {
    return file + ": " + columns.sheet() + "!" + Area.cellName(row, column);
  }

  private static String withoutReturns(String comment) {
    return comment.replace("\r\n", "\n").replace('\r', '\n').strip();
  }
}
