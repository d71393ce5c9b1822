package io.etude.report.prose;

import io.etude.codebook.SingleQuestion;
import io.etude.study.Methodology;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.Map;

/** A study of one question, and its method box. */
final class MethodFixtures {

  private MethodFixtures() {}

  static Study.Builder study() {
    return Study.builder("s")
        .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build());
  }

  static Map<String, String> box(Study.Builder study) {
    return TinyStudy.of(study, "q", "50 y", "50 n").method();
  }

  static Map<String, String> box(Methodology.Builder method) {
    return box(study().methodology(method.build()));
  }
}
