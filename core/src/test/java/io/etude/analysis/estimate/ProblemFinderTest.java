package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.etude.codebook.Base;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.SingleQuestion;
import io.etude.results.DataProblem;
import io.etude.results.Results;
import io.etude.study.DataPolicy;
import io.etude.study.DataRule;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is odd in the data as a whole. */
class ProblemFinderTest {

  private static MultipleQuestion.Builder ways() {
    return MultipleQuestion.builder("ways").option("bus", "Bus", "b").option("car", "Car", "c");
  }

  private static List<DataProblem> problems(Study.Builder study, String columns, String... people) {
    return TinyStudy.of(study, columns, people).results().problems();
  }

  private static List<DataProblem> problems(MultipleQuestion question, String... people) {
    return problems(Study.builder("s").question(question), "b c", people);
  }

  /** They may not have been asked: the file marks only what was chosen. */
  @Test
  void thoseWhoTickedNothingAreLeftOutWithARemark() {
    assertThat(problems(ways().build(), "30 1 .", "20 1 1", "7 . ."))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.rule()).isEqualTo("ticksOnly");
              assertThat(problem.subject()).isEqualTo("ways");
              assertThat(problem.count()).isEqualTo(7);
              assertThat(problem.policy()).isEqualTo(DataPolicy.GO_ON);
              assertThat(problem.places()).isEmpty();
            });
  }

  @Test
  void nothingIsRemarkedWhereTheBaseIsKnown() {
    assertThat(problems(ways().build(), "30 1 .", "20 1 1")).as("all ticked").isEmpty();
    assertThat(problems(ways().build(), "30 1 0", "20 1 1", "7 0 0")).as("noes").isEmpty();
    assertThat(problems(ways().base(Base.CHOSEN).build(), "30 1 .", "20 1 1", "7 . ."))
        .as("declared")
        .isEmpty();
    assertThat(
            problems(
                ways().percentOf(MultipleQuestion.PercentOf.RESPONSES).build(),
                "30 1 .",
                "20 1 1",
                "7 . ."))
        .as("of responses")
        .isEmpty();
  }

  private static Study.Builder single(DataPolicy policy) {
    return Study.builder("s")
        .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
        .onProblem(DataRule.SAME_ANSWER, policy)
        .onProblem(DataRule.NO_ANSWERS, policy);
  }

  @Test
  void aQuestionThatNobodyOrOnlyOneAnsweredIsTold() {
    assertThat(problems(single(DataPolicy.GO_ON), "q", "30 y"))
        .extracting(DataProblem::rule, DataProblem::subject, DataProblem::count)
        .containsExactly(tuple(DataRule.SAME_ANSWER.code(), "q", 30L));
    assertThat(problems(single(DataPolicy.GO_ON), "q", "30 ."))
        .extracting(DataProblem::rule)
        .containsExactly(DataRule.NO_ANSWERS.code());
    assertThat(problems(single(DataPolicy.GO_ON), "q", "1 y")).as("of one").isEmpty();
    assertThat(problems(single(DataPolicy.GO_ON), "q", "30 y", "1 n")).isEmpty();
  }

  private static Study.Builder hours() {
    return Study.builder("s").question(NumericQuestion.builder("hours").build());
  }

  @Test
  void aNumberThatIsTheSumOfAllOthersIsTold() {
    assertThat(problems(hours(), "hours", "12 0", "13 1.5", "12 4", "1 67.5"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.rule()).isEqualTo("sumOfOthers");
              assertThat(problem.subject()).isEqualTo("hours");
              assertThat(problem.message()).contains("one number, 67.5, is the sum of all others");
            });
    assertThat(problems(hours(), "hours", "12 0", "13 1.5", "12 4", "1 67"))
        .as("the highest of many")
        .isEmpty();
    assertThat(problems(hours(), "hours", "90 0", "2 1", "1 2")).as("the sum of two").isEmpty();
    assertThat(problems(hours(), "hours", "21 -1", "13 1.5", "12 4", "1 46.5"))
        .as("of gains and losses")
        .isEmpty();
  }

  /** It is nearly what one of them said; those who work on the study are told. */
  @Test
  void theSumOfAFewIsNotPublished() {
    Results few = TinyStudy.of(hours(), "hours", "2 0", "3 1.5", "2 4", "1 12.5").results();
    assertThat(few.problems()).isEmpty();
    assertThat(few.complete().problems())
        .extracting(DataProblem::rule)
        .containsExactly("sumOfOthers");
  }

  @Test
  void aRatingIsNoTotal() {
    Study.Builder rated =
        Study.builder("s").question(RatingQuestion.builder("q").scale(1, 40).build());
    assertThat(problems(rated, "q", "40 1", "1 40")).isEmpty();
  }
}
