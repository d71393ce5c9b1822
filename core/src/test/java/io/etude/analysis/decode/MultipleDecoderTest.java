package io.etude.analysis.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.codebook.Base;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingKind;
import io.etude.study.DataPolicy;
import io.etude.testing.TestData;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Several answers: for each option and net 0 for chosen, 1 for not chosen, 2 for not in the base.
 */
class MultipleDecoderTest {
  private static final DataPolicy FAIL = DataPolicy.FAIL;
  private static final DataPolicy MISSING = DataPolicy.SET_MISSING;

  private static MultipleQuestion.Builder options() {
    return MultipleQuestion.builder("m")
        .category("a", "A")
        .category("b", "B")
        .category("0", "None", Category.Kind.NONE)
        .missing("98", "Don't know", MissingKind.DONT_KNOW)
        .missing("99", "Not asked", MissingKind.NOT_ASKED)
        .net("any", "Any", "a", "b");
  }

  private static MultipleQuestion.Builder columns() {
    return options().column("a", "ma").column("b", "mb").column("0", "m0");
  }

  private static DecodedAnswers ofColumns(Base base, DataPolicy policy, String... answers) {
    return decoded(columns().base(base), policy, "ma mb m0", answers);
  }

  private static DecodedAnswers decoded(
      MultipleQuestion.Builder question, DataPolicy policy, String columns, String... answers) {
    String[] lines = new String[answers.length + 1];
    lines[0] = columns;
    System.arraycopy(answers, 0, lines, 1, answers.length);
    return DecodedAnswers.of(question.build(), policy, lines);
  }

  @Test
  void aNetIsChosenWithAnyOfItsOptions() {
    DecodedAnswers decoded = ofColumns(Base.VALID, FAIL, "1 0 0", "0 1 0", "1 1 0", "0 0 1");
    assertThat(decoded.cells(0)).containsExactly(0, 1, 0, 1);
    assertThat(decoded.cells(1)).containsExactly(1, 0, 0, 1);
    assertThat(decoded.cells(2)).containsExactly(1, 1, 1, 0);
    assertThat(decoded.cells(3)).containsExactly(0, 0, 0, 1);
  }

  @Test
  void theBaseSaysWhoCounts() {
    String[] answers = {"1 0 0", "0 . .", ". . .", "98 98 98", "99 99 99"};
    assertThat(ofColumns(Base.ALL, FAIL, answers).cells(0)).containsExactly(0, 1, 1, 1, 1);
    assertThat(ofColumns(Base.ASKED, FAIL, answers).cells(0)).containsExactly(0, 1, 1, 1, 2);
    assertThat(ofColumns(Base.VALID, FAIL, answers).cells(0)).containsExactly(0, 1, 2, 2, 2);
    assertThat(ofColumns(Base.CHOSEN, FAIL, answers).cells(0)).containsExactly(0, 2, 2, 2, 2);
  }

  @Test
  void emptyCellsMayMeanNotAsked() {
    assertThat(
            decoded(
                    columns().base(Base.ASKED).empty(MissingKind.NOT_ASKED),
                    FAIL,
                    "ma mb m0",
                    "1 . .",
                    ". . .",
                    ". 98 .")
                .cells(0))
        .containsExactly(0, 2, 1);
  }

  @Test
  void anExplicitNoTellsThatNotOnlyTicksAreRecorded() {
    assertThat(ofColumns(Base.VALID, FAIL, "1 . .", ". . .").rejected()).isFalse();
    assertThat(ofColumns(Base.VALID, FAIL, "1 . .", ". 98 .").rejected()).isFalse();
    assertThat(ofColumns(Base.VALID, FAIL, "1 . .", ". 0 .").rejected()).isTrue();
  }

  /**
   * Without and with the option, by the number of responses that there are; then out of the base.
   */
  @Test
  void ofResponsesTheCellTellsTheirNumber() {
    MultipleQuestion.Builder question = columns().percentOf(MultipleQuestion.PercentOf.RESPONSES);
    DecodedAnswers decoded =
        decoded(question, FAIL, "ma mb m0", "1 0 0", "1 1 0", "0 1 0", "0 0 0", ". . .");
    assertThat(decoded.cells(0)).containsExactly(3, 5, 2, 0, 6);
    assertThat(decoded.cells(1)).containsExactly(2, 5, 3, 0, 6);
    assertThat(decoded.cells(3)).containsExactly(3, 5, 3, 0, 6);
  }

  @Test
  void anOptionInTwoSlotsCountsOnce() {
    MultipleQuestion.Builder question =
        options().slots("s1", "s2").percentOf(MultipleQuestion.PercentOf.RESPONSES);
    DecodedAnswers decoded =
        decoded(question, FAIL, "s1 s2", "a b", "b a", "a a", ". a", "98 98", ". .");
    assertThat(decoded.cells(0)).containsExactly(5, 5, 3, 3, 6, 6);
    assertThat(decoded.cells(1)).containsExactly(5, 5, 2, 2, 6, 6);
    assertThat(decoded.rejected()).isFalse();
  }

  @Test
  void aSlotHoldsACategoryOrAMissingValue() {
    DecodedAnswers decoded = decoded(options().slots("s1", "s2"), MISSING, "s1 s2", "a x", "x .");
    assertThat(decoded.cells(0)).containsExactly(0, 2);
    assertThat(decoded.problems())
        .extracting(problem -> problem.substring(0, problem.indexOf(":")))
        .containsExactly("undeclaredCode s1=x, test.csv", "undeclaredCode s2=x, test.csv");
    assertThatThrownBy(() -> decoded(options().slots("s1", "s2"), FAIL, "s1 s2", "a xyz"))
        .hasMessageStartingWith("test.csv:2: column \"s2\" holds \"xyz\"")
        .hasMessageEndingWith("; valid: a, b, 0, 98, 99");
  }

