package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Quantiles and tails against R's {@code qnorm}, {@code qt}, {@code qbeta}, {@code pt}, … */
class DistributionsTest {

  private static void close(double made, double expected) {
    assertThat(made).isCloseTo(expected, Offset.offset(2e-14 * Math.abs(expected)));
  }

  @Test
  void quantilesAreTwoSided() {
    close(Distributions.normal(0.05), 1.9599639845400536);
    close(Distributions.normal(0.01), 2.5758293035488999);
    close(Distributions.t(0.05, 1), 12.706204736174694);
    close(Distributions.t(0.05, 7), 2.3646242515927844);
    close(Distributions.t(0.05, 39), 2.0226909200367604);
  }

  @Test
  void tailsAreTwoSidedAndDontDependOnTheSign() {
    for (int sign : new int[] {-1, 1}) {
      close(Distributions.tTest(sign * 2.5, 9), 0.033861827682985707);
      close(Distributions.normalTest(sign * 2.5), 0.01241933065155227);
    }
    assertThat(Distributions.tTest(0, 9)).isEqualTo(1);
    assertThat(Distributions.normalTest(0)).isEqualTo(1);
    assertThat(Distributions.tTest(Double.POSITIVE_INFINITY, 9)).isZero();
    close(Distributions.fTest(3.2, 2.5, 17), 0.057058728525829834);
    assertThat(Distributions.fTest(Double.POSITIVE_INFINITY, 2.5, 17)).isZero();
  }

  @Test
  void whatCannotBeTestedHasAPOfOne() {
    assertThat(Distributions.tTest(Double.NaN, 9)).isEqualTo(1);
    assertThat(Distributions.normalTest(Double.NaN)).isEqualTo(1);
  }

  @Test
  void betaQuantilesEndAtZeroAndOne() {
    close(Distributions.beta(0.025, 3, 18), 0.03207093718546370764);
    close(Distributions.beta(0.975, 4, 17), 0.37892682654531395503);
    close(Distributions.beta(0.025, 0.5, 2), 0.00027782923478409115);
    assertThat(Distributions.beta(0.025, 0, 20)).isZero();
    assertThat(Distributions.beta(0.975, 20, 0)).isEqualTo(1);
  }

  /** Smaller than the distance at which a plain search for the quantile would stop. */
  @Test
  void quantilesOfRareSharesKeepTheirDigits() {
    assertThat(Distributions.beta(0.025, 3, 1e9))
        .isCloseTo(6.1867212208555262e-10, Offset.offset(1e-20));
    assertThat(Distributions.beta(0.975, 1, 3e8))
        .isCloseTo(1.2296264771447386e-08, Offset.offset(1e-19));
  }

  @Test
  void quantilesFarOutAndNearTheMiddleDoToo() {
    close(Distributions.t(2e-5, 3), 47.92772837593391);
    close(Distributions.t(2e-7, 2), 2236.06764208957929);
    assertThat(Distributions.t(1 - 0.0002, 5))
        .isCloseTo(2.6343055607013752e-4, Offset.offset(1e-16));
  }

  /** R: {@code fisher.test(matrix(c(yes1, n1 - yes1, yes2, n2 - yes2), 2))$p.value}. */
  @Test
  void fishersTestAddsUpWhatIsNoLikelier() {
    close(Distributions.fisher(8, 10, 1, 6), 0.03496503496503494);
    close(Distributions.fisher(1, 25, 5, 25), 0.18946301925025325);
    close(Distributions.fisher(5, 25, 1, 25), 0.18946301925025325);
    close(Distributions.fisher(10, 20, 10, 20), 1);
    assertThat(Distributions.fisher(10, 20, 10, 20)).isLessThanOrEqualTo(1);
  }

  @Test
  void tablesWithAnEmptyMarginTellNothing() {
    assertThat(Distributions.fisher(0, 20, 0, 20)).isEqualTo(1);
    assertThat(Distributions.fisher(20, 20, 20, 20)).isEqualTo(1);
    assertThat(Distributions.fisher(0, 0, 3, 20)).isEqualTo(1);
    assertThat(Distributions.fisher(3, 20, 0, 0)).isEqualTo(1);
  }
}
