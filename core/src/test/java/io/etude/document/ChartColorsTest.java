package io.etude.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.chart.ColorRole;
import io.etude.internal.ColorContrast;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a scale's colours in a print in grey. */
class ChartColorsTest {

  private static final int WHITE = 0xFFFFFF;

  private static List<Integer> colors(int levels, boolean positive) {
    return IntStream.range(0, levels)
        .mapToObj(
            rank -> positive ? ColorRole.positive(rank, levels) : ColorRole.negative(rank, levels))
        .map(role -> ChartColors.of(role, Brand.DEFAULT))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void oppositeLevelsDifferInLightness(int levels) {
    for (int rank = 0; rank < levels; rank++) {
      assertThat(
              ColorContrast.ratio(colors(levels, true).get(rank), colors(levels, false).get(rank)))
          .isGreaterThanOrEqualTo(1.5);
      int one = ChartColors.of(ColorRole.oneSide(rank, levels), Brand.DEFAULT);
      int other = ChartColors.of(ColorRole.otherSide(rank, levels), Brand.DEFAULT);
      assertThat(ColorContrast.ratio(one, other)).isGreaterThanOrEqualTo(1.5);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void aSideGrowsLighterTowardsTheMiddle(int levels) {
    for (boolean positive : new boolean[] {true, false}) {
      List<Integer> side = colors(levels, positive);
      for (int rank = 1; rank < levels; rank++) {
        assertThat(ColorContrast.ratio(side.get(rank - 1), WHITE))
            .isGreaterThan(1.15 * ColorContrast.ratio(side.get(rank), WHITE));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7})
  void neighbouringStepsDifferInLightness(int levels) {
    List<Integer> steps = new ArrayList<>();
    for (int rank = 0; rank < levels; rank++) {
      steps.add(ChartColors.of(ColorRole.step(rank, levels), Brand.DEFAULT));
    }
    for (int rank = 1; rank < levels; rank++) {
      assertThat(ColorContrast.ratio(steps.get(rank - 1), steps.get(rank)))
          .isGreaterThanOrEqualTo(1.2);
    }
  }

  /** Marks that lie on paper alone stand out from it, in a pale brand too. */
  @Test
  void ordinaryMarksAndSeriesStandOutFromPaper() {
    Brand pale =
        Brand.DEFAULT.toBuilder().positive(0x4C9AA8, 0xBFE3E8).negative(0xD08060, 0xF2D5C8).build();
    for (Brand brand : List.of(Brand.DEFAULT, pale)) {
      assertThat(ColorContrast.ratio(ChartColors.of(ColorRole.ORDINARY, brand), WHITE))
          .isGreaterThanOrEqualTo(3);
      for (int rank = 0; rank < 5; rank++) {
        int color = ChartColors.of(ColorRole.series(rank, 5), brand);
        assertThat(ColorContrast.ratio(color, WHITE)).isGreaterThanOrEqualTo(3);
      }
    }
    assertThat(ChartColors.of(ColorRole.ORDINARY, Brand.DEFAULT))
        .as("the default brand needs no change")
        .isEqualTo(Brand.DEFAULT.positive().light());
  }
}
