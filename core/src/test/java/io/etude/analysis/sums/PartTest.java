package io.etude.analysis.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.AnalysisException;
import io.etude.analysis.problem.ProblemCounts;
import io.etude.testing.Patterns;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Two parts of the data become one. */
class PartTest {
  private static final Groups.Key A = new Groups.Key("a", "");
  private static final Groups.Key B = new Groups.Key("b", "");
  private static final Groups.Key C = new Groups.Key("c", "");
  private static final Pattern ONE = Patterns.of(1);
  private static final Pattern TWO = Patterns.of(2);

  /** Sums that differ everywhere: {@code from}, {@code from} + 1, … */
  private static CellSums cells(boolean units, double from) {
    CellSums sums = new CellSums(2, units, 2, 2, true);
    double next = from;
    for (double[] array : List.of(sums.w, sums.n, sums.q)) {
      for (int i = 0; i < array.length; i++) {
        array[i] = next++;
      }
    }
    for (int i = 0; i < sums.keys.length; i++) {
      sums.keys[i] = (long) next++;
    }
    return sums;
  }

  private static Part part(
      boolean units, List<Groups.Key> keys, List<Pattern> patterns, int exponent, double from) {
    ValueSums values =
        new ValueSums(
            0,
            1,
            new int[1],
            new int[1],
            new double[] {from},
            new double[][] {{1}, {from}, {from * from}});
    TreeMap<Integer, List<String>> texts = new TreeMap<>();
    texts.put(0, List.of("text " + from));
    texts.put((int) from, List.of("more"));
    return new Part(
        units,
        new Groups(keys, new long[] {3, 4}, new long[] {2, 4}, new double[] {Double.NaN, 12}),
        List.of(patterns),
        new CellSums[][] {{cells(units, from)}},
        new ValueSums[][] {{values}},
        new boolean[] {from == 1, false},
        new Answers(texts),
        new WeightSums(exponent, 15, 14, 10, 20, 0.5, 1.5),
        new ProblemCounts(),
        IdSums.NONE,
        new long[] {(long) from, 2},
        (long) from);
  }

  @Test
  void sumsGoWhereTheirGroupsAndPatternsGo() {
    Part one = part(false, List.of(A, B), List.of(Pattern.NONE, ONE), 0, 1);
    Part other = part(false, List.of(B, C), List.of(ONE, TWO), 0, 101);
    Part sum = Part.merge(one, other);
    assertThat(sum.groups().keys()).containsExactly(A, B, C);
    assertThat(sum.groups().rows()).containsExactly(3, 7, 4);
    assertThat(sum.leftOut()).containsExactly(102, 4);
    assertThat(sum.groups().counted()).containsExactly(2, 6, 4);
    assertThat(sum.groups().population()).containsExactly(Double.NaN, 12, 12);
    assertThat(sum.patterns()).containsExactly(List.of(Pattern.NONE, ONE, TWO));
    CellSums cells = sum.cells()[0][0];
    assertThat(cells.groups).isEqualTo(3);
    assertThat(cells.detail).isEqualTo(3);
    // by group: the patterns none, one and two, each with two answers
    double[] expected = {
      1, 2, 3, 4, 0, 0, //
      5, 6, 7 + 101, 8 + 102, 103, 104, //
      0, 0, 105, 106, 107, 108
    };
    assertSums(cells.w, expected, 0);
    assertSums(cells.n, expected, 8);
    assertSums(cells.q, expected, 16);
    assertThat(sum.values()[0][0].value).containsExactly(1, 101);
    assertThat(sum.values()[0][0].group).containsExactly(0, 1);
    assertThat(sum.rejected()).containsExactly(true, false);
    assertThat(Part.merge(other, one).rejected()).containsExactly(true, false);
    assertThat(one.rejected()).containsExactly(true, false);
    assertThat(sum.weights()).isEqualTo(new WeightSums(0, 30, 28, 20, 40, 0.5, 1.5));
  }

  /** Each summand is larger by {@code more}, where there is one. */
  private static void assertSums(double[] made, double[] first, double more) {
    double[] expected = new double[first.length];
    for (int i = 0; i < first.length; i++) {
      expected[i] = first[i] + (first[i] == 0 ? 0 : first[i] > 107 && i < 10 ? 2 * more : more);
    }
    assertThat(made).containsExactly(expected);
  }

