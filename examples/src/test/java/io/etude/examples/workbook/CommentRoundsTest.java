package io.etude.examples.workbook;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.ReportException;
import io.etude.document.Report;
import io.etude.examples.starter.NewStudy;
import io.etude.testing.ReportText;
import io.etude.xlsx.CommentarySheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks go out to experts and come back while the codebook is edited: what is printed then. */
@Tag("client")
class CommentRoundsTest {

  @TempDir private Path folder;

  private CommentRounds rounds;

  @BeforeEach
  void write() throws IOException {
    rounds = new CommentRounds(folder);
    rounds.codebook("First.", "");
  }

  private Report report(Path... returned) {
    return rounds.report(returned);
  }

  /** A workbook that was saved with texts in the cells of Ada and Max; null leaves a cell. */
  private static Path filled(Path file, String... texts) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      CellReference comment = new CellReference(book.getName("etude_comment").getRefersToFormula());
      CellReference status = new CellReference(book.getName("etude_status").getRefersToFormula());
      for (int i = 0; i < texts.length; i++) {
        if (texts[i] != null) {
          var row = book.getSheet(comment.getSheetName()).getRow(comment.getRow() + 1 + i);
          row.getCell(comment.getCol()).setCellValue(texts[i]);
          row.getCell(status.getCol()).setCellValue("");
        }
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
    }
    return file;
  }

  private static List<String> printed(Report report) {
    return ReportText.of(report)
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("paragraph: ") && !line.contains("Opinions"))
        .map(line -> line.substring("paragraph: ".length()))
        .toList();
  }

  private static List<String> said(Report report) {
    List<String> said = new ArrayList<>();
    report.diagnostics().stream()
        .filter(d -> Set.of("withdrawnComment", "noSlot").contains(d.rule()))
        .forEach(d -> said.add(d.toString()));
    return said;
  }

  @Test
  void anUntouchedWorkbookLeavesWhatTheEditorWrote() throws IOException {
    Path book = filled(rounds.sent("a.xlsx"));
    rounds.codebook("Edited.", "New.");
    assertThat(printed(report(book))).containsExactly("Edited.", "New.");
    rounds.codebook("", "");
    assertThat(printed(report(book))).isEmpty();
    assertThat(said(report(book))).isEmpty();
  }

  @Test
  void whatTheExpertTypedCountsOverAnOldCodebook() throws IOException {
    Path book = filled(rounds.sent("a.xlsx"), "Typed.", "Too.");
    assertThat(printed(report(book))).containsExactly("Typed.", "Too.");
    rounds.codebook("Typed.", ""); // the editor has put one in the codebook
    assertThat(printed(report(book))).containsExactly("Typed.", "Too.");
  }

  @Test
  void anEmptiedCommentIsWithdrawn() throws IOException {
    Path book = filled(rounds.sent("a.xlsx"), "");
    assertThat(printed(report(book))).isEmpty();
    assertThat(said(report(book)))
        .containsExactly(
            "a.xlsx: Commentary!G6: expert \"ada\" emptied the comment; nothing is printed, though"
                + " the codebook has “First.” (empty it in the codebook, too)");
    Path second = filled(rounds.sent("b.xlsx", book)); // stays so in the next round
    assertThat(printed(report(second))).isEmpty();
    assertThat(said(report(second))).hasSize(1);
  }

  @Test
  void aWithdrawnTextIsNowhereInTheNextWorkbook() throws IOException {
    Path next = rounds.sent("b.xlsx", filled(rounds.sent("a.xlsx"), "", "Stays."));
    Parts parts = new Parts(Files.readAllBytes(next));
    String all = parts.names().stream().map(parts::bytes).map(String::new).collect(joining());
    assertThat(all).contains("Stays.").doesNotContain("First.");
  }

  @Test
  void aCommentThatBothChangedIsAnErrorWithBoth() throws IOException {
    Path book = filled(rounds.sent("a.xlsx"), "Typed.", "");
    rounds.codebook("Edited.", "New.");
    assertThatThrownBy(() -> report(book))
        .isInstanceOf(ReportException.class)
        .hasMessage(
            "a.xlsx: Commentary!G6: the comment of expert \"ada\" was changed in the workbook and"
                + " in the codebook since the workbook was rendered; sent was “First.”, the"
                + " workbook has “Typed.”, the codebook has “Edited.”; write the comment that"
                + " counts into the codebook (key comment at study.yaml:11:5), and into the cell if"
                + " it is not the workbook's");
    Path emptied = filled(book, "");
    assertThatThrownBy(() -> report(emptied))
        .hasMessageContaining("the workbook has none, the codebook has “Edited.”");
  }

  @Test
  void textsWithoutASlotAreNamed() throws IOException {
    rounds.slots("max");
    Path book = filled(rounds.sent("a.xlsx"), null, "Typed.");
    assertThat(printed(report(book))).containsExactly("Typed.");
    assertThat(said(report(book)))
        .containsExactly(
            "expert \"ada\": the comment of expert \"ada\" is not printed, as the article has no"
                + " slot for it (write \"::: commentary ada\" and, beneath it, \":::\" in the"
                + " article)");
    rounds.slots();
    assertThat(said(report(book)))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("a.xlsx: Commentary!G7: the comment of expert \"max\" is not printed");
  }

  @Test
  void expertsWithoutASlotAreNamedBeforeTheyWrite() throws IOException {
    rounds.codebook("", "");
    rounds.slots("max");
    assertThat(said(report()))
        .containsExactly(
            "expert \"ada\": the article has no slot for the comment of expert \"ada\" (write \":::"
                + " commentary ada\" and, beneath it, \":::\" in the article)");
  }

  @Test
  void draftedArticlesHaveASlotForEachExpert() throws IOException {
    for (String drafted : List.of("drafted.ftl.md", "drafted_fr.ftl.md")) {
      try (InputStream article = NewStudy.class.getResourceAsStream(drafted)) {
        Files.write(folder.resolve("article.ftl.md"), article.readAllBytes());
      }
      rounds.codebook("First.", "Second.");
      assertThat(said(report())).isEmpty();
      assertThat(ReportText.of(report())).contains("First.").contains("Second.");
    }
  }

  @Test
  void aCommentThatWasTypedForAnotherTopicIsNamed() throws IOException {
    rounds.topic("");
    Path book = filled(rounds.sent("a.xlsx"), "Typed.");
    rounds.topic("Prices");
    assertThat(report(book).diagnostics()).noneMatch(d -> d.rule().equals("movedComment"));
    Path second = filled(rounds.sent("b.xlsx", book), "Typed again.");
    rounds.topic("Queues");
    assertThat(report(second).diagnostics())
        .filteredOn(d -> d.rule().equals("movedComment"))
        .singleElement()
        .asString()
        .contains("b.xlsx: Commentary!G6: the comment of expert \"ada\" was typed for the topic")
        .contains("“Prices”; the codebook asks for “Queues” by now");
  }

  /** The second of two rounds is made from the first one, whatever was typed back. */
  @Test
  void aTextThatWasTypedBackIsTheNewest() throws IOException {
    Path first = filled(rounds.sent("first.xlsx"), "Typed.");
    Path second = filled(rounds.sent("second.xlsx", first), "First.");
    for (Path[] both : new Path[][] {{first, second}, {second, first}}) {
      assertThat(printed(report(both))).containsExactly("First.");
    }
    CommentarySheet.Returned returned = CommentarySheet.returned(List.of(first, second));
    assertThat(returned.receipt())
        .filteredOn(line -> !line.rule().equals("takenStatus")) // which was emptied
        .extracting(Object::toString)
        .containsExactly(
            "first.xlsx: Commentary!G6: is “Typed.”, sent was “First.”; not taken, as second.xlsx:"
                + " Commentary!G6 counts for expert \"ada\": it is newer, or this is a copy",
            "second.xlsx: Commentary!G6: is “First.”, sent was “Typed.”; taken as the comment of"
                + " expert \"ada\"");
  }

  @Test
  void filesThatBothChangedACommentAreAnErrorThatQuotesAll() throws IOException {
    Path one = filled(rounds.sent("one.xlsx"), "One.");
    Path other = filled(rounds.sent("other.xlsx"), "");
    assertThatThrownBy(() -> report(one, other))
        .hasMessage(
            "other.xlsx: Commentary!G6: expert \"ada\" has different comments in workbooks of which"
                + " none was made from the other: one.xlsx: Commentary!G6 has “One.”, other.xlsx:"
                + " Commentary!G6 has none; sent was “First.”; give all of them the comment that"
                + " counts");
  }

  @Test
  void twoExpertsAtOnceAndASecondRound() throws IOException {
    Path ofAda = filled(rounds.sent("ada.xlsx"), "Ada 1.");
    Path ofMax = filled(rounds.sent("max.xlsx"), null, "Max 1.");
    for (Path[] first : new Path[][] {{ofAda, ofMax}, {ofMax, ofAda}}) {
      assertThat(printed(report(first))).containsExactly("Ada 1.", "Max 1.");
    }
    Path again = filled(rounds.sent("again.xlsx", ofAda, ofMax), null, "Max 2.");
    for (Path[] second : new Path[][] {{again}, {ofAda, ofMax, again}, {again, ofMax, ofAda}}) {
      assertThat(printed(report(second))).containsExactly("Ada 1.", "Max 2.");
    }
    rounds.codebook("Edited.", ""); // after the second round was sent
    assertThat(printed(report(again))).containsExactly("Edited.", "Max 2.");
    Path emptied = filled(again, null, "");
    assertThat(printed(report(emptied))).containsExactly("Edited.");
    assertThat(said(report(emptied)))
        .containsExactly(
            "again.xlsx: Commentary!G7: expert \"max\" emptied the comment; nothing is printed");
  }
}
