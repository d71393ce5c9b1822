package io.etude.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.Diagnostic;
import io.etude.ReportException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures that an author typed, and Markdown that reports don't have. */
class ProseChecksTest {

  private static List<String> typed(String text) {
    return ProseChecks.check("a.md", text).stream()
        .map(d -> d.place() + " " + d.message().split("\"")[1])
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Some 65% agree|65%",
        "Some 65 % agree|65 %",
        "6,5 %|6,5 %",
        "6.5 percent|6.5 percent",
        "20 pour cent|20 pour cent",
        "some 20 per cent|20 per cent"
      })
  void aTypedPercentageIsFound(String text, String figure) {
    assertThat(typed(text)).containsExactly("a.md:1:" + (1 + text.indexOf(figure)) + " " + figure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In 2024 302 people",
        "${pct(\"q.a\")}",
        "${x}%",
        "<#if x gt 65%>",
        "B65% of",
        "65 percents",
        "::: chart q callout=65% segments=65%"
      })
  void whatIsNoneIsNot(String text) {
    assertThat(typed(text)).isEmpty();
  }

  @Test
  void commentsAreNoProse() {
    assertThat(typed("5%\n<#-- 6%\n7%\n8% -->\n9%")).containsExactly("a.md:1:1 5%", "a.md:5:1 9%");
    assertThat(typed("5% <#-- 6% --> 7%")).containsExactly("a.md:1:1 5%", "a.md:1:16 7%");
    assertThat(typed("5% <#-- 6%\n7% --> 8%")).containsExactly("a.md:1:1 5%", "a.md:2:8 8%");
    assertThat(typed("<#-- a > 5% -->")).isEmpty();
    assertThat(typed("<#-- a > 5%\n-->")).isEmpty();
    Diagnostic found = ProseChecks.check("a.md", "5%").get(0);
    assertThat(found.rule()).isEqualTo("typedFigure");
    assertThat(found.hint()).contains("take it from the results: ${pct(\"question.row\")}");
  }

  @Test
  void tablesAndFootnotesAreRefused() {
    assertThatThrownBy(() -> ProseChecks.check("a.md", "x\n| a | b |\n|---|---|"))
        .isInstanceOf(ReportException.class)
        .hasMessage(
            "a.md:3:1: a table in Markdown; reports have tables of results: ::: table QUESTION");
    assertThatThrownBy(() -> ProseChecks.check("a.md", "a | b\n--- | ---"))
        .hasMessageStartingWith("a.md:2:1: a table in Markdown");
    assertThat(typed("a\n|---|---|")).isEmpty();
    assertThat(typed("|---|---|")).isEmpty();
    assertThatThrownBy(() -> ProseChecks.check("a.md", "x\n\ny[^1]"))
        .hasMessage(
            "a.md:3:2: \"[^1]\" is a footnote in Markdown; write ${note(\"…\")} where it is"
                + " called");
    assertThat(typed("<#-- [^1] -->")).isEmpty();
  }
}
