package io.etude.analysis.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.codebook.Base;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.category.MissingKind;
import io.etude.study.DataPolicy;
import org.junit.jupiter.api.Test;

/**
 * Numbers: the cell of each band, then the one of those in the base beside the bands, then what is
 * out of the base.
 */
class NumberDecoderTest {
  private static final double NONE = Double.NaN;

  private static NumericQuestion.Builder banded() {
    return NumericQuestion.builder("x").band("a", "To 10", 0, 10).band("b", "To 20", 10, 20);
  }

  private static DecodedAnswers decoded(
      NumericQuestion question, DataPolicy policy, String... answers) {
    String[] lines = new String[answers.length + 1];
    lines[0] = "x";
    System.arraycopy(answers, 0, lines, 1, answers.length);
    return DecodedAnswers.of(question, policy, lines);
  }

  @Test
  void numbersBesideTheBandsAreInTheBase() {
    DecodedAnswers decoded =
        decoded(banded().build(), DataPolicy.GO_ON, "0", "9.5", "10", "20", "-1", ".");
    assertThat(decoded.cells(0)).containsExactly(0, 0, 1, 2, 2, 3);
    assertThat(decoded.numbers()).containsExactly(0, 9.5, 10, 20, -1, NONE);
    DecodedAnswers missing =
        decoded(banded().build(), DataPolicy.SET_MISSING, "0", "9.5", "10", "20", "-1", ".");
    assertThat(missing.cells(0)).containsExactly(0, 0, 1, 3, 3, 3);
    assertThat(missing.numbers()).containsExactly(0, 9.5, 10, NONE, NONE, NONE);
  }

  @Test
  void minusZeroIsZero() {
    double zero = decoded(banded().build(), DataPolicy.FAIL, "-0").numbers()[0];
    assertThat(Double.doubleToLongBits(zero)).isZero();
  }

  @Test
  void theBaseSaysWhichMissingNumbersCount() {
    NumericQuestion.Builder question =
        banded()
            .missing("98", "Don't know", MissingKind.DONT_KNOW)
            .missing("99", "Not asked", MissingKind.NOT_ASKED);
    String[] answers = {"5", "98", "99", "."};
    DataPolicy fail = DataPolicy.FAIL;
    assertThat(decoded(question.build(), fail, answers).cells(0)).containsExactly(0, 3, 3, 3);
    assertThat(decoded(question.base(Base.ASKED).build(), fail, answers).cells(0))
        .containsExactly(0, 2, 3, 2);
    assertThat(decoded(question.base(Base.ALL).build(), fail, answers).cells(0))
        .containsExactly(0, 2, 2, 2);
    assertThat(
            decoded(question.base(Base.ASKED).empty(MissingKind.NOT_ASKED).build(), fail, answers)
                .cells(0))
        .containsExactly(0, 2, 3, 3);
    assertThat(decoded(question.build(), fail, answers).numbers())
        .containsExactly(5, NONE, NONE, NONE);
  }

  @Test
  void codesStandForNumbersAndWordsMayBeMissing() {
    NumericQuestion question =
        banded()
            .value("97", 0.5)
            .value("many", 15)
            .missing("none", "Refused", MissingKind.REFUSED)
            .base(Base.ASKED)
            .empty(MissingKind.NOT_ASKED)
            .build();
    DecodedAnswers decoded = decoded(question, DataPolicy.FAIL, "97", "many", "none", ".", "12.5");
    assertThat(decoded.numbers()).containsExactly(0.5, 15, NONE, NONE, 12.5);
    assertThat(decoded.cells(0)).containsExactly(0, 1, 2, 3, 1);
  }

  @Test
  void numbersAloneStandForNumbersToo() {
    NumericQuestion question =
        banded().value("97", 0.5).missing("99", "Refused", MissingKind.REFUSED).build();
    assertThat(decoded(question, DataPolicy.FAIL, "97", "99", "12").numbers())
        .containsExactly(0.5, NONE, 12);
    NumericQuestion noMissing = banded().value("97", 0.5).build();
    assertThat(decoded(noMissing, DataPolicy.FAIL, "97", "12").numbers()).containsExactly(0.5, 12);
  }

