package io.etude.analysis.disclosure;

import io.etude.analysis.plan.ItemPlan;
import io.etude.analysis.plan.Plan;
import io.etude.analysis.sums.CellSums;
import io.etude.analysis.sums.Part;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.codebook.SingleQuestion;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.study.Conventions;
import io.etude.study.SampleDesign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Disclosure control of all tables of a study. Small counts, small bases and cells of 100 % are
 * hidden first. Then for each hidden count a {@linkplain MoveSearch move} is found, or two, by
 * which it could be larger or smaller by the minimum while every published figure stays; what the
 * move changes is hidden too. The counts of all tables are one {@linkplain CountNetwork network},
 * so that a move is one of all tables that share something: margins, nets, bands, twins, bases that
 * are another question's answers.
 *
 * <p>What a table hides is withheld in every form: counts, weighted counts, shares, errors,
 * letters, tests and summaries ({@link Suppressor}). {@link Conventions.Disclosure} says against
 * whom.
 */
public final class Disclosure {

  /** What is done beyond hiding the small counts; each can be left out, for the auditor's tests. */
  public enum Protection {
    /** Hide more than the small counts themselves. */
    COMPLEMENTARY,
    /** Take the same people in different tables for the same. */
    IDENTITIES,
    /** Reckon with sums of weights. */
    WEIGHTS,
    /** Withhold the errors that strata and units would give a count away by. */
    ERRORS,
    /** Withhold extremes and quantiles that are the answers of few. */
    TAILS
  }

  private static final long EFFORT = 40_000_000L;

  /** Entries of the largest linear program, and of all of them. */
  private static final long LARGEST = 1_000_000L;

  private static final long CAREFUL = 20_000_000L;

  /** How often all hidden counts of a question are moved at once. */
  private static final int TURNS = 6;

  private final Effort effort = new Effort(2_000_000_000L);

  /** By item, for the programs of single counts. */
  private final Effort[] careful;

  /** How much is hidden where no move is found, step by step. */
  private enum Step {
    CELLS,
    BASES,
    TOTALS,
    EVERYTHING,
    LINKED
  }

  private final Conventions.Disclosure rules;
  private final Plan plan;
  private final Part part;
  private final Set<Protection> protections;
  private final List<Counted> tables;
  private final int segments;
  private CountNetwork network;

  /** By table, row (the base last) and column. */
  private final int[][][] nodes;

  private boolean[] hidden;

  /** For each count the least by which it must be uncertain; 0 for those that no table shows. */
  private double[] minimum;

  private double[] price;
  private double[] up;
  private double[] down;

  /** For each count where it is shown: table, row and column. */
  private List<List<int[]>> places;

  /**
   * Disclosure control.
   *
   * @param tables what each table counts, by item and segment
   */
  public Disclosure(
      Conventions.Disclosure rules,
      Plan plan,
      Part part,
      List<Counted> tables,
      Set<Protection> protections) {
    this.rules = rules;
    this.plan = plan;
    this.part = part;
    this.tables = tables;
    this.protections = protections;
    this.segments = plan.segments().size();
    this.nodes = new int[tables.size()][][];
    this.careful = new Effort[tables.size() / segments];
    Arrays.setAll(careful, i -> new Effort(CAREFUL));
  }

  /** What each table hides. */
  public List<HiddenCells> hide(List<ResultTable> results) {
    connect();
    for (int t = 0; t < tables.size(); t++) {
      primary(t);
    }
    if (protections.contains(Protection.COMPLEMENTARY)) {
      protect();
    }
    boolean[] quiet = quiet();
    List<HiddenCells> all = new ArrayList<>();
    for (int t = 0; t < tables.size(); t++) {
      all.add(cells(t, results.get(t), quiet));
    }
    return all;
  }

