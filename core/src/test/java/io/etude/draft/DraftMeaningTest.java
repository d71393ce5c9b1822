package io.etude.draft;

import static io.etude.codebook.category.Category.Kind.ANSWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.ReportException;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.OpenQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Band;
import io.etude.codebook.category.Category;
import io.etude.dataset.Source;
import io.etude.study.Study;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a draft makes of columns whose name, values or wording say what they mean, or don't. */
class DraftMeaningTest {

  private static Question question(String column, IntFunction<Object> answer) {
    return question(column, answer, CodebookDraft.Options.FOUND);
  }

  private static Question question(
      String column, IntFunction<Object> answer, CodebookDraft.Options known) {
    return Study.parse(yaml(column, answer, known)).questions().get(0);
  }

  private static String yaml(
      String column, IntFunction<Object> answer, CodebookDraft.Options known) {
    StringBuilder csv = new StringBuilder('"' + column + "\"\n");
    for (int row = 0; row < 120; row++) {
      csv.append('"').append(answer.apply(row)).append("\"\n");
    }
    return CodebookDraft.of(Source.of("answers.csv", csv.toString()), known).yaml();
  }

  private static List<String> labels(Question question) {
    return question.categories().stream().map(DraftMeaningTest::label).toList();
  }

  private static String label(Category category) {
    return category.label().in(Locale.ENGLISH);
  }

  /** Columns of 0 and 1, each of which holds the numbers of a row by its own rhythm. */
  private static List<Question> ticks(String... columns) {
    StringBuilder csv = new StringBuilder(String.join(",", columns)).append('\n');
    for (int row = 0; row < 120; row++) {
      for (int c = 0; c < columns.length; c++) {
        csv.append(c == 0 ? "" : ",").append(row % (c + 2) == 0 ? 1 : 0);
      }
      csv.append('\n');
    }
    return Study.parse(CodebookDraft.of(Source.of("answers.csv", csv.toString())).yaml())
        .questions();
  }

  @ParameterizedTest
  @CsvSource({"owns.tv,owns.radio,owns.car", "ownsTv,ownsRadio,ownsCar"})
  void columnsOfZeroAndOneThatBeginWithOneWordAreOneQuestion(String a, String b, String c) {
    List<Question> questions = ticks(a, b, c);
    assertThat(questions).singleElement().isInstanceOf(MultipleQuestion.class);
    assertThat(labels(questions.get(0))).containsExactly("Tv", "Radio", "Car");
  }

  /** Its shares are those of questions of their own, whose two answers would be codes. */
  @ParameterizedTest
  @CsvSource({"ownsTv,ownsRadio,smoker", "tv,radio,car"})
  void neighboursOfZeroAndOneAreOneQuestion(String a, String b, String c) {
    assertThat(ticks(a, b, c)).singleElement().isInstanceOf(MultipleQuestion.class);
  }

  @Test
  void whatSaysWhoSomebodyIsStaysAQuestion() {
    assertThat(ticks("respondent.sex", "respondent.urban", "tv"))
        .hasSize(3)
        .allMatch(SingleQuestion.class::isInstance);
  }

  /** Of a test in which each item was put to other people, one base would be too large. */
  @Test
  void neighboursOfZeroAndOneThatOthersWereAskedAreItems() {
    StringBuilder csv = new StringBuilder("tides,moon,stars\n");
    for (int i = 0; i < 60; i++) {
      csv.append(i % 2).append(i % 3 == 0 ? ",," : "," + i % 2 + ",").append(i / 2 % 2 + "\n");
    }
    assertThat(Study.parse(CodebookDraft.of(Source.of("a.csv", csv.toString())).yaml()).questions())
        .singleElement()
        .isInstanceOf(GridQuestion.class);
  }

  /** Each names three things at most, and none twice; a grid's answers come again. */
  @Test
  void mentionsWithOneScaleAreAnswersToOneQuestion() {
    StringBuilder csv = new StringBuilder("brand_1,brand_2,brand_3\n");
    for (int i = 0; i < 90; i++) {
      csv.append(1 + i % 5).append(',').append(i % 4 == 0 ? "" : 1 + (i + 1) % 5).append(',');
      csv.append(i % 2 == 0 ? "" : 1 + (i + 3) % 5).append('\n');
    }
    assertThat(Study.parse(CodebookDraft.of(Source.of("a.csv", csv.toString())).yaml()).questions())
        .singleElement()
        .isInstanceOf(MultipleQuestion.class);
  }

  @Test
  void aColumnOfZeroAndOneSaysHowItIsCompleted() {
    assertThat(yaml("smoker", row -> row % 2, CodebookDraft.Options.FOUND))
        .contains("# 0 and 1 without labels: write what they stand for, such as No and Yes")
        .contains("\"Code 1\"");
  }

