package io.etude.report.chart;

import static io.etude.report.chart.ChartFixtures.TOWNS;
import static io.etude.report.chart.ChartFixtures.fruit;
import static io.etude.report.chart.ChartFixtures.groups;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words around charts by group: title, subtitle, notes, alternative text. */
class GroupTextsTest {

  /** Gaps: apple 10 to 50, banana 25 to 70, cherry 20 to 30, which is not significant. */
  @Test
  void theWidestOfTheSignificantGapsIsTheTitle() {
    TinyStudy towns = TinyStudy.of(groups(fruit().build()), "fruit town", TOWNS);
    assertThat(towns.title("fruit@town")).isEqualTo("“Banana”: 70% (Bari), 25% (Como)");
    assertThat(towns.notes("fruit@town"))
        .isEqualTo(
            "Base: 300 respondents. Answer in bold: a significant gap between groups,"
                + " at the 5% level. ->table-fruit.");
    assertThat(towns.alt("fruit@town"))
        .isEqualTo(
            "Dots by group (Town), 3 rows, “Fruit eaten”. “Banana”: 70% (Bari), 25% (Como). Banana:"
                + " 40% (Alba), 70% (Bari) and 25% (Como). Apple: 30% (Alba), 10% (Bari) and 50%"
                + " (Como). Cherry: 30% (Alba), 20% (Bari) and 25% (Como). Significant gaps at the"
                + " 5% level: Banana and Apple. Base: 300 respondents.");
  }

  /** Alba and Bari differ in 15 points; Como's 16 points more than Alba are of 31 people. */
  @Test
  void aGapBetweenGroupsThatDoNotDifferIsNoTitle() {
    TinyStudy towns =
        TinyStudy.of(
            groups(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build()),
            "q town",
            "90 y a",
            "210 n a",
            "135 y b",
            "165 n b",
            "14 y c",
            "17 n c");
    assertThat(((ChartSpec.Dots) towns.spec("q@town")).rows())
        .extracting(ChartSpec.Dots.Row::gap)
        .doesNotContain(ChartSpec.Significance.NONE);
    assertThat(towns.title("q@town")).isEqualTo("Q");
  }

  /** Cars are used by 60 to 90 %, buses by 10 to 50 %: the second gap is the wider one. */
  @Test
  void theWidestGapIsNotThatOfTheLargestFigures() {
    Study.Builder means =
        groups(
            MultipleQuestion.builder("m").option("x", "Car", "x").option("y", "Bus", "y").build());
    TinyStudy towns =
        TinyStudy.of(
            means,
            "x y town",
            "60 1 0 a",
            "30 1 0 a",
            "10 0 1 a",
            "30 1 1 b",
            "30 1 0 b",
            "20 0 1 b",
            "20 0 0 b");
    assertThat(towns.title("m@town")).isEqualTo("“Bus”: 50% (Bari), 10% (Alba)");
    assertThat(towns.alt("m@town")).contains("Significant gaps at the 5% level: Car and Bus.");
  }

  /** Como's 25 are too few: what is left of the groups is compared with nothing. */
  @Test
  void aGroupAloneIsDrawnAsBarsOfThatGroup() {
    TinyStudy town =
        TinyStudy.of(groups(fruit().build()), "fruit town", "30 a a", "50 b a", "20 c a", "25 a c");
    ChartSpec.Bars bars = (ChartSpec.Bars) town.spec("fruit@town");
    assertThat(bars.marks())
        .extracting(ChartSpec.Mark::label, ChartSpec.Mark::text, ChartSpec.Mark::role)
        .containsExactly(
            tuple("Banana", "50%", ColorRole.ORDINARY),
            tuple("Apple", "30%", ColorRole.ORDINARY),
            tuple("Cherry", "20%", ColorRole.ORDINARY));
    assertThat(bars.callouts()).isEmpty();
    assertThat(town.title("fruit@town")).isEqualTo("Fruit eaten");
    assertThat(town.subtitle("fruit@town")).isEqualTo("In %, Town – Alba only");
    assertThat(town.notes("fruit@town"))
        .contains("Base: 125 respondents. Town – Alba: 100 respondents.")
        .contains("Not shown (base under 30): Bari (0), Como (25).");
    assertThat(town.alt("fruit@town"))
        .isEqualTo(
            "Chart of 3 horizontal bars, “Fruit eaten”, Town – Alba only. Banana: 50%. Apple: 30%."
                + " Cherry: 20%. Base: 125 respondents."
                + " Town – Alba: 100 respondents.");
  }