  private void connect() {
    List<Counted> totals = tables.stream().filter(t -> t.segment() == 0).toList();
    SetsOfStudy sets =
        new SetsOfStudy(plan, part, totals, protections.contains(Protection.IDENTITIES));
    network = new CountNetwork(sets.sets());
    for (int t = 0; t < tables.size(); t++) {
      Counted table = tables.get(t);
      nodes[t] = new int[table.base() + 1][table.columns()];
      for (int r = 0; r <= table.base(); r++) {
        for (int c = 0; c < table.columns(); c++) {
          int row = sets.row(t / segments, r);
          int column = sets.column(table.segment(), c);
          nodes[t][r][c] = network.show(row, column, table.sums()[r][c]);
        }
      }
    }
    network.connect();
    hidden = new boolean[network.size()];
    minimum = new double[network.size()];
    price = new double[network.size()];
    up = new double[network.size()];
    down = new double[network.size()];
    places = new ArrayList<>();
    for (int node = 0; node < network.size(); node++) {
      places.add(new ArrayList<>());
    }
    for (int t = 0; t < tables.size(); t++) {
      for (int r = 0; r < nodes[t].length; r++) {
        for (int c = 0; c < nodes[t][r].length; c++) {
          place(t, r, c);
        }
      }
    }
  }

  private void place(int t, int r, int c) {
    int node = nodes[t][r][c];
    if (node < 0) {
      return;
    }
    Counted table = tables.get(t);
    boolean base = r == table.base();
    places.get(node).add(new int[] {t, r, c});
    minimum[node] = Math.max(minimum[node], base ? rules.minimumBase() : rules.minimumCell());
    double share = network.value(node, 0) / Math.max(1, part.weights().rows());
    price[node] += (1 + share) * (base ? 1 + table.base() : 1);
  }

  private boolean small(double count, int least) {
    return count < least && (count > 0 || rules.zeros() == Conventions.Disclosure.Zeros.SUPPRESS);
  }

  private void primary(int t) {
    Counted table = tables.get(t);
    for (int c = 0; c < table.columns(); c++) {
      if (small(table.count(table.base(), c), rules.minimumBase())) {
        hide(nodes[t][table.base()][c]);
      }
      for (int r = 0; r < table.base(); r++) {
        if (small(table.count(r, c), rules.minimumCell()) || everybody(table, r, c)) {
          hide(nodes[t][r][c]);
        }
      }
    }
  }

  /** Whether everybody in the column is in the row, and that is more than the codebook tells. */
  private boolean everybody(Counted table, int r, int c) {
    List<ItemPlan.Row> rows = table.item().rows();
    long categories = rows.stream().filter(x -> x.row().kind() == ResultRow.Kind.CATEGORY).count();
    ResultRow row = rows.get(r).row();
    long covered = row.kind() == ResultRow.Kind.CATEGORY ? 1 : row.members().size();
    double count = table.count(r, c);
    return count > 0
        && count == table.count(table.base(), c)
        && covered < categories
        && !sameColumn(table);
  }

  private boolean sameColumn(Counted table) {
    return table.item().question() instanceof SingleQuestion question
        && plan.segments()
            .get(table.segment())
            .segment()
            .map(Segment::source)
            .filter(s -> s instanceof SegmentSource.Codes c && c.column().equals(question.column()))
            .isPresent();
  }

  /** Hides a count everywhere, and with a base its column. */
  private void hide(int node) {
    if (node < 0 || hidden[node]) {
      return;
    }
    hidden[node] = true;
    for (int[] place : places.get(node)) {
      Counted table = tables.get(place[0]);
      if (place[1] == table.base()) {
        for (int r = 0; r < table.base(); r++) {
          hide(nodes[place[0]][r][place[2]]);
        }
      }
      if (place[1] == table.base() && place[2] == 0) {
        for (int c = 1; c < table.columns(); c++) {
          hide(nodes[place[0]][table.base()][c]);
        }
      }
    }
  }

