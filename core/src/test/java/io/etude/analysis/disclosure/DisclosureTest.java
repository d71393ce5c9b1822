package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.analysis.Tally;
import io.etude.analysis.WeakenedAnalysis;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.study.DataPolicy;
import io.etude.testing.Seeds;
import io.etude.testing.TestData;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An auditor tries to recover what disclosure control hides, in random surveys of each sort. */
@Tag("property")
class DisclosureTest {
  private static final long SEED = 3_141_592L;

  /** Surveys of each sort. */
  private static final int SURVEYS = 25;

  /** Surveys of each sort with columns that nobody is in. */
  private static final int EMPTY_SURVEYS = 12;

  private static final double[] EQUAL = {1};

  /** Counts and bases of the tables, of them small, hidden and recovered ones. */
  private record Audit(int counts, int small, int hidden, int recovered) {}

  /** What an audit adds up. */
  private static final class Sums {
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
            : Conventions.Disclosure.Zeros.PUBLISH,
        1);
  }

  /** Random minimum counts of surveys whose zeros are hidden. */
  private static Conventions.Disclosure hidingZeros(Random random) {
    Conventions.Disclosure rules = rules(random);
    return new Conventions.Disclosure(
        rules.minimumCell(), rules.minimumBase(), Conventions.Disclosure.Zeros.SUPPRESS, 1);
  }

  private static Audit audit(
      AuditedSurvey.Sort sort, Set<Disclosure.Protection> protections, int surveys) {
    Sums sums = new Sums();
    Seeds.of(DisclosureTest.class, SEED + 1_000_003L * sort.ordinal(), surveys)
        .check(seed -> audit(new Random(seed), sort, protections, sums));
    return new Audit(sums.counts, sums.small, sums.hidden, sums.recovered);
  }

  private static void audit(
      Random random, AuditedSurvey.Sort sort, Set<Disclosure.Protection> protections, Sums sums) {
    audit(new AuditedSurvey(random, sort, rules(random)), random, protections, sums);
  }

  private static void audit(
      AuditedSurvey made, Random random, Set<Disclosure.Protection> protections, Sums sums) {
    TestData data = made.data(made.leastRows() + random.nextInt(220));
    Analysis analysis = Analysis.of(made.study()).onProblems(DataPolicy.SET_MISSING);
    Tally tally = data.tally(analysis);
    Results results = WeakenedAnalysis.results(analysis, tally, protections);
    List<Auditor.Inference> found =
        found(made, results, protections, made.weighted() ? AuditedSurvey.WEIGHTS : EQUAL);
    if (made.weighted() && !found.isEmpty()) {
      // whoever knows the smallest and the largest weight only finds less, and takes longer
      found = found(made, results, protections, AuditedSurvey.weightsBetween());
    }
    sums.recovered += found.size();
    if (protections.equals(Disclosure.all())) {
      assertThat(found).isEmpty();
      sums.small += hidden(WeakenedAnalysis.results(analysis, tally, Set.of()));
      sums.hidden += hidden(results);
      for (ResultTable table : results.tables()) {
        sums.counts += table.columns().size() * (1 + table.rows().size());
      }
    }
  }

  private static List<Auditor.Inference> found(
      AuditedSurvey made,
      Results results,
      Set<Disclosure.Protection> protections,
      double[] weights) {
    Auditor auditor = new Auditor(new Kinds(made.study(), made.kinds()), results, weights);
    if (protections.contains(Disclosure.Protection.DIFFERENCES)) {
      auditor.seekRests(results.complete());
      auditor.seekUnchosen(results.complete());
    }
    if (made.close()) {
      auditor.seekDifferences(results.complete());
    }
    return auditor.recovered();
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
    Audit audit = audit(sort, Disclosure.all(), SURVEYS);
    assertThat(audit.hidden()).isGreaterThan(audit.small()).isLessThan(audit.counts() * 2 / 3);
  }

  /**
   * Where nobody is in a column, or gave an answer, others have the same respondents as their net,
   * or as everybody. Editions of which nobody is in one are left out: by two segments, it follows
   * from who was asked a question.
   */
  @ParameterizedTest
  @EnumSource(value = AuditedSurvey.Sort.class, mode = EnumSource.Mode.EXCLUDE, names = "EDITIONS")
  void hiddenZerosCannotBeRecovered(AuditedSurvey.Sort sort) {
    Seeds.of(DisclosureTest.class, SEED + 1_000_003L * sort.ordinal(), EMPTY_SURVEYS)
        .check(
            seed -> {
              Random random = new Random(seed);
              AuditedSurvey made = new AuditedSurvey(random, sort, hidingZeros(random));
              made.leaveSomeEmpty();
              audit(made, random, Disclosure.all(), new Sums());
            });
  }

  /** With this seed all of a column are in one of the columns nested in it, and none beside it. */
  @Test
  void noBaseBelowTheMinimumIsPublished() {
    Random random = new Random(4_141_643);
    AuditedSurvey made = new AuditedSurvey(random, AuditedSurvey.Sort.NESTED, rules(random));
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
          assertThat(audit(sort, others, SURVEYS).recovered()).isPositive();
        });
  }
}
