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
}
