package io.etude.analysis.disclosure;

import io.etude.analysis.disclosure.network.CountNetwork;
import io.etude.analysis.disclosure.network.Effort;
import io.etude.analysis.disclosure.network.MoveProgram;
import io.etude.analysis.disclosure.network.MoveSearch;
import io.etude.analysis.disclosure.network.Transfers;
import io.etude.analysis.disclosure.network.WeightedProgram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the cheapest moves that make one count safe: first by {@link Transfers} and {@link
 * MoveSearch}, then by {@link MoveProgram}s of ever larger regions; if no move is as large as the
 * minimum, two that lie as far apart; where each column has its weight, by {@link
 * WeightedProgram}s. Not thread-safe.
 */
final class MoveFinder {

  /** Entries of the largest linear program: about 8 MB of numbers. */
  private static final long MAX_ENTRIES = 1_000_000L;

  /** Entries visited by the programs of each item: some tens of milliseconds. */
  private static final long MAX_EFFORT = 20_000_000L;

  /** Ways of splitting the minimum into a move up and one down: all of a usual minimum. */
  private static final int MAX_SPLITS = 20;

  private final ShownCounts shown;
  private final HiddenCounts hidden;
  private final Uncertainty uncertainty;
  private final MoveSearch search;

  /** Moves of simple shape; empty where every respondent shows, so that only a search will do. */
  private final Optional<Transfers> transfers;

  private final Effort[] effortByItem;

  MoveFinder(
      ShownCounts shown,
      HiddenCounts hidden,
      Uncertainty uncertainty,
      MoveSearch search,
      boolean few) {
    this.transfers =
        few
            ? Optional.empty()
            : Optional.of(new Transfers(shown.network(), shown.sets(), hidden, search));
    this.shown = shown;
    this.hidden = hidden;
    this.uncertainty = uncertainty;
    this.search = search;
    effortByItem = new Effort[shown.items()];
    Arrays.setAll(effortByItem, i -> new Effort(MAX_EFFORT));
  }

  /**
   * The cheaper of a move up and a move down by the minimum, or two moves that lie as far apart;
   * empty if there are none.
   */
  List<MoveSearch.Move> find(int node) {
    return find(node, regions(node));
  }

  /**
   * The same, in the end by programs in which the counts of all items may change, and by pairs of
   * moves by programs.
   */
  List<MoveSearch.Move> findAnywhere(int node) {
    List<Set<Integer>> regions = new ArrayList<>(regions(node));
    regions.add(IntStream.range(0, shown.network().size()).boxed().collect(Collectors.toSet()));
    List<MoveSearch.Move> found = find(node, regions);
    for (Set<Integer> region : regions) {
      if (found.isEmpty()) {
        found = twoByProgram(region, node, (int) uncertainty.minimum(node));
      }
    }
    return found;
  }

  private List<MoveSearch.Move> find(int node, List<Set<Integer>> regions) {
    int least = (int) uncertainty.minimum(node);
    MoveSearch.Move best = null;
    for (double by : new double[] {least, -least}) {
      best = cheaper(best, transfer(node, by));
      if (!Transfers.isFree(best)) {
        best = cheaper(best, search.find(node, by));
      }
    }
    for (Set<Integer> region : regions) {
      if (!Transfers.isFree(best)) {
        best = cheaper(best, byProgram(region, node, least));
        best = cheaper(best, byProgram(region, node, -least));
      }
      if (best != null) {
        return List.of(best);
      }
    }
    List<MoveSearch.Move> two = twoMoves(node, least);
    for (Set<Integer> region : regions) {
      if (two.isEmpty() && best == null && isWeightedByColumn(node)) {
        best = cheaper(byWeights(region, node, least), byWeights(region, node, -least));
      }
    }
    return best == null ? two : List.of(best);
  }

  private List<MoveSearch.Move> twoMoves(int node, int least) {
    int step = 1 + (least - 1) / MAX_SPLITS;
    int first = Math.max(1, least - (int) shown.network().value(node, 0));
    for (int up = least - 1; up >= first; up -= step) {
      MoveSearch.Move one = either(node, up - least);
      MoveSearch.Move other = one == null ? null : either(node, up);
      if (other != null) {
        return List.of(one, other);
      }
    }
    return List.of();
  }

