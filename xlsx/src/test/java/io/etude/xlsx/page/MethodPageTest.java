package io.etude.xlsx.page;

import static io.etude.xlsx.testing.PrintedTables.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.SingleQuestion;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.results.DataProblem;
import io.etude.results.Results;
import io.etude.results.WeightReport;
import io.etude.study.DataPolicy;
import io.etude.study.Methodology;
import io.etude.study.Study;
import io.etude.xlsx.Profile;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.testing.PrintedTables;
import io.etude.xlsx.testing.SheetText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How the survey was made, as terms and texts. */
class MethodPageTest {

  private static final Methodology METHOD =
      Methodology.builder()
          .mode("Online")
          .population("All who eat here")
          .sample("A census")
          .conductedBy("Us")
          .sponsor("The canteen")
          .fieldStart(LocalDate.of(2026, 3, 2))
          .fieldEnd(LocalDate.of(2026, 3, 20))
          .remark("One.")
          .remark("Two.")
          .build();

  private static final Block.MethodBox BOX =
      new Block.MethodBox(
          "m",
          text("Method"),
          List.of(
              new Block.MethodBox.Entry(text("Field"), text("March.")),
              new Block.MethodBox.Entry(text("Sample"), text("All."))));

  private WorkbookContext context;

  private Sheet lay(
      Profile profile,
      Results.Builder results,
      List<Block.MethodBox> boxes,
      List<DataProblem> problems,
      MethodPage.Notes notes) {
    context = PrintedTables.context(profile, Report.of(results.build()).build());
    return new MethodPage(context, "Method", boxes, problems, notes).lay();
  }

  private Sheet lay(Results.Builder results, Block.MethodBox... boxes) {
    return lay(
        Profile.PRESENTATION, results, List.of(boxes), List.of(), MethodPage.Notes.ELSEWHERE);
  }

  private static Results.Builder results(Methodology method) {
    Study study =
        Study.builder("s")
            .title("Study")
            .languages(Locale.ENGLISH)
            .methodology(method)
            .question(SingleQuestion.builder("q").label("Q").category("a", "A").build())
            .build();
    return Results.of(study).respondents(45).marginOfError(Double.NaN).designEffect(Double.NaN);
  }

