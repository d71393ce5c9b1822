package io.etude.xlsx.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.etude.DataException;
import io.etude.study.Comment;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comments of all sheets of a workbook, one an expert. */
class CommentaryReaderTest {

  private static final String HEADINGS = "Id|Comment|Status";

  @TempDir Path folder;

  /** A table of rows, their cells apart by bars. */
  private static String sheet(String name, String... rows) {
    StringBuilder xml = new StringBuilder("<table:table table:name='" + name + "'>");
    for (String row : rows) {
      xml.append("<table:table-row>");
      for (String cell : row.split("\\|")) {
        xml.append("<table:table-cell><text:p>")
            .append(cell)
            .append("</text:p></table:table-cell>");
      }
      xml.append("</table:table-row>");
    }
    return xml.append("</table:table>").toString();
  }

  private static String name(String name, String cell) {
    return "<table:named-range table:name='%s' table:cell-range-address='%s'/>"
        .formatted(name, cell);
  }

  private List<Comment> read(String content, Comment... written) {
    return returned(content, written).comments();
  }

  /** A workbook that was sent with some comments. */
  private ReturnedFile returned(String content, Comment... written) {
    String[] sent =
        Stream.of(written)
            .map(
                comment ->
                    String.join(
                        "|",
                        SentSheet.COMMENT,
                        comment.expert(),
                        comment.status().code(),
                        comment.text(),
                        comment.text(),
                        "",
                        comment.version()))
            .toArray(String[]::new);
    String all = sent.length == 0 ? content : content + sheet(SentSheet.NAME, sent);
    return CommentaryReader.read(RawFile.ods(folder.resolve("f.ods"), all));
  }

  private List<String> texts(String content, Comment... written) {
    return read(content, written).stream()
        .map(comment -> comment.expert() + ": " + comment.text())
        .toList();
  }

  @Test
  void thoseThatNobodyTouchedAreLeftOut() {
    assertThat(
            texts(
                sheet(
                    "S",
                    HEADINGS,
                    "ada|One.",
                    "bob||to write",
                    "carl||declined",
                    "dan|x|to write")))
        .containsExactly("ada: One.", "carl: ", "dan: x");
  }

  @Test
  void textsOfNobodyComeLastAndOnce() {
    assertThat(
            texts(
                sheet("S", HEADINGS, "|Whose?", "ada|One.", "|Whose?")
                    + sheet("T", HEADINGS, "|Whose?", "|Another")))
        .containsExactly("ada: One.", ": Whose?", ": Another");
  }

  @Test
  void whatStandsAboveIsOfTheFirstTableOfEachSheet() {
    assertThat(
            texts(
                sheet("S", "Title|above S", HEADINGS, "ada|One.", HEADINGS, "bob|Two.")
                    + sheet("T", "Title|above T", HEADINGS)))
        .containsExactly("ada: One.", "bob: Two.", ": above S", ": above T");
  }

  @Test
  void theTextThatWasTypedSinceItWasWrittenCounts() {
    Comment old = Comment.of("ada", "Old.");
    String typed = sheet("S", HEADINGS, "ada|New.");
    String copy = sheet("T", HEADINGS, "ada|Old.");
    assertThat(texts(typed + copy, old)).containsExactly("ada: New.");
    assertThat(texts(copy + typed, old)).containsExactly("ada: New.");
    assertThat(texts(sheet("S", HEADINGS, "ada") + copy)).containsExactly("ada: Old.");
    assertThat(texts(copy + sheet("S", HEADINGS, "ada"), old))
        .as("an empty row hides no text")
        .containsExactly("ada: Old.");
    assertThat(texts(copy + copy.replace("'T'", "'U'"))).containsExactly("ada: Old.");
    assertThat(texts(copy + sheet("U", HEADINGS, "ada||declined"))).containsExactly("ada: Old.");
  }

