package io.etude.report.chart;

import static io.etude.document.chart.ColorRole.EMPHASIS;
import static io.etude.document.chart.ColorRole.MUTED;
import static io.etude.document.chart.ColorRole.ORDINARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.category.Net;
import io.etude.document.Chart;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.report.StudyReport;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the charts of ratings draw: nets, and means by group or edition. */
class RatingChartsTest {

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
    assertThat(roles(report, ""))
        .as("nothing says which of the nets is the good one")
        .containsExactly(MUTED, MUTED, MUTED, ORDINARY, ORDINARY);
    assertThat(roles(report, "strong=2")).containsExactly(MUTED, EMPHASIS, MUTED, MUTED, MUTED);
    assertThat(roles(report, "strong=low"))
        .containsExactly(EMPHASIS, EMPHASIS, MUTED, MUTED, MUTED);
    assertThat(roles(report, "strong=\"high low\""))
        .containsExactly(EMPHASIS, EMPHASIS, MUTED, EMPHASIS, EMPHASIS);
    assertThat(roles(report, "strong=\"2 high\""))
        .containsExactly(MUTED, EMPHASIS, MUTED, EMPHASIS, EMPHASIS);
  }

  /** However many ratings are between the nets. */
  @Test
  void aNetOnTheBadSideHasTheColourOfThatSide() {
    RatingQuestion stars =
        RatingQuestion.builder("stars")
            .scale(1, 5)
            .net(new Net("low", "Low", List.of("1")).withSide(Net.Side.NEGATIVE))
            .net(new Net("high", "High", List.of("5")).withSide(Net.Side.POSITIVE))
            .build();
    StudyReport report =
        StudyReport.of(
            TinyStudy.of(Study.builder("s").question(stars), "stars", "40 1", "30 4", "20 5")
                .results());
    assertThat(roles(report, ""))
        .containsExactly(ColorRole.negative(0, 1), MUTED, MUTED, MUTED, MUTED);
    assertThat(roles(report, "strong=high")).containsExactly(MUTED, MUTED, MUTED, MUTED, EMPHASIS);
  }

  private static List<ColorRole> roles(StudyReport report, String option) {
    Chart chart =
        (Chart) report.template("::: chart stars " + option + "\n:::\n").build().blocks().get(0);
    return ((ChartSpec.Histogram) chart.spec()).marks().stream().map(ChartSpec.Mark::role).toList();
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

  @Test
  void theRatingsThatAreNamedAreDrawnByGroup() {
    TinyStudy survey = rated(Segment.Kind.GROUPS, "40 5 1", "10 4 1", "40 3 2", "10 1 2");
    ChartSpec.Dots dots = (ChartSpec.Dots) survey.spec("stars@group", "5");
    assertThat(dots.rows()).extracting(ChartSpec.Dots.Row::label).contains("5", "4");
  }

  /** 1 of 8 and 1 of 8 print as 13 and 13, and 25 together. */
  @Test
  void totalsThatPartsDoNotAddUpToAreSaidToBeComputedBeforeRounding() {
    RatingQuestion stars = stars().net("low", "Low", "1", "2").build();
    String note = "Totals are computed before rounding.";
    assertThat(
            TinyStudy.of(Study.builder("s").question(stars), "stars", "30 1", "30 2", "180 5")
                .notes("stars"))
        .contains(note);
    assertThat(
            TinyStudy.of(Study.builder("s").question(stars), "stars", "30 1", "60 2", "210 5")
                .notes("stars"))
        .doesNotContain(note);
  }

  /** 50% and 49.9% print as 50 and 50, and ">99.5%" together. */
  @Test
  void aTotalOfNearlyAllAddsUp() {
    RatingQuestion stars = stars().net("high", "High", "4", "5").build();
    TinyStudy survey =
        TinyStudy.of(Study.builder("s").question(stars), "stars", "1 1", "500 4", "499 5");
    ChartSpec.Histogram chart = (ChartSpec.Histogram) survey.spec("stars");
    assertThat(chart.nets().get(0).net().text()).isEqualTo(">99.5%");
    assertThat(survey.notes("stars")).doesNotContain("Totals are computed before rounding.");
  }

  /** 12.5 and 12.5 are 25.0 together, but 33.3 and 33.3 are 66.7. */
  @Test
  void totalsAddUpWithDecimalsToo() {
    RatingQuestion stars = stars().net("low", "Low", "1", "2").build();
    Study.Builder study =
        Study.builder("s")
            .question(stars)
            .conventions(Conventions.builder().percentDecimals(1).build());
    assertThat(TinyStudy.of(study, "stars", "30 1", "30 2", "180 5").notes("stars"))
        .doesNotContain("Totals are computed before rounding.");
    assertThat(TinyStudy.of(study, "stars", "60 1", "60 2", "60 5").notes("stars"))
        .contains("Totals are computed before rounding.");
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
            ColorRole.ORDINARY,
            ColorRole.ORDINARY);
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
    assertThat(chart.marks().get(1).role()).isEqualTo(ColorRole.ORDINARY);
    assertThat(chart.marks().get(0).role()).isEqualTo(ColorRole.MUTED);
  }

  /** The colour of the good side would judge it. */
  @Test
  void aNetBesideSidesIsNeitherGoodNorBad() {
    RatingQuestion question =
        stars()
            .net(new Net("low", "Low", List.of("1")).withSide(Net.Side.NEGATIVE))
            .net("some", "Some", "2", "3", "4")
            .net(new Net("high", "High", List.of("5")).withSide(Net.Side.POSITIVE))
            .build();
    for (String[] strong : new String[][] {{}, {"some"}}) {
      ChartSpec.Histogram chart =
          (ChartSpec.Histogram)
              TinyStudy.of(Study.builder("s").question(question), "stars", "10 1", "60 3", "30 5")
                  .spec("stars", strong);
      assertThat(chart.nets())
          .filteredOn(bracket -> bracket.net().label().equals("Some"))
          .extracting(bracket -> bracket.net().role())
          .containsExactly(ColorRole.ORDINARY);
      assertThat(chart.marks().get(2).role()).isEqualTo(ColorRole.ORDINARY);
      assertThat(chart.marks().get(4).role()).isEqualTo(ColorRole.MUTED);
    }
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
}
