package io.etude.analysis.estimate;

import io.etude.analysis.decode.SegmentPlan;
import io.etude.codebook.Segment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which columns of a segment are compared. */
final class ColumnPairs {
  private ColumnPairs() {}

  /** Two columns, by position after the total. */
  record Pair(int one, int other) {}

  /**
   * All pairs under the same parent of which neither covers the other (a net is not tested against
   * its own members, since the part would be compared with itself); of editions, neighbours in
   * time.
   */
  static List<Pair> of(SegmentPlan segment) {
    List<Pair> pairs = new ArrayList<>();
    List<SegmentPlan.Column> columns = segment.columns();
    if (segment.segment().map(s -> s.kind() == Segment.Kind.EDITIONS).orElse(false)) {
      return neighbours(columns);
    }
    Map<String, List<Integer>> siblings = new HashMap<>();
    for (int a = columns.size() - 1; a >= 0; a--) {
      SegmentPlan.Column one = columns.get(a);
      List<Integer> after = siblings.computeIfAbsent(one.parent(), parent -> new ArrayList<>());
      for (int b : after) {
        SegmentPlan.Column other = columns.get(b);
        if (!one.covers(other) && !other.covers(one)) {
          pairs.add(new Pair(a, b));
        }
      }
      after.add(a);
    }
    Collections.reverse(pairs);
    return pairs;
  }

  /** Each edition and the one after it; the net of some may stand between them. */
  private static List<Pair> neighbours(List<SegmentPlan.Column> columns) {
    List<Pair> pairs = new ArrayList<>();
    int before = -1;
    for (int c = 0; c < columns.size(); c++) {
      if (!columns.get(c).net()) {
        if (before >= 0) {
          pairs.add(new Pair(before, c));
        }
        before = c;
      }
    }
    return pairs;
  }
}
