package io.etude.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  @Test
  void findsTheSmallestEdit() {
    assertThat(Nearest.to("q3_9", List.of("age", "q3_8", "q13_8"))).contains("q3_8");
    assertThat(Nearest.to("wieght", List.of("weigh", "weight"))).contains("weight");
    assertThat(Nearest.to("gender", List.of("Gender", "render"))).contains("Gender");
  }

  @Test
  void takesTheFirstOfEquals() {
    assertThat(Nearest.to("q3", List.of("q1", "q2"))).contains("q1");
  }

  @Test
  void saysNothingWhenNothingIsNear() {
    assertThat(Nearest.to("status", List.of("age", "q3_8", ""))).isEmpty();
    assertThat(Nearest.to("status", List.of())).isEmpty();
    assertThat(Nearest.hint("status", List.of("age"))).isEmpty();
  }

  @Test
  void countsSwapsAndCase() {
    assertThat(Nearest.distance("ab", "ba")).isEqualTo(2);
    assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(6);
    assertThat(Nearest.distance("ABC", "abc")).isEqualTo(3);
    assertThat(Nearest.distance("", "abc")).isEqualTo(6);
  }

  @Test
  void endsAMessage() {
    assertThat(Nearest.hint("q3_9", List.of("q3_8"))).isEqualTo("; closest: \"q3_8\"");
  }
}
