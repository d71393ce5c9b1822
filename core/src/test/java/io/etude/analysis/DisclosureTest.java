package io.etude.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.disclosure.Disclosure;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.study.DataPolicy;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An auditor tries to recover what disclosure control hides, in random surveys of each sort. The
 * property {@code etude.disclosureTables} sets how many tables of each sort (default 100), {@code
 * etude.seed} the seed.
 */
class DisclosureTest {
  private static final long SEED = Long.getLong("etude.seed", 3_141_592L);
  private static final int TABLES = Integer.getInteger("etude.disclosureTables", 100);

  /** Counts and bases of the tables, of them small, hidden and recovered ones. */
  private record Audit(int tables, int counts, int small, int hidden, int recovered) {}

  /** What an audit adds up. */
  private static final class Sums {
    int tables;
    int counts;
    int small;
    int hidden;
    int recovered;
  }

  /** Random minimum counts. */
  static Conventions.Disclosure rules(Random random) {
    int minimum = 3 + random.nextInt(3);
    return new Conventions.Disclosure(
        minimum,
        minimum + random.nextInt(4),
        random.nextInt(4) == 0
            ? Conventions.Disclosure.Zeros.SUPPRESS
            : Conventions.Disclosure.Zeros.PUBLISH);
  }

  static Tally tally(Analysis analysis, TestData data) {
    return data.chunks(analysis.request()).stream()
        .map(analysis::tally)
        .reduce(Tally.EMPTY, (a, b) -> a.merge(b));
  }

  private static Audit audit(
      AuditedSurvey.Sort sort, Set<Disclosure.Protection> protections, int wanted, boolean tell) {
    Sums sums = new Sums();
    for (int survey = 0; sums.tables < wanted; survey++) {
      long seed = SEED + 1_000_003L * sort.ordinal() + survey;
      Random random = new Random(seed);
      AuditedSurvey made = new AuditedSurvey(random, sort, rules(random));
      TestData data = made.data(25 + random.nextInt(220));
      Analysis analysis = Analysis.of(made.study()).onProblems(DataPolicy.GO_ON);
      Tally tally = tally(analysis, data);
      Results results = analysis.results(tally, protections);
      double[] weights = made.weighted() ? AuditedSurvey.WEIGHTS : new double[] {1};
      Kinds kinds = new Kinds(made.study(), made.kinds());
      List<Auditor.Inference> found = new Auditor(kinds, results, weights).recovered();
      if (tell && !found.isEmpty()) {
        System.out.println(sort + ", seed " + seed + ": " + found);
      }
      sums.recovered += found.size();
      sums.small += hidden(analysis.results(tally, EnumSet.noneOf(Disclosure.Protection.class)));
      sums.hidden += hidden(results);
      sums.tables += results.tables().size();
      for (ResultTable table : results.tables()) {
        sums.counts += table.columns().size() * (1 + table.rows().size());
      }
    }
    return new Audit(sums.tables, sums.counts, sums.small, sums.hidden, sums.recovered);
  }

  private static int hidden(Results results) {
    int hidden = 0;
    for (ResultTable table : results.tables()) {
      for (ResultColumn column : table.columns()) {
        hidden += (int) column.cells().stream().filter(x -> x.count().isEmpty()).count();
        hidden += column.base().isEmpty() ? 1 : 0;
      }
    }
    return hidden;
  }

  @ParameterizedTest
  @EnumSource(AuditedSurvey.Sort.class)
  void nothingHiddenCanBeRecovered(AuditedSurvey.Sort sort) {
    Audit audit = audit(sort, Disclosure.all(), TABLES, true);
    System.out.println("seed " + SEED + ", " + sort + ": " + audit);
    assertThat(audit.recovered()).isZero();
    assertThat(audit.hidden()).isGreaterThan(audit.small()).isLessThan(audit.counts() * 2 / 3);
  }

  /** Each protection is needed: without it the auditor finds something. */
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
        without(Disclosure.Protection.WEIGHTS, AuditedSurvey.Sort.WEIGHTED));
  }

  private static DynamicTest without(Disclosure.Protection left, AuditedSurvey.Sort sort) {
    return DynamicTest.dynamicTest(
        sort + " without " + left,
        () -> {
          Set<Disclosure.Protection> others = Disclosure.all();
          others.remove(left);
          Audit audit = audit(sort, others, Math.min(TABLES, 80), false);
          System.out.println("seed " + SEED + ", " + sort + " without " + left + ": " + audit);
          assertThat(audit.recovered()).isPositive();
        });
  }
}
