package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.disclosure.network.Sets;
import io.etude.codebook.Base;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Which sets of respondents a codebook says are sums of others; each is told by how many it has, so
 * that no two sizes are the same.
 */
class SetsOfStudyTest {

  private static Study.Builder study() {
    return Study.builder("s")
        .conventions(
            Conventions.builder()
                .disclosure(new Conventions.Disclosure(3, 3, Conventions.Disclosure.Zeros.PUBLISH))
                .build());
  }

  /**
   * One line a relation: {@code 64 = 60 + 4}; the size of a set that no table shows in brackets.
   */
  private static List<String> relations(Study.Builder study, String columns, String... people) {
    List<String> lines = new ArrayList<>(List.of(columns));
    for (String group : people) {
      String[] parts = group.split(" ", 2);
      for (int i = 0; i < Integer.parseInt(parts[0]); i++) {
        lines.add(parts[1]);
      }
    }
    Sets sets = TwoQuestions.shown(study.build(), TestData.of(lines.toArray(String[]::new))).sets();
    assertThat(sets.relations())
        .as("nothing is a part of itself")
        .noneMatch(r -> Arrays.stream(r.parts()).anyMatch(part -> part == r.whole()));
    List<String> relations = new ArrayList<>();
    for (Sets.Relation relation : sets.relations()) {
      StringBuilder text = new StringBuilder(size(sets, relation.whole())).append(" =");
      for (int p = 0; p < relation.parts().length; p++) {
        text.append(relation.signs()[p] < 0 ? " - " : p > 0 ? " + " : " ");
        text.append(size(sets, relation.parts()[p]));
      }
      relations.add(text.toString());
    }
    return relations;
  }

  private static String size(Sets sets, int set) {
    long size = sets.respondents(set);
    return sets.made(set) == null ? "" + size : "(" + size + ")";
  }

  private static SingleQuestion.Builder question(String id) {
    return SingleQuestion.builder(id).category("y", "Yes").category("n", "No");
  }

  @Test
  void columnsAndNetsOfASegmentAddUp() {
    Segment groups =
        Segment.builder("g")
            .category("a", "A")
            .category("b", "B")
            .category("c", "C")
            .net("ab", "A or B", "a", "b")
            .build();
    assertThat(
            relations(
                study().segment(groups).question(question("q").build()),
                "q g",
                "10 y a",
                "5 y b",
                "21 n b",
                "3 n c"))
        .containsExactly("39 = 10 + 26 + 3", "36 = 10 + 26", "39 = 15 + 24");
  }

  @Test
  void whoIsInNoColumnIsOneMoreSet() {
    Segment groups = Segment.builder("g").category("a", "A").category("b", "B").build();
    assertThat(
            relations(
                study().segment(groups).question(question("q").build()),
                "q g",
                "10 y a",
                "5 n b",
                "21 y .",
                "3 n ."))
        .containsExactly("39 = 10 + 5 + (24)", "39 = 31 + 8");
  }

  /** The y are those of a and b: what one table says of them the other says too. */
  @Test
  void anAnswerCanBeColumnsTogether() {
    Segment groups = Segment.builder("g").category("a", "A").category("b", "B").build();
    assertThat(
            relations(
                study().segment(groups).question(question("q").build()),
                "q g",
                "10 y a",
                "5 y b",
                "24 n ."))
        .containsExactly("39 = 10 + 5 + 24", "39 = 15 + 24", "15 = 10 + 5");
  }

  @Test
  void columnsThatOverlapAreEachAPart() {
    Segment topics =
        Segment.builder("t")
            .category("a", "A")
            .category("b", "B")
            .net("ab", "A or B", "a", "b")
            .column("a", "a")
            .column("b", "b")
            .build();
    assertThat(
            relations(
                study().segment(topics).question(question("q").build()),
                "q a b",
                "10 y 1 0",
                "5 y 1 1",
                "21 n 0 1",
                "64 n 0 0"))
        .containsExactly(
            "100 = 36 + (64)", // the net
            "100 = 15 + 85",
            "100 = 26 + (74)",
            "36 = 15 + (21)",
            "36 = 26 + (10)",
            "36 = 15 + 26 - (5)",
            "100 = 15 + 85");
  }

  @Test
  void pairsAddUpToTheirColumns() {
    Segment sex = Segment.builder("x").category("f", "F").category("m", "M").build();
    Segment age = Segment.builder("a").category("1", "Young").category("2", "Old").build();
    assertThat(
            relations(
                study()
                    .segment(sex)
                    .segment(age)
                    .segment(Segment.nested("p", "Pairs", sex, age))
                    .question(question("q").build()),
                "q x a",
                "1 y f 1",
                "10 n f 2",
                "100 n m 1",
                "1000 n m 2"))
        .containsExactly(
            "1111 = 11 + 1100",
            "1111 = 101 + 1010",
            "11 = 1 + 10",
            "1100 = 100 + 1000",
            "101 = 1 + 100",
            "1010 = 10 + 1000",
            "1111 = 1 + 1110");
  }

