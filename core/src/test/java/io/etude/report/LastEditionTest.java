package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.study.Study;
import io.etude.testing.ReportText;
import io.etude.testing.TinyStudy;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A report without a template tells the last edition of a survey, and its lines over all. */
class LastEditionTest {

  private static Study.Builder study() {
    return Study.builder("s")
        .segment(
            Segment.builder("year")
                .label("Year")
                .kind(Segment.Kind.EDITIONS)
                .category("1", "2021")
                .category("2", "2023")
                .category("3", "2025")
                .build());
  }

  private static Study.Builder fruit() {
    return study()
        .question(
            SingleQuestion.builder("q")
                .label("Fruit")
                .category("a", "Apple")
                .category("b", "Banana")
                .category("c", "Cherry")
                .build());
  }

  private static TinyStudy fruit(String... people) {
    return TinyStudy.of(fruit(), "q year", people);
  }

  @Test
  void isWhatStandfirstKeyFiguresAndProseTell() {
    TinyStudy study =
        fruit("150 a 1", "50 b 1", "130 a 2", "50 b 2", "20 c 2", "60 a 3", "130 b 3", "10 c 3");
    assertThat(study.plan())
        .contains("all editions together. Results of 2025. Fruit: “Banana”, [65% q.b@year.3].")
        .contains("key figure [65%] Banana (Fruit); 2025, against [25% q.b@year.2] in 2023\n")
        .contains(
            "paragraph: Results of 2025. The most frequent answer is “Banana” ([65% q.b@year.3]),"
                + " ahead of “Apple” ([30% q.a@year.3]) and “Cherry” ([5% q.c@year.3]). Changes"
                + " since 2023: “Banana”, from [25% q.b@year.2] to [65% q.b@year.3]; “Apple”, from"
                + " [65% q.a@year.2] to [30% q.a@year.3].");
  }

  @Test
  void isSaidInFrench() {
    TinyStudy study = fruit("100 a 1", "100 b 1", "150 a 2", "50 b 2", "60 a 3", "140 b 3");
    String text =
        ReportText.of(
                StudyReport.of(study.results()).standardPlan().language(Locale.FRENCH).build())
            .replaceAll("[\u00a0\u202f]", " ");
    assertThat(text)
        .contains(
            "toutes éditions réunies. Résultats : 2025. Fruit : « Banana », [70 % q.b@year.3].")
        .contains("Banana (Fruit) ; 2025, contre [25 % q.b@year.2] (2023)")
        .contains("paragraph: Résultats : 2025. ")
        .contains("Évolutions depuis 2023 : « Apple », de [75 % q.a@year.2] à [30 % q.a@year.3] ;");
  }

  @Test
  void endsTheLinesOfItsQuestionsWhoseGreatestChangeStandsOut() {
    TinyStudy study =
        fruit("100 a 1", "100 b 1", "100 a 2", "60 b 2", "40 c 2", "90 a 3", "10 b 3", "100 c 3");
    assertThat(study.plan())
        .contains("chart chart-q FULL: “Cherry”: from [20% q.c@year.2] (2023) to [50% q.c@year.3]")
        .contains("subtitle: Fruit, in %, by edition (Year)")
        .contains("spec Lines")
        .contains("By edition: 200 respondents each.");
  }

  @Test
  void isAloneWhereTheOthersHaveNoFigures() {
    assertThat(fruit("20 a 1", "60 . 2", "80 a 3", "40 b 3").plan())
        .contains(
            "paragraph: Results of 2025. The most frequent answer is “Apple” ([67% q.a@year.3])")
        .contains("subtitle: Fruit, in %, Year 2025 only")
        .contains("spec Bars")
        .contains("note: Base: 120 respondents who answered. ")
        .contains("“Fruit”, Year 2025 only.")
        .doesNotContain("since");
  }

  @Test
  void isDrawnAsBarsOfItsOwnWhereAnswersAreTooManyForLines() {
    SingleQuestion.Builder many = SingleQuestion.builder("q").label("Fruit");
    for (char code = 'a'; code <= 'i'; code++) {
      many.category("" + code, "Fruit " + code);
    }
    TinyStudy study =
        TinyStudy.of(
            study().question(many.build()), "q year", "90 a 1", "90 b 2", "50 b 3", "49 c 3");
    assertThat(study.plan())
        .contains("spec Bars")
        .contains("Year 2025 only")
        .contains(
            "note: Base: 99 respondents who answered. Base below 100, read with caution: 2025.")
        .contains("paragraph: Results of 2025, read with caution. ");
  }

  @Test
  void leavesQuestionsThatItDidNotAskToAllOthersWhichIsSaid() {
    TinyStudy study =
        TinyStudy.of(
            fruit()
                .question(
                    SingleQuestion.builder("old")
                        .label("Drink")
                        .category("t", "Tea")
                        .category("c", "Coffee")
                        .category("w", "Water")
                        .build()),
            "q old year",
            "80 a t 1",
            "40 b c 1",
            "80 a t 2",
            "20 b w 2",
            "90 a . 3",
            "30 b . 3");
    assertThat(study.plan())
        .contains("paragraph: Results of 2025. The most frequent answer is “Apple”")
        .contains("key figure [73%] Tea (Drink); all editions together")
        .contains(
            "paragraph: All editions together: 2021 and 2023. 220 of the 340 respondents answered."
                + " The most frequent answer is “Tea” ([73% old.t])")
        .doesNotContain("Drink: “Tea”");
  }