  private void protect() {
    double[] weights = {part.weights().minimum(), part.weights().maximum()};
    if (!protections.contains(Protection.WEIGHTS)) {
      Arrays.fill(weights, 1);
    }
    MoveSearch search = new MoveSearch(network, this::cost, weights, EFFORT);
    for (List<Integer> order = order(); !order.isEmpty(); order = order()) {
      for (int item = 0; item < tables.size(); item += segments) {
        spread(search, item);
      }
      for (int node : order) {
        if (open(node)) {
          protect(search, node);
        }
      }
    }
  }

  /** Sees how far the hidden counts of a question go as it is. */
  private void spread(MoveSearch search, int item) {
    Set<Integer> region = new LinkedHashSet<>();
    boolean any = false;
    for (int t = item; t < item + segments; t++) {
      for (int[] row : nodes[t]) {
        for (int node : row) {
          if (node >= 0 && hidden[node]) {
            region.add(node);
            any |= open(node);
          }
        }
      }
    }
    MoveProgram program = any ? new MoveProgram(network, this::cost, region) : null;
    for (int turn = 0; any && turn < TURNS && program.size() <= LARGEST; turn++) {
      double[] wish = new double[network.size()];
      any = false;
      int sign = turn;
      for (int node : region) {
        if (open(node)) {
          wish[node] = sign++ % 2 == 0 ? minimum[node] : -minimum[node];
          any = true;
        }
      }
      MoveSearch.Move move = any ? program.spread(wish, effort) : null;
      if (move != null && search.possible(move)) {
        apply(move);
      }
    }
  }

  private boolean open(int node) {
    return hidden[node]
        && node != network.everybody()
        && up[node] - down[node] < minimum[node] - 1e-6;
  }

  /** Bases first, since they hide their columns; then the larger counts, which share more. */
  private List<Integer> order() {
    List<Integer> order = new ArrayList<>();
    for (int node = 0; node < network.size(); node++) {
      if (open(node)) {
        order.add(node);
      }
    }
    order.sort(java.util.Comparator.comparingDouble((Integer node) -> -price[node]));
    return order;
  }

  private double cost(int node) {
    if (node == network.everybody()) {
      return Double.POSITIVE_INFINITY;
    }
    return hidden[node] || !network.isShown(node) ? 0 : price[node];
  }

  private void protect(MoveSearch search, int node) {
    for (Step step : Step.values()) {
      List<MoveSearch.Move> moves = moves(search, node);
      for (MoveSearch.Move move : moves) {
        apply(move);
      }
      if (!moves.isEmpty()) {
        return;
      }
      for (int[] place : places.get(node)) {
        more(place, step);
      }
      for (int[] place : places.get(node)) {
        spread(search, place[0] / segments * segments);
      }
      if (!open(node)) {
        return;
      }
    }
    List<MoveSearch.Move> moves = moves(search, node);
    moves.forEach(this::apply);
    if (moves.isEmpty()) {
      up[node] = Double.POSITIVE_INFINITY;
    }
  }

  private void apply(MoveSearch.Move move) {
    for (int i = 0; i < move.nodes().length; i++) {
      int node = move.nodes()[i];
      up[node] = Math.max(up[node], move.by()[i]);
      down[node] = Math.min(down[node], move.by()[i]);
      if (network.isShown(node)) {
        hide(node);
      }
    }
  }

  /** The cheaper of a move up and a move down by the minimum, or two that lie as far apart. */
  private List<MoveSearch.Move> moves(MoveSearch search, int node) {
    int least = (int) minimum[node];
    MoveSearch.Move best = null;
    for (double by : new double[] {least, -least}) {
      best = cheaper(best, search.find(node, by));
    }
    for (Set<Integer> region : regions(node)) {
      if (best == null || best.cost() > 0) {
        best = cheaper(best, program(search, region, node, least));
        best = cheaper(best, program(search, region, node, -least));
      }
      if (best != null) {
        return List.of(best);
      }
    }
    for (int a = least - 1; a > 0; a--) {
      MoveSearch.Move some = search.find(node, a);
      MoveSearch.Move less = some == null ? null : search.find(node, a - least);
      if (less != null) {
        return List.of(some, less);
      }
    }
    return List.of();
  }