  @Test
  void withSamplingUnitsOnlyWeightsAreKeptByUnit() {
    Part one = part(true, List.of(A, B), List.of(Pattern.NONE, ONE), 0, 1);
    Part other = part(true, List.of(B, C), List.of(ONE, TWO), 0, 101);
    CellSums cells = Part.merge(one, other).cells()[0][0];
    assertThat(cells.detail).isEqualTo(1);
    assertThat(cells.w).hasSize(18).startsWith(1, 2, 3, 4, 0, 0, 5, 6, 108, 110);
    assertThat(cells.n).containsExactly(9, 10, 11 + 109, 12 + 110, 111, 112);
    assertThat(cells.q).containsExactly(13, 14, 15 + 113, 16 + 114, 115, 116);
  }

  @Test
  void weightsAreBroughtToTheLargerUnitFirst() {
    List<Groups.Key> keys = List.of(A, B);
    List<Pattern> patterns = List.of(Pattern.NONE, ONE);
    Part small = part(false, keys, patterns, 2, 64);
    Part large = part(false, keys, patterns, 3, 1);
    for (Part sum : List.of(Part.merge(small, large), Part.merge(large, small))) {
      CellSums cells = sum.cells()[0][0];
      assertThat(cells.w[1]).isEqualTo(65 / 2.0 + 2);
      assertThat(cells.n[1]).isEqualTo(73 + 10);
      assertThat(cells.q[1]).isEqualTo(81 / 4.0 + 18);
      assertThat(sum.values()[0][0].sums[ValueSums.W]).containsExactly(1, 32);
      assertThat(sum.weights().exponent()).isEqualTo(3);
      assertThat(sum.weights().sum()).isEqualTo(15);
    }
  }

  @Test
  void textsAreKeptInTheOrderOfTheDataWhileTheyAreFew() {
    List<Groups.Key> keys = List.of(A, B);
    Part one = part(false, keys, List.of(ONE, TWO), 0, 1);
    Part other = part(false, keys, List.of(ONE, TWO), 0, 2);
    Answers answers = Part.merge(one, other).answers();
    assertThat(answers.of(0)).containsExactly("text 1.0", "text 2.0");
    assertThat(answers.of(1)).containsExactly("more");
    assertThat(answers.of(2)).containsExactly("more");
    assertThat(answers.of(3)).isEmpty();
    assertThat(Answers.merge(one.answers(), other.answers(), 31).byVariable()).isEmpty();
  }

  @Test
  void aStratumHasOnePopulation() {
    assertThat(Groups.agree(A, 7, 7)).isEqualTo(7);
    assertThat(Groups.agree(A, Double.NaN, 7)).isEqualTo(7);
    assertThat(Groups.agree(A, 7, Double.NaN)).isEqualTo(7);
    assertThatThrownBy(() -> Groups.agree(A, 7, 8))
        .isInstanceOf(AnalysisException.class)
        .hasMessageContaining("stratum \"a\"")
        .hasMessageContaining("7 and 8");
  }

  @Test
  void groupsAreInTheOrderOfStratumAndUnit() {
    assertThat(A).isLessThan(B);
    assertThat(new Groups.Key("a", "z")).isLessThan(B);
    assertThat(new Groups.Key("a", "1")).isLessThan(new Groups.Key("a", "2"));
  }

  @Test
  void patternsAreSetsOfColumns() {
    BitSet columns = new BitSet();
    columns.set(0);
    columns.set(70);
    Pattern pattern = Pattern.of(columns);
    assertThat(pattern.contains(0)).isTrue();
    assertThat(pattern.contains(70)).isTrue();
    assertThat(pattern.contains(1)).isFalse();
    assertThat(pattern.contains(64)).isFalse();
    assertThat(pattern.contains(128)).isFalse();
    assertThat(pattern.isEmpty()).isFalse();
    assertThat(Pattern.of(new BitSet())).isEqualTo(Pattern.NONE).isEqualTo(Patterns.of(0));
    assertThat(Pattern.NONE.isEmpty()).isTrue();
    BitSet same = (BitSet) columns.clone();
    assertThat(Pattern.of(same)).isEqualTo(pattern).hasSameHashCodeAs(pattern);
    assertThat(pattern).isNotEqualTo(ONE).isNotEqualTo("a set");
    assertThat(pattern.hashCode()).isNotEqualTo(ONE.hashCode());
    assertThat(List.of(Pattern.NONE, ONE, TWO, Patterns.of(Long.MIN_VALUE), pattern)).isSorted();
  }
}
