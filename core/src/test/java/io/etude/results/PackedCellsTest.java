package io.etude.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import io.etude.results.inference.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Cells come back from a column as they were put in. */
class PackedCellsTest {

  private static final Estimate DIFFERENCE =
      new Estimate(0.1, 0.02, 301, Optional.of(new Interval(0.06, 0.14)));

  /** Every way in which parts of a cell may be absent, with and without lists. */
  private static List<Cell> cells() {
    List<Optional<Estimate>> shares =
        List.of(
            Optional.empty(),
            Optional.of(new Estimate(0.25, 0.01, 301, Optional.of(new Interval(0.23, 0.27)))),
            Optional.of(new Estimate(-0.0, Double.NaN, 0, Optional.empty())));
    List<Cell> cells = new ArrayList<>();
    for (OptionalLong count : List.of(OptionalLong.empty(), OptionalLong.of(1L << 53 | 1))) {
      for (OptionalDouble weighted : List.of(OptionalDouble.empty(), OptionalDouble.of(12.5))) {
        for (Optional<Estimate> share : shares) {
          cells.add(new Cell(count, weighted, share, List.of(), Set.of()));
          cells.add(
              new Cell(
                  count,
                  weighted,
                  share,
                  List.of(new Higher("b", "B", 0.01, DIFFERENCE, 0.004)),
                  EnumSet.of(Flag.SMALL_BASE, Flag.LOW_DF)));
        }
      }
    }
    return cells;
  }

  @Test
  void givesBackWhatWasPutIn() {
    List<Cell> cells = cells();
    assertThat(PackedCells.of(cells)).isEqualTo(cells).hasSameHashCodeAs(cells);
    List<Cell> bare = cells.stream().filter(cell -> cell.flags().isEmpty()).toList();
    assertThat(PackedCells.of(bare)).isEqualTo(bare);
    assertThat(PackedCells.of(List.of())).isEmpty();
  }

  @Test
  void keepsFlagsInTheirOrder() {
    Cell last = PackedCells.of(cells()).get(cells().size() - 1);
    assertThat(last.flags()).containsExactly(Flag.SMALL_BASE, Flag.LOW_DF);
    assertThatThrownBy(() -> last.flags().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void isNotPackedTwiceAndNotChanged() {
    List<Cell> packed = PackedCells.of(cells());
    assertThat(PackedCells.of(packed)).isSameAs(packed);
    assertThatThrownBy(() -> packed.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> packed.get(packed.size()))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void refusesNull() {
    assertThatNullPointerException()
        .isThrownBy(() -> PackedCells.of(Arrays.asList((Cell) null)))
        .withMessage("a cell is null");
  }
}
