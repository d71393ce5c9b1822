package io.etude.xlsx.plan;

import static io.etude.xlsx.testing.PrintedTables.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.SingleQuestion;
import io.etude.document.Block;
import io.etude.document.Brand;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.Report;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.document.table.StatSegment;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.results.DataProblem;
import io.etude.results.FigureRef;
import io.etude.results.Results;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.study.DataPolicy;
import io.etude.study.Expert;
import io.etude.study.Publication;
import io.etude.study.Publication.CellFigure;
import io.etude.study.Study;
import io.etude.xlsx.context.TableOptions;
import io.etude.xlsx.page.WorkbookPage;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Stylebook;
import io.etude.xlsx.testing.PrintedTables;
import io.etude.xlsx.testing.SheetText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which sheets a workbook has, in which order. */
class WorkbookPlanTest {

  private static final StatTable USE = table("use", "Use", "t-use");
  private static final StatTable USE_MORE = table("use", "Use", "t-more");
  private static final StatTable WAYS = table("ways", "Ways", "t-ways");

  private static StatTable table(String question, String label, String id) {
    StatTable whole = PrintedTables.table().build();
    return StatTable.of(id, new StatTable.Subject(TableId.of(question), label, Optional.empty()))
        .title(text(label + " in full"))
        .columns(whole.columns())
        .segments(
            whole.segments().stream()
                .map(
                    s ->
                        new StatSegment(
                            TableId.of(question).by("age"), s.label(), s.test(), s.testNote()))
                .toList())
        .rows(whole.rows())
        .cells(whole::cell)
        .build();
  }

  private static FigureRef figure(String question, FigureRef.Kind kind) {
    return new FigureRef(
        TableId.of(question).figure("a", "total"),
        kind,
        Optional.of(new Estimate(0.5, 0.1, 44, Optional.empty())),
        OptionalLong.of(45),
        Set.of());
  }

  private static Chart.Builder chart(String id, String question) {
    ChartSpec.Mark mark =
        new ChartSpec.Mark(
            "All",
            Figure.of(figure(question, FigureRef.Kind.SHARE), "50%").build(),
            ColorRole.ORDINARY);
    return Chart.builder(id, new ChartSpec.Bars(List.of(mark), List.of()))
        .title("Chart " + id)
        .alt("A.");
  }

  private static Study.Builder study() {
    Study.Builder study = Study.builder("s").title("Study").languages(Locale.ENGLISH);
    for (String id : List.of("use", "ways")) {
      study.question(SingleQuestion.builder(id).label(id).category("a", "A").build());
    }
    return study;
  }

  private static Report.Builder report(Study.Builder study, Block... blocks) {
    return Report.of(Results.of(study.build()).respondents(45).build()).blocks(List.of(blocks));
  }

  private static List<WorkbookPage> pages(Report report, boolean accessible, boolean book) {
    Stylebook styles = new Stylebook(Brand.DEFAULT, accessible, Locale.ENGLISH);
    return WorkbookPlan.pages(report, styles, new TableOptions(false, List.of()), book);
  }

  private static List<String> names(List<WorkbookPage> pages) {
    return pages.stream().map(WorkbookPage::name).toList();
  }

  private static Sheet sheet(List<WorkbookPage> pages, String name) {
    return pages.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow().lay();
  }

  private static String all(Sheet sheet) {
    return String.join("\n", SheetText.values(sheet));
  }

  private static Block paragraph(FigureRef.Kind kind) {
    return new Block.Paragraph(
        List.of(new Inline.Quoted(Figure.of(figure("use", kind), "x").build())));
  }

  private static final Expert ADA = Expert.builder("ada").name("Ada L.").build();

