package io.etude.analysis.sums;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.testing.Patterns;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

  /** SplitMix64, worked out apart from this code: tallies of different machines must agree. */
  @Test
  void hashesAreTheSameEverywhere() {
    assertThat(Fingerprints.hash(0, 0)).isEqualTo(0x2a98f501af37e97fL);
    assertThat(Fingerprints.hash(1, 0)).isEqualTo(0x86d6fd953217ae03L);
    assertThat(Fingerprints.hash(0, 1)).isEqualTo(0x82876e1c4f0b438cL);
    assertThat(Fingerprints.hash(3, 41)).isEqualTo(0xf547d1318bdffd71L);
  }

  @Test
  void partsAddUpPatternByPattern() {
    Fingerprints a =
        new Fingerprints(
            10,
            new long[][] {{1, 2}},
            new long[][] {{5, 6}},
            new long[][] {{2, 3}},
            PowerSums.NONE);
    Fingerprints b =
        new Fingerprints(
            20,
            new long[][] {{4, 8}},
            new long[][] {{7, 9}},
            new long[][] {{1, 4}},
            PowerSums.NONE);
    KeyUnion<Pattern> union =
        KeyUnion.of(
            List.of(Patterns.of(1), Patterns.of(2)), List.of(Patterns.of(2), Patterns.of(3)));
    Fingerprints sum = Fingerprints.merge(a, b, List.of(union));
    assertThat(sum.everybody()).isEqualTo(30);
    assertThat(sum.kinds()).isDeepEqualTo(new long[][] {{5, 10}});
    assertThat(sum.patterns()).isDeepEqualTo(new long[][] {{5, 13, 9}});
    assertThat(sum.sizes()).isDeepEqualTo(new long[][] {{2, 4, 4}});
    assertThat(a.kinds()).isDeepEqualTo(new long[][] {{1, 2}});
  }

  @Test
  void withoutDisclosureControlThereAreNone() {
    assertThat(Fingerprints.merge(Fingerprints.NONE, Fingerprints.NONE, List.of()))
        .isEqualTo(Fingerprints.NONE);
  }
}
