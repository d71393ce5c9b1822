package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.study.Conventions;
import io.etude.study.Study;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
}
