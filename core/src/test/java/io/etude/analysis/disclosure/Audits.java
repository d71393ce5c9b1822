package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.analysis.Tally;
import io.etude.analysis.WeakenedAnalysis;
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

/** Audits of random surveys, and what they add up. */
final class Audits {
  private static final long SEED = 3_141_592L;

  private static final double[] EQUAL = {1};

  /** Of the tables: counts and bases, of them small, hidden and recovered ones. */
  int counts;

  int small;
  int hidden;
  int recovered;

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

  /** The seeds of surveys of a sort; those that once failed are tried on every sort. */
  static Seeds seeds(AuditedSurvey.Sort sort, int surveys) {
    return Seeds.of(DisclosureTest.class, SEED + 1_000_003L * sort.ordinal(), surveys);
  }

  /** Has the auditor try a survey whose results have those protections; with all, he must fail. */
  void audit(AuditedSurvey made, Random random, Set<Disclosure.Protection> protections) {
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
    recovered += found.size();
    if (protections.equals(Disclosure.all())) {
      assertThat(found).isEmpty();
      small += hidden(WeakenedAnalysis.results(analysis, tally, Set.of()));
      hidden += hidden(results);
      for (ResultTable table : results.tables()) {
        counts += table.columns().size() * (1 + table.rows().size());
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
}