  @Test
  void aRatingInOneGroupAloneIsItsDistribution() {
    TinyStudy town =
        TinyStudy.of(
            groups(RatingQuestion.builder("q").label("Stars").scale(1, 5).build()),
            "q town",
            "60 4 a",
            "40 2 a",
            "25 5 c");
    assertThat(town.subtitle("q@town"))
        .isEqualTo("Distribution of ratings from 1 to 5 in %, Town – Alba only");
    assertThat(town.title("q@town")).isEqualTo("Stars");
    assertThat(town.alt("q@town"))
        .startsWith("Distribution over 5 classes, “Stars”, Town – Alba only.");
  }

  /** Commas are between groups, not within their names. */
  @Test
  void groupsWithinOthersAreNamedWithADashInLists() {
    Segment town =
        Segment.builder("town").label("Town").category("a", "Alba").category("b", "Bari").build();
    Segment sex = Segment.builder("sex").category("f", "Women").category("m", "Men").build();
    Study.Builder study =
        Study.builder("s")
            .question(fruit().build())
            .segment(town)
            .segment(sex)
            .segment(Segment.nested("both", "Town by sex", town, sex));
    assertThat(
            TinyStudy.of(study, "fruit town sex", "50 a a f", "50 b a m", "10 a b f", "12 b b m")
                .notes("fruit@both"))
        .contains("Not shown (base under 30): Bari – Women (10), Bari – Men (12).");
  }

  /** Men and women of each town are compared, not the towns, which differ most. */
  @Test
  void aChartByANestedSegmentSaysWhichGroupsAreCompared() {
    Segment town =
        Segment.builder("town").label("Town").category("a", "Alba").category("b", "Bari").build();
    Segment sex = Segment.builder("sex").category("f", "Women").category("m", "Men").build();
    Study.Builder study =
        Study.builder("s")
            .question(fruit().build())
            .segment(town)
            .segment(sex)
            .segment(Segment.nested("both", "Town by sex", town, sex));
    TinyStudy towns =
        TinyStudy.of(
            study,
            "fruit town sex",
            "50 a a f",
            "30 b a f",
            "20 c a f",
            "30 a a m",
            "30 b a m",
            "40 c a m",
            "5 a b f",
            "75 b b f",
            "20 c b f",
            "5 a b m",
            "70 b b m",
            "25 c b m");
    assertThat(towns.title("fruit@both")).isEqualTo("Fruit eaten");
    assertThat(towns.notes("fruit@both"))
        .contains(
            " Answer in bold: a significant gap between groups, at the 5% level. Only groups of"
                + " the same “Town” are compared. ");
    assertThat(towns.alt("fruit@both"))
        .contains(
            " Significant gaps at the 5% level: Cherry and Apple. Only groups of the same “Town”"
                + " are compared. ");
    assertThat(towns.notes("fruit@town")).doesNotContain("Only groups");
  }

  /** Nothing of a group may be shown: the chart says that it lacks, not how large it is. */
  @Test
  void aGroupThatIsHiddenAltogetherIsNamed() {
    Conventions guarded = Conventions.builder().disclosure(Conventions.Disclosure.of(5)).build();
    String[] towns = {
      "60 a a", "40 b a", "30 c a", "50 a b", "50 b b", "29 c b", "2 a c", "2 b c", "60 a .",
      "50 b .", "40 c ."
    };
    TinyStudy hidden =
        TinyStudy.of(groups(fruit().build()).conventions(guarded), "fruit town", towns);
    assertThat(hidden.notes("fruit@town"))
        .contains("Not shown, to protect the respondents’ anonymity: Bari, Como.");
    assertThat(TinyStudy.of(groups(fruit().build()), "fruit town", towns).notes("fruit@town"))
        .contains("Not shown (base under 30): Como (4).")
        .doesNotContain("anonymity");
  }

  private static TinyStudy stars(String... people) {
    Conventions guarded = Conventions.builder().disclosure(Conventions.Disclosure.of(5)).build();
    RatingQuestion stars = RatingQuestion.builder("q").label("Stars").scale(1, 5).build();
    return TinyStudy.of(groups(stars).conventions(guarded), "q town", people);
  }

  /** Bari has four; less those of Alba and Como the total would say which grades. */
  @Test
  void aGroupWhoseMeanIsWithheldIsSaidToBeLeftOut() {
    TinyStudy towns =
        stars(
            "150 1 a", "90 3 a", "60 5 a", "4 1 b", "40 1 c", "3 3 c", "2 5 c", "40 1 .", "30 3 .",
            "40 5 .");
    assertThat(towns.subtitle("q@town")).endsWith("Town – Alba only");
    assertThat(towns.notes("q@town"))
        .contains("Town – Alba: 300 respondents.")
        .contains("Not shown, to protect the respondents’ anonymity: Bari, Como.")
        .doesNotContain("caution");
  }

