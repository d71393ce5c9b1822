package io.etude.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColorContrastTest {

  @Test
  void theRatioIsThatOfTheGuidelines() {
    assertThat(ColorContrast.ratio(0, 0xFFFFFF)).isCloseTo(21, within(1e-9));
    assertThat(ColorContrast.ratio(0xFFFFFF, 0x777777)).isCloseTo(4.478, within(0.001));
    assertThat(ColorContrast.ratio(0x123456, 0x123456)).isEqualTo(1);
  }

  @Test
  void textIsWhiteOnDarkGroundsAndInkOnLightOnes() {
    assertThat(ColorContrast.textOn(0x00507A, 0x1B1B1B)).isEqualTo(0xFFFFFF);
    assertThat(ColorContrast.textOn(0xDDE8EE, 0x1B1B1B)).isEqualTo(0x1B1B1B);
  }
}
