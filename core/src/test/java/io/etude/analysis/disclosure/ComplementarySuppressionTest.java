package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.plan.PlanBuilder;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.Collections;
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

  /**
   * Three of 60 did not answer q. So long as another question shows that c has six, five of them
   * who did could be told from three at best, which is no range of six.
   */
  @Test
  void whatWouldGiveABaseAwayIsHiddenInOtherQuestionsToo() {
    SingleQuestion r = SingleQuestion.builder("r").category("y", "Yes").category("n", "No").build();
    PublishedCounts counts =
        PublishedCounts.of(
            study().question(r).segment(groups().build()),
            new Conventions.Disclosure(3, 6, Conventions.Disclosure.Zeros.PUBLISH),
            "q r g",
            "12 y y a",
            "8 y n a",
            "9 n y a",
            "10 n n a",
            "1 . y a",
            "5 y y b",
            "3 y n b",
            "2 n y b",
            "3 n n b",
            "1 . n b",
            "2 y y c",
            "1 y n c",
            "1 n y c",
            "1 n n c",
            "1 . n c");
    assertThat(counts.columns("q@g")).contains("c -: - - -");
    assertThat(counts.columns("r@g").get(3)).startsWith("c -:");
    assertThat(counts.columns("r")).containsExactly("total 60: 32 28");
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

  /** A study of q, and of r if the data have it, by as many groups as there are. */
  private static Study study(
      String columns, Conventions.Disclosure rules, boolean net, List<String> people) {
    SingleQuestion.Builder q = question("q");
    Study.Builder study =
        Study.builder("s").question((net ? q.net("yn", "Yes or no", "y", "n") : q).build());
    if (columns.contains("r")) {
      study.question(SingleQuestion.builder("r").category("1", "One").category("2", "Two").build());
    }
    boolean three = people.stream().anyMatch(one -> one.endsWith("c"));
    Segment.Builder two = Segment.builder("g").category("a", "A").category("b", "B");
    return study
        .segment(three ? groups().build() : two.build())
        .conventions(Conventions.builder().bases(2, 2).disclosure(rules).build())
        .build();
  }

  /** What is hidden of each table by g: its rows, the base last, by total and groups. */
  private static List<String> hidden(
      int minimumBase, boolean net, String columns, String... people) {
    List<String> lines = new ArrayList<>(List.of(columns));
    for (String group : people) {
      String[] parts = group.split(" ", 2);
      lines.addAll(Collections.nCopies(Integer.parseInt(parts[0]), parts[1]));
    }
    Conventions.Disclosure rules =
        new Conventions.Disclosure(3, minimumBase, Conventions.Disclosure.Zeros.PUBLISH, 1);
    Study study = study(columns, rules, net, lines);
    ShownCounts shown = TwoQuestions.shown(study, TestData.of(lines.toArray(String[]::new)));
    int respondents = lines.size() - 1;
    boolean few = ComplementarySuppression.isFew(rules, respondents);
    HiddenCounts hidden = new HiddenCounts(shown, respondents, few);
    new SmallCounts(rules, PlanBuilder.of(study), shown, hidden).hide();
    new ComplementarySuppression(rules, shown, hidden, new double[] {1, 1}).hide();
    List<String> rows = new ArrayList<>();
    for (int item = 0; item < shown.items(); item++) {
      rows.addAll(TwoQuestions.table(shown, hidden, shown.endOfTables(item) - 1));
    }
    return rows;
  }

  /** Nobody is in n, as its total says, so its zeros are hidden in no column. */
  @Test
  void zerosOfARowThatNobodyIsInAreShown() {
    assertThat(hidden(3, true, "q g", "2 y a", "1 y c", "9 p b"))
        .containsExactly("- - 0 -", "0 0 0 0", "- 0 - 0", "- - 0 -", "12 - - -");
  }

  /** Nothing protects the 3 of y but that all of the table is hidden; so its zeros stay hidden. */
  @Test
  void whereNobodyKnowsWhatProtectsNothingIsShownAgain() {
    assertThat(hidden(3, false, "q g", "1 y a", "2 y b", "19 p a", "10 p c"))
        .containsExactly("3 - - -", "0 - - -", "29 - - -", "32 - - -");
  }

  /** Of r, which few were asked, the base of all is shown again rather than that of a group. */
  @Test
  void theDearestIsShownAgainFirst() {
    assertThat(
            hidden(
                3,
                false,
                "q r g",
                "20 n 1 a",
                "19 n . a",
                "4 n 1 b",
                "1 n . b",
                "8 p 1 a",
                "25 p . a",
                "10 p 1 b",
                "2 p . b"))
        .containsExactly(
            "0 0 0", "44 39 5", "45 33 12", "89 72 17", "- - -", "- - -", "42 - -"); // r
  }

  @Test
  void nothingIsShownAgainUnderAHiddenBase() {
    assertThat(hidden(6, false, "q g", "11 y a", "4 y b"))
        .containsExactly("- - -", "- - -", "- - -", "15 - -");
  }

  /** All say n, which is hidden; y beside it is enough, p and all bases are shown. */
  @Test
  void ofATotalAnotherTotalIsHidden() {
    assertThat(hidden(3, false, "q g", "21 n a", "13 n b"))
        .containsExactly("- - -", "- - -", "0 0 0", "34 21 13");
    assertThat(hidden(3, false, "q g", "23 n b"))
        .containsExactly("- 0 -", "- 0 -", "0 0 0", "23 0 23");
  }

  /** The two of y are hidden, with n; then the zero of p stays, whatever its cells need. */
  @Test
  void cellsTakeNoTotalsWithThem() {
    assertThat(hidden(3, false, "q g", "1 y a", "1 y b", "32 n a"))
        .containsExactly("- - -", "- - -", "0 - -", "34 - -");
  }

  /** Four of a are enough for their base; only the two cells beneath it are hidden. */
  @Test
  void cellsTakeNoBasesWithThem() {
    assertThat(hidden(3, true, "q g", "2 n a", "36 n b", "2 p a", "9 p b"))
        .containsExactly("0 0 0", "38 - -", "11 - -", "38 - -", "49 4 45");
  }

  /** One move of all that is hidden protects n and p; y of the total needs no hiding. */
  @Test
  void whatIsHiddenMovesTogetherBeforeMoreIsHidden() {
    assertThat(hidden(3, false, "q g", "19 y a", "2 y b", "2 n b", "2 p b"))
        .containsExactly("21 - -", "- 0 -", "- - -", "25 19 6");
  }

  /** Once the bases by g are hidden the rest moves, and y and all bases of the total are shown. */
  @Test
  void noMoreIsHiddenThanTheFirstStepThatHelps() {
    assertThat(
            hidden(
                3, false, "q r g", "1 y 1 a", "1 y . a", "9 y 1 c", "1 n . b", "1 n . c",
                "5 p 1 b"))
        .containsExactly(
            "11 - - -",
            "- - - -",
            "- - - 0",
            "18 - - 10", // q
            "- - - -",
            "- - - -",
            "15 - - 9"); // r
  }

  /** The one of y in b was hidden for being small, not for a move. */
  @Test
  void whatIsSmallIsNeverShownAgain() {
    assertThat(hidden(6, false, "q g", "1 y b", "7 n a", "2 n b", "6 p b"))
        .containsExactly("- 0 -", "- - -", "6 - -", "16 7 9");
  }

  /** Of the bases of r that may be shown again, 55, 27 and 28, the largest is. */
  @Test
  void ofBasesTheLargerIsShownAgain() {
    assertThat(
            hidden(
                3,
                false,
                "q r g",
                "25 y 1 a",
                "10 y . a",
                "34 n . a",
                "2 n 1 b",
                "9 n . b",
                "2 p 1 a",
                "2 p . a",
                "26 p 1 b",
                "2 p . b"))
        .containsExactly(
            "35 35 0",
            "45 34 11",
            "32 4 28",
            "112 73 39", // q
            "- - -",
            "- - -",
            "55 - -"); // r
  }

  /** The two of a are few in all tables: a and b go everywhere, before the base of r does. */
  @Test
  void smallColumnsComeBeforeBases() {
    assertThat(
            hidden(
                3,
                false,
                "q r g",
                "1 y 1 a",
                "1 y 1 b",
                "31 y . b",
                "31 y 1 c",
                "2 n . b",
                "4 n 1 c",
                "34 p 1 b",
                "2 p . b",
                "12 p 1 c",
                "8 p . c"))
        .containsExactly(
            "64 - - 31",
            "6 - - -",
            "56 - - -",
            "126 - - 55", // q
            "- - - -",
            "- - - -",
            "83 - - 47"); // r
  }

  /**
   * With all answers hidden a move of all of them is found, so that the zero of y in c is shown.
   */
  @Test
  void afterEachStepAllIsMovedTogether() {
    assertThat(
            hidden(
                3,
                true,
                "q r g",
                "1 y 2 a",
                "1 y 1 b",
                "30 n 1 a",
                "2 n 2 a",
                "17 n 1 c",
                "6 n 2 c",
                "21 p 1 a",
                "9 p 2 a",
                "2 p 1 b",
                "1 p 1 c"))
        .containsExactly(
            "- - - 0",
            "- 32 0 -",
            "33 - - -",
            "57 - - -",
            "90 63 3 24", // q
            "72 51 - -",
            "18 12 - -",
            "90 63 3 24"); // r
  }
}
