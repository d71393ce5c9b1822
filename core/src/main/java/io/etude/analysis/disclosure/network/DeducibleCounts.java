package io.etude.analysis.disclosure.network;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.function.IntPredicate;

/**
 * The counts that anybody can deduce from known ones by adding and subtracting, one after the
 * other: each is the only unknown one of a sum.
 */
public final class DeducibleCounts {

  private DeducibleCounts() {}

  /**
   * The known counts, and those that can be deduced from them.
   *
   * @param known whether a count is known
   */
  public static BitSet from(CountNetwork network, IntPredicate known) {
    BitSet deduced = new BitSet(network.size());
    Deque<Integer> open = new ArrayDeque<>();
    int[] unknown = new int[network.equations().size()];
    for (int e = 0; e < unknown.length; e++) {
      for (int node : network.equations().get(e).nodes()) {
        unknown[e] += known.test(node) ? 0 : 1;
      }
      if (unknown[e] == 1) {
        open.add(e);
      }
    }
    for (int node = 0; node < network.size(); node++) {
      deduced.set(node, known.test(node));
    }
    while (!open.isEmpty()) {
      for (int node : network.equations().get(open.remove()).nodes()) {
        if (!deduced.get(node)) {
          deduced.set(node);
          for (int equation : network.equationsOf(node)) {
            if (--unknown[equation] == 1) {
              open.add(equation);
            }
          }
        }
      }
    }
    return deduced;
  }
}
