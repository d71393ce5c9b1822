package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.results.Flag;
import io.etude.results.ResultTable;
import io.etude.study.Conventions;
import io.etude.testing.TestData;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An auditor tries to recover what disclosure control hides, in random surveys of each sort. */
@Tag("property")
class DisclosureTest {

  /** Surveys of each sort. */
  private static final int SURVEYS = 25;

  @ParameterizedTest
  @EnumSource(AuditedSurvey.Sort.class)
  void nothingHiddenCanBeRecovered(AuditedSurvey.Sort sort) {
    Audits audits = new Audits();
    Audits.seeds(sort, SURVEYS)
        .check(
            seed -> {
              Random random = new Random(seed);
              AuditedSurvey made = new AuditedSurvey(random, sort, Audits.rules(random));
              audits.audit(made, random, Disclosure.all());
            });
    assertThat(audits.hidden).isGreaterThan(audits.small).isLessThan(audits.counts * 2 / 3);
  }

  /** With this seed all of a column are in one of the columns nested in it, and none beside it. */
  @Test
  void noBaseBelowTheMinimumIsPublished() {
    Random random = new Random(4_141_643);
    AuditedSurvey made = new AuditedSurvey(random, AuditedSurvey.Sort.NESTED, Audits.rules(random));
    TestData data = made.data(made.leastRows() + random.nextInt(220));
    Conventions.Disclosure rules = made.study().conventions().disclosure().orElseThrow();
    assertThat(rules.zeros()).isEqualTo(Conventions.Disclosure.Zeros.SUPPRESS);
    ResultTable table = Analysis.of(made.study()).run(data).table("q@n").orElseThrow();
    assertThat(table.column("s3/t2").orElseThrow().flags()).contains(Flag.SUPPRESSED);
    assertThat(table.columns())
        .allSatisfy(
            column ->
                assertThat(column.base().orElse(Long.MAX_VALUE))
                    .isGreaterThanOrEqualTo(rules.minimumBase()));
  }
}
