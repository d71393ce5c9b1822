package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingKind;
import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one figure that a question can stand for, as a sentence and as a key figure. */
class LeadingFiguresTest {

  private static LeadingFigures leading(Question question, String columns, String... people) {
    return new LeadingFigures(
        TinyStudy.of(Study.builder("s").question(question), columns, people).context());
  }

  private static void assertLeads(
      Question question, String sentence, String figure, String... people) {
    LeadingFigures leading = leading(question, "q", people);
    assertThat(leading.sentence(question).map(LeadingFiguresTest::plain)).contains(sentence);
    Optional<Block.KeyFigure> key = leading.keyFigure(question);
    assertThat(key.map(k -> plain(k) + ": " + plain(k.text()))).contains(figure);
  }

  private static String plain(Block.KeyFigure figure) {
    return figure.valueWithUnit().replace('\u00a0', ' ');
  }

  private static String plain(List<Inline> text) {
    return Inline.plain(text).replace('\u00a0', ' ');
  }

  private static SingleQuestion.Builder fruit() {
    return SingleQuestion.builder("q")
        .label("Fruit")
        .category("a", "Apple")
        .category("b", "Banana")
        .category("dk", "No idea", Category.Kind.DONT_KNOW);
  }

  private static final String[] FRUIT = {"30 a", "40 b", "50 dk"};

  @Test
  void anAnswerIsLedByItsLargestShareOrNet() {
    assertLeads(fruit().build(), "Fruit: “Banana”, 33%.", "33%: Banana (Fruit)", FRUIT);
    assertLeads(
        fruit().net("one", "One of them", "a", "b").build(),
        "Fruit: “One of them”, 58%.",
        "58%: One of them (Fruit)",
        FRUIT);
    assertLeads(
        fruit().net("alone", "Apples alone", "a").net("one", "One of them", "a", "b").build(),
        "Fruit: “One of them”, 58%.",
        "58%: One of them (Fruit)",
        FRUIT);
  }

  @Test
  void aQuestionIsAnswered() {
    assertLeads(
        fruit().label("Which fruit?").build(),
        "33% answer “Banana” to the question “Which fruit?”",
        "33%: Banana (Which fruit?)",
        FRUIT);
  }

  @Test
  void aFigureOfSomeHasItsBaseWhereNobodySaysWhoWasAsked() {
    Question asked = fruit().empty(MissingKind.NOT_ASKED).build();
    assertLeads(
        asked,
        "Fruit: “Banana”, 57%.",
        "57%: Banana (Fruit); base: 70 respondents, not everybody was asked, read with caution",
        "30 a",
        "40 b",
        "50 .");
    assertLeads(asked, "Fruit: “Banana”, 57%.", "57%: Banana (Fruit)", "60 a", "80 b");
  }

  @Test
  void aFigureOfSomeSaysWhoWasAsked() {
    SingleQuestion town =
        SingleQuestion.builder("t")
            .label("Town")
            .category("1", "Bari")
            .category("2", "Como")
            .build();
    SingleQuestion asked = fruit().asked("t", "1").empty(MissingKind.NOT_ASKED).build();
    Study.Builder study = Study.builder("s").question(town).question(asked);
    LeadingFigures leading =
        new LeadingFigures(TinyStudy.of(study, "q t", "30 a 1", "40 b 1", "90 . 2").context());
    assertThat(leading.keyFigure(asked).map(key -> plain(key.text())))
        .contains(
            "Banana (Fruit); base: 70 respondents, asked if “Bari” to “Town”, read with caution");
  }

  /** A figure of those who were asked would be read as one of all. */
  @Test
  void aFigureOfSomeHasItsBase() {
    SingleQuestion asked = fruit().asked("f", "1").empty(MissingKind.NOT_ASKED).build();
    LeadingFigures leading = leading(asked, "q f", "30 a 1", "40 b 1", "1000 . 2");
    assertThat(leading.keyFigure(asked).map(key -> plain(key.text())))
        .contains(
            "Banana (Fruit); base: 70 respondents, not everybody was asked, read with caution");
  }