  /** The cheaper of the two pairs of moves of which one goes as far as it can; else none. */
  private List<MoveSearch.Move> twoByProgram(Set<Integer> region, int node, int least) {
    double most = furthest(region, node, least);
    double fewest = furthest(region, node, -least);
    if (most - fewest < least - 1e-6) {
      return List.of();
    }
    List<MoveSearch.Move> best = List.of();
    for (double up : new double[] {most, fewest + least}) {
      MoveSearch.Move one = byProgram(region, node, up);
      MoveSearch.Move other = one == null ? null : byProgram(region, node, up - least);
      if (other != null && (best.isEmpty() || cost(List.of(one, other)) < cost(best) - 1e-9)) {
        best = List.of(one, other);
      }
    }
    return best;
  }

  private static double cost(List<MoveSearch.Move> moves) {
    return moves.stream().mapToDouble(MoveSearch.Move::cost).sum();
  }

  /** By how much a count can change at most, up to what is asked. */
  private double furthest(Set<Integer> region, int node, double by) {
    MoveProgram program = new MoveProgram(shown.network(), hidden, region);
    if (program.size() > MAX_ENTRIES) {
      return 0;
    }
    double[] wish = new double[shown.network().size()];
    wish[node] = by;
    MoveSearch.Move move = program.spread(wish, effort(node));
    return move == null ? 0 : move.by(node);
  }

  private Effort effort(int node) {
    return effortByItem[shown.itemOf(shown.placesAround(node).get(0))];
  }

  private MoveSearch.Move transfer(int node, double by) {
    return transfers.map(simple -> simple.find(node, by)).orElse(null);
  }

  private MoveSearch.Move either(int node, double by) {
    MoveSearch.Move move = transfer(node, by);
    return move != null ? move : search.find(node, by);
  }

  private static MoveSearch.Move cheaper(MoveSearch.Move one, MoveSearch.Move other) {
    return one == null || other != null && other.cost() < one.cost() - 1e-9 ? other : one;
  }

  private MoveSearch.Move byProgram(Set<Integer> region, int node, double by) {
    MoveProgram program = new MoveProgram(shown.network(), hidden, region);
    if (program.size() > MAX_ENTRIES) {
      return null;
    }
    MoveSearch.Move move = program.find(node, by, effort(node));
    return move != null && search.possible(move) ? move : null;
  }

  private MoveSearch.Move byWeights(Set<Integer> region, int node, double by) {
    WeightedProgram program = new WeightedProgram(shown.network(), hidden, search, region);
    return program.size() > MAX_ENTRIES ? null : program.find(node, by, effort(node));
  }

  /**
   * Whether weights are those of the columns of a table in which a count is, or of most of them.
   */
  private boolean isWeightedByColumn(int node) {
    return shown.placesAround(node).stream()
        .map(ShownCounts.Place::table)
        .distinct()
        .anyMatch(this::isWeightedByColumns);
  }

  private boolean isWeightedByColumns(int table) {
    CountNetwork network = shown.network();
    int[] bases = shown.nodes(table)[shown.table(table).base()];
    int[] columns = Arrays.stream(bases).skip(1).filter(base -> base >= 0).toArray();
    int[] uniform =
        Arrays.stream(columns).filter(c -> WeightedProgram.hasOneWeight(network, c)).toArray();
    long weights = Arrays.stream(uniform).mapToDouble(network::meanWeight).distinct().count();
    return weights > 1 && 2 * uniform.length > columns.length;
  }

  /** The answers of the tables that show a count; then all counts of those items. */
  private List<Set<Integer>> regions(int node) {
    Set<Integer> answers = new LinkedHashSet<>();
    Set<Integer> all = new LinkedHashSet<>();
    for (ShownCounts.Place place : shown.placesAround(node)) {
      for (int r = 0; r < shown.table(place.table()).base(); r++) {
        for (int c = 1; c < shown.table(place.table()).columns(); c++) {
          answers.add(shown.node(place.table(), r, c));
        }
      }
      all.addAll(shown.countsOf(shown.itemOf(place)));
    }
    answers.remove(CountNetwork.VOID);
    return List.of(answers, all);
  }
}
