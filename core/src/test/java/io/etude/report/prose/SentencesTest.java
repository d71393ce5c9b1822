package io.etude.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Label;
import io.etude.codebook.Base;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Routing;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingKind;
import io.etude.codebook.category.Net;
import io.etude.document.text.Inline;
import io.etude.study.Conventions;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The paragraph that the report writes about a question. */
class SentencesTest {

  private static Study.Builder fruit() {
    return Study.builder("s")
        .question(
            SingleQuestion.builder("fruit")
                .category("a", "Apple")
                .category("b", "Banana")
                .category("c", "Cherry")
                .category("d", "Date")
                .category("dk", "Don't know", Category.Kind.DONT_KNOW)
                .build());
  }

  private static String fruit(String... people) {
    return TinyStudy.of(fruit(), "fruit", people).sentence("fruit");
  }

  @Test
  void namesTheThreeMostFrequentAnswersInTheirOrder() {
    assertThat(fruit("5 a", "60 b", "15 c", "20 d"))
        .isEqualTo(
            "The most frequent answer is “Banana” (60%), ahead of “Date” (20%) and “Cherry”"
                + " (15%).");
  }

  /** Whom a survey asked is no opinion, of which one is ahead of another. */
  @Test
  void aQuestionThatMakesGroupsSaysWhomItFound() {
    assertThat(groups("5 a", "50 b", "15 c", "20 d", "10 dk"))
        .isEqualTo(
            "Largest shares of respondents: “Banana” (50%), “Date” (20%) and “Cherry” (15%).");
    assertThat(groups("5 a", "60 b", "15 c", "20 d"))
        .isEqualTo(
            "Shares of respondents: “Banana” (60%), “Date” (20%), “Cherry” (15%) and “Apple”"
                + " (5%).");
    assertThat(groups("60 a", "40 b"))
        .isEqualTo("Shares of respondents: “Apple” (60%) and “Banana” (40%).");
    assertThat(groups("60 a", "40 b", "10 dk"))
        .isEqualTo("Shares of respondents: “Apple” (55%), “Banana” (36%) and “Don’t know” (9%).");
    assertThat(groups("60 a")).isEqualTo("Shares of respondents: “Apple” (100%).");
  }

  @Test
  void sharesOfThoseWhoAnsweredAreNotCalledSharesOfRespondents() {
    assertThat(groups("60 a", "40 b", "20 ."))
        .isEqualTo(
            "100 of the 120 respondents answered. Shares of those who answered: “Apple” (60%) and"
                + " “Banana” (40%).");
    SingleQuestion.Builder fruit =
        SingleQuestion.builder("fruit")
            .category("a", "Apple")
            .category("b", "Banana")
            .net("any", "Any", "a", "b");
    assertThat(sentence(fruit, "60 a", "40 b")).startsWith("Any: 100% of respondents.");
    assertThat(sentence(fruit, "60 a", "40 ."))
        .startsWith("60 of the 100 respondents answered. Any: 100% of those who answered.");
    assertThat(sentence(fruit.base(Base.ASKED), "60 a", "40 ."))
        .startsWith("Any: 60% of respondents.");
    assertThat(sentence(fruit.base(Base.ALL), "60 a", "40 ."))
        .startsWith("Any: 60% of respondents.");
  }

  /** A figure of some is not read as one of all. */
  @Test
  void aParagraphSaysWhoWasAskedAndHowManyAnswered() {
    NumericQuestion.Builder number = NumericQuestion.builder("n").label("Target").unit("points");
    Routing work =
        new Routing(List.of(new Routing.Condition("work", List.of("1"), Label.of("work"))));
    Study.Builder study = Study.builder("s").question(number.asked(work).build());
    assertThat(TinyStudy.of(study, "n work", "60 5 1", "40 7 1", "100 . 2").sentence("n"))
        .startsWith("Asked of those who work: 100 of the 200 respondents answered. The ");
    Study.Builder asked = Study.builder("s").question(number.asked(work).base(Base.ASKED).build());
    assertThat(TinyStudy.of(asked, "n work", "60 5 1", "40 7 1", "100 . 2").sentence("n"))
        .startsWith("Asked of those who work: 100 of the 200 respondents. The ");
    NumericQuestion coded =
        NumericQuestion.builder("n")
            .label("Target")
            .unit("points")
            .missing("NA", MissingKind.NOT_ASKED)
            .build();
    assertThat(
            TinyStudy.of(Study.builder("s").question(coded), "n", "60 5", "40 7", "5 NA")
                .sentence("n"))
        .startsWith("Not everybody was asked: 100 of the 105 respondents answered. The ");
    NumericQuestion plain = NumericQuestion.builder("n").label("Target").unit("points").build();
    assertThat(
            TinyStudy.of(Study.builder("s").question(plain), "n", "60 5", "40 7", "5 .")
                .sentence("n"))
        .startsWith("The ");
  }

