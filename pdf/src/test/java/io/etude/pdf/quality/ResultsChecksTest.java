package io.etude.pdf.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.QuestionLines;
import io.etude.render.PageQuality;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Questions of the results that take more than two lines beside their rows. */
class ResultsChecksTest {

  @Test
  void aQuestionOfThreeLinesIsNamed() {
    ResultsChecks checks = new ResultsChecks();
    List<QuestionLines> questions =
        List.of(new QuestionLines("Table 3", 2), new QuestionLines("Table 4", 3));
    checks.page(
        new Page(7, 595, 842, 0, List.of(), List.of(), List.of(), questions, Optional.empty()));
    PageQuality.Measure measure = checks.measures().get(0);
    assertThat(measure.value()).isEqualTo(1);
    assertThat(measure.met()).isFalse();
    assertThat(measure.places()).containsExactly("page 7: Table 4");
  }
}
