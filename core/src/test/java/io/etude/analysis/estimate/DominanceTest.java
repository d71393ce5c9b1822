package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Segment;
import io.etude.results.ResultColumn;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Means and standard deviations that give the number of one respondent away. */
class DominanceTest {
  private static final Conventions.Disclosure RULES =
      new Conventions.Disclosure(5, 5, Conventions.Disclosure.Zeros.PUBLISH);

  private static Results results(boolean protect, List<Double> numbers) {
    Conventions.Builder conventions = Conventions.builder().bases(2, 2);
    if (protect) {
      conventions.disclosure(RULES);
    }
    List<String> lines = new ArrayList<>(List.of("pay sex"));
    for (int i = 0; i < numbers.size(); i++) {
      lines.add(numbers.get(i) + (i % 2 == 0 ? " m" : " f"));
    }
    Study study =
        Study.builder("s")
            .question(NumericQuestion.builder("pay").build())
            .segment(Segment.builder("sex").category("m", "Men").category("f", "Women").build())
            .conventions(conventions.build())
            .build();
    return Analysis.of(study).run(TestData.of(lines.toArray(String[]::new)));
  }

  private static String shown(ResultColumn column) {
    Summary mean = column.summary(Summary.Stat.MEAN).orElseThrow();
    boolean error = mean.estimate().filter(e -> Double.isFinite(e.se())).isPresent();
    return (mean.estimate().isPresent() ? "mean" : "-")
        + (error ? " error" : " -")
        + (column.summary(Summary.Stat.SD).orElseThrow().estimate().isPresent() ? " sd" : " -");
  }

  private static List<String> shown(Results results) {
    List<String> shown = new ArrayList<>();
    results.table("pay@sex").orElseThrow().columns().forEach(column -> shown.add(shown(column)));
    return shown;
  }

  /** 100 numbers from 2,000 to 2,990, the first of which is another one. */
  private static List<Double> numbers(double first) {
    List<Double> numbers = new ArrayList<>(List.of(first));
    for (int i = 1; i < 100; i++) {
      numbers.add(2000.0 + i * 37 % 100 * 10);
    }
    return numbers;
  }

  @Test
  void numbersOfAUsualSpreadAreSummedUp() {
    assertThat(shown(results(true, numbers(2000)))).containsOnly("mean error sd");
    assertThat(results(true, numbers(2000)).suppressions()).isEmpty();
  }

  /** The outlier is a man's: what both columns show would be the total's less the women's. */
  @Test
  void anOutlierHidesSpreadOnEitherSide() {
    for (double outlier : new double[] {99_999, -99_999}) {
      Results results = results(true, numbers(outlier));
      assertThat(shown(results)).containsOnly("mean - -");
      assertThat(shown(results.complete())).containsOnly("mean error sd");
      assertThat(shown(results(false, numbers(outlier)))).containsOnly("mean error sd");
      assertThat(results.suppressions())
          .extracting(Object::toString)
          .containsExactly(
              "pay: disclosure control withholds standard deviations and errors of means, by which"
                  + " the number of one respondent could be estimated within 10 % (check the"
                  + " largest and the smallest number; if they are right, ask for ranges instead)");
    }
  }

  @Test
  void aNumberThatIsNearlyTheWholeSumHidesTheMean() {
    assertThat(shown(results(true, numbers(9e9)))).containsOnly("- - -");
    assertThat(shown(results(true, numbers(-9e9)))).as("signs differ").containsOnly("mean - -");
  }

  /** As many as may be shown have the largest number: it is published. */
  @Test
  void anExtremeOfManyIsNoSecret() {
    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      numbers.add(i < 10 ? 99_999.0 : 5.0);
    }
    assertThat(shown(results(true, numbers))).containsOnly("mean error sd");
    assertThat(shown(results(true, new ArrayList<>(Collections.nCopies(60, 7.0)))))
        .containsOnly("mean error sd");
  }

  /**
   * With n, mean and standard deviation s no number is further from the mean than s(n − 1)/√n
   * (Samuelson's inequality). Where that is near the truth, the deviation is not shown.
   */
  @Test
  void theBoundOfTheLargestNumberIsFarFromIt() {
    Random random = new Random(11);
    int withheld = 0;
    for (int trial = 0; trial < 120; trial++) {
      List<Double> numbers = new ArrayList<>();
      double tail = 1 + random.nextInt(4);
      for (int i = 0; i < 20 + random.nextInt(60); i++) {
        numbers.add(Math.exp(tail * random.nextGaussian()));
      }
      Results results = results(true, numbers);
      ResultColumn complete = results.complete().table("pay").orElseThrow().total();
      double n = numbers.size();
      double mean = value(complete, Summary.Stat.MEAN);
      double bound = value(complete, Summary.Stat.SD) * (n - 1) / Math.sqrt(n);
      double largest = numbers.stream().mapToDouble(x -> x).max().orElseThrow() - mean;
      boolean shown = shown(results.table("pay").orElseThrow().total()).endsWith("sd");
      withheld += shown ? 0 : 1;
      assertThat(shown && bound < largest * 1.1).as("trial %d", trial).isFalse();
    }
    assertThat(withheld).isBetween(20, 100);
  }

  private static double value(ResultColumn column, Summary.Stat stat) {
    return column.summary(stat).orElseThrow().estimate().orElseThrow().value();
  }
}
