package io.etude.analysis.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.DataException;
import io.etude.codebook.Base;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.MissingKind;
import io.etude.study.DataPolicy;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Answers from a list: the cell of each, then the one of those in the base without an answer, then
 * what is out of the base.
 */
class CodedDecoderTest {
  private static final int NO_ROW = 2;
  private static final int OUT = 3;

  private static SingleQuestion.Builder question(Base base) {
    return SingleQuestion.builder("q")
        .category("y", "Yes")
        .category("n", "No")
        .missing("98", "Don't know", MissingKind.DONT_KNOW)
        .missing("99", "Not asked", MissingKind.NOT_ASKED)
        .base(base);
  }

  private static int[] cells(Base base, DataPolicy policy, String... answers) {
    String[] lines = new String[answers.length + 1];
    lines[0] = "q";
    System.arraycopy(answers, 0, lines, 1, answers.length);
    return DecodedAnswers.of(question(base).build(), policy, lines).cells(0);
  }

  @Test
  void theBaseSaysWhichMissingAnswersCount() {
    String[] answers = {"y", "n", "98", "99", "."};
    DataPolicy fail = DataPolicy.FAIL;
    assertThat(cells(Base.VALID, fail, answers)).containsExactly(0, 1, OUT, OUT, OUT);
    assertThat(cells(Base.ASKED, fail, answers)).containsExactly(0, 1, NO_ROW, OUT, NO_ROW);
    assertThat(cells(Base.ALL, fail, answers)).containsExactly(0, 1, NO_ROW, NO_ROW, NO_ROW);
  }

  @Test
  void anEmptyCellMayMeanNotAsked() {
    SingleQuestion question = question(Base.ASKED).empty(MissingKind.NOT_ASKED).build();
    assertThat(DecodedAnswers.of(question, DataPolicy.FAIL, "q", "y", ".").cells(0))
        .containsExactly(0, OUT);
  }

  @Test
  void anUndeclaredCodeIsNoAnswerOrCountsInTheBase() {
    assertThat(cells(Base.VALID, DataPolicy.SET_MISSING, "y", "x", "n")).containsExactly(0, OUT, 1);
    assertThat(cells(Base.ASKED, DataPolicy.SET_MISSING, "y", "x")).containsExactly(0, NO_ROW);
    assertThat(cells(Base.VALID, DataPolicy.GO_ON, "y", "x", "n")).containsExactly(0, NO_ROW, 1);
  }

  @Test
  void anUndeclaredCodeIsReportedWithItsColumnAndPlaces() {
    assertThat(
            DecodedAnswers.of(
                    question(Base.VALID).build(), DataPolicy.GO_ON, "q", "x", "y", "7", "x")
                .problems())
        .containsExactly(
            "undeclaredCode q=7, test.csv: line 4: column \"q\" holds \"7\" in 1 of 4 rows, which"
                + " is neither a category nor a missing value of question \"q\"",
            "undeclaredCode q=x, test.csv: lines 2, 5: column \"q\" holds \"x\" in 2 of 4 rows,"
                + " which is neither a category nor a missing value of question \"q\"");
  }