  @Test
  void aBookHasASheetForEachKind() {
    Report report =
        report(study().expert(ADA), chart("c", "use").build()).tables(List.of(USE, WAYS)).build();
    List<WorkbookPage> pages = pages(report, false, true);
    assertThat(names(pages))
        .containsExactly(
            "Cover",
            "Contents",
            "Tables",
            "Charts",
            "Data",
            "Codebook",
            "Method and notes",
            "Commentary",
            "Chart figures");
    assertThat(all(sheet(pages, "Cover"))).contains("One sheet has the tables of all questions");
    assertThat(all(sheet(pages, "Contents")))
        .contains("Table 1|Use in full", "Table 2|Ways in full", "Figure 1|Chart c")
        .as("readers don't see it")
        .doesNotContain("Chart figures");
    assertThat(sheet(pages, "Contents").overlays(Overlay.Link.class))
        .extracting(Overlay.Link::target)
        .contains("Table_1", "Table_2", "Figure_1");
  }

  /** Programs ask for the table, which is named alike in all languages. */
  @Test
  void theSheetOfAllFiguresIsNamedInTheLanguageOfTheReport() {
    Report report = report(study().languages(Locale.FRENCH)).language(Locale.FRENCH).build();
    List<WorkbookPage> pages = pages(report, false, true);
    assertThat(names(pages)).contains("Données").doesNotContain("Data");
  }

  @Test
  void aBookWithoutTablesChartsAndExpertsHasNoSheetsOfThem() {
    assertThat(names(pages(report(study()).build(), false, true)))
        .containsExactly("Cover", "Contents", "Data", "Codebook", "Method and notes");
  }

  /** An extract of the article is the first table; the others of its question come later. */
  @Test
  void tablesStandInTheOrderOfTheirNumbers() {
    StatTable extract = USE.toBuilder().id("extract").title(text("Use in short")).build();
    List<StatTable> many = new ArrayList<>(List.of(WAYS, USE));
    for (int i = 4; i <= 11; i++) {
      many.add(WAYS.toBuilder().id("t" + i).title(text("Ways " + i)).build());
    }
    Report report = report(study(), new Block.Table(extract)).tables(many).build();
    for (boolean accessible : List.of(false, true)) {
      List<String> contents = SheetText.values(sheet(pages(report, accessible, true), "Contents"));
      assertThat(contents.stream().filter(line -> line.matches("Table \\d+\\|.*")).toList())
          .extracting(line -> line.split("\\|")[0])
          .containsExactly(
              IntStream.rangeClosed(1, 11).mapToObj(i -> "Table " + i).toArray(String[]::new));
    }
    List<String> lines = SheetText.values(sheet(pages(report, false, true), "Tables"));
    assertThat(lines.stream().filter(line -> line.startsWith("Table ")).limit(4).toList())
        .extracting(line -> line.split("\\|")[0])
        .containsExactly(
            "Table 1. Use in short",
            "Table 2. Ways in full",
            "Table 3. Use in full",
            "Table 4. Ways 4");
  }

  @Test
  void quotedFiguresLeadToTheTableThatShowsThem() {
    Report report = report(study(), paragraph(FigureRef.Kind.SHARE)).tables(List.of(USE)).build();
    Sheet figures = sheet(pages(report, false, true), "Figures quoted");
    assertThat(all(figures)).contains("|Table 1");
    assertThat(figures.overlays(Overlay.Link.class))
        .extracting(Overlay.Link::target)
        .contains("Table_1");
    FigureRef bySegment =
        new FigureRef(
            TableId.of("use").by("age").figure("a", "b"),
            FigureRef.Kind.SHARE,
            Optional.empty(),
            OptionalLong.empty(),
            Set.of());
    Report other =
        report(
                study(),
                new Block.Paragraph(List.of(new Inline.Quoted(Figure.of(bySegment, "x").build()))))
            .tables(List.of(USE))
            .build();
    assertThat(all(sheet(pages(other, false, true), "Figures quoted"))).contains("|Table 1");
  }

