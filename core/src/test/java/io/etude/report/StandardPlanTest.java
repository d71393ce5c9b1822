package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Diagnostic;
import io.etude.analysis.Analysis;
import io.etude.codebook.Base;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.OpenQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Block;
import io.etude.document.Brand;
import io.etude.document.Chart;
import io.etude.document.ChartSpec;
import io.etude.document.Report;
import io.etude.document.SummaryTable;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.results.FigureRef;
import io.etude.results.Results;
import io.etude.study.Comment;
import io.etude.study.Conventions;
import io.etude.study.Expert;
import io.etude.study.Section;
import io.etude.study.Study;
import io.etude.testing.Goldens;
import io.etude.testing.ReportText;
import io.etude.testing.SampleResults;
import io.etude.testing.TinyStudy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

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
    List<SummaryTable> tables =
        annex.blocks().stream().map(block -> ((Block.Summary) block).table()).toList();
    assertThat(tables).hasSize(7);
    assertThat(Inline.plain(tables.get(0).guide())).startsWith("Lire les tableaux.");
    assertThat(Inline.plain(tables.get(6).notes())).contains("arrondis").contains("Source");
    assertThat(tables.subList(1, 7)).allMatch(table -> table.guide().isEmpty());
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

  @Test
  void fillsACommentarySlotWithParagraphs() {
    Report report =
        StudyReport.of(SampleResults.gazette())
            .comments(Map.of("chabert", "Premier paragraphe d'exemple.\n\nSecond\nparagraphe !"))
            .brand(Brand.DEFAULT)
            .build();
    assertThat(ReportText.of(report))
        .contains("paragraph: Premier paragraphe d’exemple.\n")
        .contains("paragraph: Second paragraphe\u202f!\n");
  }

  @Test
  void keepsACommentOfAnUnknownExpert() {
    Report report =
        StudyReport.of(SampleResults.gazette()).comments(Map.of("chaberd", "Bonjour.")).build();
    assertThat(report.comments()).contains(Comment.of("chaberd", "Bonjour."));
    assertThat(report.diagnostics())
        .filteredOn(diagnostic -> diagnostic.rule().equals("unknownExpert"))
        .singleElement()
        .asString()
        .contains("\"chaberd\"", "Bonjour.", "chabert");
  }

  @Test
  void anExpertWhoDeclinedHasNoSlot() {
    Comment declined = new Comment("chabert", "", Comment.Status.DECLINED, "");
    StudyReport report = StudyReport.of(SampleResults.gazette()).standardPlan();
    assertThat(ReportText.of(report.build())).contains("comment-chabert");
    assertThat(ReportText.of(report.comments(List.of(declined)).build()))
        .doesNotContain("comment-chabert");
  }

  @Test
  void percentagesThatAreTypedAreComparedWithTheResults() {
    StudyReport report = StudyReport.of(SampleResults.gazette());
    FigureRef figure = report.build().results().figure("sectors.procurement.satisfied");
    String right = Math.round(100 * figure.estimate().orElseThrow().value()) + " %";
    assertThat(figures(report, "Oui, " + right + " sont satisfaits.")).isEmpty();
    assertThat(figures(report, "Ils sont 99,9 % à le dire, et " + right + " à le penser."))
        .singleElement()
        .asString()
        .startsWith("a.xlsx: Comments!G6: the comment says 99,9 %; measured is ");
    assertThat(figures(report, "Un texte de 1999 mots, à 100 km/h.")).isEmpty();
    assertThat(figures(report, "Presque neuf sur dix le disent, plus d'un élu sur cent."))
        .singleElement()
        .asString()
        .contains("the comment says Presque neuf sur dix; measured is ");
  }

  private static List<Diagnostic> figures(StudyReport report, String text) {
    Comment comment = new Comment("chabert", text, Comment.Status.DONE, "a.xlsx: Comments!G6");
    return report.comments(List.of(comment)).build().diagnostics().stream()
        .filter(diagnostic -> diagnostic.rule().equals("commentFigure"))
        .toList();
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

  private static SingleQuestion question(String id, String section) {
    SingleQuestion.Builder question =
        SingleQuestion.builder(id)
            .label(id.replaceFirst("^q", "Fruit "))
            .category("a", "Apple")
            .category("b", "Banana")
            .category("c", "Cherry");
    return section.isEmpty() ? question.build() : question.section(section).build();
  }

  /** A study of so many questions, q0 and so on, and before them two about who was asked. */
  private static Study.Builder study(int questions, String section) {
    Study.Builder study =
        Study.builder("long")
            .section(new Section("who", "Who"))
            .section(new Section("what", "What"))
            .question(question("sex", "who"))
            .question(question("age", "who"))
            .segment(Segment.builder("sex").category("a", "A").category("b", "B").build());
    for (int i = 0; i < questions; i++) {
      study.question(question("q" + i, section));
    }
    return study;
  }

  /** Answers of 100 people to all questions; of q7 those given, by the two sexes. */
  private static TinyStudy answered(Study.Builder study, int questions, String of7) {
    StringBuilder columns = new StringBuilder("sex age");
    List<String> people = new ArrayList<>();
    for (String part : of7.split(", ")) {
      String[] parts = part.split(" ");
      StringBuilder answers = new StringBuilder(parts[0] + " " + parts[1] + " c");
      for (int i = 0; i < questions; i++) {
        answers.append(' ').append(i == 7 ? parts[2] : "a");
      }
      people.add(answers.toString());
    }
    for (int i = 0; i < questions; i++) {
      columns.append(" q").append(i);
    }
    return TinyStudy.of(study, columns.toString(), people.toArray(String[]::new));
  }

  private static List<String> sections(TinyStudy study) {
    return study.report().blocks().stream()
        .filter(Block.Section.class::isInstance)
        .map(block -> ((Block.Section) block).id())
        .filter(id -> id.startsWith("question-"))
        .map(id -> id.substring("question-".length()))
        .toList();
  }

  private static final String SAME = "20 a a, 30 a ., 20 b a, 30 b .";
  private static final String DIFFERENT = "36 a a, 4 a b, 60 a ., 36 b b, 4 b a, 60 b .";

  @Test
  void anArticleIsAboutEighteenQuestionsAtMost() {
    TinyStudy whole = answered(study(16, "what"), 16, SAME);
    assertThat(sections(whole)).hasSize(18).startsWith("sex", "age", "q0");
    assertThat(whole.plan()).doesNotContain("The article is about");
    TinyStudy cut = answered(study(19, "what"), 19, SAME);
    assertThat(sections(cut)).hasSize(18).doesNotContain("sex", "age", "q7").contains("q0", "q18");
    assertThat(cut.plan())
        .contains(
            "The article is about 18 of the 21 questions: besides those that make the groups, those"
                + " that the largest number of respondents answered and, where numbers are equal,"
                + " the earlier ones. The results have all of them.");
    Report alone =
        StudyReport.of(cut.results()).fullResults(FullResults.OMITTED).standardPlan().build();
    assertThat(ReportText.of(alone))
        .contains("This article is about 18")
        .doesNotContain("The results have all of them", "section results");
  }

  @Test
  void whatSetsGroupsApartStaysHoweverFewAnsweredIt() {
    TinyStudy cut = answered(study(19, "what"), 19, DIFFERENT);
    assertThat(sections(cut)).hasSize(18).contains("q7").doesNotContain("q18");
    assertThat(cut.plan())
        .contains(
            "besides those that make the groups, those whose answers set groups apart most, then"
                + " those that the largest number of respondents answered and, where numbers are"
                + " equal, the earlier ones.");
  }

  /** A question is left out with the banner's chapter, or as the banner's own, or not at all. */
  @Test
  void theBannersChapterIsLeftToTheResults() {
    assertThat(sections(answered(study(19, "who"), 19, SAME))).hasSize(21);
    assertThat(sections(answered(study(17, ""), 17, SAME)))
        .hasSize(17)
        .doesNotContain("sex", "age");
    Study.Builder loose = study(17, "").segment(Segment.builder("q3").category("a", "A").build());
    assertThat(sections(answered(loose, 17, SAME))).hasSize(16).doesNotContain("q3");
  }

  @Test
  void contentsAreLeftToTheRendererThatKnowsHowManyPagesThereAre() {
    assertThat(answered(study(30, "what"), 30, SAME).plan()).doesNotContain("contents of");
  }

  private static Study.Builder one(Question question) {
    return Study.builder("one").question(question);
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

  private static SingleQuestion.Builder shortly() {
    return SingleQuestion.builder("q")
        .label("Trust")
        .category("y", "Yes")
        .category("n", "No")
        .category("dk", "No idea", Category.Kind.DONT_KNOW);
  }

  @Test
  void aQuestionOfTwoAnswersIsABoxWithItsFirstAnswer() {
    TinyStudy bare = TinyStudy.of(one(shortly().build()), "q", "60 n", "40 y");
    assertThat(bare.plan())
        .contains("sidebar question-q: Trust\n  key figure [40%] Yes\n")
        .doesNotContain("section question-q")
        .doesNotContain("\nkey figure");
    assertThat(
            TinyStudy.of(one(shortly().text("Do you trust it?").build()), "q", "60 n", "40 y")
                .plan())
        .contains("key figure [40%] answer “Yes” to the question “Do you trust it?”");
    assertThat(
            TinyStudy.of(one(shortly().net("all", "All", "y", "n").build()), "q", "60 n", "40 y")
                .plan())
        .contains("section question-q");
    assertThat(TinyStudy.of(one(shortly().category("m", "Maybe").build()), "q", "60 n").plan())
        .contains("section question-q");
  }

  private static Question yesOrNo(String id, String section) {
    return SingleQuestion.builder(id)
        .label(id.replaceFirst("^q", "Sport "))
        .category("y", "Yes")
        .category("n", "No")
        .section(section)
        .build();
  }

  private static Study.Builder sports(String... sections) {
    Study.Builder study =
        Study.builder("sports").section(new Section("a", "A")).section(new Section("b", "B"));
    for (int i = 0; i < sections.length; i++) {
      study.question(yesOrNo("q" + i, sections[i]));
    }
    return study;
  }

  /** Three and more questions of one chapter; two stay boxes, as do those of another chapter. */
  @Test
  void questionsOfYesOrNoAreOneChart() {
    String plan =
        TinyStudy.of(
                sports("a", "a", "a", "b", "b"), "q0 q1 q2 q3 q4", "60 y n y y y", "40 n n y y n")
            .plan();
    assertThat(plan)
        .contains("section questions-q0 ARTICLE: “Yes”, by question", "chart battery-q0")
        .contains("Yes: [100% q2.y] for “Sport 2”, [0% q1.y] for “Sport 1”")
        .contains("by falling share of “Yes”")
        .contains("sidebar question-q3", "sidebar question-q4")
        .doesNotContain("sidebar question-q0", "question-q1", "question-q2");
  }

  /** One share is of all, and another one of a few of them: no chart sets the two side by side. */
  @Test
  void questionsThatOthersWereAskedAreNoPartOfTheChart() {
    Study.Builder study = sports("a", "a", "a");
    for (String id : List.of("q3", "q4", "q5")) {
      study.question(
          SingleQuestion.builder(id)
              .label("Sport " + id)
              .section("a")
              .asked("q0", "y")
              .category("y", "Yes")
              .category("n", "No")
              .build());
    }
    TinyStudy asked = TinyStudy.of(study, "q0 q1 q2 q3 q4 q5", "60 y n y y y n", "40 n n y . . .");
    assertThat(asked.plan()).contains("chart battery-q0", "chart battery-q3");
    assertThat(asked.plan()).contains("Asked of those who answered “Yes” to “Sport 0”.");
  }

  /** Whatever the reason, a reader learns that the article isn't about all that was asked. */
  @Test
  void aQuestionOfWhichNothingIsToldIsNotDroppedInSilence() {
    TinyStudy study = TinyStudy.of(sports("a", "b"), "q0 q1", "60 y .", "40 n .");
    assertThat(study.plan())
        .contains(
            "The article is about 1 of the 2 questions. The results have those that somebody"
                + " answered, 1 of 2.");
    assertThat(TinyStudy.of(sports("a", "b"), "q0 q1", "60 y y", "40 n n").plan())
        .doesNotContain("The article is about");
  }

  /** Statistics programs name the answer by its question: "pub" and "Not.pub". */
  @Test
  void codesMayDifferWhereAnswersAreAlike() {
    Study.Builder study = Study.builder("s");
    for (String name : List.of("pub", "bar", "inn")) {
      study.question(
          SingleQuestion.builder(name)
              .label(name)
              .category(name, "Yes")
              .category("Not." + name, "No")
              .build());
    }
    assertThat(
            TinyStudy.of(study, "pub bar inn", "70 pub bar Not.inn", "30 Not.pub bar Not.inn")
                .plan())
        .contains("chart battery-pub", "Yes: [100% bar.bar] for “bar”, [0% inn.inn] for “inn”");
  }

  /** "Of those who answered" would be false of a question whose base is all. */
  @Test
  void questionsOfOtherBasesAreNotToldTogether() {
    Study.Builder study = Study.builder("s");
    for (String name : List.of("pub", "bar", "inn")) {
      study.question(
          SingleQuestion.builder(name)
              .label(name)
              .category("y", "Yes")
              .category("n", "No")
              .base(name.equals("inn") ? Base.ALL : Base.VALID)
              .build());
    }
    assertThat(TinyStudy.of(study, "pub bar inn", "70 y y n", "30 n y .").plan())
        .contains("sidebar question-pub", "sidebar question-inn")
        .doesNotContain("battery");
  }

  /** A battery is one part of the article, however many its questions are. */
  @Test
  void anArticleHasRoomForManyQuestionsOfYesOrNo() {
    String[] chapters = new String[30];
    Arrays.fill(chapters, "a");
    StringBuilder columns = new StringBuilder();
    StringBuilder answers = new StringBuilder("60");
    for (int i = 0; i < chapters.length; i++) {
      columns.append(i == 0 ? "" : " ").append("q").append(i);
      answers.append(i % 2 == 0 ? " y" : " n");
    }
    TinyStudy study = TinyStudy.of(sports(chapters), columns.toString(), answers.toString());
    assertThat(study.plan()).contains("Sport 29").doesNotContain("The article is about");
  }

  @Test
  void commentsStandWithTheQuestionOfTheirFirstFigureOrAtTheEnd() {
    Study.Builder study =
        one(shortly().build())
            .question(question("r", ""))
            .expert(Expert.builder("a").name("Ann").figures(List.of("q.y")).build())
            .expert(Expert.builder("b").name("Bob").figures(List.of("r.a", "q.y")).build())
            .expert(Expert.builder("c").name("Cy").build());
    String plan = TinyStudy.of(study, "q r", "60 n a", "40 y b").plan();
    assertThat(plan)
        .containsSubsequence(
            "sidebar question-q",
            "  commentary comment-a",
            "section question-r",
            "  commentary comment-b",
            "\ncommentary comment-c",
            "section results",
            "method method");
    assertThat(plan.split("commentary comment-")).hasSize(4);
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
