package io.etude.analysis.disclosure.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Counts by two of three groupings that have to be those of people in all three. */
class ThreeWayTablesTest {

  /** People by x, y and z: of one x is not z, of another y is not z. */
  private static final int[][][] PEOPLE = {{{10, 0}, {0, 1}}, {{0, 1}, {0, 9}}};

  private static final int[][][] PEOPLE_OF_ALL_SORTS = {{{10, 3}, {2, 4}}, {{5, 6}, {2, 9}}};

  /** A network of the counts by x and y, by x and z, and by y and z. */
  private static final class Network {
    final CountNetwork network;
    final Sets sets;

    /** The counts by x and y. */
    final int[][] nodes = new int[2][2];

    Network(int[][][] people) {
      sets = new Sets(print(people, -1, 0), size(people, -1, 0), true);
      int[][] groups = new int[3][2];
      for (int g = 0; g < 3; g++) {
        for (int i = 0; i < 2; i++) {
          groups[g][i] = sets.shown(print(people, g, i), size(people, g, i));
        }
        sets.partition(Sets.EVERYBODY, List.of(groups[g][0], groups[g][1]));
      }
      network = new CountNetwork(sets);
      show(Sets.EVERYBODY, Sets.EVERYBODY, size(people, -1, 0));
      for (int g = 0; g < 3; g++) {
        for (int i = 0; i < 2; i++) {
          show(groups[g][i], Sets.EVERYBODY, size(people, g, i));
          for (int h = g + 1; h < 3; h++) {
            for (int j = 0; j < 2; j++) {
              int node = show(groups[g][i], groups[h][j], both(people, g, i, h, j));
              if (g == 0 && h == 1) {
                nodes[i][j] = node;
              }
            }
          }
        }
      }
      network.connect();
    }

    private int show(int row, int column, double n) {
      return network.show(row, column, new double[] {n, n, n});
    }

    private static long size(int[][][] people, int grouping, int group) {
      return both(people, grouping, group, grouping, group);
    }

    private static long print(int[][][] people, int grouping, int group) {
      long print = 0;
      for (int k = 0; k < 8; k++) {
        int[] of = {k >> 2, k >> 1 & 1, k & 1};
        boolean in = grouping < 0 || of[grouping] == group;
        print += in ? people[of[0]][of[1]][of[2]] * (7_919L + 1_009L * k * k * k) : 0;
      }
      return print;
    }

    private static long both(int[][][] people, int g, int i, int h, int j) {
      long n = 0;
      for (int k = 0; k < 8; k++) {
        int[] of = {k >> 2, k >> 1 & 1, k & 1};
        boolean in = g < 0 || of[g] == i && of[h] == j;
        n += in ? people[of[0]][of[1]][of[2]] : 0;
      }
      return n;
    }

    MoveSearch.Move swap(double by) {
      return new MoveSearch.Move(
          new int[] {nodes[0][0], nodes[0][1], nodes[1][0], nodes[1][1]},
          new double[] {-by, by, by, -by},
          0);
    }

    boolean isPossible(double by) {
      MoveSearch.Costs free = node -> 0;
      return new MoveSearch(network, free, new double[] {1, 1}, 1_000).possible(swap(by));
    }

    /** What a program finds of the counts by x and y alone. */
    MoveSearch.Move find(double by) {
      Set<Integer> region = new HashSet<>();
      for (int[] row : nodes) {
        for (int node : row) {
          region.add(node);
        }
      }
      MoveSearch.Costs costs = node -> region.contains(node) ? 1 : Double.POSITIVE_INFINITY;
      return new MoveProgram(network, costs, region).find(nodes[0][1], by, new Effort(1_000_000));
    }
  }

  /** Of those whose x is not y, x is not z or y is not z: there are two, as it is. */
  @Test
  void noMorePeopleDifferInTwoGroupingsThanDifferInAThird() {
    Network network = new Network(PEOPLE);
    assertThat(network.isPossible(1)).isFalse();
    assertThat(network.find(1)).isNull();
  }

  @Test
  void peopleOfAllSortsMayChangePlaces() {
    Network network = new Network(PEOPLE_OF_ALL_SORTS);
    assertThat(network.isPossible(2)).isTrue();
    assertThat(network.find(2).by(network.nodes[0][0])).isEqualTo(-2);
  }

  @Test
  void threeGroupingsSayAllOfOverlaps() {
    assertThat(new Network(PEOPLE).network.heedsOverlaps()).isTrue();
  }

  @Test
  void twoGroupingsHaveNoOverlaps() {
    CrossTable table = new CrossTable(new int[][] {{5, 6}, {7, 8}});
    assertThat(table.network.heedsOverlaps()).isFalse();
  }
}
