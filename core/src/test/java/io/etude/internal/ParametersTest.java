package io.etude.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.ReportException;
import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Values of a program in the forms that templates know. */
class ParametersTest {

  private record Answer(String question, int score, Optional<String> remark) {}

  private static Object copy(Object value) {
    return Parameters.copy(Map.of("p", value)).get("p");
  }

  @Test
  void textsNumbersTruthsAndDates() {
    assertThat(copy("text")).isEqualTo("text");
    assertThat(copy(new StringBuilder("text"))).isEqualTo("text");
    assertThat(copy('c')).isEqualTo("c");
    assertThat(copy(true)).isEqualTo(true);
    assertThat(copy(7)).isEqualTo(new BigDecimal("7"));
    assertThat(copy(0.1)).isEqualTo(new BigDecimal("0.1"));
    assertThat(copy(BigInteger.TWO.pow(70))).isEqualTo(new BigDecimal("1180591620717411303424"));
    assertThat(copy(LocalDate.of(2026, 3, 2))).isEqualTo("2026-03-02");
    assertThat(copy(DayOfWeek.MONDAY)).isEqualTo("MONDAY");
  }

  @Test
  void listsMapsArraysAndRecords() {
    assertThat(copy(List.of(1, "a"))).isEqualTo(List.of(new BigDecimal("1"), "a"));
    assertThat(copy(new int[] {1, 2})).isEqualTo(List.of(new BigDecimal("1"), new BigDecimal("2")));
    assertThat(copy(new String[] {"x"})).isEqualTo(List.of("x"));
    assertThat(copy(Map.of(DayOfWeek.MONDAY, Map.of("a", 1))))
        .isEqualTo(Map.of("MONDAY", Map.of("a", new BigDecimal("1"))));
    assertThat(copy(new Answer("q", 3, Optional.empty())))
        .isEqualTo(Map.of("question", "q", "score", new BigDecimal("3")));
    assertThat(copy(new Answer("q", 3, Optional.of("well"))))
        .isEqualTo(Map.of("question", "q", "score", new BigDecimal("3"), "remark", "well"));
  }

  @Test
  void anEmptyOptionalIsLeftOut() {
    assertThat(Parameters.copy(Map.of("a", Optional.empty(), "b", Optional.of(1))))
        .isEqualTo(Map.of("b", new BigDecimal("1")));
    assertThat(copy(List.of(Optional.empty(), Optional.of("x")))).isEqualTo(List.of("x"));
  }

  @Test
  void whatIsCopiedChangesNoMore() {
    List<Object> list = new ArrayList<>(List.of("a"));
    Map<String, Object> copy = Parameters.copy(Map.of("p", list));
    list.add("b");
    assertThat(copy).isEqualTo(Map.of("p", List.of("a")));
    assertThatThrownBy(() -> copy.put("q", "x")).isInstanceOf(UnsupportedOperationException.class);
    assertThat(Parameters.copy(copy)).isEqualTo(copy);
  }

  @Test
  void anythingElseIsNamed() {
    refused(new File("x"), "parameter \"p\" is a java.io.File; templates take texts, numbers,");
    refused(List.of("a", new File("x")), "parameter \"p[1]\" is a java.io.File");
    refused(Map.of("a", new Object()), "parameter \"p.a\" is a java.lang.Object");
    refused(Map.of(1, "a"), "parameter \"p\" has a key that is no text: 1");
    refused(Double.NaN, "parameter \"p\" is no finite number: NaN");
    refused(new HashMap<>(Collections.singletonMap("a", null)), "parameter \"p.a\" is null;");
    List<Object> endless = new ArrayList<>();
    endless.add(endless);
    refused(endless, "parameter \"p[0][0]");
  }

  private static void refused(Object value, String message) {
    assertThatThrownBy(() -> copy(value))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith(message);
  }
}
