package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.FileAccess;
import io.etude.ReportException;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.document.text.Inline;
import io.etude.results.Results;
import io.etude.study.Expert;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.ReportText;
import io.etude.testing.SampleResults;
import io.etude.testing.TinyStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the directives of a template make, and what they refuse. */
class ReportDirectivesTest {

  private static Results results;

  @TempDir static Path folder;

  @BeforeAll
  static void analyse() {
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .label("Trust")
                    .category("y", "Yes")
                    .category("n", "No")
                    .build())
            .question(
                RatingQuestion.builder("r").scale(0, 10).score(RatingQuestion.Score.NPS).build())
            .question(
                GridQuestion.builder("g")
                    .category("1", "Agree")
                    .category("2", "Disagree")
                    .item("bus", "Bus", "bus")
                    .item("car", "Car", "car")
                    .build())
            .question(SingleQuestion.builder("few").category("y", "Yes").build())
            .segment(
                Segment.builder("town")
                    .label("Town")
                    .category("a", "Alba")
                    .category("b", "Bari")
                    .build())
            .segment(
                Segment.builder("sex")
                    .label("Sex")
                    .category("f", "Women")
                    .category("m", "Men")
                    .build())
            .expert(Expert.builder("x").name("Ann X").build());
    results =
        TinyStudy.of(
                study,
                "q r bus car few town sex",
                "90 y 9 1 1 . a f",
                "10 n 5 1 2 y a m",
                "40 y 7 2 1 . b m",
                "60 n 2 2 2 . b f")
            .results();
  }

  private static List<Block> blocks(String template) {
    return StudyReport.of(results)
        .fullResults(FullResults.OMITTED)
        .template(template)
        .access(FileAccess.OWN_FOLDER.allow(folder))
        .build()
        .blocks();
  }

  private static Block first(String template) {
    return blocks(template).get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chart q",
        "table q",
        "keyfigure q.y",
        "sidebar",
        "commentary x",
        "method",
        "results",
        "contents",
        "image x.png"
      })
  void anUnknownKeyIsRefused(String directive) {
    assertThatThrownBy(() -> blocks("::: " + directive + " colour=red\nText.\n:::\n"))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith("template:1:" + (6 + directive.length()) + ": ::: ")
        .hasMessageContaining("has no key \"colour\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"chart q", "table q", "commentary x", "results", "contents"})
  void contentThatNobodyWouldReadIsRefused(String directive) {
    assertThatThrownBy(() -> blocks("::: " + directive + "\nText.\n:::\n"))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("takes no content");
  }

  private static Results grid(int items) {
    GridQuestion.Builder grid = GridQuestion.builder("g").category("1", "Yes").category("2", "No");
    StringBuilder columns = new StringBuilder();
    for (int i = 1; i <= items; i++) {
      grid.item("i" + i, "Item " + i, "i" + i);
      columns.append("i").append(i).append(' ');
    }
    String answers = " 1".repeat(items);
    return TinyStudy.of(
            Study.builder("s").question(grid.build()), columns.toString().strip(), "50" + answers)
        .results();
  }

  @Test
  void aTableOfAGridNamesItsItems() {
    assertThatThrownBy(() -> StudyReport.of(grid(6)).template("::: table g\n:::\n").build())
        .hasMessageEndingWith("name it: g.i1 or g.i2 or g.i3 or g.i4 or g.i5 or g.i6");
    assertThatThrownBy(() -> StudyReport.of(grid(11)).template("::: table g\n:::\n").build())
        .hasMessageEndingWith("name it: g.i1 or g.i2 or g.i3 or g.i4 or g.i5 or one of 6 more");
  }

  private static String brackets(Weighting weighting, String content, Locale language) {
    Study.Builder study =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
            .weighting(weighting);
    Results weighted = TinyStudy.of(study, "q w", "60 y 1", "60 n 2").results();
    List<Block> made =
        StudyReport.of(weighted)
            .template("::: table q content=" + content + "\n:::\n")
            .language(language)
            .build()
            .blocks();
    return ((Block.Table) made.get(0))
        .table().contentNotes().stream().map(Inline::plain).collect(Collectors.joining(" "));
  }

  @Test
  void aTableWithCountsSaysWhatStandsInBrackets() {
    Weighting column = new Weighting.Given("w");
    Weighting none = new Weighting.None();
    assertThat(brackets(none, "shares_and_counts", Locale.ENGLISH))
        .isEqualTo("In brackets: how many gave the answer.");
    assertThat(brackets(column, "shares_and_counts", Locale.ENGLISH))
        .isEqualTo("In brackets: how many gave the answer, unweighted; the shares are weighted.");
    assertThat(brackets(column, "shares_and_counts", Locale.FRENCH))
        .contains("combien ont donné la réponse, sans pondération");
    assertThat(brackets(column, "shares", Locale.ENGLISH)).isEmpty();
  }

  /** A chart that can't be drawn this time is no mistake of the article's author. */
  @Test
  void aChartOfWhichNothingMayBePublishedIsASentence() {
    assertThat(Inline.plain(((Block.Note) first("::: chart few\n:::\n")).inlines()))
        .isEqualTo("Few: no figure can be published. Base below 30.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "::: chart q callout=r.mean|callout \"r.mean\" is a figure of another question",
        "::: chart r callout=r.mean|callout \"r.mean\" is no row of a table",
        "::: chart q callout=g.bus.1@sex.f|\"g.bus.1@sex.f\" is a figure of another question",
        "::: chart q callout=q.y@sex.f,g.bus.1@sex.f|is a figure of another question",
        "::: chart g.bus callout=g.bus.1@sex.f|callout \"g.bus.1@sex.f\" belongs to no bar",
        "::: chart g.item|names question \"g.item\", which the study does not have",
        "::: chart q callout=q.x|there is no figure \"q.x\"",
        "::: chart q segment=tow|closest: \"town\"",
        "::: table g|shows one item of a grid; name it: g.bus or g.car",
        "::: table q segments=tow|names segment \"tow\"",
        "::: keyfigure few.y|can't print few.y: it is of 10 ",
        "::: keyfigure q.y decimals=7|decimals is \"7\"; it may be 0 to 6",
        "::: keyfigure r.nps decimals=1|decimals is \"1\"; it may be 0 to 6",
        "::: commentary y|names expert \"y\", whom the study does not have",
        "::: sidebar|has no content",
        "::: image x.png|wants alt=",
        "::: chart x|names question \"x\", which the study does not have"
      })
  void whatCantBeMadeIsSaid(String line, String message) {
    String content = line.startsWith("::: keyfigure") || line.contains("image") ? "Text.\n" : "";
    assertThatThrownBy(() -> blocks(line + "\n" + content + ":::\n"))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith("template:1:")
        .hasMessageContaining(message);
  }

  @Test
  void aMethodBoxTakesTermsAndTexts() {
    Block.MethodBox box =
        (Block.MethodBox) first("::: method title=\"How\"\n**Press.** A **b**\n:::\n");
    assertThat(Inline.plain(box.title())).isEqualTo("How");
    assertThat(box.entries())
        .filteredOn(entry -> Inline.plain(entry.term()).equals("Press."))
        .extracting(entry -> Inline.plain(entry.text()))
        .containsExactly("A b");
    assertThatThrownBy(() -> blocks("::: method\n**Press.**\n:::\n"))
        .hasMessageContaining("takes paragraphs that begin with a term: **Term** text");
    assertThatThrownBy(() -> blocks("::: method\nNo term\n:::\n"))
        .hasMessageContaining("takes paragraphs that begin with a term");
  }

  @Test
  void aTableShowsAllSegmentsOrThoseThatAreNamed() {
    assertThat(segments("::: table q\n:::\n")).containsExactly("Town", "Sex");
    assertThat(segments("::: table q segments=sex\n:::\n")).containsExactly("Sex");
    assertThat(segments("::: table g.bus segments=\"sex, town\"\n:::\n"))
        .containsExactly("Sex", "Town");
    Block.Table table =
        (Block.Table) first("::: table q id=mine title=\"A title\" subtitle=\"A subtitle\"\n:::\n");
    assertThat(table.id()).isEqualTo("mine");
    assertThat(Inline.plain(table.table().title())).isEqualTo("A title");
    assertThat(Inline.plain(table.table().subtitle())).isEqualTo("A subtitle");
    Block.Table plain = (Block.Table) first("::: table q\n:::\n");
    assertThat(plain.id()).isEqualTo("extract-q");
    assertThat(Inline.plain(plain.table().title())).isEqualTo("Trust");
    assertThat(Inline.plain(plain.table().subtitle())).isEqualTo("In %");
  }

  private static List<String> segments(String template) {
    return ((Block.Table) first(template)).table().segments().stream().map(s -> s.label()).toList();
  }

  @Test
  void withoutSegmentsATableHasTheTotalAlone() {
    Study.Builder bare =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build());
    Results alone = TinyStudy.of(bare, "q", "50 y", "50 n").results();
    Block.Table table =
        (Block.Table) StudyReport.of(alone).template("::: table q\n:::\n").build().blocks().get(0);
    assertThat(table.table().columns()).hasSize(1);
  }

  @Test
  void aKeyFigureHasTheDecimalsOfItsKindOrItsOwn() {
    assertThat(keyFigure("q.y")).isEqualTo("65%");
    assertThat(keyFigure("q.y decimals=2")).isEqualTo("65.00%");
    assertThat(keyFigure("r.mean")).isEqualTo("6.3");
    assertThat(keyFigure("r.mean decimals=0")).isEqualTo("6");
    Block.KeyFigure mean =
        ((Block.KeyFigures) first("::: keyfigure r.mean\nText.\n:::\n")).figures().get(0);
    assertThat(mean.figure().decimals()).isEqualTo(1);
    assertThat(Inline.plain(mean.text())).isEqualTo("Text.");
  }

  @Test
  void aKeyFigureHasItsUnitUnlessItsTextSaysIt() {
    Study.Builder study =
        Study.builder("s").question(NumericQuestion.builder("q").unit("hour", "hours").build());
    Results results = TinyStudy.of(study, "q", "50 1", "50 4").results();
    assertThat(unit(results, "q.mean", "is the wait.")).isEqualTo("hours");
    assertThat(unit(results, "q.min", "is the shortest.")).isEqualTo("hour");
    assertThat(unit(results, "q.mean", "hours of waiting.")).isEmpty();
    assertThat(unit(results, "q.mean", "h of waiting.")).isEmpty();
    assertThat(unit(results, "q.mean", "rush of the sour-houred.")).isEqualTo("hours");
  }

  private static String unit(Results results, String figure, String text) {
    String template = "::: keyfigure " + figure + "\n" + text + "\n:::\n";
    Block block = StudyReport.of(results).template(template).build().blocks().get(0);
    return ((Block.KeyFigures) block).figures().get(0).unit();
  }

  private static String keyFigure(String arguments) {
    return ((Block.KeyFigures) first("::: keyfigure " + arguments + "\nText.\n:::\n"))
        .figures()
        .get(0)
        .figure()
        .text();
  }

  @Test
  void calloutsAreChosenOrLeftOut() {
    ChartSpec.Bars found = (ChartSpec.Bars) chart("chart q").spec();
    assertThat(found.callouts()).hasSize(1);
    assertThat(((ChartSpec.Bars) chart("chart q callout=none").spec()).callouts()).isEmpty();
    ChartSpec.Bars chosen =
        (ChartSpec.Bars) chart("chart q callout=\"q.y@sex.f q.n@town.b\"").spec();
    assertThat(chosen.callouts())
        .extracting(callout -> callout.other().label() + " " + callout.other().text())
        .containsExactly("Women 60%", "Bari 60%");
    assertThat(chosen.callouts())
        .extracting(callout -> chosen.marks().get(callout.mark()).label())
        .containsExactly("Yes", "No");
    ChartSpec.Bars named =
        (ChartSpec.Bars) chart("chart q callout=q.y@sex.f calloutlabel=\"among women\"").spec();
    assertThat(named.callouts().get(0).other().label()).isEqualTo("among women");
  }

  private static Chart chart(String directive) {
    return (Chart) first("::: " + directive + "\n:::\n");
  }

  @Test
  void aGridIsChartedWholeOrByOneItem() {
    assertThat(((ChartSpec.Stacked) chart("chart g").spec()).rows()).hasSize(2);
    assertThat(((ChartSpec.Stacked) chart("chart g.car").spec()).rows()).hasSize(1);
    assertThat(chart("chart g id=mine").id()).isEqualTo("mine");
    assertThat(chart("chart g").id()).isEqualTo("chart-g");
    ChartSpec.Bars strong = (ChartSpec.Bars) chart("chart q strong=n").spec();
    assertThat(strong.marks())
        .filteredOn(mark -> mark.role().equals(ColorRole.EMPHASIS))
        .extracting(ChartSpec.Mark::label)
        .containsExactly("No");
  }

  @Test
  void sidebarsAreNumberedOrNamed() {
    List<Block> blocks =
        blocks(
            """
            ::: sidebar
            One.
            :::

            ::: sidebar named title="Title"
            Two.
            :::

            ::: sidebar
            Three.
            :::
            """);
    assertThat(blocks.subList(0, 3))
        .extracting(block -> ((Block.Sidebar) block).id())
        .containsExactly("sidebar-1", "sidebar-named", "sidebar-3");
  }

  @Test
  void contentsAndResultsHaveATitleOfTheirOwnOrTheUsual() {
    assertThat(Inline.plain(((Block.Contents) first("::: contents\n:::\n")).title()))
        .isEqualTo("Contents");
    Block.Contents contents =
        (Block.Contents) first("::: contents title=\"In short\" of=tables\n:::\n");
    assertThat(Inline.plain(contents.title())).isEqualTo("In short");
    assertThat(contents.of()).isEqualTo(Block.Contents.Of.TABLES);
    Block.Section section = section("::: results title=\"Figures\"\n:::\n");
    assertThat(section.id()).isEqualTo("results");
    assertThat(Inline.plain(section.title())).isEqualTo("Figures");
    assertThat(Inline.plain(section("::: results\n:::\n").title())).isEqualTo("All the results");
  }

  private static Block.Section section(String template) {
    return (Block.Section) StudyReport.of(results).template(template).build().blocks().get(0);
  }

  /** What is asked for in Java or on the command line counts, then what the template asks for. */
  @Test
  void theDetailOfTheResultsIsThatOfTheReportBeforeThatOfItsTemplate() {
    StudyReport summary =
        StudyReport.of(SampleResults.gazette()).template("::: results detail=summary\n:::\n");
    StudyReport silent = StudyReport.of(SampleResults.gazette()).template("::: results\n:::\n");
    String full = results(silent.resultsDetail(ResultsDetail.FULL));
    assertThat(results(silent)).isEqualTo(results(summary)).isNotEqualTo(full);
    assertThat(results(summary.resultsDetail(ResultsDetail.FULL))).isEqualTo(full);
  }

  private static String results(StudyReport report) {
    return ReportText.of(report.build());
  }

  @Test
  void anImageMayHaveACaption() throws IOException {
    Path file =
        Files.write(
            folder.resolve("bus.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0});
    Block.Image image =
        (Block.Image)
            first("::: image " + file + " alt=\"A bus\" credit=Ann width=wide\nThe bus.\n:::\n");
    assertThat(image.picture().alt()).isEqualTo("A bus");
    assertThat(image.picture().credit()).isEqualTo("Ann");
    assertThat(Inline.plain(image.caption())).isEqualTo("The bus.");
    assertThat(image.width()).isEqualTo(Block.Width.WIDE);
    Block.Image bare = (Block.Image) first("::: image " + file + " alt=\"A bus\"\n:::\n");
    assertThat(bare.caption()).isEmpty();
    assertThat(bare.width()).isEqualTo(Block.Width.COLUMN);
  }

  @Test
  void aCommentaryMayHaveItsOwnHeading() {
    assertThat(Inline.plain(((Commentary) first("::: commentary x\n:::\n")).heading()))
        .isEqualTo("Comment to come");
    assertThat(
            Inline.plain(
                ((Commentary) first("::: commentary x heading=\"View\"\n:::\n")).heading()))
        .isEqualTo("View");
  }
}
