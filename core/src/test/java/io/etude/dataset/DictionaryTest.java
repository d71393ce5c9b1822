package io.etude.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DictionaryTest {

  @Test
  void valuesHaveThePositionsOfTheirFirstAppearance() {
    Dictionary dictionary = new Dictionary();
    char[] text = "no,yes,no".toCharArray();
    assertThat(dictionary.position("yes")).isZero();
    assertThat(dictionary.position(text, 0, 2)).isEqualTo(1);
    assertThat(dictionary.position(text, 3, 3)).isZero();
    assertThat(dictionary.position("no")).isEqualTo(1);
    assertThat(dictionary.position("")).isEqualTo(2);
    assertThat(dictionary.position(text, 0, 0)).isEqualTo(2);
    assertThat(dictionary.size()).isEqualTo(3);
  }

  /** Threads that add the same values, as text and as characters, agree on their positions. */
  @RepeatedTest(20)
  void threadsMayAddAtOnce() {
    Dictionary dictionary = new Dictionary();
    List<String> values = IntStream.range(0, 5_000).mapToObj(i -> "value " + i).toList();
    List<List<Integer>> found =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(thread -> values.stream().map(v -> at(dictionary, v, thread)).toList())
            .toList();
    assertThat(dictionary.size()).isEqualTo(values.size());
    assertThat(found)
        .allSatisfy(
            positions ->
                assertThat(positions.stream().map(dictionary::value).toList()).isEqualTo(values));
  }

  /** Who writes such a file on purpose shouldn't keep a reader busy for an hour. */
  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void valuesOfOneHashTakeNoLongerThanOthers() {
    Dictionary dictionary = new Dictionary();
    int bits = 17;
    for (int i = 0; i < 1 << bits; i++) {
      StringBuilder value = new StringBuilder();
      for (int bit = 0; bit < bits; bit++) {
        value.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      assertThat(value.toString().hashCode()).isEqualTo("Aa".repeat(bits).hashCode());
      assertThat(at(dictionary, value.toString(), i)).isEqualTo(i);
    }
    assertThat(dictionary.position("BB".repeat(bits))).isEqualTo((1 << bits) - 1);
  }

  private static int at(Dictionary dictionary, String value, int thread) {
    return thread % 2 == 0
        ? dictionary.position(value)
        : dictionary.position(value.toCharArray(), 0, value.length());
  }
}