  @Test
  void whatCellsShowIsAsTheStudySaysUnlessTold() {
    Publication publication = Publication.builder().cells(List.of(CellFigure.COUNTS)).build();
    Report report = report(study().publication(publication)).tables(List.of(USE)).build();
    assertThat(all(sheet(pages(report, false, true), "Tables"))).contains("Often|100");
    List<WorkbookPage> told =
        WorkbookPlan.pages(
            report,
            new Stylebook(Brand.DEFAULT, false, Locale.ENGLISH),
            TableOptions.of(false, List.of(CellFigure.COLPCT)),
            true);
    assertThat(all(sheet(told, "Tables"))).contains("Often|0.5").doesNotContain("Often|100");
  }

  /** The tables that the article shows come first, in its order. */
  @Test
  void questionsHaveASheetEach() {
    Report report =
        report(study(), new Block.Table(WAYS), paragraph(FigureRef.Kind.SHARE))
            .tables(List.of(USE, WAYS))
            .build();
    List<WorkbookPage> pages = pages(report, false, false);
    assertThat(names(pages))
        .containsExactly(
            "Cover", "Contents", "Method", "Article", "1 Ways", "2 Use", "Figures quoted", "Notes");
    assertThat(all(sheet(pages, "1 Ways"))).contains("Table 1. Ways in full");
    assertThat(all(sheet(pages, "2 Use"))).contains("Table 2. Use in full");
    assertThat(all(sheet(pages, "Figures quoted"))).contains("|Table 2");
    assertThat(sheet(pages, "Article").overlays(Overlay.Link.class))
        .extracting(Overlay.Link::target)
        .contains("Table_1");
    assertThat(all(sheet(pages, "Cover"))).contains("Each question has a sheet");
  }

  @Test
  void aReportWithoutAnArticleHasNoSheetOfIt() {
    Block.MethodBox method = new Block.MethodBox("m", text("Method"), List.of());
    assertThat(names(pages(report(study(), method).build(), false, false)))
        .containsExactly("Cover", "Contents", "Method", "Notes");
  }

  @Test
  void chartsStandWithTheirQuestion() {
    Report report =
        report(
                study(),
                chart("linked", "none").table("t-ways").build(),
                chart("found", "use").build(),
                chart("other", "none").build())
            .tables(List.of(USE, WAYS))
            .build();
    List<WorkbookPage> pages = pages(report, false, false);
    assertThat(names(pages)).containsSubsequence("1 Use", "2 Ways", "Figure 3", "Notes");
    assertThat(all(sheet(pages, "1 Use"))).contains("Figure 2. Chart found");
    assertThat(all(sheet(pages, "2 Ways"))).contains("Figure 1. Chart linked");
    assertThat(all(sheet(pages, "Figure 3"))).contains("Chart other");
    assertThat(sheet(pages, "Article").overlays(Overlay.Link.class))
        .extracting(Overlay.Link::target)
        .contains("Figure_1", "Figure_2", "Figure_3");
  }

  /** The chart of several items is an overview of their tables. */
  @Test
  void chartsOfSeveralTablesStandOnASheetBeforeThem() {
    Report report =
        report(study(), chart("c", "use").build()).tables(List.of(USE, USE_MORE, WAYS)).build();
    List<WorkbookPage> pages = pages(report, false, false);
    assertThat(names(pages)).containsSubsequence("Article", "1 Use", "2 Use", "3 Ways");
    assertThat(all(sheet(pages, "1 Use")))
        .startsWith("Use: overview")
        .contains("Figure 1. Chart c");
    assertThat(all(sheet(pages, "2 Use")))
        .startsWith("Use\n")
        .contains("Table 1. Use in full", "Table 2. Use in full")
        .doesNotContain("Figure 1");
  }

  @Test
  void tablesOfTheArticleHaveTableObjectsOfTheirOwn() {
    StatTable byAge = table("use", "Use", "t-by-age");
    StatTable total =
        StatTable.of("t-total", USE.subject())
            .title(USE.title())
            .columns(USE.columns().subList(0, 1))
            .rows(USE.rows())
            .cells(USE::cell)
            .build();
    StatTable again = table("use", "Use", "t-again");
    Report report =
        report(
                study(),
                new Block.Table(byAge),
                new Block.Table(total),
                new Block.Table(again),
                chart("c", "use").build())
            .tables(List.of(USE, WAYS))
            .build();
    List<String> objects =
        pages(report, true, false).stream()
            .flatMap(page -> page.lay().overlays(Overlay.NamedTable.class).stream())
            .map(Overlay.NamedTable::name)
            .toList();
    assertThat(objects)
        .doesNotHaveDuplicates()
        .contains("shares_use_age", "shares_use_total", "shares_use_age_2", "shares_use")
        .contains("shares_ways", "counts_use", "Figure_1");
  }

