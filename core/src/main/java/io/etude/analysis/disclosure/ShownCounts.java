package io.etude.analysis.disclosure;

import io.etude.analysis.disclosure.network.CountNetwork;
import io.etude.analysis.disclosure.network.Sets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The counts of all tables as one network. A count that several tables show is one node, so that
 * hiding it in one of them hides it in all. Tables are numbered by item and, within an item, by
 * segment.
 */
public final class ShownCounts {

  /**
   * A cell that shows a count.
   *
   * @param table number of the table
   * @param row the row, the base last
   * @param column the column, the total first
   */
  public record Place(int table, int row, int column) {}

  private final List<CountedTable> tables;
  private final int segments;
  private final CountNetwork network;
  private final SetsOfStudy study;

  /** By table, row and column. */
  private final int[][][] nodes;

  private final List<List<Place>> places = new ArrayList<>();

  /** For counts of differences: the cells of the columns, the whole first. */
  private final Map<Integer, List<Place>> subtracted = new LinkedHashMap<>();

  /**
   * Those by whom a column differs from others: a column that is nowhere printed, but can be worked
   * out.
   *
   * @param columns the columns
   * @param bases by item the count of its base; {@link CountNetwork#VOID} if none of them can be in
   *     it
   * @param answers by item the counts of its rows
   */
  record Difference(NestedGroups.Pair columns, int[] bases, int[][] answers) {}

  private final List<Difference> differences = new ArrayList<>();

  /** Counts of those who left out an answer of several, which no table shows. */
  private final Set<Integer> unchosen = new LinkedHashSet<>();

  private final boolean crossesSegments;

  /** Counts of differences that only say how many gave no answer. */
  private final Set<Integer> noAnswers = new HashSet<>();

  /**
   * Connects the tables.
   *
   * @param tables by item and segment
   * @param segments how many tables an item has
   */
  ShownCounts(List<CountedTable> tables, int segments, SetsOfStudy study) {
    this.tables = tables;
    this.segments = segments;
    this.study = study;
    this.network = new CountNetwork(study.sets());
    this.nodes = new int[tables.size()][][];
    for (int t = 0; t < tables.size(); t++) {
      CountedTable table = tables.get(t);
      nodes[t] = new int[table.base() + 1][table.columns()];
      if (!study.isShown(t / segments)) {
        Arrays.stream(nodes[t]).forEach(row -> Arrays.fill(row, CountNetwork.VOID));
        continue;
      }
      for (int r = 0; r <= table.base(); r++) {
        for (int c = 0; c < table.columns(); c++) {
          int row = study.row(t / segments, r);
          int column = study.column(table.segment(), c);
          nodes[t][r][c] = network.show(row, column, table.sums()[r][c]);
        }
      }
    }
    // how many respondents there are is known, whether or not a table has all of them
    network.show(Sets.EVERYBODY, Sets.EVERYBODY, study.everybody());
    network.connect();
    addPlaces();
    crossesSegments = study.crossesSegments();
    NoAnswers open = study.noAnswers();
    study.differences().forEach(difference -> subtract(difference, open));
    for (int t = 0; t < tables.size(); t++) {
      if (study.isShown(t / segments) && tables.get(t).isOfSeveral()) {
        addUnchosen(t);
      }
    }
  }

  /** Those who left out an answer: the base less its cell, both of which a table may hide. */
  private void addUnchosen(int t) {
    CountedTable table = tables.get(t);
    for (int r = 0; r < table.base(); r++) {
      int base = study.row(t / segments, table.base());
      int without = sets().rest(base, study.row(t / segments, r));
      for (int c = 0; without >= 0 && c < table.columns(); c++) {
        int node = network.known(without, study.column(table.segment(), c));
        if (node >= 0 && places.get(node).isEmpty()) {
          unchosen.add(node);
          subtracted.computeIfAbsent(node, n -> new ArrayList<>()).add(new Place(t, r, c));
        }
      }
    }
  }

  private void addPlaces() {
    for (int node = 0; node < network.size(); node++) {
      places.add(new ArrayList<>());
    }
    for (int t = 0; t < tables.size(); t++) {
      for (int r = 0; r < nodes[t].length; r++) {
        for (int c = 0; c < nodes[t][r].length; c++) {
          if (nodes[t][r][c] >= 0) {
            places.get(nodes[t][r][c]).add(new Place(t, r, c));
          }
        }
      }
    }
  }

