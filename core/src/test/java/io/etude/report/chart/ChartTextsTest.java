package io.etude.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import io.etude.document.ChartSpec;
import io.etude.document.ColorRole;
import io.etude.study.Conventions;
import io.etude.study.Publication;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words around charts: title, subtitle, notes. */
class ChartTextsTest {

  private static Study.Builder groups(Question question) {
    return Study.builder("s")
        .question(question)
        .segment(
            Segment.builder("town")
                .label("Town")
                .category("a", "Alba")
                .category("b", "Bari")
                .category("c", "Como")
                .build());
  }

  private static SingleQuestion.Builder fruit() {
    return SingleQuestion.builder("fruit")
        .label("fruit eaten")
        .category("a", "Apple")
        .category("b", "Banana")
        .category("c", "Cherry");
  }

  private static final String[] TOWNS = {
    "30 a a", "40 b a", "30 c a", "10 a b", "70 b b", "20 c b", "50 a c", "25 b c", "25 c c"
  };

  /** Gaps: apple 10 to 50, banana 25 to 70, cherry 20 to 30, which is not significant. */
  @Test
  void theWidestOfTheSignificantGapsIsTheTitle() {
    TinyStudy towns = TinyStudy.of(groups(fruit().build()), "fruit town", TOWNS);
    assertThat(towns.title("fruit@town")).isEqualTo("Banana: 70% (Bari), 25% (Como)");
    assertThat(towns.notes("fruit@town"))
        .isEqualTo(
            "Base: 300 respondents who answered. Label in bold: a gap significant at the 5% level."
                + " ->table-fruit.");
    assertThat(towns.alt("fruit@town"))
        .isEqualTo(
            "Dots by group (Town), 3 rows, “Fruit eaten”. Banana: 70% (Bari), 25% (Como). Banana:"
                + " 40% (Alba), 70% (Bari) and 25% (Como). Apple: 30% (Alba), 10% (Bari) and 50%"
                + " (Como). Cherry: 30% (Alba), 20% (Bari) and 25% (Como). Significant gaps at the"
                + " 5% level: Banana and Apple. Base: 300 respondents who answered.");
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
    assertThat(towns.title("m@town")).isEqualTo("Bus: 50% (Bari), 10% (Alba)");
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
        .contains("Base: 125 respondents who answered. Town – Alba: 100 respondents.")
        .contains("Not shown (base under 30): Bari (0), Como (25).");
    assertThat(town.alt("fruit@town"))
        .isEqualTo(
            "Chart of 3 horizontal bars, “Fruit eaten”, Town – Alba only. Banana: 50%. Apple: 30%."
                + " Cherry: 20%. Base: 125 respondents who answered."
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
    assertThat(town.subtitle("q@town")).isEqualTo("Distribution of ratings in %, Town – Alba only");
    assertThat(town.title("q@town")).isEqualTo("Stars");
    assertThat(town.alt("q@town"))
        .startsWith("Distribution over 5 classes, “Stars”, Town – Alba only.");
  }

  @Test
  void aHiddenPointIsPartOfNoGap() {
    Conventions guarded =
        Conventions.builder()
            .disclosure(new Conventions.Disclosure(5, 5, Conventions.Disclosure.Zeros.PUBLISH))
            .build();
    TinyStudy towns =
        TinyStudy.of(
            groups(fruit().build()).conventions(guarded),
            "fruit town",
            "60 a a",
            "3 b a",
            "40 c a",
            "50 a b",
            "50 b b",
            "30 c b",
            "50 a c",
            "50 b c",
            "30 c c");
    assertThat(
            ((ChartSpec.Dots) towns.spec("fruit@town"))
                .rows().stream().flatMap(row -> row.points().stream()))
        .anyMatch(mark -> mark.value().isEmpty());
    assertThat(towns.title("fruit@town")).doesNotContain("[c]");
    assertThat(towns.notes("fruit@town"))
        .contains("[c]: withheld to protect the respondents’ anonymity.");
    assertThat(towns.notes("fruit")).doesNotContain("[c]");
  }

  /** Nothing of a group may be shown: the chart says that it lacks, not how large it is. */
  @Test
  void aGroupThatIsHiddenAltogetherIsNamed() {
    Conventions guarded =
        Conventions.builder()
            .disclosure(new Conventions.Disclosure(5, 5, Conventions.Disclosure.Zeros.PUBLISH))
            .build();
    String[] towns = {
      "60 a a", "40 b a", "30 c a", "50 a b", "50 b b", "30 c b", "2 a c", "2 b c", "60 a .",
      "50 b ."
    };
    TinyStudy hidden =
        TinyStudy.of(groups(fruit().build()).conventions(guarded), "fruit town", towns);
    assertThat(((ChartSpec.Dots) hidden.spec("fruit@town")).series())
        .extracting(ChartSpec.Part::label)
        .doesNotContain("Como");
    assertThat(hidden.notes("fruit@town"))
        .containsPattern("Not shown, to protect the respondents’ anonymity: [^.]*Como\\.");
    assertThat(TinyStudy.of(groups(fruit().build()), "fruit town", towns).notes("fruit@town"))
        .contains("Not shown (base under 30): Como (4).")
        .doesNotContain("anonymity");
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

  private static String title(Question question, String columns, String... people) {
    return TinyStudy.of(Study.builder("s").question(question), columns, people)
        .title(question.id());
  }

  @Test
  void barsNameTheAnswerThatComesFirstIfOneDoes() {
    assertThat(title(fruit().build(), "fruit", "40 a", "60 b"))
        .isEqualTo("“Banana” comes first, with 60%");
    assertThat(title(fruit().build(), "fruit", "45 a", "55 b"))
        .isEqualTo("“Banana” (55%) and “Apple” (45%), with no clear lead");
    assertThat(title(fruit().build(), "fruit", "33 a", "32 b", "35 c")).isEqualTo("Fruit eaten");
    assertThat(title(fruit().build(), "fruit", "50 a", "50 b"))
        .isEqualTo("“Apple” and “Banana” come first, with 50% each");
    assertThat(title(fruit().ordered(true).build(), "fruit", "40 a", "60 b"))
        .isEqualTo("60% answer “Banana”, more than any other answer");
    assertThat(
            title(
                fruit().category("dk", "No idea", Category.Kind.DONT_KNOW).build(),
                "fruit",
                "40 a",
                "60 dk"))
        .isEqualTo("“No idea” comes first, with 60%");
    assertThat(
            title(SingleQuestion.builder("fruit").category("a", "Apple").build(), "fruit", "40 a"))
        .isEqualTo("“Apple” comes first, with 100%");
  }

  @Test
  void aHiddenShareLeavesNoFirst() {
    Conventions guarded =
        Conventions.builder()
            .disclosure(new Conventions.Disclosure(5, 5, Conventions.Disclosure.Zeros.PUBLISH))
            .build();
    TinyStudy study =
        TinyStudy.of(
            Study.builder("s").question(fruit().build()).conventions(guarded),
            "fruit",
            "60 a",
            "3 b",
            "9 c");
    assertThat(study.title("fruit")).isEqualTo("Fruit eaten");
    assertThat(study.alt("fruit")).contains("Apple: 83%.").doesNotContain("Highest");
  }

  @Test
  void aHistogramNamesItsLargestNetElseItsMean() {
    RatingQuestion.Builder stars = RatingQuestion.builder("stars").label("stars").scale(1, 5);
    String[] people = {"40 5", "30 4", "20 2", "10 1"};
    assertThat(title(stars.build(), "stars", people)).isEqualTo("Stars: 3.7 on average");
    assertThat(
            title(
                stars.net("low", "Low", "1", "2").net("high", "High", "4", "5").build(),
                "stars",
                people))
        .isEqualTo("High: 70%");
    NumericQuestion bands =
        NumericQuestion.builder("way").band("a", "A", 0, 10).band("b", "B", 10, 20).build();
    assertThat(title(bands, "way", "40 5", "20 12"))
        .isEqualTo("Way: 5 at the median, 7.3 on average");
  }

  @Test
  void barsOfANumberNameItsMean() {
    NumericQuestion.Builder way =
        NumericQuestion.builder("way")
            .band("a", "Up to 9", 0, 10)
            .band("b", "10 to 19", 10, 20)
            .band("c", "20 or more", 20, Double.POSITIVE_INFINITY);
    String[] people = {"40 5", "20 12", "40 1000"};
    assertThat(title(way.build(), "way", "30 5", "40 12", "30 19"))
        .isEqualTo("Way: 12.0 on average");
    assertThat(title(way.build(), "way", people))
        .isEqualTo("Way: 12 at the median, 404.4 on average");
    assertThat(title(way.unit("km").build(), "way", people))
        .isEqualTo("Way: 12 km at the median, 404.4 on average");
    assertThat(title(way.build(), "way", "30 5", "40 12", "30 19"))
        .isEqualTo("Way: 12.0 km on average");
  }

  /** Beside "Agree (total)", "44% answer Agree" would be read as all who agree. */
  @Test
  void barsOfAScaleNameItsLargestNet() {
    SingleQuestion.Builder views =
        SingleQuestion.builder("v")
            .category("1", "Strongly agree")
            .category("2", "Agree")
            .category("3", "Disagree")
            .net("for", "Agree (total)", "1", "2");
    assertThat(title(views.build(), "v", "20 1", "45 2", "35 3")).isEqualTo("Agree (total): 65%");
    assertThat(title(views.net("not", "No", "3").build(), "v", "20 1", "30 2", "50 3"))
        .isEqualTo("50% answer “Disagree”, more than any other answer");
  }

  @Test
  void barsOfFewOrOfFiguresThatPrintAlikeNameNoFirst() {
    assertThat(title(fruit().build(), "fruit", "401 a", "402 b", "197 c"))
        .isEqualTo("“Banana” and “Apple” come first, with 40% each");
    assertThat(title(fruit().build(), "fruit", "33 a", "33 b", "33 c")).isEqualTo("Fruit eaten");
    Conventions flag = Conventions.builder().lowBase(Conventions.LowBase.FLAG).build();
    Study.Builder few = Study.builder("s").question(fruit().build()).conventions(flag);
    assertThat(TinyStudy.of(few, "fruit", "20 a", "9 b").title("fruit")).isEqualTo("Fruit eaten");
  }

  private static GridQuestion grid(Net.Side good) {
    GridQuestion.Builder grid =
        GridQuestion.builder("g")
            .label("views")
            .category("1", "Fine")
            .category("2", "Wrong")
            .item("bus", "Bus", "bus")
            .item("car", "Car", "car")
            .item("walk", "Walk", "walk");
    return good == null
        ? grid.build()
        : grid.net("for", "For", good, "1").net("against", "Against", good.opposite(), "2").build();
  }

  private static final String[] VIEWS = {"40 1 2 1", "20 1 1 2", "10 2 2 1", "30 2 1 2"};

  /**
   * Where "highest" could be read as "most agreed with", titles say whose answers are good ones.
   */
  @Test
  void besideAReversedItemTitlesSayWhatIsFavourable() {
    GridQuestion grid = grid(Net.Side.POSITIVE);
    GridQuestion turned =
        GridQuestion.builder("g")
            .label("views")
            .category("1", "Fine")
            .category("2", "Wrong")
            .net("for", "For", Net.Side.POSITIVE, "1")
            .net("against", "Against", Net.Side.NEGATIVE, "2")
            .item("bus", "Bus", "bus")
            .item("car", "Car", "car")
            .item(new GridQuestion.Item("noise", "Noise", "walk").asReversed())
            .build();
    String columns = "bus car walk";
    String[] many = {"400 1 2 2", "200 1 1 2", "300 2 2 2", "100 2 1 1"};
    assertThat(title(grid, columns, many)).isEqualTo("“Bus” comes first, “Walk” last");
    assertThat(title(turned, columns, many))
        .isEqualTo(
            "Answers most favourable to “Noise” (favourable here: “Against”), least to “Car”");
    assertThat(title(turned, columns, "40 1 2 2", "20 1 1 2", "30 2 2 2", "20 2 1 1"))
        .isEqualTo(
            "Answers most favourable to “Noise” (favourable here: “Against”), least to “Car” in the"
                + " sample");
  }

  @Test
  void aGridNamesItsFirstAndItsLastItem() {
    String columns = "bus car walk";
    String[] ends = {"40 1 2 1", "20 1 1 2", "10 2 2 1", "10 2 1 2", "20 2 2 2"};
    assertThat(title(grid(Net.Side.POSITIVE), columns, ends))
        .isEqualTo("“Bus” highest, “Car” lowest in the sample");
    String[] many = {"400 1 2 1", "200 1 1 2", "100 2 2 1", "100 2 1 2", "200 2 2 2"};
    assertThat(title(grid(Net.Side.POSITIVE), columns, many))
        .isEqualTo("“Bus” comes first, “Car” last");
    assertThat(title(grid(Net.Side.POSITIVE), columns, "4 1 2 2", "60 2 2 2"))
        .isEqualTo("“Bus” highest in the sample");
    assertThat(title(grid(Net.Side.POSITIVE), columns, "4 1 1 2", "60 1 1 1"))
        .isEqualTo("“Walk” lowest in the sample");
    assertThat(title(grid(null), columns, ends)).isEqualTo("Fine: 60% for “Bus”, 30% for “Car”");
    assertThat(title(grid(Net.Side.POSITIVE), columns, "60 1 2 2", "40 2 2 2"))
        .isEqualTo("“Bus” comes first");
    assertThat(title(grid(Net.Side.POSITIVE), columns, "60 1 1 2", "40 1 1 1"))
        .isEqualTo("“Walk” comes last");
    assertThat(title(grid(null), columns, "60 1 2 2", "40 2 2 2"))
        .isEqualTo("Fine: most for “Bus”, 60%");
    assertThat(title(grid(null), columns, "60 1 1 2", "40 1 1 1"))
        .isEqualTo("Fine: least for “Walk”, 40%");
    assertThat(title(grid(null), columns, "60 1 1 1", "40 2 2 2")).isEqualTo("Views");
  }

  @Test
  void aGridSaysHowItIsOrdered() {
    TinyStudy known =
        TinyStudy.of(Study.builder("s").question(grid(Net.Side.POSITIVE)), "bus car walk", VIEWS);
    assertThat(known.subtitle("g")).isEqualTo("Views, in %, by falling balance");
    assertThat(known.subtitle("g.car")).isEqualTo("In %");
    assertThat(known.title("g.car")).isEqualTo("Views: Car");
    assertThat(known.alt("g.car"))
        .isEqualTo(
            "Diverging bars, one row, “Views: Car”. Car: For 50%, Against 50%."
                + " Base: 100 respondents who answered.");
    TinyStudy unknown =
        TinyStudy.of(Study.builder("s").question(grid(null)), "bus car walk", VIEWS);
    assertThat(unknown.subtitle("g")).isEqualTo("Views, in %, by falling share of “Fine”");
    assertThat(unknown.subtitle("g.car")).isEqualTo("In %");
    assertThat(unknown.alt("g.car"))
        .isEqualTo(
            "Bars stacked to 100%, one row, “Views: Car”. Car: 50% (Fine) and 50% (Wrong)."
                + " Base: 100 respondents who answered.");
  }

  @Test
  void theSubtitleNamesWhatIsMeasured() {
    assertThat(TinyStudy.of(groups(fruit().build()), "fruit town", TOWNS).subtitle("fruit@town"))
        .isEqualTo("Fruit eaten, in %, by group (Town)");
    MultipleQuestion.Builder several =
        MultipleQuestion.builder("m")
            .label("means")
            .option("x", "Bus", "x")
            .option("y", "Car", "y");
    assertThat(several(several.build()).subtitle("m"))
        .isEqualTo("Means, several answers allowed, in %");
    assertThat(
            several(several.percentOf(MultipleQuestion.PercentOf.RESPONSES).build()).subtitle("m"))
        .isEqualTo("Means, in % of answers");
    RatingQuestion stars = RatingQuestion.builder("stars").label("stars").scale(1, 5).build();
    assertThat(TinyStudy.of(groups(stars), "stars town", "40 5 a", "40 2 b").subtitle("stars"))
        .isEqualTo("Stars, distribution of ratings in %");
    assertThat(TinyStudy.of(groups(stars), "stars town", "40 5 a", "40 2 b").subtitle("stars@town"))
        .isEqualTo("Stars, mean rating on a scale from 1 to 5, by group (Town)");
    RatingQuestion marks = RatingQuestion.builder("marks").label("marks").scale(0, 10).build();
    String[] near = {"30 5 a", "30 6 a", "30 6 b", "30 7 b"};
    assertThat(TinyStudy.of(groups(marks), "marks town", near).subtitle("marks@town"))
        .isEqualTo(
            "Marks, mean rating on a scale from 0 to 10 (drawn from 5 to 7), by group (Town)");
  }

  private static TinyStudy several(MultipleQuestion question, String... people) {
    return TinyStudy.of(
        Study.builder("s").question(question),
        "x y none",
        people.length > 0 ? people : new String[] {"40 1 1 0", "60 1 0 0"});
  }

  @Test
  void severalAnswersAreNotedAndWhetherTheyExceedTheWhole() {
    MultipleQuestion.Builder means =
        MultipleQuestion.builder("m").option("x", "Bus", "x").option("y", "Car", "y");
    assertThat(several(means.build()).notes("m"))
        .contains("Several answers allowed: shares add to more than 100%.");
    assertThat(several(means.build(), "40 1 0 0", "60 0 1 0").notes("m"))
        .contains("Several answers allowed.")
        .doesNotContain("more than");
    assertThat(several(means.percentOf(MultipleQuestion.PercentOf.RESPONSES).build()).notes("m"))
        .doesNotContain("Several");
  }

  @Test
  void whatHasNoMarkIsNoted() {
    RatingQuestion stars =
        RatingQuestion.builder("stars")
            .scale(1, 5)
            .category("dk", "No idea", Category.Kind.DONT_KNOW)
            .category("no", "No answer", Category.Kind.REFUSED)
            .build();
    TinyStudy rated = TinyStudy.of(groups(stars), "stars town", "60 5 a", "20 dk b", "20 no c");
    assertThat(rated.notes("stars")).contains("No idea: 20%. No answer: 20%.");
    assertThat(rated.notes("stars@town"))
        .contains("Not drawn: No idea, 20% overall. Not drawn: No answer, 20% overall.");
    SingleQuestion single = fruit().category("dk", "No idea", Category.Kind.DONT_KNOW).build();
    TinyStudy fruits = TinyStudy.of(groups(single), "fruit town", "60 a a", "40 dk b");
    assertThat(fruits.notes("fruit")).doesNotContain("No idea");
    assertThat(fruits.notes("fruit@town")).contains("Not drawn: No idea, 40% overall.");
    MultipleQuestion means =
        MultipleQuestion.builder("m")
            .option("x", "Bus", "x")
            .category("none", "None of these", Category.Kind.NONE)
            .column("none", "none")
            .build();
    assertThat(several(means, "60 1 0 0", "40 0 0 1").notes("m")).contains("None of these: 40%.");
  }

  @Test
  void theWordingTheSourceAndTheTableAreNoted() {
    Study.Builder study =
        groups(fruit().text("Which fruit did you eat?").build())
            .publication(Publication.builder().source("Source: the town").build());
    TinyStudy towns = TinyStudy.of(study, "fruit town", TOWNS);
    assertThat(towns.notes("fruit"))
        .startsWith("“Which fruit did you eat?” Base: 300 respondents who answered.")
        .endsWith("->table-fruit. Source: the town.");
  }

  private static final String[] WAVES = {
    "40 a 1", "60 b 1", "70 a 2", "30 b 2", "20 a 3", "9 b 3", "50 a 4", "50 b 4"
  };

  private static Study.Builder waves() {
    return Study.builder("s")
        .question(fruit().build())
        .segment(
            Segment.builder("wave")
                .label("Wave")
                .kind(Segment.Kind.EDITIONS)
                .category("1", "2018")
                .category("2", "2020")
                .category("3", "2022")
                .category("4", "2024")
                .build());
  }

  /** The wave of 2022 may not be published: 2020 and 2024 are no neighbours, and not tested. */
  @Test
  void aLineSaysItsFiguresAndThatItIsDottedWhereOneLacks() {
    TinyStudy all = TinyStudy.of(waves(), "fruit wave", WAVES);
    assertThat(all.title("fruit@wave")).isEqualTo("Fruit eaten");
    assertThat(all.alt("fruit@wave"))
        .isEqualTo(
            "Lines over editions, 3 series, “Fruit eaten”. Apple: 40% (2018), 70% (2020) and 50%"
                + " (2024). Banana: 60% (2018), 30% (2020) and 50% (2024). Cherry: 0% (2018), 0%"
                + " (2020) and 0% (2024). Widest confidence interval, 95%: 40% to 60% for “Apple,"
                + " 2024”. Base: 329 respondents who answered.");
    assertThat(all.notes("fruit@wave"))
        .contains(
            "About the lines: confidence intervals, 95%. Dotted line: editions without a"
                + " published figure.",
            "By edition: 2018, 2020 and 2024 (100 each).", "Not shown (base under 30): 2022 (29).");
    TinyStudy one = TinyStudy.of(waves(), "fruit wave", "40 a 1", "9 b 3");
    assertThat(one.title("fruit@wave")).isEqualTo("Fruit eaten");
    assertThat(one.notes("fruit@wave")).doesNotContain("Dotted");
    assertThat(one.subtitle("fruit@wave")).isEqualTo("In %, Wave 2018 only");
    assertThat(one.alt("fruit@wave"))
        .startsWith("Chart of 3 horizontal bars, “Fruit eaten”, Wave 2018 only. Apple: 100%.")
        .doesNotContain("2022");
  }

  @Test
  void theBasesOfManyEditionsAreARange() {
    Segment.Builder wave = Segment.builder("wave").kind(Segment.Kind.EDITIONS);
    List<String> people = new ArrayList<>();
    for (int i = 1; i <= 9; i++) {
      wave.category(Integer.toString(i), Integer.toString(2000 + i));
      people.add((100 + i) + " a " + i);
    }
    TinyStudy many =
        TinyStudy.of(
            Study.builder("s").question(fruit().build()).segment(wave.build()),
            "fruit wave",
            people.toArray(String[]::new));
    assertThat(many.notes("fruit@wave"))
        .contains("Base: 945 respondents who answered. By edition: 101 to 109.");
  }

  @Test
  void aBaseThatAllEditionsHaveIsSaidOnce() {
    TinyStudy equal =
        TinyStudy.of(waves(), "fruit wave", "100 a 1", "100 a 2", "60 a 3", "40 b 3", "100 b 4");
    assertThat(equal.notes("fruit@wave")).contains("By edition: 100 each.");
  }

  /** 40, 70, then 50 or 68 % of a hundred: the last step is the news, if it is significant. */
  @Test
  void aTitleSaysHowTheLastEditionChangedIfThatIsSignificant() {
    assertThat(lastWave("50 a 4", "50 b 4")).isEqualTo("Apple: from 70% (2022) to 50% (2024)");
    assertThat(lastWave("90 a 4", "10 b 4")).isEqualTo("Apple: from 70% (2022) to 90% (2024)");
    assertThat(lastWave("68 a 4", "32 b 4")).isEqualTo("Fruit eaten");
    assertThat(lastWave("10 a 4", "10 b 4")).isEqualTo("Fruit eaten");
  }

  private static String lastWave(String... last) {
    List<String> people = new ArrayList<>(List.of("40 a 2", "60 b 2", "70 a 3", "30 b 3"));
    people.addAll(List.of(last));
    return TinyStudy.of(waves(), "fruit wave", people.toArray(String[]::new)).title("fruit@wave");
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

  /** Where low bases are published, what the bars leave out is too. */
  @Test
  void noneOfTheseIsToldOnAFlaggedBase() {
    MultipleQuestion question =
        MultipleQuestion.builder("q")
            .label("Means")
            .option("b", "Bus", "b")
            .option("t", "Tram", "t")
            .category("n", "Nothing", Category.Kind.NONE)
            .column("n", "n")
            .build();
    Conventions flagging = Conventions.builder().lowBase(Conventions.LowBase.FLAG).build();
    Study.Builder study = Study.builder("s").question(question).conventions(flagging);
    assertThat(TinyStudy.of(study, "b t n", "7 1 0 0", "5 1 1 0", "2 0 0 1").notes("q"))
        .contains("Nothing: 14%");
  }
}
