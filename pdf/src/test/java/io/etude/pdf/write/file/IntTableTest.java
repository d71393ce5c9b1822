package io.etude.pdf.write.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Numbers by index, near and far. */
class IntTableTest {

  @Test
  void remembersWhatWasSetAndIsZeroElsewhere() {
    IntTable table = new IntTable();
    int[] indices = {0, 1, 4095, 4096, 100_000, 5_000_000};
    for (int index : indices) {
      table.set(index, index + 7);
    }
    for (int index : indices) {
      assertThat(table.get(index)).isEqualTo(index + 7);
    }
    assertThat(table.get(2)).isZero();
    assertThat(table.get(50_000)).isZero();
    assertThat(table.get(Integer.MAX_VALUE)).isZero();
  }
}
