package io.etude.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.etude.Diagnostic;
import io.etude.Problem;
import io.etude.codebook.SingleQuestion;
import io.etude.language.TypedPercentages;
import io.etude.results.Results;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures that an author typed, and Markdown that reports don't have. */
class ProseChecksTest {

  private static List<String> typed(String text) {
    return diagnostics(text).stream()
        .map(d -> d.place() + " " + d.message().split("\"")[1])
        .toList();
  }

  private static List<Diagnostic> diagnostics(String text) {
    List<Diagnostic> typed = new ArrayList<>();
    ProseChecks.check("a.md", text, Optional.empty(), typed, new ArrayList<>());
    return typed;
  }

  private static List<String> faults(String text) {
    List<Problem> faults = new ArrayList<>();
    ProseChecks.check("a.md", text, Optional.empty(), new ArrayList<>(), faults);
    return faults.stream().map(Problem::toString).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Some 65% agree|65%", "Some 65 % agree|65 %", "6,5 %|6,5 %", "٦٥٪|٦٥٪"})
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

  /** A paragraph has one remark. */
  @Test
  void theTypedPercentagesOfAParagraphAreToldTogether() {
    List<Diagnostic> found = diagnostics("Some 65% agree,\n20 % often.\n\n- 5%");
    assertThat(found)
        .extracting(Diagnostic::place, Diagnostic::message)
        .containsExactly(
            tuple("a.md:1:6", "\"65%\", \"20 %\" are typed, so that nothing checks them"),
            tuple("a.md:4:3", "\"5%\" is typed, so that nothing checks it"));
  }

  private static SingleQuestion yesOrNo(String id) {
    return SingleQuestion.builder(id).category("y", "Yes").category("n", "No").build();
  }

  /** Figures of the questions that a section quotes or charts, not of others. */
  @Test
  void theHintIsTheFigureThatPrintsTheSame() {
    Study.Builder study = Study.builder("s").question(yesOrNo("tea")).question(yesOrNo("milk"));
    Results results = TinyStudy.of(study, "tea milk", "20 y y", "10 y n", "10 n n").results();
    List<Diagnostic> found = new ArrayList<>();
    ProseChecks.check(
        "a.md",
        """
        # Tea
        So 75% do, 25.0% do not, and 50% of something.
        ::: chart tea
        :::

        # Milk
        Here 75% say ${pct("milk.y")}.
        """,
        Optional.of(TypedPercentages.of(results, Locale.ENGLISH)),
        found,
        new ArrayList<>());
    assertThat(found)
        .extracting(Diagnostic::hint)
        .containsExactly(
            "take it from the results: for 75% ${pct(\"tea.y\")}, for 25.0% ${pct(\"tea.n\", 1)}",
            "take it from the results: ${pct(\"question.row\")}");
  }

  @Test
  void commentsAreNoProse() {
    assertThat(typed("5%\n\n<#-- 6%\n7%\n8% -->\n\n9%"))
        .containsExactly("a.md:1:1 5%", "a.md:7:1 9%");
    assertThat(typed("<#-- 6% --> 7%")).containsExactly("a.md:1:13 7%");
    assertThat(typed("<#-- 6%\n7% --> 8%")).containsExactly("a.md:2:8 8%");
    assertThat(typed("<#-- a > 5% -->")).isEmpty();
    assertThat(typed("<#-- a > 5%\n-->")).isEmpty();
    Diagnostic found = diagnostics("5%").get(0);
    assertThat(found.rule()).isEqualTo("typedFigure");
    assertThat(found.hint()).contains("take it from the results: ${pct(\"question.row\")}");
  }

  @Test
  void twoColonsBeginNoBlock() {
    assertThat(faults("Text.\n\n:: chart q\n::"))
        .containsExactly(
            "a.md:3:1: a block begins and ends with three colons, :::",
            "a.md:4:1: a block begins and ends with three colons, :::");
    assertThat(faults("::: chart q\n:::\n\nC++ has std::list\n::1 is an address")).isEmpty();
  }

  @Test
  void tablesAndFootnotesAreRefused() {
    assertThat(faults("x\n| a | b |\n|---|---|\ny[^1] and z[^2]"))
        .containsExactly(
            "a.md:2:1: a table in Markdown; reports have tables of results: ::: table QUESTION",
            "a.md:4:2: \"[^1]\" is a footnote in Markdown; write ${note(\"…\")} where it is"
                + " called",
            "a.md:4:12: \"[^2]\" is a footnote in Markdown; write ${note(\"…\")} where it is"
                + " called");
    assertThat(faults("a | b\n--- | ---")).hasSize(1);
    assertThat(faults("a\n|---|---|")).isEmpty();
    assertThat(faults("|---|---|")).isEmpty();
    assertThat(faults("<#-- [^1] -->")).isEmpty();
  }
}
