package io.etude.analysis.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.codebook.Base;
import io.etude.codebook.MultipleQuestion;
import io.etude.results.DataProblem;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who is in the base of a multiple-response question. */
class MultipleBaseTest {

  private static MultipleQuestion.Builder question() {
    return MultipleQuestion.builder("media")
        .option("press", "Press", "press")
        .option("radio", "Radio", "radio");
  }

  private static Results results(TestData data, MultipleQuestion question) {
    return Analysis.of(Study.builder("s").question(question).build()).run(data);
  }

  private static ResultTable table(TestData data, MultipleQuestion question) {
    return results(data, question).complete().table("media").orElseThrow();
  }

  private static List<DataProblem> ticksOnly(Results results) {
    return results.problems().stream().filter(p -> p.rule().equals("ticksOnly")).toList();
  }

  private static double share(ResultTable table, String row) {
    return table.cell(row, "total").orElseThrow().share().orElseThrow().value();
  }

  @Test
  void rowsOfZerosAreAnswers() {
    TestData data = TestData.of("press radio", "1 0", "0 0", "0 0", "0 1");
    ResultTable table = table(data, question().build());
    assertThat(table.base()).isEqualTo(Base.VALID);
    assertThat(table.total().base()).hasValue(4);
    assertThat(share(table, "press")).isEqualTo(0.25);
    assertThat(ticksOnly(results(data, question().build()))).isEmpty();
  }

  @Test
  void oneExplicitNoIsAnAnswerWhereOtherColumnsAreEmpty() {
    TestData data = TestData.of("press radio", "1 .", "0 .", ". .");
    ResultTable table = table(data, question().build());
    assertThat(table.base()).isEqualTo(Base.VALID);
    assertThat(table.total().base()).hasValue(2);
  }

  @Test
  void whereOnlyTicksAreRecordedTheBaseIsOfThoseWhoChose() {
    TestData data = TestData.of("press radio", "1 .", ". 1", ". .", ". .", "1 1");
    Results results = results(data, question().build());
    ResultTable table = results.complete().table("media").orElseThrow();
    assertThat(table.base()).isEqualTo(Base.CHOSEN);
    assertThat(table.total().base()).hasValue(3);
    assertThat(share(table, "press")).isEqualTo(2.0 / 3);
    assertThat(ticksOnly(results))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.count()).isEqualTo(2);
              assertThat(problem.message())
                  .startsWith("question \"media\": the data record ticks only")
                  .contains("2 of 5 respondents are not in it", "base: all");
            });
  }

  @Test
  void whereItIsKnownWhoWasAskedNothingElseIsSaid() {
    TestData data = TestData.of("uses press radio", "1 1 .", "1 . 1", "1 . .", "2 . .", "2 . .");
    MultipleQuestion asked = question().asked("uses", "1").build();
    assertThat(ticksOnly(results(data, asked)))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .contains("who was asked and ticked nothing from who gave no answer")
                    .contains("base: asked")
                    .doesNotContain("not asked"));
  }

  @Test
  void aNoAnywhereInTheFileDecides() {
    TestData data = TestData.of("press radio", "1 .", ". .", ". 1", ". .", "1 0").inChunksOf(2);
    for (int[] order : new int[][] {{0, 1, 2, 3, 4}, {4, 3, 2, 1, 0}}) {
      ResultTable table = table(data.permuted(order), question().build());
      assertThat(table.base()).isEqualTo(Base.VALID);
    }
  }

  @Test
  void aDeclaredBaseIsKept() {
    TestData data = TestData.of("press radio", "1 .", ". 1", ". .", ". .");
    Results all = results(data, question().base(Base.ALL).build());
    assertThat(all.complete().table("media").orElseThrow().base()).isEqualTo(Base.ALL);
    assertThat(all.complete().table("media").orElseThrow().total().base()).hasValue(4);
    assertThat(ticksOnly(all)).isEmpty();
    Results chosen = results(data, question().base(Base.CHOSEN).build());
    assertThat(chosen.complete().table("media").orElseThrow().total().base()).hasValue(2);
    assertThat(ticksOnly(chosen)).isEmpty();
  }

  @Test
  void thoseWhoChoseCanBeTheBaseOfZerosToo() {
    TestData data = TestData.of("press radio", "1 0", "0 0", "0 0", "0 1");
    ResultTable table = table(data, question().base(Base.CHOSEN).build());
    assertThat(table.base()).isEqualTo(Base.CHOSEN);
    assertThat(table.total().base()).hasValue(2);
    assertThat(share(table, "press")).isEqualTo(0.5);
  }

  @Test
  void slotsRecordTicksOnly() {
    TestData data = TestData.of("first second", "press radio", "radio .", ". .");
    MultipleQuestion question =
        MultipleQuestion.builder("media")
            .category("press", "Press")
            .category("radio", "Radio")
            .slots("first", "second")
            .build();
    Results results = results(data, question);
    assertThat(results.complete().table("media").orElseThrow().base()).isEqualTo(Base.CHOSEN);
    assertThat(ticksOnly(results)).singleElement().satisfies(p -> assertThat(p.count()).isOne());
  }

  /** 0 and 1 say by themselves who was asked; slots need a column that says it. */
  @Test
  void slotsAndWhoWasAskedGiveTheFiguresOfZerosAndOnes() {
    Random random = new Random(7);
    for (int trial = 0; trial < 60; trial++) {
      int n = 1 + random.nextInt(30);
      String[][] columns = new String[5][n];
      for (int i = 0; i < n; i++) {
        boolean asked = random.nextInt(3) > 0;
        boolean press = asked && random.nextBoolean();
        boolean radio = asked && random.nextBoolean();
        columns[0][i] = asked ? press ? "1" : "0" : "";
        columns[1][i] = asked ? radio ? "1" : "0" : "";
        columns[2][i] = press ? "press" : radio ? "radio" : "";
        columns[3][i] = press && radio ? "radio" : "";
        columns[4][i] = asked ? "yes" : "no";
      }
      TestData data =
          new TestData(java.util.Map.of(), n, 1 + random.nextInt(n))
              .with("press", columns[0])
              .with("radio", columns[1])
              .with("first", columns[2])
              .with("second", columns[3])
              .with("asked", columns[4]);
      ResultTable ones = table(data, question().build());
      ResultTable slots =
          table(
              data,
              MultipleQuestion.builder("media")
                  .category("press", "Press")
                  .category("radio", "Radio")
                  .slots("first", "second")
                  .asked("asked", "yes")
                  .base(Base.ASKED)
                  .build());
      assertThat(slots.columns()).as("trial %d", trial).isEqualTo(ones.columns());
    }
  }
}
