package io.etude.analysis.disclosure.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.disclosure.ShownCounts;
import io.etude.analysis.disclosure.TwoQuestions;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Moves of a simple shape in tables of rows by columns, all of whose sums are shown. */
class TransfersTest {
  private static final double[] SAME = {1, 1};
  private static final int[][] NINE = {{5, 6, 7}, {8, 9, 4}, {3, 5, 9}};

  private static Transfers transfers(CrossTable table, MoveSearch.Costs costs, double... weights) {
    MoveSearch search = new MoveSearch(table.network, costs, weights, 100_000);
    return new Transfers(table.network, table.sets, costs, search);
  }

  private static MoveSearch.Move move(CrossTable table, MoveSearch.Costs costs, int node, int by) {
    MoveSearch.Move move = transfers(table, costs, SAME).find(node, by);
    if (move != null) {
      table.check(move, node, by);
      double cost = 0;
      for (int moved : move.nodes()) {
        cost += costs.of(moved);
      }
      assertThat(move.cost()).isEqualTo(cost);
    }
    return move;
  }

  @Test
  void aCellMovesByARectangle() {
    CrossTable table = new CrossTable(NINE);
    double[][] costs = {{0, 9, 1}, {9, 9, 9}, {1, 9, 1}};
    MoveSearch.Move move = move(table, table.costs(costs), table.nodes[0][0], 3);
    assertThat(move.nodes())
        .containsExactlyInAnyOrder(
            table.nodes[0][0], table.nodes[0][2], table.nodes[2][0], table.nodes[2][2]);
    assertThat(move.cost()).isEqualTo(3);
    assertThat(table.by(move, 2, 2)).isEqualTo(3);
  }

  @Test
  void noCountFallsBelowZero() {
    CrossTable table = new CrossTable(new int[][] {{5, 3}, {2, 7}});
    MoveSearch.Costs free = table.costs(new double[2][2]);
    assertThat(move(table, free, table.nodes[0][0], 2)).isNotNull();
    assertThat(move(table, free, table.nodes[0][0], 3)).as("2 can leave the second row").isNull();
    assertThat(move(table, free, table.nodes[0][0], -5)).isNotNull();
    assertThat(move(table, free, table.nodes[0][0], -6)).isNull();
  }

  /** A dearer rectangle is taken where the cheap one has too few people. */
  @Test
  void whereFewCanMoveOthersDo() {
    CrossTable table = new CrossTable(NINE);
    double[][] costs = {{0, 9, 1}, {9, 9, 9}, {1, 9, 1}};
    MoveSearch.Move move = move(table, table.costs(costs), table.nodes[0][0], 4);
    assertThat(move.cost()).as("3 of the cheap one, so another").isGreaterThan(3);
  }

  /** Three rows lose two each where none of them has six. */
  @Test
  void manyTakeAFewEach() {
    CrossTable table = new CrossTable(new int[][] {{9, 20, 20}, {2, 9, 9}, {2, 9, 9}, {2, 9, 9}});
    MoveSearch.Costs free = table.costs(new double[4][3]);
    MoveSearch.Move move = move(table, free, table.nodes[0][0], 6);
    assertThat(move).isNotNull();
    for (int r = 1; r < 4; r++) {
      assertThat(table.by(move, r, 0)).isEqualTo(-2);
    }
    assertThat(move(table, free, table.nodes[0][0], 7)).isNull();
  }

  @Test
  void whoGoesOverToARowStaysInHisColumn() {
    CrossTable table = new CrossTable(NINE);
    double[][] cells = {{7, 1, 7}, {7, 2, 7}, {7, 9, 7}};
    MoveSearch.Costs ofCells = table.costs(cells);
    MoveSearch.Costs costs =
        node -> node == table.nodes[0][3] || node == table.nodes[1][3] ? 5 : ofCells.of(node);
    MoveSearch.Move move = move(table, costs, table.nodes[0][3], 2);
    assertThat(move.nodes())
        .containsExactlyInAnyOrder(
            table.nodes[0][3], table.nodes[1][3], table.nodes[0][1], table.nodes[1][1]);
    assertThat(table.by(move, 1, 1)).isEqualTo(-2);
    assertThat(move.cost()).isEqualTo(13);
    MoveSearch.Costs fixed = node -> node == table.nodes[1][3] ? Double.POSITIVE_INFINITY : 1;
    assertThat(move(table, fixed, table.nodes[0][3], 2).nodes()).contains(table.nodes[2][3]);
    MoveSearch.Costs sums = table.costs(cells);
    assertThat(move(table, sums, table.nodes[0][3], 2)).as("sums stay as they are").isNull();
  }

