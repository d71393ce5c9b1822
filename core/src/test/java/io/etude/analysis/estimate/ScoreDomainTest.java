package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.analysis.sums.CellSums;
import io.etude.analysis.sums.Groups;
import io.etude.analysis.sums.ValueSums;
import io.etude.study.SampleDesign;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of numbers and scores, against what each respondent adds by their definitions. */
class ScoreDomainTest {
  private static final Offset<Double> DIGITS = within(1e-12);

  /** A respondent of a stratum, or of a sampling unit where these are the groups. */
  private record Person(int group, int pattern, double value, double weight) {}

  private static final List<Person> PEOPLE =
      List.of(
          new Person(0, 1, 12, 1),
          new Person(0, 1, 17, 2.5),
          new Person(0, 3, 41, 0.5),
          new Person(0, 2, 17, 1.5),
          new Person(0, 0, 99, 3),
          new Person(1, 1, 55, 2),
          new Person(1, 3, 17, 1),
          new Person(1, 3, 58, 4),
          new Person(1, 3, 51, 0),
          new Person(1, 2, 23, 0),
          new Person(1, 2, 41, 1),
          new Person(1, 1, 12, 0.25));

  /** Two columns that overlap, by pattern: outside, in one, in the other, in both. */
  private static final boolean[] ONE = {false, true, false, true};

  private static final boolean[] OTHER = {false, false, true, true};
  private static final boolean[] BOTH = {false, false, false, true};

  private static SampleVariance variance(boolean clusters) {
    List<Groups.Key> keys =
        clusters
            ? List.of(new Groups.Key("", "u"), new Groups.Key("", "v"))
            : List.of(new Groups.Key("h", ""), new Groups.Key("i", ""));
    long[] rows = new long[2];
    PEOPLE.forEach(person -> rows[person.group]++);
    long[] counted = new long[2];
    PEOPLE.forEach(person -> counted[person.group] += person.weight > 0 ? 1 : 0);
    return new SampleVariance(
        new Groups(keys, rows, counted, new double[] {Double.NaN, Double.NaN}),
        new SampleDesign(
            clusters ? Optional.empty() : Optional.of("stratum"),
            clusters ? Optional.of("unit") : Optional.empty(),
            Optional.empty(),
            SampleDesign.LonelyPsu.FAIL));
  }

  /** The sums of people, in buckets of that width; 0 for none. */
  private static ValueSums values(List<Person> people, double width) {
    TreeMap<List<Double>, double[]> entries =
        new TreeMap<>((a, b) -> Arrays.compare(a.toArray(new Double[0]), b.toArray(new Double[0])));
    for (Person p : people) {
      if (p.weight == 0) {
        continue;
      }
      double from = width > 0 ? Math.floor(p.value / width) * width : p.value;
      double[] sums =
          entries.computeIfAbsent(
              List.of((double) p.group, (double) p.pattern, from),
              key -> {
                double[] none = new double[ValueSums.BUCKET_SUMS];
                none[ValueSums.LOW] = p.value;
                none[ValueSums.HIGH] = p.value;
                return none;
              });
      double d = p.value - from;
      sums[ValueSums.N]++;
      sums[ValueSums.W] += p.weight;
      sums[ValueSums.Q] += p.weight * p.weight;
      sums[ValueSums.W1] += p.weight * d;
      sums[ValueSums.W2] += p.weight * d * d;
      sums[ValueSums.Q1] += p.weight * p.weight * d;
      sums[ValueSums.Q2] += p.weight * p.weight * d * d;
      sums[ValueSums.LOW] = Math.min(sums[ValueSums.LOW], p.value);
      sums[ValueSums.HIGH] = Math.max(sums[ValueSums.HIGH], p.value);
    }
    double[][] sums =
        new double[width > 0 ? ValueSums.BUCKET_SUMS : ValueSums.EXACT_SUMS][entries.size()];
    int i = 0;
    for (double[] entry : entries.values()) {
      for (int name = 0; name < sums.length; name++) {
        sums[name][i] = entry[name];
      }
      i++;
    }
    return new ValueSums(
        width > 0 ? 30 : 0,
        entries.size(),
        entries.keySet().stream().mapToInt(key -> key.get(0).intValue()).toArray(),
        entries.keySet().stream().mapToInt(key -> key.get(1).intValue()).toArray(),
        entries.keySet().stream().mapToDouble(key -> key.get(2)).toArray(),
        sums);
  }

  private static ScoreDomain domain(boolean[] in, double width) {
    return ScoreDomain.of(values(PEOPLE, width), variance(false), in);
  }

  private static ScoreDomain domain(Person... people) {
    return ScoreDomain.of(values(List.of(people), 0), variance(false), ONE);
  }

  private static double weight(boolean[] in) {
    return sum(in, p -> p.weight);
  }

  private static double mean(boolean[] in, ToDoubleFunction<Person> y) {
    return sum(in, p -> p.weight * y.applyAsDouble(p)) / weight(in);
  }

