package io.etude.analysis.disclosure;

/**
 * Which counts are hidden so far, and what it costs to hide another one: more for a larger count,
 * for one that many tables show, and for a base, which takes its column with it. Not thread-safe.
 */
final class HiddenCounts implements MoveSearch.Costs {
  private final ShownCounts shown;
  private final boolean[] hidden;
  private final double[] price;

  /**
   * No count is hidden yet.
   *
   * @param respondents the number of respondents
   */
  HiddenCounts(ShownCounts shown, double respondents) {
    this.shown = shown;
    CountNetwork network = shown.network();
    hidden = new boolean[network.size()];
    price = new double[network.size()];
    for (int node = 0; node < price.length; node++) {
      double share = network.value(node, 0) / Math.max(1, respondents);
      for (ShownCounts.Place place : shown.places(node)) {
        int cells = shown.isBase(place) ? 1 + place.row() : 1;
        price[node] += (1 + share) * cells;
      }
    }
  }

  boolean isHidden(int node) {
    return hidden[node];
  }

  double price(int node) {
    return price[node];
  }

  /** Infinite for the number of all respondents, which everybody knows. */
  @Override
  public double of(int node) {
    if (node == shown.network().everybody()) {
      return Double.POSITIVE_INFINITY;
    }
    return hidden[node] || !shown.network().isShown(node) ? 0 : price[node];
  }

  /** Hides a count everywhere; with a base its column, with the base of the total all bases. */
  void hide(int node) {
    if (node < 0 || hidden[node]) {
      return;
    }
    hidden[node] = true;
    for (ShownCounts.Place place : shown.places(node)) {
      if (shown.isBase(place)) {
        for (int r = 0; r < place.row(); r++) {
          hide(shown.node(place.table(), r, place.column()));
        }
        if (place.column() == 0) {
          hideBases(place.table());
        }
      }
    }
  }

  /** Hides all answers of a table but those of its total. */
  void hideAnswers(int table) {
    Counted counted = shown.table(table);
    for (int r = 0; r < counted.base(); r++) {
      for (int c = 1; c < counted.columns(); c++) {
        hide(shown.node(table, r, c));
      }
    }
  }

  /** Hides all bases of a table but that of its total. */
  void hideBases(int table) {
    Counted counted = shown.table(table);
    for (int c = 1; c < counted.columns(); c++) {
      hide(shown.node(table, counted.base(), c));
    }
  }

  /** Hides the answers of a table's total. */
  void hideTotals(int table) {
    for (int r = 0; r < shown.table(table).base(); r++) {
      hide(shown.node(table, r, 0));
    }
  }
}
