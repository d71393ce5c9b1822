package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.results.Results;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.List;
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
}
