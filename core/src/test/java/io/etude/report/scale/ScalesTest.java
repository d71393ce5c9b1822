package io.etude.report.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.Diagnostic;
import io.etude.ReportException;
import io.etude.StudyException;
import io.etude.analysis.Analysis;
import io.etude.codebook.CategoryOrder;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
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
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import io.etude.testing.ReportText;
import io.etude.testing.TinyStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which side of a scale is the good one, and what is printed where nobody knows. */
class ScalesTest {

  private static final List<String> COLUMNS = List.of("fair", "slow");

  /** 60 % give 4 or 5 to "fair", 20 % 1 or 2; of "slow" 70 % give 1 or 2, 10 % 4 or 5. */
  private static Results results(GridQuestion.Builder grid) {
    List<List<String>> rows = new ArrayList<>();
    String[] fair = {"5", "5", "4", "4", "4", "4", "3", "3", "2", "1"};
    String[] slow = {"1", "1", "1", "2", "2", "2", "2", "3", "3", "5"};
    for (int i = 0; i < 100; i++) {
      rows.add(List.of(fair[i % 10], slow[i % 10]));
    }
    Study study =
        Study.builder("scales")
            .languages(Locale.ENGLISH)
            .question(grid.label("Statements").build())
            .build();
    return Analysis.of(study).run(RowsSource.of("rows", COLUMNS, rows));
  }

  private static GridQuestion.Builder agreement() {
    return GridQuestion.builder("statements")
        .category("1", "Strongly disagree")
        .category("2", "Disagree")
        .category("3", "Neither")
        .category("4", "Agree")
        .category("5", "Strongly agree")
        .item("fair", "Decisions are explained", "fair");
  }

  private static GridQuestion.Builder colours() {
    return GridQuestion.builder("statements")
        .category("1", "Deep red")
        .category("2", "Red")
        .category("3", "Grey")
        .category("4", "Blue")
        .category("5", "Deep blue")
        .net("reds", "Reds", "1", "2")
        .net("blues", "Blues", "4", "5")
        .item("fair", "The hall", "fair")
        .item("slow", "The stairs", "slow");
  }

