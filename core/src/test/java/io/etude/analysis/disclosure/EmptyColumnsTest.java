package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.study.Conventions;
import io.etude.study.Study;
import org.junit.jupiter.api.Test;

/** Where zeros are hidden, that nobody is in a column must not follow from the others. */
class EmptyColumnsTest {
  private static final Conventions.Disclosure RULES =
      new Conventions.Disclosure(5, 5, Conventions.Disclosure.Zeros.SUPPRESS);

  private static SingleQuestion.Builder question() {
    return SingleQuestion.builder("q").category("y", "Yes").category("n", "No");
  }

  private static Segment.Builder segment(String... codes) {
    Segment.Builder segment = Segment.builder("g");
    for (String code : codes) {
      segment.category(code, code);
    }
    return segment;
  }

  private static PublishedCounts published(Segment.Builder segment, String... people) {
    Study.Builder study = Study.builder("s").question(question().build());
    return PublishedCounts.of(study.segment(segment.build()), RULES, "q g", people);
  }

  /** How many are in the one column would be how many there are in all. */
  @Test
  void aColumnWithEverybodyIsHiddenToo() {
    assertThat(published(segment("a", "b"), "40 y a", "60 n a").columns("q@g"))
        .containsExactly("total 100: 40 60", "a -: - -", "b -: - -");
  }

  /** All of the net are in b, since nobody is in c. */
  @Test
  void aNetIsNotTheOnlyColumnInIt() {
    Segment.Builder segment = segment("a", "b", "c").net("bc", "b or c", "b", "c");
    assertThat(published(segment, "30 y a", "30 n a", "40 y b", "60 n b").columns("q@g"))
        .containsExactly(
            "total 160: 70 90", "a 60: 30 30", "bc 100: 40 60", "b -: - -", "c -: - -");
  }

  /** Of 103 respondents 100 answered: of whom 100 are in a, so that 3 at most are in b. */
  @Test
  void howManyAnsweredIsNoMoreThanAllRespondents() {
    assertThat(published(segment("a", "b"), "40 y a", "60 n a", "3 . a").columns("q@g"))
        .containsExactly("total 100: 40 60", "a -: - -", "b -: - -");
  }

  /** The same column of the data makes the answer and the group. */
  @Test
  void anAnswerIsTheColumnOfTheSameValuesAndNotItsNet() {
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("g")
                    .category("a", "A")
                    .category("b", "B")
                    .category("c", "C")
                    .build())
            .segment(segment("a", "b", "c").net("bc", "b or c", "b", "c").build());
    assertThat(PublishedCounts.of(study, RULES, "g", "60 a", "100 b").columns("g"))
        .containsExactly("total 160: 60 - -");
  }

  private static PublishedCounts published(
      SingleQuestion.Builder question, Segment.Builder segment, String columns, String... people) {
    Study.Builder study = Study.builder("s").question(ages()).question(question.build());
    return PublishedCounts.of(study.segment(segment.build()), RULES, columns, people);
  }

  private static SingleQuestion ages() {
    return SingleQuestion.builder("age")
        .category("a", "A")
        .category("b", "B")
        .category("c", "C")
        .net("ab", "A or B", "a", "b")
        .build();
  }

  /** All of "young" said a. That nobody said b would follow from a, or from young. */
  @Test
  void aCodeOfSeveralAnswersIsNotTheOnlyOneGiven() {
    PublishedCounts counts =
        published(
            SingleQuestion.builder("q").category("young", "Young").category("old", "Old"),
            segment("x", "y"),
            "age q g",
            "60 a young x",
            "40 c old x",
            "50 a young y",
            "70 c old y");
    assertThat(counts.columns("age")).containsExactly("total 220: 110 - - 110");
    assertThat(counts.columns("q")).containsExactly("total 220: 110 110");
  }

  /** The same where the coded answers come first. */
  @Test
  void norIsTheOnlyOneGivenThatOfACodeOfSeveral() {
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .category("young", "Young")
                    .category("old", "Old")
                    .build())
            .question(ages());
    PublishedCounts counts = PublishedCounts.of(study, RULES, "age q", "110 a young", "110 c old");
    assertThat(counts.columns("age")).containsExactly("total 220: 110 - - 110");
  }

  /** Nobody who said b was asked: all who were asked said a. */
  @Test
  void aQuestionOfTwoAnswersIsNotThatOfTheOnlyOneGiven() {
    PublishedCounts counts =
        published(
            SingleQuestion.builder("q")
                .category("young", "Young")
                .category("old", "Old")
                .asked("age", "a", "b"),
            segment("x", "y"),
            "age q g",
            "60 a young x",
            "40 a old x",
            "50 a young y",
            "70 c . y");
    assertThat(counts.columns("age")).containsExactly("total 220: 150 - - 70");
    assertThat(counts.columns("q")).containsExactly("total 150: 110 40");
  }

  /** Whether the second column is that of the net or of its only column, the two are hidden. */
  @Test
  void aSecondColumnMayBeThatOfTheNet() {
    Study.Builder study =
        Study.builder("s")
            .question(question().build())
            .segment(segment("a", "b", "c").net("bc", "b or c", "b", "c").build())
            .segment(Segment.builder("h").category("n", "No").category("m", "More").build());
    PublishedCounts counts =
        PublishedCounts.of(study, RULES, "q g h", "30 y . .", "40 n . .", "40 y b m", "60 n b m");
    assertThat(counts.columns("q@g"))
        .containsExactly("total 170: 70 100", "a -: - -", "bc -: - -", "b -: - -", "c -: - -");
    assertThat(counts.columns("q@h")).containsExactly("total 170: 70 100", "n -: - -", "m -: - -");
  }
}
