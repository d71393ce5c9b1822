package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.results.Cell;
import io.etude.results.Finding;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.results.inference.Independence;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is withheld with a hidden cell, a hidden base and a hidden error. */
class SuppressorTest {

  private static final Results RESULTS = results();

  /** Answers y, n and p with the scores 1, 2 and 3, in the columns total, a and b. */
  private static Results results() {
    List<String> lines = new ArrayList<>(List.of("q g"));
    String[] people = {"70 y a", "20 n a", "10 p a", "20 y b", "30 n b", "50 p b"};
    for (String group : people) {
      for (int i = 0; i < Integer.parseInt(group.substring(0, 2)); i++) {
        lines.add(group.substring(3));
      }
    }
    Study study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .category(Category.of("y", "Yes").withScore(1))
                    .category(Category.of("n", "No").withScore(2))
                    .category(Category.of("p", "Perhaps").withScore(3))
                    .build())
            .segment(Segment.builder("g").category("a", "A").category("b", "B").build())
            .build();
    return Analysis.of(study).run(TestData.of(lines.toArray(String[]::new))).complete();
  }

  private static ResultTable table() {
    return RESULTS.table("q@g").orElseThrow();
  }

  private final boolean[][] cells = new boolean[3][3];
  private final boolean[] bases = new boolean[3];
  private final boolean[][] cellErrors = new boolean[3][3];
  private final boolean[] meanErrors = new boolean[3];

  private Suppressor suppressor() {
    return new Suppressor(
        List.of(table()), List.of(new HiddenCells(cells, bases, cellErrors, meanErrors)));
  }

  private ResultTable shown() {
    return suppressor().table(table());
  }

  private static Cell cell(ResultTable table, int row, int column) {
    return table.columns().get(column).cells().get(row);
  }

  private static Summary mean(ResultTable table, int column) {
    return table.columns().get(column).summary(Summary.Stat.MEAN).orElseThrow();
  }

  private List<String> findings() {
    return RESULTS.findings().stream()
        .filter(suppressor()::shows)
        .map(Finding::row)
        .sorted()
        .toList();
  }

  @Test
  void whereNothingIsHiddenAllIsShown() {
    assertThat(shown()).isEqualTo(table());
    assertThat(findings()).containsExactly("p", "y");
  }

  @Test
  void aHiddenCellHasNoNumberAtAll() {
    cells[0][1] = true;
    Cell hidden = cell(shown(), 0, 1);
    assertThat(hidden).isEqualTo(Cell.hidden(Set.of(Flag.SUPPRESSED)));
    assertThat(hidden.share()).isEmpty();
  }

  @Test
  void theOtherCellsOfItsRowHaveNoLetters() {
    assertThat(cell(table(), 2, 2).higherThan()).isNotEmpty();
    cells[2][1] = true;
    assertThat(cell(shown(), 2, 2).higherThan()).isEmpty();
    assertThat(cell(shown(), 2, 2).share()).isEqualTo(cell(table(), 2, 2).share());
    assertThat(cell(shown(), 2, 2).count()).hasValue(50);
    assertThat(cell(shown(), 0, 1)).isEqualTo(cell(table(), 0, 1));
  }

  @Test
  void itsColumnHasNoSummariesAndOthersAreNotCompared() {
    cells[0][1] = true;
    ResultTable shown = shown();
    assertThat(mean(shown, 1).estimate()).isEmpty();
    assertThat(mean(shown, 1).flags()).containsExactly(Flag.SUPPRESSED);
    assertThat(mean(table(), 2).higherThan()).isNotEmpty();
    assertThat(mean(shown, 2).higherThan()).isEmpty();
    assertThat(mean(shown, 2).estimate()).isEqualTo(mean(table(), 2).estimate());
  }

  @Test
  void theTableHasNoTestOfIndependence() {
    cells[1][2] = true;
    assertThat(shown().independence()).isEqualTo(Independence.none(Independence.Reason.SUPPRESSED));
    cells[1][2] = false;
    bases[2] = true;
    assertThat(shown().independence()).isEqualTo(Independence.none(Independence.Reason.SUPPRESSED));
    bases[2] = false;
    assertThat(shown().independence().test()).isPresent();
    // its groups are not compared in that row
    cellErrors[1][2] = true;
    assertThat(shown().independence()).isEqualTo(Independence.none(Independence.Reason.SUPPRESSED));
  }

  @Test
  void aHiddenBaseTakesItsColumnWithIt() {
    bases[2] = true;
    ResultColumn gone = shown().columns().get(2);
    assertThat(gone.base()).isEmpty();
    assertThat(gone.weightedBase()).isEmpty();
    assertThat(gone.flags()).containsExactly(Flag.SUPPRESSED);
    assertThat(gone.cells()).allMatch(cell -> cell.count().isEmpty() && cell.share().isEmpty());
    assertThat(gone.summaries()).allMatch(summary -> summary.estimate().isEmpty());
    assertThat(shown().columns().get(1).base()).hasValue(100);
  }

  @Test
  void aWithheldErrorLeavesTheShareWithoutComparisons() {
    cellErrors[2][1] = true;
    ResultTable shown = shown();
    assertThat(cell(shown, 2, 1).count()).hasValue(10);
    assertThat(cell(shown, 2, 1).share().orElseThrow().value()).isEqualTo(0.1);
    assertThat(cell(shown, 2, 1).share().orElseThrow().se()).isNaN();
    assertThat(cell(shown, 2, 1).share().orElseThrow().interval()).isEmpty();
    assertThat(cell(shown, 2, 2).share()).isEqualTo(cell(table(), 2, 2).share());
    assertThat(cell(shown, 2, 2).higherThan()).isEmpty();
    assertThat(cell(shown, 0, 1)).isEqualTo(cell(table(), 0, 1));
  }

  @Test
  void aWithheldErrorOfAMeanLeavesTheMeanWithoutComparisons() {
    meanErrors[1] = true;
    ResultTable shown = shown();
    assertThat(mean(shown, 1).estimate().orElseThrow().value())
        .isEqualTo(mean(table(), 1).estimate().orElseThrow().value());
    assertThat(mean(shown, 1).estimate().orElseThrow().se()).isNaN();
    assertThat(mean(shown, 2).estimate()).isEqualTo(mean(table(), 2).estimate());
    assertThat(mean(shown, 2).higherThan()).isEmpty();
    assertThat(cell(shown, 0, 1)).isEqualTo(cell(table(), 0, 1));
  }

  @Test
  void aFindingIsToldIfItsRowHidesNothing() {
    cells[0][2] = true;
    assertThat(findings()).containsExactly("p");
    cells[0][2] = false;
    cellErrors[2][1] = true;
    assertThat(findings()).containsExactly("y");
    cellErrors[2][1] = false;
    bases[1] = true;
    assertThat(findings()).isEmpty();
  }
}