  /** All f are young: that is what the data say, not the codebook, so the pair is another set. */
  @Test
  void aPairWithEverybodyOfItsColumnIsStillAPartOfIt() {
    Segment sex = Segment.builder("x").category("f", "F").category("m", "M").build();
    Segment age = Segment.builder("a").category("1", "Young").category("2", "Old").build();
    assertThat(
            relations(
                study()
                    .segment(sex)
                    .segment(age)
                    .segment(Segment.nested("p", "Pairs", sex, age))
                    .question(question("q").build()),
                "q x a",
                "11 y f 1",
                "100 n m 1",
                "1000 n m 2"))
        .contains("11 = 11 + 0", "111 = 11 + 100", "1000 = 0 + 1000");
  }

  /** Of 111 who chose a 11 are f; whoever chose b as well is in both pairs. */
  @Test
  void pairsOfColumnsThatOverlapAreEachAPart() {
    Segment topics =
        Segment.builder("t")
            .category("a", "A")
            .category("b", "B")
            .column("a", "a")
            .column("b", "b")
            .build();
    Segment sex = Segment.builder("x").category("f", "F").category("m", "M").build();
    assertThat(
            relations(
                study()
                    .segment(topics)
                    .segment(sex)
                    .segment(Segment.nested("p", "Pairs", topics, sex))
                    .question(question("q").build()),
                "q a b x",
                "1 y 1 1 f",
                "10 n 1 0 f",
                "100 n 1 1 m",
                "1000 n 0 1 m"))
        .contains("111 = 11 + 100", "1101 = 1 + 1100")
        .contains("11 = 11 + (0)", "11 = 1 + (10)", "1100 = 100 + (1000)", "1100 = 1100 + (0)")
        .doesNotContain("11 = 11 + 1", "1100 = 100 + 1100");
  }

  @Test
  void thoseWhoWereNotAskedAreTheRest() {
    assertThat(
            relations(
                study()
                    .question(question("q").build())
                    .question(question("r").asked("q", "y").net("yn", "Any", "y", "n").build()),
                "q r",
                "10 y y",
                "5 y n",
                "3 y .",
                "100 n ."))
        .contains("118 = 18 + 100", "15 = 10 + 5", "18 = 15 + (3)");
  }

  @Test
  void everyAnswerOfSeveralIsAPartOfTheBase() {
    MultipleQuestion several =
        MultipleQuestion.builder("m").option("a", "A", "ma").option("b", "B", "mb").build();
    assertThat(relations(study().question(several), "ma mb", "10 1 0", "5 1 1", "21 0 1", "64 . ."))
        .contains("100 = 36 + (64)", "36 = 15 + (21)", "36 = 26 + (10)", "36 = 15 + 26 - (5)");
  }

  /** Whoever was asked, and named neither, is in the base too: it is no sum of the answers. */
  @Test
  void aBaseOfAllIsNotCoveredByTheAnswers() {
    MultipleQuestion several =
        MultipleQuestion.builder("m")
            .option("a", "A", "ma")
            .option("b", "B", "mb")
            .base(Base.ALL)
            .build();
    assertThat(relations(study().question(several), "ma mb", "10 1 0", "5 1 1", "21 0 1", "64 0 0"))
        .containsExactly("100 = 15 + (85)", "100 = 26 + (74)");
  }

  @Test
  void aBaseOfAnswersIsTheSumOfThem() {
    MultipleQuestion several =
        MultipleQuestion.builder("m")
            .option("a", "A", "ma")
            .option("b", "B", "mb")
            .percentOf(MultipleQuestion.PercentOf.RESPONSES)
            .build();
    assertThat(relations(study().question(several), "ma mb", "10 1 0", "5 1 1", "21 0 1"))
        .containsExactly("41 = 15 + 26", "36 = 15 + (21)", "36 = 26 + (10)", "36 = 15 + 26 - (5)");
  }

  /** The column of a rating, and those of a grid, lead to questions as well. */
  @Test
  void routingByRatingsAndGrids() {
    RatingQuestion rating = RatingQuestion.builder("z").scale(1, 3).build();
    GridQuestion grid =
        GridQuestion.builder("w")
            .item("i", "Item", "wi")
            .category("y", "Yes")
            .category("n", "No")
            .build();
    List<String> relations =
        relations(
            study()
                .question(rating)
                .question(grid)
                .question(question("q").asked("z", "1").build())
                .question(question("r").asked("wi", "n").build()),
            "z wi q r",
            "7 1 y y .",
            "20 1 n n y",
            "300 2 y . .",
            "4000 3 n . n",
            "50000 3 n . .");
    assertThat(relations).contains("54020 = 4020 + (50000)");
    assertThat(relations).as("q was asked of the 27 of rating 1").contains("54327 = 27 + (54300)");
  }

  /** The answers to a question, and those to the same one asked of some respondents only. */
  @Test
  void answersOfFewerAreAmongThoseOfAll() {
    assertThat(
            relations(
                study()
                    .question(question("q").base(Base.ALL).build())
                    .question(question("r").column("q").asked("s", "a").base(Base.ASKED).build()),
                "q s",
                "10 y a",
                "5 n a",
                "200 y b",
                "1000 n b"))
        .contains("210 = 10 + (200)", "1005 = 5 + (1000)")
        .doesNotContain("210 = 5 + (205)");
  }
}
