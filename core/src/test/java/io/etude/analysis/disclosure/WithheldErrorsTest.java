package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.analysis.plan.Plan;
import io.etude.analysis.plan.PlanBuilder;
import io.etude.analysis.sums.Part;
import io.etude.analysis.tally.ChunkTally;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.results.Cell;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.study.Conventions;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Where disclosure control withholds the error of a figure, no comparison with it is published: the
 * error of the difference would give it away.
 */
class WithheldErrorsTest {
  private static final long SEED = 5L;

  private static final SampleDesign STRATA =
      new SampleDesign(
          Optional.of("s"), Optional.empty(), Optional.empty(), SampleDesign.LonelyPsu.CERTAINTY);

  /** Strata are the columns of the segment; answers c and d are rare in some of them. */
  private static Results results(Random random) {
    List<String> lines = new ArrayList<>(List.of("q g"));
    for (String group : List.of("g1", "g2", "g3", "g4")) {
      int rare = random.nextInt(8);
      int most = 20 + random.nextInt(60);
      for (int i = 0; i < 100; i++) {
        lines.add((i < rare ? "c " : i < 12 ? "d " : i < 12 + most ? "a " : "b ") + group);
      }
    }
    SingleQuestion.Builder question = SingleQuestion.builder("q");
    for (int i = 0; i < 4; i++) {
      String code = "abcd".substring(i, i + 1);
      question.category(Category.of(code, code).withScore(i));
    }
    Segment.Builder segment = Segment.builder("g");
    List.of("g1", "g2", "g3", "g4").forEach(g -> segment.category(g, g));
    Conventions conventions =
        Conventions.builder()
            .disclosure(new Conventions.Disclosure(5, 5, Conventions.Disclosure.Zeros.PUBLISH))
            .build();
    Study study =
        Study.builder("s")
            .conventions(conventions)
            .question(question.net("ac", "a or c", "a", "c").net("bd", "b or d", "b", "d").build())
            .segment(segment.build())
            .design(
                new SampleDesign(
                    Optional.of("g"),
                    Optional.empty(),
                    Optional.empty(),
                    SampleDesign.LonelyPsu.CERTAINTY))
            .build();
    return Analysis.of(study).run(TestData.of(lines.toArray(String[]::new)));
  }

  @Test
  void rowsWithOneCompareNothing() {
    Random random = new Random(SEED);
    int withheld = 0;
    int compared = 0;
    for (int survey = 0; survey < 40; survey++) {
      Results results = results(random);
      ResultTable table = results.table("q@g").orElseThrow();
      ResultTable complete = results.complete().table(table.id()).orElseThrow();
      for (int r = 0; r < table.rows().size(); r++) {
        int row = r;
        List<Cell> cells = table.columns().stream().map(c -> c.cells().get(row)).toList();
        if (cells.stream().anyMatch(WithheldErrorsTest::hasNoError)) {
          withheld++;
          assertThat(cells).allSatisfy(cell -> assertThat(cell.higherThan()).isEmpty());
          int same = complete.rowIndex(table.rows().get(r).id());
          compared +=
              (int)
                  complete.columns().stream()
                      .filter(c -> !c.cells().get(same).higherThan().isEmpty())
                      .count();
        }
      }
      List<Summary> means =
          table.columns().stream().map(ResultColumn::summaries).flatMap(List::stream).toList();
      if (means.stream().anyMatch(m -> m.estimate().isPresent() && isNone(m))) {
        assertThat(means).allSatisfy(mean -> assertThat(mean.higherThan()).isEmpty());
      }
    }
    System.out.println("seed " + SEED);
    assertThat(withheld).isPositive();
    assertThat(compared).isPositive();
  }

  private static boolean hasNoError(Cell cell) {
    return cell.share().isPresent() && Double.isNaN(cell.share().get().se());
  }

  private static boolean isNone(Summary summary) {
    return summary.stat() == Summary.Stat.MEAN && Double.isNaN(summary.estimate().get().se());
  }

  private static Study study(boolean strata) {
    Study.Builder study =
        Study.builder("s")
            .conventions(
                Conventions.builder()
                    .disclosure(
                        new Conventions.Disclosure(3, 3, Conventions.Disclosure.Zeros.PUBLISH))
                    .build())
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
            .segment(Segment.builder("g").category("a", "A").category("b", "B").build())
            .segment(Segment.builder("h").category("c", "C").category("d", "D").build());
    return strata ? study.design(STRATA).build() : study.build();
  }

  /**
   * Whose errors are withheld where a cell is hidden: rows y, n and the base, by total and groups.
   *
   * @param table 1 for the table by g, 2 for that by h
   * @param people how many gave an answer, are in a group of g and of h, and in a stratum
   */
  private static List<String> withheld(Study study, int table, String... people) {
    List<String> lines = new ArrayList<>(List.of("q g h s"));
    for (String group : people) {
      String[] parts = group.split(" ", 2);
      lines.addAll(Collections.nCopies(Integer.parseInt(parts[0]), parts[1]));
    }
    TestData data = TestData.of(lines.toArray(String[]::new));
    ShownCounts shown = TwoQuestions.shown(study, data);
    HiddenCounts hidden = new HiddenCounts(shown, lines.size() - 1, false);
    hidden.hide(shown.node(table, 0, 1));
    Plan plan = PlanBuilder.of(study);
    Part part = ChunkTally.of(plan, null, Map.of(), Map.of(), data.chunks(plan.request()).get(0));
    boolean[] errors = new WithheldErrors(shown, hidden, part).find(study.design());
    List<String> rows = new ArrayList<>();
    for (int[] row : shown.nodes(table)) {
      StringBuilder text = new StringBuilder();
      Arrays.stream(row).forEach(node -> text.append(errors[node] ? "-" : "+"));
      rows.add(text.toString());
    }
    return rows;
  }

