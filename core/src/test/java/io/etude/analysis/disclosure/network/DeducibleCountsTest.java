package io.etude.analysis.disclosure.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.disclosure.ShownCounts;
import io.etude.analysis.disclosure.TwoQuestions;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Counts that follow from others; table 4 is that of r by g, with two rows and two columns. */
class DeducibleCountsTest {
  private final ShownCounts shown = TwoQuestions.shown();

  private BitSet without(int... nodes) {
    List<Integer> unknown = Arrays.stream(nodes).boxed().toList();
    CountNetwork network = shown.network();
    return DeducibleCounts.from(network, node -> network.isShown(node) && !unknown.contains(node));
  }

  @Test
  void theOnlyUnknownCountOfASumFollows() {
    int cell = shown.node(4, 0, 1);
    assertThat(without(cell).get(cell)).isTrue();
  }

  /**
   * Of three corners of a rectangle two stand alone in a row or a column; then so does the third.
   */
  @Test
  void oneFollowsAfterTheOther() {
    int[] corners = {shown.node(4, 0, 1), shown.node(4, 0, 2), shown.node(4, 1, 1)};
    BitSet derived = without(corners);
    for (int corner : corners) {
      assertThat(derived.get(corner)).isTrue();
    }
  }

  @Test
  void theCornersOfARectangleDoNot() {
    int[] corners = {
      shown.node(4, 0, 1), shown.node(4, 0, 2), shown.node(4, 1, 1), shown.node(4, 1, 2)
    };
    BitSet derived = without(corners);
    for (int corner : corners) {
      assertThat(derived.get(corner)).isFalse();
    }
  }
}