  @Test
  void factsOfTheCodebookStandWhereTheReportHasNoMethod() {
    Sheet sheet = lay(results(METHOD));
    assertThat(SheetText.values(sheet))
        .containsExactly(
            "Method",
            "← Contents",
            "",
            "Mode|Online",
            "Population|All who eat here",
            "Sample|A census",
            "Conducted by|Us",
            "Sponsor|The canteen",
            "Field work|"
                + context.display().period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 20)),
            "Remark|One.",
            "Remark|Two.",
            "Base (respondents)|45");
    assertThat(sheet.widths()).containsEntry(0, 34.0).containsEntry(1, 90.0);
    assertThat(sheet.frozenRows()).isOne();
    assertThat(sheet.overlays(Overlay.NamedTable.class)).isEmpty();
    assertThat(SheetText.slot(sheet, 3, 0).style()).isEqualTo(context.styles().term());
    assertThat(SheetText.slot(sheet, 3, 1).style()).isEqualTo(context.styles().prose());
  }

  @Test
  void theReportsMethodStandsInTheirPlace() {
    assertThat(SheetText.values(lay(results(METHOD), BOX)))
        .containsExactly(
            "Method", "← Contents", "", "Field|March.", "Sample|All.", "Base (respondents)|45");
  }

  @Test
  void aFactThatIsNotKnownTakesNoRow() {
    Methodology begun = Methodology.builder().fieldStart(LocalDate.of(2026, 3, 2)).build();
    assertThat(SheetText.values(lay(results(begun))))
        .containsExactly("Method", "← Contents", "", "Base (respondents)|45");
  }

  @Test
  void precisionAndWeightsAreNumbers() {
    WeightReport weights =
        WeightReport.builder()
            .zeros(3)
            .minimum(0.5)
            .mean(1)
            .maximum(2.25)
            .designEffect(1.125)
            .build();
    Results.Builder results =
        results(Methodology.EMPTY)
            .marginOfError(0.0625)
            .designEffect(1.25)
            .weights(Optional.of(weights));
    Sheet sheet = lay(results);
    assertThat(SheetText.values(sheet).subList(3, 10))
        .containsExactly(
            "Base (respondents)|45",
            "Margin of error of a share of 50%, in points|6.25",
            "Design effect|1.25",
            "Respondents in the data whose weight is 0, counted nowhere|3",
            "Smallest weight above 0, not divided by the mean|0.5",
            "Largest weight, not divided by the mean|2.25",
            "Design effect of the weights|1.125");
    assertThat(SheetText.slot(sheet, 4, 1).style().format()).isEqualTo("0.0");
    assertThat(SheetText.slot(sheet, 7, 1).style().format()).isEqualTo("0.000");
  }

  @Test
  void theAccessibleMethodIsOneTable() {
    Sheet sheet =
        lay(
            Profile.ACCESSIBLE,
            results(Methodology.EMPTY).marginOfError(0.0625),
            List.of(BOX),
            List.of(),
            MethodPage.Notes.ELSEWHERE);
    assertThat(SheetText.values(sheet))
        .containsExactly(
            "Method",
            "← Contents",
            "This sheet contains one table.",
            "Topic|Text",
            "Field|March.",
            "Sample|All.",
            "Base (respondents)|45",
            "Margin of error of a share of 50%, in points|6.25");
    assertThat(sheet.overlays(Overlay.NamedTable.class))
        .containsExactly(
            new Overlay.NamedTable(
                "Method", new Area(3, 0, 7, 1), List.of("Topic", "Text"), "Method"));
    Sheet unknown =
        lay(
            Profile.ACCESSIBLE,
            results(Methodology.EMPTY),
            List.of(),
            List.of(),
            MethodPage.Notes.ELSEWHERE);
    assertThat(SheetText.values(unknown)).endsWith("Topic|Text", "Base (respondents)|45");
  }

  @Test
  void whatIsOddInTheDataFollows() {
    DataProblem kept =
        DataProblem.builder("duplicateId")
            .subject("id")
            .message("Two have one id.")
            .count(2)
            .policy(DataPolicy.GO_ON)
            .build();
    DataProblem removed =
        kept.toBuilder()
            .message("A score of 12; this answer is taken as missing")
            .policy(DataPolicy.SET_MISSING)
            .build();
    Sheet sheet =
        lay(
            Profile.PRESENTATION,
            results(Methodology.EMPTY),
            List.of(),
            List.of(kept, removed),
            MethodPage.Notes.ELSEWHERE);
    assertThat(SheetText.values(sheet).subList(4, 6))
        .containsExactly(
            "Data problems|Two have one id.: kept as it is",
            "|A score of 12; this answer is taken as missing");
  }

  @Test
  void fewNotesStandBeneath() {
    Sheet sheet =
        lay(
            Profile.PRESENTATION,
            results(Methodology.EMPTY),
            List.of(BOX),
            List.of(),
            MethodPage.Notes.HERE);
    List<String> lines = SheetText.values(sheet);
    assertThat(lines.get(0)).isEqualTo("Method and notes");
    assertThat(lines.subList(5, 9)).startsWith("Base (respondents)|45", "", "Notes", "Note|Text");
    assertThat(sheet.overlays(Overlay.NamedTable.class))
        .extracting(Overlay.NamedTable::name)
        .containsExactly("Notes", "DataColumns");
    List<Area> areas =
        sheet.overlays(Overlay.NamedTable.class).stream().map(Overlay.NamedTable::area).toList();
    assertThat(areas.get(0).top()).isEqualTo(8);
    assertThat(areas.get(1).top())
        .as("a row is left blank, the next is the title")
        .isEqualTo(areas.get(0).bottom() + 3);
    assertThat(lines.get(areas.get(1).top() - 1)).isEqualTo("The columns of Data");
    assertThat(lay(results(Methodology.EMPTY)).overlays(Overlay.NamedTable.class)).isEmpty();
  }
}