  /** Not where the text gives it: another number or a percentage with the same digits does not. */
  @ParameterizedTest
  @CsvSource({
    "Fruit, true",
    "Fruit of 1970, true",
    "Fruit of 70% and more, true",
    "Fruit of 70.5 g, true",
    "'Fruit of 70,000', true",
    "Fruit of 70 people, false"
  })
  void theBaseIsPrintedOnce(String label, boolean printed) {
    SingleQuestion asked =
        fruit().label(label).asked("f", "1").empty(MissingKind.NOT_ASKED).build();
    LeadingFigures leading = leading(asked, "q f", "30 a 1", "40 b 1", "1000 . 2");
    String text = leading.keyFigure(asked).map(key -> plain(key.text())).orElseThrow();
    assertThat(text.contains("; base: 70 respondents")).as(text).isEqualTo(printed);
  }

  private static final String[] STARS = {"40 5", "30 4", "20 2", "10 1"};

  @Test
  void aRatingIsLedByItsScoreItsNetOrItsMean() {
    RatingQuestion.Builder stars = RatingQuestion.builder("q").label("Stars").scale(1, 5);
    assertLeads(stars.build(), "Stars: 3.7 on average.", "3.7: on average (Stars)", STARS);
    assertLeads(
        stars.net("high", "Four or five", "4", "5").build(),
        "Stars: “Four or five”, 70%.",
        "70%: Four or five (Stars)",
        STARS);
    assertLeads(
        RatingQuestion.builder("q")
            .label("Would recommend")
            .scale(0, 10)
            .score(RatingQuestion.Score.NPS)
            .net("high", "Nine or ten", "9", "10")
            .build(),
        "Would recommend: a net promoter score of +30.",
        "+30: net promoter score (Would recommend)",
        "50 10",
        "30 8",
        "20 3");
  }

  @Test
  void aNumberIsLedByItsMeanWithItsUnit() {
    NumericQuestion.Builder way =
        NumericQuestion.builder("q").label("Way").band("a", "A", 0, 10).band("b", "B", 10, 99);
    String[] even = {"30 4", "40 8", "30 12"};
    String[] skewed = {"60 4", "40 14"};
    assertLeads(way.build(), "Way: 8.0 on average.", "8.0: on average (Way)", even);
    assertLeads(
        way.build(),
        "Way: 4 at the median, 8.0 on average.",
        "4: at the median, 8.0 on average (Way)",
        skewed);
    NumericQuestion minutes = way.unit("minutes").build();
    assertLeads(minutes, "Way: 8.0 minutes on average.", "8.0 minutes: on average (Way)", even);
    assertLeads(
        minutes,
        "Way: 4 minutes at the median, 8.0 on average.",
        "4 minutes: at the median, 8.0 on average (Way)",
        skewed);
  }

  @Test
  void theUnitIsInTheSingularBehindTheNumberThatTakesIt() {
    assertLeads(
        NumericQuestion.builder("q").label("Help").unit("service", "services").build(),
        "Help: 1 service at the median, 6.2 on average.",
        "1 service: at the median, 6.2 on average (Help)",
        "60 1",
        "40 14");
  }

  @Test
  void aUnitThatTheLanguageKnowsHasItsSingularThoughTheCodebookNamesSeveralOnly() {
    assertLeads(
        NumericQuestion.builder("q").label("Way").unit("hours").build(),
        "Way: 1 hour at the median, 6.2 on average.",
        "1 hour: at the median, 6.2 on average (Way)",
        "60 1",
        "40 14");
  }

  /** "8.0%" in large type would be read as a share. */
  @Test
  void aPercentSignThatIsAUnitIsSpelledOut() {
    assertLeads(
        NumericQuestion.builder("q").label("Meals").unit("%").build(),
        "Meals: 8.0% on average.",
        "8.0 percent: on average (Meals)",
        "30 4",
        "40 8",
        "30 12");
  }

  @Test
  void whatIsNotPublishedLeadsNothing() {
    SingleQuestion single = fruit().build();
    assertThat(leading(single, "q", "29 a").sentence(single)).isEmpty();
    assertThat(leading(single, "q", "29 a").keyFigure(single)).isEmpty();
    RatingQuestion stars = RatingQuestion.builder("q").scale(1, 5).build();
    assertThat(leading(stars, "q", "29 5").sentence(stars)).isEmpty();
    Study.Builder flagged =
        Study.builder("s")
            .conventions(Conventions.builder().lowBase(Conventions.LowBase.FLAG).build())
            .question(stars);
    assertThat(new LeadingFigures(TinyStudy.of(flagged, "q", "29 5").context()).sentence(stars))
        .isEmpty();
    Study.Builder guarded =
        Study.builder("s")
            .conventions(Conventions.builder().disclosure(Conventions.Disclosure.of(50)).build())
            .question(stars);
    assertThat(new LeadingFigures(TinyStudy.of(guarded, "q", "49 5").context()).sentence(stars))
        .isEmpty();
  }

