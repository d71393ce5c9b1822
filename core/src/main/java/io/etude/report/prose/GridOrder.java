package io.etude.report.prose;

import io.etude.codebook.GridQuestion;
import io.etude.report.scale.Sides;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.results.inference.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The order of a grid's items: by the balance of the sides where it is known which is the good one,
 * else by the share of one answer.
 */
public final class GridOrder {

  /** An item with what it is ordered by; the key is empty where that is not published. */
  private record Place(ResultTable table, Optional<Double> key) {}

  private final Context context;
  private final boolean byBalance;
  private final int row;
  private final List<Place> places;

  private GridOrder(Context context, boolean byBalance, int row, List<Place> places) {
    this.context = context;
    this.byBalance = byBalance;
    this.row = row;
    this.places = Rows.falling(places, place -> place.key().orElse(Double.NEGATIVE_INFINITY));
  }

  /** Items by the balance of their sides. */
  public static GridOrder byBalance(Context context, List<ResultTable> tables) {
    List<Place> places = new ArrayList<>();
    for (ResultTable table : tables) {
      double balance = context.scales().sides(table).orElseThrow().balance(table);
      places.add(new Place(table, Optional.of(balance).filter(b -> !b.isInfinite())));
    }
    return new GridOrder(context, true, -1, places);
  }

  /** Items by the share of one row. */
  public static GridOrder byShare(Context context, List<ResultTable> tables, int row) {
    List<Place> places = new ArrayList<>();
    for (ResultTable table : tables) {
      double share = Rows.share(table, row);
      places.add(new Place(table, Optional.of(share).filter(s -> s >= 0)));
    }
    return new GridOrder(context, false, row, places);
  }

  /** The order of a grid, as its chart has it. */
  public static GridOrder of(Context context, List<ResultTable> tables) {
    Optional<Sides> sides = context.scales().straight(tables.get(0));
    if (sides.filter(s -> s.valence() != Sides.Valence.UNKNOWN).isPresent()) {
      return byBalance(context, tables);
    }
    return byShare(
        context, tables, sides.map(Sides::first).orElseGet(() -> leading(tables.get(0))));
  }

  /** By the id of a grid, the ids of its items in order, without those that nobody answered. */
  public static Map<String, List<String>> ofAll(Context context) {
    Map<String, List<ResultTable>> grids = new LinkedHashMap<>();
    for (ResultTable table : context.results().tables()) {
      boolean overall = table.item().isPresent() && table.segment().isEmpty();
      if (overall && table.total().base().orElse(1) > 0) {
        grids.computeIfAbsent(table.question().id(), id -> new ArrayList<>()).add(table);
      }
    }
    Map<String, List<String>> orders = new LinkedHashMap<>();
    grids.forEach(
        (grid, tables) ->
            orders.put(
                grid,
                of(context, tables).tables().stream()
                    .flatMap(table -> table.item().stream())
                    .map(GridQuestion.Item::id)
                    .toList()));
    return orders;
  }

  /** The row that says most of an item: its first net, else its first answer that is named. */
  static int leading(ResultTable table) {
    List<Integer> nets = Rows.nets(table);
    return nets.isEmpty() ? Rows.named(table, Rows.answers(table)).get(0) : nets.get(0);
  }

  /** Whether the order is that of the sides' balance. */
  public boolean isByBalance() {
    return byBalance;
  }

  /** The row by whose share the items are ordered. */
  public int row() {
    return row;
  }

  /** Whether the order is that of an answer that is printed as a code: it says nothing in words. */
  public boolean isByCode() {
    ResultTable any = places.get(0).table();
    return !byBalance
        && any.rows().get(row).kind() == ResultRow.Kind.CATEGORY
        && Labels.areCodes(any.question());
  }

  /** The items in order; those without a key are last. */
  public List<ResultTable> tables() {
    return places.stream().map(Place::table).toList();
  }

  /** The items whose keys are not published: they are last, in the order of the codebook. */
  public List<ResultTable> withoutKey() {
    return places.stream().filter(place -> place.key().isEmpty()).map(Place::table).toList();
  }

