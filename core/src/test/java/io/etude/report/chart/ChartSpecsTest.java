package io.etude.report.chart;

import static io.etude.document.ColorRole.EMPHASIS;
import static io.etude.document.ColorRole.MUTED;
import static io.etude.document.ColorRole.ORDINARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.OpenQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.ChartSpec;
import io.etude.document.ColorRole;
import io.etude.document.text.Inline;
import io.etude.report.StudyReport;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a question's chart draws. */
class ChartSpecsTest {

  private static final double NO_END = Double.POSITIVE_INFINITY;

  private static NumericQuestion.Builder way() {
    return NumericQuestion.builder("way");
  }

  private static ChartSpec way(NumericQuestion question) {
    return TinyStudy.of(Study.builder("s").question(question), "way", "40 5", "20 12", "10 31")
        .spec("way");
  }

  @Test
  void bandsOfOneWidthAreAHistogramOthersAreBars() {
    assertThat(
            way(way().band("a", "A", 0, 10).band("b", "B", 10, 20).band("c", "C", 20, 30).build()))
        .isInstanceOf(ChartSpec.Histogram.class);
    assertThat(way(way().band("a", "A", 0, 10).band("b", "B", 10, 21).build()))
        .isInstanceOf(ChartSpec.Bars.class);
    assertThat(
            way(
                way()
                    .band("a", "A", -NO_END, 10)
                    .band("b", "B", 10, 20)
                    .band("c", "C", 20, NO_END)
                    .build()))
        .isInstanceOf(ChartSpec.Histogram.class);
    assertThat(
            way(
                way()
                    .band("a", "A", -NO_END, 10)
                    .band("b", "B", 10, 20)
                    .band("c", "C", 20, 25)
                    .build()))
        .isInstanceOf(ChartSpec.Bars.class);
    // 0.1 + 0.2 is not quite 0.3
    assertThat(
            way(
                way()
                    .band("a", "A", 0, 0.1)
                    .band("b", "B", 0.1, 0.2)
                    .band("c", "C", 0.2, 0.1 + 0.2)
                    .build()))
        .isInstanceOf(ChartSpec.Histogram.class);
    // side by side they would hide that 10 to 20 is in neither
    assertThat(way(way().band("a", "A", 0, 10).band("b", "B", 20, 30).build()))
        .isInstanceOf(ChartSpec.Bars.class);
  }

  @Test
  void bandsKeepTheirOrderAndAHistogramOfThemHasNoMean() {
    ChartSpec.Bars bars =
        (ChartSpec.Bars)
            way(way().band("a", "A", 0, 2).band("b", "B", 2, 10).band("c", "C", 10, 99).build());
    assertThat(bars.marks()).extracting(ChartSpec.Mark::label).containsExactly("A", "B", "C");
    assertThat(bars.marks()).extracting(ChartSpec.Mark::role).containsOnly(ColorRole.ORDINARY);
    ChartSpec.Histogram histogram =
        (ChartSpec.Histogram) way(way().band("a", "A", 0, 10).band("b", "B", 10, 20).build());
    assertThat(histogram.mean()).isEmpty();
  }

  /** As many as the sample can't tell from the first. */
  @Test
  void theAnswersThatComeFirstStandOut() {
    assertThat(fruit("60 a", "25 b", "15 c")).containsExactly(EMPHASIS, ORDINARY, ORDINARY);
    assertThat(fruit("42 a", "40 b", "18 c")).containsExactly(EMPHASIS, EMPHASIS, ORDINARY);
  }

  /** Too few to tell which comes first, whatever was given most. */
  @Test
  void ofTooFewAnswersNoneStandsOut() {
    assertThat(fewFruit("4 a", "4 b", "4 c")).containsOnly(ORDINARY);
    assertThat(fewFruit("9 a", "2 b", "1 c")).containsOnly(ORDINARY);
  }

  /** Where the sample can't tell any answer from the first, emphasis would say nothing. */
  @Test
  void whereNoneIsBehindNoneStandsOut() {
    assertThat(fruit("40 a", "38 b", "37 c")).containsOnly(ORDINARY);
    assertThat(fruit("60 a", "58 b", "20 c")).containsExactly(EMPHASIS, EMPHASIS, ORDINARY);
  }

