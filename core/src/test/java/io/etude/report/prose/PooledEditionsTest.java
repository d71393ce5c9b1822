package io.etude.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.document.Report;
import io.etude.document.text.Inline;
import io.etude.report.StudyReport;
import io.etude.report.chart.Callouts;
import io.etude.study.Study;
import io.etude.testing.ReportText;
import io.etude.testing.TinyStudy;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is of several editions says so, and nothing is compared with it that isn't. */
class PooledEditionsTest {

  private static final String POOLED = "All editions together: 2021 and 2023.";

  private static TinyStudy study(String... people) {
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .label("Fruit")
                    .category("a", "Apple")
                    .category("b", "Banana")
                    .category("c", "Cherry")
                    .build())
            .segment(
                Segment.builder("wave")
                    .label("Year")
                    .kind(Segment.Kind.EDITIONS)
                    .category("1", "2021")
                    .category("2", "2023")
                    .build())
            .segment(
                Segment.builder("sex")
                    .label("Sex")
                    .category("w", "Women")
                    .category("m", "Men")
                    .build());
    return TinyStudy.of(study, "q wave sex", people);
  }

  @Test
  void chartsOfAllEditionsSaySo() {
    TinyStudy waves =
        study(
            "40 a 1 w",
            "40 a 1 m",
            "20 b 1 w",
            "20 b 1 m",
            "15 c 1 w",
            "15 c 1 m",
            "20 a 2 w",
            "20 a 2 m",
            "40 b 2 w",
            "40 b 2 m",
            "15 c 2 w",
            "15 c 2 m");
    assertThat(waves.notes("q")).contains(POOLED);
    assertThat(waves.notes("q@sex")).contains(POOLED);
    assertThat(waves.notes("q@wave")).doesNotContain("together");
    // Banana has risen since 2021, which is not the bar of both years
    assertThat(waves.results().findings())
        .anyMatch(f -> f.row().equals("b") && f.column().equals("2"));
    assertThat(new Callouts(waves.context()).callouts(waves.tables("q").get(0))).isEmpty();
    assertThat(Inline.plain(waves.report().front().standfirst()).replace('\u00a0', ' '))
        .startsWith(
            "300 respondents took part in a survey of one question, all editions together.");
  }

  @Test
  void aQuestionOfOneEditionIsNotPooled() {
    TinyStudy once = study("40 a 1 w", "60 b 1 m", "50 . 2 w");
    assertThat(once.notes("q")).doesNotContain("together");
  }

  private static final String[] WAVES = {"40 a 1 w", "60 b 1 m", "60 a 2 w", "40 b 2 m"};

  private static Report article(String template) {
    return StudyReport.of(study(WAVES).results())
        .template(template)
        .language(Locale.ENGLISH)
        .build();
  }

  private static List<String> remarks(String template) {
    return article(template).diagnostics().stream()
        .filter(diagnostic -> diagnostic.rule().equals("pooledUnsaid"))
        .map(d -> d.place() + ": " + d.message() + "; " + d.hint())
        .toList();
  }

  @Test
  void anArticleThatQuotesAllEditionsWithoutAWordIsRemarkedOn() {
    assertThat(remarks("One.\n\nOf them ${pct(\"q.a\")} and ${pct(\"q.b\")}."))
        .singleElement()
        .asString()
        .contains("3:9: \"50%\" (q.a) is of all editions together, which the text doesn't say")
        .endsWith("quote one edition, such as \"q.a@wave.2\", or say \"all editions together\"");
    assertThat(remarks("${pct(\"q.a@sex.w\")} of women.")).hasSize(1);
    assertThat(remarks("${pct(\"q.a@wave.2\")} in 2023.")).isEmpty();
    assertThat(remarks("All editions together, ${pct(\"q.a\")}.")).isEmpty();
    assertThat(remarks("From 2021 to 2023 it was ${pct(\"q.a\")}.")).isEmpty();
  }

  private static String keyFigure(String reference, String text) {
    Report report = article("::: keyfigure " + reference + "\n" + text + "\n:::");
    return ReportText.of(report).replace('\u00a0', ' ');
  }

  @Test
  void aKeyFigureOfAllEditionsSaysSo() {
    assertThat(keyFigure("q.a", "like apples.")).contains("like apples. All editions together.");
    assertThat(keyFigure("q.a", "like apples")).contains("like apples; all editions together");
    assertThat(keyFigure("q.a", "like apples, all years")).doesNotContain("together");
    assertThat(keyFigure("q.a@wave.2", "like apples.")).doesNotContain("together");
  }

  @Test
  void aFigureOfAnEditionBesideABarOfAllSaysWhatItDiffersFrom() {
    Report report = article("::: chart q callout=\"q.a@wave.2\"\n:::");
    assertThat(ReportText.of(report).replace('\u00a0', ' '))
        .contains("Year 2023: 100 respondents; difference from 2021 significant at the 5% level.");
  }
}
