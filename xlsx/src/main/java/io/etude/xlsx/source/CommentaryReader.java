package io.etude.xlsx.source;

import io.etude.DataException;
import io.etude.EtudeException;
import io.etude.Problem;
import io.etude.internal.Faults;
import io.etude.internal.FileFaults;
import io.etude.study.Comment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the comments of a workbook from all sheets with headings of ids and comments: people copy
 * sheets, and type into the copy. Where such headings were typed over, they are found by names that
 * the workbook defines for them.
 */
public final class CommentaryReader {

  /** The defined name of the heading over the experts' ids. */
  public static final String ID_NAME = "etude_expert_id";

  /** The defined name of the heading over the comments. */
  public static final String COMMENT_NAME = "etude_comment";

  /** The defined name of the heading over the statuses. */
  public static final String STATUS_NAME = "etude_status";

  /** In how many of a sheet's first rows headings are looked for. */
  private static final int HEADING_ROWS = 1_000;

  private final SpreadsheetText book;
  private final String file;
  private final SentSheet sent;
  private final List<String> faults = new ArrayList<>();
  private final List<CommentTable> tables = new ArrayList<>();
  private final SheetWords words = new SheetWords();

  private CommentaryReader(SpreadsheetText book, String file) throws IOException {
    this.book = book;
    this.file = file;
    this.sent = SentSheet.of(book);
  }

  /**
   * What a file holds: comments with a text, with another status than one that is to be written, or
   * emptied since the first file was rendered; those of nobody, once each; and what else differs
   * from what was sent. See {@code CommentarySheet}.
   */
  public static ReturnedFile read(Path file) {
    String name = String.valueOf(file.getFileName());
    return Faults.reading(name, () -> read(file, name));
  }

  private static ReturnedFile read(Path file, String name) {
    boolean open = name.toLowerCase(Locale.ROOT).endsWith(".ods");
    try (SpreadsheetText book = open ? new OdsText(file) : new XlsxText(file)) {
      return new CommentaryReader(book, name).read();
    } catch (IOException e) {
      throw FileFaults.cannotRead(file, e);
    } catch (EtudeException e) {
      throw e;
    } catch (RuntimeException e) {
      // POI has no exception of its own for most of what may be wrong within the XML
      throw new DataException(file.getFileName() + " is a damaged Excel workbook", e);
    }
  }

  private ReturnedFile read() throws IOException {
    Map<String, List<Comment>> byExpert = new LinkedHashMap<>();
    Map<String, Comment> anonymous = new LinkedHashMap<>();
    String sheet = "";
    for (CommentTable.Place place : places()) {
      boolean first = !place.sheet().equals(sheet);
      sheet = place.sheet();
      CommentTable table = CommentTable.read(file, place, first, book.grid(sheet), words, faults);
      tables.add(table);
      for (Comment comment : table.comments()) {
        if (comment.expert().isEmpty()) {
          anonymous.putIfAbsent(comment.text(), comment);
        } else {
          byExpert.computeIfAbsent(comment.expert(), id -> new ArrayList<>()).add(with(comment));
        }
      }
    }
    Receipt receipt = new Receipt(file, sent, tables, anonymous);
    List<Comment> all = new ArrayList<>();
    byExpert.values().forEach(several -> all.add(only(several)));
    if (!faults.isEmpty()) {
      throw DataException.several(faults.stream().map(Problem::of).toList());
    }
    sent.comments()
        .forEach(
            (expert, comment) -> {
              if (!byExpert.containsKey(expert)) {
                receipt.goneRow(expert);
                all.add(with(new Comment(expert, comment.text(), comment.status(), file)));
              }
            });
    for (String name : book.sheets()) {
      if (!name.equals(SentSheet.NAME)) {
        receipt.sheet(name, book.grid(name));
      }
    }
    List<Comment> others = new ArrayList<>();
    byExpert.values().forEach(others::addAll);
    others.removeAll(all);
    all.removeIf(
        comment ->
            isUntouched(comment) && !comment.isWithdrawn() && comment.versions().size() == 1);
    all.addAll(anonymous.values());
    return new ReturnedFile(all, others, receipt.lines());
  }

  /** A comment that was read, with what it was rendered with. */
  private Comment with(Comment comment) {
    return new Comment(
        comment.expert(),
        comment.text(),
        comment.status(),
        comment.place(),
        Optional.ofNullable(sent.comments().get(comment.expert())));
  }

  private static boolean isUntouched(Comment comment) {
    return comment.text().isEmpty() && comment.status() == Comment.Status.TO_WRITE;
  }

  /**
   * Of an expert's comments the one that was typed; the first of equal ones. Two texts that differ
   * are a fault.
   */
  private Comment only(List<Comment> several) {
    Comment only = several.get(0);
    for (Comment other : several.subList(1, several.size())) {
      if (isUntouched(only) || !only.isChanged() && !isUntouched(other)) {
        only = other;
      } else if (!isUntouched(other)
          && other.isChanged()
          && !other.text().isEmpty()
          && !other.text().equals(only.text())) {
        faults.add(secondComment(only, other));
      }
    }
    return only;
  }

  private static String secondComment(Comment first, Comment second) {
    return second.place()
        + ": expert \""
        + first.expert()
        + "\" has another comment at "
        + first.place()
        + "; empty one of the two cells";
  }

  /** The tables of all sheets, each sheet's together. */
  private List<CommentTable.Place> places() throws IOException {
    List<CommentTable.Place> found = new ArrayList<>();
    List<String> sheets = new ArrayList<>(book.sheets());
    sheets.remove(SentSheet.NAME);
    for (String sheet : sheets) {
      found.addAll(CommentTable.find(sheet, book.grid(sheet, HEADING_ROWS), words));
    }
    Optional<CommentTable.Place> named = named();
    if (named.isPresent()
        && found.stream().noneMatch(place -> place.sheet().equals(named.get().sheet()))) {
      found.add(named.get());
    }
    if (found.isEmpty()) {
      throw new DataException(
          file + " has no commentary sheet: the name \"" + ID_NAME + "\" is not defined in it");
    }
    return found;
  }

  /** The table whose headings have names, if these are still side by side. */
  private Optional<CommentTable.Place> named() {
    Optional<SpreadsheetText.NamedCell> ids = book.named(ID_NAME);
    Optional<SpreadsheetText.NamedCell> comments = book.named(COMMENT_NAME);
    if (ids.isEmpty()
        || comments.isEmpty()
        || !ids.get().sheet().equals(comments.get().sheet())
        || ids.get().row() != comments.get().row()
        || ids.get().column() >= comments.get().column()) {
      return Optional.empty();
    }
    int status =
        book.named(STATUS_NAME)
            .filter(cell -> cell.sheet().equals(ids.get().sheet()))
            .filter(cell -> cell.row() == ids.get().row())
            .map(SpreadsheetText.NamedCell::column)
            .orElse(-1);
    return Optional.of(
        new CommentTable.Place(
            ids.get().sheet(),
            ids.get().row(),
            Integer.MAX_VALUE,
            ids.get().column(),
            comments.get().column(),
            status));
  }
}
