package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.analysis.Analysis;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.results.Finding;
import io.etude.results.Results;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class FindingSearchTest {

  /** A question about sex by sex, or for the age by age, says nothing about the groups. */
  @Test
  void noQuestionIsComparedByItself() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      rows.add(List.of(String.valueOf(20 + i % 50), i % 2 == 0 ? "f" : "m"));
    }
    Study study =
        Study.builder("people")
            .question(
                NumericQuestion.builder("age")
                    .band("young", "Under 40", 0, 40)
                    .band("old", "40 and over", 40, 100)
                    .build())
            .question(
                SingleQuestion.builder("sex").category("f", "Women").category("m", "Men").build())
            .segment(
                Segment.builder("byAge")
                    .column("age")
                    .band("young", "Under 40", 0, 40)
                    .band("old", "40 and over", 40, 100)
                    .build())
            .segment(
                Segment.builder("bySex")
                    .column("sex")
                    .category("f", "Women")
                    .category("m", "Men")
                    .build())
            .build();
    Results results = Analysis.of(study).run(RowsSource.of("people", List.of("age", "sex"), rows));
    assertThat(results.findings()).isEmpty();
  }

  private static Results results(Study study, int rows, IntFunction<List<String>> row) {
    List<List<String>> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      all.add(row.apply(i));
    }
    return Analysis.of(study).run(RowsSource.of("people", List.of("use", "sex", "code"), all));
  }

  private static Study study(Segment... segments) {
    Study.Builder study =
        Study.builder("people")
            .question(
                SingleQuestion.builder("use").category("y", "Yes").category("n", "No").build());
    for (Segment segment : segments) {
      study.segment(segment);
    }
    return study.build();
  }

  private static Segment sex() {
    return Segment.builder("sex").category("f", "Women").category("m", "Men").build();
  }

  /** Yes and no of women and men are one fact: more women say yes. */
  @Test
  void mirroredComparisonsAreMadeOnce() {
    Results results =
        results(
            study(sex()),
            400,
            i ->
                List.of(
                    i % 2 == 0 && i % 10 < 8 || i % 10 == 1 ? "y" : "n",
                    i % 2 == 0 ? "f" : "m",
                    "1"));
    assertThat(results.findings()).hasSize(1);
    Finding finding = results.findings().get(0);
    assertThat(finding.row()).isEqualTo("y");
    assertThat(finding.column()).isEqualTo("f");
    assertThat(finding.difference().value()).isCloseTo(0.6, within(1e-12));
    assertThat(finding.adjustedP()).isEqualTo(finding.p());
  }

  /** A column that codes the same answers anew says nothing either, nor does one within another. */
  @Test
  void recodedQuestionsAreNotCompared() {
    Segment recoded =
        Segment.builder("code").category("1", "Users").category("0", "Others").build();
    Segment own =
        Segment.builder("own").column("use").category("y", "Y").category("n", "N").build();
    Results results =
        results(
            study(recoded, own, sex(), Segment.nested("both", "Both", sex(), own)),
            400,
            i -> List.of(i % 3 == 0 ? "y" : "n", i % 2 == 0 ? "f" : "m", i % 3 == 0 ? "1" : "0"));
    assertThat(results.findings()).isEmpty();
  }

  /**
   * "No" is all that "yes" is not, and a group that nobody is in leaves two that are one another.
   */
  @Test
  void noDifferenceIsFoundTwice() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 900; i++) {
      String place = i % 3 == 0 ? "a" : i % 3 == 1 ? "b" : "c";
      rows.add(List.of(i % 3 == 0 || i % 10 == 0 ? "y" : "n", place, i % 3 == 0 ? "a" : "b"));
    }
    Study study =
        Study.builder("places")
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
            .segment(places("three"))
            .segment(places("two"))
            .build();
    Results results =
        Analysis.of(study).run(RowsSource.of("places", List.of("q", "three", "two"), rows));
    assertThat(results.findings())
        .extracting(f -> f.row() + "@" + f.table().segment().orElseThrow() + "." + f.column())
        .containsExactlyInAnyOrder("y@three.a", "y@three.b", "y@three.c", "y@two.a");
  }

  private static Segment places(String id) {
    return Segment.builder(id)
        .column(id)
        .category("a", "There")
        .category("b", "Elsewhere")
        .category("c", "Abroad")
        .build();
  }
}
