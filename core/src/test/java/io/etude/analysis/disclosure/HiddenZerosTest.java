package io.etude.analysis.disclosure;

import io.etude.study.Conventions;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The auditor tries to recover hidden zeros. */
@Tag("property")
class HiddenZerosTest {

  /** Surveys of each sort with columns that nobody is in. */
  private static final int SURVEYS = 12;

  /** Random minimum counts of surveys whose zeros are hidden. */
  private static Conventions.Disclosure hidingZeros(Random random) {
    Conventions.Disclosure rules = Audits.rules(random);
    return new Conventions.Disclosure(
        rules.minimumCell(), rules.minimumBase(), Conventions.Disclosure.Zeros.SUPPRESS, 1);
  }

  /**
   * Where nobody is in a column, or gave an answer, others have the same respondents as their net,
   * or as everybody. Editions of which nobody is in one are left out: by two segments, it follows
   * from who was asked a question.
   */
  @ParameterizedTest
  @EnumSource(value = AuditedSurvey.Sort.class, mode = EnumSource.Mode.EXCLUDE, names = "EDITIONS")
  void hiddenZerosCannotBeRecovered(AuditedSurvey.Sort sort) {
    Audits.seeds(sort, SURVEYS)
        .check(
            seed -> {
              Random random = new Random(seed);
              AuditedSurvey made = new AuditedSurvey(random, sort, hidingZeros(random));
              made.leaveSomeEmpty();
              new Audits().audit(made, random, Disclosure.all());
            });
  }
}
