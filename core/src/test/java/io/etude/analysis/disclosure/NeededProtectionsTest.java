package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Each protection is needed: without it the auditor finds something. */
@Tag("property")
class NeededProtectionsTest {

  /** At most that many surveys; the auditor stops when he has found something. */
  private static final int SURVEYS = 25;

  @TestFactory
  List<DynamicTest> withoutAProtectionTheAuditorFindsSome() {
    return List.of(
        without(Disclosure.Protection.COMPLEMENTARY, AuditedSurvey.Sort.PLAIN),
        without(Disclosure.Protection.COMPLEMENTARY, AuditedSurvey.Sort.NESTED),
        without(Disclosure.Protection.COMPLEMENTARY, AuditedSurvey.Sort.MULTIPLE),
        without(Disclosure.Protection.COMPLEMENTARY, AuditedSurvey.Sort.GRID),
        without(Disclosure.Protection.COMPLEMENTARY, AuditedSurvey.Sort.RATING),
        without(Disclosure.Protection.IDENTITIES, AuditedSurvey.Sort.TWINS),
        without(Disclosure.Protection.IDENTITIES, AuditedSurvey.Sort.BANDS),
        without(Disclosure.Protection.IDENTITIES, AuditedSurvey.Sort.RECODED),
        without(Disclosure.Protection.IDENTITIES, AuditedSurvey.Sort.ROUTED),
        without(Disclosure.Protection.IDENTITIES, AuditedSurvey.Sort.CROSSED),
        without(Disclosure.Protection.DIFFERENCES, AuditedSurvey.Sort.CLOSE_BANDS),
        without(Disclosure.Protection.DIFFERENCES, AuditedSurvey.Sort.CLOSE_BASES),
        without(Disclosure.Protection.WEIGHTS, AuditedSurvey.Sort.WEIGHTED),
        without(Disclosure.Protection.WEIGHTS, AuditedSurvey.Sort.RAKED));
  }

  private static DynamicTest without(Disclosure.Protection left, AuditedSurvey.Sort sort) {
    return DynamicTest.dynamicTest(
        sort + " without " + left,
        () -> {
          Set<Disclosure.Protection> others = Disclosure.all();
          others.remove(left);
          Audits audits = new Audits();
          Audits.seeds(sort, SURVEYS)
              .check(
                  seed -> {
                    if (audits.recovered == 0) {
                      Random random = new Random(seed);
                      AuditedSurvey made = new AuditedSurvey(random, sort, Audits.rules(random));
                      audits.audit(made, random, others);
                    }
                  });
          assertThat(audits.recovered).isPositive();
        });
  }
}
