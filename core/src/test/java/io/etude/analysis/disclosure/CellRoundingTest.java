package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rounding at random is right on average, and its variance is as stated. */
class CellRoundingTest {
  private static final int TIMES = 60_000;

  @ParameterizedTest
  @ValueSource(ints = {3, 5})
  void aBaseIsAMultipleNearIt(int to) {
    CellRounding rounding = new CellRounding(to, false);
    Random random = new Random(1);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < TIMES; i++) {
      int n = 100 + i % to;
      double error = rounding.base(n, random.nextLong()) - n;
      assertThat((n + error) % to).isZero();
      assertThat(Math.abs(error)).isLessThan(to);
      sum += error;
      squares += error * error;
    }
    assertThat(sum / TIMES).isCloseTo(0, within(0.03));
    assertThat(squares / TIMES).isCloseTo((to * to - 1) / 6.0, within(0.06));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5})
  void aShareIsRightOnAverageToo(int to) {
    CellRounding rounding = new CellRounding(to, true);
    Random random = new Random(2);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < TIMES; i++) {
      double p = 0.2 + 0.1 * random.nextDouble();
      double error = rounding.share(p, 150, random.nextLong(), random.nextLong()) - p;
      sum += error;
      squares += error * error;
    }
    assertThat(sum / TIMES).isCloseTo(0, within(0.0003));
    assertThat(squares / TIMES).isCloseTo(rounding.noise(150), within(rounding.noise(150) * 0.02));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5})
  void theSamePeopleHaveTheSameFigure(int to) {
    CellRounding rounding = new CellRounding(to, false);
    for (long key = 0; key < 100; key++) {
      assertThat(rounding.base(101, key)).isEqualTo(rounding.base(101, key));
      assertThat(rounding.share(0.31, 102, 7, key)).isEqualTo(rounding.share(0.31, 102, 7, key));
    }
    // all are all, and nobody is nobody, whatever the key
    assertThat(rounding.share(0, 150, 7, 9)).isZero();
    assertThat(rounding.share(1, 150, 7, 9)).isEqualTo(1);
  }
}
