package io.etude.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.AnalysisException;
import io.etude.Place;
import io.etude.analysis.problem.ProblemCounts;
import io.etude.analysis.sums.Answers;
import io.etude.analysis.sums.CellSums;
import io.etude.analysis.sums.Groups;
import io.etude.analysis.sums.IdSums;
import io.etude.analysis.sums.Part;
import io.etude.analysis.sums.Pattern;
import io.etude.analysis.sums.ValueSums;
import io.etude.analysis.sums.WeightSums;
import io.etude.study.DataRule;
import io.etude.testing.Patterns;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Tallies of chunks as one tree, and as bytes. */
class TallyTest {

  /** A part in which every number differs from every other. */
  private static Part part(boolean buckets, double from) {
    CellSums cells = new CellSums(2, false, 2, 2, true);
    double next = from;
    for (double[] array : List.of(cells.w, cells.n, cells.q)) {
      for (int i = 0; i < array.length; i++) {
        array[i] = next++;
      }
    }
    Arrays.setAll(cells.keys, i -> (long) from + i);
    double[][] sums = new double[buckets ? ValueSums.BUCKET_SUMS : ValueSums.EXACT_SUMS][2];
    for (double[] array : sums) {
      Arrays.setAll(array, i -> from + i);
    }
    ProblemCounts problems = new ProblemCounts();
    problems.add(
        ProblemCounts.Key.of(DataRule.IMPLAUSIBLE, "x=" + from, "implausible", "x"),
        3,
        List.of(new Place("a.csv", (int) from, 0), new Place("a.csv", 9, 0)));
    TreeMap<Integer, List<String>> texts = new TreeMap<>();
    texts.put(4, List.of("text " + from, "é".repeat(40_000)));
    return new Part(
        false,
        new Groups(
            List.of(new Groups.Key("a", "1"), new Groups.Key("b", "")),
            new long[] {2, 3},
            new long[] {1, 3},
            new double[] {11, 12}),
        List.of(List.of(Pattern.NONE, Patterns.of(5))),
        new CellSums[][] {{cells}},
        new ValueSums[][] {
          {
            new ValueSums(
                buckets ? 40 : 0,
                2,
                new int[] {0, 1},
                new int[] {1, 0},
                new double[] {from, from + 2},
                sums)
          }
        },
        new boolean[] {true, false},
        new Answers(texts),
        new WeightSums(3, 5, 4, from, from * from, 0.5, 1.5),
        problems,
        new IdSums(new long[] {7, 8}, new long[] {0, 1}, new long[] {4}, 1, false),
        new long[] {5, 0, 6},
        99);
  }

  @Test
  void bytesHoldAllOfATally() {
    for (boolean buckets : new boolean[] {false, true}) {
      Tally tally = Tally.of(123, 4, part(buckets, 1)).merge(Tally.of(123, 9, part(buckets, 50)));
      Tally read = Tally.fromBytes(tally.toBytes());
      assertThat(read.fingerprint()).isEqualTo(123);
      assertThat(read.respondents()).isEqualTo(10);
      assertThat(read.nodes()).usingRecursiveComparison().isEqualTo(tally.nodes());
      assertThat(read.toBytes()).isEqualTo(tally.toBytes());
    }
  }

  @Test
  void bytesOfAnythingElseAreRefused() {
    byte[] bytes = Tally.of(123, 4, part(false, 1)).toBytes();
    assertThatThrownBy(() -> Tally.fromBytes(new byte[20]))
        .isInstanceOf(AnalysisException.class)
        .hasMessage("the bytes are not a tally of this version");
    for (int length : new int[] {0, 3, 12, bytes.length / 2, bytes.length - 1}) {
      assertThatThrownBy(() -> Tally.fromBytes(Arrays.copyOf(bytes, length)))
          .isInstanceOf(AnalysisException.class)
          .hasMessage("the bytes are not a tally, or not all of it");
    }
  }

  private static Tally chunk(long number) {
    return Tally.of(1, number, part(false, number));
  }

  /** Two nodes become one when they are the two halves of their parent. */
  @Test
  void chunksAreLeavesOfATree() {
    Tally pair = chunk(2).merge(chunk(3));
    assertThat(pair.nodes().keySet()).containsExactly(new Tally.Node(1, 1));
    assertThat(chunk(1).merge(chunk(2)).nodes().keySet())
        .containsExactly(new Tally.Node(0, 1), new Tally.Node(0, 2));
    Tally four = pair.merge(chunk(1)).merge(chunk(0));
    assertThat(four.nodes().keySet()).containsExactly(new Tally.Node(2, 0));
    assertThat(four.merge(chunk(4)).nodes().keySet())
        .containsExactly(new Tally.Node(2, 0), new Tally.Node(0, 4));
    assertThat(Tally.merge(chunk(5), chunk(4)).nodes().keySet())
        .containsExactly(new Tally.Node(1, 2));
  }

  @Test
  void theEarlierChunkStandsFirst() {
    List<String> expected = List.of("text 2.0", "é".repeat(40_000), "text 3.0", "é".repeat(40_000));
    assertThat(chunk(2).merge(chunk(3)).total().answers().of(4)).isEqualTo(expected);
    assertThat(chunk(3).merge(chunk(2)).total().answers().of(4)).isEqualTo(expected);
    assertThat(chunk(7).merge(chunk(2)).total().answers().of(4)).startsWith("text 2.0");
  }

  @Test
  void aChunkIsTalliedOnce() {
    Tally pair = chunk(2).merge(chunk(3));
    for (Tally again : List.of(chunk(2), chunk(3), pair)) {
      assertThatThrownBy(() -> pair.merge(again))
          .isInstanceOf(AnalysisException.class)
          .hasMessageMatching("chunk [23] is in both tallies; tally each chunk once");
      assertThatThrownBy(() -> again.merge(pair)).isInstanceOf(AnalysisException.class);
    }
  }

  @Test
  void nothingMergesWithAnything() {
    assertThat(Tally.EMPTY.merge(chunk(1)).respondents()).isEqualTo(5);
    assertThat(chunk(1).merge(Tally.EMPTY).respondents()).isEqualTo(5);
    assertThat(Tally.EMPTY.total()).isNull();
    assertThat(Tally.EMPTY.respondents()).isZero();
  }

  @Test
  void talliesOfOtherAnalysesAreRefused() {
    assertThatThrownBy(() -> chunk(1).merge(Tally.of(2, 0, part(false, 1))))
        .isInstanceOf(AnalysisException.class)
        .hasMessageStartingWith("tallies of different analyses cannot be merged");
  }
}