  @Test
  void leavesAQuestionOfOneOtherEditionToThatOne() {
    TinyStudy study =
        TinyStudy.of(
            fruit()
                .question(
                    SingleQuestion.builder("old")
                        .label("Drink")
                        .category("t", "Tea")
                        .category("c", "Coffee")
                        .category("w", "Water")
                        .build()),
            "q old year",
            "80 a t 1",
            "40 b c 1",
            "70 a . 3",
            "50 b . 3");
    assertThat(study.plan())
        .contains("key figure [67%] Tea (Drink); 2021\n")
        .contains(
            "paragraph: Results of 2021. The most frequent answer is “Tea” ([67% old.t@year.1])")
        .contains("subtitle: Drink, in %, Year 2021 only")
        .doesNotContain("Drink: “Tea”");
  }

  @Test
  void isNotToldOnTooLowABase() {
    assertThat(fruit("80 a 1", "60 b 1", "90 a 2", "50 b 2", "20 b 3").plan())
        .contains(
            "respondents took part in a survey of one question, all editions together. Fruit:")
        .contains("paragraph: The most frequent answer is “Apple” ([57% q.a])")
        .doesNotContain("Results of");
  }

  @Test
  void isNotSetAgainstAnEditionOnTooLowABase() {
    assertThat(fruit("200 a 1", "5 a 2", "15 b 2", "20 a 3", "180 b 3").plan())
        .contains("Results of 2025. ")
        .doesNotContain("since", "against");
  }

  @Test
  void tellsNoChangeThatMayBeChance() {
    assertThat(fruit("100 a 1", "100 b 1", "100 a 2", "100 b 2", "108 a 3", "92 b 3").plan())
        .contains("Results of 2025. ")
        .doesNotContain("since", "against");
  }

  @Test
  void hasALineOfTheMeanOfARatingAndItsNets() {
    TinyStudy study =
        TinyStudy.of(
            study()
                .question(
                    RatingQuestion.builder("q")
                        .scale(0, 10)
                        .label("Rating")
                        .net("high", "8 to 10", "8", "9", "10")
                        .build()),
            "q year",
            "100 5 1",
            "50 8 1",
            "100 5 2",
            "50 8 2",
            "50 6 3",
            "100 8 3");
    assertThat(study.plan())
        .contains(
            "chart chart-q COLUMN: Rating: from [6.0 q.mean@year.2] (2023) to [7.3 q.mean@year.3]")
        .contains(
            "Changes since 2023: mean, from [6.0 q.mean@year.2] to [7.3 q.mean@year.3]; “8 to 10”,"
                + " from [33% q.high@year.2] to [67% q.high@year.3].");
  }

  @Test
  void tellsAnAnswerOfSeveralAndNotTheNetThatChangesWithIt() {
    TinyStudy study =
        TinyStudy.of(
            study()
                .question(
                    MultipleQuestion.builder("m")
                        .label("Ways")
                        .columns("m_{code}")
                        .category("walk", "On foot")
                        .category("bike", "Bicycle")
                        .category("car", "Car")
                        .net("active", "Active", "walk", "bike")
                        .build()),
            "m_walk m_bike m_car year",
            "60 1 0 0 2",
            "140 0 0 1 2",
            "60 1 0 0 3",
            "60 0 1 1 3",
            "80 0 0 1 3");
    assertThat(study.plan())
        .contains("Change since 2023: “Bicycle”, from [0% m.bike@year.2] to [30% m.bike@year.3].");
  }

  @Test
  void isTheChartOfAGridWithTheItemsThatChanged() {
    TinyStudy study =
        TinyStudy.of(
            study()
                .question(
                    GridQuestion.builder("g")
                        .label("Service")
                        .item("x", "Taste", "x")
                        .item("y", "Price", "y")
                        .category("1", "Good")
                        .category("2", "Bad")
                        .build()),
            "x y year",
            "75 1 1 2",
            "25 1 2 2",
            "75 2 1 2",
            "25 2 2 2",
            "135 1 1 3",
            "45 1 2 3",
            "15 2 1 3",
            "5 2 2 3");
    assertThat(study.plan())
        .contains("Results of 2025. ")
        .contains(
            "Change since 2023: “Taste” (Good), from [50% g.x.1@year.2] to [90% g.x.1@year.3].")
        .contains("Year 2025 only");
  }

  @Test
  void leavesGroupsToAllEditionsWhichIsSaid() {
    TinyStudy study =
        TinyStudy.of(
            fruit()
                .segment(
                    Segment.builder("sex")
                        .label("Sex")
                        .category("w", "Women")
                        .category("m", "Men")
                        .build()),
            "q sex year",
            "90 a w 2",
            "10 b w 2",
            "10 a m 2",
            "90 b m 2",
            "60 a w 3",
            "40 b w 3",
            "100 b m 3");
    assertThat(study.plan())
        .contains("paragraph: Groups: all editions together.")
        .contains("in the group “Sex – Women”")
        .doesNotContain("“Year – 2025”");
  }
}
