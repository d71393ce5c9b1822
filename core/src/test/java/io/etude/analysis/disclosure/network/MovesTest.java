package io.etude.analysis.disclosure.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Moves of counts in tables of rows by columns, all of whose sums are shown. */
class MovesTest {
  private static final double[] SAME = {1, 1};

  private static CrossTable small() {
    return new CrossTable(new int[][] {{5, 3}, {2, 7}});
  }

  private static MoveSearch search(CrossTable table, double[][] costs) {
    return new MoveSearch(table.network, table.costs(costs), SAME, 100_000);
  }

  @Test
  void aTableHasAnEquationForEachSum() {
    CrossTable table = small();
    assertThat(table.network.size()).isEqualTo(9);
    assertThat(table.network.equations()).hasSize(6);
    assertThat(table.network.everybody()).isEqualTo(table.nodes[2][2]);
    for (CountNetwork.Equation equation : table.network.equations()) {
      assertThat(equation.nodes()).hasSize(3);
      double sum = 0;
      for (int i = 0; i < 3; i++) {
        sum += equation.signs()[i] * table.network.value(equation.nodes()[i], 0);
        assertThat(table.network.isShown(equation.nodes()[i])).isTrue();
      }
      assertThat(sum).isZero();
      assertThat(Arrays.stream(equation.signs()).sum()).as("two parts, one whole").isEqualTo(1);
    }
    assertThat(table.network.equationsOf(table.nodes[0][0])).hasSize(2);
    assertThat(table.network.equationsOf(table.nodes[2][2])).hasSize(2);
  }

  @Test
  void oneCountIsOneNode() {
    CrossTable table = small();
    int columns = 3;
    assertThat(table.network.show(1, columns, new double[3])).isEqualTo(table.nodes[0][0]);
    assertThat(table.network.show(columns, 1, new double[3])).isEqualTo(table.nodes[0][0]);
    assertThat(table.network.show(1, 1, new double[3])).isEqualTo(table.nodes[0][2]);
    assertThat(table.network.show(1, 2, new double[3])).isEqualTo(CountNetwork.VOID);
    assertThat(table.network.size()).isEqualTo(9);
  }

  @Test
  void countsThatNoTableShowsFollowFromOthers() {
    Sets sets = new Sets(100, 100, true);
    int row = sets.shown(40, 40);
    int column = sets.shown(33, 33);
    sets.partition(Sets.EVERYBODY, List.of(row));
    sets.partition(Sets.EVERYBODY, List.of(column));
    CountNetwork network = new CountNetwork(sets);
    network.show(Sets.EVERYBODY, Sets.EVERYBODY, new double[] {100, 110, 130});
    network.show(row, Sets.EVERYBODY, new double[] {40, 44, 52});
    network.show(Sets.EVERYBODY, column, new double[] {33, 30, 28});
    int cell = network.show(row, column, new double[] {10, 12, 15});
    network.connect();
    assertThat(network.size()).isEqualTo(9);
    assertThat(network.equations()).hasSize(6);
    List<List<Double>> hidden = new ArrayList<>();
    for (int node = cell + 1; node < network.size(); node++) {
      assertThat(network.isShown(node)).isFalse();
      hidden.add(List.of(network.value(node, 0), network.value(node, 1), network.value(node, 2)));
    }
    assertThat(hidden)
        .containsExactlyInAnyOrder(
            List.of(60.0, 66.0, 78.0),
            List.of(67.0, 80.0, 102.0),
            List.of(30.0, 32.0, 37.0),
            List.of(23.0, 18.0, 13.0),
            List.of(37.0, 48.0, 65.0));
  }

