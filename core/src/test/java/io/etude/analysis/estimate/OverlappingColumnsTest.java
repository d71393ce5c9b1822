package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.analysis.Analysis;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.results.Summary;
import io.etude.results.inference.Comparison;
import io.etude.results.inference.Higher;
import io.etude.study.Conventions;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Tests between columns that share respondents, from respondent to respondent. */
class OverlappingColumnsTest {
  private static final Offset<Double> DIGITS = within(1e-12);

  /** A respondent in one of the columns, in the other, in both or in none. */
  private record Person(boolean one, boolean other, boolean yes, double number, double weight) {
    String line(int i) {
      return String.join(
          " ",
          one ? "1" : "0",
          other ? "1" : "0",
          yes ? "y" : "n",
          String.valueOf(number),
          String.valueOf(weight),
          "u" + i % 12);
    }
  }

  private static final List<Person> PEOPLE =
      IntStream.range(0, 60)
          .mapToObj(
              i ->
                  new Person(
                      i % 3 != 0,
                      i % 4 < 2,
                      i * 7 % 11 < (i % 3 == 0 ? 3 : 6),
                      i * 17 % 23 + (i % 3 == 0 ? 0 : 12),
                      i % 9 == 0 ? 0 : 1 + i % 5 * 0.5))
          .toList();

  private static TestData data() {
    List<String> lines = new ArrayList<>(List.of("o1 o2 q x w unit"));
    for (int i = 0; i < PEOPLE.size(); i++) {
      lines.add(PEOPLE.get(i).line(i));
    }
    return TestData.of(lines.toArray(String[]::new));
  }

  private static Analysis analysis(Conventions.TestMethod test, boolean clusters) {
    return Analysis.of(
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
            .question(NumericQuestion.builder("x").build())
            .segment(
                Segment.builder("o")
                    .category("one", "One")
                    .category("other", "Other")
                    .column("one", "o1")
                    .column("other", "o2")
                    .build())
            .weighting(new Weighting.Given("w"))
            .design(
                new SampleDesign(
                    Optional.empty(),
                    clusters ? Optional.of("unit") : Optional.empty(),
                    Optional.empty(),
                    SampleDesign.LonelyPsu.FAIL))
            .conventions(
                Conventions.builder()
                    .test(test)
                    .multiplicity(Conventions.Multiplicity.NONE)
                    .levels(0.05, 0.9)
                    .bases(2, 2)
                    .build())
            .build());
  }

  private static Comparison shares(Conventions.TestMethod test, boolean clusters) {
    Analysis analysis = analysis(test, clusters);
    return analysis.compare(data().tally(analysis), "q@o", "y", "one", "other");
  }

  private static Higher means(Conventions.TestMethod test, boolean clusters) {
    List<Higher> higher =
        analysis(test, clusters)
            .run(data())
            .complete()
            .table("x@o")
            .orElseThrow()
            .column("one")
            .orElseThrow()
            .summary(Summary.Stat.MEAN)
            .orElseThrow()
            .higherThan();
    assertThat(higher).hasSize(1);
    return higher.get(0);
  }

  private static double yes(Person p) {
    return p.yes ? 1 : 0;
  }

  private static double sum(Predicate<Person> in, ToDoubleFunction<Person> term) {
    return PEOPLE.stream().filter(in).mapToDouble(term).sum();
  }

  private static double mean(Predicate<Person> in, ToDoubleFunction<Person> y) {
    return sum(in, p -> p.weight * y.applyAsDouble(p)) / sum(in, Person::weight);
  }

  /** Linearised difference of two means, by respondent. */
  private static double[] influences(ToDoubleFunction<Person> y) {
    return PEOPLE.stream()
        .mapToDouble(p -> influence(p, Person::one, y) - influence(p, Person::other, y))
        .toArray();
  }

  private static double influence(Person p, Predicate<Person> in, ToDoubleFunction<Person> y) {
    return in.test(p) ? p.weight * (y.applyAsDouble(p) - mean(in, y)) / sum(in, Person::weight) : 0;
  }

  /** √(n/(n−1)·Σ(z − z̄)²). */
  private static double error(double[] z) {
    double centre = Arrays.stream(z).average().orElseThrow();
    double squares = Arrays.stream(z).map(x -> (x - centre) * (x - centre)).sum();
    return Math.sqrt(squares * z.length / (z.length - 1));
  }

  private static double[] byUnit(double[] z) {
    double[] totals = new double[12];
    for (int i = 0; i < z.length; i++) {
      totals[i % 12] += z[i];
    }
    return totals;
  }

  private static double difference(ToDoubleFunction<Person> y) {
    return mean(Person::one, y) - mean(Person::other, y);
  }

