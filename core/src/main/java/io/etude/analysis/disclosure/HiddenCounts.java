package io.etude.analysis.disclosure;

import io.etude.analysis.disclosure.network.CountNetwork;
import io.etude.analysis.disclosure.network.MoveSearch;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which counts are hidden so far, and what it costs to hide another one: more for a larger count,
 * for one that many tables show, and for a base, which takes its column with it. Not thread-safe.
 */
final class HiddenCounts implements MoveSearch.Costs {
  /**
   * What it adds to the cost of a total that few are in: the cells beneath it have no room for
   * those who might move, so that ever more are hidden.
   */
  private static final double SCARCE = 50;

  private final ShownCounts shown;
  private final boolean[] hidden;

  /** Totals that stay, whatever it takes to protect the cells beneath them. */
  private final boolean[] keptTotals;

  private final double[] price;
  private final boolean[] isBase;

  /** The items whose bases a move may hide; all of them at first. */
  private Set<Integer> withBases;

  private Kept kept = Kept.TOTALS_AND_BASES;

  /** What no move hides of the totals and bases that are to stay. */
  enum Kept {
    TOTALS_AND_BASES,
    TOTALS,
    NOTHING
  }

  /**
   * No count is hidden yet.
   *
   * @param respondents the number of respondents
   * @param few whether they are so few that every total is small
   */
  HiddenCounts(ShownCounts shown, double respondents, boolean few) {
    this.shown = shown;
    CountNetwork network = shown.network();
    hidden = new boolean[network.size()];
    isBase = new boolean[network.size()];
    keptTotals = new boolean[network.size()];
    price = new double[network.size()];
    withBases = IntStream.range(0, shown.items()).boxed().collect(Collectors.toSet());
    // without groups nothing else is hidden along with a small total
    boolean groups = hasGroups(shown, network.size());
    for (int node = 0; node < price.length; node++) {
      double share = network.value(node, 0) / Math.max(1, respondents);
      for (ShownCounts.Place place : shown.places(node)) {
        isBase[node] |= shown.isBase(place);
        int cells = shown.isBase(place) ? 1 + place.row() : 1;
        boolean isTotal = groups && !few && place.column() == 0 && !shown.isBase(place);
        double scarcity = isTotal ? SCARCE / (1 + network.value(node, 0)) : 0;
        price[node] += (1 + share + scarcity) * cells;
      }
      isBase[node] |= shown.placesAround(node).stream().anyMatch(shown::isBase);
    }
  }

  private static boolean hasGroups(ShownCounts shown, int size) {
    return IntStream.range(0, size)
        .anyMatch(node -> shown.places(node).stream().anyMatch(place -> place.column() > 0));
  }

  boolean isHidden(int node) {
    return hidden[node];
  }

  double price(int node) {
    return price[node];
  }

  /** Infinite for the number of all respondents, which everybody knows, and for what stays. */
  @Override
  public double of(int node) {
    if (hidden[node]) {
      return 0;
    }
    if (node == shown.network().everybody() || isKeptTotal(node) || isKeptBase(node)) {
      return Double.POSITIVE_INFINITY;
    }
    return !shown.network().isShown(node) ? 0 : price[node];
  }

  private boolean isKeptTotal(int node) {
    return keptTotals[node] && kept != Kept.NOTHING;
  }

  private boolean isKeptBase(int node) {
    return kept == Kept.TOTALS_AND_BASES
        && isBase[node]
        && !withBases.containsAll(shown.itemsOf(node));
  }

  /** From now on moves hide no bases but those of some items. */
  void keepBases(Set<Integer> exceptOf) {
    withBases = exceptOf;
  }

  /** From now on no more totals are hidden. */
  void keepTotals() {
    for (int node = 0; node < hidden.length; node++) {
      keptTotals[node] = !hidden[node] && isTotal(node);
    }
  }

  /** What stays from now on of the totals and bases that are to stay: at first both. */
  void keep(Kept some) {
    this.kept = some;
  }

  boolean isBase(int node) {
    return isBase[node];
  }

  /** Lets the totals of some items be hidden again. */
  void releaseTotals(Set<Integer> items) {
    for (int node = 0; node < keptTotals.length; node++) {
      keptTotals[node] &= shown.itemsOf(node).stream().noneMatch(items::contains);
    }
  }

  /** Whether a count stands in the column of all respondents of some table. */
  boolean isTotal(int node) {
    return shown.places(node).stream().anyMatch(place -> place.column() == 0);
  }

  /** Hides a count everywhere; with a base its column, with the base of the total all bases. */
  void hide(int node) {
    if (node < 0 || hidden[node] || isKeptTotal(node)) {
      return;
    }
    hidden[node] = true;
    doubles(node).forEach(this::hide);
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

  /** The shown counts that are hidden with one. */
  private IntStream doubles(int node) {
    CountNetwork network = shown.network();
    int one = network.oneSet(node);
    int other = network.otherSet(node);
    return IntStream.concat(
            shown.sets().doubles(one).stream().mapToInt(set -> network.known(set, other)),
            shown.sets().doubles(other).stream().mapToInt(set -> network.known(one, set)))
        .filter(count -> count >= 0 && network.isShown(count));
  }

  /** Whether others are hidden with a count. */
  boolean hasDoubles(int node) {
    return doubles(node).findAny().isPresent();
  }

  /** Shows a count again, but none of what was hidden with it. */
  void show(int node) {
    hidden[node] = false;
  }

  /** Whether a count stands in a column whose base is hidden. */
  boolean isUnderHiddenBase(int node) {
    return shown.places(node).stream()
        .anyMatch(
            place -> {
              int base = shown.table(place.table()).base();
              int of = shown.node(place.table(), base, place.column());
              return !shown.isBase(place) && of >= 0 && hidden[of];
            });
  }

  /** Hides all answers of a table but those of its total. */
  void hideAnswers(int table) {
    CountedTable counted = shown.table(table);
    for (int r = 0; r < counted.base(); r++) {
      for (int c = 1; c < counted.columns(); c++) {
        hide(shown.node(table, r, c));
      }
    }
  }

  /** Hides all bases of a table but that of its total. */
  void hideBases(int table) {
    CountedTable counted = shown.table(table);
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