  @Test
  void trueAndFalseAreYesAndNo() {
    Question question = question("married", row -> row % 3 == 0 ? "TRUE" : "FALSE");
    assertThat(labels(question)).containsExactly("Yes", "No");
    assertThat(question.categories()).extracting(Category::code).containsExactly("TRUE", "FALSE");
    assertThat(labels(question("right", row -> row % 3 == 0 ? "True" : "Wrong")))
        .containsExactly("Wrong", "True");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Other", "Others", "Something else", "Other (please specify)", "Some other reason",
        "None of these", "Autre", "Autres raisons", "Autre (précisez)", "Aucune de ces réponses"
      })
  void anAnswerThatHoldsTheRestIsMarked(String label) {
    Question question =
        question("vehicle", row -> List.of("Car", "Bicycle", label, "Tramway").get(row % 4));
    assertThat(kinds(question)).containsEntry(label, Category.Kind.OTHER).containsValue(ANSWER);
  }

  /** Another thing of a kind is an answer like all. */
  @ParameterizedTest
  @ValueSource(strings = {"Other protestant", "Another town", "Autre pays", "Mother", "Nobody"})
  void anotherThingIsAnAnswer(String label) {
    Question question =
        question("vehicle", row -> List.of("Car", "Bicycle", label, "Tramway").get(row % 4));
    assertThat(kinds(question)).containsEntry(label, ANSWER);
  }

  private static Map<String, Category.Kind> kinds(Question question) {
    return question.categories().stream()
        .collect(Collectors.toMap(DraftMeaningTest::label, Category::kind));
  }

  private static List<String> bands(Question question) {
    return ((NumericQuestion) question).bands().stream().map(b -> label(b.category())).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nps",
        "NPS_2026",
        "q7_nps",
        "How likely are you to recommend us to a friend?",
        "Recommanderiez-vous notre service à un proche ?"
      })
  void howLikelySomebodyIsToRecommendIsANetPromoterScore(String column) {
    // nobody gave a 10
    RatingQuestion rating = (RatingQuestion) question(column, row -> row % 10);
    assertThat(rating.score()).isEqualTo(RatingQuestion.Score.NPS);
    assertThat(List.of(rating.from(), rating.to())).containsExactly(0, 10);
  }

  @Test
  void anotherScaleIsNoNetPromoterScore() {
    RatingQuestion rating =
        (RatingQuestion) question("Would you recommend us?", row -> 1 + row % 5);
    assertThat(rating.score()).isEqualTo(RatingQuestion.Score.MEAN);
    assertThat(rating.to()).isEqualTo(5);
    RatingQuestion named = (RatingQuestion) question("trust", row -> row % 11);
    assertThat(named.score()).isEqualTo(RatingQuestion.Score.MEAN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"comment", "Comments", "q9_why", "Autre (précisez)", "remarques"})
  void whatIsNamedACommentIsOpenThoughAnswersRecur(String column) {
    assertThat(question(column, row -> List.of("Good", "No idea", "Too slow").get(row % 3)))
        .isInstanceOf(OpenQuestion.class);
  }

  @Test
  void whetherSomebodyCommentedIsNoComment() {
    assertThat(question("feedback", row -> row % 3 == 0 ? "Yes" : "No"))
        .isInstanceOf(SingleQuestion.class);
  }

  @Test
  void aGridSaysWhereNothingTellsTheOrderOfItsAnswers() {
    String unknown = "their order is not known and follows the letters";
    assertThat(gridOf(List.of("Amber", "Crimson", "Teal"))).contains(unknown);
    assertThat(gridOf(List.of("Good", "Fair", "Poor"))).doesNotContain(unknown);
    assertThat(gridOf(List.of("Excellent", "Bon", "Passable", "Mauvais"))).doesNotContain(unknown);
  }

  @Test
  void excellentIsOnTheSideOfGood() {
    assertThat(gridOf(List.of("Excellent", "Bon", "Passable", "Mauvais", "Très mauvais")))
        .contains("codes: [Excellent, Bon], side: positive", "codes: [Mauvais, \"Très mauvais\"]");
    assertThat(gridOf(List.of("Excellent", "Good", "Bad", "Very bad")))
        .contains("codes: [Excellent, Good], side: positive", "codes: [Bad, \"Very bad\"]");
    assertThat(gridOf(List.of("Excellent", "Good", "Fair", "Poor")))
        .contains(".sides: is the first (", "#   no =>")
        .doesNotContain("\n    nets:");
  }

  private static String gridOf(List<String> answers) {
    StringBuilder csv = new StringBuilder("Rate [a],Rate [b],Rate [c]\n");
    for (int row = 0; row < 60; row++) {
      for (int column = 0; column < 3; column++) {
        csv.append(column == 0 ? "" : ",").append(answers.get((row + column) % answers.size()));
      }
      csv.append('\n');
    }
    String yaml = CodebookDraft.of(Source.of("answers.csv", csv.toString())).yaml();
    assertThat(yaml).contains("type: grid");
    return yaml;
  }

  @Test
  void codesWithoutLabelsAreNamedAsCodes() {
    assertThat(labels(question("ptl", row -> row % 5 == 0 ? 1 : 0)))
        .containsExactly("Code 1", "Code 0");
    assertThat(labels(question("education", row -> row % 4)))
        .containsExactly("Code 0", "Code 1", "Code 2", "Code 3");
    assertThat(labels(question("children", row -> row % 4))).containsExactly("0", "1", "2", "3");
  }

  @Test
  void ofTwoAnswersWithoutAnOrderTheMoreFrequentIsFirst() {
    assertThat(labels(question("W.Hnd", row -> row % 12 == 0 ? "Left" : "Right")))
        .containsExactly("Right", "Left");
    assertThat(labels(question("smoker", row -> row % 5 == 0 ? "Yes" : "No")))
        .containsExactly("Yes", "No");
    assertThat(labels(question("risk", row -> row % 5 == 0 ? "Low" : "High")))
        .containsExactly("Low", "High");
  }

  @Test
  void bandsAreEquallyWideAndBeginWithRoundNumbers() {
    Random random = new Random(1);
    Question even = question("spend", row -> Math.round(170 + 40 * random.nextGaussian()));
    assertThat(bands(even))
        .startsWith("50 to 99", "100 to 149", "150 to 199")
        .last()
        .asString()
        .endsWith(" or more");
    for (Band band : ((NumericQuestion) even).bands()) {
      assertThat(band.from() % 50).isZero();
      assertThat(band.to() - band.from()).isIn(50.0, Double.POSITIVE_INFINITY);
    }
  }

  @Test
  void largeNumbersOfBandsAreGrouped() {
    assertThat(bands(question("population", row -> 100_000L * (1 + row % 40))))
        .contains("1,000,000 to 1,999,999");
  }

  @Test
  void aNegationInOneWordHasItsPlaceAndAStrangeWordIsApart() {
    List<String> answers = List.of("not", "notvery", "somewhat", "very");
    assertThat(labels(question("importance", row -> answers.get(row % 4))))
        .containsExactly("Very", "Somewhat", "Notvery", "Not");
    List<String> strange = List.of("not", "blue", "somewhat", "very");
    assertThat(yaml("q", row -> strange.get(row % 4), CodebookDraft.Options.FOUND))
        .contains(
            "is \"Blue\" (25% of q) an answer? \"Very\" is 25% with, 33% without",
            "      blue: {label: \"Blue\", kind: dontKnow}", "ordered: true");
  }

  @Test
  void aFrequentZeroIsABandOfItsOwn() {
    assertThat(bands(question("visits", row -> row % 4 == 0 ? 0 : row % 30)))
        .containsExactly(
            "0", "1 to 5", "6 to 10", "11 to 15", "16 to 20", "21 to 25", "26 or more");
  }

  @Test
  void numbersOfWhichMostAreInOneBandHaveBandsOfSimilarSize() {
    List<String> bands = bands(question("income", row -> (long) Math.exp(5 + row / 2 / 8.0)));
    assertThat(bands).hasSizeBetween(4, 6);
    assertThat(bands.get(0)).doesNotStartWith("0 to");
  }

  @Test
  void anAgeIsInYearsUnlessItsWordingNamesAnotherUnit() {
    assertThat(unit(question("age", row -> 18 + row % 60))).isEqualTo("years");
    assertThat(unit(question("Age in months", row -> 1 + row % 60))).isEmpty();
  }

  private static String unit(Question question) {
    return ((NumericQuestion) question).unit().in(Locale.ENGLISH);
  }

  @Test
  void anAgeOfYearsAndAHalfHasTheUsualBands() {
    assertThat(bands(question("age", row -> 18 + row % 50 / 2.0)))
        .containsExactly("18 to 24", "25 to 34", "35 or more");
  }

  @Test
  void theLastBandOfAnAgeHasSomebodyInIt() {
    assertThat(bands(question("age", row -> row == 0 ? 80 : 18 + row % 40)))
        .containsExactly("18 to 24", "25 to 34", "35 to 44", "45 to 54", "55 or more");
  }

  @Test
  void theLanguageMayBeSaid() {
    CodebookDraft.Options french = CodebookDraft.Options.FOUND.withLanguage(Locale.FRENCH);
    String yaml = yaml("age", row -> 18 + row % 60, french);
    assertThat(yaml).contains("language: fr\n", "\"25 à 34\"", "\"75 et plus\"", "\"Âge\"");
    assertThat(yaml("age", row -> 18 + row % 60, CodebookDraft.Options.FOUND))
        .contains("language: en\n", "\"25 to 34\"");
    CodebookDraft.Options swiss =
        CodebookDraft.Options.FOUND.withLanguage(Locale.forLanguageTag("fr-CH"));
    assertThat(yaml("age", row -> 18 + row % 60, swiss))
        .contains("language: fr-CH\n", "\"25 à 34\"");
  }

  @Test
  void aLanguageWithoutWordsIsAnErrorThatNamesThoseThereAre() {
    assertThatThrownBy(() -> CodebookDraft.Options.FOUND.withLanguage(Locale.GERMAN))
        .isInstanceOf(ReportException.class)
        .hasMessageMatching("a draft in \"de\" is not possible; the languages are: en, fr.*");
  }
}
