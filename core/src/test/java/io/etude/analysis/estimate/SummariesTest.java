package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.analysis.sums.Groups;
import io.etude.analysis.sums.ValueSums;
import io.etude.results.Flag;
import io.etude.results.Summary;
import io.etude.results.Summary.Stat;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Interval;
import io.etude.study.Conventions;
import io.etude.study.SampleDesign;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/** Summary figures of numbers, each of a respondent of weight 1, and when they are withheld. */
class SummariesTest {
  private static final double[] UP_TO_40 = IntStream.rangeClosed(1, 40).asDoubleStream().toArray();

  private static ScoreDomain scores(boolean buckets, double... values) {
    int n = values.length;
    double[][] sums = new double[buckets ? ValueSums.BUCKET_SUMS : ValueSums.EXACT_SUMS][n];
    for (int name : new int[] {ValueSums.N, ValueSums.W, ValueSums.Q}) {
      Arrays.fill(sums[name], 1);
    }
    if (buckets) {
      sums[ValueSums.LOW] = values;
      sums[ValueSums.HIGH] = values;
    }
    ValueSums sum = new ValueSums(buckets ? 30 : 0, n, new int[n], new int[n], values, sums);
    return ScoreDomain.of(sum, variance(n), new boolean[] {true});
  }

  private static SampleVariance variance(int n) {
    return new SampleVariance(
        new Groups(
            List.of(new Groups.Key("", "")),
            new long[] {n},
            new long[] {n},
            new double[] {Double.NaN}),
        SampleDesign.SIMPLE);
  }

  private static Summary of(Stat stat, ScoreDomain scores, int n) {
    Summaries summaries = new Summaries(variance(n), new Intervals(Conventions.DEFAULT, false));
    return summaries.of(List.of(stat), scores, Optional.empty(), Set.of(Flag.SMALL_BASE)).get(0);
  }

  private static Estimate estimate(Stat stat, double... values) {
    return of(stat, scores(false, values), values.length).estimate().orElseThrow();
  }

  private static double t(int df) {
    return TDistribution.of(df).inverseSurvivalProbability(0.025);
  }

  @Test
  void aMeanHasTheErrorOfASimpleSample() {
    Estimate mean = estimate(Stat.MEAN, 1, 2, 3, 6);
    double se = Math.sqrt((4 + 1 + 0 + 9) / 3.0 / 4);
    assertThat(mean.value()).isEqualTo(3);
    assertThat(mean.se()).isCloseTo(se, within(1e-12));
    assertThat(mean.df()).isEqualTo(3);
    assertThat(mean.interval().orElseThrow().low()).isCloseTo(3 - t(3) * se, within(1e-9));
    assertThat(mean.interval().orElseThrow().high()).isCloseTo(3 + t(3) * se, within(1e-9));
  }

  @Test
  void deviationAndExtremesHaveNoError() {
    assertThat(estimate(Stat.SD, 1, 2, 3, 6).value()).isCloseTo(Math.sqrt(14 / 3.0), within(1e-12));
    assertThat(estimate(Stat.MIN, 1, 2, 3, 6).value()).isEqualTo(1);
    assertThat(estimate(Stat.MAX, 1, 2, 3, 6).value()).isEqualTo(6);
    for (Stat stat : List.of(Stat.SD, Stat.MIN, Stat.MAX)) {
      assertThat(estimate(stat, 1, 2, 3, 6).se()).isNaN();
      assertThat(estimate(stat, 1, 2, 3, 6).interval()).isEmpty();
      assertThat(estimate(stat, 1, 2, 3, 6).df()).isEqualTo(3);
    }
  }

  /** The share of those up to a quartile has an interval; its ends are inverted like the share. */
  @Test
  void quartilesHaveWoodruffsInterval() {
    double[] shares = {0.25, 0.5, 0.75};
    Stat[] stats = {Stat.Q1, Stat.MEDIAN, Stat.Q3};
    for (int i = 0; i < shares.length; i++) {
      double half = t(39) * Math.sqrt(shares[i] * (1 - shares[i]) / 39);
      Estimate made = estimate(stats[i], UP_TO_40);
      Interval interval = made.interval().orElseThrow();
      assertThat(made.value()).isEqualTo(40 * shares[i]);
      assertThat(interval.low()).isEqualTo(Math.ceil(40 * (shares[i] - half)));
      assertThat(interval.high()).isEqualTo(Math.ceil(40 * (shares[i] + half)));
      assertThat(made.se())
          .isCloseTo((interval.high() - interval.low()) / (2 * t(39)), within(1e-9));
    }
  }

  @Test
  void anIntervalThatLeavesTheDataIsNone() {
    assertThat(estimate(Stat.Q1, 1, 2, 3, 4).value()).isEqualTo(1);
    assertThat(estimate(Stat.Q1, 1, 2, 3, 4).interval()).isEmpty();
    assertThat(estimate(Stat.Q3, 1, 2, 3, 4).interval()).isEmpty();
    assertThat(estimate(Stat.MEDIAN, 7).value()).isEqualTo(7);
    assertThat(estimate(Stat.MEDIAN, 7).interval()).isEmpty();
    // where all say the same there is no error at all
    assertThat(estimate(Stat.MEDIAN, 7, 7, 7).interval()).hasValue(new Interval(7, 7));
  }

  /** 9 and 10 less 0 to 6, over all. */
  @Test
  void theNetPromoterScoreIsAMean() {
    double[] ratings = {10, 9, 9, 8, 7, 6, 0, 10};
    double[] points = {1, 1, 1, 0, 0, -1, -1, 1};
    double mean = DoubleStream.of(points).average().orElseThrow();
    double squares = DoubleStream.of(points).map(x -> (x - mean) * (x - mean)).sum();
    assertThat(estimate(Stat.NPS, ratings).value()).isEqualTo(mean).isEqualTo(0.25);
    assertThat(estimate(Stat.NPS, ratings).se())
        .isCloseTo(Math.sqrt(squares / 7 / 8), within(1e-12));
  }

  @Test
  void withoutNumbersThereIsNothing() {
    Summary none = of(Stat.MEAN, scores(false), 40);
    assertThat(none.estimate()).isEmpty();
    assertThat(none.flags()).containsExactly(Flag.SMALL_BASE);
    assertThat(of(Stat.MIN, scores(false), 40).flags()).containsExactly(Flag.SMALL_BASE);
  }

  @Test
  void onlyQuartilesInBucketsAreApproximate() {
    for (Stat stat : List.of(Stat.Q1, Stat.MEDIAN, Stat.Q3)) {
      assertThat(of(stat, scores(true, UP_TO_40), 40).flags())
          .containsExactlyInAnyOrder(Flag.SMALL_BASE, Flag.APPROXIMATE);
      assertThat(of(stat, scores(false, UP_TO_40), 40).flags()).containsExactly(Flag.SMALL_BASE);
    }
    for (Stat stat : List.of(Stat.MEAN, Stat.MIN, Stat.MAX, Stat.SD)) {
      assertThat(of(stat, scores(true, UP_TO_40), 40).flags()).containsExactly(Flag.SMALL_BASE);
    }
  }
}
