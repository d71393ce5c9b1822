package io.etude.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.etude.StudyException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnPatternTest {

  @Test
  void namesAColumnForEachCode() {
    assertThat(ColumnPattern.expand("question \"q\"", "q_{code}_x", "{code}", List.of("b", "a")))
        .containsExactly(entry("b", "q_b_x"), entry("a", "q_a_x"));
  }

  @Test
  void refusesAPatternThatIsOneColumn() {
    assertThatThrownBy(
            () -> ColumnPattern.expand("question \"q\"", "q3", "{code}", List.of("1", "2")))
        .isInstanceOf(StudyException.class)
        .hasMessageContaining("question \"q\" has the columns \"q3\"; write {code}");
  }
}