  @Test
  void aMoveIsACycleThroughTheTable() {
    CrossTable table = small();
    MoveSearch search = search(table, new double[][] {{1, 2}, {4, 8}});
    MoveSearch.Move move = search.find(table.nodes[0][0], 2);
    table.check(move, table.nodes[0][0], 2);
    assertThat(move.nodes()).hasSize(4);
    assertThat(table.by(move, 0, 1)).isEqualTo(-2);
    assertThat(table.by(move, 1, 0)).isEqualTo(-2);
    assertThat(table.by(move, 1, 1)).isEqualTo(2);
    assertThat(move.cost()).as("of all that change but the count itself").isEqualTo(14);
  }

  @Test
  void noCountFallsBelowZero() {
    CrossTable table = small();
    MoveSearch search = search(table, new double[2][2]);
    int node = table.nodes[0][0];
    assertThat(search.find(node, 3)).as("2 can leave the second row").isNull();
    assertThat(search.find(node, -5)).isNotNull();
    assertThat(search.find(node, -6)).isNull();
  }

  @Test
  void theCheaperCycleIsTaken() {
    CrossTable table = new CrossTable(new int[][] {{5, 6, 7}, {8, 9, 4}, {3, 5, 9}});
    double[][] costs = {{0, 9, 1}, {9, 9, 9}, {1, 9, 1}};
    MoveSearch.Move move = search(table, costs).find(table.nodes[0][0], 3);
    table.check(move, table.nodes[0][0], 3);
    assertThat(move.nodes())
        .containsExactlyInAnyOrder(
            table.nodes[0][0], table.nodes[0][2], table.nodes[2][0], table.nodes[2][2]);
    assertThat(move.cost()).isEqualTo(3);
  }

  @Test
  void withoutEffortNothingIsFound() {
    CrossTable table = small();
    MoveSearch search = new MoveSearch(table.network, node -> 0, SAME, 0);
    assertThat(search.find(table.nodes[0][0], 1)).isNull();
  }

  @Test
  void searchAndProgramKeepAllEquations() {
    Random random = new Random(11);
    int found = 0;
    for (int survey = 0; survey < 60; survey++) {
      int[][] counts = new int[2 + random.nextInt(2)][2 + random.nextInt(3)];
      double[][] costs = new double[counts.length][counts[0].length];
      for (int r = 0; r < counts.length; r++) {
        for (int c = 0; c < counts[0].length; c++) {
          counts[r][c] = 1 + random.nextInt(9) + 20 * r + 7 * c;
          costs[r][c] = random.nextInt(4);
        }
      }
      CrossTable table = new CrossTable(counts);
      int node = table.nodes[0][0];
      for (int by : new int[] {3, -3}) {
        MoveSearch.Move move = search(table, costs).find(node, by);
        MoveProgram program = new MoveProgram(table.network, table.costs(costs), table.all());
        MoveSearch.Move other = program.find(node, by, new Effort(1_000_000));
        if (move != null) {
          table.check(move, node, by);
          assertThat(other).as("the program finds a move if there is one").isNotNull();
        }
        if (other != null) {
          found++;
          table.check(other, node, by);
          double cost = 0;
          for (int moved : other.nodes()) {
            cost += table.costs(costs).of(moved);
          }
          assertThat(other.cost()).isEqualTo(cost);
        }
      }
    }
    assertThat(found).isGreaterThan(60);
  }

  @Test
  void aProgramMovesNothingOutsideItsRegion() {
    CrossTable table = new CrossTable(new int[][] {{5, 6, 7}, {8, 9, 4}, {3, 5, 9}});
    MoveSearch.Costs free = table.costs(new double[3][3]);
    Set<Integer> region = table.all();
    region.remove(table.nodes[0][1]);
    MoveProgram program = new MoveProgram(table.network, free, region);
    assertThat(program.size()).isEqualTo(2L * 8 * 6);
    MoveSearch.Move move = program.find(table.nodes[0][0], 2, new Effort(1_000_000));
    assertThat(table.by(move, 0, 1)).isZero();
    assertThat(table.by(move, 0, 2)).isCloseTo(-2, within(1e-6));
    assertThat(program.find(table.nodes[0][1], 1, new Effort(1_000_000))).isNull();
    assertThat(program.find(table.nodes[0][0], -6, new Effort(1_000_000))).isNull();
    assertThat(program.find(table.nodes[0][0], 2, new Effort(1))).isNull();
  }

