package io.etude.analysis.sums;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LongIndexTest {

  @Test
  void numbersKeysInTheOrderInWhichTheyCome() {
    LongIndex index = new LongIndex();
    assertThat(index.find(7)).isEqualTo(-1);
    assertThat(index.add(7)).isZero();
    assertThat(index.add(-3)).isEqualTo(1);
    assertThat(index.add(7)).isZero();
    assertThat(index.find(-3)).isEqualTo(1);
    assertThat(index.size()).isEqualTo(2);
    assertThat(index.key(1)).isEqualTo(-3);
  }

  @Test
  void keepsThousands() {
    Random random = new Random(1);
    LongIndex index = new LongIndex();
    Set<Long> known = new HashSet<>();
    long[] keys = new long[5_000];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = i % 2 == 0 ? i : random.nextLong();
      known.add(keys[i]);
      assertThat(index.add(keys[i])).isEqualTo(i);
    }
    assertThat(index.size()).isEqualTo(known.size());
    for (int i = 0; i < keys.length; i++) {
      assertThat(index.find(keys[i])).isEqualTo(i);
      assertThat(index.key(i)).isEqualTo(keys[i]);
      assertThat(index.find(5_001 + i)).isEqualTo(-1);
    }
  }
}