  private static ChartSpec.Diverging diverging(Report report) {
    return report.blocks().stream()
        .filter(Block.Section.class::isInstance)
        .flatMap(section -> ((Block.Section) section).blocks().stream())
        .filter(Chart.class::isInstance)
        .map(chart -> ((Chart) chart).spec())
        .filter(ChartSpec.Diverging.class::isInstance)
        .map(ChartSpec.Diverging.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Set<ColorRole.Kind> kinds(ChartSpec.Diverging chart) {
    return chart.scale().stream().map(part -> part.role().kind()).collect(Collectors.toSet());
  }

  @Test
  void aScaleThatRunsUpIsNotTurnedUpsideDown() {
    Report report =
        StudyReport.of(
                results(
                    agreement()
                        .item("slow", "Things go well", "slow")
                        .net("no", "Disagree", Net.Side.NEGATIVE, "1", "2")
                        .net("yes", "Agree", Net.Side.POSITIVE, "4", "5")))
            .build();
    assertThat(ReportText.of(report))
        .contains("The best balance goes to “Decisions are explained” (Agree (total): [60%")
        .contains("The weakest balance goes to “Things go well” (Agree (total): [10%");
    ChartSpec.Diverging chart = diverging(report);
    assertThat(chart.positive()).isEqualTo("Agree (total)");
    assertThat(chart.scale().get(0).label()).isEqualTo("Strongly agree");
    assertThat(chart.scale().get(0).role()).isEqualTo(ColorRole.positive(0, 2));
    assertThat(chart.rows().get(0).label()).isEqualTo("Decisions are explained");
    assertThat(report.diagnostics()).isEmpty();
  }

  @Test
  void anItemWordedTheOtherWayRoundIsReadTheOtherWayRound() {
    Report report =
        StudyReport.of(
                results(
                    agreement()
                        .item(
                            new GridQuestion.Item("slow", "Everything takes long", "slow")
                                .asReversed())
                        .net("no", "Disagree", Net.Side.NEGATIVE, "1", "2")
                        .net("yes", "Agree", Net.Side.POSITIVE, "4", "5")))
            .build();
    assertThat(ReportText.of(report))
        .contains(
            "The highest balance in the sample: “Everything takes long” (Disagree (total),"
                + " favourable here: [70%")
        .contains("(r): worded the other way round");
    ChartSpec.Diverging chart = diverging(report);
    ChartSpec.Diverging.Row first = chart.rows().get(0);
    assertThat(first.label()).isEqualTo("Everything takes long (r)");
    assertThat(first.positive().label()).isEqualTo("Disagree (total)");
    assertThat(first.shares().get(0).label()).isEqualTo("Strongly disagree");
    assertThat(chart.positive()).isEqualTo("Favourable");
    assertThat(chart.scale().get(0).label())
        .contains("Strongly agree")
        .contains("Strongly disagree");
  }

  @Test
  void knownWordsGiveColoursButNoPraise() {
    Report report =
        StudyReport.of(
                results(
                    agreement()
                        .item("slow", "Everything takes long", "slow")
                        .net("no", "Disagree", "1", "2")
                        .net("yes", "Agree", "4", "5")))
            .build();
    assertThat(kinds(diverging(report))).contains(ColorRole.Kind.POSITIVE, ColorRole.Kind.NEGATIVE);
    assertThat(diverging(report).positive()).isEqualTo("Agree (total)");
    assertThat(ReportText.of(report)).doesNotContain("best balance").contains("highest share");
  }

  @Test
  void whereNobodyKnowsTheGoodSideNothingIsJudged() {
    Report report = StudyReport.of(results(colours())).build();
    assertThat(kinds(diverging(report)))
        .containsExactlyInAnyOrder(
            ColorRole.Kind.ONE_SIDE, ColorRole.Kind.NEUTRAL, ColorRole.Kind.OTHER_SIDE);
    assertThat(ReportText.of(report))
        .doesNotContain("balance")
        .contains("“Reds”: [70% statements.slow.reds] for “The stairs”");
    assertThat(report.diagnostics()).extracting(Diagnostic::rule).containsExactly("unknownSide");
    assertThat(report.diagnostics().get(0).toString())
        .contains("question \"statements\"", "side: positive");
  }

  @Test
  void aSideHasOneNet() {
    assertThatThrownBy(
            () ->
                colours()
                    .net(new Net("deep", "Deep", List.of("1", "5")).withSide(Net.Side.POSITIVE))
                    .net("pale", "Pale", Net.Side.POSITIVE, "3")
                    .build())
        .isInstanceOf(StudyException.class)
        .hasMessageContaining("two nets on the positive side, \"deep\" and \"pale\"");
  }

  @Test
  void orderedAnswersKeepTheirOrder() {
    Chart chart = chart(single("Never", "Sometimes", "Always"));
    assertThat(bars(chart)).containsExactly("Never", "Sometimes", "Always");
    assertThat(Inline.plain(chart.title()))
        .isEqualTo("60% answer “Sometimes”, more than any other answer");
    assertThat(bars(chart(single("Too short", "Right", "Too long"))))
        .containsExactly("Too short", "Right", "Too long");
  }

  /** Answers without an order of their own fall by share, unless the codebook asks for its own. */
  @Test
  void theOrderOfTheQuestionnaireIsKeptWhereTheCodebookAsksForIt() {
    assertThat(bars(chart(single("Red", "Green", "Blue")))).containsExactly("Green", "Red", "Blue");
    assertThat(bars(chart(single("Red", "Green", "Blue").order(CategoryOrder.QUESTIONNAIRE))))
        .containsExactly("Red", "Green", "Blue");
    assertThat(bars(chart(single("Red", "Green", "Blue").order(CategoryOrder.SHARE))))
        .containsExactly("Green", "Red", "Blue");
  }

  private static List<String> bars(Chart chart) {
    return ((ChartSpec.Bars) chart.spec()).marks().stream().map(ChartSpec.Mark::label).toList();
  }

  /** The chart of a question of which 20, 60 and 20 of 100 give the answers. */
  private static Chart chart(SingleQuestion.Builder question) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      rows.add(List.of(i % 10 < 2 ? "0" : i % 10 < 8 ? "1" : "2"));
    }
    Study study =
        Study.builder("s")
            .languages(Locale.ENGLISH)
            .question(question.label("How").build())
            .build();
    Results results = Analysis.of(study).run(RowsSource.of("rows", List.of("q"), rows));
    return (Chart)
        ((Block.Section)
                StudyReport.of(results).build().blocks().stream()
                    .filter(Block.Section.class::isInstance)
                    .findFirst()
                    .orElseThrow())
            .blocks().stream().filter(Chart.class::isInstance).findFirst().orElseThrow();
  }

  @Test
  void aLanguageWithoutWordsIsRefused() {
    assertThatThrownBy(() -> StudyReport.of(results(colours())).language(Locale.GERMAN).build())
        .isInstanceOf(ReportException.class)
        .hasMessage("a report in \"de\" is not possible; the languages are: en, fr");
  }

  private static boolean ordered(Question question) {
    return new Scales(Study.builder("s").languages(Locale.ENGLISH).question(question).build())
        .ordered(question);
  }

  private static SingleQuestion.Builder single(String... labels) {
    SingleQuestion.Builder single = SingleQuestion.builder("q");
    for (int i = 0; i < labels.length; i++) {
      single.category(String.valueOf(i), labels[i]);
    }
    return single;
  }

