package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.document.text.Inline;
import io.etude.report.chart.Callouts;
import io.etude.report.prose.Context;
import io.etude.results.Finding;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "Something else" and "none of these" are told only where no answer with a name was given. */
class CatchAllTest {

  private static SingleQuestion.Builder fruit() {
    return SingleQuestion.builder("q")
        .label("Fruit")
        .category("x", "Something else", Category.Kind.OTHER)
        .category("a", "Apple")
        .category("b", "Banana")
        .category("c", "Cherry");
  }

  private static TinyStudy study(Question question, String columns, String... people) {
    return TinyStudy.of(
        Study.builder("s")
            .question(question)
            .segment(
                Segment.builder("city")
                    .label("City")
                    .category("n", "North")
                    .category("s", "South")
                    .build()),
        columns,
        people);
  }

  private static TinyStudy fruits(String... people) {
    return TinyStudy.of(Study.builder("s").question(fruit().build()), "q", people);
  }

  @Test
  void aTitleNamesTheFirstAnswerThatHasAName() {
    assertThat(fruits("50 x", "40 a", "10 b").title("q"))
        .isEqualTo("“Apple” comes first among the named answers, with 40%");
    assertThat(fruits("45 a", "40 x", "15 b").title("q"))
        .as("no clear lead over something else")
        .isEqualTo("“Apple” comes first among the named answers, with 45%");
    assertThat(fruits("60 a", "30 x", "10 b").title("q"))
        .isEqualTo("“Apple” comes first, with 60%");
    assertThat(fruits("50 x", "26 a", "24 b").title("q"))
        .as("nor among the others")
        .isEqualTo("Fruit");
    assertThat(fruits("50 x", "25 a", "25 b").title("q")).isEqualTo("Fruit");
  }

  @Test
  void itIsNamedWhereNothingElseIs() {
    assertThat(fruits("100 x").title("q")).isEqualTo("“Something else” comes first, with 100%");
  }

  @Test
  void noneOfTheseIsOneToo() {
    TinyStudy none =
        TinyStudy.of(
            Study.builder("s")
                .question(
                    SingleQuestion.builder("q")
                        .label("Fruit")
                        .category("a", "Apple")
                        .category("b", "Banana")
                        .category("n", "None of these", Category.Kind.NONE)
                        .build()),
            "q",
            "50 n",
            "40 a",
            "10 b");
    assertThat(none.title("q")).isEqualTo("“Apple” comes first among the named answers, with 40%");
  }

  @Test
  void aSentenceListsTheAnswersThatHaveAName() {
    assertThat(fruits("50 x", "40 a", "10 b").sentence("q"))
        .contains("Most frequent among the named answers: “Apple” (40%) and “Banana” (10%).");
    assertThat(fruits("50 x", "30 a", "10 b", "10 c").sentence("q"))
        .as("two that share a place are not parted")
        .contains(
            "Most frequent among the named answers: “Apple” (30%), “Banana” (10%) and “Cherry”"
                + " (10%).");
    assertThat(fruits("60 a", "30 x", "10 b").sentence("q"))
        .contains("The most frequent answer is “Apple” (60%), ahead of “Something else” (30%)");
  }

  @Test
  void itsBarComesLastAndCarriesNoMessage() {
    ChartSpec.Bars bars = (ChartSpec.Bars) fruits("50 x", "40 a", "10 b").chart("q").spec();
    assertThat(bars.marks())
        .extracting(ChartSpec.Mark::label)
        .containsExactly("Apple", "Banana", "Cherry", "Something else");
    assertThat(bars.marks())
        .extracting(ChartSpec.Mark::role)
        .containsExactly(
            ColorRole.EMPHASIS, ColorRole.ORDINARY, ColorRole.ORDINARY, ColorRole.ORDINARY);
  }

  @Test
  void theFigureOfAQuestionIsThatOfAnAnswerWithAName() {
    Question question = fruit().build();
    LeadingFigures leading = new LeadingFigures(fruits("50 x", "40 a", "10 b").context());
    assertThat(plain(leading.sentence(question).orElseThrow())).isEqualTo("Fruit: “Apple”, 40%.");
  }

  private static String plain(List<Inline> text) {
    return Inline.plain(text).replace('\u00a0', ' ');
  }

  private static final String[] BY_CITY = {
    "70 x n", "20 a n", "10 b n", "20 x s", "40 a s", "40 b s"
  };

  @Test
  void findingsOfItComeLastAndNoneIsACallout() {
    TinyStudy cities = study(fruit().build(), "q city", BY_CITY);
    List<Finding> findings = cities.results().findings();
    assertThat(findings).extracting(Finding::row).endsWith("x").hasSizeGreaterThan(1);
    assertThat(findings.get(findings.size() - 1).score())
        .as("the difference itself is the largest")
        .isGreaterThan(findings.get(0).score());
    assertThat(new Callouts(cities.context()).callouts(cities.results().table("q").orElseThrow()))
        .extracting(callout -> callout.row())
        .doesNotContain("x");
  }

  @Test
  void theTitleOfGroupsIsOfAnAnswerWithAName() {
    assertThat(study(fruit().build(), "q city", BY_CITY).title("q@city"))
        .isEqualTo("“Banana”: 40% (South), 10% (North)");
  }

  @Test
  void withoutATestTheNamedAnswersAreListed() {
    TinyStudy few =
        TinyStudy.of(
            Study.builder("s")
                .question(fruit().build())
                .conventions(
                    Conventions.builder().lowBase(Conventions.LowBase.FLAG).bases(5, 5).build()),
            "q",
            "5 x",
            "3 a",
            "1 b");
    assertThat(few.sentence("q")).contains("Most frequent among the named answers: “Apple”");
  }

  private static SingleQuestion.Builder asked() {
    return SingleQuestion.builder("q")
        .label("Vote")
        .text("Did you vote?")
        .category("y", "Yes")
        .category("n", "No");
  }

  /** The question is what "yes" is said to, however few said it. */
  @Test
  void theFirstPageAndTheBoxOfAQuestionSayOneAnswer() {
    TinyStudy vote =
        TinyStudy.of(Study.builder("s").question(asked().build()), "q", "18 y", "82 n");
    Question question = vote.context().study().questions().get(0);
    assertThat(plain(new LeadingFigures(vote.context()).sentence(question).orElseThrow()))
        .isEqualTo("Vote: “Yes”, 18%.");
    assertThat(vote.plan()).contains("18%").doesNotContain("82%");
  }

  /** One of many answers that few gave says little by itself. */
  @Test
  void aMinorityOpensNoReportWhereThereIsMoreToSay() {
    Study.Builder two =
        Study.builder("s")
            .question(fruit().build())
            .question(
                SingleQuestion.builder("r")
                    .label("Drink")
                    .category("t", "Tea")
                    .category("c", "Coffee")
                    .category("w", "Water")
                    .build());
    Context both = TinyStudy.of(two, "q r", "40 a t", "20 a c", "40 b t", "10 c w").context();
    LeadingFigures leading = new LeadingFigures(both);
    assertThat(leading.openers(both.study().questions()))
        .extracting(Question::id)
        .containsExactly("q", "r");
    Context minority = TinyStudy.of(two, "q r", "40 a t", "30 b t", "30 c c", "5 c w").context();
    assertThat(new LeadingFigures(minority).openers(minority.study().questions()))
        .extracting(Question::id)
        .containsExactly("r");
  }
}
