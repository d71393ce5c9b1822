package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.analysis.Analysis;
import io.etude.analysis.Tally;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.MissingKind;
import io.etude.dataset.Chunk;
import io.etude.results.Finding;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.results.inference.Higher;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** Letters, the trade's options, findings, editions and adjustments. */
class ColumnTestsTest {
  private static final long SEED = 42L;

  private static Conventions conventions(
      Conventions.TestMethod test, Conventions.Multiplicity multiplicity) {
    return Conventions.builder().test(test).multiplicity(multiplicity).build();
  }

  /** Shares of "yes" by group: a 60 %, b 40 %, c 42 %, d has 20 respondents only, e 0 %. */
  private static TestData data() {
    List<String> lines = new ArrayList<>(List.of("q g w x"));
    add(lines, "a", 200, 120);
    add(lines, "b", 200, 80);
    add(lines, "c", 200, 84);
    add(lines, "d", 20, 20);
    add(lines, "e", 40, 0);
    return TestData.of(lines.toArray(String[]::new));
  }

  private static void add(List<String> lines, String group, int n, int yes) {
    for (int i = 0; i < n; i++) {
      int x = (group.equals("a") ? 60 : 50) + i % 10;
      lines.add((i < yes ? "y " : "n ") + group + " " + (i % 2 == 0 ? "2" : "1") + " " + x);
    }
  }

  private static Study.Builder study() {
    Segment.Builder groups = Segment.builder("g");
    List.of("a", "b", "c", "d", "e").forEach(g -> groups.category(g, g));
    return Study.builder("s")
        .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
        .question(NumericQuestion.builder("x").build())
        .segment(groups.net("bc", "B or C", "b", "c").build());
  }

  private static String letters(ResultTable table, String row, String column) {
    StringBuilder letters = new StringBuilder();
    table.cell(row, column).orElseThrow().higherThan().forEach(h -> letters.append(h.letter()));
    return letters.toString();
  }

  @Test
  void lettersNameTheColumnsThatAreLower() {
    ResultTable table =
        Analysis.of(study().build()).run(data()).complete().table("q@g").orElseThrow();
    assertThat(table.columns().stream().map(ResultColumn::id))
        .containsExactly("total", "a", "bc", "b", "c", "d", "e");
    // Letters: a A, bc B, b C, c D, d none (20 respondents), e F.
    assertThat(table.column("d").orElseThrow().letter()).isEmpty();
    assertThat(table.column("e").orElseThrow().letter()).contains("F");
    assertThat(letters(table, "y", "a")).isEqualTo("BCDF");
    assertThat(letters(table, "y", "bc")).isEqualTo("F");
    assertThat(letters(table, "y", "d")).isEmpty();
    assertThat(letters(table, "n", "e")).isEqualTo("ABCD");
    assertThat(table.column("d").orElseThrow().flags()).contains(Flag.LOW_BASE);
    assertThat(table.column("e").orElseThrow().flags()).contains(Flag.SMALL_BASE);
    ResultTable numbers =
        Analysis.of(study().build()).run(data()).complete().table("x@g").orElseThrow();
    Summary mean = numbers.column("a").orElseThrow().summary(Summary.Stat.MEAN).orElseThrow();
    assertThat(mean.higherThan().stream().map(Higher::letter)).containsExactly("B", "C", "D", "F");
  }

  @Test
  void kishAndSpssUseTheirVariances() {
    Study.Builder study = study().weighting(new Weighting.Given("w"));
    // Groups a and b, 200 respondents each, weights 2 and 1 in turn: W = 300, Σw² = 500.
    double p1 = 0.6;
    double p2 = 0.4;
    double pooled = (p1 + p2) / 2;
    double kish = (p1 - p2) / Math.sqrt(pooled * (1 - pooled) * 2 * 500 / (300.0 * 300));
    double spss = (p1 - p2) / Math.sqrt(pooled * (1 - pooled) * 2 / 300);
    assertThat(p(study, Conventions.TestMethod.KISH))
        .isCloseTo(Distributions.normalTest(kish), within(1e-12));
    assertThat(p(study, Conventions.TestMethod.SPSS))
        .isCloseTo(Distributions.normalTest(spss), within(1e-12));
  }

  private static double p(Study.Builder study, Conventions.TestMethod method) {
    Analysis analysis =
        Analysis.of(study.conventions(conventions(method, Conventions.Multiplicity.NONE)).build());
    Tally tally = Tally.EMPTY;
    for (Chunk chunk : data().inChunksOf(100).chunks(analysis.request())) {
      tally = tally.merge(analysis.tally(chunk));
    }
    return analysis.compare(tally, "q@g", "y", "a", "b").p();
  }

  @Test
  void adjustmentsAreThoseOfR() {
    double[] p = {0.01, 0.04, 0.03, 0.005};
    // R: p.adjust(c(.01, .04, .03, .005), method)
    assertThat(Multiplicity.adjust(p, Conventions.Multiplicity.HOLM))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    assertThat(Multiplicity.adjust(p, Conventions.Multiplicity.BENJAMINI_HOCHBERG))
        .containsExactly(new double[] {0.02, 0.04, 0.04, 0.02}, within(1e-12));
    assertThat(Multiplicity.adjust(p, Conventions.Multiplicity.BONFERRONI))
        .containsExactly(new double[] {0.04, 0.16, 0.12, 0.02}, within(1e-12));
  }

