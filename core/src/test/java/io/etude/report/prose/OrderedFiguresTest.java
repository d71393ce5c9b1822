package io.etude.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Diagnostic;
import io.etude.codebook.SingleQuestion;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Words of an article that its own figures contradict. */
class OrderedFiguresTest {

  private static List<Diagnostic> remarks(String article) {
    Study.Builder study =
        Study.builder("s")
            .languages(Locale.ENGLISH)
            .question(
                SingleQuestion.builder("q").category("a", "Apple").category("b", "Pear").build());
    return StudyReport.of(TinyStudy.of(study, "q", "60 a", "40 b").results())
        .template(article)
        .build()
        .diagnostics()
        .stream()
        .filter(remark -> remark.rule().equals("wrongOrder"))
        .toList();
  }

  @Test
  void anOrderThatThePrintedFiguresContradictIsARemark() {
    String article = "More like %s (${pct(\"q.%s\")}) than %s (${pct(\"q.%s\")}).\n";
    assertThat(remarks(String.format(article, "pears", "b", "apples", "a")))
        .singleElement()
        .extracting(Diagnostic::message)
        .asString()
        .startsWith("\"More\" is said of two figures");
    assertThat(remarks(String.format(article, "apples", "a", "pears", "b"))).isEmpty();
  }
}
