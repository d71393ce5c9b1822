package io.etude.report.chart;

import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.study.Study;

/** Studies of which charts are drawn: of fruit, and by town. */
final class ChartFixtures {

  /** Apple and banana differ significantly between towns, cherry does not. */
  static final String[] TOWNS = {
    "30 a a", "40 b a", "30 c a", "10 a b", "70 b b", "20 c b", "50 a c", "25 b c", "25 c c"
  };

  private ChartFixtures() {}

  /** A study of a question, by three towns. */
  static Study.Builder groups(Question question) {
    return Study.builder("s")
        .question(question)
        .segment(
            Segment.builder("town")
                .label("Town")
                .category("a", "Alba")
                .category("b", "Bari")
                .category("c", "Como")
                .build());
  }

  static SingleQuestion.Builder fruit() {
    return SingleQuestion.builder("fruit")
        .label("fruit eaten")
        .category("a", "Apple")
        .category("b", "Banana")
        .category("c", "Cherry");
  }
}
