package io.etude.report.prose;

import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The two sides of a scale.
 *
 * @param positive row of the positive net
 * @param negative row of the negative net
 * @param scale rows of the categories, best first
 */
public record Sides(int positive, int negative, List<Integer> scale) {

  /** The sides of the scale; empty if it has none. */
  public static Optional<Sides> of(ResultTable table) {
    List<Integer> nets = Rows.nets(table);
    if (nets.size() < 2) {
      return Optional.empty();
    }
    List<Integer> scale = new ArrayList<>(Rows.answers(table));
    int[] positive = span(table, nets.get(0), scale);
    int[] negative = span(table, nets.get(1), scale);
    if (positive[1] < negative[0]) {
      return Optional.of(new Sides(nets.get(0), nets.get(1), scale));
    }
    if (negative[1] < positive[0]) {
      Collections.reverse(scale);
      return Optional.of(new Sides(nets.get(0), nets.get(1), scale));
    }
    return Optional.empty();
  }

  private static int[] span(ResultTable table, int net, List<Integer> scale) {
    int first = Integer.MAX_VALUE;
    int last = -1;
    for (int i = 0; i < scale.size(); i++) {
      if (table.rows().get(net).members().contains(table.rows().get(scale.get(i)).id())) {
        first = Math.min(first, i);
        last = i;
      }
    }
    return new int[] {first, last};
  }

  /** The share of the positive side less that of the negative one. */
  public double balance(ResultTable table) {
    return Rows.share(table, positive) - Rows.share(table, negative);
  }

  /** Tables of a grid by falling balance. */
  public List<ResultTable> byBalance(List<ResultTable> tables) {
    return tables.stream()
        .sorted(Comparator.comparingDouble((ResultTable t) -> balance(t)).reversed())
        .toList();
  }
}
