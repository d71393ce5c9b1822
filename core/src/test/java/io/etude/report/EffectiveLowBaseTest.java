package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.Diagnostic;
import io.etude.ReportException;
import io.etude.codebook.CategoryOrder;
import io.etude.codebook.SingleQuestion;
import io.etude.document.Report;
import io.etude.results.ResultRow;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.ReportText;
import io.etude.testing.TinyStudy;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Bases that are low only by the effective base say so, and withheld ones show no order. */
class EffectiveLowBaseTest {

  /** 40 respondents, of whom four count ten times: their effective base is (76)² / 436 = 13.2. */
  private static TinyStudy study(Conventions.LowBase lowBase) {
    return TinyStudy.of(
        Study.builder("s")
            .weighting(new Weighting.Given("w"))
            .conventions(Conventions.builder().lowBase(lowBase).build())
            .question(
                SingleQuestion.builder("q")
                    .label("Fruit")
                    .order(CategoryOrder.SHARE)
                    .category("a", "Apple")
                    .category("b", "Banana")
                    .build()),
        "q w",
        "18 a 1",
        "18 b 1",
        "4 b 10");
  }

  private static Report report(TinyStudy study, Locale language, String template) {
    return StudyReport.of(study.results()).language(language).template(template).build();
  }

  @Test
  void keyFiguresGiveTheEffectiveBaseThatIsLow() {
    TinyStudy flagged = study(Conventions.LowBase.FLAG);
    String figure = "::: keyfigure q.b\nbuy bananas.\n:::\n";
    assertThat(ReportText.of(report(flagged, Locale.ENGLISH, figure)).replace('\u00a0', ' '))
        .contains("Low base: 40 respondents (effective base: 13).");
    assertThat(ReportText.of(report(flagged, Locale.FRENCH, figure)).replace('\u00a0', ' '))
        .contains("Base faible : 40 répondants (base efficace : 13).");
  }

  @Test
  void remarksGiveTheEffectiveBaseThatIsLow() {
    Report report =
        report(study(Conventions.LowBase.FLAG), Locale.ENGLISH, "Bananas: ${pct(\"q.b\")}.\n");
    assertThat(report.diagnostics().stream().map(Diagnostic::message))
        .anyMatch(m -> m.contains("40 respondents (effective base: 13): a low base, which"));
  }

  @Test
  void messagesDontSayThatFortyIsBelowThirty() {
    TinyStudy withheld = study(Conventions.LowBase.WITHHOLD);
    assertThatThrownBy(() -> report(withheld, Locale.ENGLISH, "Bananas: ${pct(\"q.b\")}.\n"))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining(
            "it is of 40 respondents (effective base: 13), and figures on a base below 30");
  }

  @Test
  void withheldSharesAreNotInTheirOrder() {
    assertThat(study(Conventions.LowBase.FLAG).tables("q").get(0).rows())
        .extracting(ResultRow::id)
        .containsExactly("b", "a");
    assertThat(study(Conventions.LowBase.WITHHOLD).tables("q").get(0).rows())
        .extracting(ResultRow::id)
        .containsExactly("a", "b");
  }
}