  private void subtract(SetsOfStudy.Difference difference, NoAnswers open) {
    int[] bases = new int[items()];
    int[][] answers = new int[items()][];
    for (int item = 0; item < bases.length; item++) {
      int base = tables.get(firstTable(item)).base();
      answers[item] = new int[base];
      for (int r = 0; r <= base; r++) {
        int node = CountNetwork.VOID;
        if (study.isShown(item)) {
          node = Math.max(CountNetwork.VOID, network.known(study.row(item, r), difference.set()));
        }
        if (node >= 0 && open.are(difference, study.row(item, r))) {
          noAnswers.add(node);
        }
        if (r == base) {
          bases[item] = node;
        } else {
          answers[item][r] = node;
        }
        if (node >= 0 && places.get(node).isEmpty()) {
          List<Place> cells = subtracted.computeIfAbsent(node, n -> new ArrayList<>());
          for (NestedGroups.Group column : difference.columns().groups()) {
            cells.add(place(item, r, column));
          }
        }
      }
    }
    differences.add(new Difference(difference.columns(), bases, answers));
  }

  private Place place(int item, int row, NestedGroups.Group column) {
    return new Place(firstTable(item) + column.segment(), row, column.column());
  }

  /** What can be worked out by subtracting a column from another. */
  List<Difference> differences() {
    return differences;
  }

  /** Counts that no table shows, of those who left out an answer of several. */
  Set<Integer> unchosen() {
    return unchosen;
  }

  /** Whether tables show how the columns of different segments overlap. */
  boolean crossesSegments() {
    return crossesSegments;
  }

  /** Whether a count only says how many gave no answer, which is not protected. */
  boolean isNoAnswer(int node) {
    return noAnswers.contains(node);
  }

  public CountNetwork network() {
    return network;
  }

  public Sets sets() {
    return study.sets();
  }

  /** The sets of an item's rows, the base last; none of an item that no table shows. */
  List<Integer> rowSets(int item) {
    int rows = study.isShown(item) ? tables.get(firstTable(item)).base() + 1 : 0;
    return IntStream.range(0, rows).mapToObj(row -> study.row(item, row)).toList();
  }

  /** The sets of a table's columns, without the total. */
  List<Integer> columnSets(int table) {
    CountedTable counted = tables.get(table);
    return IntStream.range(1, counted.columns())
        .mapToObj(column -> study.column(counted.segment(), column))
        .toList();
  }

  int tables() {
    return tables.size();
  }

  CountedTable table(int table) {
    return tables.get(table);
  }

  /** The count of a cell; {@link CountNetwork#VOID} if no answer can be in it. */
  public int node(int table, int row, int column) {
    return nodes[table][row][column];
  }

  /** The counts of a table by row, the base last, and column. */
  int[][] nodes(int table) {
    return nodes[table];
  }

  /** All counts of an item's tables. */
  Set<Integer> countsOf(int item) {
    Set<Integer> counts = new LinkedHashSet<>();
    for (int t = firstTable(item); t < endOfTables(item); t++) {
      Arrays.stream(nodes[t]).flatMapToInt(Arrays::stream).forEach(counts::add);
    }
    counts.remove(CountNetwork.VOID);
    return counts;
  }

  /** The cells that show a count; none for a count that only connects others. */
  public List<Place> places(int node) {
    return places.get(node);
  }

  /** The cells that show a count, or those whose difference it is. */
  List<Place> placesAround(int node) {
    List<Place> own = places.get(node);
    return own.isEmpty() ? subtracted.getOrDefault(node, List.of()) : own;
  }

  /** The counts that are the difference of cells of an item. */
  List<Integer> subtracted(int item) {
    return subtracted.entrySet().stream()
        .filter(e -> e.getValue().stream().anyMatch(place -> itemOf(place) == item))
        .map(Map.Entry::getKey)
        .toList();
  }

  boolean isBase(Place place) {
    return place.row == tables.get(place.table).base();
  }

  /** How many items there are: questions, and items of grids. */
  int items() {
    return tables.size() / segments;
  }

  int itemOf(Place place) {
    return place.table / segments;
  }

  /** The items that show a count, or two whose difference it is. */
  Set<Integer> itemsOf(int node) {
    Set<Integer> items = new LinkedHashSet<>();
    placesAround(node).forEach(place -> items.add(itemOf(place)));
    return items;
  }

  /** The table of an item without a segment. */
  int firstTable(int item) {
    return item * segments;
  }

  /** The table after an item's last. */
  int endOfTables(int item) {
    return (item + 1) * segments;
  }
}