  @Test
  void differencesHaveASheetIfThereIsOne() {
    StatTable equal =
        StatTable.of("t-equal", WAYS.subject())
            .title(WAYS.title())
            .columns(WAYS.columns().subList(0, 1))
            .rows(WAYS.rows())
            .cells(WAYS::cell)
            .build();
    Report.Builder report = report(study());
    assertThat(names(pages(report.tables(List.of(equal)).build(), true, false)))
        .doesNotContain("Significant differences");
    assertThat(names(pages(report.tables(List.of(equal, USE)).build(), true, false)))
        .contains("Significant differences");
  }

  @Test
  void problemsAndCommentsHaveSheets() {
    DataProblem problem =
        DataProblem.builder("duplicateId")
            .subject("id")
            .message("Two have one id.")
            .count(2)
            .policy(DataPolicy.GO_ON)
            .build();
    Commentary slot =
        Commentary.builder("k", Expert.builder("bob").name("Bob").build()).heading("x").build();
    Report report =
        Report.of(
                Results.of(study().expert(ADA).build())
                    .respondents(45)
                    .problems(List.of(problem))
                    .build())
            .blocks(List.of(slot))
            .build();
    List<WorkbookPage> pages = pages(report, false, false);
    assertThat(names(pages)).endsWith("Commentary", "Data problems", "Notes");
    assertThat(all(sheet(pages, "Commentary"))).contains("ada|Ada L.", "bob|Bob");
    assertThat(all(sheet(pages(report, false, true), "Method and notes")))
        .contains("Two have one id.");
    assertThat(all(sheet(pages, "Method"))).doesNotContain("Two have one id.");
  }

  /** One table a sheet, and figures of one unit in a column. */
  @Test
  void theAccessibleWorkbookHasASheetForEachTableAndUnit() {
    Report report =
        report(
                study(),
                paragraph(FigureRef.Kind.SHARE),
                paragraph(FigureRef.Kind.NUMBER),
                chart("c", "use").build())
            .tables(List.of(USE))
            .build();
    List<WorkbookPage> pages = pages(report, true, true);
    assertThat(names(pages))
        .containsExactly(
            "Cover",
            "Contents",
            "Method",
            "Notes",
            "Table 1",
            "Table 1 counts",
            "Table 1 means",
            "Figure 1",
            "Significant differences",
            "Percentages quoted",
            "Numbers quoted");
    List<String> objects = new ArrayList<>();
    for (String name : List.of("Table 1", "Table 1 counts", "Figure 1", "Numbers quoted")) {
      objects.add(sheet(pages, name).overlays(Overlay.NamedTable.class).get(0).name());
    }
    assertThat(objects)
        .containsExactly("shares_use", "counts_use", "Figure_1", "QuotedFiguresNUMBER");
    assertThat(all(sheet(pages, "Percentages quoted"))).contains("|Table 1");
    assertThat(all(sheet(pages, "Significant differences"))).contains("Table 1|Use in full|Often");
    assertThat(sheet(pages, "Contents").overlays(Overlay.Link.class))
        .extracting(Overlay.Link::target)
        .contains("Table 1", "Figure 1");
  }

  @Test
  void notesOfTheTextAreNumberedFirst() {
    Report report =
        report(study(), new Block.Paragraph(List.of(new Inline.NoteCall(text("In the text.")))))
            .build();
    assertThat(all(sheet(pages(report, false, false), "Notes"))).contains("[note 1]|In the text.");
  }
}
