package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Segment;
import io.etude.results.Cell;
import io.etude.results.Flag;
import io.etude.study.Conventions;
import io.etude.study.Study;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Questions whose bases count answers: what is few is a matter of people. */
class BasesOfAnswersTest {
  private static final Conventions.Disclosure RULES =
      new Conventions.Disclosure(5, 6, Conventions.Disclosure.Zeros.PUBLISH);

  private static MultipleQuestion.Builder question(String id) {
    return MultipleQuestion.builder(id)
        .option("1", "One", "o1")
        .option("2", "Two", "o2")
        .option("3", "Three", "o3");
  }

  private static Study.Builder study() {
    MultipleQuestion answers =
        question("m").percentOf(MultipleQuestion.PercentOf.RESPONSES).build();
    Segment.Builder groups = Segment.builder("g");
    for (String code : List.of("a", "b", "c")) {
      groups.category(code, code);
    }
    return Study.builder("s").question(answers).segment(groups.build());
  }

  /** Five people of c gave fifteen answers. */
  @Test
  void aColumnOfFewPeopleIsHiddenThoughTheyGaveManyAnswers() {
    PublishedCounts counts =
        PublishedCounts.of(
            study(),
            RULES,
            "o1 o2 o3 g",
            "30 1 0 0 a",
            "30 0 1 1 a",
            "30 1 1 0 b",
            "30 0 0 1 b",
            "5 1 1 1 c");
    assertThat(counts.columns("m@g")).contains("c -: - - -");
  }

  /** All thirty of b named one; that of ninety answers thirty are that does not say so. */
  @Test
  void anAnswerThatAllGaveIsHidden() {
    PublishedCounts counts =
        PublishedCounts.of(
            study(),
            RULES,
            "o1 o2 o3 g",
            "30 1 0 0 a",
            "30 0 1 1 a",
            "20 1 1 0 b",
            "20 1 0 1 b",
            "30 0 1 0 c",
            "30 1 0 1 c");
    assertThat(counts.columns("m@g")).anyMatch(column -> column.startsWith("b 80: -"));
  }

  /** The same options, of people and of answers, are the same counts. */
  @Test
  void whatOneQuestionHidesTheOtherHidesToo() {
    PublishedCounts counts =
        PublishedCounts.of(
            study().question(question("p").build()),
            RULES,
            "o1 o2 o3 g",
            "30 1 0 0 a",
            "30 0 1 1 a",
            "20 1 1 0 b",
            "20 1 0 1 b",
            "3 0 0 1 c",
            "30 1 1 0 c");
    List<String> answers = counts.columns("m@g");
    List<String> people = counts.columns("p@g");
    for (int c = 0; c < people.size(); c++) {
      assertThat(answers.get(c).split(":")[1]).isEqualTo(people.get(c).split(":")[1]);
    }
    assertThat(people).anyMatch(column -> column.contains("-"));
  }

  /** Errors tell how many answers in all those gave who gave one. */
  @Test
  void noErrorsStandBesideHiddenAnswers() {
    PublishedCounts counts =
        PublishedCounts.of(
            study(),
            RULES,
            "o1 o2 o3 g",
            "30 1 0 0 a",
            "30 0 1 1 a",
            "30 1 1 0 b",
            "3 0 0 1 b",
            "30 0 1 1 c",
            "30 1 0 0 c");
    List<Cell> cells =
        Analysis.of(counts.study()).run(counts.data()).table("m").orElseThrow().total().cells();
    assertThat(cells)
        .filteredOn(cell -> cell.count().isPresent())
        .isNotEmpty()
        .allSatisfy(cell -> assertThat(cell.flags()).contains(Flag.ERROR_WITHHELD));
  }
}