  @Test
  void aWordThatNothingDeclaresIsReportedAndIsNoAnswer() {
    NumericQuestion question =
        banded().missing("none", "Refused", MissingKind.NOT_ASKED).base(Base.ASKED).build();
    DecodedAnswers decoded = decoded(question, DataPolicy.GO_ON, "5", "nane", "none");
    assertThat(decoded.cells(0)).containsExactly(0, 2, 3);
    assertThat(decoded.problems())
        .containsExactly(
            "undeclaredCode x=nane, test.csv: line 3: column \"x\" holds \"nane\" in 1 of 3 rows,"
                + " which is neither a number nor a missing value of question \"x\"");
    assertThatThrownBy(() -> decoded(question, DataPolicy.FAIL, "5", "nane"))
        .hasMessageStartingWith("test.csv:3: column \"x\" holds \"nane\"")
        .hasMessageEndingWith("; closest: \"none\"");
  }

  @Test
  void implausibleNumbersAreBeyondTheEnds() {
    NumericQuestion question = banded().minimum(1).maximum(15).base(Base.ASKED).build();
    String[] answers = {"1", "15", "0.5", "15.5"};
    DecodedAnswers missing = decoded(question, DataPolicy.SET_MISSING, answers);
    assertThat(missing.numbers()).containsExactly(1, 15, NONE, NONE);
    assertThat(missing.cells(0)).containsExactly(0, 1, 2, 2);
    DecodedAnswers kept = decoded(question, DataPolicy.GO_ON, answers);
    assertThat(kept.numbers()).containsExactly(1, 15, 0.5, 15.5);
    assertThat(kept.cells(0)).containsExactly(0, 1, 0, 1);
    assertThat(kept.problems())
        .containsExactly(
            "implausible x=0.5, test.csv: line 4: column \"x\" holds 0.5 in 1 of 4 rows, outside"
                + " the plausible range 1 to 15 of question \"x\"",
            "implausible x=15.5, test.csv: line 5: column \"x\" holds 15.5 in 1 of 4 rows, outside"
                + " the plausible range 1 to 15 of question \"x\"");
  }

  @Test
  void anEndAloneIsNamedAlone() {
    assertThat(decoded(banded().maximum(15).build(), DataPolicy.GO_ON, "16").problems())
        .singleElement()
        .asString()
        .endsWith("more than the plausible maximum 15 of question \"x\"");
    assertThat(
            decoded(NumericQuestion.builder("x").minimum(2).build(), DataPolicy.GO_ON, "1", "900")
                .problems())
        .singleElement()
        .asString()
        .endsWith("less than the plausible minimum 2 of question \"x\"");
  }

  private static DecodedAnswers routed(Base base, DataPolicy policy) {
    return DecodedAnswers.of(
        banded().asked("use", "a").base(base).build(),
        policy,
        "use x",
        "a 5",
        "a .",
        "b .",
        "b 12",
        ". 7");
  }

  @Test
  void whoWasNotAskedHasNoNumber() {
    assertThat(routed(Base.ASKED, DataPolicy.SET_MISSING).cells(0)).containsExactly(0, 2, 3, 3, 3);
    assertThat(routed(Base.ASKED, DataPolicy.SET_MISSING).numbers())
        .containsExactly(5, NONE, NONE, NONE, NONE);
    assertThat(routed(Base.ALL, DataPolicy.SET_MISSING).cells(0)).containsExactly(0, 2, 2, 2, 2);
    DecodedAnswers kept = routed(Base.ASKED, DataPolicy.GO_ON);
    assertThat(kept.cells(0)).containsExactly(0, 2, 3, 1, 0);
    assertThat(kept.problems())
        .singleElement()
        .asString()
        .startsWith("contradictsRouting x, test.csv: lines 5, 6: ");
  }
}
