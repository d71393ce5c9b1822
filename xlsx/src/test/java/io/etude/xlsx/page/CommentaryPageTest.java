package io.etude.xlsx.page;

import static io.etude.xlsx.testing.PrintedTables.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.SingleQuestion;
import io.etude.document.Commentary;
import io.etude.document.Report;
import io.etude.document.text.Inline;
import io.etude.results.Results;
import io.etude.study.Comment;
import io.etude.study.Comment.Status;
import io.etude.study.Expert;
import io.etude.study.Study;
import io.etude.xlsx.Profile;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.CellValue;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.testing.PrintedTables;
import io.etude.xlsx.testing.SheetText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The sheet into which experts type. */
class CommentaryPageTest {

  private static final String HEADINGS =
      "Id|Expert|Position|Topic|Figures to comment on|Length (characters)|Comment|Written|Status";

  private static final Expert ADA =
      Expert.builder("ada")
          .name("Ada L.")
          .position("engineer")
          .topic("Engines")
          .figure("use.often")
          .figure("use.never")
          .length(600)
          .build();
  private static final Expert BOB = Expert.builder("bob").name("Bob").comment("Preset.").build();

  private WorkbookContext context;

  private Sheet lay(Profile profile, List<Commentary> slots, Comment... comments) {
    Study study =
        Study.builder("s")
            .title("Study")
            .languages(Locale.ENGLISH)
            .question(SingleQuestion.builder("use").label("Use").category("a", "A").build())
            .build();
    context =
        PrintedTables.context(
            profile,
            Report.of(Results.of(study).respondents(45).build())
                .comments(List.of(comments))
                .build());
    return new CommentaryPage(context, "Comments", List.of(ADA, BOB), slots).lay();
  }

  private static List<String> rows(Sheet sheet) {
    List<String> lines = SheetText.values(sheet);
    return lines.subList(lines.indexOf(HEADINGS) + 1, lines.size());
  }

  @Test
  void anExpertHasARowToFillIn() {
    Sheet sheet = lay(Profile.PRESENTATION, List.of());
    List<String> lines = SheetText.values(sheet);
    assertThat(lines)
        .containsExactly(
            "Commentary",
            "← Contents",
            "Write each comment into the column “Comment”, choose its status, and send the workbook"
                + " back. Only these cells can be changed.",
            "",
            HEADINGS,
            "ada|Ada L.|engineer|Engines|use.often\nuse.never|600||=LEN(G6)|to write",
            "bob|Bob|–|–|–|600|Preset.|=LEN(G7)|done");
    assertThat(sheet.editing()).isEqualTo(Sheet.Editing.INPUTS);
    assertThat(sheet.frozenRows()).isEqualTo(5);
    assertThat(sheet.frozenColumns()).isEqualTo(2);
    assertThat(sheet.tab()).hasValue(context.styles().brand().accent());
    assertThat(sheet.overlays(Overlay.CellName.class))
        .containsExactly(
            new Overlay.CellName("etude_expert_id", 4, 0),
            new Overlay.CellName("etude_comment", 4, 6),
            new Overlay.CellName("etude_status", 4, 8));
    assertThat(sheet.height(5)).hasValue(90);
    assertThat(sheet.height(6)).hasValue(90);
    assertThat(List.copyOf(sheet.widths().values()))
        .containsExactly(14.0, 22.0, 24.0, 30.0, 42.0, 19.0, 74.0, 12.0, 14.0);
  }

  @Test
  void onlyCommentsAndStatusesAreForFillingIn() {
    Sheet sheet = lay(Profile.PRESENTATION, List.of());
    for (int column = 0; column < 9; column++) {
      boolean input = SheetText.slot(sheet, 5, column).style().entry() == Style.Entry.INPUT;
      assertThat(input).as("column " + column).isEqualTo(column == 6 || column == 8);
    }
    assertThat(sheet.overlays(Overlay.Choice.class))
        .containsExactly(
            new Overlay.Choice(5, 8, List.of("to write", "done", "declined")),
            new Overlay.Choice(6, 8, List.of("to write", "done", "declined")));
    assertThat(sheet.overlays(Overlay.LengthHint.class))
        .containsExactly(
            new Overlay.LengthHint(5, 6, 600, "Comment", "At most 600 characters, please."),
            new Overlay.LengthHint(6, 6, 600, "Comment", "At most 600 characters, please."));
  }

  @Test
  void theReportsCommentsStandInPlaceOfTheStudys() {
    Sheet sheet =
        lay(
            Profile.PRESENTATION,
            List.of(),
            new Comment("bob", "", Status.DECLINED, ""),
            new Comment("ada", "First.", Status.TO_WRITE, ""),
            new Comment("ada", "Second.", Status.DONE, ""));
    assertThat(rows(sheet))
        .containsExactly(
            "ada|Ada L.|engineer|Engines|use.often\nuse.never|600|First.|=LEN(G6)|to write",
            "bob|Bob|–|–|–|600||=LEN(G7)|declined");
  }

  @Test
  void theLengthIsCountedWhileTheWorkbookIsWritten() {
    Sheet sheet = lay(Profile.PRESENTATION, List.of());
    assertThat(SheetText.slot(sheet, 6, 7).value())
        .isEqualTo(new CellValue.Formula("LEN(G7)", "Preset.".length()));
  }

  /** Someone placed them: nothing that was typed gets lost. */
  @Test
  void commentsOfStrangersAreKept() {
    Sheet sheet =
        lay(
            Profile.PRESENTATION,
            List.of(),
            Comment.of("gone", "I was here."),
            Comment.of("", "Whose?"),
            Comment.of("quiet", " "));
    assertThat(rows(sheet).subList(2, rows(sheet).size()))
        .containsExactly(
            "gone|not in the study|–|–|–|–|I was here.|=LEN(G8)|done",
            "–|not in the study|–|–|–|–|Whose?|=LEN(G9)|done");
    assertThat(sheet.height(7)).hasValue(90);
    assertThat(sheet.overlays(Overlay.LengthHint.class)).as("nobody asked them").hasSize(2);
  }

  /** Where the article has a place for the comment, that says what it is about. */
  @Test
  void topicAndFiguresAreThoseOfTheArticle() {
    Commentary slot =
        Commentary.builder("c", ADA)
            .topic("The use of engines")
            .figures(
                List.of(
                    new Commentary.FigureGroup(text("Use"), List.of(text("50% often"))),
                    new Commentary.FigureGroup(
                        List.<Inline>of(), List.of(text("20% never"), text("30% else")))))
            .build();
    assertThat(rows(lay(Profile.PRESENTATION, List.of(slot))).get(0))
        .startsWith(
            "ada|Ada L.|engineer|The use of engines|Use\n50% often\n20% never\n30% else|600");
    Commentary without = Commentary.builder("c", ADA).topic("Engines").build();
    assertThat(rows(lay(Profile.PRESENTATION, List.of(without))).get(0))
        .contains("|use.often\nuse.never|");
  }

  @Test
  void theAccessibleListBeginsUnderItsRemark() {
    Sheet sheet = lay(Profile.ACCESSIBLE, List.of());
    assertThat(SheetText.values(sheet).indexOf(HEADINGS)).isEqualTo(4);
    assertThat(SheetText.values(sheet).get(2)).isEqualTo("This sheet contains one table.");
  }
}
