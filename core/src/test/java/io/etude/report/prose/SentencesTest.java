package io.etude.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Base;
import io.etude.codebook.Category;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Net;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.SingleQuestion;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
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
    assertThat(fruit("10 a", "40 b", "20 c", "30 d"))
        .isEqualTo(
            "The most frequent answer is “Banana” (40%), ahead of “Date” (30%) and “Cherry”"
                + " (20%).");
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
  void saysNothingWhereAHiddenAnswerMayComeFirst() {
    Study.Builder guarded =
        fruit()
            .conventions(
                Conventions.builder()
                    .disclosure(
                        new Conventions.Disclosure(5, 5, Conventions.Disclosure.Zeros.PUBLISH))
                    .build());
    assertThat(TinyStudy.of(guarded, "fruit", "40 a", "3 b", "50 c", "7 d").sentence("fruit"))
        .isEmpty();
  }

  @Test
  void saysNothingBelowThePublishedBase() {
    assertThat(fruit("20 a", "9 b")).isEmpty();
    assertThat(fruit("20 a", "10 b"))
        .startsWith("The most frequent answer is “Apple” (67% (20 of 30)), ahead of");
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
    assertThat(TinyStudy.of(views, "v", "20 1", "45 2", "35 3").sentence("v"))
        .isEqualTo(
            "Agree (total): 65% of respondents. The most frequent answer is “Agree” (45%), ahead of"
                + " “Disagree” (35%) and “Strongly agree” (20%).");
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
            "The mean is 26.0, the median 10; at least half of the answers are between 10 and"
                + " 50.");
    assertThat(TinyStudy.of(bare, "way", "90 10", "10 50").sentence("way"))
        .isEqualTo("The mean is 14.0, the median 10.");
    assertThat(TinyStudy.of(bare, "way", "60 10.5", "40 2500.5").sentence("way"))
        .isEqualTo(
            "The mean is 1,007, the median 10.5; at least half of the answers are between 10.5 and"
                + " 2,501.");
    Study.Builder minutes = Study.builder("s").question(way.unit("minutes").build());
    assertThat(TinyStudy.of(minutes, "way", "60 10", "40 50").sentence("way"))
        .isEqualTo(
            "The mean is 26.0 minutes, the median 10 minutes; at least half of the answers are"
                + " between 10 and 50 minutes.");
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
    String[] people = {"40 1 2 1", "20 1 1 2", "10 2 2 1", "10 2 1 2", "20 2 2 2"};
    assertThat(TinyStudy.of(views(Net.Side.POSITIVE, false), COLUMNS, people).sentence("views"))
        .isEqualTo(
            "The best balance goes to “Bus” (For: 60%; Against: 40%). The weakest goes to “Car”"
                + " (For: 30%; Against: 70%). Among respondents, “For” answers are fewer than"
                + " “Against” ones in 1 of 3 cases.");
    assertThat(TinyStudy.of(views(Net.Side.NEGATIVE, false), COLUMNS, people).sentence("views"))
        .isEqualTo(
            "The best balance goes to “Car” (Against: 70%; For: 30%). The weakest goes to “Bus”"
                + " (Against: 40%; For: 60%). Among respondents, “Against” answers are fewer than"
                + " “For” ones in 1 of 3 cases.");
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
            TinyStudy.of(views(null, false), COLUMNS, "40 1 2 1", "20 1 1 2", "40 2 2 2")
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
                    views(Net.Side.POSITIVE, false), COLUMNS, "20 1 1 .", "20 2 . .", "5 1 . 2")
                .sentence("views"))
        .isEqualTo(
            "Bus: The most frequent answer is “Agree” (56%), ahead of “Disagree”" + " (44%).");
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