  @Test
  void answersAreInOrderWhereTheCodebookOrTheirWordsSaySo() {
    assertThat(ordered(RatingQuestion.builder("q").scale(1, 5).build())).isTrue();
    assertThat(ordered(NumericQuestion.builder("q").build())).isTrue();
    assertThat(ordered(single("Red", "Green", "Blue").build())).isFalse();
    assertThat(ordered(single("Red", "Green", "Blue").ordered(true).build())).isTrue();
    assertThat(ordered(single("Never", "Sometimes", "Always").build())).isTrue();
    assertThat(ordered(single("Never", "Sometimes", "Always").ordered(false).build())).isFalse();
    assertThat(ordered(single("Red", "Blue").net("r", "Reds", Net.Side.POSITIVE, "0").build()))
        .isTrue();
    assertThat(ordered(single("Red", "Blue").net("r", "Reds", "0").build())).isFalse();
    assertThat(ordered(single("Red").category("n", "Grey", Category.Kind.NEUTRAL).build()))
        .isTrue();
    Category good = Category.of("g", "Green").withSide(Net.Side.POSITIVE);
    assertThat(ordered(single("Red").category(good).build())).isTrue();
    assertThat(ordered(scored(1, 2, 4).build())).isTrue();
    assertThat(ordered(scored(4, 2, 1).build())).isTrue();
    assertThat(ordered(scored(1, 4, 2).build())).isFalse();
    assertThat(ordered(scored(1, 2).category("n", "Green").build())).isFalse();
  }

  private static SingleQuestion.Builder scored(double... scores) {
    SingleQuestion.Builder single = SingleQuestion.builder("q");
    for (int i = 0; i < scores.length; i++) {
      single.category(Category.of("c" + i, "Colour " + "ABC".charAt(i)).withScore(scores[i]));
    }
    return single;
  }

  @Test
  void dontKnowIsNoPartOfTheOrder() {
    assertThat(
            ordered(
                single("Never", "Sometimes", "Always")
                    .category("dk", "No idea", Category.Kind.DONT_KNOW)
                    .build()))
        .isTrue();
    assertThat(
            ordered(
                single("Never", "Always").category("dk", "Often", Category.Kind.DONT_KNOW).build()))
        .isFalse();
  }

  @Test
  void wordsMayBeOfAnotherLanguageThanTheStudys() {
    Question often = single("Never", "Sometimes", "Always").build();
    Study french = Study.builder("s").languages(Locale.FRENCH).question(often).build();
    assertThat(new Scales(french).ordered(often)).isTrue();
  }

  /** The sides of a grid of two items, of which the second may be worded the other way round. */
  private static Optional<Sides> sides(GridQuestion.Builder grid, boolean reversed, int item) {
    GridQuestion.Item other = new GridQuestion.Item("slow", "Slow", "slow");
    TinyStudy study =
        TinyStudy.of(
            Study.builder("s")
                .question(
                    grid.item("fair", "Fair", "fair")
                        .item(reversed ? other.asReversed() : other)
                        .build()),
            "fair slow",
            "50 1 2",
            "50 2 1");
    return study.context().scales().sides(study.tables("g").get(item));
  }

  private static GridQuestion.Builder grid(Category... categories) {
    return GridQuestion.builder("g").categories(List.of(categories));
  }

  private static Category plain(String code) {
    return Category.of(code, "Answer " + code);
  }

  private static final Category[] THREE = {plain("1"), plain("2"), plain("3")};

  @Test
  void sidesAreNetsAtBothEndsWithOneAnswerBetweenThemAtMost() {
    Sides three = sides(grid(THREE).net("b", "B", "3").net("a", "A", "1"), false, 0).orElseThrow();
    assertThat(three.middle()).isEqualTo(1);
    assertThat(three.scale()).hasSize(3);
    assertThat(three.valence()).isEqualTo(Sides.Valence.UNKNOWN);
    assertThat(sides(grid(THREE).net("a", "A", "1", "2").net("b", "B", "3"), false, 0))
        .hasValueSatisfying(sides -> assertThat(sides.middle()).isZero());
    assertThat(sides(grid(THREE).net("a", "A", "1", "2").net("b", "B", "2", "3"), false, 0))
        .isEmpty();
    assertThat(sides(grid(THREE).net("a", "A", "1").net("b", "B", "2"), false, 0)).isEmpty();
    assertThat(sides(grid(THREE).net("a", "A", "2").net("b", "B", "3"), false, 0)).isEmpty();
    Category[] four = {plain("1"), plain("2"), plain("3"), plain("4")};
    assertThat(sides(grid(four).net("a", "A", "1").net("b", "B", "4"), false, 0)).isEmpty();
    assertThat(sides(grid(THREE).net("a", "A", "1"), false, 0)).isEmpty();
    assertThat(
            sides(grid(THREE).net("x", "X", "2").net("a", "A", "1").net("b", "B", "3"), false, 0))
        .isPresent();
  }