  private static MoveSearch.Move cheaper(MoveSearch.Move one, MoveSearch.Move other) {
    return one == null || other != null && other.cost() < one.cost() - 1e-9 ? other : one;
  }

  private MoveSearch.Move program(MoveSearch search, Set<Integer> region, int node, double by) {
    MoveProgram program = new MoveProgram(network, this::cost, region);
    if (program.size() > LARGEST) {
      return null;
    }
    MoveSearch.Move move = program.find(node, by, careful[places.get(node).get(0)[0] / segments]);
    return move != null && search.possible(move) ? move : null;
  }

  /** The cells of the tables that show a count; then all counts of those questions. */
  private List<Set<Integer>> regions(int node) {
    Set<Integer> cells = new LinkedHashSet<>();
    Set<Integer> all = new LinkedHashSet<>();
    for (int[] place : places.get(node)) {
      int item = place[0] / segments * segments;
      for (int t = item; t < item + segments; t++) {
        for (int r = 0; r < nodes[t].length; r++) {
          for (int c = 0; c < nodes[t][r].length; c++) {
            if (t == place[0] && r < tables.get(t).base() && c > 0) {
              cells.add(nodes[t][r][c]);
            }
            all.add(nodes[t][r][c]);
          }
        }
      }
    }
    cells.remove(CountNetwork.VOID);
    all.remove(CountNetwork.VOID);
    return List.of(cells, all);
  }

  /** Hides more around a count. */
  private void more(int[] place, Step step) {
    int t = place[0];
    int item = t / segments * segments;
    switch (step) {
      case CELLS -> cells(t);
      case BASES -> bases(t);
      case TOTALS -> {
        for (int s = 0; s < segments; s++) {
          cells(item + s);
        }
        Arrays.stream(nodes[item]).limit(tables.get(item).base()).forEach(row -> hide(row[0]));
      }
      case EVERYTHING -> everything(item / segments);
      case LINKED -> linked(item / segments).forEach(this::everything);
    }
  }

  /** Hides a question, save for bases that are everybody's in a column, as other questions' are. */
  private void everything(int number) {
    for (int t = number * segments; t < (number + 1) * segments; t++) {
      cells(t);
      Arrays.stream(nodes[t]).limit(tables.get(t).base()).forEach(row -> hide(row[0]));
    }
    int base = nodes[number * segments][tables.get(number * segments).base()][0];
    if (base != network.everybody()) {
      hide(base);
    }
  }

  /** The questions whose answers have to do with those of one, by what adds up to what. */
  private Set<Integer> linked(int number) {
    Set<Integer> linked = new LinkedHashSet<>(Set.of(number));
    int before = 0;
    while (linked.size() > before) {
      before = linked.size();
      for (CountNetwork.Equation equation : network.equations()) {
        Set<Integer> items = new LinkedHashSet<>();
        boolean answers = false;
        for (int node : equation.nodes()) {
          for (int[] place : places.get(node)) {
            items.add(place[0] / segments);
            answers |= place[1] < tables.get(place[0]).base();
          }
        }
        boolean meets = answers && items.stream().anyMatch(linked::contains);
        if (meets && !common(equation)) {
          linked.addAll(items);
        }
      }
    }
    return linked;
  }

  /** Whether one question shows all counts of an equation. */
  private boolean common(CountNetwork.Equation equation) {
    Set<Integer> common = null;
    for (int node : equation.nodes()) {
      if (network.isShown(node)) {
        Set<Integer> items = new LinkedHashSet<>();
        places.get(node).forEach(place -> items.add(place[0] / segments));
        if (common == null) {
          common = items;
        } else {
          common.retainAll(items);
        }
      }
    }
    return common == null || !common.isEmpty();
  }

