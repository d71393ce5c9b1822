package io.etude.xlsx.page;

import static io.etude.xlsx.testing.PrintedTables.text;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.etude.Diagnostic;
import io.etude.codebook.SingleQuestion;
import io.etude.document.FrontMatter;
import io.etude.document.Picture;
import io.etude.document.Report;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.study.Methodology;
import io.etude.study.Publication;
import io.etude.study.Study;
import io.etude.xlsx.Profile;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Stylebook;
import io.etude.xlsx.testing.PrintedTables;
import io.etude.xlsx.testing.SheetText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The first sheet: what the study is, who made it, and how the workbook is read. */
class CoverPageTest {

  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");

  private WorkbookContext context;

  private Sheet lay(Profile profile, boolean book, Study.Builder study, FrontMatter front) {
    Study whole =
        study
            .title("Study")
            .languages(Locale.ENGLISH)
            .question(SingleQuestion.builder("q").label("Q").category("a", "A").build())
            .build();
    Report report = Report.of(Results.of(whole).respondents(1_200).build()).front(front).build();
    context = PrintedTables.context(profile, report);
    return new CoverPage(context, "Cover", book).lay();
  }

  private static FrontMatter front() {
    return FrontMatter.builder()
        .kicker("Survey")
        .headline("All is well")
        .standfirst("Most say so.")
        .byline("By us")
        .section("Canteen")
        .date(LocalDate.of(2026, 5, 3))
        .dateLine("3 May 2026")
        .build();
  }

  private static Study.Builder study() {
    return Study.builder("s");
  }

  @Test
  void theFrontOfTheStudyStandsOnIt() {
    Sheet sheet = lay(Profile.PRESENTATION, false, study(), front());
    assertThat(SheetText.values(sheet))
        .startsWith(
            "Survey",
            "All is well",
            "Most say so.",
            "By us",
            "Canteen · 3 May 2026",
            "1,200 respondents")
        .endsWith("Contents");
    Stylebook styles = context.styles();
    assertThat(SheetText.slot(sheet, 0, 0).style()).isEqualTo(styles.kicker());
    assertThat(SheetText.slot(sheet, 1, 0).style()).isEqualTo(styles.coverTitle());
    assertThat(sheet.tab()).hasValue(styles.brand().grey());
    assertThat(sheet.widths()).containsEntry(0, 92.0);
    assertThat(sheet.height(1)).as("higher than a row of the sheet").isPresent();
    int contents = SheetText.row(sheet, "Contents");
    assertThat(sheet.overlays(Overlay.Link.class))
        .containsExactly(new Overlay.Link(contents, 0, Overlay.Link.Kind.SHEET, "Contents"));
  }

  @Test
  void aScreenReaderReadsTheTitleFirst() {
    Sheet sheet = lay(Profile.ACCESSIBLE, false, study(), front());
    assertThat(SheetText.values(sheet)).startsWith("All is well", "Survey", "Most say so.");
    assertThat(SheetText.slot(sheet, 0, 0).style()).isEqualTo(context.styles().title());
    assertThat(sheet.widths()).containsEntry(0, 68.0);
    assertThat(sheet.height(2)).isEmpty();
  }

  @Test
  void whatAReportDoesNotHaveTakesNoRow() {
    FrontMatter bare = FrontMatter.builder().headline("All is well").build();
    assertThat(SheetText.values(lay(Profile.PRESENTATION, false, study(), bare)))
        .startsWith("All is well", "1,200 respondents");
  }

  @Test
  void theGuideIsThatOfTheSheetsThatFollow() {
    String perQuestion = "Each question has a sheet";
    String book = "One sheet has the tables of all questions";
    String accessible = "Each sheet contains one table";
    assertThat(guide(Profile.PRESENTATION, false))
        .hasSize(3)
        .element(0)
        .asString()
        .startsWith(perQuestion);
    assertThat(guide(Profile.PRESENTATION, true)).hasSize(3).element(0).asString().startsWith(book);
    assertThat(guide(Profile.PRESENTATION, true))
        .element(2)
        .asString()
        .startsWith("Figures are values, not formulas");
    assertThat(guide(Profile.ACCESSIBLE, true))
        .hasSize(2)
        .element(0)
        .asString()
        .startsWith(accessible);
  }

