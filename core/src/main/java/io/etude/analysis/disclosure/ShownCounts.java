package io.etude.analysis.disclosure;

import io.etude.analysis.disclosure.network.CountNetwork;
import io.etude.analysis.disclosure.network.Sets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
  private final Sets sets;

  /** By table, row and column. */
  private final int[][][] nodes;

  private final List<List<Place>> places = new ArrayList<>();

  /**
   * Connects the tables.
   *
   * @param tables by item and segment
   * @param segments how many tables an item has
   */
  ShownCounts(List<CountedTable> tables, int segments, SetsOfStudy sets) {
    this.tables = tables;
    this.segments = segments;
    this.sets = sets.sets();
    this.network = new CountNetwork(sets.sets());
    this.nodes = new int[tables.size()][][];
    for (int t = 0; t < tables.size(); t++) {
      CountedTable table = tables.get(t);
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

  public CountNetwork network() {
    return network;
  }

  public Sets sets() {
    return sets;
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

  /** The cells that show a count; none for a count that only connects others. */
  public List<Place> places(int node) {
    return places.get(node);
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

  /** The items that show a count. */
  Set<Integer> itemsOf(int node) {
    Set<Integer> items = new LinkedHashSet<>();
    places.get(node).forEach(place -> items.add(itemOf(place)));
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
