package io.etude.analysis.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.AnalysisException;
import io.etude.analysis.Analysis;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.WeightReport;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.TestData;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Raked weights against R's {@code rake}, and the bounds that they keep. */
class RakingTest {
  private static final long SEED = 611L;
  private static final Map<String, Double> SEX = shares("f", 0.52, "m", 0.48);
  private static final Map<String, Double> AGE = shares("y", 0.30, "m", 0.33, "o", 0.37);

  private static Map<String, Double> shares(Object... pairs) {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      shares.put((String) pairs[i], (Double) pairs[i + 1]);
    }
    return shares;
  }

  private static Weighting raking(double lower, double upper) {
    Weighting.Raking.Builder raking =
        Weighting.Raking.builder()
            .target(new Weighting.Target("sex", SEX))
            .target(new Weighting.Target("age", AGE))
            .start("start")
            .tolerance(1e-13)
            .maxIterations(2_000);
    if (lower > 0) {
      raking.lower(lower);
    }
    if (upper > 0) {
      raking.upper(upper);
    }
    return raking.build();
  }

  private static Results run(Weighting weighting, TestData data) {
    Segment sex = Segment.builder("sex").category("f", "F").category("m", "M").build();
    Segment age =
        Segment.builder("age").category("y", "Y").category("m", "M").category("o", "O").build();
    Study study =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("a", "A").build())
            .segment(sex)
            .segment(age)
            .segment(Segment.nested("both", io.etude.Label.of("both"), sex, age))
            .weighting(weighting)
            .build();
    return Analysis.of(study).run(data).complete();
  }

  /** Sixty respondents whose starting weights rise from 1 to 77.7. */
  private static TestData rising() {
    String[] lines = new String[61];
    lines[0] = "q sex age start";
    for (int i = 0; i < 60; i++) {
      String sex = i * 7 % 10 < 6 ? "f" : "m";
      String age = "yyymmoo".substring((i * 3 + i / 7) % 7, (i * 3 + i / 7) % 7 + 1);
      lines[i + 1] = "a " + sex + " " + age + " " + (1 + 13 * i / 10.0);
    }
    return TestData.of(lines);
  }

  /**
   * R 4.5, survey 4.4: {@code rake(svydesign(ids=~1, weights=~start, data=d), list(~sex, ~age),
   * list(…), control=list(maxit=10000, epsilon=1e-14))}.
   */
  @Test
  void agreesWithRake() {
    Results results = run(raking(0, 0), rising());
    WeightReport report = results.weights().orElseThrow();
    close(report.minimum(), 0.5862746358743649);
    close(report.mean(), 39.35);
    close(report.maximum(), 121.4552567013604545);
    close(report.designEffect(), 1.4697324023846625);
    ResultTable table = results.table("q@both").orElseThrow();
    close(weight(table, "f/m"), 411.1641982383135);
    close(weight(table, "f/o"), 475.6371010007432);
    close(weight(table, "f/y"), 340.9187007609432);
    close(weight(table, "m/m"), 367.9658017616865);
    close(weight(table, "m/o"), 397.9328989992567);
    close(weight(table, "m/y"), 367.3812992390568);
  }

  private static double weight(ResultTable table, String column) {
    return table.column(column).orElseThrow().weightedBase().orElseThrow();
  }

  private static void close(double made, double expected) {
    assertThat(made).isCloseTo(expected, Offset.offset(1e-9 * expected));
  }

  /** Those who share a combination have different weights, some beyond a bound and some not. */
  @Test
  void eachWeightKeepsTheBounds() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    for (int round = 0; round < 50; round++) {
      String[] lines = new String[301];
      lines[0] = "q sex age start";
      for (int i = 1; i < lines.length; i++) {
        String sex = random.nextDouble() < 0.6 ? "f" : "m";
        String age = random.nextDouble() < 0.4 ? "y" : random.nextDouble() < 0.5 ? "m" : "o";
        lines[i] = "a " + sex + " " + age + " " + (0.3 + 4 * random.nextDouble());
      }
      TestData data = TestData.of(lines).inChunksOf(1 + random.nextInt(100));
      WeightReport free = run(raking(0, 0), data).weights().orElseThrow();
      assertThat(free.maximum()).isGreaterThan(1.8 * free.mean());
      WeightReport bounded = run(raking(0.25, 1.8), data).weights().orElseThrow();
      assertThat(bounded.maximum()).isLessThanOrEqualTo(1.8 * bounded.mean() * (1 + 1e-12));
      assertThat(bounded.minimum()).isGreaterThanOrEqualTo(0.25 * bounded.mean() * (1 - 1e-12));
      assertThat(bounded.margins())
          .allSatisfy(m -> assertThat(m.achieved()).isCloseTo(m.target(), Offset.offset(1e-12)));
      assertThat(bounded.designEffect()).isLessThan(free.designEffect());
    }
  }

  @Test
  void boundsThatNoWeightsMeetNameVariableAndCategory() {
    assertThatThrownBy(() -> run(raking(0.9, 1.02), rising()))
        .isInstanceOf(AnalysisException.class)
        .hasMessageContaining("did not converge")
        .hasMessageMatching(
            "(?s).*variable \"(sex|age)\", category \"[fmyo]\".*widen the bounds.*");
  }
}