  /** In a table of two by two each wish is one for the whole cycle. */
  @Test
  void aSpreadGoesAsFarAsItsWishes() {
    CrossTable table = small();
    MoveProgram program =
        new MoveProgram(table.network, table.costs(new double[2][2]), table.all());
    double[] wish = new double[table.network.size()];
    wish[table.nodes[0][0]] = -4;
    MoveSearch.Move move = program.spread(wish, new Effort(1_000_000));
    table.check(move, table.nodes[0][0], -4);
    assertThat(table.by(move, 1, 1)).isCloseTo(-4, within(1e-6));
    wish[table.nodes[0][0]] = 9;
    move = program.spread(wish, new Effort(1_000_000));
    table.check(move, table.nodes[0][0], 2);
    wish[table.nodes[0][0]] = -9;
    table.check(program.spread(wish, new Effort(1_000_000)), table.nodes[0][0], -5);
  }

  /**
   * Both of one count weigh 2, and both of another one 1: whoever leaves both can't have one mean
   * weight.
   */
  @Test
  void thoseWhoMoveNeedWeightsThatTheirCountsHave() {
    double[] sums = new double[18];
    double[][] cells = {{4, 8}, {3, 5}, {7, 13}, {2, 2}};
    for (int i = 0; i < cells.length; i++) {
      sums[2 * i] = cells[i][0];
      sums[2 * i + 1] = cells[i][1];
    }
    CrossTable table = new CrossTable(new int[][] {{2, 2}, {2, 5}}, sums);
    int heavy = table.nodes[0][0];
    int light = table.nodes[1][0];
    int mixed = table.nodes[0][1];
    MoveSearch weighted = new MoveSearch(table.network, node -> 0, new double[] {1, 2}, 100_000);
    assertThat(weighted.possible(move(heavy, -1, mixed, 1))).isTrue();
    assertThat(weighted.possible(move(light, -1, mixed, 1))).isTrue();
    assertThat(weighted.possible(move(heavy, -1, light, -1))).isFalse();
    assertThat(search(table, new double[2][2]).possible(move(heavy, -1, light, -1))).isTrue();
  }

  /**
   * Whether {@code by} can leave each of two counts, whose respondents, Σw and Σw² are given, where
   * weights lie between 1 and 2.
   */
  private static boolean bothCanLose(double by, double[] one, double[] other) {
    double[] sums = new double[18];
    Arrays.fill(sums, 99);
    System.arraycopy(one, 1, sums, 0, 2);
    System.arraycopy(other, 1, sums, 2, 2);
    CrossTable table = new CrossTable(new int[][] {{(int) one[0], (int) other[0]}, {17, 19}}, sums);
    MoveSearch search = new MoveSearch(table.network, node -> 0, new double[] {1, 2}, 1);
    return search.possible(move(table.nodes[0][0], -by, table.nodes[0][1], -by));
  }

  /**
   * Who leaves weights of 1, 1 and 2 has a mean square q = 3w − 2, as the two that stay lie between
   * 1 and 2. Who leaves two with Σw = 3 and Σw² = s has q ≤ s − (3 − w)². Both hold for some w if s
   * ≥ 4.75, and then for w = 1.5.
   */
  @Test
  void meanAndMeanSquareOfThoseWhoMoveAreOneForAllCounts() {
    double[] three = {3, 4, 6};
    assertThat(bothCanLose(1, three, new double[] {2, 3, 5})).isTrue();
    assertThat(bothCanLose(1, three, new double[] {2, 3, 4.7501})).isTrue();
    assertThat(bothCanLose(1, three, new double[] {2, 3, 4.7499})).isFalse();
    assertThat(bothCanLose(1, new double[] {2, 3, 4.7501}, three)).isTrue();
    assertThat(bothCanLose(1, new double[] {2, 3, 4.7499}, three)).isFalse();
    double[] six = {6, 8, 12};
    assertThat(bothCanLose(2, six, new double[] {4, 6, 9.5002})).isTrue();
    assertThat(bothCanLose(2, six, new double[] {4, 6, 9.4998})).isFalse();
  }

