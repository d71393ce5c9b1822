package io.etude.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
  @Test
  void threadsMayAddAtOnce() {
    Dictionary dictionary = new Dictionary();
    List<String> values = IntStream.range(0, 20_000).mapToObj(i -> "value " + i % 7_000).toList();
    List<Integer> positions =
        IntStream.range(0, values.size())
            .parallel()
            .mapToObj(
                i ->
                    i % 2 == 0 ? dictionary.position(values.get(i)) : at(dictionary, values.get(i)))
            .toList();
    assertThat(dictionary.size()).isEqualTo(7_000);
    assertThat(positions.stream().map(dictionary::value).toList()).isEqualTo(values);
  }

  private static int at(Dictionary dictionary, String value) {
    return dictionary.position(value.toCharArray(), 0, value.length());
  }
}