  private static final String[] OWN_STRATA = {
    "20 y a c 1", "20 n a d 1", "20 y b d 2", "20 n b c 2"
  };

  /** The variance of a sum of strata is a sum too: what has the hidden cell in it is withheld. */
  @Test
  void sumsWithAHiddenStratumHaveNoErrors() {
    assertThat(withheld(study(true), 1, OWN_STRATA)).containsExactly("--+", "+++", "+++");
  }

  /**
   * Who is in a net of two answers is known where the net is shown: its error tells no more of the
   * two, nor does that of those in the other net.
   */
  @Test
  void netsThatComplementEachOtherLoseTheirErrorsTogether() {
    Random random = new Random(SEED);
    int kept = 0;
    for (int survey = 0; survey < 40; survey++) {
      ResultTable table = results(random).table("q@g").orElseThrow();
      for (ResultColumn column : table.columns()) {
        Cell net = column.cells().get(table.rowIndex("ac"));
        Cell other = column.cells().get(table.rowIndex("bd"));
        assertThat(hasNoError(net)).isEqualTo(hasNoError(other));
        boolean hides = column.cells().stream().anyMatch(cell -> cell.share().isEmpty());
        kept += hides && net.share().isPresent() && !hasNoError(net) ? 1 : 0;
      }
    }
    System.out.println("seed " + SEED);
    assertThat(kept).isPositive();
  }

  /** How many of each stratum are in a column decides on the errors of all its figures. */
  @Test
  void errorsDoNotTellHowManyOfAHiddenStratumAreInAColumn() {
    List<ResultColumn> columns = columnsByStratum("2 1 a", "40 1 b", "45 2 a", "3 2 b");
    assertThat(columns.get(1).cells().get(0).count()).isEmpty();
    assertThat(columns.get(1).cells().get(2).count()).hasValue(30);
    assertThat(hasNoError(columns.get(1).cells().get(2))).isTrue();
    assertThat(columns)
        .usingRecursiveComparison()
        .withEqualsForType(Double::equals, Double.class)
        .isEqualTo(columnsByStratum("4 1 a", "38 1 b", "43 2 a", "5 2 b"));
  }

  private static List<ResultColumn> columnsByStratum(String... people) {
    List<String> lines = new ArrayList<>(List.of("s g"));
    for (String group : people) {
      String[] parts = group.split(" ", 2);
      lines.addAll(Collections.nCopies(Integer.parseInt(parts[0]), parts[1]));
    }
    lines.addAll(Collections.nCopies(30, "3 a"));
    lines.addAll(Collections.nCopies(20, "3 b"));
    Conventions conventions =
        Conventions.builder()
            .disclosure(new Conventions.Disclosure(6, 6, Conventions.Disclosure.Zeros.PUBLISH, 1))
            .build();
    Study study =
        Study.builder("s")
            .conventions(conventions)
            .question(
                SingleQuestion.builder("s")
                    .category("1", "1")
                    .category("2", "2")
                    .category("3", "3")
                    .build())
            .segment(Segment.builder("g").category("a", "A").category("b", "B").build())
            .design(STRATA)
            .build();
    return Analysis.of(study)
        .run(TestData.of(lines.toArray(String[]::new)))
        .table("s@g")
        .orElseThrow()
        .columns();
  }

  /** An answer of thirty strata is spread over them in no way that is known. */
  @Test
  void answersOfManyStrataKeepTheirErrors() {
    String[] people = new String[60];
    for (int i = 0; i < people.length; i++) {
      people[i] = "1 " + (i < 30 ? "y" : "n") + (i % 2 == 0 ? " a c " : " b d ") + i / 2;
    }
    assertThat(withheld(study(true), 1, people)).containsExactly("+++", "+++", "+++");
  }

  @Test
  void columnsThatAreNoStrataKeepTheirErrors() {
    assertThat(withheld(study(true), 2, OWN_STRATA)).containsExactly("+++", "+++", "+++");
    assertThat(withheld(study(false), 1, OWN_STRATA)).containsExactly("+++", "+++", "+++");
  }

  /** More than half must be in strata of one column: here 41 of 81 are, and 40 of 80. */
  @Test
  void columnsAreStrataIfMostAreInStrataOfOneColumn() {
    assertThat(withheld(study(true), 1, mostlyStrata(11))).containsExactly("--+", "+++", "+++");
    assertThat(withheld(study(true), 1, mostlyStrata(10))).containsExactly("+++", "+++", "+++");
  }

  private static String[] mostlyStrata(int first) {
    return new String[] {
      first + " y a c 1",
      "10 n a c 1",
      "10 y b c 2",
      "10 n b d 2", // in one column each
      "10 y a d 3",
      "10 n a c 3",
      "10 y b d 3",
      "10 n b d 3" // in both
    };
  }
}