  private static double sum(boolean[] in, ToDoubleFunction<Person> term) {
    return PEOPLE.stream().filter(p -> in[p.pattern]).mapToDouble(term).sum();
  }

  /** What a respondent adds to the linearised mean of a column. */
  private static ToDoubleFunction<Person> z(boolean[] in, ToDoubleFunction<Person> y) {
    double mean = mean(in, y);
    double weight = weight(in);
    return p -> in[p.pattern] ? p.weight * (y.applyAsDouble(p) - mean) / weight : 0;
  }

  /** Σ_h n/(n−1)·Σ(z − z̄)², each respondent a unit. */
  private static double variance(ToDoubleFunction<Person> z) {
    double variance = 0;
    for (int stratum = 0; stratum < 2; stratum++) {
      int h = stratum;
      double[] all =
          PEOPLE.stream().filter(p -> p.group == h).mapToDouble(z::applyAsDouble).toArray();
      double centre = Arrays.stream(all).average().orElseThrow();
      double squares = Arrays.stream(all).map(x -> (x - centre) * (x - centre)).sum();
      variance += squares * all.length / (all.length - 1);
    }
    return variance;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 10})
  void meansAndTheirErrorsAreThoseOfTheRespondentsInBucketsToo(double width) {
    for (boolean[] in : List.of(ONE, OTHER)) {
      ScoreDomain scores = domain(in, width);
      LinearisedEstimate mean = scores.mean();
      assertThat(scores.weighted()).isCloseTo(weight(in), DIGITS);
      assertThat(scores.squaredWeights()).isCloseTo(sum(in, p -> p.weight * p.weight), DIGITS);
      assertThat(mean.value()).isCloseTo(mean(in, Person::value), DIGITS);
      assertThat(variance(false).of(mean, scores.present()))
          .isCloseTo(variance(z(in, Person::value)), DIGITS);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 10})
  void respondentsInBothColumnsCountInTheErrorOfTheDifference(double width) {
    LinearisedEstimate one = domain(ONE, width).mean();
    LinearisedEstimate other = domain(OTHER, width).mean();
    double[] cross = domain(BOTH, width).cross(one, weight(ONE), other, weight(OTHER));
    ToDoubleFunction<Person> z1 = z(ONE, Person::value);
    ToDoubleFunction<Person> z2 = z(OTHER, Person::value);
    assertThat(variance(false).ofDifference(one.minus(other, cross, variance(false))))
        .isCloseTo(variance(p -> z1.applyAsDouble(p) - z2.applyAsDouble(p)), DIGITS);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 10})
  void theStandardDeviationCountsThoseWithAWeight(double width) {
    ScoreDomain scores = domain(OTHER, width);
    double mean = mean(OTHER, Person::value);
    double squares = sum(OTHER, p -> p.weight * Math.pow(p.value - mean, 2)) / weight(OTHER);
    // 7 respondents, of whom 2 have no weight
    assertThat(scores.sd(scores.mean())).isCloseTo(Math.sqrt(squares * 5 / 4), DIGITS);
  }

  @Test
  void oneRespondentOfWeightDoesNotVary() {
    ScoreDomain two = domain(new Person(0, 1, 3, 1), new Person(0, 1, 5, 1));
    assertThat(two.sd(two.mean())).isCloseTo(Math.sqrt(2), DIGITS);
    ScoreDomain one = domain(new Person(0, 1, 3, 1), new Person(0, 1, 5, 0));
    assertThat(one.sd(one.mean())).isNaN();
  }

  @Test
  void aScoreIsAMeanOfAFunctionOfTheValue() {
    LinearisedEstimate share = domain(ONE, 0).mean(x -> x <= 17 ? 1 : 0);
    ToDoubleFunction<Person> low = p -> p.value <= 17 ? 1 : 0;
    assertThat(share.value()).isCloseTo(mean(ONE, low), DIGITS);
    assertThat(variance(false).of(share, domain(ONE, 0).present()))
        .isCloseTo(variance(z(ONE, low)), DIGITS);
  }

  @Test
  void respondentsWithoutWeightAreNotPresent() {
    assertThat(domain(OTHER, 0).present()).containsExactly(2, 3);
  }

  /** Weights by value: 12 has 1.25, 17 has 3.5, 41 has 0.5, 51 has 0, 55 has 2, 58 has 4. */
  @Test
  void aQuantileIsTheFirstValueThatReachesItsShareOfTheWeight() {
    ScoreDomain scores = domain(ONE, 0);
    double all = 11.25;
    assertThat(scores.quantile(0)).isEqualTo(12);
    assertThat(scores.quantile(1.25 / all)).isEqualTo(12);
    assertThat(scores.quantile(1.26 / all)).isEqualTo(17);
    assertThat(scores.quantile(4.75 / all)).isEqualTo(17);
    assertThat(scores.quantile(5.25 / all)).isEqualTo(41);
    assertThat(scores.quantile(5.26 / all)).isEqualTo(55);
    assertThat(scores.quantile(0.9)).isEqualTo(58);
    assertThat(scores.quantile(1)).isEqualTo(58);
  }

  @Test
  void valuesWithoutWeightAreNoQuantile() {
    assertThat(domain(new Person(0, 1, 3, 0), new Person(0, 1, 5, 1)).quantile(0)).isEqualTo(5);
    assertThat(domain(new Person(0, 1, 3, 0)).quantile(0.5)).isNaN();
  }

  @Test
  void aQuantileInABucketIsItsLowerEnd() {
    assertThat(domain(ONE, 10).quantile(0.5)).isEqualTo(50);
    assertThat(domain(ONE, 10).approximate()).isTrue();
    assertThat(domain(ONE, 0).approximate()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 10})
  void extremesAreExactInBucketsToo(double width) {
    assertThat(domain(OTHER, width).minimum()).isEqualTo(17);
    assertThat(domain(OTHER, width).maximum()).isEqualTo(58);
  }

  @Test
  void nobodyHasNoFigures() {
    ScoreDomain nobody = ScoreDomain.of(values(PEOPLE, 0), variance(false), new boolean[4]);
    assertThat(nobody.weighted()).isZero();
    assertThat(nobody.minimum()).isNaN();
    assertThat(nobody.maximum()).isNaN();
    assertThat(nobody.quantile(0.5)).isNaN();
    assertThat(nobody.present()).containsExactly(0, 0);
  }

  private static final double[] SCORES = {12, 17, 23, 41, 51, 55, 58, Double.NaN};

  /** The sums of answers that stand for numbers; 99 is an answer without a score. */
  private static CellSums cells(boolean clusters) {
    CellSums sums = new CellSums(2, clusters, 4, SCORES.length, false);
    for (Person p : PEOPLE) {
      if (p.weight == 0) {
        continue;
      }
      int kind = Arrays.binarySearch(SCORES, 0, 7, p.value);
      int in = p.pattern * SCORES.length + (kind < 0 ? 7 : kind);
      int cell = p.group * 4 * SCORES.length + in;
      int detail = clusters ? in : cell;
      sums.w[cell] += p.weight;
      sums.n[detail]++;
      sums.q[detail] += p.weight * p.weight;
    }
    return sums;
  }

  @Test
  void scoresOfAnswersAreNumbersLikeOthers() {
    boolean[] everybody = {true, true, true, true};
    List<Person> scored = PEOPLE.stream().filter(p -> p.value < 99).toList();
    ScoreDomain numbers = ScoreDomain.of(values(scored, 0), variance(false), everybody);
    ScoreDomain scores = ScoreDomain.of(cells(false), variance(false), everybody, SCORES);
    assertThat(scores.mean().value()).isEqualTo(numbers.mean().value());
    assertThat(variance(false).of(scores.mean(), scores.present()))
        .isCloseTo(variance(false).of(numbers.mean(), numbers.present()), DIGITS);
    assertThat(scores.sd(scores.mean())).isCloseTo(numbers.sd(numbers.mean()), DIGITS);
    assertThat(scores.present()).isEqualTo(numbers.present());
    assertThat(scores.squaredWeights()).isEqualTo(numbers.squaredWeights());
    assertThat(scores.quantile(0.5)).isEqualTo(numbers.quantile(0.5));
    assertThat(scores.maximum()).isEqualTo(58);
    assertThat(scores.approximate()).isFalse();
  }

  @Test
  void scoresInNoneOfTheColumnsAnswersAreNotThere() {
    ScoreDomain scores = ScoreDomain.of(cells(false), variance(false), OTHER, SCORES);
    assertThat(scores.minimum()).isEqualTo(17);
    // 23 and 51 were answered by respondents without weight
    assertThat(scores.mean(x -> x == 23 || x == 51 ? 1 : 0).value()).isZero();
  }

  @Test
  void amongSamplingUnitsTheErrorIsOfTheirTotals() {
    SampleVariance units = variance(true);
    ScoreDomain scores = ScoreDomain.of(cells(true), units, ONE, SCORES);
    double[] totals = new double[2];
    ToDoubleFunction<Person> z = z(ONE, Person::value);
    PEOPLE.forEach(p -> totals[p.group] += z.applyAsDouble(p));
    double centre = (totals[0] + totals[1]) / 2;
    double squares = Math.pow(totals[0] - centre, 2) + Math.pow(totals[1] - centre, 2);
    assertThat(units.of(scores.mean(), scores.present())).isCloseTo(2 * squares, DIGITS);
    assertThat(scores.mean().deviations()).containsOnly(0);
    assertThat(scores.present()).containsExactly(4, 7.25);
    assertThat(scores.squaredWeights()).isCloseTo(sum(ONE, p -> p.weight * p.weight), DIGITS);
    double deviation = sum(ONE, p -> p.weight * Math.pow(p.value - mean(ONE, Person::value), 2));
    assertThat(scores.sd(scores.mean()))
        .isCloseTo(Math.sqrt(deviation / weight(ONE) * 7 / 6), DIGITS);
  }
}