  @Test
  void aRowLosesNoMoreThanItsColumnHas() {
    CrossTable table = new CrossTable(new int[][] {{5, 3}, {2, 7}});
    MoveSearch.Costs free = node -> 0;
    MoveSearch.Move move = move(table, free, table.nodes[0][2], -4);
    assertThat(table.by(move, 0, 0)).as("of 5 and 3 the 5 have 4").isEqualTo(-4);
    move = move(table, free, table.nodes[0][2], 6);
    assertThat(table.by(move, 1, 1)).as("of 2 and 7 the 7 have 6").isEqualTo(-6);
  }

  /** No column has eight; all of them together have, each its part. */
  @Test
  void whereNoColumnHasEnoughAllLoseTheSamePart() {
    CrossTable table = new CrossTable(new int[][] {{50, 50}, {6, 6}});
    MoveSearch.Move move = move(table, node -> 0, table.nodes[1][2], -8);
    assertThat(table.by(move, 1, 0)).isEqualTo(-4);
    assertThat(table.by(move, 1, 1)).isEqualTo(-4);
    assertThat(table.by(move, 0, 0)).isEqualTo(4);
    assertThat(move(table, node -> 0, table.nodes[1][2], -13)).isNull();
  }

  /** Weights lie between 1 and 2; those of a row weigh 1, those of the other 2. */
  @Test
  void whoMovesHasWeightsOfHisCounts() {
    double[] sums = new double[18];
    double[][] cells = {{4, 4}, {4, 8}, {8, 16}, {4, 4}};
    int[] at = {0, 1, 3, 4};
    for (int i = 0; i < cells.length; i++) {
      sums[2 * at[i]] = cells[i][0];
      sums[2 * at[i] + 1] = cells[i][1];
    }
    CrossTable table = new CrossTable(new int[][] {{4, 2}, {4, 4}}, sums);
    MoveSearch.Costs free = table.costs(new double[2][2]);
    int node = table.nodes[0][0];
    assertThat(transfers(table, free, 1, 2).find(node, -1))
        .as("who weighs 1 in both can change places")
        .isNotNull();
    assertThat(transfers(table, free, 1, 2).find(node, 1))
        .as("who weighs 2 in both can change places")
        .isNotNull();
    int other = table.nodes[0][1];
    assertThat(transfers(table, free, 1, 2).find(other, -1)).isNotNull();
    assertThat(transfers(table, free, 1, 2).find(other, -3)).isNull();
  }

  /** Costs of cells as given, of the sums of rows as given last, of all else infinite. */
  private static MoveSearch.Costs withRows(CrossTable table, double[][] cells, double row) {
    MoveSearch.Costs ofCells = table.costs(cells);
    int columns = cells[0].length;
    return node ->
        Arrays.stream(table.nodes).limit(cells.length).anyMatch(r -> r[columns] == node)
            ? row
            : ofCells.of(node);
  }

  @Test
  void aCellMovesByTheSumsOfItsRowsWhereThatIsCheaper() {
    CrossTable table = new CrossTable(NINE);
    double[][] cells = {{0, 0.3, 9}, {1, 0.3, 9}, {9, 9, 9}};
    MoveSearch.Move move = move(table, withRows(table, cells, 0), table.nodes[0][0], 2);
    assertThat(move.nodes())
        .as("the second column is cheaper, but the cell is in the first")
        .containsExactlyInAnyOrder(
            table.nodes[0][0], table.nodes[1][0], table.nodes[0][3], table.nodes[1][3]);
    assertThat(move.cost()).isEqualTo(1);
    move = move(table, withRows(table, cells, 0.6), table.nodes[0][0], 2);
    assertThat(move.nodes())
        .as("by the rectangle")
        .containsExactlyInAnyOrder(
            table.nodes[0][0], table.nodes[1][0], table.nodes[0][1], table.nodes[1][1]);
  }