  @Test
  void smallBasesAreNamedUnderTheChart() {
    TinyStudy towns =
        TinyStudy.of(groups(fruit().build()), "fruit town", "60 a a", "60 b a", "40 a b", "20 b b");
    assertThat(towns.notes("fruit@town")).contains("Base below 100, read with caution: Bari.");
    assertThat(towns.notes("fruit")).doesNotContain("caution");
    assertThat(
            TinyStudy.of(groups(fruit().build()), "fruit town", "60 a a", "20 b b").notes("fruit"))
        .contains("Base below 100: read with caution.");
  }

  @Test
  void gapsThatAreNotSignificantAreNotSaidToBe() {
    TinyStudy towns =
        TinyStudy.of(
            groups(fruit().build()),
            "fruit town",
            "50 a a",
            "50 b a",
            "50 a b",
            "50 b b",
            "49 a c",
            "51 b c");
    assertThat(towns.title("fruit@town")).isEqualTo("Fruit eaten");
    assertThat(towns.notes("fruit@town")).doesNotContain("significant");
    assertThat(towns.alt("fruit@town"))
        .doesNotContain("ignificant")
        .contains("Apple: 50% (Alba), 50% (Bari) and 49% (Como).");
  }

  /** A gap may be significant by a single letter; its level is the weaker one. */
  @Test
  void aGapHasTheLevelOfItsLetter() {
    ChartSpec.Dots weak =
        (ChartSpec.Dots)
            TinyStudy.of(
                    groups(fruit().build()),
                    "fruit town",
                    "60 a a",
                    "40 b a",
                    "40 a b",
                    "60 b b",
                    "50 a c",
                    "50 b c")
                .spec("fruit@town");
    assertThat(weak.rows())
        .extracting(ChartSpec.Dots.Row::gap)
        .containsExactly(
            ChartSpec.Significance.SMALL_LEVEL,
            ChartSpec.Significance.SMALL_LEVEL,
            ChartSpec.Significance.NONE);
    ChartSpec.Dots strong =
        (ChartSpec.Dots)
            TinyStudy.of(groups(fruit().build()), "fruit town", TOWNS).spec("fruit@town");
    assertThat(strong.rows())
        .extracting(ChartSpec.Dots.Row::gap)
        .containsExactly(
            ChartSpec.Significance.CAPITAL_LEVEL,
            ChartSpec.Significance.CAPITAL_LEVEL,
            ChartSpec.Significance.NONE);
  }

  @Test
  void groupsBelowTheBaseAreNoted() {
    Study.Builder study = groups(fruit().build());
    TinyStudy withheld = TinyStudy.of(study, "fruit town", "60 a a", "60 b b", "29 c c");
    assertThat(withheld.notes("fruit@town"))
        .contains("Not shown (base under 30): Como (29).")
        .doesNotContain("**");
    assertThat(withheld.notes("fruit")).doesNotContain("**");
    TinyStudy published = TinyStudy.of(study, "fruit town", "60 a a", "60 b b", "30 c c");
    assertThat(published.notes("fruit@town")).doesNotContain("**");
    Conventions flag = Conventions.builder().lowBase(Conventions.LowBase.FLAG).build();
    TinyStudy flagged =
        TinyStudy.of(
            groups(fruit().build()).conventions(flag), "fruit town", "60 a a", "60 b b", "29 c c");
    assertThat(flagged.notes("fruit@town"))
        .contains("Base below 30, too few answers to interpret: Como.")
        .doesNotContain("**");
  }

  @Test
  void aUnitThatIsTheNameOfItsQuestionIsNotPrintedTwice() {
    String[] people = {"50 1 a", "30 4 b", "20 9 b"};
    for (String unit : List.of("activities", "hours")) {
      NumericQuestion question =
          NumericQuestion.builder("q").label("Activities").unit(unit).build();
      TinyStudy study = TinyStudy.of(groups(question), "q town", people);
      assertThat(study.subtitle("q@town").contains("(" + unit + ")"))
          .isEqualTo(unit.equals("hours"));
    }
  }

  /** Nor is one of several words, nor "in %" behind a percent sign. */
  @Test
  void aUnitThatIsSaidIsNotSaidAgain() {
    String[] people = {"50 1 a", "30 4 b", "20 9 b"};
    NumericQuestion.Builder siblings =
        NumericQuestion.builder("q").label("Brothers and sisters").unit("brothers and sisters");
    assertThat(TinyStudy.of(groups(siblings.build()), "q town", people).subtitle("q@town"))
        .startsWith("Brothers and sisters, mean");
    NumericQuestion meals =
        NumericQuestion.builder("q")
            .label("Free meals")
            .unit("%")
            .band("low", "Under 5%", 0, 5)
            .band("high", "5% or more", 5, 100)
            .build();
    assertThat(TinyStudy.of(groups(meals), "q town", people).subtitle("q"))
        .doesNotContain("(%)")
        .containsIgnoringCase("in %");
  }
}
