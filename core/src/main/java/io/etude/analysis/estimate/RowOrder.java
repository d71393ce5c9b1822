package io.etude.analysis.estimate;

import io.etude.analysis.plan.ItemPlan;
import io.etude.codebook.CategoryOrder;
import io.etude.codebook.category.Category;
import io.etude.results.ResultRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The order in which a table shows its rows: a net stands right before its members. A net that
 * can't, since its members aren't neighbours or are in another net as well, stands behind all
 * categories, where no row beneath it looks like a member.
 */
public final class RowOrder {
  private RowOrder() {}

  /**
   * A row with those that stand beneath it.
   *
   * @param row its index
   * @param codes the category's code, or those of the net's members
   * @param members the rows beneath a net
   */
  private record Node(int row, Set<String> codes, List<Node> members) {

    IntStream rows() {
      return IntStream.concat(IntStream.of(row), members.stream().flatMapToInt(Node::rows));
    }

    boolean all(Predicate<Node> wanted) {
      return members.isEmpty() ? wanted.test(this) : members.stream().allMatch(m -> m.all(wanted));
    }
  }

  /**
   * Positions of the rows in order of display.
   *
   * @param rows categories, then nets
   * @param rank how a row stands by its share in the total column
   */
  static int[] of(List<ItemPlan.Row> rows, CategoryOrder order, IntToDoubleFunction rank) {
    List<ResultRow> shown = rows.stream().map(ItemPlan.Row::row).toList();
    List<Node> top = new ArrayList<>();
    List<Integer> nets = new ArrayList<>();
    for (int r = 0; r < shown.size(); r++) {
      if (shown.get(r).kind() == ResultRow.Kind.NET) {
        nets.add(r);
      } else {
        top.add(new Node(r, Set.of(shown.get(r).id()), List.of()));
      }
    }
    List<Integer> placed = placed(shown, nets, order);
    // members of a net within another are brought together first
    placed.stream()
        .sorted(Comparator.comparingInt(net -> shown.get(net).members().size()))
        .forEach(net -> bringTogether(top, net, Set.copyOf(shown.get(net).members())));
    IntStream others = nets.stream().filter(net -> !placed.contains(net)).mapToInt(net -> net);
    Comparator<Node> comparator = comparator(shown, order, rank);
    return IntStream.concat(sorted(top, comparator).stream().flatMapToInt(Node::rows), others)
        .toArray();
  }

  /** The nets that can stand right before all their members. */
  private static List<Integer> placed(
      List<ResultRow> rows, List<Integer> nets, CategoryOrder order) {
    List<Integer> placed = new ArrayList<>();
    for (int net : nets) {
      Set<String> members = Set.copyOf(rows.get(net).members());
      boolean fits =
          placed.stream().allMatch(other -> areApartOrNested(members, rows.get(other).members()));
      if (fits && (order == CategoryOrder.SHARE || areNeighbours(rows, members))) {
        placed.add(net);
      }
    }
    return placed;
  }

  private static boolean areApartOrNested(Set<String> one, List<String> other) {
    long common = other.stream().distinct().filter(one::contains).count();
    long size = other.stream().distinct().count();
    return common == 0 || one.size() != size && common == Math.min(one.size(), size);
  }

  /** Whether no other category stands between some in the order of the questionnaire. */
  private static boolean areNeighbours(List<ResultRow> rows, Set<String> codes) {
    int[] places =
        IntStream.range(0, rows.size()).filter(r -> codes.contains(rows.get(r).id())).toArray();
    return places.length > 0 && places[places.length - 1] - places[0] == places.length - 1;
  }

  private static void bringTogether(List<Node> top, int net, Set<String> codes) {
    List<Node> members = top.stream().filter(node -> codes.containsAll(node.codes())).toList();
    top.removeAll(members);
    top.add(new Node(net, codes, members));
  }

  private static List<Node> sorted(List<Node> nodes, Comparator<Node> comparator) {
    return nodes.stream()
        .map(node -> new Node(node.row(), node.codes(), sorted(node.members(), comparator)))
        .sorted(comparator)
        .toList();
  }

  private static Comparator<Node> comparator(
      List<ResultRow> rows, CategoryOrder order, IntToDoubleFunction rank) {
    Comparator<Node> questionnaire =
        Comparator.comparingInt(
            node -> node.members().isEmpty() ? node.row() : node.rows().skip(1).min().orElse(0));
    if (order != CategoryOrder.SHARE) {
      return questionnaire;
    }
    Predicate<Node> noAnswer = node -> node.all(n -> !rows.get(n.row()).category().isAnswer());
    Predicate<Node> other =
        node -> node.all(n -> rows.get(n.row()).category() == Category.Kind.OTHER);
    return Comparator.comparing(noAnswer::test)
        .thenComparing(other::test)
        .thenComparing(
            node -> noAnswer.test(node) ? 0.0 : rank.applyAsDouble(node.row()),
            Comparator.reverseOrder())
        .thenComparing(questionnaire);
  }
}
