package io.etude.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Diagnostic;
import io.etude.Problem;
import io.etude.language.Claims;
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
    ProseChecks.check("a.md", text, typed, new ArrayList<>());
    return typed;
  }

  private static List<String> faults(String text) {
    List<Problem> faults = new ArrayList<>();
    ProseChecks.check("a.md", text, new ArrayList<>(), faults);
    return faults.stream().map(Problem::toString).toList();
  }

  private static List<String> inWords(String text) {
    List<Diagnostic> typed = new ArrayList<>();
    ProseChecks.check(
        "a.md", text, Optional.of(Claims.of(Locale.ENGLISH)), typed, new ArrayList<>());
    return typed.stream().map(d -> d.place() + " " + d.message().split("\"")[1]).toList();
  }

  /** In prose, headlines, titles and pull quotes alike. */
  @Test
  void sharesInWordsAreFoundWhereNoClaimChecksThem() {
    assertThat(
            inWords(
                """
                ---
                headline: Nine out of ten have it
                ---
                Three quarters have high cholesterol, and 20% smoke.

                ::: chart health title="Nearly everyone worries"
                :::

                ${words("q.a", "half")} agree, and half of the men
                do. ${claim("q.a@sex.m", "half")}
                """))
        .containsExactly(
            "a.md:2:11 Nine out of ten",
            "a.md:4:1 Three quarters",
            "a.md:4:43 20%",
            "a.md:6:25 Nearly everyone");
  }

  /** Each claim of a paragraph checks one share, and only one that follows from it. */
  @Test
  void aClaimChecksOneShareInWords() {
    assertThat(inWords("${claim(\"q.a\", \"half\")} Half of them agree. Nine in ten smoke."))
        .containsExactly("a.md:1:45 Nine in ten");
    assertThat(inWords("${claim(\"q.a\", \"half\")} Half of them agree, half of the men too."))
        .containsExactly("a.md:1:45 half of the");
    assertThat(inWords("Everyone ${claim(\"q.a\", \"moreThanHalf\")} is happy."))
        .containsExactly("a.md:1:1 Everyone");
    assertThat(inWords("A majority agree. ${claim(\"q.a\", \"threeQuarters\")}")).isEmpty();
    assertThat(
            inWords(
                "Most people agree, three quarters often."
                    + " ${claim(\"q.a\", \"threeQuarters\")} ${claim(\"q.b\", \"majority\")}"))
        .isEmpty();
    assertThat(inWords("Half of them agree. ${claim(figure, name)}")).isEmpty();
    assertThat(inWords("Half of them agree. <#-- ${claim(\"q.a\", \"half\")} -->")).hasSize(1);
  }

  /** Words that are set with a figure say what this one is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "A minority of ${pct(\"q.b\")} agree.",
        "A minority (${pct(\"q.b\", 1)}) agree.",
        "${pct(\"q.b\")}, a minority, agree."
      })
  void aClaimOfAnotherFigureChecksNoWordsThatAreSetWithOne(String text) {
    String other = " ${claim(\"q.a\", \"lessThanThird\")}";
    assertThat(inWords(text + other)).hasSize(1);
    assertThat(inWords(text + other.replace("q.a", "q.b"))).isEmpty();
  }

  /** Brackets with a figure stand within the words that say a share. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nobody (${pct(\"q.b\")}) thinks so.",
        "Nobody (${pct(\"q.b@party.L\")}) in Labour thinks so.",
        "Most (${pct(\"q.b\")}) think so.",
        "Most (${pct(\"q.b\")}) of the men think so.",
        "Everyone\n(${pct(\"q.b\", 1)}) thinks so.",
        "::: chart q title=\"Nobody (${pct('q.b')}) thinks so\"",
        "All voters (${pct(\"q.b\")}) think so."
      })
  void wordsAreReadOverBracketsWithAFigure(String text) {
    assertThat(inWords(text)).hasSize(1);
    assertThat(inWords("  Before (${base()}).\n\n" + text))
        .singleElement()
        .asString()
        .startsWith("a.md:3:" + (text.startsWith(":::") ? 20 : 1) + " ");
  }

  @Test
  void bracketsWithAFigureKeepTheWordsOfItsClaim() {
    assertThat(inWords("Nobody (${pct(\"q.b\")}) thinks so. ${claim(\"q.b\", \"none\")}"))
        .isEmpty();
    assertThat(inWords("Nobody (${pct(\"q.b\")}) thinks so. ${claim(\"q.a\", \"none\")}"))
        .hasSize(1);
    assertThat(inWords("They trust nobody (${pct(\"q.b\")}) or somebody.")).isEmpty();
  }

  @Test
  void sharesAreReadOverTheEndsOfLines() {
    assertThat(inWords("Some say that nearly\nhalf of the men do, three\nquarters often."))
        .containsExactly("a.md:1:15 nearly half of the", "a.md:2:21 three quarters");
  }

  @Test
  void multiplesAreFoundWhereNoNumbersAreCompared() {
    assertThat(inWords("Women are twice as likely.")).containsExactly("a.md:1:11 twice as likely");
    assertThat(
            inWords(
                "Women are <#if value(\"q.a@sex.f\") gt 1.9 * value(\"q.a@sex.m\")>twice"
                    + "</#if> as likely, or twice as much."))
        .isEmpty();
  }

  /** The condition that mends the text is false where the words are. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Twice as many agree|question.row|1.9|question.other",
        "Three times as many agree|question.row|2.9|question.other",
        "Half as many agree|question.other|1.9|question.row",
        "Many times more likely|question.row|MULTIPLE|question.other"
      })
  void theMendingOfAMultipleIsOfThatMultiple(
      String text, String higher, String times, String lower) {
    List<Diagnostic> typed = new ArrayList<>();
    ProseChecks.check(
        "a.md", text, Optional.of(Claims.of(Locale.ENGLISH)), typed, new ArrayList<>());
    assertThat(typed)
        .singleElement()
        .extracting(Diagnostic::hint)
        .asString()
        .contains("<#if value(\"" + higher + "\") gt " + times + " * value(\"" + lower + "\")>");
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
