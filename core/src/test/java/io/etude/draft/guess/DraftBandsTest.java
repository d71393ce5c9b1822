package io.etude.draft.guess;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.category.Band;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DraftBandsTest {

  @Test
  void aNegativeLimitHasAMinusSign() {
    Map<Double, Long> growth = new TreeMap<>();
    for (int i = -20; i < 30; i++) {
      growth.put((double) i, 4L);
    }
    assertThat(DraftBands.of(growth, Map.of(), false, Locale.ENGLISH))
        .extracting(band -> band.category().label().in(Locale.ENGLISH))
        .first()
        .asString()
        .startsWith("\u221220 to ");
  }

  /** 2500 may be a year, but not beside 200,000. */
  @Test
  void numbersOfOneQuestionAreWrittenInOneWay() {
    Map<Double, Long> pesos = new TreeMap<>();
    for (int pay : new int[] {2500, 7500, 15_000, 35_000, 75_000, 125_000, 200_000}) {
      pesos.put((double) pay, 40L);
    }
    assertThat(DraftBands.of(pesos, Map.of(), false, Locale.ENGLISH))
        .extracting(band -> band.category().label().in(Locale.ENGLISH))
        .containsExactly("2,500", "7,500", "15,000", "35,000", "75,000", "125,000", "200,000");
    pesos.put(1_000_000.0, 1L);
    pesos.put(300_000.0, 1L);
    assertThat(DraftBands.of(pesos, Map.of(), false, Locale.ENGLISH))
        .isNotEmpty()
        .extracting(band -> band.category().label().in(Locale.ENGLISH))
        .noneMatch(label -> label.matches(".*\\b\\d{4}\\b.*"));
  }

  private static List<String> labels(int times, int... numbers) {
    Map<Double, Long> values = new TreeMap<>();
    for (int number : numbers) {
      values.put((double) number, (long) times);
    }
    List<Band> bands = DraftBands.of(values, Map.of(), false, Locale.ENGLISH);
    return bands.stream().map(band -> band.category().label().in(Locale.ENGLISH)).toList();
  }

  /** A number that nobody gave has a band where those beside it have: an axis would skip it. */
  @Test
  void bandsOfFewNumbersHaveNoHole() {
    assertThat(labels(2, 3, 4, 5, 6, 7, 9, 10))
        .containsExactly("3", "4", "5", "6", "7", "8", "9", "10");
    assertThat(labels(50, 0, 1, 2, 4)).containsExactly("0", "1", "2", "3", "4");
    assertThat(labels(1, 1, 2, 3, 14, 15)).containsExactly("1", "2", "3", "4 to 14", "15");
  }

  /** Numbers far apart that come back often are a list to choose from. */
  @Test
  void numbersToChooseFromHaveOnlyTheirOwnBands() {
    assertThat(labels(50, 1, 5, 10, 20)).containsExactly("1", "5", "10", "20");
    assertThat(labels(1, 1, 5, 10, 20)).doesNotContain("5");
  }

  /** In the data and in data to come, a label says which numbers its band may hold. */
  @Test
  void labelsBandsByWhatTheyMayHold() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      Map<Double, Long> values = new TreeMap<>();
      int top = 3 + random.nextInt(90);
      int low = random.nextInt(20);
      for (int i = 0; i < 200; i++) {
        int value = low + (int) (top * Math.pow(random.nextDouble(), 1 + seed % 3));
        values.merge((double) value, 1L, Long::sum);
      }
      for (boolean age : new boolean[] {false, true}) {
        List<Band> bands = DraftBands.of(values, Map.of(), age, Locale.ENGLISH);
        for (Band band : bands) {
          String label = band.category().label().in(Locale.ENGLISH);
          for (int value = low; value < 150; value++) {
            boolean within = band.from() <= value && value < band.to();
            assertThat(within)
                .as("%s %d seed %d", label, value, seed)
                .isEqualTo(says(label, value));
          }
        }
        for (double number : values.keySet()) {
          assertThat(bands)
              .filteredOn(band -> band.from() <= number && number < band.to())
              .hasSize(bands.isEmpty() ? 0 : 1);
        }
      }
    }
  }

  private static boolean says(String label, int value) {
    if (label.endsWith(" or more")) {
      return value >= Integer.parseInt(label.replace(" or more", ""));
    }
    String[] ends = label.split(" to ");
    return Integer.parseInt(ends[0]) <= value && value <= Integer.parseInt(ends[ends.length - 1]);
  }
}
