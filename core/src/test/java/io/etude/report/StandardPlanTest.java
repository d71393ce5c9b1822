package io.etude.report;

import static io.etude.report.PlanFixtures.SAME;
import static io.etude.report.PlanFixtures.answered;
import static io.etude.report.PlanFixtures.one;
import static io.etude.report.PlanFixtures.question;
import static io.etude.report.PlanFixtures.shortly;
import static io.etude.report.PlanFixtures.study;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.OpenQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Report;
import io.etude.document.chart.ChartSpec;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.Goldens;
import io.etude.testing.ReportText;
import io.etude.testing.SampleResults;
import io.etude.testing.TinyStudy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The report that is planned where no template is given. */
class StandardPlanTest {

  @Test
  void tellsTheWholeStudyInFrench() throws IOException {
    Report report =
        StudyReport.of(SampleResults.gazette()).resultsDetail(ResultsDetail.FULL).build();
    Goldens.check("standard-plan_fr.txt", ReportText.of(report));
  }

  @Test
  void tellsTheWholeStudyInEnglish() throws IOException {
    Report report =
        StudyReport.of(SampleResults.gazette())
            .resultsDetail(ResultsDetail.FULL)
            .language(Locale.ENGLISH)
            .build();
    assertThat(report.language()).isEqualTo(Locale.ENGLISH);
    Goldens.check("standard-plan_en.txt", ReportText.of(report));
  }

  @Test
  void aQuestionThatNobodyAnsweredHasNoTable() {
    Study study =
        Study.builder("empty")
            .question(SingleQuestion.builder("asked").category("1", "Yes").build())
            .question(SingleQuestion.builder("skipped").category("1", "Yes").build())
            .build();
    List<List<String>> rows = Collections.nCopies(40, List.of("1", ""));
    Results results =
        Analysis.of(study).run(RowsSource.of("rows", List.of("asked", "skipped"), rows));
    assertThat(results.table("skipped")).isPresent();
    String report = ReportText.of(StudyReport.of(results).build());
    assertThat(report).contains("table-asked").doesNotContain("table-skipped");
  }

  @Test
  void drawsEachTypeOfQuestionAsItShouldBe() {
    Report report = StudyReport.of(SampleResults.gazette()).build();

    ChartSpec.Histogram maturity = (ChartSpec.Histogram) chart(report, "chart-maturity").spec();
    assertThat(maturity.marks()).hasSize(11);
    assertThat(maturity.nets().get(0).first()).isEqualTo(6);
    assertThat(maturity.nets().get(0).last()).isEqualTo(10);
    assertThat(maturity.nets().get(0).net().text()).isEqualTo("78\u00a0%");
    assertThat(maturity.marks().get(5).emphasis()).isEqualTo(ChartSpec.Emphasis.MUTED);
    assertThat(maturity.marks().get(0).text()).isEqualTo("<\u00a00,5\u00a0%");

    ChartSpec.Diverging sectors = (ChartSpec.Diverging) chart(report, "chart-sectors").spec();
    assertThat(sectors.scale()).hasSize(5);
    assertThat(sectors.neutral()).isEqualTo(2);
    assertThat(sectors.apart()).contains("Ne se prononce pas");
    assertThat(sectors.rows())
        .extracting(ChartSpec.Diverging.Row::label)
        .startsWith("Marchés publics");
    assertThat(sectors.rows())
        .extracting(ChartSpec.Diverging.Row::label)
        .endsWith("Démocratie participative");

    ChartSpec.Bars benefits = (ChartSpec.Bars) chart(report, "chart-benefits").spec();
    assertThat(benefits.marks().get(0).emphasis()).isEqualTo(ChartSpec.Emphasis.STRONG);
    assertThat(benefits.callouts()).hasSize(1);
    assertThat(benefits.callouts().get(0).mark()).isEqualTo(5);
    assertThat(benefits.callouts().get(0).other().text()).isEqualTo("31\u00a0%");

    ChartSpec.Bars software = (ChartSpec.Bars) chart(report, "chart-opensource").spec();
    assertThat(software.marks().get(3).label()).isEqualTo("Ne sait pas");
    assertThat(software.marks().get(3).emphasis()).isEqualTo(ChartSpec.Emphasis.MUTED);
  }

