package io.etude.report.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Diagnostic;
import io.etude.Label;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.document.Report;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import io.etude.testing.ReportText;
import io.etude.testing.TinyStudy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of groups whose bases tables mark to be read with caution, in prose and titles. */
class LowBaseQuotesTest {

  private static final Results RESULTS =
      results("90 y a", "30 n a", "70 y c", "50 n c", "10 y b", "50 n b");

  private static final Results FEW = results("20 y a", "20 n a", "20 y b", "10 n b");

  private static Results results(String... people) {
    Study.Builder study =
        Study.builder("s")
            .languages(Locale.ENGLISH, Locale.FRENCH)
            .question(
                SingleQuestion.builder("q")
                    .category("y", new Label(Map.of("en", "Yes", "fr", "Oui")))
                    .category("n", new Label(Map.of("en", "No", "fr", "Non")))
                    .build())
            .segment(
                Segment.builder("town")
                    .category("a", "Ath")
                    .category("b", "Bex")
                    .category("c", "Caen")
                    .build());
    return TinyStudy.of(study, "q town", people).results();
  }

  private static Report report(Locale language, String article) {
    return report(RESULTS, language, article);
  }

  private static Report report(Results results, Locale language, String article) {
    String template = article.replaceAll("\\[([^]]+)]", "\\${fig(\"$1\")}").replace('~', '\n');
    return StudyReport.of(results).language(language).template(template + "\n").build();
  }

  private static List<Diagnostic> remarks(Report report) {
    return report.diagnostics().stream().filter(d -> d.rule().equals("smallBaseUnsaid")).toList();
  }

  @Test
  void aSmallBaseThatTheTextDoesntSayIsARemark() {
    assertThat(remarks(report(Locale.ENGLISH, "In Bex [q.y@town.b] agree.")))
        .singleElement()
        .extracting(Diagnostic::message)
        .asString()
        .endsWith(
            "is of 60 respondents, a base to be read with caution, which the text doesn't say");
    assertThat(remarks(report(Locale.FRENCH, "À Bex, [q.y@town.b] sont d'accord."))).hasSize(1);
    assertThat(remarks(report(Locale.ENGLISH, "::: note~In Bex [q.y@town.b] agree.~:::")))
        .hasSize(1);
  }

  @Test
  void theFiguresOfAQuestionAreOneRemark() {
    String article =
        "In Bex [q.y@town.b] agree.~~In Bex [q.n@town.b] don't.~~In Bex [q.y@town.b] agree.";
    assertThat(remarks(report(Locale.ENGLISH, article)))
        .singleElement()
        .extracting(Diagnostic::message)
        .asString()
        .endsWith("which the text doesn't say; so are 2 more figures of question \"q\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In Ath [q.y@town.a] agree, of all [q.y].",
        "In Bex [q.y@town.b] of the ${base(\"q.y@town.b\")} asked agree.",
        "In Bex [q.y@town.b] agree, but the base is small: a small sample.",
        "In Bex [q.y@town.b] agree, which is to be read with caution.",
        "::: keyfigure q.y@town.b~agree in Bex.~:::"
      })
  void whatSaysItIsLeftAlone(String article) {
    assertThat(remarks(report(Locale.ENGLISH, article))).isEmpty();
  }

  @Test
  void whereAllBasesAreSmallTheTextSaysItOnce() {
    assertThat(remarksOfFew("In Bex [q.y@town.b] agree, in all [q.y]."))
        .singleElement()
        .extracting(Diagnostic::message)
        .asString()
        .endsWith("so is one more figure of question \"q\"");
    assertThat(remarksOfFew("In Bex [q.y@town.b] agree.~~We asked ${base()} people.")).isEmpty();
    assertThat(remarksOfFew("In all [q.y] agree.~~It is a small sample.")).isEmpty();
  }

  private static List<Diagnostic> remarksOfFew(String article) {
    return remarks(report(FEW, Locale.ENGLISH, article));
  }

  /** Of 120 respondents only 90 answered. */
  @Test
  void aSmallBaseOfAllIsSaidToo() {
    Results some = results("40 y a", "50 n c", "30 . b");
    assertThat(remarks(report(some, Locale.ENGLISH, "In all [q.y] agree."))).hasSize(1);
    assertThat(remarks(report(some, Locale.ENGLISH, "Of 90 people [q.y] agree.~~[q.n] don't.")))
        .isEmpty();
    assertThat(
            ReportText.of(report(some, Locale.ENGLISH, "::: keyfigure q.y~agree.~:::"))
                .replace('\u00a0', ' '))
        .contains("agree. Base: 90 respondents, read with caution.");
    assertThat(
            ReportText.of(report(FEW, Locale.FRENCH, "::: keyfigure q.y~sont d'accord~:::"))
                .replace('\u00a0', ' '))
        .contains("; base : 70 répondants, à lire avec prudence");
  }

  @Test
  void titlesAndKeyFiguresSayIt() {
    assertThat(
            ReportText.of(report(Locale.ENGLISH, "::: chart q segment=town~:::"))
                .replace('\u00a0', ' '))
        .contains("75% (Ath), 17% (Bex, read with caution)");
    assertThat(ReportText.of(report(Locale.FRENCH, "::: chart q segment=town~:::")))
        .contains("(Bex, à lire avec prudence)");
    assertThat(
            ReportText.of(report(Locale.ENGLISH, "::: keyfigure q.y@town.b~agree in Bex.~:::"))
                .replace('\u00a0', ' '))
        .contains("agree in Bex. Base: 60 respondents, read with caution.");
    assertThat(
            ReportText.of(report(Locale.FRENCH, "::: keyfigure q.y@town.b~sont d'accord~:::"))
                .replace('\u00a0', ' '))
        .contains("; base : 60 répondants, à lire avec prudence");
    assertThat(ReportText.of(report(Locale.ENGLISH, "::: keyfigure q.y@town.a~in Ath.~:::")))
        .doesNotContain("Base:\u00a0120");
  }
}
