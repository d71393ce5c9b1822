package io.etude.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.report.StudyReport;
import io.etude.results.Finding;
import io.etude.results.Results;
import io.etude.study.Study;
import io.etude.testing.ReportText;
import io.etude.testing.TinyStudy;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What templates see of findings: of groups, and of editions of the survey. */
class FindingFieldsTest {

  private static final String LIST =
      """
      <#list findings as f>
      - ${f.segment} ${f.column}: ${fig(f.ref)}, <#if f.higher>up<#else>down</#if> <#if f.before?has_content>from ${fig(f.before)} in ${f.beforeColumn}<#else>against all others</#if>
      </#list>
      """;

  private static String list(Results results) {
    return ReportText.of(
            StudyReport.of(results).template(LIST).language(Locale.ENGLISH).build().blocks())
        .replace('\u00a0', ' ')
        .replaceAll("\\[(\\d+%) [^\\]]*]", "$1");
  }

  private static Results waves(Segment.Kind kind) {
    Study.Builder study =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("a", "A").category("b", "B").build())
            .segment(
                Segment.builder("wave")
                    .label("Year")
                    .kind(kind)
                    .category("1", "2020")
                    .category("2", "2022")
                    .category("3", "2024")
                    .net("old", "Before 2024", "1", "2")
                    .build());
    // 10% in 2020, 30% in 2022, 50% in 2024: of all 35%, so that 30% is a rise but below all
    return TinyStudy.of(
            study, "q wave", "40 a 1", "360 b 1", "120 a 2", "280 b 2", "400 a 3", "400 b 3")
        .results();
  }

  @Test
  void anEditionIsSetAgainstTheOneBefore() {
    Results results = waves(Segment.Kind.EDITIONS);
    assertThat(results.findings())
        .extracting(Finding::column, finding -> finding.before().orElse("none"))
        .containsExactlyInAnyOrder(tuple("2", "1"), tuple("3", "2"));
    assertThat(list(results))
        .contains("Year 2022: 30%, up from 10% in 2020")
        .contains("Year 2024: 50%, up from 30% in 2022")
        .doesNotContain("against all others");
  }

  @Test
  void aGroupHasNothingBefore() {
    Results results = waves(Segment.Kind.GROUPS);
    assertThat(results.findings()).allMatch(finding -> finding.before().isEmpty());
    assertThat(list(results))
        .contains("Year 2020: 10%, down against all others")
        .doesNotContain("down from");
  }

  @Test
  void questionsThatMakeGroupsComeLast() {
    Study.Builder study =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("a", "A").category("b", "B").build())
            .question(SingleQuestion.builder("r").category("x", "X").category("y", "Y").build())
            .segment(Segment.builder("r").label("R").category("x", "X").category("y", "Y").build())
            .segment(
                Segment.builder("t").label("T").category("1", "One").category("2", "Two").build());
    Results results =
        TinyStudy.of(
                study,
                "q r t",
                "170 a x 1",
                "120 b x 1",
                "10 a y 1",
                "20 b y 1",
                "30 a x 2",
                "10 b x 2",
                "100 a y 2",
                "200 b y 2")
            .results();
    List<Finding> findings = results.findings();
    assertThat(findings).extracting(f -> f.table().question()).containsExactly("q", "q", "r");
    assertThat(findings.get(2).score()).isGreaterThan(findings.get(0).score());
    String rows =
        ReportText.of(
            StudyReport.of(results)
                .template("<#list findings as f>\n- ${f.question} by ${f.segment}\n</#list>\n")
                .language(Locale.ENGLISH)
                .build()
                .blocks());
    assertThat(rows.indexOf("q by R")).isPositive().isLessThan(rows.indexOf("r by T"));
  }
}