  @Test
  void endsWithTheFullResultsAndTheMethod() {
    Report report =
        StudyReport.of(SampleResults.gazette()).resultsDetail(ResultsDetail.FULL).build();
    List<Block> blocks = report.blocks();
    assertThat(blocks.get(blocks.size() - 1)).isInstanceOf(Block.MethodBox.class);
    Block.Section annex = (Block.Section) blocks.get(blocks.size() - 2);
    assertThat(annex.role()).isEqualTo(Block.Section.Role.ANNEX);
    assertThat(annex.blocks().get(0)).isInstanceOf(Block.Paragraph.class);
    assertThat(annex.blocks().subList(1, annex.blocks().size()))
        .hasSize(13)
        .allMatch(Block.Table.class::isInstance);
  }

  @Test
  void endsWithTheResultsInSummaryUnlessToldOtherwise() {
    Report report = StudyReport.of(SampleResults.gazette()).build();
    Block.Section annex = (Block.Section) report.blocks().get(report.blocks().size() - 2);
    assertThat(annex.role()).isEqualTo(Block.Section.Role.ANNEX);
    List<StatTable> tables =
        annex.blocks().stream().map(block -> ((Block.Table) block).table()).toList();
    assertThat(tables).hasSize(7).allMatch(StatTable::isSummary);
    assertThat(tables).extracting(StatTable::key).containsOnly(tables.get(0).key());
    assertThat(Inline.plain(tables.get(0).key().get(0))).startsWith("Parts en %");
    assertThat(Inline.plain(tables.get(6).notes().get(0))).contains("arrondis").contains("Source");
    assertThat(tables.subList(0, 6)).allMatch(table -> table.notes().isEmpty());
    assertThat(report.tables()).hasSize(13);
  }

  @Test
  void saysOnceWhatIsTheSameForAllTables() {
    Report report =
        StudyReport.of(SampleResults.gazette()).resultsDetail(ResultsDetail.FULL).build();
    Block.Section annex = (Block.Section) report.blocks().get(report.blocks().size() - 2);
    String guide = Inline.plain(((Block.Paragraph) annex.blocks().get(0)).inlines());
    assertThat(guide).startsWith("Lire les tableaux.").contains("Une lettre signale");
    for (Block block : annex.blocks().subList(1, annex.blocks().size())) {
      StatTable table = ((Block.Table) block).table();
      String notes = table.notes().stream().map(Inline::plain).collect(Collectors.joining(" "));
      assertThat(notes).startsWith("Base").doesNotContain("*").doesNotContain("Source");
      assertThat(table.key()).isNotEmpty();
      assertThat(table.explanations()).hasSize(table.notes().size() + table.key().size());
    }
  }

