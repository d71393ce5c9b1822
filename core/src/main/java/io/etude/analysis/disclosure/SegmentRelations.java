package io.etude.analysis.disclosure;

import io.etude.analysis.decode.SegmentPlan;
import io.etude.analysis.disclosure.network.Sets;
import io.etude.analysis.plan.Plan;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How the columns of segments add up: to everybody, to nets, and to those they are nested in. */
final class SegmentRelations {
  private final Plan plan;
  private final int[][] columns;
  private final Sets sets;

  /**
   * The relations of a study's segments.
   *
   * @param columns the sets of the columns by segment, everybody first
   */
  SegmentRelations(Plan plan, int[][] columns, Sets sets) {
    this.plan = plan;
    this.columns = columns;
    this.sets = sets;
  }

  /** Adds them to the sets. */
  void add() {
    for (int s = 1; s < columns.length; s++) {
      relate(plan.segments().get(s), columns[s]);
    }
  }

  /** The whole is all of the parts, which share nobody if they are disjoint. */
  static void join(Sets sets, int whole, List<Integer> parts, boolean disjoint) {
    if (disjoint) {
      sets.partition(whole, parts);
    } else {
      sets.cover(whole, parts);
    }
  }

  private void relate(SegmentPlan plan, int[] numbers) {
    Segment segment = plan.segment().orElseThrow();
    boolean partition = partition(segment);
    List<Integer> plain = new ArrayList<>();
    for (int c = 0; c < plan.columns().size(); c++) {
      SegmentPlan.Column column = plan.columns().get(c);
      if (!column.net()) {
        plain.add(numbers[c + 1]);
      }
      if (!partition) {
        sets.partition(Sets.EVERYBODY, List.of(numbers[c + 1]));
      }
    }
    if (segment.source() instanceof SegmentSource.Nested nested) {
      nest(nested, plan, numbers);
    } else if (partition) {
      sets.partition(Sets.EVERYBODY, plain);
    }
    for (int c = 0; c < plan.columns().size(); c++) {
      if (plan.columns().get(c).net()) {
        join(sets, numbers[c + 1], members(plan, c, numbers), partition);
      }
    }
  }

  private static List<Integer> members(SegmentPlan plan, int net, int[] numbers) {
    return IntStream.range(0, plan.columns().size())
        .filter(c -> !plan.columns().get(c).net())
        .filter(c -> plan.columns().get(net).covers(plan.columns().get(c)))
        .mapToObj(c -> numbers[c + 1])
        .toList();
  }

  private boolean partition(Segment segment) {
    if (segment.source() instanceof SegmentSource.Nested nested) {
      return partition(plan.segmentNumber(nested.outer()))
          && partition(plan.segmentNumber(nested.inner()));
    }
    return !(segment.source() instanceof SegmentSource.Overlapping);
  }

  private boolean partition(int number) {
    return partition(plan.segments().get(number).segment().orElseThrow());
  }

  /** The pairs beneath one column add up to it, if the columns beside it don't overlap. */
  private void nest(SegmentSource.Nested nested, SegmentPlan pairs, int[] numbers) {
    int outer = plan.segmentNumber(nested.outer());
    int inner = plan.segmentNumber(nested.inner());
    Map<String, Integer> byId = new HashMap<>();
    for (int c = 0; c < pairs.columns().size(); c++) {
      byId.put(pairs.columns().get(c).id(), numbers[c + 1]);
    }
    nest(outer, inner, byId, true);
    nest(inner, outer, byId, false);
  }

  private void nest(int over, int other, Map<String, Integer> pairs, boolean outer) {
    List<SegmentPlan.Column> wholes = plan.segments().get(over).columns();
    for (int c = 0; c < wholes.size(); c++) {
      List<Integer> beneath = new ArrayList<>();
      for (SegmentPlan.Column beside : plan.segments().get(other).columns()) {
        String one = wholes.get(c).id();
        String pair = outer ? one + "/" + beside.id() : beside.id() + "/" + one;
        if (!beside.net() && pairs.containsKey(pair)) {
          beneath.add(pairs.get(pair));
        }
      }
      int whole = columns[over][c + 1];
      if (partition(other) && !beneath.isEmpty()) {
        sets.partition(whole, beneath);
      } else {
        beneath.forEach(pair -> sets.partition(whole, List.of(pair)));
      }
    }
  }
}
