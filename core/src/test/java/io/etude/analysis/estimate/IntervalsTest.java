package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.results.inference.Interval;
import io.etude.study.Conventions;
import io.etude.study.Conventions.IntervalMethod;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Intervals of a share by their formulas in R: {@code P <- .3; V <- .004; df <- 20; base <- 60;
 * effective <- 50; t <- qt(.975, df)}.
 */
class IntervalsTest {

  private static Intervals intervals(IntervalMethod method, boolean clusters) {
    return new Intervals(Conventions.builder().interval(method).build(), clusters);
  }

  private static Intervals.Share share(double p, int df, double base, boolean edge) {
    return new Intervals.Share(p, 0.004, df, base, 50, 12, edge);
  }

  private static void assertInterval(IntervalMethod method, double low, double high) {
    Interval made = intervals(method, false).share(share(0.3, 20, 60, false)).orElseThrow();
    assertThat(made.low()).isCloseTo(low, Offset.offset(1e-14));
    assertThat(made.high()).isCloseTo(high, Offset.offset(1e-14));
  }

  /** {@code P + c(-1, 1)*t*sqrt(V)}. */
  @Test
  void wald() {
    assertInterval(IntervalMethod.WALD, 0.16807208781566668, 0.43192791218433330);
  }

  /** {@code plogis(qlogis(P) + c(-1, 1)*t*sqrt(V)/(P*(1-P)))}. */
  @Test
  void logit() {
    assertInterval(IntervalMethod.XLOGIT, 0.18610413978023885, 0.44545055821461443);
  }

  /** Clopper and Pearson's with {@code P*(1-P)/V*(qt(.975, base-1)/t)^2} respondents. */
  @Test
  void beta() {
    assertInterval(IntervalMethod.BETA, 0.17668495646239207, 0.44888939221589730);
  }

  /** With the effective base. */
  @Test
  void wilson() {
    assertInterval(IntervalMethod.WILSON, 0.19103553500880949, 0.43750350464453397);
  }

  /** {@code qbeta(.975, 1, n)}: n is the effective base or, in clusters, the number of units. */
  @Test
  void whereNobodyOrEverybodySaysSoAllMethodsAgree() {
    for (IntervalMethod method : IntervalMethod.values()) {
      Interval nobody = intervals(method, false).share(share(0, 20, 60, true)).orElseThrow();
      assertThat(nobody.low()).isZero();
      assertThat(nobody.high()).isCloseTo(0.071121736464197616, Offset.offset(1e-14));
      Interval all = intervals(method, false).share(share(1, 20, 60, true)).orElseThrow();
      assertThat(all.low()).isCloseTo(0.92887826353580227, Offset.offset(1e-14));
      assertThat(all.high()).isEqualTo(1);
      Interval units = intervals(method, true).share(share(0, 20, 60, true)).orElseThrow();
      assertThat(units.high()).isCloseTo(0.26464846939705111, Offset.offset(1e-14));
    }
  }

  @Test
  void withoutDegreesOfFreedomThereIsNone() {
    for (IntervalMethod method : IntervalMethod.values()) {
      assertThat(intervals(method, false).share(share(0.3, 0, 60, false))).isEmpty();
      assertThat(intervals(method, false).share(share(0.3, 1, 60, false))).isPresent();
    }
  }

  @Test
  void aBaseOfOneOrAVarianceOfNothingHasNoBetaInterval() {
    Intervals beta = intervals(IntervalMethod.BETA, false);
    assertThat(beta.share(share(0.3, 20, 1, false))).isEmpty();
    assertThat(beta.share(share(0.3, 20, 2, false))).isPresent();
    assertThat(beta.share(new Intervals.Share(0.3, 0, 20, 60, 50, 12, false))).isEmpty();
    assertThat(beta.share(new Intervals.Share(0.3, Double.NaN, 20, 60, 50, 12, false))).isEmpty();
  }

  @Test
  void aMeanHasTErrorsOnEitherSide() {
    Intervals any = intervals(IntervalMethod.WALD, false);
    Interval made = any.mean(5, 2, 7).orElseThrow();
    assertThat(made.low()).isCloseTo(5 - 2 * 2.3646242515927844, Offset.offset(1e-13));
    assertThat(made.high()).isCloseTo(5 + 2 * 2.3646242515927844, Offset.offset(1e-13));
    assertThat(any.mean(5, 2, 0)).isEmpty();
    assertThat(any.mean(5, Double.NaN, 7)).isEmpty();
    assertThat(any.mean(5, 2, 1)).isPresent();
  }
}