  @Test
  void fisherIsThatOfR() {
    // R: fisher.test(matrix(c(3, 17, 0, 20), 2))$p.value
    assertThat(Distributions.fisher(3, 20, 0, 20)).isCloseTo(0.2307692307692308, within(1e-12));
  }

  @Test
  void findingsRankWhatDiffersFromTheRest() {
    Results results = Analysis.of(study().build()).run(data());
    assertThat(results.findings()).isNotEmpty();
    Finding first = results.findings().get(0);
    assertThat(first.table()).hasToString("q@g");
    assertThat(first.column()).isEqualTo("a");
    assertThat(results.findings()).noneMatch(f -> f.column().equals("d"));
    // all of e gave one answer, which may be so by definition: it has the largest score, and is
    // last
    int last = results.findings().size() - 1;
    assertThat(results.findings().get(last).column()).isEqualTo("e");
    assertThat(results.findings().get(last).score()).isGreaterThan(first.score());
    for (int i = 1; i < last; i++) {
      assertThat(results.findings().get(i - 1).score())
          .isGreaterThanOrEqualTo(results.findings().get(i).score());
    }
    Finding a =
        results.findings().stream()
            .filter(f -> f.column().equals("a") && f.row().equals("y"))
            .findFirst()
            .orElseThrow();
    // The rest are b, c, d and e: 80 + 84 + 20 of 460.
    assertThat(a.rest().value()).isCloseTo(184 / 460.0, within(1e-12));
  }

  @Test
  void editionsAreComparedWithTheOneBefore() {
    Study study =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
            .segment(
                Segment.builder("g")
                    .category("b", "2016")
                    .category("c", "2017")
                    .category("a", "2018")
                    .missing("d", "2019", MissingKind.NOT_ASKED)
                    .missing("e", "2020", MissingKind.NOT_ASKED)
                    .kind(Segment.Kind.EDITIONS)
                    .build())
            .build();
    Results results = Analysis.of(study).run(data()).complete();
    ResultTable table = results.table("q@g").orElseThrow();
    assertThat(letters(table, "y", "a")).isEqualTo("B");
    assertThat(letters(table, "y", "c")).isEmpty();
    assertThat(results.findings()).allMatch(f -> f.column().equals("a"));
    assertThat(results.findings().get(0).rest().value()).isCloseTo(0.42, within(1e-12));
  }

  @Test
  void noiseRarelyYieldsFindings() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    int withFindings = 0;
    for (int round = 0; round < 60; round++) {
      String[] lines = new String[401];
      lines[0] = "q g w x";
      for (int i = 1; i < lines.length; i++) {
        lines[i] =
            (random.nextInt(3) == 0 ? "y " : "n ") + "abcde".charAt(random.nextInt(5)) + " 1 1";
      }
      Results results = Analysis.of(study().build()).run(TestData.of(lines));
      withFindings += results.findings().isEmpty() ? 0 : 1;
    }
    // On noise every finding is false, so the share of rounds with any is the discovery rate:
    // 5 % nominal; 60 rounds with 9 or more have odds below 0.3 %.
    assertThat(withFindings).isLessThan(9);
  }

  /**
   * Numbers from 0 to 9, one more in u. Weights are 2 and 1 by turns of ten, so Σw is 150 and 80,
   * and Σw² is 250 and 140.
   */
  @Test
  void meansAreComparedByTheTestOfTheTrade() {
    List<String> lines = new ArrayList<>(List.of("g w x"));
    for (int i = 0; i < 150; i++) {
      String weight = i / 10 % 2 == 0 ? " 2 " : " 1 ";
      lines.add(i < 100 ? "u" + weight + (1 + i % 10) : "v" + weight + i % 10);
    }
    TestData data = TestData.of(lines.toArray(String[]::new));
    double squareU = 8.25 * 100 / 99;
    double squareV = 8.25 * 50 / 49;
    double pooled = (150 * squareU + 80 * squareV) / 230;
    NormalDistribution normal = NormalDistribution.of(0, 1);
    assertThat(pOfMeans(data, Conventions.TestMethod.KISH))
        .isCloseTo(
            2 * normal.survivalProbability(1 / Math.sqrt(pooled * (250 / 22500.0 + 140 / 6400.0))),
            within(1e-12));
    assertThat(pOfMeans(data, Conventions.TestMethod.SPSS))
        .isCloseTo(
            2 * normal.survivalProbability(1 / Math.sqrt(pooled * (1 / 150.0 + 1 / 80.0))),
            within(1e-12));
  }

  private static double pOfMeans(TestData data, Conventions.TestMethod test) {
    Study study =
        Study.builder("s")
            .question(NumericQuestion.builder("x").build())
            .segment(Segment.builder("g").category("u", "U").category("v", "V").build())
            .weighting(new Weighting.Given("w"))
            .conventions(
                Conventions.builder()
                    .test(test)
                    .multiplicity(Conventions.Multiplicity.NONE)
                    .levels(0.05, 0.2)
                    .build())
            .build();
    ResultTable table = Analysis.of(study).run(data).complete().table("x@g").orElseThrow();
    List<Higher> higher =
        table.column("u").orElseThrow().summary(Summary.Stat.MEAN).orElseThrow().higherThan();
    assertThat(higher).hasSize(1);
    return higher.get(0).p();
  }
}
