package io.etude.xlsx.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.study.Comment;
import io.etude.study.Comment.Status;
import io.etude.xlsx.source.SpreadsheetText.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The comments beneath the headings of a sheet, and what people typed beside them. */
class CommentTableTest {

  private static final String HEADINGS = "|Id|Expert|Topic|Comment|Status";

  private final SheetWords words = new SheetWords();
  private final List<String> faults = new ArrayList<>();

  /** A sheet, a text for each row; its cells are apart by bars. */
  private static Grid grid(String... rows) {
    Grid grid = new Grid(new TreeMap<>(), new TreeMap<>());
    for (int r = 0; r < rows.length; r++) {
      String[] cells = rows[r].split("\\|");
      for (int c = 0; c < cells.length; c++) {
        if (!cells[c].isEmpty()) {
          grid.rows()
              .computeIfAbsent(r, added -> new TreeMap<>())
              .put(c, TypedText.plain(cells[c], cells[c]));
        }
      }
    }
    return grid;
  }

  private List<Comment> read(Grid grid) {
    List<Comment> comments = new ArrayList<>();
    boolean first = true;
    for (CommentTable.Place place : CommentTable.find("S", grid, words)) {
      comments.addAll(CommentTable.read("f", place, first, grid, words, faults).comments());
      first = false;
    }
    return comments;
  }

  private static Comment comment(String expert, String text, Status status, String cell) {
    return new Comment(expert, text, status, "f: S!" + cell);
  }

  @Test
  void theTableBeginsAtHeadingsInAnyLanguage() {
    Grid grid =
        grid("Title", "|Identifiant|x|Commentaire|Statut", "|ada", "|Id|Comment", "", "|bob|Hi");
    assertThat(CommentTable.find("S", grid, words))
        .containsExactly(
            new CommentTable.Place("S", 1, 3, 1, 3, 4),
            new CommentTable.Place("S", 3, Integer.MAX_VALUE, 1, 2, -1));
    assertThat(CommentTable.find("S", grid("Id|Status", "Comment"), words)).isEmpty();
    assertThat(CommentTable.find("S", grid("Comment|Id"), words))
        .containsExactly(new CommentTable.Place("S", 0, Integer.MAX_VALUE, 1, 0, -1));
  }

  @Test
  void aRowIsTheCommentOfItsExpert() {
    assertThat(read(grid(HEADINGS, "|ada|Ada L.|rain|It rains. |done", "|bob|Bob|sun||to write")))
        .containsExactly(
            comment("ada", "It rains.", Status.DONE, "E2"),
            comment("bob", "", Status.TO_WRITE, "E3"));
    assertThat(read(grid("Id|Comment", "ada|One.\r\n\r\nTwo.\rThree.", "bob")))
        .containsExactly(
            comment("ada", "One.\n\nTwo.\nThree.", Status.DONE, "B2"),
            comment("bob", "", Status.TO_WRITE, "B3"));
  }

  /** Where no status is given, or none that we know, a text is finished. */
  @Test
  void statusesAreReadInAnyLanguage() {
    Grid grid =
        grid(
            HEADINGS,
            "|a|||Text|to write",
            "|b||||décliné",
            "|c|||Text|",
            "|d||||",
            "|e|||Text|whatever");
    assertThat(read(grid))
        .containsExactly(
            comment("a", "Text", Status.TO_WRITE, "E2"),
            comment("b", "", Status.DECLINED, "E3"),
            comment("c", "Text", Status.DONE, "E4"),
            comment("d", "", Status.TO_WRITE, "E5"),
            comment("e", "Text", Status.DONE, "E6"),
            comment("", "whatever", Status.DONE, "F6"));
  }

  @Test
  void aTextInARowWithoutAnExpertIsNobodys() {
    assertThat(read(grid(HEADINGS, "||||Whose?", "|[z]|||Mine", "|–|||", "||||12")))
        .containsExactly(
            comment("", "Whose?", Status.DONE, "E2"),
            comment("", "Mine", Status.DONE, "E3"),
            comment("", "12", Status.DONE, "E5"));
  }

  /** A sentence in the column of ids is no id. */
  @Test
  void proseAmongTheIdsIsNobodys() {
    assertThat(read(grid(HEADINGS, "|ada", "|Written by all of us.", "|all of us|||Text")))
        .containsExactly(
            comment("ada", "", Status.TO_WRITE, "E2"),
            comment("", "Written by all of us.", Status.DONE, "B3"),
            comment("all of us", "Text", Status.DONE, "E4"));
  }

  @Test
  void whatIsTypedBesideTheColumnsIsNobodys() {
    assertThat(read(grid(HEADINGS, "note|ada|Ada|rain|Text|done|beside|17|?|not in the study")))
        .containsExactly(
            comment("ada", "Text", Status.DONE, "E2"),
            comment("", "note", Status.DONE, "A2"),
            comment("", "beside", Status.DONE, "G2"));
    assertThat(read(grid(HEADINGS, "||Somebody|sun")))
        .as("given columns of a row without an expert")
        .containsExactly(
            comment("", "Somebody", Status.DONE, "C2"), comment("", "sun", Status.DONE, "D2"));
  }

  /** Above are title and instructions, in the column of ids; elsewhere, somebody typed. */
  @Test
  void whatIsTypedAboveTheFirstTableIsNobodys() {
    Grid grid =
        grid("|Comments|above", "|Please type|", HEADINGS, "|ada", "|x|between", HEADINGS, "|bob");
    assertThat(read(grid))
        .containsExactly(
            comment("", "above", Status.DONE, "C1"),
            comment("ada", "", Status.TO_WRITE, "E4"),
            comment("x", "", Status.TO_WRITE, "E5"),
            comment("bob", "", Status.TO_WRITE, "E7"));
  }

  @Test
  void cellsWithErrorsAreFaultsWhereTextIsAskedFor() {
    String error = Grid.ERROR;
    Grid grid = grid(HEADINGS, "|ada|||" + error + "|done|" + error, "|" + error, "|c||||" + error);
    assertThat(read(grid))
        .containsExactly(
            comment("ada", "", Status.DONE, "E2"), comment("c", "", Status.TO_WRITE, "E4"));
    String rest =
        ": the cell holds an error instead of text; type the comment anew, or empty the cell";
    assertThat(faults).containsExactly("f: S!E2" + rest, "f: S!B3" + rest, "f: S!F4" + rest);
  }
}
