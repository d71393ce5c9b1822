package io.etude.analysis.disclosure;

import io.etude.analysis.disclosure.network.CountNetwork;
import java.util.LinkedHashSet;
import java.util.Set;

/** Hides whole parts of tables around a count for which no move is found, step by step. */
final class WiderSuppression {

  /** How much is hidden; each step hides more than the one before. */
  enum Step {
    /** The answers of the table. */
    ANSWERS,
    /** The bases of its columns. */
    BASES,
    /** The bases of the same groups in the items whose answers add up with its answers. */
    LINKED_BASES,
    /** The answers of all tables of the item, and of its total. */
    TOTALS,
    /** The item. */
    ITEM,
    /** The item and those whose answers add up with its answers. */
    LINKED_ITEMS;

    /** What leaves totals, and the tables by other segments, alone. */
    static final Step[] WITHOUT_TOTALS = {ANSWERS, BASES, LINKED_BASES};

    /** What may hide totals. */
    static final Step[] WITH_TOTALS = {TOTALS, ITEM, LINKED_ITEMS};
  }

  private final ShownCounts shown;
  private final HiddenCounts hidden;

  WiderSuppression(ShownCounts shown, HiddenCounts hidden) {
    this.shown = shown;
    this.hidden = hidden;
  }

  void hide(ShownCounts.Place around, Step step) {
    int item = shown.itemOf(around);
    switch (step) {
      case ANSWERS -> hidden.hideAnswers(around.table());
      case BASES -> hidden.hideBases(around.table());
      case LINKED_BASES -> {
        int segment = around.table() - shown.firstTable(item);
        linked(item).forEach(other -> hidden.hideBases(shown.firstTable(other) + segment));
      }
      case TOTALS -> {
        for (int t = shown.firstTable(item); t < shown.endOfTables(item); t++) {
          hidden.hideAnswers(t);
        }
        hidden.hideTotals(shown.firstTable(item));
      }
      case ITEM -> hideItem(item);
      case LINKED_ITEMS -> linked(item).forEach(this::hideItem);
    }
  }

  /** Hides an item, but no base that is everybody in a column, since other items show it too. */
  private void hideItem(int item) {
    for (int t = shown.firstTable(item); t < shown.endOfTables(item); t++) {
      hidden.hideAnswers(t);
      hidden.hideTotals(t);
    }
    int first = shown.firstTable(item);
    int base = shown.node(first, shown.table(first).base(), 0);
    if (base != shown.network().everybody()) {
      hidden.hide(base);
    }
  }

  /** The items whose answers have to do with those of one, by what adds up to what. */
  private Set<Integer> linked(int item) {
    Set<Integer> linked = new LinkedHashSet<>(Set.of(item));
    int before = 0;
    while (linked.size() > before) {
      before = linked.size();
      for (CountNetwork.Equation equation : shown.network().equations()) {
        Set<Integer> items = new LinkedHashSet<>();
        boolean answers = false;
        for (int node : equation.nodes()) {
          items.addAll(shown.itemsOf(node));
          answers |= shown.places(node).stream().anyMatch(place -> !shown.isBase(place));
        }
        boolean meets = answers && items.stream().anyMatch(linked::contains);
        if (meets && !isWithinOneItem(equation)) {
          linked.addAll(items);
        }
      }
    }
    return linked;
  }

  /** Whether one item shows all counts of an equation. */
  private boolean isWithinOneItem(CountNetwork.Equation equation) {
    Set<Integer> common = null;
    for (int node : equation.nodes()) {
      if (!shown.itemsOf(node).isEmpty() && shown.network().isShown(node)) {
        if (common == null) {
          common = shown.itemsOf(node);
        } else {
          common.retainAll(shown.itemsOf(node));
        }
      }
    }
    return common == null || !common.isEmpty();
  }
}