  @Test
  void theGuideNamesTheSignsThatTheNotesExplain() {
    assertThat(guide(Profile.ACCESSIBLE, false))
        .last(as(STRING))
        .endsWith("with the shorthand [c], [u], [x] and [z].");
    Conventions flag = Conventions.builder().lowBase(Conventions.LowBase.FLAG).build();
    assertThat(SheetText.values(lay(Profile.ACCESSIBLE, false, study().conventions(flag), front())))
        .as("nothing is withheld")
        .anyMatch(line -> line.endsWith("with the shorthand [c], [u] and [z]."));
  }

  private List<String> guide(Profile profile, boolean book) {
    Sheet sheet = lay(profile, book, study(), front());
    return SheetText.values(sheet)
        .subList(SheetText.row(sheet, "1,200 respondents") + 1, SheetText.row(sheet, "Contents"));
  }

  @Test
  void whoPublishesItAndWhenItWasAskedIsSaid() {
    Publication publication =
        Publication.builder().publisher("The town").contact("us@town").licence("CC BY").build();
    Methodology method =
        Methodology.builder()
            .fieldStart(LocalDate.of(2026, 3, 2))
            .fieldEnd(LocalDate.of(2026, 3, 20))
            .build();
    Sheet sheet =
        lay(
            Profile.PRESENTATION,
            false,
            study().publication(publication).methodology(method),
            FrontMatter.builder().headline("All is well").build());
    assertThat(SheetText.values(sheet))
        .startsWith(
            "All is well",
            "Publisher: The town",
            "Contact: us@town",
            "Licence: CC BY",
            "Field work: "
                + context.display().period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 20)),
            "1,200 respondents");
    Methodology begun = Methodology.builder().fieldStart(LocalDate.of(2026, 3, 2)).build();
    Sheet open = lay(Profile.PRESENTATION, false, study().methodology(begun), front());
    assertThat(SheetText.values(open)).noneMatch(line -> line.startsWith("Field work"));
  }

  @Test
  void thePictureStandsBeneathWithItsCredit() {
    Picture hero = new Picture(PIXEL, "", "Photo: us");
    FrontMatter front = FrontMatter.builder().headline("All is well").hero(hero).build();
    Sheet sheet = lay(Profile.PRESENTATION, false, study(), front);
    int row = SheetText.row(sheet, "Contents") + 2;
    Overlay.PicturePlacement placed = sheet.overlays(Overlay.PicturePlacement.class).get(0);
    assertThat(placed.row()).isEqualTo(row);
    assertThat(placed.picture()).isEqualTo(hero);
    assertThat(placed.height()).isEqualTo(260);
    assertThat(SheetText.row(sheet, "Photo: us")).as("260 pixels are 13 rows").isEqualTo(row + 14);
    assertThat(
            lay(Profile.ACCESSIBLE, false, study(), front).overlays(Overlay.PicturePlacement.class))
        .isEmpty();
    FrontMatter plain = front.toBuilder().hero(new Picture(PIXEL, "", "")).build();
    assertThat(SheetText.values(lay(Profile.PRESENTATION, false, study(), plain)))
        .endsWith("Contents");
  }

  @Test
  void aPictureThatCannotBeReadIsReported() {
    Picture broken = new Picture("text".getBytes(StandardCharsets.US_ASCII), "", "");
    FrontMatter front = FrontMatter.builder().headline(text("All is well")).hero(broken).build();
    Sheet sheet = lay(Profile.PRESENTATION, false, study(), front);
    assertThat(sheet.overlays(Overlay.PicturePlacement.class)).isEmpty();
    assertThat(sheet.diagnostics())
        .extracting(Diagnostic::rule, Diagnostic::place)
        .containsExactly(tuple("unreadablePicture", "cover"));
  }
}