  @Test
  void dontKnowLiesOnNoSide() {
    Category unsure = Category.of("9", "Unsure", Category.Kind.DONT_KNOW);
    assertThat(
            sides(
                grid(plain("1"), plain("2"), unsure).net("a", "A", "1").net("b", "B", "2"),
                false,
                0))
        .hasValueSatisfying(sides -> assertThat(sides.scale()).hasSize(2));
  }

  private static Sides.Valence valence(GridQuestion.Builder grid) {
    return sides(grid, false, 0).orElseThrow().valence();
  }

  private static Category sided(String code, Net.Side side) {
    return plain(code).withSide(side);
  }

  @Test
  void theGoodSideIsThatOfANetOrOfAllItsAnswers() {
    assertThat(valence(grid(THREE).net("a", "A", Net.Side.NEGATIVE, "1").net("b", "B", "3")))
        .isEqualTo(Sides.Valence.DECLARED);
    Sides end =
        sides(grid(THREE).net("a", "A", "1").net("b", "B", Net.Side.POSITIVE, "3"), false, 0)
            .orElseThrow();
    assertThat(end.valence()).isEqualTo(Sides.Valence.DECLARED);
    assertThat(end.first()).isNotEqualTo(end.second());
    Category good = sided("1", Net.Side.POSITIVE);
    assertThat(valence(grid(good, plain("2"), plain("3")).net("a", "A", "1").net("b", "B", "3")))
        .isEqualTo(Sides.Valence.DECLARED);
    assertThat(
            valence(grid(good, plain("2"), plain("3")).net("a", "A", "1", "2").net("b", "B", "3")))
        .isEqualTo(Sides.Valence.UNKNOWN);
    assertThat(
            valence(
                grid(good, plain("2"), sided("3", Net.Side.POSITIVE))
                    .net("a", "A", "1")
                    .net("b", "B", "3")))
        .isEqualTo(Sides.Valence.UNKNOWN);
  }

  @Test
  void wordsGiveASideWhereBothEndsHaveThem() {
    Category agree = Category.of("1", "Agree");
    Category disagree = Category.of("2", "Disagree");
    Sides words =
        sides(grid(disagree, agree).net("a", "A", "2").net("b", "B", "1"), false, 0).orElseThrow();
    assertThat(words.valence()).isEqualTo(Sides.Valence.DERIVED);
    assertThat(valence(grid(agree, plain("2")).net("a", "A", "1").net("b", "B", "2")))
        .isEqualTo(Sides.Valence.UNKNOWN);
    assertThat(
            valence(
                grid(agree, Category.of("2", "Satisfied")).net("a", "A", "1").net("b", "B", "2")))
        .isEqualTo(Sides.Valence.UNKNOWN);
  }

  @Test
  void anItemWordedTheOtherWayRoundIsTurnedWhereItsGoodSideIsKnown() {
    GridQuestion.Builder known =
        grid(THREE).net("a", "A", Net.Side.POSITIVE, "1").net("b", "B", Net.Side.NEGATIVE, "3");
    Sides fair = sides(known, true, 0).orElseThrow();
    Sides slow =
        sides(
                grid(THREE)
                    .net("a", "A", Net.Side.POSITIVE, "1")
                    .net("b", "B", Net.Side.NEGATIVE, "3"),
                true,
                1)
            .orElseThrow();
    assertThat(slow.first()).isEqualTo(fair.second());
    assertThat(slow.scale().get(0)).isEqualTo(fair.scale().get(2));
    GridQuestion.Builder unknown = grid(THREE).net("a", "A", "1").net("b", "B", "3");
    Sides straight = sides(unknown, true, 1).orElseThrow();
    assertThat(straight.scale().get(0)).isEqualTo(fair.scale().get(0));
  }

  /** Two answers on one side and one on the other: turning would have no place for the third. */
  @Test
  void aScaleWithUnequalSidesIsNotJudgedWhereAnItemIsTurned() {
    assertThat(
            sides(
                    grid(THREE)
                        .net("a", "A", Net.Side.POSITIVE, "1", "2")
                        .net("b", "B", Net.Side.NEGATIVE, "3"),
                    true,
                    0)
                .orElseThrow()
                .valence())
        .isEqualTo(Sides.Valence.UNKNOWN);
    assertThat(
            sides(
                    grid(THREE)
                        .net("a", "A", Net.Side.POSITIVE, "1", "2")
                        .net("b", "B", Net.Side.NEGATIVE, "3"),
                    false,
                    0)
                .orElseThrow()
                .valence())
        .isEqualTo(Sides.Valence.DECLARED);
  }
}
