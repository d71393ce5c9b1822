package io.etude.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.MissingKind;
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
        .contains("3:9: \"50%\" (q.a) is of all editions together, and the paragraph doesn't")
        .contains("; so is one more figure of question \"q\"")
        .endsWith(
            "quote one edition, such as \"q.a@wave.2\", or name the first and the last edition"
                + " beside the figure");
    assertThat(remarks("${pct(\"q.a@sex.w\")} of women.")).hasSize(1);
    assertThat(remarks("${pct(\"q.a@wave.2\")} in 2023.")).isEmpty();
    assertThat(remarks("All editions together, ${pct(\"q.a\")}.")).hasSize(1);
    assertThat(remarks("From 2021 to 2023 it was ${pct(\"q.a\")}.")).isEmpty();
  }

  private static String keyFigure(String reference, String said) {
    Report report = article("::: keyfigure " + reference + "\n" + said + "\n:::");
    String text = ReportText.of(report).replace('\u00a0', ' ');
    return text.substring(0, text.indexOf("section results"));
  }

  @Test
  void aKeyFigureOfAllEditionsSaysSo() {
    assertThat(keyFigure("q.a", "like apples.")).contains("like apples. All editions together.");
    assertThat(keyFigure("q.a", "like apples")).contains("like apples; all editions together");
    assertThat(keyFigure("q.a", "like apples, from 2021 to 2023")).doesNotContain("together");
    assertThat(keyFigure("q.a@wave.2", "like apples.")).doesNotContain("together");
  }

  @Test
  void aFigureOfAnEditionBesideABarOfAllSaysWhatItDiffersFrom() {
    Report report = article("::: chart q callout=\"q.a@wave.2\"\n:::");
    assertThat(ReportText.of(report).replace('\u00a0', ' '))
        .contains("Year 2023: 100 respondents; difference from 2021 significant at the 5% level.")
        .contains("(Year 2023), difference from 2021 significant at the 5% level.");
  }

  private static TinyStudy leavingOut(String... people) {
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .label("Fruit")
                    .category("a", "Apple")
                    .category("b", "Banana")
                    .build())
            .segment(
                Segment.builder("wave")
                    .label("Year")
                    .kind(Segment.Kind.EDITIONS)
                    .category("1", "2021")
                    .category("2", "2023")
                    .missing("9", "2022", MissingKind.NOT_ASKED)
                    .build())
            .segment(
                Segment.builder("ends")
                    .label("Year")
                    .column("wave")
                    .category("1", "2021")
                    .category("2", "2023")
                    .missing("9", "2022", MissingKind.NOT_ASKED)
                    .build())
            .segment(
                Segment.builder("sex")
                    .label("Sex")
                    .category("w", "Women")
                    .category("m", "Men")
                    .build());
    return TinyStudy.of(study, "q wave sex", people);
  }

  private static final String[] THREE = {
    "40 a 1 w", "60 b 1 m", "60 a 2 w", "40 b 2 m", "90 a 9 w", "60 b 9 m"
  };

  @Test
  void respondentsOfEditionsThatAreLeftOutAreNamedBesideTheOthers() {
    TinyStudy waves = leavingOut(THREE);
    String note =
        "All together, not only 2021 and 2023. 150 of them are of other editions or of none.";
    assertThat(waves.notes("q")).contains(note).doesNotContain("All editions");
    assertThat(waves.notes("q@sex")).contains(note);
    assertThat(Inline.plain(waves.report().front().standfirst()).replace('\u00a0', ' '))
        .startsWith(
            "350 respondents took part in a survey of one question, all together, not only those of"
                + " 2021 and 2023.");
    assertThat(leavingOut("40 a 1 w", "60 b 1 m", "60 a 2 w", "40 b 2 m", "1 b 9 m").notes("q"))
        .contains("One of them is of another edition or of none.");
  }

  @Test
  void tablesSayThatTheirTotalsAreOfMoreThanTheEditions() {
    String note = "Totals: all respondents, those of other editions or of none too.";
    String french = "Ensemble\u00a0: tous les répondants, y compris ceux d’une autre édition";
    for (String table : List.of("q segments=wave", "q segments=sex")) {
      String template = "::: table " + table + "\n:::\n";
      assertThat(ReportText.of(leavingOut(template, Locale.ENGLISH))).as(table).contains(note);
      assertThat(ReportText.of(leavingOut(template, Locale.FRENCH))).as(table).contains(french);
      assertThat(ReportText.of(article(template)))
          .as(table)
          .doesNotContain("Totals: all respondents");
    }
    String results = "::: results\n:::\n";
    assertThat(ReportText.of(leavingOut(results, Locale.ENGLISH))).contains(note);
    assertThat(ReportText.of(article(results)))
        .contains("Totals: all editions together.")
        .doesNotContain("Totals: all respondents");
    assertThat(ReportText.of(leavingOut(results, Locale.ENGLISH)))
        .doesNotContain("editions together");
  }

  @Test
  void groupsByTheColumnOfEditionsAreNotPooled() {
    assertThat(leavingOut(THREE).notes("q@ends")).doesNotContain("together");
    assertThat(leavingOut(WAVES).notes("q@ends")).doesNotContain("together");
  }

  private static Report leavingOut(String template, Locale language) {
    return StudyReport.of(leavingOut(THREE).results())
        .template(template)
        .language(language)
        .build();
  }

  @Test
  void aKeyFigureOfMoreThanTheEditionsSaysSo() {
    String reference = "::: keyfigure q.a\n";
    assertThat(text(leavingOut(reference + "like apples.\n:::", Locale.ENGLISH)))
        .contains("like apples. All together, not only 2021 and 2023.");
    assertThat(text(leavingOut(reference + "like apples, all editions\n:::", Locale.ENGLISH)))
        .contains("like apples, all editions; all together, not only 2021 and 2023");
    assertThat(text(leavingOut(reference + "aiment les pommes.\n:::", Locale.FRENCH)))
        .contains("aiment les pommes. Tous réunis, et pas seulement 2021 et 2023.");
  }

  @Test
  void anArticleThatQuotesMoreThanTheEditionsIsRemarkedOn() {
    String quoted = "From 2021 to 2023, all editions together, ${pct(\"q.a\")}.";
    assertThat(leavingOut(quoted, Locale.ENGLISH).diagnostics())
        .filteredOn(diagnostic -> diagnostic.rule().equals("pooledUnsaid"))
        .singleElement()
        .satisfies(
            diagnostic -> {
              assertThat(diagnostic.message())
                  .contains("is of respondents in none of the editions too");
              assertThat(diagnostic.hint()).contains("q.a@wave.2");
            });
  }

  private static String text(Report report) {
    return ReportText.of(report).replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