  private static List<ColorRole> fewFruit(String... people) {
    Study study =
        Study.builder("s")
            .conventions(Conventions.builder().lowBase(Conventions.LowBase.FLAG).build())
            .question(
                SingleQuestion.builder("fruit")
                    .category("a", "Apple")
                    .category("b", "Banana")
                    .category("c", "Cherry")
                    .build())
            .build();
    ChartSpec.Bars bars =
        (ChartSpec.Bars) TinyStudy.of(study.toBuilder(), "fruit", people).spec("fruit");
    return bars.marks().stream().map(ChartSpec.Mark::role).toList();
  }

  private static List<ColorRole> fruit(String... people) {
    SingleQuestion fruit =
        SingleQuestion.builder("fruit")
            .category("a", "Apple")
            .category("b", "Banana")
            .category("c", "Cherry")
            .build();
    StudyReport report =
        StudyReport.of(TinyStudy.of(Study.builder("s").question(fruit), "fruit", people).results());
    Chart chart = (Chart) report.template("::: chart fruit\n:::\n").build().blocks().get(0);
    return ((ChartSpec.Bars) chart.spec()).marks().stream().map(ChartSpec.Mark::role).toList();
  }

  @Test
  void columnsAndNetsThatAreNamedStandOutInsteadOfTheLargestNet() {
    RatingQuestion stars =
        RatingQuestion.builder("stars")
            .scale(1, 5)
            .net("low", "Low", "1", "2")
            .net("high", "High", "4", "5")
            .build();
    StudyReport report =
        StudyReport.of(
            TinyStudy.of(
                    Study.builder("s").question(stars), "stars", "40 5", "30 4", "20 2", "10 1")
                .results());
    assertThat(roles(report, "")).containsExactly(MUTED, MUTED, MUTED, EMPHASIS, EMPHASIS);
    assertThat(roles(report, "strong=2")).containsExactly(MUTED, EMPHASIS, MUTED, MUTED, MUTED);
    assertThat(roles(report, "strong=low"))
        .containsExactly(EMPHASIS, EMPHASIS, MUTED, MUTED, MUTED);
    assertThat(roles(report, "strong=\"high low\""))
        .containsExactly(EMPHASIS, EMPHASIS, MUTED, EMPHASIS, EMPHASIS);
    assertThat(roles(report, "strong=\"2 high\""))
        .containsExactly(MUTED, EMPHASIS, MUTED, EMPHASIS, EMPHASIS);
  }

  private static List<ColorRole> roles(StudyReport report, String option) {
    Chart chart =
        (Chart) report.template("::: chart stars " + option + "\n:::\n").build().blocks().get(0);
    return ((ChartSpec.Histogram) chart.spec()).marks().stream().map(ChartSpec.Mark::role).toList();
  }

  @Test
  void thereIsNoChartWhereThereIsNothingToDraw() {
    Study.Builder study =
        Study.builder("s")
            .question(way().build())
            .question(OpenQuestion.builder("why").build())
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
            .segment(Segment.builder("town").category("a", "A").category("b", "B").build());
    TinyStudy all = TinyStudy.of(study, "way why q town", "40 5 because y a", "10 7 so n b");
    assertThat(all.drawn("way")).isEmpty();
    assertThat(all.drawn("q")).isPresent();
    assertThat(TinyStudy.of(study, "way why q town", "29 5 . y a").drawn("q")).isEmpty();
    assertThat(TinyStudy.of(study, "way why q town", "29 5 . y a", "29 5 . n b").drawn("q@town"))
        .isEmpty();
    if (!all.tables("why").isEmpty()) {
      assertThat(all.drawn("why")).isEmpty();
    }
  }

  @Test
  void aGroupThatIsNotPublishedHasNoSeries() {
    Study.Builder study =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
            .segment(
                Segment.builder("town")
                    .category("a", "A")
                    .category("b", "B")
                    .category("c", "C")
                    .build());
    ChartSpec.Dots dots =
        (ChartSpec.Dots) TinyStudy.of(study, "q town", "40 y a", "29 n b", "40 n c").spec("q@town");
    assertThat(dots.series()).extracting(ChartSpec.Part::label).containsExactly("A", "C");
    assertThat(dots.rows()).allMatch(row -> row.points().size() == 2);
  }