  private static int people(Predicate<Person> in) {
    return (int) PEOPLE.stream().filter(in.and(p -> p.weight > 0)).count();
  }

  private static double t(double score, int df) {
    return 2 * TDistribution.of(df).survivalProbability(Math.abs(score));
  }

  private static double normal(double score) {
    return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(score));
  }

  @Test
  void respondentsInBothCountOnceInErrorAndDegreesOfFreedom() {
    int df = people(p -> p.one || p.other) - 1;
    Comparison share = shares(Conventions.TestMethod.DESIGN, false);
    double se = error(influences(OverlappingColumnsTest::yes));
    assertThat(share.difference().value())
        .isCloseTo(difference(OverlappingColumnsTest::yes), DIGITS);
    assertThat(share.difference().se()).isCloseTo(se, DIGITS);
    assertThat(share.difference().df()).isEqualTo(df);
    assertThat(share.p()).isCloseTo(t(share.difference().value() / se, df), DIGITS);
    Higher mean = means(Conventions.TestMethod.DESIGN, false);
    double seOfMeans = error(influences(Person::number));
    assertThat(mean.difference().value()).isCloseTo(difference(Person::number), DIGITS);
    assertThat(mean.difference().se()).isCloseTo(seOfMeans, DIGITS);
    assertThat(mean.difference().df()).isEqualTo(df);
    assertThat(mean.p()).isCloseTo(t(mean.difference().value() / seOfMeans, df), DIGITS);
  }

  /** Two of the twelve units have nobody in either column. */
  @Test
  void samplingUnitsInBothCountOnceToo() {
    Comparison share = shares(Conventions.TestMethod.DESIGN, true);
    assertThat(share.difference().se())
        .isCloseTo(error(byUnit(influences(OverlappingColumnsTest::yes))), DIGITS);
    assertThat(share.difference().df()).isEqualTo(9);
    Higher mean = means(Conventions.TestMethod.DESIGN, true);
    assertThat(mean.difference().se()).isCloseTo(error(byUnit(influences(Person::number))), DIGITS);
    assertThat(mean.difference().df()).isEqualTo(9);
  }

  /** Σw²/W² of both columns, less twice that of those in both. */
  private static double kish() {
    double one = sum(Person::one, Person::weight);
    double other = sum(Person::other, Person::weight);
    return sum(Person::one, p -> p.weight * p.weight) / (one * one)
        + sum(Person::other, p -> p.weight * p.weight) / (other * other)
        - 2 * sum(p -> p.one && p.other, p -> p.weight * p.weight) / (one * other);
  }

  /** The same where a weight is a number of respondents. */
  private static double spss() {
    double one = sum(Person::one, Person::weight);
    double other = sum(Person::other, Person::weight);
    double both = sum(p -> p.one && p.other, Person::weight);
    return 1 / one + 1 / other - 2 * both / (one * other);
  }

  @Test
  void theTradesTestsOfSharesTakeThoseInBothIntoAccount() {
    double one = sum(Person::one, Person::weight);
    double other = sum(Person::other, Person::weight);
    double pooled =
        (one * mean(Person::one, OverlappingColumnsTest::yes)
                + other * mean(Person::other, OverlappingColumnsTest::yes))
            / (one + other);
    double difference = difference(OverlappingColumnsTest::yes);
    assertThat(shares(Conventions.TestMethod.KISH, false).p())
        .isCloseTo(normal(difference / Math.sqrt(pooled * (1 - pooled) * kish())), DIGITS);
    assertThat(shares(Conventions.TestMethod.SPSS, false).p())
        .isCloseTo(normal(difference / Math.sqrt(pooled * (1 - pooled) * spss())), DIGITS);
  }

  @Test
  void theTradesTestsOfMeansTakeThoseInBothIntoAccount() {
    double one = sum(Person::one, Person::weight);
    double other = sum(Person::other, Person::weight);
    double pooled = (one * square(Person::one) + other * square(Person::other)) / (one + other);
    double difference = difference(Person::number);
    assertThat(means(Conventions.TestMethod.KISH, false).p())
        .isCloseTo(normal(difference / Math.sqrt(pooled * kish())), DIGITS);
    assertThat(means(Conventions.TestMethod.SPSS, false).p())
        .isCloseTo(normal(difference / Math.sqrt(pooled * spss())), DIGITS);
  }

  /** The variance of the numbers in a column. */
  private static double square(Predicate<Person> in) {
    double mean = mean(in, Person::number);
    double n = people(in);
    return sum(in, p -> p.weight * Math.pow(p.number - mean, 2))
        / sum(in, Person::weight)
        * n
        / (n - 1);
  }
}
