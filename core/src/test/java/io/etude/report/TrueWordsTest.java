package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Label;
import io.etude.analysis.Analysis;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Report;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.document.text.Inline;
import io.etude.report.chart.Charts;
import io.etude.report.chart.request.ChartRequest;
import io.etude.report.prose.Context;
import io.etude.report.table.Tables;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.ReportText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Words around figures that were false, or said less than was known. */
class TrueWordsTest {

  private static Study.Builder study() {
    return Study.builder("words").languages(Locale.ENGLISH);
  }

  private static Results results(
      Study.Builder study, int people, List<String> columns, IntFunction<List<String>> row) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      rows.add(row.apply(i));
    }
    return Analysis.of(study.build()).run(RowsSource.of("rows", columns, rows));
  }

  private static Chart chart(Results results, List<ResultTable> tables, Optional<Segment> by) {
    Question question = tables.get(0).question();
    ChartRequest request =
        new ChartRequest(
            "chart",
            question,
            Optional.empty(),
            tables,
            by,
            List.of(),
            List.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty());
    Context context = Context.of(results, Locale.ENGLISH, false);
    return new Charts(context).chart(request).orElseThrow();
  }

  private static Chart whole(Results results, String question) {
    Context context = Context.of(results, Locale.ENGLISH, false);
    return chart(results, Charts.totals(context, question), Optional.empty());
  }

  private static String plan(Results results) {
    Report report = StudyReport.of(results).standardPlan().language(Locale.ENGLISH).build();
    return ReportText.of(report.blocks());
  }

  private static MultipleQuestion.Builder fruit() {
    return MultipleQuestion.builder("fruit")
        .columns("fruit_{code}")
        .category("a", "Apple")
        .category("b", "Banana");
  }

  @Test
  void ticksAloneDontSayWhoAnswered() {
    Results results =
        results(
            study().question(fruit().chosen("*").build()),
            90,
            List.of("fruit_a", "fruit_b"),
            i -> List.of(i % 3 == 0 ? "1" : "", i % 3 == 1 ? "1" : ""));
    assertThat(whole(results, "fruit").alt())
        .contains("Base:\u00a060\u00a0respondents who chose at least one answer.");
  }

  @Test
  void aRatingThatNobodyGaveHasNoMean() {
    Results results =
        results(
            study()
                .question(
                    RatingQuestion.builder("stars")
                        .label("Stars")
                        .scale(1, 5)
                        .category("dk", "Don't know", Category.Kind.DONT_KNOW)
                        .build()),
            60,
            List.of("stars"),
            i -> List.of("dk"));
    Chart chart = whole(results, "stars");
    assertThat(((ChartSpec.Histogram) chart.spec()).mean()).isEmpty();
    assertThat(Inline.plain(chart.title())).isEqualTo("Stars");
  }

  @Test
  void whoSaysNoToAllHasAnswered() {
    Results results =
        results(
            study().question(fruit().build()),
            90,
            List.of("fruit_a", "fruit_b"),
            i -> List.of(i % 3 == 0 ? "1" : "0", i % 3 == 1 ? "1" : "0"));
    assertThat(whole(results, "fruit").alt())
        .contains("Apple: 33%", "Base:\u00a090\u00a0respondents.");
  }

  @Test
  void aBaseOfAnswersIsNotOneOfRespondents() {
    Results results =
        results(
            study().question(fruit().percentOf(MultipleQuestion.PercentOf.RESPONSES).build()),
            60,
            List.of("fruit_a", "fruit_b"),
            i -> List.of("1", i % 2 == 0 ? "1" : ""));
    assertThat(whole(results, "fruit").alt()).contains("Base:\u00a090 answers.");
    Context context = Context.of(results, Locale.ENGLISH, true);
    assertThat(new Tables(context).all().get(0).rows())
        .anyMatch(row -> row.label().equals("Base (answers)"));
  }

  @Test
  void statisticsHaveTheirUnit() {
    Results results =
        results(
            study()
                .question(
                    NumericQuestion.builder("way")
                        .unit("minutes")
                        .band("short", "Under 10", 0, 10)
                        .band("long", "10 or more", 10, 100)
                        .build()),
            60,
            List.of("way"),
            i -> List.of(String.valueOf(i)));
    assertThat(plan(results)).contains("Mean (minutes)");
    assertThat(ReportText.of(StudyReport.of(results).resultsDetail(ResultsDetail.FULL).build()))
        .contains("Shares in %; other figures: minutes");
  }

  private static GridQuestion.Builder grid() {
    return GridQuestion.builder("views")
        .label("Views")
        .category("1", "Agree")
        .category("2", "Disagree");
  }

  private static final List<String> GROUPED = List.of("one", "other", "group");

  private static List<String> grouped(int i) {
    return List.of(i % 2 == 0 ? "1" : "2", i % 3 == 0 ? "1" : "2", i % 5 == 0 ? "a" : "b");
  }

  private static Segment groups() {
    return Segment.builder("group").column("group").category("a", "A").category("b", "B").build();
  }

  @Test
  void aChartOfOneItemNamesIt() {
    Segment by = groups();
    GridQuestion views = grid().item("one", "Clear", "one").item("other", "Fair", "other").build();
    Results results =
        results(study().question(views).segment(by), 300, GROUPED, TrueWordsTest::grouped);
    ResultTable item =
        results.tablesOf("views").stream()
            .filter(t -> t.segment().isPresent())
            .findFirst()
            .orElseThrow();
    Chart chart = chart(results, List.of(item), Optional.of(by));
    assertThat(ReportText.of(List.of(new Block.Paragraph(chart.title())))).contains("Views: Clear");
  }

  @Test
  void oneRowIsNotSeveral() {
    GridQuestion views =
        grid()
            .net("yes", "In favour", Net.Side.POSITIVE, "1")
            .net("no", "Against", Net.Side.NEGATIVE, "2")
            .item("one", "Clear", "one")
            .build();
    Results results = results(study().question(views), 300, GROUPED, TrueWordsTest::grouped);
    assertThat(whole(results, "views").alt())
        .startsWith("Diverging bars, one row, ")
        .contains("“Views: Clear”. Clear: In favour 50%, Against 50%.")
        .doesNotContain("First")
        .doesNotContain("Last");
  }

  /** Bars that are stacked in the scale's order can't turn an item: none is marked, none judged. */
  @Test
  void stackedBarsOfItemsWordedEitherWayJudgeNothing() {
    GridQuestion views =
        GridQuestion.builder("views")
            .label("Views")
            .category(Category.of("1", "Agree").withSide(Net.Side.POSITIVE))
            .category(Category.of("2", "Disagree").withSide(Net.Side.NEGATIVE))
            .item("one", "Clear", "one")
            .item(new GridQuestion.Item("other", Label.of("Unfair"), "other", true))
            .build();
    Results results = results(study().question(views), 300, GROUPED, TrueWordsTest::grouped);
    ChartSpec.Stacked spec = (ChartSpec.Stacked) whole(results, "views").spec();
    assertThat(spec.rows()).extracting(ChartSpec.Stacked.Row::label).contains("Unfair");
    assertThat(spec.scale())
        .extracting(part -> part.role().kind())
        .containsOnly(ColorRole.Kind.STEP);
  }

  @Test
  void groupsWithinGroupsHaveTheOuterName() {
    Segment inner =
        Segment.builder("sex").column("other").category("1", "F").category("2", "M").build();
    Segment both = Segment.nested("both", "Both", groups(), inner);
    Results results =
        results(
            study()
                .question(
                    SingleQuestion.builder("one").category("1", "Yes").category("2", "No").build())
                .segment(groups())
                .segment(inner)
                .segment(both),
            900,
            GROUPED,
            TrueWordsTest::grouped);
    ResultTable table =
        results.tablesOf("one").stream()
            .filter(t -> t.segment().filter(s -> s.id().equals("both")).isPresent())
            .findFirst()
            .orElseThrow();
    ChartSpec.Dots dots = (ChartSpec.Dots) chart(results, List.of(table), Optional.of(both)).spec();
    assertThat(dots.series())
        .extracting(ChartSpec.Part::label)
        .containsExactly("A, F", "A, M", "B, F", "B, M");
  }

  /** An edition is compared with the one before, so it is set against that one. */
  @Test
  void editionsAreSetAgainstTheOneBefore() {
    Segment waves =
        Segment.builder("wave")
            .label("Wave")
            .column("wave")
            .category("1", "2020")
            .category("2", "2022")
            .kind(Segment.Kind.EDITIONS)
            .build();
    Results results =
        results(
            study()
                .question(
                    SingleQuestion.builder("q")
                        .label("Q")
                        .category("a", "Apple")
                        .category("b", "Banana")
                        .build())
                .segment(waves),
            400,
            List.of("q", "wave"),
            i -> i < 200 ? List.of("a", "1") : List.of(i % 2 == 0 ? "a" : "b", "2"));
    assertThat(plan(results))
        .contains("[50%] Apple; 2022, against [100% q.a@wave.1] in 2020")
        .doesNotContain("section groups");
  }

  @Test
  void fewRespondentsWhoseFiguresAreFlaggedAreNotSaidToHaveNone() {
    Results results =
        results(
            study()
                .conventions(Conventions.builder().lowBase(Conventions.LowBase.FLAG).build())
                .question(
                    SingleQuestion.builder("q").category("1", "Yes").category("2", "No").build()),
            12,
            List.of("q"),
            i -> List.of(i % 2 == 0 ? "1" : "2"));
    assertThat(plan(results))
        .contains("section question-q ARTICLE")
        .contains("Base below 30: too few answers to interpret")
        .contains("Yes: 50% (6 of 12)")
        .doesNotContain("the article has no figures")
        .doesNotContain("No figure is published");
  }
}