  @Test
  void theLineThatIsNamedStandsOutElseTheFirst() {
    assertThat(years()).containsExactly(EMPHASIS, ORDINARY);
    assertThat(years("n")).containsExactly(ORDINARY, EMPHASIS);
  }

  private static List<ColorRole> years(String... strong) {
    Study.Builder study =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
            .segment(
                Segment.builder("year")
                    .kind(Segment.Kind.EDITIONS)
                    .category("1", "2025")
                    .category("2", "2026")
                    .build());
    ChartSpec.Lines lines =
        (ChartSpec.Lines)
            TinyStudy.of(study, "q year", "60 y 1", "40 n 1", "70 y 2", "30 n 2")
                .spec("q@year", strong);
    return lines.series().stream().map(ChartSpec.Lines.Series::role).toList();
  }

  private static TinyStudy rated(Segment.Kind kind, String... people) {
    Study.Builder study =
        Study.builder("s")
            .question(RatingQuestion.builder("stars").label("stars").scale(1, 5).build())
            .segment(
                Segment.builder("group")
                    .label("Group")
                    .kind(kind)
                    .category("1", "One")
                    .category("2", "Two")
                    .build());
    return TinyStudy.of(study, "stars group", people);
  }

  @Test
  void aRatingByGroupsIsTheMeanOfEachWithItsInterval() {
    TinyStudy survey = rated(Segment.Kind.GROUPS, "40 5 1", "10 4 1", "40 3 2", "10 1 2");
    ChartSpec.Dots dots = (ChartSpec.Dots) survey.spec("stars@group");
    assertThat(dots.series()).extracting(ChartSpec.Part::label).containsExactly("One", "Two");
    assertThat(dots.rows()).singleElement().extracting(ChartSpec.Dots.Row::label).isEqualTo("Mean");
    List<ChartSpec.Mark> means = dots.rows().get(0).points();
    assertThat(means).extracting(ChartSpec.Mark::text).containsExactly("4.8", "2.6");
    assertThat(means).allMatch(mean -> dots.interval(mean).isPresent());
    assertThat(means)
        .extracting(ChartSpec.Mark::significance)
        .containsExactly(ChartSpec.Significance.CAPITAL_LEVEL, ChartSpec.Significance.NONE);
    assertThat(dots.rows().get(0).gap()).isEqualTo(ChartSpec.Significance.CAPITAL_LEVEL);
    assertThat(survey.title("stars@group")).isEqualTo("Stars: 4.8 (One), 2.6 (Two)");
    assertThat(survey.alt("stars@group"))
        .contains("Mean: 4.8 (One) and 2.6 (Two).")
        .contains("Widest confidence interval, 95%: 2.4 to 2.8 for “Two”.");
  }

  /** That of One is 3.96 to 4.04, of Two 3.03 to 3.06: the wider one prints as "4.0". */
  @Test
  void noIntervalIsCalledTheWidestWhereAWiderOnePrintsAsOneFigure() {
    TinyStudy survey =
        rated(Segment.Kind.GROUPS, "336 4 1", "32 5 1", "32 3 1", "424 3 2", "20 4 2");
    assertThat(survey.alt("stars@group")).contains("4.0 (One)").doesNotContain("interval");
  }

  @Test
  void aRatingOverEditionsIsALineOfItsMeans() {
    TinyStudy survey = rated(Segment.Kind.EDITIONS, "40 5 1", "10 4 1", "40 3 2", "10 1 2");
    ChartSpec.Lines lines = (ChartSpec.Lines) survey.spec("stars@group");
    assertThat(lines.series())
        .singleElement()
        .extracting(ChartSpec.Lines.Series::label)
        .isEqualTo("Mean");
    assertThat(lines.series().get(0).points())
        .extracting(point -> point.orElseThrow().text())
        .containsExactly("4.8", "2.6");
    assertThat(survey.title("stars@group")).isEqualTo("Stars: from 4.8 (One) to 2.6 (Two)");
  }

