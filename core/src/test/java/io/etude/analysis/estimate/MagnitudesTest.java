package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.etude.DataException;
import io.etude.analysis.Analysis;
import io.etude.analysis.Tally;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.Chunk;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import io.etude.results.inference.Estimate;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.TestData;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights of any magnitude, and values far from zero, against exact arithmetic. */
class MagnitudesTest {

  private static final int ROWS = 600;

  private static Study study(boolean strata) {
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .category("1", "One")
                    .category("2", "Two")
                    .category("3", "Three")
                    .build())
            .question(NumericQuestion.builder("x").build())
            .segment(Segment.builder("g").column("g").category("a", "A").category("b", "B").build())
            .weighting(new Weighting.Given("w"));
    return (strata
            ? study.design(
                new SampleDesign(
                    Optional.of("h"),
                    Optional.empty(),
                    Optional.empty(),
                    SampleDesign.LonelyPsu.FAIL))
            : study)
        .build();
  }

  private static TestData data(double[] weights) {
    Random random = new Random(3);
    String[][] columns = new String[5][ROWS];
    for (int i = 0; i < ROWS; i++) {
      columns[0][i] = String.valueOf(1 + random.nextInt(3));
      columns[1][i] = String.valueOf(random.nextInt(50));
      columns[2][i] = random.nextBoolean() ? "a" : "b";
      columns[3][i] = "h" + random.nextInt(4);
      columns[4][i] = String.valueOf(weights[i]);
    }
    return new TestData(java.util.Map.of(), ROWS, 90)
        .with("q", columns[0])
        .with("x", columns[1])
        .with("g", columns[2])
        .with("h", columns[3])
        .with("w", columns[4]);
  }

  private static double[] weights(double unit) {
    Random random = new Random(5);
    double[] weights = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      weights[i] = random.nextInt(20) == 0 ? 0 : (0.2 + 5 * random.nextDouble()) * unit;
    }
    return weights;
  }

  private static List<ResultTable> tables(TestData data, boolean strata) {
    return Analysis.of(study(strata)).run(data).complete().tables();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1e-160, 1e-9, 1e9, 1e160, 1e300})
  void weightsOfAnyMagnitudeGiveTheSameFigures(double unit) {
    for (boolean strata : new boolean[] {false, true}) {
      List<ResultTable> plain = tables(data(weights(1)), strata);
      List<ResultTable> scaled = tables(data(weights(unit)), strata);
      for (int t = 0; t < plain.size(); t++) {
        for (int c = 0; c < plain.get(t).columns().size(); c++) {
          same(plain.get(t).columns().get(c), scaled.get(t).columns().get(c), unit);
        }
      }
    }
  }

  private static void same(ResultColumn plain, ResultColumn scaled, double unit) {
    near(scaled.weightedBase().getAsDouble() / unit, plain.weightedBase().getAsDouble());
    near(scaled.effectiveBase().getAsDouble(), plain.effectiveBase().getAsDouble());
    assertThat(scaled.df()).isEqualTo(plain.df());
    assertThat(scaled.flags()).isEqualTo(plain.flags());
    for (int r = 0; r < plain.cells().size(); r++) {
      same(scaled.cells().get(r).share().orElseThrow(), plain.cells().get(r).share().orElseThrow());
      assertThat(scaled.cells().get(r).higherThan()).isEqualTo(plain.cells().get(r).higherThan());
      near(
          scaled.cells().get(r).weightedCount().getAsDouble() / unit,
          plain.cells().get(r).weightedCount().getAsDouble());
    }
    for (int s = 0; s < plain.summaries().size(); s++) {
      same(
          scaled.summaries().get(s).estimate().orElseThrow(),
          plain.summaries().get(s).estimate().orElseThrow());
    }
  }

  private static void same(Estimate actual, Estimate expected) {
    near(actual.value(), expected.value());
    near(actual.se(), expected.se());
    assertThat(actual.interval().isPresent()).isEqualTo(expected.interval().isPresent());
    expected
        .interval()
        .ifPresent(
            interval -> {
              near(actual.interval().orElseThrow().low(), interval.low());
              near(actual.interval().orElseThrow().high(), interval.high());
            });
  }

  private static void near(double actual, double expected) {
    if (Double.isNaN(expected)) {
      assertThat(actual).isNaN();
    } else {
      assertThat(actual).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    }
  }

  @Test
  void partsOfOtherMagnitudesAddUpInAnyOrder() {
    double[] weights = weights(1);
    for (int i = 0; i < ROWS; i++) {
      // the second chunk has no weight at all, each other one a magnitude of its own
      weights[i] = i / 90 == 1 ? 0 : Math.scalb(weights[i], i / 90 * 40 - 100);
    }
    Analysis analysis = Analysis.of(study(true));
    List<Chunk> chunks = new ArrayList<>(data(weights).chunks(analysis.request()));
    byte[] expected = null;
    for (int trial = 0; trial < 20; trial++) {
      Collections.shuffle(chunks, new Random(trial));
      byte[] bytes =
          chunks.stream().map(analysis::tally).reduce(Tally.EMPTY, (a, b) -> a.merge(b)).toBytes();
      expected = expected == null ? bytes : expected;
      assertThat(bytes).isEqualTo(expected);
    }
    ResultTable table =
        analysis.results(Tally.fromBytes(expected)).complete().table("q").orElseThrow();
    BigDecimal sum = BigDecimal.ZERO;
    for (double weight : weights) {
      sum = sum.add(new BigDecimal(weight));
    }
    assertThat(table.total().weightedBase().getAsDouble())
        .isCloseTo(sum.doubleValue(), within(1e-14 * sum.doubleValue()));
  }

  @Tag("large")
  @Test
  void millionsOfEqualWeightsDontDrift() {
    int rows = 3_000_000;
    String[] answers = new String[rows];
    String[] groups = new String[rows];
    String[] numbers = new String[rows];
    String[] weights = new String[rows];
    for (int i = 0; i < rows; i++) {
      answers[i] = i % 10 < 7 ? "1" : i % 10 < 9 ? "2" : "3";
      groups[i] = i % 3 == 0 ? "a" : "b";
      numbers[i] = "7";
      weights[i] = "0.1";
    }
    TestData data =
        new TestData(java.util.Map.of(), rows, 1 << 16)
            .with("q", answers)
            .with("g", groups)
            .with("x", numbers)
            .with("w", weights);
    List<ResultTable> tables = tables(data, false);
    ResultColumn total = tables.get(0).total();
    assertThat(total.weightedBase().getAsDouble()).isCloseTo(300_000, within(300_000 * 1e-14));
    assertThat(total.effectiveBase().getAsDouble()).isCloseTo(3_000_000, within(3_000_000 * 1e-14));
    double[] shares = {0.7, 0.2, 0.1};
    for (int r = 0; r < shares.length; r++) {
      Estimate share = total.cells().get(r).share().orElseThrow();
      assertThat(share.value()).isCloseTo(shares[r], within(1e-14 * shares[r]));
      assertThat(total.cells().get(r).weightedCount().getAsDouble())
          .isCloseTo(300_000 * shares[r], within(300_000 * shares[r] * 1e-14));
      double se = Math.sqrt(shares[r] * (1 - shares[r]) / (rows - 1));
      assertThat(share.se()).isCloseTo(se, within(1e-13 * se));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e6, 1e12, 1e15, -1e15})
  void deviationsOfValuesFarFromZeroKeepTheirDigits(double offset) {
    String[] values = new String[ROWS];
    String[] weights = new String[ROWS];
    Random random = new Random(11);
    for (int i = 0; i < ROWS; i++) {
      values[i] = new BigDecimal(offset).add(new BigDecimal(random.nextInt(9))).toPlainString();
      weights[i] = String.valueOf(1 + random.nextInt(4) / 4.0);
    }
    TestData data = data(weights(1)).with("x", values).with("w", weights);
    ResultTable table = Analysis.of(study(false)).run(data).complete().table("x").orElseThrow();
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weight = BigDecimal.ZERO;
    for (int i = 0; i < ROWS; i++) {
      weight = weight.add(new BigDecimal(weights[i]));
      sum = sum.add(new BigDecimal(weights[i]).multiply(new BigDecimal(values[i])));
    }
    BigDecimal mean = sum.divide(weight, new MathContext(60));
    BigDecimal squares = BigDecimal.ZERO;
    BigDecimal linear = BigDecimal.ZERO;
    for (int i = 0; i < ROWS; i++) {
      BigDecimal d = new BigDecimal(values[i]).subtract(mean);
      squares = squares.add(d.multiply(d).multiply(new BigDecimal(weights[i])));
      BigDecimal z = d.multiply(new BigDecimal(weights[i]));
      linear = linear.add(z.multiply(z));
    }
    double n = ROWS / (ROWS - 1.0);
    double sd = Math.sqrt(n * squares.divide(weight, MathContext.DECIMAL64).doubleValue());
    double se = Math.sqrt(n * linear.doubleValue()) / weight.doubleValue();
    Summary.Stat stat = Summary.Stat.SD;
    assertThat(summary(table.total(), stat).value()).isCloseTo(sd, within(1e-9 * sd));
    Estimate of = summary(table.total(), Summary.Stat.MEAN);
    assertThat(of.value()).isEqualTo(mean.doubleValue());
    assertThat(of.se()).isCloseTo(se, within(1e-9 * se));
  }

  private static Estimate summary(ResultColumn column, Summary.Stat stat) {
    return column.summaries().stream()
        .filter(s -> s.stat() == stat)
        .findFirst()
        .orElseThrow()
        .estimate()
        .orElseThrow();
  }

  @Test
  void weightsThatWeighNothingAreRefused() {
    assertThatThrownBy(() -> tables(data(new double[ROWS]), false))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("weight \"w\" is 0 for all 600 respondents");
  }

  @Test
  void weightsWhoseSumIsNoNumberAreRefused() {
    assertThatThrownBy(() -> tables(data(weights(1e307)), false))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("weight \"w\" has numbers up to 5.1")
        .hasMessageContaining("divide the weights by a constant");
  }
}
