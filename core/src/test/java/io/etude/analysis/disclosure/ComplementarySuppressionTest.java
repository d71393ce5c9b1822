package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.study.Conventions;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which counts are hidden with a small one, so that it can't be worked out. */
class ComplementarySuppressionTest {
  private static final Conventions.Disclosure RULES =
      new Conventions.Disclosure(5, 5, Conventions.Disclosure.Zeros.PUBLISH);

  private static SingleQuestion.Builder question(String id) {
    return SingleQuestion.builder(id)
        .category("y", "Yes")
        .category("n", "No")
        .category("p", "Perhaps");
  }

  private static Segment.Builder groups() {
    return Segment.builder("g").category("a", "A").category("b", "B").category("c", "C");
  }

  private static Study.Builder study() {
    return Study.builder("s").question(question("q").build());
  }

  /** The rectangle of the smallest counts: any of its corners follows from the other three. */
  @Test
  void aCellHasOthersInItsRowAndInItsColumn() {
    PublishedCounts counts =
        PublishedCounts.of(
            study().segment(groups().build()),
            RULES,
            "q g",
            "40 y a",
            "20 n a",
            "4 p a",
            "50 y b",
            "30 n b",
            "20 p b",
            "60 y c",
            "40 n c",
            "30 p c");
    assertThat(counts.columns("q@g"))
        .containsExactly(
            "total 294: 150 90 54", "a 64: 40 - -", "b 100: 50 - -", "c 130: 60 40 30");
    assertThat(counts.with(Set.of()).columns("q@g")).contains("a 64: 40 20 -", "b 100: 50 30 20");
  }

  @Test
  void aCellOfTheTotalHidesInTheSegmentsToo() {
    PublishedCounts counts =
        PublishedCounts.of(
            study().segment(groups().build()),
            RULES,
            "q g",
            "40 y a",
            "30 n a",
            "2 p a",
            "40 y b",
            "30 n b",
            "40 y c",
            "30 n c");
    List<String> columns = counts.columns("q@g");
    // the rest of the total is hidden with it, and the columns that add up to it
    assertThat(columns.get(0)).matches("total 212: (- 90 -|120 - -)");
    assertThat(columns.get(1)).matches("a 72: (- 30 -|40 - -)");
    assertThat(counts.columns("q")).containsExactly(columns.get(0));
  }

  /** The same answers in another question, of which one category is the same people. */
  @Test
  void theSamePeopleInAnotherTableAreHiddenThereToo() {
    Study.Builder study =
        study()
            .question(
                SingleQuestion.builder("r").category("p", "Perhaps").category("o", "Other").build())
            .segment(groups().build());
    String[] people = {
      "40 y o a",
      "30 n o a",
      "4 p p a",
      "40 y o b",
      "30 n o b",
      "20 p p b",
      "40 y o c",
      "30 n o c",
      "30 p p c"
    };
    PublishedCounts counts = PublishedCounts.of(study, RULES, "q r g", people);
    for (String table : List.of("q@g", "r@g")) {
      assertThat(counts.columns(table).get(1)).startsWith("a 74:").contains("-");
    }
    // p of q and of r are the same people: what q hides of them r hides
    int p = counts.columns("q@g").get(2).endsWith("-") ? 1 : 0;
    assertThat(counts.columns("r@g").get(2).startsWith("b 90: -") ? 1 : 0).isEqualTo(p);
  }

  @Test
  void whereNothingIsSmallNothingIsHidden() {
    PublishedCounts counts =
        PublishedCounts.of(
            study().segment(groups().net("ab", "A or B", "a", "b").build()),
            RULES,
            "q g",
            "40 y a",
            "30 n a",
            "5 p a",
            "40 y b",
            "30 n b",
            "40 y c",
            "30 p c");
    assertThat(counts.columns("q@g"))
        .containsExactly(
            "total 215: 120 60 35",
            "ab 145: 80 60 5",
            "a 75: 40 30 5",
            "b 70: 40 30 0",
            "c 70: 40 0 30");
  }

  /** The base of b is all respondents less those of a and c, so one of these is hidden too. */
  @Test
  void aHiddenBaseHasAnotherThatIsHidden() {
    PublishedCounts counts =
        PublishedCounts.of(
            study().segment(groups().build()),
            new Conventions.Disclosure(3, 20, Conventions.Disclosure.Zeros.PUBLISH),
            "q g",
            "30 y a",
            "30 n a",
            "30 p a",
            "5 y b",
            "5 n b",
            "5 p b",
            "90 y c",
            "90 n c",
            "90 p c");
    assertThat(counts.columns("q@g"))
        .containsExactly("total 375: 125 125 125", "a -: - - -", "b -: - - -", "c 270: 90 90 90");
  }