  /** Neither means nor, in their place, shares of which none may be shown either. */
  @Test
  void aRatingOfWhichNoEditionMayBePublishedHasNoChart() {
    TinyStudy survey = rated(Segment.Kind.EDITIONS, "20 5 1", "20 3 2");
    assertThat(survey.drawn("stars")).isPresent();
    assertThat(survey.drawn("stars@group")).isEmpty();
    assertThat(rated(Segment.Kind.GROUPS, "20 5 1", "20 3 2").drawn("stars@group")).isEmpty();
  }

  /** A line of one point would say nothing: the ratings of that edition do. */
  @Test
  void aRatingOfASingleEditionIsItsDistribution() {
    TinyStudy survey = rated(Segment.Kind.EDITIONS, "10 4 1", "30 5 1", "20 3 2");
    ChartSpec.Histogram one = (ChartSpec.Histogram) survey.spec("stars@group");
    assertThat(one.marks())
        .extracting(ChartSpec.Mark::text)
        .containsExactly("0%", "0%", "0%", "25%", "75%");
    assertThat(one.mean()).map(ChartSpec.Mark::text).contains("4.8");
    assertThat(one.marks()).allMatch(mark -> mark.emphasis() == ChartSpec.Emphasis.NORMAL);
  }

  private static Study.Builder guarded(Segment.Kind kind) {
    return Study.builder("s")
        .conventions(
            Conventions.builder()
                .disclosure(new Conventions.Disclosure(5, 5, Conventions.Disclosure.Zeros.PUBLISH))
                .build())
        .question(
            SingleQuestion.builder("q")
                .label("Fruit")
                .category("a", "Apple")
                .category("b", "Banana")
                .category("c", "Cherry")
                .category("d", "Date")
                .build())
        .segment(
            Segment.builder("town")
                .label("Town")
                .kind(kind)
                .category("1", "Alba")
                .category("2", "Bari")
                .build());
  }

  private static final String[] RARE = {
    "50 a 1", "40 b 1", "2 c 1", "3 d 1", "30 a 2", "60 b 2", "2 c 2", "1 d 2"
  };

  /** Cherry and Date are hidden in both towns: nothing of them is drawn, and a note says so. */
  @Test
  void anAnswerWithoutAnyFigureHasNoRowButANote() {
    TinyStudy groups = TinyStudy.of(guarded(Segment.Kind.GROUPS), "q town", RARE);
    ChartSpec.Dots dots = (ChartSpec.Dots) groups.spec("q@town");
    assertThat(dots.rows())
        .extracting(ChartSpec.Dots.Row::label)
        .containsExactly("Banana", "Apple");
    assertThat(groups.notes("q@town"))
        .contains("Not drawn, as no figure can be published: Cherry and Date.");
    TinyStudy years = TinyStudy.of(guarded(Segment.Kind.EDITIONS), "q town", RARE);
    ChartSpec.Lines lines = (ChartSpec.Lines) years.spec("q@town");
    assertThat(lines.series())
        .extracting(ChartSpec.Lines.Series::label)
        .containsExactly("Banana", "Apple");
    assertThat(years.notes("q@town"))
        .contains("Not drawn, as no figure can be published: Cherry and Date.");
    assertThat(years.notes("q")).doesNotContain("Not drawn");
  }

  @Test
  void theRatingsThatAreNamedAreDrawnByGroup() {
    TinyStudy survey = rated(Segment.Kind.GROUPS, "40 5 1", "10 4 1", "40 3 2", "10 1 2");
    ChartSpec.Dots dots = (ChartSpec.Dots) survey.spec("stars@group", "5");
    assertThat(dots.rows()).extracting(ChartSpec.Dots.Row::label).contains("5", "4");
  }

  private static RatingQuestion.Builder stars() {
    return RatingQuestion.builder("stars").scale(1, 5);
  }

  private static ChartSpec.Histogram stars(RatingQuestion question, String... strong) {
    return (ChartSpec.Histogram)
        TinyStudy.of(Study.builder("s").question(question), "stars", "40 5", "30 4", "20 2", "10 1")
            .spec("stars", strong);
  }