  private static Chart chart(Report report, String id) {
    List<Chart> found = new ArrayList<>();
    collect(report.blocks(), found);
    return found.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private static void collect(List<Block> blocks, List<Chart> found) {
    for (Block block : blocks) {
      if (block instanceof Chart chart) {
        found.add(chart);
      } else if (block instanceof Block.Section section) {
        collect(section.blocks(), found);
      }
    }
  }

  @Test
  void tooFewRespondentsAreToldWhyThereIsNoFigure() {
    Question q = question("q", "");
    assertThat(TinyStudy.of(one(q), "q", "29 a").plan())
        .contains(
            "No figure is published: the study has 29 respondents, and publishes figures from 30"
                + " on.")
        .doesNotContain("for every question", "table-q");
    assertThat(TinyStudy.of(one(q), "q", "29 a", "1 .").plan())
        .contains("Base below 30 for every question that has figures: the article has none.")
        .doesNotContain("No figure is published");
    assertThat(TinyStudy.of(one(q), "q", "30 a").plan())
        .contains("most frequent answer")
        .doesNotContain("No figure is published", "for every question");
    assertThat(TinyStudy.of(one(q).question(question("r", "")), "q r", "29 a a", "1 . a").plan())
        .doesNotContain("for every question");
    assertThat(TinyStudy.of(one(OpenQuestion.builder("why").build()), "why", "30 because").plan())
        .doesNotContain("for every question", "No figure is published");
    Study.Builder asked = one(q).question(OpenQuestion.builder("why").build());
    assertThat(TinyStudy.of(asked, "q why", "29 a because", "5 . so").plan())
        .contains("Base below 30 for every question that has figures: the article has none.");
    Study.Builder grouped = one(q).segment(Segment.builder("g").category("1", "One").build());
    assertThat(TinyStudy.of(grouped, "q g", "29 a 1", "1 . 1").plan())
        .contains("for every question");
  }

  /** Such a report has no section of results, and may still list what a few respondents wrote. */
  @Test
  void answersInWordsOfTooFewRespondentsSendNobodyToResults() {
    Study.Builder asked =
        one(question("q", "")).question(OpenQuestion.builder("why").label("Why").build());
    assertThat(TinyStudy.of(asked, "q why", "10 a because", "2 b so").plan())
        .contains("because", "No figure is published: the study has 12 respondents")
        .doesNotContain("The article is about", "the results have", "The results have");
  }

  /** Behind the last of the answers in words it would be read as one of them. */
  @Test
  void whatTheArticleLeavesOutHasAHeadingOfItsOwn() {
    Study.Builder asked = one(question("q", "")).question(OpenQuestion.builder("why").build());
    asked.question(question("r", ""));
    assertThat(TinyStudy.of(asked, "q why r", "40 a because .").plan())
        .contains(
            "section selection ARTICLE: About this article\n  paragraph: The article is about");
  }

  @Test
  void theStandfirstCountsPeopleAndQuestions() {
    assertThat(TinyStudy.of(one(question("q", "")), "q", "1 a").plan())
        .contains("standfirst: One respondent took part in a survey of one question.");
    TinyStudy three = answered(study(1, "what"), 1, "60 a a, 40 b b");
    assertThat(three.plan())
        .contains(
            "standfirst: 100 respondents took part in a survey of 3 questions. Age: “Cherry”,"
                + " [100% age.c]. Fruit 0: “Apple”, [100% q0.a].\n");
    assertThat(three.plan())
        .contains("key figure [100%] Cherry (Age)")
        .as("who was asked is no finding")
        .doesNotContain("key figure [60%] Apple (Sex)");
    assertThat(answered(study(9, "what"), 9, SAME).plan().lines().filter(l -> l.startsWith("key")))
        .hasSize(3);
  }

  /** Of a short question there is a figure in its box: who was asked is no figure in its place. */
  @Test
  void keyFiguresAreNotThoseOfGroupsWhereAShortQuestionOpensTheReport() {
    Study.Builder study =
        one(shortly().build())
            .question(question("age", ""))
            .segment(Segment.builder("age").category("a", "A").category("b", "B").build());
    String plan = TinyStudy.of(study, "q age", "70 y a", "30 n b").plan();
    assertThat(plan)
        .contains("2 questions. Trust: “Yes”, [70% q.y].")
        .doesNotContain("\nkey figure");
  }

  /** Under a heading that says the same, and nothing else, the title isn't printed again. */
  @Test
  void aLoneChartLeavesItsNameToTheHeading() {
    Conventions flag = Conventions.builder().lowBase(Conventions.LowBase.FLAG).build();
    Study.Builder small = Study.builder("small").conventions(flag).question(question("q1", ""));
    Chart lone = chart(TinyStudy.of(small, "q1", "9 a", "3 b").report(), "chart-q1");
    assertThat(Inline.plain(lone.title())).isEqualTo("Fruit 1");
    assertThat(lone.titlePlace()).isEqualTo(Chart.TitlePlace.HEADING);
    assertThat(Inline.plain(lone.subtitle())).isEqualTo("In %");

    Study.Builder large = Study.builder("large").question(question("q1", ""));
    Chart told = chart(TinyStudy.of(large, "q1", "90 a", "30 b").report(), "chart-q1");
    assertThat(told.titlePlace()).isEqualTo(Chart.TitlePlace.CHART);
  }

  /** The article tells the first questions only where there are many. */
  @Test
  void theRuleOfMediansIsStatedWhereASentenceQuotesOne() {
    Study.Builder study = Study.builder("s").question(NumericQuestion.builder("n").build());
    TinyStudy told = TinyStudy.of(study, "n", "60 10", "40 100");
    assertThat(method(told.results())).contains("the median of a number is named first");
    Study.Builder many = Study.builder("s");
    StringBuilder names = new StringBuilder();
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      SingleQuestion.Builder fruit = SingleQuestion.builder("q" + i).label("Fruit " + i);
      many.question(
          fruit
              .category("y", "Apple " + i)
              .category("n", "Pear " + i)
              .category("z", "Plum " + i)
              .build());
      names.append("q").append(i).append(' ');
      cells.append(i % 2 == 0 ? "y " : "n ");
    }
    many.question(NumericQuestion.builder("n").build());
    Results results =
        TinyStudy.of(many, names + "n", "60 " + cells + "10", "40 " + cells + "100").results();
    assertThat(method(results)).doesNotContain("the median of a number is named first");
  }

  private static String method(Results results) {
    return StudyReport.of(results).build().blocks().stream()
        .filter(Block.MethodBox.class::isInstance)
        .map(box -> ((Block.MethodBox) box).entries().toString())
        .findFirst()
        .orElseThrow();
  }
}