  /** Whether any key is published: else the order is that of the codebook. */
  public boolean isKnown() {
    return withoutKey().size() < places.size();
  }

  /** The first item, if all keys are known and no other has its key or one that prints alike. */
  public Optional<ResultTable> first() {
    return end(0, 1);
  }

  /** The last item, if all keys are known and no other has its key or one that prints alike. */
  public Optional<ResultTable> last() {
    return end(places.size() - 1, places.size() - 2);
  }

  /** Whether each end of the order that is known leads significantly. */
  public boolean leads() {
    return (first().isEmpty() || leads(Statement.End.FIRST))
        && (last().isEmpty() || leads(Statement.End.LAST));
  }

  /**
   * Whether the item at an end is significantly beyond its neighbour, whichever way the answers to
   * the two go together.
   */
  public boolean leads(Statement.End end) {
    int place = end == Statement.End.FIRST ? 0 : places.size() - 1;
    int neighbour = end == Statement.End.FIRST ? 1 : places.size() - 2;
    return isBeyond(place, neighbour);
  }

  /** Whether the first item and the last one differ significantly from each other. */
  public boolean endsDiffer() {
    return isBeyond(0, places.size() - 1);
  }

  private boolean isBeyond(int place, int neighbour) {
    double distance =
        Math.abs(places.get(place).key().orElseThrow() - places.get(neighbour).key().orElseThrow());
    ResultTable one = places.get(place).table();
    ResultTable other = places.get(neighbour).table();
    int df = Math.min(one.total().df(), other.total().df());
    if (df < 1) {
      return false;
    }
    double level = context.study().conventions().smallLevel();
    double t = TDistribution.of(df).inverseSurvivalProbability(level / 2);
    // the largest error that a difference can have: that of answers that go against each other
    return distance > t * (error(one, t) + error(other, t));
  }

  private double error(ResultTable table, double t) {
    if (!byBalance) {
      return error(share(table, row), t);
    }
    Sides sides = context.scales().sides(table).orElseThrow();
    Estimate one = share(table, sides.first());
    Estimate other = share(table, sides.second());
    double odds = (1 - one.value()) * (1 - other.value());
    double correlation = odds > 0 ? Math.sqrt(one.value() * other.value() / odds) : 0;
    double first = error(one, t);
    double second = error(other, t);
    return Math.sqrt(first * first + second * second + 2 * correlation * first * second);
  }

  /** The standard error; where all gave one answer, what the interval makes of it. */
  private static double error(Estimate share, double t) {
    boolean edge = share.value() == 0 || share.value() == 1;
    return edge
        ? share.interval().map(i -> (i.high() - i.low()) / t).orElse(share.se())
        : share.se();
  }

  private static Estimate share(ResultTable table, int row) {
    return table.total().cells().get(row).share().orElseThrow();
  }

  /** What a sentence states that names the first and the last item. */
  public Statement[] statements() {
    List<ResultTable> all = tables();
    List<Statement> statements = new ArrayList<>();
    first().ifPresent(table -> statements.add(end(table, all, Statement.End.FIRST)));
    last().ifPresent(table -> statements.add(end(table, all, Statement.End.LAST)));
    return statements.toArray(Statement[]::new);
  }

  private Statement end(ResultTable table, List<ResultTable> all, Statement.End end) {
    return byBalance
        ? new Statement.EndOfBalances(table, t -> context.scales().sides(t).orElseThrow(), all, end)
        : new Statement.EndOfShares(table, row, all, end);
  }

  private Optional<ResultTable> end(int place, int neighbour) {
    boolean known = places.size() > 1 && places.stream().allMatch(p -> p.key().isPresent());
    return known && differ(places.get(place).key().get(), places.get(neighbour).key().get())
        ? Optional.of(places.get(place).table())
        : Optional.empty();
  }

  /** Whether readers can tell two keys from each other. */
  private boolean differ(double one, double other) {
    return Rows.differ(one, other) && !printed(one).equals(printed(other));
  }

  private String printed(double key) {
    return byBalance ? context.figures().score(key).text() : context.figures().printed(key);
  }
}
