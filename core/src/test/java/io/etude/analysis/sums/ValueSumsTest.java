package io.etude.analysis.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.analysis.Analysis;
import io.etude.analysis.Runner;
import io.etude.codebook.NumericQuestion;
import io.etude.results.DataProblem;
import io.etude.results.Flag;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Quantiles are exact up to 100,000 distinct values, then nearly so; moments stay exact. */
class ValueSumsTest {
  private static final long SEED = 99L;

  private static Results run(double[] x, int chunkRows, int threads) {
    String[] texts = Arrays.stream(x).mapToObj(String::valueOf).toArray(String[]::new);
    Study study = Study.builder("s").question(NumericQuestion.builder("x").build()).build();
    return Analysis.of(study)
        .run(new TestData(Map.of("x", texts), x.length, chunkRows), Runner.threads(threads))
        .complete();
  }

  private static double value(Results results, Summary.Stat stat) {
    return results.figure("x." + stat.code()).estimate().orElseThrow().value();
  }

  @Test
  void exactUpToTheLimit() {
    double[] x = new double[ValueSums.LIMIT];
    for (int i = 0; i < x.length; i++) {
      x[i] = 1 + (i * 7_919L % x.length);
    }
    Results results = run(x, 9_000, 2);
    assertThat(value(results, Summary.Stat.MEDIAN)).isEqualTo(x.length / 2.0);
    assertThat(results.figure("x.median").flags()).doesNotContain(Flag.APPROXIMATE);
    assertThat(results.problems()).isEmpty();
  }

  @Test
  void bucketsBeyondTheLimit() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    double[] x = new double[250_000];
    for (int i = 0; i < x.length; i++) {
      x[i] = 1e6 + random.nextGaussian() * 100;
    }
    Results results = run(x, 30_000, 1);
    assertThat(run(x, 30_000, 3)).isEqualTo(results);
    double[] sorted = x.clone();
    Arrays.sort(sorted);
    assertThat(value(results, Summary.Stat.MEDIAN))
        .isCloseTo(sorted[x.length / 2 - 1], within(0.5));
    assertThat(results.figure("x.median").flags()).contains(Flag.APPROXIMATE);
    assertThat(value(results, Summary.Stat.MIN)).isEqualTo(sorted[0]);
    assertThat(value(results, Summary.Stat.MAX)).isEqualTo(sorted[x.length - 1]);
    assertThat(results.problems())
        .filteredOn(problem -> problem.rule().equals("approximateQuantiles"))
        .extracting(DataProblem::message)
        .containsExactly(
            "question \"x\": more than 100,000 distinct values; quartiles are exact to within"
                + " 0.000006%");
    double mean = Arrays.stream(x).sum() / x.length;
    double squares = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum();
    assertThat(value(results, Summary.Stat.MEAN)).isCloseTo(mean, within(1e-6));
    double se = Math.sqrt(squares / x.length / (x.length - 1));
    assertThat(results.figure("x.mean").estimate().orElseThrow().se())
        .isCloseTo(se, within(1e-9 * se));
  }

  /** Σ_h n/(n−1)·Σ(z−z̄_h)² with z = (x−x̄)/N: strata differ, so the means of strata count. */
  @Test
  void bucketsKeepTheErrorOfAStratifiedMean() {
    Random random = new Random(SEED);
    int rows = 120_000;
    String[] texts = new String[rows];
    String[] strata = new String[rows];
    double[] x = new double[rows];
    double[] sum = new double[2];
    double[] n = new double[2];
    for (int i = 0; i < rows; i++) {
      int stratum = i % 3 == 0 ? 0 : 1;
      x[i] = 50 + 40 * stratum + random.nextGaussian();
      texts[i] = String.valueOf(x[i]);
      strata[i] = "h" + stratum;
      sum[stratum] += x[i];
      n[stratum]++;
    }
    double squares = 0;
    for (int i = 0; i < rows; i++) {
      int h = i % 3 == 0 ? 0 : 1;
      double distance = x[i] - sum[h] / n[h];
      squares += n[h] / (n[h] - 1) * distance * distance;
    }
    Study study =
        Study.builder("s")
            .question(NumericQuestion.builder("x").build())
            .design(
                new SampleDesign(
                    Optional.of("stratum"),
                    Optional.empty(),
                    Optional.empty(),
                    SampleDesign.LonelyPsu.FAIL))
            .build();
    TestData data = new TestData(Map.of("x", texts, "stratum", strata), rows, 40_000);
    Results results = Analysis.of(study).run(data).complete();
    assertThat(results.figure("x.median").flags()).contains(Flag.APPROXIMATE);
    double se = Math.sqrt(squares) / rows;
    assertThat(results.figure("x.mean").estimate().orElseThrow().se())
        .isCloseTo(se, within(1e-9 * se));
  }

  @Test
  void largeNumbersKeepTheirDigits() {
    double[] x = {1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 4};
    Results results = run(x, 2, 1);
    assertThat(value(results, Summary.Stat.MEAN)).isEqualTo(1e9 + 2.5);
    assertThat(value(results, Summary.Stat.SD)).isCloseTo(Math.sqrt(5 / 3.0), within(1e-12));
  }
}
