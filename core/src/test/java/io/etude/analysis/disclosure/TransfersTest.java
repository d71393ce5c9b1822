package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

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
}
