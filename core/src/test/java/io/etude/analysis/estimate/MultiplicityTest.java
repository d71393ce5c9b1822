package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MultiplicityTest {

  /** 1/20 as a sum of probabilities may be off by the last digits. */
  @Test
  void aLevelIsReachedButForRounding() {
    assertThat(Multiplicity.passes(0.05, 0.05)).isTrue();
    assertThat(Multiplicity.passes(0.05 * (1 + 1e-14), 0.05)).isTrue();
    assertThat(Multiplicity.passes(0.05 * (1 + 1e-10), 0.05)).isFalse();
    assertThat(Multiplicity.passes(0, 0.05)).isTrue();
    assertThat(Multiplicity.passes(1, 0.05)).isFalse();
  }
}