  @Test
  void aNetOfNeighboursIsABracketAndTheLargestIsTheMessage() {
    ChartSpec.Histogram chart =
        stars(stars().net("low", "Low", "1", "2").net("high", "High", "4", "5").build());
    assertThat(chart.nets()).extracting(ChartSpec.Bracket::first).containsExactly(0, 3);
    assertThat(chart.nets()).extracting(ChartSpec.Bracket::last).containsExactly(1, 4);
    assertThat(chart.nets())
        .extracting(bracket -> bracket.net().text())
        .containsExactly("30%", "70%");
    assertThat(chart.marks())
        .extracting(ChartSpec.Mark::role)
        .containsExactly(
            ColorRole.MUTED,
            ColorRole.MUTED,
            ColorRole.MUTED,
            ColorRole.EMPHASIS,
            ColorRole.EMPHASIS);
    assertThat(chart.mean()).hasValueSatisfying(mean -> assertThat(mean.text()).isEqualTo("3.7"));
  }

  @Test
  void theLargestNetMayComeFirst() {
    ChartSpec.Histogram chart =
        stars(
            stars()
                .net("high", "All but one", "2", "3", "4", "5")
                .net("five", "Five", "5")
                .build());
    assertThat(chart.marks().get(1).role()).isEqualTo(ColorRole.EMPHASIS);
    assertThat(chart.marks().get(0).role()).isEqualTo(ColorRole.MUTED);
  }

  @Test
  void netsThatAreNoBracketLeaveAllColumnsAlike() {
    assertThat(stars(stars().net("ends", "Ends", "1", "5").build()).nets()).isEmpty();
    ChartSpec.Histogram all = stars(stars().net("all", "All", "1", "2", "3", "4", "5").build());
    assertThat(all.nets()).isEmpty();
    assertThat(all.marks()).extracting(ChartSpec.Mark::role).containsOnly(ColorRole.ORDINARY);
  }

  @Test
  void anAuthorChoosesWhichNetsAreTheMessage() {
    RatingQuestion two = stars().net("low", "Low", "1", "2").net("high", "High", "4", "5").build();
    ChartSpec.Histogram chart = stars(two, "low");
    assertThat(chart.nets()).extracting(bracket -> bracket.net().label()).containsExactly("Low");
    assertThat(chart.marks().get(0).role()).isEqualTo(ColorRole.EMPHASIS);
    assertThat(chart.marks().get(4).role()).isEqualTo(ColorRole.MUTED);
  }

