package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.analysis.Analysis;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import io.etude.results.inference.Comparison;
import io.etude.results.inference.Higher;
import io.etude.study.Conventions;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/** Tests where there is little to test by: rare answers, few units, nobody with a score. */
class ColumnTestEdgesTest {

  private static final SingleQuestion Q =
      SingleQuestion.builder("q")
          .category(Category.of("y", "Yes").withScore(2))
          .category(Category.of("n", "No").withScore(1))
          .category("dk", "Don't know", Category.Kind.DONT_KNOW)
          .build();

  private static Study.Builder study(Conventions.TestMethod test) {
    return Study.builder("s")
        .question(Q)
        .segment(Segment.builder("g").category("a", "A").category("b", "B").build())
        .conventions(
            Conventions.builder()
                .test(test)
                .multiplicity(Conventions.Multiplicity.NONE)
                .levels(0.05, 0.5)
                .bases(2, 2)
                .build());
  }

  private static Study.Builder clusters(Conventions.TestMethod test) {
    return study(test)
        .design(
            new SampleDesign(
                Optional.empty(),
                Optional.of("unit"),
                Optional.empty(),
                SampleDesign.LonelyPsu.CERTAINTY));
  }

  /** Each of {@code people}: how many, then their answers. */
  private static TestData data(String columns, String... people) {
    List<String> lines = new ArrayList<>(List.of(columns));
    for (String group : people) {
      String[] parts = group.split(" ", 2);
      for (int i = 0; i < Integer.parseInt(parts[0]); i++) {
        lines.add(parts[1]);
      }
    }
    return TestData.of(lines.toArray(String[]::new));
  }

  private static Comparison compare(Study.Builder study, TestData data) {
    Analysis analysis = Analysis.of(study.build());
    return analysis.compare(data.tally(analysis), "q@g", "y", "a", "b");
  }

  private static ResultTable table(Study.Builder study, TestData data) {
    return Analysis.of(study.build()).run(data).complete().table("q@g").orElseThrow();
  }

  private static List<Higher> meanOfA(ResultTable table) {
    return table.column("a").orElseThrow().summary(Summary.Stat.MEAN).orElseThrow().higherThan();
  }

  /** R: fisher.test(matrix(c(3, 17, 0, 20), 2))$p.value, which the other tests' p is below. */
  @Test
  void whereNobodyOrEverybodySaysSoFishersExactTestDecides() {
    double fisher = 0.2307692307692308;
    TestData none = data("q g", "3 y a", "17 n a", "20 n b");
    TestData all = data("q g", "20 y a", "3 n b", "17 y b");
    for (Conventions.TestMethod test : Conventions.TestMethod.values()) {
      assertThat(compare(study(test), none).p()).isCloseTo(fisher, within(1e-12));
      assertThat(compare(study(test), all).p()).isCloseTo(fisher, within(1e-12));
    }
  }

  /** A letter names a column to those that are compared with it. */
  @Test
  void aColumnThatIsComparedWithNoOtherHasNoLetter() {
    Study.Builder editions =
        Study.builder("s")
            .question(Q)
            .segment(
                Segment.builder("g")
                    .kind(Segment.Kind.EDITIONS)
                    .category("a", "2020")
                    .category("b", "2022")
                    .category("c", "2024")
                    .category("d", "2026")
                    .build());
    assertThat(letters(editions, "40 y a", "9 y b", "40 y c", "40 n d"))
        .containsExactly("-", "-", "C", "D");
    assertThat(letters(editions, "40 y a", "9 y b", "40 y c", "9 n d"))
        .containsExactly("-", "-", "-", "-");
    Study.Builder groups =
        Study.builder("s")
            .question(Q)
            .segment(Segment.builder("g").category("a", "A").category("b", "B").build());
    assertThat(letters(groups, "40 y a", "9 n b")).containsExactly("-", "-");
    assertThat(letters(groups, "40 y a", "30 n b")).containsExactly("A", "B");
  }

  private static List<String> letters(Study.Builder study, String... people) {
    return Analysis.of(study.build())
        .run(data("q g", people))
        .table("q@g")
        .orElseThrow()
        .columns()
        .stream()
        .filter(column -> !column.isTotal())
        .map(column -> column.letter().orElse("-"))
        .toList();
  }

  @Test
  void aSingleUnitHasNoDegreesOfFreedomToTestBy() {
    TestData data = data("q g unit", "15 y a 1", "5 n a 1", "5 y b 1", "15 n b 1");
    assertThat(compare(clusters(Conventions.TestMethod.DESIGN), data).p()).isEqualTo(1);
    assertThat(meanOfA(table(clusters(Conventions.TestMethod.DESIGN), data))).isEmpty();
    assertThat(compare(clusters(Conventions.TestMethod.KISH), data).p()).isLessThan(0.01);
  }

  @Test
  void twoUnitsHaveOneDegreeOfFreedom() {
    TestData data =
        data(
            "q g unit",
            "15 y a 1",
            "5 n a 1",
            "5 y b 1",
            "15 n b 1",
            "9 y a 2",
            "1 n a 2",
            "4 y b 2",
            "6 n b 2");
    Comparison made = compare(clusters(Conventions.TestMethod.DESIGN), data);
    double t = made.difference().value() / made.difference().se();
    assertThat(made.difference().df()).isEqualTo(1);
    assertThat(made.p())
        .isCloseTo(2 * TDistribution.of(1).survivalProbability(t), within(1e-12))
        .isLessThan(0.5);
    assertThat(meanOfA(table(clusters(Conventions.TestMethod.DESIGN), data)))
        .singleElement()
        .satisfies(higher -> assertThat(higher.p()).isCloseTo(made.p(), within(1e-12)));
  }

  @Test
  void aColumnWhereNobodyHasAScoreHasNoMeanToCompare() {
    TestData data = data("q g", "15 y a", "5 n a", "20 dk b");
    assertThat(meanOfA(table(study(Conventions.TestMethod.DESIGN), data))).isEmpty();
    TestData mirrored = data("q g", "15 y b", "5 n b", "20 dk a");
    ResultTable table = table(study(Conventions.TestMethod.DESIGN), mirrored);
    assertThat(meanOfA(table)).isEmpty();
    assertThat(table.cell("y", "b").orElseThrow().higherThan()).hasSize(1);
  }

  @Test
  void aLetterTellsTheLevelThatItsPReaches() {
    ResultTable sure =
        table(
            study(Conventions.TestMethod.DESIGN),
            data("q g", "30 y a", "10 n a", "10 y b", "30 n b"));
    Higher capital = sure.cell("y", "a").orElseThrow().higherThan().get(0);
    assertThat(capital.letter()).isEqualTo("B");
    assertThat(capital.level()).isEqualTo(0.05);
    assertThat(sure.cell("n", "b").orElseThrow().higherThan().get(0).letter()).isEqualTo("A");
    ResultTable unsure =
        table(
            study(Conventions.TestMethod.DESIGN),
            data("q g", "22 y a", "18 n a", "18 y b", "22 n b"));
    Higher small = unsure.cell("y", "a").orElseThrow().higherThan().get(0);
    assertThat(small.p()).isBetween(0.05, 0.5);
    assertThat(small.letter()).isEqualTo("b");
    assertThat(small.level()).isEqualTo(0.5);
  }
}
