package io.etude.report.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Diagnostic;
import io.etude.codebook.Segment;
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

  /** In the first edition 24% like apples, in the second 39%. */
  private static List<Diagnostic> remarksOnEditions(Locale language, String article) {
    Study.Builder study =
        Study.builder("s")
            .languages(language)
            .question(
                SingleQuestion.builder("q").category("a", "Apple").category("b", "Pear").build())
            .segment(
                Segment.builder("edition")
                    .kind(Segment.Kind.EDITIONS)
                    .category("2024", "2024")
                    .category("2025", "2025")
                    .build());
    String[] people = {"24 a 2024", "76 b 2024", "39 a 2025", "61 b 2025"};
    return StudyReport.of(TinyStudy.of(study, "q edition", people).results())
        .language(language)
        .template(article)
        .build()
        .diagnostics()
        .stream()
        .filter(remark -> remark.rule().equals("wrongOrder"))
        .toList();
  }

  private static String figure(int edition) {
    return "${pct(\"q.a@edition." + edition + "\")}";
  }

  @Test
  void aChangeThatThePrintedFiguresContradictIsARemark() {
    String change = "Liking fell from **" + figure(2024) + "** in 2024 to " + figure(2025) + ".\n";
    assertThat(remarksOnEditions(Locale.ENGLISH, change))
        .singleElement()
        .extracting(Diagnostic::message)
        .asString()
        .startsWith("\"fell\" is said of two figures");
    String other = "Liking rose from **" + figure(2024) + "** in 2024 to " + figure(2025) + ".\n";
    assertThat(remarksOnEditions(Locale.ENGLISH, other)).isEmpty();
  }

  @Test
  void aChangeInATitleIsReadToo() {
    String title = "::: chart q title=\"La part recule, de %s à %s\"\n:::\n";
    assertThat(remarksOnEditions(Locale.FRENCH, String.format(title, figure(2024), figure(2025))))
        .hasSize(1);
    assertThat(remarksOnEditions(Locale.FRENCH, String.format(title, figure(2025), figure(2024))))
        .isEmpty();
  }
}
