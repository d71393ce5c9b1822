package io.etude.narrative.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.Limits;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template may use: all that makes texts and lists is counted. */
class BudgetTest {

  /** Texts of a hundred characters, and of two thousand in all. */
  private static final Limits FEW_CHARACTERS = Limits.builder().characters(100).build();

  private static final String FORTY = "<#assign s = '0123456789012345678901234567890123456789'>";

  private static String run(String template, Limits limits) {
    return new TestHost().run(template, limits);
  }

  /** A template that does something so many times in a function, which writes nothing. */
  private static String repeated(int times, String what) {
    return "<#function f><#list 1.."
        + times
        + " as i>"
        + what
        + "</#list><#return 1></#function>${f()}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#assign x = s + s>",
        "<#assign x = '${s}${s}'>",
        "<#assign x = s?upper_case>",
        "<#assign x = s?length>",
        "<#assign x = s?contains('x')>",
        "${s}"
      })
  void textsAreCounted(String makes) {
    assertThat(run(FORTY + repeated(5, makes), FEW_CHARACTERS)).isEqualTo("1");
    assertThatThrownBy(() -> run(FORTY + repeated(60, makes), FEW_CHARACTERS))
        .hasMessageContaining("makes texts of more than the 100 characters");
  }

  @Test
  void aSingleTextMayBeAsLongAsTheLimit() {
    String twice = FORTY + "<#assign x = s + s>";
    String twenty = "'01234567890123456789'";
    assertThat(run(twice + "<#assign y = x + " + twenty + ">${y?length}", FEW_CHARACTERS))
        .isEqualTo("100");
    assertThatThrownBy(
            () -> run(twice + "<#assign y = x + " + twenty + " + '0'>${1}", FEW_CHARACTERS))
        .hasMessageContaining("makes texts of more than the 100 characters");
  }

  @Test
  void whatIsWrittenIsCounted() {
    assertThat(run("ten signs ".repeat(10), FEW_CHARACTERS)).hasSize(100);
    assertThatThrownBy(() -> run("ten signs ".repeat(10) + "x", FEW_CHARACTERS))
        .hasMessageContaining("writes more than the 100 characters that a template may write");
    assertThatThrownBy(() -> run("<#list 1..11 as i>0123456789</#list>", FEW_CHARACTERS))
        .hasMessageContaining("writes more than the 100 characters");
  }

  /** A list of 1,024 numbers, and a mapping of ten. */
  private static final String LISTS =
      "<#assign l = [1]><#list 1..10 as i><#assign l = l + l></#list>"
          + "<#assign m = {'a': 1, 'b': 1, 'c': 1, 'd': 1, 'e': 1, 'f': 1, 'g': 1, 'h': 1}>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#assign x = l?reverse>",
        "<#assign x = l?sort>",
        "<#assign x = l?map(y -> y)>",
        "<#assign x = l?filter(y -> true)>",
        "<#assign x = l + [1]>"
      })
  void listsAreCounted(String makes) {
    assertThat(run(LISTS + repeated(10, makes), Limits.DEFAULT)).isEqualTo("1");
    assertThatThrownBy(() -> run(LISTS + repeated(1_100, makes), Limits.DEFAULT))
        .hasMessageContaining("makes lists of more than the 1000000 elements");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#list m as k, v></#list>",
        "<#assign x = m?keys>",
        "<#assign x = m?values>",
        "<#assign x = m + m>",
        "<#assign x = [1, 1, 1, 1, 1, 1, 1, 1]>",
        "<#assign x = {'a': 1, 'b': 1, 'c': 1, 'd': 1, 'e': 1, 'f': 1, 'g': 1, 'h': 1}>",
      })
  void shortListsAreCountedToo(String makes) {
    assertThatThrownBy(() -> run(LISTS + repeated(200_000, makes), Limits.DEFAULT))
        .hasMessageContaining("makes lists of more than the 1000000 elements");
  }

  /** Macros, functions and templates may call each other 64 deep. */
  @Test
  void callsMayBeSoDeep() {
    String macro = "<#macro m n><#if n gt 1><@m n - 1/></#if></#macro>";
    assertThat(run(macro + "<@m 64/>.", Limits.DEFAULT)).isEqualTo(".");
    assertThatThrownBy(() -> run(macro + "<@m 65/>.", Limits.DEFAULT))
        .hasMessageContaining("call each other without end");
    String nested =
        "<#macro w><#nested></#macro><#macro m n><@w><#if n gt 1><@m n - 1/></#if></@w></#macro>";
    assertThat(run(nested + "<@m 21/>.", Limits.DEFAULT)).as("three each").isEqualTo(".");
    assertThatThrownBy(() -> run(nested + "<@m 22/>.", Limits.DEFAULT))
        .hasMessageContaining("call each other without end");
  }

  @Test
  void stepsAreCountedAndTheClockIsReadNowAndThen() {
    Budget brief = new Budget(Limits.builder().time(Duration.ofNanos(1)).build());
    brief.work(1_024);
    assertThatThrownBy(() -> brief.work(1))
        .hasMessage("runs longer than the 0.000000001s it may run (limit \"time\")");
    Budget full = new Budget(Limits.DEFAULT);
    full.work(200_000_000);
    assertThatThrownBy(() -> full.work(1_025))
        .hasMessage("takes more than the 200000000 steps it may take");
  }

  @Test
  void anInterruptIsSeenAtTheNextLook() {
    Budget budget = new Budget(Limits.DEFAULT);
    budget.work(1_025);
    Thread.currentThread().interrupt();
    try {
      budget.work(1_024);
      assertThatThrownBy(() -> budget.work(1)).hasMessage("was interrupted");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  /** A budget with that many steps left. */
  private static Budget withSteps(long left) {
    Budget budget = new Budget(Limits.DEFAULT);
    budget.work(200_000_000 - left);
    return budget;
  }

  /** A step for 64 characters or eight elements, and one for each text or list. */
  @Test
  void longTextsAndListsTakeSteps() {
    Budget text = withSteps(31_251);
    text.text(2_000_000);
    assertThatThrownBy(() -> text.text(2_000_000)).hasMessageStartingWith("takes more than");
    Budget list = withSteps(10_001);
    list.list(80_000);
    assertThatThrownBy(() -> list.list(80_000)).hasMessageStartingWith("takes more than");
    Budget output = withSteps(10_001);
    output.output(0, 640_000);
    assertThatThrownBy(() -> output.output(0, 640_000)).hasMessageStartingWith("takes more than");
  }

  @Test
  void textsAndListsHaveLimitsInAll() {
    Budget text = new Budget(FEW_CHARACTERS);
    for (int i = 0; i < 20; i++) {
      text.text(100);
    }
    assertThatThrownBy(() -> text.text(1)).hasMessageStartingWith("makes texts of more than");
    Budget list = new Budget(Limits.DEFAULT);
    list.list(1_000_000);
    assertThatThrownBy(() -> list.list(1)).hasMessageStartingWith("makes lists of more than");
  }
}