  /** All of a count may leave; then their mean weight is that of the count, whatever it is. */
  @Test
  void whereAllLeaveTheirWeightsAreKnown() {
    double[] odd = {2, 2.02, 2.0402};
    assertThat(bothCanLose(2, odd, odd)).isTrue();
    assertThat(bothCanLose(1, odd, odd)).as("weights all the same, between those tried").isTrue();
    assertThat(bothCanLose(1, new double[] {1, 1.3, 1.69}, new double[] {5, 7.5, 11.75})).isTrue();
    assertThat(bothCanLose(1, new double[] {1, 1.3, 1.69}, new double[] {5, 10, 20})).isFalse();
    assertThat(bothCanLose(1, new double[] {1, 1.3, 1.69}, new double[] {5, 5, 5})).isFalse();
  }

  /** Squares of n weights between 1 and 2 with the sum W lie between W²/n and 3W − 2n. */
  @Test
  void sumsOfWeightsAndOfSquaresBelongTogether() {
    MoveSearch weighted = new MoveSearch(small().network, node -> 0, new double[] {1, 2}, 1);
    assertThat(weighted.possible(2, 3, 4.5)).as("both weigh 1.5").isTrue();
    assertThat(weighted.possible(2, 3, 4.49)).isFalse();
    assertThat(weighted.possible(2, 3, 5)).as("1 and 2").isTrue();
    assertThat(weighted.possible(2, 3, 5.01)).isFalse();
    assertThat(weighted.possible(5, 7, 11)).as("three of 1, two of 2").isTrue();
    assertThat(weighted.possible(5, 7, 11.01)).isFalse();
    assertThat(weighted.possible(5, 7, 9.79)).isFalse();
    assertThat(weighted.possible(2, 2, 2)).isTrue();
    assertThat(weighted.possible(2, 1.99, 1.99)).isFalse();
    assertThat(weighted.possible(2, 4, 8)).isTrue();
    assertThat(weighted.possible(2, 4.01, 8.02)).isFalse();
    assertThat(weighted.possible(0, 0, 0)).as("nobody is left").isTrue();
    assertThat(weighted.possible(0, 0.1, 0.1)).isFalse();
    assertThat(weighted.possible(0, 0, 0.1)).isFalse();
    assertThat(weighted.possible(-1, -1, -1)).isFalse();
    MoveSearch same = search(small(), new double[2][2]);
    assertThat(same.possible(3, 99, 0)).as("all weigh the same anyway").isTrue();
    assertThat(same.possible(-1, -1, -1)).isFalse();
  }

  private static MoveSearch.Move find(CrossTable table, MoveSearch.Costs costs, long effort) {
    return new MoveSearch(table.network, costs, SAME, effort).find(table.nodes[0][0], 1);
  }

  private static CrossTable square(int size, int least) {
    int[][] counts = new int[size][size];
    for (int r = 0; r < size; r++) {
      for (int c = 0; c < size; c++) {
        counts[r][c] = least + (31 * r + 17 * c + 7 * r * c) % 11;
      }
    }
    return new CrossTable(counts);
  }

  /** Changes that are tried before the first move is found. */
  private static int effort(CrossTable table, MoveSearch.Costs costs) {
    int least = 0;
    while (find(table, costs, least) == null) {
      least++;
      assertThat(least).isLessThan(5_000);
    }
    return least;
  }