  @Test
  void theLongestBarOrThoseOfTheAuthorStandOut() {
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .category("a", "Apple")
                    .category("b", "Banana")
                    .category("c", "Cherry")
                    .build());
    TinyStudy fruit = TinyStudy.of(study, "q", "20 a", "50 b", "30 c");
    ChartSpec.Bars bars = (ChartSpec.Bars) fruit.spec("q");
    assertThat(bars.marks())
        .extracting(ChartSpec.Mark::label)
        .containsExactly("Banana", "Cherry", "Apple");
    assertThat(bars.marks())
        .extracting(ChartSpec.Mark::role)
        .containsExactly(ColorRole.EMPHASIS, ColorRole.ORDINARY, ColorRole.ORDINARY);
    assertThat(((ChartSpec.Bars) fruit.spec("q", "c")).marks())
        .extracting(ChartSpec.Mark::role)
        .containsExactly(ColorRole.ORDINARY, ColorRole.EMPHASIS, ColorRole.ORDINARY);
  }

  private static final String[] CALLOUT_PEOPLE = {"90 1 0 a", "10 0 1 a", "60 1 0 b", "90 0 1 b"};

  @Test
  void theStrongestDifferenceUpwardsIsASecondValueOnItsBar() {
    Study.Builder study =
        Study.builder("s")
            .question(
                MultipleQuestion.builder("m")
                    .option("x", "Bus", "x")
                    .option("y", "Car", "y")
                    .build())
            .segment(
                Segment.builder("town")
                    .label("Town")
                    .category("a", "Alba")
                    .category("b", "Bari")
                    .build());
    TinyStudy survey = TinyStudy.of(study, "x y town", CALLOUT_PEOPLE);
    ChartSpec.Bars bars = (ChartSpec.Bars) survey.spec("m");
    assertThat(bars.callouts()).hasSize(1);
    ChartSpec.Mark other = bars.callouts().get(0).other();
    assertThat(bars.marks().get(bars.callouts().get(0).mark()).label())
        .isEqualTo(other.label().equals("Alba") ? "Bus" : "Car");
    assertThat(other.text()).isEqualTo(other.label().equals("Alba") ? "90%" : "60%");
    assertThat(other.significance()).isEqualTo(ChartSpec.Significance.CAPITAL_LEVEL);
    assertThat(other.role()).isEqualTo(ColorRole.EMPHASIS);
    assertThat(survey.notes("m"))
        .contains(
            other.label().equals("Alba")
                ? "Town – Alba: 100 respondents; difference significant at the 5% level."
                : "Town – Bari: 150 respondents; difference significant at the 5% level.");
    assertThat(survey.alt("m"))
        .contains(
            other.label().equals("Alba")
                ? "Bus: 90% (Town – Alba), difference significant at the 5% level."
                : "Car: 60% (Town – Bari).");
  }

  /** Apple is level, Banana rises: neither answers of another question nor falls are called out. */
  @Test
  void onlyARiseInAnAnswerOfTheSameQuestionIsCalledOut() {
    Study.Builder study =
        Study.builder("s")
            .conventions(Conventions.builder().bases(30, 30).build())
            .question(
                SingleQuestion.builder("q")
                    .category("a", "Apple")
                    .category("b", "Banana")
                    .category("c", "Cherry")
                    .net("bc", "Banana or cherry", "b", "c")
                    .build())
            .question(SingleQuestion.builder("r").category("y", "Yes").category("n", "No").build())
            .segment(Segment.builder("town").category("1", "Alba").category("2", "Bari").build());
    TinyStudy survey =
        TinyStudy.of(
            study,
            "q r town",
            "10 a y 1",
            "45 b y 1",
            "45 c n 1",
            "60 a n 2",
            "20 b n 2",
            "20 c n 2");
    assertThat(survey.results().findings()).isNotEmpty();
    ChartSpec.Bars bars = (ChartSpec.Bars) survey.spec("q");
    assertThat(bars.callouts()).hasSize(1);
    ChartSpec.Mark other = bars.callouts().get(0).other();
    assertThat(other.figure().reference()).isIn("q.a@town.2", "q.b@town.1", "q.c@town.1");
  }

  @Test
  void withoutFindingsNothingIsCalledOut() {
    Study.Builder study =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
            .segment(Segment.builder("town").category("1", "Alba").category("2", "Bari").build());
    TinyStudy survey = TinyStudy.of(study, "q town", "50 y 1", "50 n 1", "50 y 2", "50 n 2");
    assertThat(((ChartSpec.Bars) survey.spec("q")).callouts()).isEmpty();
    assertThat(survey.notes("q")).doesNotContain("significant");
    Chart chosen =
        (Chart)
            StudyReport.of(survey.results())
                .template("::: chart q callout=q.y@town.1\n:::\n")
                .build()
                .blocks()
                .get(0);
    assertThat(((ChartSpec.Bars) chosen.spec()).callouts()).hasSize(1);
    assertThat(Inline.plain(chosen.notes().get(0)).replace('\u00a0', ' '))
        .contains("answered. Town – Alba: 100 respondents.")
        .doesNotContain("significant");
  }

  @Test
  void chartsAreAsWideAsTheirContent() {
    assertThat(width("a b c")).isEqualTo(Block.Width.COLUMN);
    assertThat(width("a b c d")).isEqualTo(Block.Width.WIDE);
    assertThat(rating(1, 12)).isEqualTo(Block.Width.COLUMN);
    assertThat(rating(1, 13)).isEqualTo(Block.Width.WIDE);
  }

  private static Block.Width width(String codes) {
    SingleQuestion.Builder question = SingleQuestion.builder("q");
    for (String code : codes.split(" ")) {
      question.category(code, "Answer " + code);
    }
    return TinyStudy.of(Study.builder("s").question(question.build()), "q", "50 a", "50 b")
        .chart("q")
        .width();
  }

  private static Block.Width rating(int from, int to) {
    return TinyStudy.of(
            Study.builder("s").question(RatingQuestion.builder("q").scale(from, to).build()),
            "q",
            "50 1",
            "50 2")
        .chart("q")
        .width();
  }
}