  @Test
  void twoTextsOfOneExpertAreAFault() {
    String content =
        sheet("S", HEADINGS, "ada|One.", "bob|Mine.", "ada|Two.") + sheet("T", HEADINGS, "bob|No.");
    assertThatThrownBy(() -> read(content))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "f.ods: S!B4: expert \"ada\" has another comment at f.ods: S!B2; empty one of the two"
                + " cells\n"
                + "f.ods: T!B2: expert \"bob\" has another comment at f.ods: S!B3; empty one of"
                + " the two cells");
  }

  /** Headings that were typed over are found by the names of their cells. */
  @Test
  void namesFindHeadingsThatWereTypedOver() {
    String rows = sheet("S", "Who|What|How far", "ada|One.|declined");
    String ids = name("etude_expert_id", "$S.$A$1");
    String comments = name("etude_comment", "$S.$B$1");
    String status = name("etude_status", "$S.$C$1");
    assertThat(read(rows + ids + comments + status))
        .extracting(Comment::text, Comment::status)
        .containsExactly(tuple("One.", Comment.Status.DECLINED));
    for (String elsewhere : List.of("$S.$C$2", "$T.$C$1")) {
      String other = name("etude_status", elsewhere);
      assertThat(texts(rows + sheet("T") + ids + comments + other))
          .as(elsewhere)
          .containsExactly("ada: One.", ": declined");
    }
    String other = sheet("T", HEADINGS, "bob|Two.");
    assertThat(texts(other + rows + ids + comments)).contains("bob: Two.", "ada: One.");
  }

  /** Ids would be read as comments. */
  @ParameterizedTest
  @CsvSource({"$S.$A$1,$S.$A$1", "$S.$B$1,$S.$A$1", "$S.$A$1,$S.$B$2", "$S.$A$1,$T.$B$1"})
  void namesThatAreNotSideBySideAreNotTrusted(String id, String comment) {
    String content =
        sheet("S", "Who|What", "ada|One.")
            + sheet("T", "Who|What")
            + name("etude_expert_id", id)
            + name("etude_comment", comment);
    assertThatThrownBy(() -> read(content))
        .hasMessage(
            "f.ods has no commentary sheet: the name \"etude_expert_id\" is not defined in it");
  }

  @Test
  void headingsCountBeforeNames() {
    String content =
        sheet("S", "x|y", HEADINGS, "ada|One.")
            + name("etude_expert_id", "$S.$A$1")
            + name("etude_comment", "$S.$B$1");
    assertThat(texts(content)).containsExactly("ada: One.", ": y");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path none = folder.resolve("none.ods");
    assertThatThrownBy(() -> CommentaryReader.read(none))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("none.ods");
  }

  @Test
  void aDamagedFileIsNamed() {
    Path file =
        RawFile.ods(
            folder.resolve("f.ODS"),
            "<table:table table:name='S'><table:table-row"
                + " table:number-rows-repeated='many'/></table:table>");
    assertThatThrownBy(() -> CommentaryReader.read(file))
        .isInstanceOf(DataException.class)
        .hasMessage("f.ODS is a damaged Excel workbook");
  }

  @Test
  void headingsOfAWorkbookAreLookedForInItsFirstThousandRows() {
    String headings =
        "<c t='inlineStr'><is><t>Id</t></is></c><c t='inlineStr'><is><t>Comment</t></is></c>";
    String one =
        "<c t='inlineStr'><is><t>ada</t></is></c><c t='inlineStr'><is><t>One.</t></is></c>";
    for (int row : new int[] {1_000, 1_001}) {
      Path file =
          RawFile.workbook(
              folder.resolve("f.xlsx"),
              Map.of("S", "<row r='%d'>%s</row><row>%s</row>".formatted(row, headings, one)),
              Map.of());
      if (row == 1_000) {
        assertThat(CommentaryReader.read(file).comments())
            .containsExactly(new Comment("ada", "One.", Comment.Status.DONE, "f.xlsx: S!B1001"));
      } else {
        assertThatThrownBy(() -> CommentaryReader.read(file))
            .hasMessageStartingWith("f.xlsx has no commentary sheet");
      }
    }
  }
}