  @Test
  void aCellMayHoldSeveralAnswers() {
    DecodedAnswers decoded =
        decoded(
            options().joined("j", ";"), FAIL, "j", "a;b", "b", "b;a", ".", "98", "a;b", "0", "a");
    assertThat(decoded.cells(0)).containsExactly(0, 1, 0, 2, 2, 0, 1, 0);
    assertThat(decoded.cells(1)).containsExactly(0, 0, 0, 2, 2, 0, 1, 1);
    assertThat(decoded.cells(2)).containsExactly(1, 1, 1, 2, 2, 1, 0, 1);
  }

  @Test
  void whatIsKnownOfACellCountsBesideWhatIsNot() {
    DecodedAnswers decoded =
        decoded(options().joined("j", ";"), MISSING, "j", "a;x", "x;b;y", "b;x", "x");
    assertThat(decoded.cells(0)).containsExactly(0, 1, 1, 2);
    assertThat(decoded.cells(1)).containsExactly(1, 0, 0, 2);
    assertThat(decoded.problems())
        .containsExactly(
            "undeclaredCode j=x, test.csv: lines 2, 3, 4, 5: column \"j\" holds \"x\" in 4 of 4"
                + " rows, which is neither a category nor a missing value of question \"m\"",
            "undeclaredCode j=y, test.csv: line 3: column \"j\" holds \"y\" in 1 of 4 rows, which"
                + " is neither a category nor a missing value of question \"m\"");
    assertThatThrownBy(() -> decoded(options().joined("j", ";"), FAIL, "j", "a", "b;x"))
        .hasMessageStartingWith("test.csv:3: column \"j\" holds \"x\"")
        .hasMessageEndingWith("; valid: a, b, 0, 98, 99");
  }

  @Test
  void noneTogetherWithOthersIsReportedAndMayBeNoAnswer() {
    String[] answers = {"1 0 1", "0 0 1", "1 1 0", "0 1 1"};
    DecodedAnswers missing = ofColumns(Base.VALID, MISSING, answers);
    assertThat(missing.cells(0)).containsExactly(2, 1, 0, 2);
    assertThat(missing.cells(1)).containsExactly(2, 1, 0, 2);
    assertThat(missing.cells(2)).containsExactly(2, 0, 1, 2);
    DecodedAnswers kept = ofColumns(Base.VALID, DataPolicy.GO_ON, answers);
    assertThat(kept.cells(0)).containsExactly(0, 1, 0, 1);
    assertThat(kept.cells(2)).containsExactly(0, 0, 1, 0);
    assertThat(kept.problems())
        .containsExactly(
            "noneWithOthers m, test.csv: lines 2, 5: question \"m\": 2 of 4 respondents chose"
                + " \"none\" together with others");
  }

  @Test
  void ofWhomTheAnswerIsDroppedStaysAmongThoseAsked() {
    assertThat(ofColumns(Base.ASKED, MISSING, "1 0 1").cells(0)).containsExactly(1);
    assertThat(ofColumns(Base.ASKED, MISSING, "1 0 1").cells(2)).containsExactly(1);
  }

  private static DecodedAnswers routed(Base base, DataPolicy policy) {
    return decoded(
        columns().base(base).asked("use", "y"),
        policy,
        "use ma mb m0",
        "y 1 0 0",
        "y . . .",
        "n . . .",
        "n 0 0 0",
        "n 1 0 0",
        ". 0 1 0");
  }

  @Test
  void whoWasNotAskedIsInTheBaseOfAllOnly() {
    assertThat(routed(Base.ALL, MISSING).cells(0)).containsExactly(0, 1, 1, 1, 1, 1);
    assertThat(routed(Base.ASKED, MISSING).cells(0)).containsExactly(0, 1, 2, 2, 2, 2);
    assertThat(routed(Base.VALID, MISSING).cells(0)).containsExactly(0, 2, 2, 2, 2, 2);
  }

  @Test
  void answersOfThoseNotAskedAreReportedAndKeptIfThePolicySaysSo() {
    assertThat(routed(Base.ASKED, DataPolicy.GO_ON).cells(0)).containsExactly(0, 1, 2, 2, 0, 1);
    DecodedAnswers kept = routed(Base.VALID, DataPolicy.GO_ON);
    assertThat(kept.cells(0)).containsExactly(0, 2, 2, 2, 0, 1);
    assertThat(kept.problems())
        .containsExactly(
            "contradictsRouting m, test.csv: lines 6, 7: question \"m\": 2 of 6 respondents have an"
                + " answer in column \"ma\" although they were not asked");
  }

  @Test
  void withoutSuchAnOptionAllCanBeChosen() {
    MultipleQuestion.Builder two =
        MultipleQuestion.builder("m").option("a", "A", "ma").option("b", "B", "mb");
    DecodedAnswers decoded = decoded(two, FAIL, "ma mb", "1 1", "1 0");
    assertThat(decoded.cells(0)).containsExactly(0, 0);
    assertThat(decoded.cells(1)).containsExactly(0, 1);
  }

  @Test
  void nothingBetweenSeparatorsIsNoAnswer() {
    assertThat(decoded(options().joined("j", ";"), FAIL, "j", "a;;b;", ";a").cells(1))
        .containsExactly(0, 1);
    MultipleQuestion question = options().joined("j", " ").build();
    TestData data = new TestData(Map.of("j", new String[] {"a b", " b", "a"}), 3, 3);
    assertThat(DecodedAnswers.of(question, Map.of(), data).cells(1)).containsExactly(0, 0, 1);
  }
}
