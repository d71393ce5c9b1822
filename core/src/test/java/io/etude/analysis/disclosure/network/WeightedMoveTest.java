package io.etude.analysis.disclosure.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Groups that go over one after the other, as many of each as there are. */
class WeightedMoveTest {

  private static final int[][] COUNTS = {{5, 3}, {2, 7}};

  private static Map<Integer, Double> changes(double... nodesAndChanges) {
    Map<Integer, Double> changes = new LinkedHashMap<>();
    for (int i = 0; i < nodesAndChanges.length; i += 2) {
      changes.put((int) nodesAndChanges[i], nodesAndChanges[i + 1]);
    }
    return changes;
  }

  private static WeightedMove move(CrossTable table, double lightest, double heaviest) {
    double[] weights = {lightest, heaviest};
    return new WeightedMove(
        table.network, new MoveSearch(table.network, node -> 0, weights, 1_000));
  }

  @Test
  void asManyMoveAsTheSmallestCountHas() {
    CrossTable table = new CrossTable(COUNTS);
    WeightedMove move = move(table, 1, 1);
    int five = table.nodes[0][0];
    int three = table.nodes[0][1];
    int seven = table.nodes[1][1];
    assertThat(move.addMost(changes(five, -1, seven, 1), 4)).as("as many as wanted").isEqualTo(4);
    assertThat(move.counts()).containsExactlyInAnyOrderEntriesOf(changes(five, -4, seven, 4));
    assertThat(move.addMost(changes(five, -1, three, -1, seven, 1), 4)).as("one is left").isOne();
    assertThat(move.counts())
        .containsExactlyInAnyOrderEntriesOf(changes(five, -5, seven, 5, three, -1));
    assertThat(move.addMost(changes(five, -1, seven, 1), 4)).as("none is left").isZero();
    assertThat(move.addMost(changes(seven, 1), 4)).as("nobody comes from anywhere").isZero();
    assertThat(move.addMost(changes(three, -2, seven, 2), 9)).as("two at a time").isOne();
    assertThat(move.counts())
        .containsExactlyInAnyOrderEntriesOf(changes(five, -5, seven, 7, three, -3));
  }

  /** Who has joined a count can't be taken from it again: it is not known who would go. */
  @Test
  void whoCameDoesNotLeave() {
    CrossTable table = new CrossTable(COUNTS);
    WeightedMove move = move(table, 1, 1);
    int five = table.nodes[0][0];
    int two = table.nodes[1][0];
    assertThat(move.addMost(changes(five, -1, two, 1), 3)).isEqualTo(3);
    assertThat(move.addMost(changes(two, -1, five, 1), 9)).isEqualTo(2);
    assertThat(move.counts()).containsExactlyInAnyOrderEntriesOf(changes(five, -1, two, 1));
    assertThat(move.addMost(changes(two, -1, five, 1), 9)).isEqualTo(2);
    assertThat(move.counts()).containsExactlyInAnyOrderEntriesOf(changes(five, 1, two, -1));
    move.addMost(changes(five, -1, two, 1), 1);
    assertThat(move.counts()).as("back where it was").isEmpty();
  }

  /**
   * The weights lie between 1 and 2. Both of the smallest count weigh 2: they go as such, so a
   * count whose three weigh 1 each can't lose them, but gain them.
   */
  @Test
  void theSmallestCountSaysWhatTheyWeigh() {
    double[] sums = new double[18];
    double[][] cells = {{8, 14}, {3, 3}, {4, 8}, {10, 15}};
    int[] at = {0, 1, 3, 4};
    for (int i = 0; i < cells.length; i++) {
      sums[2 * at[i]] = cells[i][0];
      sums[2 * at[i] + 1] = cells[i][1];
    }
    CrossTable table = new CrossTable(COUNTS, sums);
    int five = table.nodes[0][0];
    int light = table.nodes[0][1];
    int heavy = table.nodes[1][0];
    int seven = table.nodes[1][1];
    WeightedMove move = move(table, 1, 2);
    assertThat(move.addMost(changes(heavy, -1, light, -1, seven, 2), 1)).isZero();
    assertThat(move.addMost(changes(light, -1, heavy, -1, seven, 2), 1)).isZero();
    assertThat(move.counts()).isEmpty();
    assertThat(move.addMost(changes(heavy, -1, light, 1), 1)).isOne();
    assertThat(move.addMost(changes(five, -1, heavy, -1, seven, 2), 1)).isOne();
    assertThat(move.counts())
        .containsExactlyInAnyOrderEntriesOf(changes(heavy, -2, light, 1, five, -1, seven, 2));
    // four of weight 2 have all of the Σw = 8 that five have
    assertThat(move(table, 1, 2).addMost(changes(five, -4, heavy, -1, seven, 5), 1)).isZero();
  }
}