  private void cells(int t) {
    for (int r = 0; r < tables.get(t).base(); r++) {
      for (int c = 1; c < tables.get(t).columns(); c++) {
        hide(nodes[t][r][c]);
      }
    }
  }

  private void bases(int t) {
    for (int c = 1; c < tables.get(t).columns(); c++) {
      hide(nodes[t][tables.get(t).base()][c]);
    }
  }

  /**
   * Counts whose errors would give hidden ones away: the sums of counts that are hidden in a
   * segment whose columns are strata or primary sampling units, since the variance is then a
   * function of the columns' counts.
   */
  private boolean[] quiet() {
    boolean[] quiet = new boolean[network.size()];
    SampleDesign design = plan.study().design();
    boolean plain = design.stratum().isEmpty() && design.psu().isEmpty();
    if (plain || !protections.contains(Protection.ERRORS)) {
      return quiet;
    }
    for (int t = 0; t < tables.size(); t++) {
      for (int r = 0; bound(tables.get(t).segment()) && r < nodes[t].length; r++) {
        for (int c = 1; c < nodes[t][r].length; c++) {
          quiet[Math.max(0, nodes[t][r][c])] |= nodes[t][r][c] >= 0 && hidden[nodes[t][r][c]];
        }
      }
    }
    boolean again = true;
    while (again) {
      again = false;
      for (CountNetwork.Equation equation : network.equations()) {
        again |= passOn(equation, quiet);
      }
    }
    return quiet;
  }

  private static boolean passOn(CountNetwork.Equation equation, boolean[] quiet) {
    boolean any = false;
    for (int i = 0; i < equation.nodes().length; i++) {
      any |= equation.signs()[i] > 0 && quiet[equation.nodes()[i]];
    }
    boolean changed = false;
    for (int i = 0; any && i < equation.nodes().length; i++) {
      changed |= equation.signs()[i] < 0 && !quiet[equation.nodes()[i]];
      quiet[equation.nodes()[i]] |= equation.signs()[i] < 0;
    }
    return changed;
  }

  /** Whether most of those in a segment are in strata or units that lie in one column. */
  private boolean bound(int segment) {
    if (segment == 0) {
      return false;
    }
    double alone = 0;
    double all = 0;
    for (CellSums[] variable : part.cells()) {
      CellSums sums = variable[segment];
      for (int g = 0; g < sums.groups; g++) {
        double total = 0;
        int patterns = 0;
        for (int p = 0; p < sums.patterns; p++) {
          double weight = 0;
          for (int k = 0; k < sums.kinds; k++) {
            weight += sums.w[(g * sums.patterns + p) * sums.kinds + k];
          }
          total += weight;
          patterns += weight > 0 ? 1 : 0;
        }
        alone += patterns == 1 ? total : 0;
        all += total;
      }
    }
    return alone > all / 2;
  }

  /** What a table hides, its rows in the order in which it shows them. */
  private HiddenCells cells(int t, ResultTable result, boolean[] quiet) {
    Counted table = tables.get(t);
    List<String> ids = table.item().rows().stream().map(row -> row.row().id()).toList();
    int columns = table.columns();
    boolean[][] cells = new boolean[table.base()][columns];
    boolean[][] quietCells = new boolean[table.base()][columns];
    boolean[] bases = new boolean[columns];
    boolean[] quietMeans = new boolean[columns];
    for (int c = 0; c < columns; c++) {
      int base = nodes[t][table.base()][c];
      bases[c] = base >= 0 && hidden[base];
      quietMeans[c] = base >= 0 && quiet[base];
      for (int r = 0; r < cells.length; r++) {
        int node = nodes[t][ids.indexOf(result.rows().get(r).id())][c];
        cells[r][c] = node >= 0 && hidden[node];
        quietCells[r][c] = node >= 0 && quiet[node];
      }
    }
    return new HiddenCells(cells, bases, quietCells, quietMeans);
  }

  /** All protections. */
  public static Set<Protection> all() {
    return EnumSet.allOf(Protection.class);
  }
}