  /** A net shows the sum of its members: of the four one hidden cell is not enough. */
  @Test
  void aNetDoesNotGiveItsMembersAway() {
    PublishedCounts counts =
        PublishedCounts.of(
            study().segment(groups().net("ab", "A or B", "a", "b").build()),
            RULES,
            "q g",
            "40 y a",
            "30 n a",
            "4 p a",
            "50 y b",
            "40 n b",
            "20 p b",
            "60 y c",
            "50 n c",
            "40 p c");
    assertThat(counts.columns("q@g"))
        .containsExactly(
            "total 334: 150 120 64",
            "ab 184: 90 70 24",
            "a 74: 40 - -",
            "b 110: 50 - -",
            "c 150: 60 50 40");
  }

  private static List<String> protect(int minimum, int table, int row, int column, int... seen) {
    ShownCounts shown = TwoQuestions.shown();
    Conventions.Disclosure rules =
        new Conventions.Disclosure(minimum, minimum, Conventions.Disclosure.Zeros.PUBLISH);
    HiddenCounts hidden = new HiddenCounts(shown, 40, ComplementarySuppression.isFew(rules, 40));
    hidden.hide(shown.node(table, row, column));
    new ComplementarySuppression(rules, shown, hidden, new double[] {1, 1}).hide();
    List<String> rows = new ArrayList<>();
    for (int t : seen) {
      rows.addAll(TwoQuestions.table(shown, hidden, t));
    }
    return rows;
  }

  /** The studies of 40 are few where the minimum is 5, else not: all is the same here. */
  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 6})
  void ofACellItsRectangleIsHidden(int minimum) {
    assertThat(protect(minimum, 4, 0, 1, 4, 5, 1))
        .containsExactly(
            "11 - -",
            "21 - -",
            "32 16 16", // r by g
            "11 8 3",
            "21 16 5",
            "32 24 8", // r by h
            "16 8 8",
            "24 12 12",
            "40 20 20"); // q by g
  }

  /** By h 3 and 5 are cheaper to hide than 8 and 16, by g 5 and 11 cost what 6 and 10 do. */
  @Test
  void ofATotalAColumnOfEachSegmentIsHidden() {
    assertThat(protect(3, 3, 0, 0, 5)).containsExactly("- 8 -", "- 16 -", "32 24 8");
    assertThat(protect(3, 3, 0, 0, 4)).element(2).isEqualTo("32 16 16");
    assertThat(protect(3, 3, 0, 0, 4)).element(0).isIn("- - 6", "- 5 -");
    assertThat(protect(3, 3, 0, 0, 1)).containsExactly("16 8 8", "24 12 12", "40 20 20");
  }

  @Test
  void ofABaseTheBaseBesideItIsHidden() {
    assertThat(protect(3, 4, TwoQuestions.BASE, 1, 4))
        .containsExactly("11 - -", "21 - -", "32 - -");
    assertThat(protect(3, 4, TwoQuestions.BASE, 1, 5))
        .containsExactly("11 8 3", "21 16 5", "32 24 8");
  }

  @Test
  void fewAreThoseBelowNineTimesTheMinimum() {
    assertThat(ComplementarySuppression.isFew(RULES, 44)).isTrue();
    assertThat(ComplementarySuppression.isFew(RULES, 45)).isFalse();
    assertThat(ComplementarySuppression.isFew(RULES, 46)).isFalse();
  }

  private static List<String> twoByTwo(String... people) {
    return PublishedCounts.of(
            Study.builder("s")
                .question(
                    SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
                .segment(Segment.builder("g").category("a", "A").category("b", "B").build()),
            RULES,
            "q g",
            people)
        .columns("q@g");
  }

  @Test
  void inAStudyOfFewCellsMoveIfTheyCan() {
    assertThat(twoByTwo("3 y a", "9 n a", "9 y b", "2 n b"))
        .containsExactly("total 23: 12 11", "a 12: - -", "b 11: - -");
  }

  @Test
  void whereAllOfAGroupAgreeThatIsHidden() {
    assertThat(twoByTwo("7 y a", "9 y b", "9 n b"))
        .containsExactly("total 25: 16 9", "a 7: - -", "b 18: - -");
  }

  /** The 3 of a are too few; with the total and the 17 of b they would be told. */
  @Test
  void whereNoCellCanMoveBasesOfFewAreHidden() {
    assertThat(twoByTwo("3 y a", "8 y b", "9 n b"))
        .containsExactly("total 20: 11 9", "a -: - -", "b -: - -");
  }
}