  private static String sentence(SingleQuestion.Builder fruit, String... people) {
    return TinyStudy.of(Study.builder("s").question(fruit.build()), "fruit", people)
        .sentence("fruit");
  }

  /** A group is among the largest only if the next one is smaller. */
  @Test
  void whatIsAsLargeAsTheNextIsNotAmongTheLargest() {
    assertThat(groups("50 a", "20 b", "20 c", "20 d", "20 dk"))
        .isEqualTo("Largest share of respondents: “Apple” (38%).");
    assertThat(groups("50 a", "30 b", "20 c", "20 d", "20 dk"))
        .isEqualTo("Largest shares of respondents: “Apple” (36%) and “Banana” (21%).");
    assertThat(groups("25 a", "25 b", "25 c", "25 d", "25 dk")).isEmpty();
    assertThat(groups("20 a")).isEmpty();
  }

  @Test
  void groupsInOrderAreListedInTheirs() {
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("age")
                    .category("1", "Young")
                    .category("2", "Middling")
                    .category("3", "Old")
                    .ordered(true)
                    .build())
            .segment(
                Segment.builder("ages")
                    .column("age")
                    .category("1", "Young")
                    .category("2", "Middling")
                    .category("3", "Old")
                    .build());
    assertThat(TinyStudy.of(study, "age", "20 1", "50 2", "30 3").sentence("age"))
        .isEqualTo("Shares of respondents: “Young” (20%), “Middling” (50%) and “Old” (30%).");
  }

  private static String groups(String... people) {
    Study.Builder study =
        fruit()
            .segment(
                Segment.builder("eaters")
                    .column("fruit")
                    .category("a", "Apple")
                    .category("b", "Banana")
                    .category("c", "Cherry")
                    .category("d", "Date")
                    .category("dk", "Don't know")
                    .build());
    TinyStudy asked = TinyStudy.of(study, "fruit", people);
    assertThat(asked.drawn("fruit").map(chart -> Inline.plain(chart.title())).orElse("fruit"))
        .isEqualToIgnoringCase("fruit");
    return asked.sentence("fruit");
  }

  /** Of 100 respondents, 40 and 30 differ by 1.2 standard errors. */
  @Test
  void noAnswerLeadsWithinTheErrorOfTheSample() {
    assertThat(fruit("10 a", "40 b", "20 c", "30 d"))
        .isEqualTo(
            "The most frequent answers are “Banana” (40%) and “Date” (30%), with no clear lead.");
    assertThat(fruit("100 a", "400 b", "200 c", "300 d"))
        .startsWith("The most frequent answer is “Banana” (40%), ahead of “Date” (30%)");
    assertThat(fruit("26 a", "25 b", "27 c", "22 d"))
        .isEqualTo(
            "The most frequent answers are “Cherry” (27%), “Apple” (26%) and “Banana” (25%), with"
                + " no clear lead.");
  }

  /** Of one stratum with one sampling unit there is no error to tell anything by. */
  @Test
  void answersAreListedWhereNothingCanBeTested() {
    Study.Builder one =
        fruit()
            .design(
                new SampleDesign(
                    Optional.empty(),
                    Optional.of("psu"),
                    Optional.empty(),
                    SampleDesign.LonelyPsu.CERTAINTY));
    assertThat(TinyStudy.of(one, "fruit psu", "60 a 1", "40 b 1").sentence("fruit"))
        .isEqualTo("Most frequent answers: “Apple” (60%), “Banana” (40%).");
  }

  @Test
  void dontKnowIsAnAnswerThatMayComeFirst() {
    assertThat(fruit("10 a", "20 b", "10 c", "60 dk"))
        .isEqualTo(
            "The most frequent answer is “Don’t know” (60%), ahead of “Banana” (20%) and “Apple”"
                + " (10%).");
  }

  @Test
  void answersThatShareTheFirstPlaceAreAllNamed() {
    assertThat(fruit("30 a", "30 b", "30 dk", "10 c"))
        .isEqualTo(
            "The most frequent answers are “Apple”, “Banana” and “Don’t know”, with 30% each.");
  }

  /** 301 and 302 of 1,000 print alike: a reader would see no first. */
  @Test
  void answersThatPrintAlikeShareTheirPlace() {
    assertThat(fruit("301 a", "302 b", "397 c"))
        .isEqualTo(
            "The most frequent answer is “Cherry” (40%), ahead of “Banana” (30%) and “Apple”"
                + " (30%).");
    assertThat(fruit("401 a", "402 b", "197 c"))
        .isEqualTo("The most frequent answers are “Banana” and “Apple”, with 40% each.");
  }

  @Test
  void fewAnswersAreAllThatThereIs() {
    Study.Builder two =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build());
    assertThat(TinyStudy.of(two, "q", "75 y", "25 n").sentence("q"))
        .isEqualTo("The most frequent answer is “Yes” (75%), ahead of “No” (25%).");
    Study.Builder one =
        Study.builder("s").question(SingleQuestion.builder("q").category("y", "Yes").build());
    assertThat(TinyStudy.of(one, "q", "75 y").sentence("q"))
        .isEqualTo("The most frequent answer is “Yes” (100%).");
  }

  @Test
  void whatNobodyAnsweredIsNoAnswerThatWasGiven() {
    assertThat(fruit("90 a", "10 dk"))
        .isEqualTo("The most frequent answer is “Apple” (90%), ahead of “Don’t know” (10%).");
    Study.Builder asked =
        Study.builder("s")
            .question(
                MultipleQuestion.builder("m")
                    .base(Base.ALL)
                    .option("x", "X", "x")
                    .option("y", "Y", "y")
                    .build());
    assertThat(TinyStudy.of(asked, "x y", "60 0 0").sentence("m")).isEmpty();
  }

  @Test
  void theCountOfFewRespondentsHasNoBracketsWithinBrackets() {
    TinyStudy few = TinyStudy.of(fruit(), "fruit", "24 a", "6 b");
    assertThat(few.sentence("fruit"))
        .isEqualTo(
            "The most frequent answer is “Apple” (80%, 24 of 30), ahead of “Banana” (20%, 6 of"
                + " 30).");
    Context french = Context.of(few.results(), Locale.FRENCH, false);
    assertThat(
            Inline.plain(new Sentences(french).about(few.tables("fruit"))).replace('\u00a0', ' '))
        .startsWith("Réponse la plus fréquente : « Apple » (80 %, soit 24 sur 30), devant");
  }

  @Test
  void saysNothingBelowThePublishedBase() {
    assertThat(fruit("20 a", "9 b")).isEmpty();
    assertThat(fruit("24 a", "6 b"))
        .startsWith("The most frequent answer is “Apple” (80%, 24 of 30), ahead of");
    Study.Builder flagged =
        fruit().conventions(Conventions.builder().lowBase(Conventions.LowBase.FLAG).build());
    assertThat(TinyStudy.of(flagged, "fruit", "20 a", "9 b").sentence("fruit")).isEmpty();
  }

  @Test
  void aScaleHasItsNetsBeforeItsAnswers() {
    Study.Builder views =
        Study.builder("s")
            .question(
                SingleQuestion.builder("v")
                    .category("1", "Strongly agree")
                    .category("2", "Agree")
                    .category("3", "Disagree")
                    .net("for", "Agree (total)", "1", "2")
                    .build());
    assertThat(TinyStudy.of(views, "v", "10 1", "60 2", "30 3").sentence("v"))
        .isEqualTo(
            "Agree (total): 70% of respondents. The most frequent answer is “Agree” (60%), ahead of"
                + " “Disagree” (30%) and “Strongly agree” (10%).");
  }

  @Test
  void aRatingHasItsMeanAndItsNets() {
    Study.Builder stars =
        Study.builder("s")
            .question(
                RatingQuestion.builder("stars")
                    .scale(1, 5)
                    .net("good", "Four or five", "4", "5")
                    .net("bad", "One or two", "1", "2")
                    .build());
    assertThat(TinyStudy.of(stars, "stars", "40 5", "20 3", "40 2").sentence("stars"))
        .isEqualTo(
            "The mean rating is 3.4, on a scale from 1 to 5. One or two: 40% of respondents. Four"
                + " or five: 40% of respondents.");
    assertThat(TinyStudy.of(stars, "stars", "20 5").sentence("stars")).isEmpty();
  }

  @Test
  void aNumberHasItsMeanAndItsMedian() {
    NumericQuestion.Builder way = NumericQuestion.builder("way");
    Study.Builder bare = Study.builder("s").question(way.build());
    assertThat(TinyStudy.of(bare, "way", "60 10", "40 50").sentence("way"))
        .isEqualTo(
            "The median is 10, the mean 26.0; the middle half of the answers goes from 10 to"
                + " 50.");
    assertThat(TinyStudy.of(bare, "way", "30 10", "40 20", "30 30").sentence("way"))
        .isEqualTo(
            "The mean is 20.0, the median 20; the middle half of the answers goes from 10 to"
                + " 30.");
    assertThat(TinyStudy.of(bare, "way", "90 10", "10 50").sentence("way"))
        .isEqualTo("The median is 10, the mean 14.0.");
    assertThat(TinyStudy.of(bare, "way", "60 10.5", "40 2500.5").sentence("way"))
        .isEqualTo(
            "The median is 10.5, the mean 1,007; the middle half of the answers goes from 10.5 to"
                + " 2,501.");
    Study.Builder rides = Study.builder("s").question(way.unit("ride", "rides").build());
    assertThat(TinyStudy.of(rides, "way", "30 0", "70 1").sentence("way"))
        .isEqualTo(
            "The median is 1 ride, the mean 0.7 rides; the middle half of the answers goes from 0"
                + " to 1 ride.");
    Study.Builder minutes = Study.builder("s").question(way.unit("minutes").build());
    assertThat(TinyStudy.of(minutes, "way", "60 10", "40 50").sentence("way"))
        .isEqualTo(
            "The median is 10 minutes, the mean 26.0 minutes; the middle half of the answers goes"
                + " from 10 to 50 minutes.");
    assertThat(TinyStudy.of(minutes, "way", "20 10").sentence("way")).isEmpty();
    minutes.conventions(Conventions.builder().lowBase(Conventions.LowBase.FLAG).build());
    assertThat(TinyStudy.of(minutes, "way", "20 10").sentence("way")).isEmpty();
  }

  private static Study.Builder views(Net.Side good, boolean reversed) {
    GridQuestion.Builder grid =
        GridQuestion.builder("views")
            .category("1", "Agree")
            .category("2", "Disagree")
            .category("9", "No opinion", Category.Kind.DONT_KNOW)
            .item("bus", "Bus", "bus")
            .item("car", "Car", "car");
    GridQuestion.Item walk = new GridQuestion.Item("walk", "Walk", "walk");
    grid.item(reversed ? walk.asReversed() : walk);
    return Study.builder("s")
        .question(
            good == null
                ? grid.build()
                : grid.net("for", "For", good, "1")
                    .net("against", "Against", good.opposite(), "2")
                    .build());
  }

  private static final String COLUMNS = "bus car walk";

  @Test
  void aGridWhoseSidesAreKnownHasABestAndAWeakestItem() {
    // as many for walking as against it
    String[] people = {"400 1 2 1", "200 1 1 2", "100 2 2 1", "100 2 1 2", "200 2 2 2"};
    assertThat(TinyStudy.of(views(Net.Side.POSITIVE, false), COLUMNS, people).sentence("views"))
        .isEqualTo(
            "The best balance goes to “Bus” (For: 60%; Against: 40%). The weakest balance goes to"
                + " “Car” (For: 30%; Against: 70%). Among respondents, “For” answers are fewer than"
                + " “Against” ones for 1 of the 3 items.");
    assertThat(TinyStudy.of(views(Net.Side.NEGATIVE, false), COLUMNS, people).sentence("views"))
        .isEqualTo(
            "The best balance goes to “Car” (Against: 70%; For: 30%). The weakest balance goes to"
                + " “Bus” (Against: 40%; For: 60%). Among respondents, “Against” answers are fewer"
                + " than “For” ones for 1 of the 3 items.");
  }

  @Test
  void wordsForHowManyItemsAreOutnumberedCantBeReadAsRespondents() {
    String[] all = {"40 1 1 1", "60 2 2 2"};
    assertThat(TinyStudy.of(views(Net.Side.POSITIVE, false), COLUMNS, all).sentence("views"))
        .endsWith("“For” answers are fewer than “Against” ones for each of the 3 items.");
  }

  @Test
  void itemsThatDontLeadSignificantlyAreTheFirstOfTheSampleOnly() {
    String[] few = {"20 1 2 1", "10 1 1 2", "5 2 2 1", "5 2 1 2", "10 2 2 2"};
    assertThat(TinyStudy.of(views(Net.Side.POSITIVE, false), COLUMNS, few).sentence("views"))
        .startsWith(
            "The highest balance in the sample: “Bus” (For: 60%; Against: 40%). The lowest balance"
                + " in the sample: “Car” (For: 30%; Against: 70%).");
    assertThat(TinyStudy.of(views(null, false), COLUMNS, few).sentence("views"))
        .isEqualTo("The share of “Agree” goes from 30% for “Car” to 60% for “Bus”.");
    assertThat(TinyStudy.of(views(null, false), COLUMNS, "4 1 2 2", "60 2 2 2").sentence("views"))
        .isEqualTo("In the sample “Agree” has its highest share for “Bus” (6%).");
    assertThat(TinyStudy.of(views(null, false), COLUMNS, "3 1 1 2", "60 1 1 1").sentence("views"))
        .isEqualTo("In the sample “Agree” has its lowest share for “Walk” (95%).");
  }

  @Test
  void whereNoItemIsOutnumberedNothingIsSaidOfIt() {
    assertThat(
            TinyStudy.of(
                    views(Net.Side.POSITIVE, false), COLUMNS, "50 1 1 1", "30 1 1 2", "20 1 2 2")
                .sentence("views"))
        .contains("“Bus” (For: 100%; Against: 0%)", "“Walk” (For: 50%; Against: 50%)")
        .doesNotContain("Among");
  }

  @Test
  void itemsWordedEitherWayAreNotCounted() {
    String text =
        TinyStudy.of(views(Net.Side.POSITIVE, true), COLUMNS, "60 1 2 1", "40 2 2 1")
            .sentence("views");
    assertThat(text).contains("best balance goes to “Bus”").doesNotContain("Among");
  }

  @Test
  void aGridThatNothingIsKnownOfIsNotJudged() {
    assertThat(
            TinyStudy.of(views(null, false), COLUMNS, "400 1 2 1", "200 1 1 2", "400 2 2 2")
                .sentence("views"))
        .isEqualTo("“Agree” has its highest share for “Bus” (60%) and its lowest for “Car” (20%).");
    assertThat(TinyStudy.of(views(null, false), COLUMNS, "40 1 2 2", "60 2 2 2").sentence("views"))
        .isEqualTo("“Agree” has its highest share for “Bus” (40%).");
    assertThat(TinyStudy.of(views(null, false), COLUMNS, "40 1 1 2", "60 1 1 1").sentence("views"))
        .isEqualTo("“Agree” has its lowest share for “Walk” (60%).");
    assertThat(TinyStudy.of(views(null, false), COLUMNS, "40 1 1 1").sentence("views")).isEmpty();
  }

  @Test
  void aGridOfWhichOneItemIsPublishedSaysWhatThatItemIs() {
    assertThat(
            TinyStudy.of(
                    views(Net.Side.POSITIVE, false), COLUMNS, "20 1 1 .", "10 2 . .", "20 1 . 2")
                .sentence("views"))
        .isEqualTo("Bus: The most frequent answer is “Agree” (80%), ahead of “Disagree” (20%).");
  }

  @Test
  void whereAnItemIsNotPublishedNoneComesFirst() {
    assertThat(
            TinyStudy.of(views(Net.Side.POSITIVE, false), COLUMNS, "40 1 2 1", "20 2 1 .")
                .sentence("views"))
        .contains("best");
    assertThat(
            TinyStudy.of(views(Net.Side.POSITIVE, false), COLUMNS, "20 1 2 1", "40 2 1 .")
                .sentence("views"))
        .isEmpty();
  }
}