  @Test
  void aFailureNamesPlaceAndWhatIsValid() {
    assertThatThrownBy(() -> cells(Base.VALID, DataPolicy.FAIL, "y", "xyz"))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "test.csv:3: column \"q\" holds \"xyz\", which is neither a category nor a missing"
                + " value of question \"q\"; valid: y, n, 98, 99");
    assertThatThrownBy(() -> cells(Base.VALID, DataPolicy.FAIL, "Y"))
        .hasMessageEndingWith("; closest: \"y\"");
  }

  @Test
  void aNumberOffTheScaleIsOutOfRangeAndAWordIsUndeclared() {
    RatingQuestion rating = RatingQuestion.builder("r").scale(1, 5).build();
    assertThat(DecodedAnswers.of(rating, DataPolicy.GO_ON, "r", "5", "6", "six").problems())
        .containsExactly(
            "outOfRange r=6, test.csv: line 3: column \"r\" holds \"6\" in 1 of 3 rows, outside the"
                + " scale 1 to 5 of question \"r\"",
            "undeclaredCode r=six, test.csv: line 4: column \"r\" holds \"six\" in 1 of 3 rows,"
                + " which is neither a category nor a missing value of question \"r\"");
  }

  private static DecodedAnswers routed(Base base, DataPolicy policy) {
    return DecodedAnswers.of(
        question(base).asked("use", "a", "b").build(),
        policy,
        "use q",
        "a y",
        "b .",
        "c .",
        "c 98",
        "c n",
        ". y");
  }

  @Test
  void whoWasNotAskedIsInTheBaseOfAllOnly() {
    assertThat(routed(Base.ASKED, DataPolicy.SET_MISSING).cells(0))
        .containsExactly(0, NO_ROW, OUT, OUT, OUT, OUT);
    assertThat(routed(Base.ALL, DataPolicy.SET_MISSING).cells(0))
        .containsExactly(0, NO_ROW, NO_ROW, NO_ROW, NO_ROW, NO_ROW);
  }

  @Test
  void anAnswerOfSomebodyWhoWasNotAskedIsReportedAndKeptIfThePolicySaysSo() {
    DecodedAnswers kept = routed(Base.ASKED, DataPolicy.GO_ON);
    assertThat(kept.cells(0)).containsExactly(0, NO_ROW, OUT, OUT, 1, 0);
    assertThat(kept.problems())
        .containsExactly(
            "contradictsRouting q, test.csv: lines 6, 7: question \"q\": 2 of 6 respondents have an"
                + " answer in column \"q\" although they were not asked");
    assertThatThrownBy(() -> routed(Base.ASKED, DataPolicy.FAIL))
        .hasMessage(
            "test.csv:6: question \"q\": a respondent has an answer in column \"q\" although they"
                + " were not asked (in 2 rows); to go on all the same, write \"onProblem:"
                + " {contradictsRouting: goOn}\"");
  }

  private static DecodedAnswers grid(int items, DataPolicy policy) {
    GridQuestion.Builder grid = GridQuestion.builder("g").category("1", "A").category("2", "B");
    for (int i = 0; i < items; i++) {
      grid.item("i" + i, "Item", "g" + i);
    }
    return DecodedAnswers.of(
        grid.build(),
        policy,
        "g0 g1 g2 g3",
        "1 1 1 1",
        "1 1 1 2",
        "2 2 2 2",
        "1 1 1 .",
        "2 1 1 1",
        ". . . .");
  }

  @Test
  void theSameAnswerToEachOfFourItemsIsReported() {
    DecodedAnswers decoded = grid(4, DataPolicy.GO_ON);
    assertThat(decoded.problems())
        .containsExactly(
            "straightLining g, test.csv: lines 2, 4: question \"g\": 2 of 6 respondents gave the"
                + " same answer to each of the 4 items");
    assertThat(decoded.cells(0)).containsExactly(0, 0, 1, 0, 1, OUT);
    assertThat(decoded.cells(3)).containsExactly(0, 1, 1, OUT, 0, OUT);
  }

  @Test
  void theSameAnswersCanBeSetMissing() {
    DecodedAnswers decoded = grid(4, DataPolicy.SET_MISSING);
    assertThat(decoded.cells(0)).containsExactly(OUT, 0, OUT, 0, 1, OUT);
    assertThat(decoded.cells(3)).containsExactly(OUT, 1, OUT, OUT, 0, OUT);
  }

  @Test
  void threeItemsProveNothing() {
    DecodedAnswers decoded = grid(3, DataPolicy.SET_MISSING);
    assertThat(decoded.problems()).isEmpty();
    assertThat(decoded.cells(0)).containsExactly(0, 0, 1, 0, 1, OUT);
    assertThat(decoded.cells(2)).containsExactly(0, 0, 1, 0, 0, OUT);
  }

  private static GridQuestion.Builder fourItems() {
    GridQuestion.Builder grid = GridQuestion.builder("g").category("1", "A").category("2", "B");
    for (int i = 0; i < 4; i++) {
      grid.item("i" + i, "Item", "g" + i);
    }
    return grid;
  }

  @Test
  void whoAnswersNothingDoesNotAnswerAlike() {
    DecodedAnswers decoded =
        DecodedAnswers.of(
            fourItems().base(Base.ALL).build(),
            DataPolicy.FAIL,
            "g0 g1 g2 g3",
            ". . . .",
            "1 2 1 2");
    assertThat(decoded.problems()).isEmpty();
    assertThat(decoded.cells(0)).containsExactly(NO_ROW, 0);
  }

  @Test
  void theFirstFivePlacesAreNamed() {
    String[] lines = new String[8];
    Arrays.fill(lines, "1 1 1 1");
    lines[0] = "g0 g1 g2 g3";
    assertThat(DecodedAnswers.of(fourItems().build(), DataPolicy.GO_ON, lines).problems())
        .containsExactly(
            "straightLining g, test.csv: lines 2, 3, 4, 5, 6: question \"g\": 7 of 7 respondents"
                + " gave the same answer to each of the 4 items");
  }
}