  @Test
  void ofEquallyGoodMovesTheFirstIsTaken() {
    CrossTable table = new CrossTable(NINE);
    double[][] ones = {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}};
    assertThat(move(table, table.costs(ones), table.nodes[0][0], 2).nodes())
        .containsExactlyInAnyOrder(
            table.nodes[0][0], table.nodes[0][1], table.nodes[1][0], table.nodes[1][1]);
    assertThat(move(table, withRows(table, ones, 0), table.nodes[0][3], 2).nodes())
        .containsExactlyInAnyOrder(
            table.nodes[0][3], table.nodes[1][3], table.nodes[0][0], table.nodes[1][0]);
    ones[0][0] = 2;
    assertThat(move(table, withRows(table, ones, 0), table.nodes[0][3], 2).nodes())
        .as("the first column is dearer")
        .containsExactlyInAnyOrder(
            table.nodes[0][3], table.nodes[1][3], table.nodes[0][1], table.nodes[1][1]);
  }

  @Test
  void allOfACountCanGo() {
    CrossTable table = new CrossTable(new int[][] {{5, 3}, {2, 7}});
    MoveSearch.Move move = move(table, node -> 0, table.nodes[0][2], -5);
    assertThat(table.by(move, 0, 0)).isEqualTo(-5);
    CrossTable wide = new CrossTable(new int[][] {{50, 50}, {6, 60}});
    assertThat(move(wide, wide.costs(new double[2][2]), wide.nodes[1][0], 8))
        .as("more can come than there are")
        .isNotNull();
  }

  /** A row whose two columns have two rows beside it lose the same part of each. */
  @Test
  void allLoseTheSamePartWhicheverRowTheyLeave() {
    CrossTable table = new CrossTable(new int[][] {{6, 6}, {50, 50}});
    MoveSearch.Move move = move(table, node -> 0, table.nodes[1][2], 8);
    assertThat(table.by(move, 0, 0)).isEqualTo(-4);
    assertThat(table.by(move, 0, 1)).isEqualTo(-4);
  }

  /** Those of the first column weigh 1, those of the second 2: together they weigh 1.5. */
  @Test
  void whoLosesTheSamePartTakesItsOwnWeights() {
    double[] sums = {50, 50, 100, 200, 150, 250, 6, 6, 12, 24, 18, 30, 56, 56, 112, 224, 168, 280};
    CrossTable table = new CrossTable(new int[][] {{50, 50}, {6, 6}}, sums);
    MoveSearch.Move move = transfers(table, node -> 0, 1, 2).find(table.nodes[1][2], -8);
    table.check(move, table.nodes[1][2], -8);
  }

  /** The first of four rows that could lose two each may not change in these columns. */
  @Test
  void whoMayNotChangeIsPassedOver() {
    CrossTable table =
        new CrossTable(new int[][] {{9, 20, 20}, {2, 9, 9}, {2, 8, 9}, {2, 9, 8}, {2, 7, 9}});
    double[][] cells = new double[5][3];
    cells[1][1] = Double.POSITIVE_INFINITY;
    cells[1][2] = Double.POSITIVE_INFINITY;
    MoveSearch.Move move = move(table, table.costs(cells), table.nodes[0][0], 6);
    assertThat(table.by(move, 1, 0)).isZero();
    assertThat(table.by(move, 4, 0)).isEqualTo(-2);
    cells[2][1] = Double.POSITIVE_INFINITY;
    cells[2][2] = Double.POSITIVE_INFINITY;
    assertThat(move(table, table.costs(cells), table.nodes[0][0], 6)).isNull();
  }

  /**
   * Answers y, n and p, of which y and n make a net, by g with a and b and by h with c, d and e.
   */
  private static ShownCounts survey(String... people) {
    Study study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .category("y", "Yes")
                    .category("n", "No")
                    .category("p", "Perhaps")
                    .net("yn", "Yes or no", "y", "n")
                    .build())
            .segment(Segment.builder("g").category("a", "A").category("b", "B").build())
            .segment(
                Segment.builder("h")
                    .category("c", "C")
                    .category("d", "D")
                    .category("e", "E")
                    .build())
            .conventions(
                Conventions.builder()
                    .disclosure(
                        new Conventions.Disclosure(3, 3, Conventions.Disclosure.Zeros.PUBLISH))
                    .build())
            .build();
    List<String> lines = new ArrayList<>(List.of("q g h"));
    for (String group : people) {
      String[] parts = group.split(" ", 2);
      lines.addAll(Collections.nCopies(Integer.parseInt(parts[0]), parts[1]));
    }
    return TwoQuestions.shown(study, TestData.of(lines.toArray(String[]::new)));
  }

  private static MoveSearch.Move move(ShownCounts shown, MoveSearch.Costs costs, int node, int by) {
    MoveSearch search = new MoveSearch(shown.network(), costs, SAME, 100_000);
    return new Transfers(shown.network(), shown.sets(), costs, search).find(node, by);
  }

  private static double by(MoveSearch.Move move, int node) {
    return IntStream.range(0, move.nodes().length)
        .filter(i -> move.nodes()[i] == node)
        .mapToDouble(i -> move.by()[i])
        .sum();
  }

  private static int row(ShownCounts shown, String id) {
    return List.of("y", "n", "p", "yn").indexOf(id);
  }

  /** Who leaves an answer leaves its net too; the answer has the fewer. */
  @Test
  void asManyGoAsTheSmallestSetHas() {
    ShownCounts shown =
        survey(
            "2 y a c",
            "10 y b c",
            "2 n a d",
            "12 n b d",
            "20 p a c",
            "20 p b d",
            "9 y b e",
            "9 n b c",
            "9 p a e");
    int p = row(shown, "p");
    int y = row(shown, "y");
    int n = row(shown, "n");
    int first = shown.node(1, p, 1);
    MoveSearch.Costs costs = node -> node == first ? 0 : 1;
    MoveSearch.Move move = move(shown, costs, shown.node(0, p, 0), 3);
    assertThat(by(move, shown.node(1, p, 2))).as("of the answers only 2 are in a").isEqualTo(3);
    assertThat(by(move, shown.node(1, y, 2)) + by(move, shown.node(1, n, 2))).isEqualTo(-3);
    assertThat(by(move, shown.node(0, row(shown, "yn"), 0))).isEqualTo(-3);
  }

  /**
   * Three of n could go over to y in the column a, but no column of h has three of n. So h loses
   * them as n is spread over it: one of each column; or else all of n go.
   */
  @Test
  void whereOneColumnHasEnoughTheOthersLoseTheirPart() {
    ShownCounts shown =
        survey(
            "3 y a c", "1 y a d", "1 y a e", "1 y b d", "1 y b e", "1 n a c", "1 n a d", "1 n a e",
            "1 n b c", "1 n b d", "1 n b e", "9 p a c", "9 p b d", "9 p b e");
    int y = row(shown, "y");
    int n = row(shown, "n");
    MoveSearch.Costs others =
        node -> {
          boolean perhaps =
              shown.places(node).stream().anyMatch(place -> place.row() == row(shown, "p"));
          return perhaps ? Double.POSITIVE_INFINITY : 1;
        };
    MoveSearch.Move move = move(shown, others, shown.node(1, y, 1), 3);
    assertThat(by(move, shown.node(1, y, 1))).isEqualTo(3);
    assertThat(by(move, shown.node(1, n, 1))).isEqualTo(-3);
    assertThat(by(move, shown.node(1, n, 2))).as("not in b").isZero();
    assertThat(by(move, shown.node(0, n, 0))).isEqualTo(-3);
    for (int c = 1; c <= 3; c++) {
      assertThat(by(move, shown.node(2, n, c))).isEqualTo(-1);
    }
    MoveSearch.Costs free = node -> others.of(node) == 1 ? 0 : others.of(node);
    move = move(shown, free, shown.node(1, y, 1), 3);
    assertThat(by(move, shown.node(1, y, 1))).isEqualTo(3);
    assertThat(by(move, shown.node(0, n, 0))).as("the first that costs nothing").isEqualTo(-6);
    assertThat(move(shown, others, shown.node(1, y, 1), 4)).isNull();
  }
}
