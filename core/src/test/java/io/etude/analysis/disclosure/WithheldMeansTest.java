package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Diagnostic;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Means that are withheld for the sake of few answers, and what is said of it. */
class WithheldMeansTest {

  private static Results results(Question question) {
    Study.Builder study =
        Study.builder("s")
            .conventions(
                Conventions.builder()
                    .disclosure(
                        new Conventions.Disclosure(5, 5, Conventions.Disclosure.Zeros.PUBLISH))
                    .build())
            .question(question);
    return TinyStudy.of(study, "q", "2 0", "30 3", "40 5", "4 1", "30 4").results();
  }

  private static List<Diagnostic> remarks(Results results) {
    return results.suppressions().stream().filter(d -> d.message().contains("the mean")).toList();
  }

  @Test
  void theAnswersThatHideAMeanAreNamedAndWhatHelps() {
    Results results = results(RatingQuestion.builder("q").scale(0, 5).build());
    assertThat(results.figure("q.mean").estimate()).isEmpty();
    assertThat(remarks(results))
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.place()).isEqualTo("question \"q\"");
              assertThat(remark.message())
                  .startsWith("disclosure control withholds the mean and the other statistics")
                  .contains("\"0\"", "\"1\"")
                  .doesNotContain("\"4\"");
              assertThat(remark.hint()).contains("type: numeric");
            });
  }

  /** As the hint says. */
  @Test
  void bandsThatJoinTheRareAnswersLetTheMeanBePublished() {
    Results results =
        results(
            NumericQuestion.builder("q")
                .band("low", "Low", 0, 4)
                .band("high", "High", 4, 6)
                .build());
    assertThat(results.figure("q.mean").estimate()).isPresent();
    assertThat(results.table("q").orElseThrow().total().summary(Summary.Stat.MEAN)).isPresent();
    assertThat(remarks(results)).isEmpty();
  }
}