  /**
   * In each of three steps one equation is repaired, a row or a column, by one of its five others;
   * the last change repairs two. One more change would be left to try.
   */
  @Test
  void theSearchGoesStraightToAMoveWhereAllCostTheSame() {
    CrossTable table = square(6, 5);
    MoveSearch.Costs same = table.costs(new double[6][6]);
    assertThat(effort(table, same)).isEqualTo(3 * 5 + 1);
    assertThat(find(table, same, 1_000).nodes()).hasSize(4);
    CrossTable small = small();
    assertThat(effort(small, small.costs(new double[2][2]))).isEqualTo(3 + 1);
  }

  /**
   * Of the last cell of a row only the last of its column and the fifth of its row cost nothing.
   * What closes a rectangle is taken first, wherever it stands in its equation, since it repairs
   * two equations at once.
   */
  @Test
  void whatRepairsMoreIsTriedFirst() {
    CrossTable table = square(6, 5);
    double[][] costs = new double[6][6];
    for (int i = 0; i < 4; i++) {
      costs[i + 1][5] = 1;
      costs[0][i] = 1;
    }
    MoveSearch search = new MoveSearch(table.network, table.costs(costs), SAME, 3 * 5 + 1);
    MoveSearch.Move move = search.find(table.nodes[0][5], 1);
    table.check(move, table.nodes[0][5], 1);
    assertThat(move.nodes()).hasSize(4);
  }

  /** Of fourteen columns the thirteenth costs nothing. */
  @Test
  void theCheapestOfManyAreTried() {
    CrossTable table = square(14, 3);
    double[][] costs = new double[14][14];
    for (double[] row : costs) {
      Arrays.fill(row, 5);
      row[12] = 0;
    }
    MoveSearch.Move move = find(table, table.costs(costs), 100_000);
    table.check(move, table.nodes[0][0], 1);
    assertThat(move.cost()).isEqualTo(5);
    assertThat(table.by(move, 0, 12)).isEqualTo(-1);
  }

  @Test
  void ofEquallyGoodWaysTheFirstIsTaken() {
    CrossTable table = square(3, 5);
    MoveSearch.Move move = find(table, table.costs(new double[3][3]), 1_000);
    assertThat(table.by(move, 0, 1)).isEqualTo(-1);
    assertThat(table.by(move, 1, 0)).isEqualTo(-1);
  }

  /** Two counts that both lose one: of two who weigh 1.25 and 1.35, of two of those weights. */
  private static boolean canLose(double light, double heavy) {
    double[] one = {2, 2.6, 1.25 * 1.25 + 1.35 * 1.35};
    double[] two = {2, light + heavy, light * light + heavy * heavy};
    return bothCanLose(1, one, two) && bothCanLose(1, two, one);
  }

  /** Who weighs as much as neither count on average, but as one of each may. */
  @Test
  void weightsBetweenTheAveragesAreTried() {
    assertThat(canLose(1.3, 1.3)).isTrue();
    assertThat(canLose(1.32, 1.9)).as("both may lose one between 1.32 and 1.35").isTrue();
    assertThat(canLose(1.36, 1.9)).as("one loses 1.35 at most, the other 1.36 at least").isFalse();
    assertThat(canLose(1.01, 1.28)).as("both may lose one between 1.25 and 1.28").isTrue();
    assertThat(canLose(1.01, 1.24)).isFalse();
  }

  /** A scale of weights says nothing: all as heavy a hundred times. */
  @Test
  void onlyTheRatiosOfWeightsCount() {
    WeightRange range = new WeightRange(small().network, new double[] {100, 200});
    assertThat(range.allows(2, 300, 45_000)).isTrue();
    assertThat(range.allows(2, 300, 44_900)).isFalse();
    assertThat(range.allows(2, 300, 50_100)).isFalse();
    assertThat(range.allows(2, 199, 19_900)).isFalse();
    assertThat(range.allows(2, 401, 80_200)).isFalse();
    assertThat(range.allows(1_000_000, 150_000_000.1, 22_500_000_010.0)).isTrue();
  }

  private static MoveSearch.Move move(int one, double by, int other, double otherBy) {
    return new MoveSearch.Move(new int[] {one, other}, new double[] {by, otherBy}, 0);
  }
}
