package io.etude.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClosestTest {

  @Test
  void findsTheSmallestEdit() {
    assertThat(Closest.to("q3_9", List.of("age", "q3_8", "q13_8"))).contains("q3_8");
    assertThat(Closest.to("wieght", List.of("weigh", "weight"))).contains("weight");
    assertThat(Closest.to("gender", List.of("Gender", "render"))).contains("Gender");
  }

  @Test
  void takesTheFirstOfEquals() {
    assertThat(Closest.to("q3", List.of("q1", "q2"))).contains("q1");
  }

  @Test
  void findsTheOnlyNameThatHasAWord() {
    assertThat(Closest.to("vote", List.of("age", "vote_intention"))).contains("vote_intention");
    assertThat(Closest.to("bus", List.of("service_rail", "service_bus"))).contains("service_bus");
    assertThat(Closest.to("vote", List.of("vote_intention", "vote_last_time"))).isEmpty();
    assertThat(Closest.to("vote", List.of("voters_of_one_party"))).isEmpty();
    assertThat(Closest.to("q1", List.of("q1_of_two_waves"))).isEmpty();
  }

  @Test
  void saysNothingWhenNothingIsNear() {
    assertThat(Closest.to("status", List.of("age", "q3_8", ""))).isEmpty();
    assertThat(Closest.to("status", List.of())).isEmpty();
    assertThat(Closest.match("status", List.of("age"))).isEmpty();
  }

  @Test
  void countsSwapsAndCase() {
    assertThat(Closest.distance("ab", "ba")).isEqualTo(2);
    assertThat(Closest.distance("kitten", "sitting")).isEqualTo(6);
    assertThat(Closest.distance("ABC", "abc")).isEqualTo(3);
    assertThat(Closest.distance("", "abc")).isEqualTo(6);
  }

  @Test
  void endsAMessage() {
    assertThat(Closest.match("q3_9", List.of("q3_8"))).isEqualTo("; closest: \"q3_8\"");
  }

  @Test
  void aShortListStandsInForAMissingMatch() {
    assertThat(Closest.hint("q3_9", List.of("q3_8"))).isEqualTo("; closest: \"q3_8\"");
    assertThat(Closest.hint("status", List.of("age", "q1"))).isEqualTo("; valid: age, q1");
    assertThat(Closest.hint("status", List.of())).isEmpty();
    List<String> many = IntStream.range(0, 13).mapToObj(i -> "q" + i).toList();
    assertThat(Closest.hint("status", many)).isEmpty();
    assertThat(Closest.hint("status", many.subList(0, 12))).endsWith("q10, q11");
  }
}