  @Test
  void aGridHasNoOneFigure() {
    GridQuestion grid =
        GridQuestion.builder("g")
            .category("1", "Fine")
            .item("bus", "Bus", "bus")
            .item("car", "Car", "car")
            .build();
    assertThat(leading(grid, "bus car", "50 1 1").sentence(grid)).isEmpty();
  }

  /** Questions on the same people, each a column of "clear close sum n m s town". */
  private static List<String> openers(Question... questions) {
    Study.Builder study =
        Study.builder("s")
            .segment(
                Segment.builder("place")
                    .column("town")
                    .category("a", "Alba")
                    .category("b", "Bari")
                    .build());
    List.of(questions).forEach(study::question);
    TinyStudy people =
        TinyStudy.of(
            study,
            "clear close sum n town s",
            "60 a a a 5 a A",
            "60 a b b 7 b B",
            "30 b b c 9 b B",
            "30 dk a a 9 b B");
    return new LeadingFigures(people.context())
        .openers(List.of(questions)).stream().map(Question::id).toList();
  }

  private static SingleQuestion.Builder choice(String id) {
    return SingleQuestion.builder(id)
        .category("a", "Apple")
        .category("b", "Banana")
        .category("c", "Cherry");
  }

  private static final SingleQuestion CLEAR =
      choice("clear").category("dk", "No idea", Category.Kind.DONT_KNOW).build();
  private static final SingleQuestion TOWN =
      SingleQuestion.builder("town").category("a", "Alba").category("b", "Bari").build();
  private static final NumericQuestion NUMBER = NumericQuestion.builder("n").build();

  @Test
  void aReportOpensWithWhatSaysSomethingByItself() {
    NumericQuestion minutes = NumericQuestion.builder("n").label("Way").unit("minutes").build();
    SingleQuestion close = choice("close").build();
    SingleQuestion sum = choice("sum").net("fruit", "Apple or Cherry", "a", "c").build();
    assertThat(openers(TOWN, close, CLEAR, minutes, sum)).containsExactly("clear", "n", "sum");
    assertThat(openers(NUMBER, CLEAR)).as("of what?").containsExactly("clear");
    SingleQuestion twoSums =
        choice("close").net("one", "One", "a", "c").net("other", "Other", "b").build();
    assertThat(openers(twoSums)).as("90 of each").isEmpty();
  }

  @Test
  void whatGroupsAreMadeOfOpensNoReport() {
    assertThat(openers(NUMBER, TOWN, choice("close").build())).isEmpty();
  }

  @Test
  void whatIsCalledByItsColumnOpensNoReport() {
    SingleQuestion hand = choice("hnd").build();
    SingleQuestion worded = choice("hnd").text("Which hand do you write with?").build();
    for (SingleQuestion question : List.of(hand, worded)) {
      LeadingFigures leading = leading(question, "hnd", "60 a", "20 b");
      assertThat(leading.openers(List.of(question))).hasSize(question == hand ? 0 : 1);
    }
  }

  private static SingleQuestion named(String id, String label) {
    return SingleQuestion.builder(id)
        .label(label)
        .category("A", "Alba")
        .category("B", "Bari")
        .build();
  }

  @Test
  void codesOpenNoReport() {
    assertThat(
            openers(
                SingleQuestion.builder("s")
                    .label("Size")
                    .category("A", "A")
                    .category("B", "B")
                    .build()))
        .isEmpty();
    assertThat(openers(named("s", "Size"))).containsExactly("s");
  }

  /** More don't know than chose an answer. */
  @Test
  void theFirstAnswerDoesNotOpenAReportWhereMostDontKnow() {
    SingleQuestion question =
        choice("q").label("Fruit").category("dk", "No idea", Category.Kind.DONT_KNOW).build();
    assertThat(leading(question, "q", "60 a", "10 b", "90 dk").openers(List.of(question)))
        .isEmpty();
    assertThat(leading(question, "q", "90 a", "10 b", "60 dk").openers(List.of(question)))
        .containsExactly(question);
  }
}
