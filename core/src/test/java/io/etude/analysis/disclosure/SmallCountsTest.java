package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.plan.PlanBuilder;
import io.etude.codebook.Base;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.study.Conventions;
import io.etude.study.Conventions.Disclosure.Zeros;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which counts say something of few people; nothing else is hidden here. */
class SmallCountsTest {

  private static final SingleQuestion.Builder QUESTION =
      SingleQuestion.builder("q").category("y", "Yes").category("n", "No").category("p", "Perhaps");

  private static final Segment GROUPS =
      Segment.builder("g").category("a", "A").category("b", "B").build();

  private static List<String> shown(
      Question question, Segment segment, Conventions.Disclosure rules, String... people) {
    Study.Builder study = Study.builder("s").question(question).segment(segment);
    return PublishedCounts.of(study, rules, "q g", people)
        .with(Set.of())
        .columns("q@" + segment.id());
  }

  private static Conventions.Disclosure rules(int cell, int base, Zeros zeros) {
    return new Conventions.Disclosure(cell, base, zeros);
  }

  @Test
  void countsBelowTheMinimumAreHiddenAndZerosAreNot() {
    assertThat(
            shown(
                QUESTION.build(),
                GROUPS,
                rules(5, 5, Zeros.PUBLISH),
                "20 y a",
                "5 n a",
                "4 p a",
                "20 y b",
                "9 n b"))
        .containsExactly("total 58: 40 14 -", "a 29: 20 5 -", "b 29: 20 9 0");
  }

  @Test
  void zerosCanBeHiddenToo() {
    assertThat(
            shown(
                QUESTION.build(),
                GROUPS,
                rules(5, 5, Zeros.SUPPRESS),
                "20 y a",
                "9 n a",
                "7 p a",
                "20 y b",
                "9 n b"))
        .containsExactly("total 65: 40 18 7", "a 36: 20 9 7", "b 29: 20 9 -");
  }

  @Test
  void aSmallBaseTakesItsColumnWithIt() {
    String[] people = {"20 y a", "20 n a", "20 p a", "9 y b", "5 n b", "5 p b"};
    assertThat(shown(QUESTION.build(), GROUPS, rules(5, 20, Zeros.PUBLISH), people))
        .containsExactly("total 79: 29 25 25", "a 60: 20 20 20", "b -: - - -");
    assertThat(shown(QUESTION.build(), GROUPS, rules(5, 19, Zeros.PUBLISH), people))
        .contains("b 19: 9 5 5");
  }

  @Test
  void withTheBaseOfTheTotalAllIsHidden() {
    assertThat(
            shown(
                QUESTION.build(),
                GROUPS,
                rules(5, 30, Zeros.PUBLISH),
                "10 y a",
                "5 n a",
                "9 y b",
                "5 n b"))
        .containsExactly("total -: - - -", "a -: - - -", "b -: - - -");
  }

  /** It says what each of them answered. */
  @Test
  void whatEverybodyInAColumnSaysIsHidden() {
    assertThat(
            shown(
                QUESTION.build(), GROUPS, rules(5, 5, Zeros.PUBLISH), "20 y a", "20 n b", "20 p b"))
        .containsExactly("total 60: 20 20 20", "a 20: - 0 0", "b 40: 0 20 20");
  }

  @Test
  void aNetOfAllAnswersSaysNothing() {
    SingleQuestion all =
        QUESTION.build().toBuilder()
            .net("any", "Any", "y", "n", "p")
            .net("some", "Some", "y", "n")
            .build();
    assertThat(
            shown(all, GROUPS, rules(5, 5, Zeros.PUBLISH), "10 y a", "10 n a", "10 y b", "10 p b"))
        .containsExactly("total 40: 40 30 20 10 10", "a 20: 20 - 10 10 0", "b 20: 20 10 10 0 10");
  }

  /** That those who said yes said yes is no news. */
  @Test
  void aSegmentOfTheSameColumnSaysNothingNew() {
    Segment own = Segment.builder("own").column("q").category("y", "Y").category("n", "N").build();
    Segment other =
        Segment.builder("other").column("g").category("y", "Y").category("n", "N").build();
    SingleQuestion question =
        SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build();
    String[] people = {"20 y y", "20 n n"};
    assertThat(shown(question, own, rules(5, 5, Zeros.PUBLISH), people))
        .containsExactly("total 40: 20 20", "y 20: 20 0", "n 20: 0 20");
    assertThat(shown(question, other, rules(5, 5, Zeros.PUBLISH), people)).contains("y 20: - 0");
  }

  /** 29 of 31 of a group read newspapers: the other two are as few as any. */
  @Test
  void answersOfSeveralThatAllButFewChoseAreHidden() {
    MultipleQuestion media =
        MultipleQuestion.builder("m")
            .option("paper", "Paper", "paper")
            .option("radio", "Radio", "radio")
            .base(Base.ALL)
            .build();
    Study.Builder study = Study.builder("s").question(media).segment(GROUPS);
    assertThat(
            PublishedCounts.of(
                    study,
                    rules(5, 5, Zeros.PUBLISH),
                    "paper radio g",
                    "20 1 1 a",
                    "9 1 0 a",
                    "2 0 1 a",
                    "17 1 1 b",
                    "9 0 0 b")
                .with(Set.of())
                .columns("m@g"))
        .containsExactly("total 57: 46 39", "a 31: - 22", "b 26: 17 17");
  }

  /**
   * The two who read no newspaper are the base less the 29: where the base is hidden too, a range
   * of each of the two says nothing of theirs.
   */
  @Test
  void thoseWhoLeaveOutAnAnswerAreACountOfTheirOwn() {
    Conventions.Disclosure rules = rules(5, 5, Zeros.PUBLISH);
    Study study =
        Study.builder("s")
            .question(
                MultipleQuestion.builder("m")
                    .option("paper", "Paper", "paper")
                    .option("radio", "Radio", "radio")
                    .base(Base.ALL)
                    .build())
            .segment(GROUPS)
            .conventions(Conventions.builder().disclosure(rules).build())
            .build();
    List<String> lines = new ArrayList<>(List.of("paper radio g"));
    lines.addAll(Collections.nCopies(20, "1 1 a"));
    lines.addAll(Collections.nCopies(9, "1 0 a"));
    lines.addAll(Collections.nCopies(2, "0 1 a"));
    lines.addAll(Collections.nCopies(17, "1 1 b"));
    lines.addAll(Collections.nCopies(9, "0 0 b"));
    ShownCounts shown = TwoQuestions.shown(study, TestData.of(lines.toArray(String[]::new)));
    HiddenCounts hidden = new HiddenCounts(shown, 57, false);
    new SmallCounts(rules, PlanBuilder.of(study), shown, hidden).hide();
    List<Integer> few = shown.unchosen().stream().filter(hidden::isHidden).toList();
    assertThat(few).hasSize(1);
    assertThat(shown.network().value(few.get(0), 0)).isEqualTo(2);
    Uncertainty uncertainty = new Uncertainty(rules, shown, hidden);
    assertThat(uncertainty.minimum(few.get(0))).isEqualTo(5);
    assertThat(uncertainty.isOpen(few.get(0))).isTrue();
  }
}
