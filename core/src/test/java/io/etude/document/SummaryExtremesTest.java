package io.etude.document;

import static java.util.stream.DoubleStream.of;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.table.Heading;
import io.etude.document.table.StatCell;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummaryExtremesTest {

  /** A table with a group for each share; a negative one isn't published. */
  private static SummaryTable table(boolean sequence, double... shares) {
    List<SummaryBanner.Group> groups =
        IntStream.range(0, shares.length)
            .mapToObj(
                g ->
                    new SummaryBanner.Group(
                        "g" + g, Heading.of("G" + g), 0, ColorRole.ORDINARY, "100"))
            .toList();
    List<SummaryBanner.Sequence> sequences =
        sequence ? List.of(new SummaryBanner.Sequence(0, "100")) : List.of();
    return SummaryTable.of("t")
        .banner(new SummaryBanner(List.of(Heading.of("Groups")), groups, sequences))
        .rows(
            List.of(
                new SummaryTable.Row(
                    "r", SummaryTable.Row.Kind.ANSWER, List.of(), 0, Optional.empty())))
        .cells((row, column) -> cell(shares[column]))
        .build();
  }

  private static SummaryCell cell(double share) {
    if (share < 0) {
      return SummaryCell.text("[c]").build();
    }
    String text = Long.toString(Math.round(100 * share));
    return SummaryCell.of(StatCell.of(StatCell.Kind.PERCENT, share, text).build()).build();
  }

  @Test
  void theHighestFallAndTheLowestRise() {
    double[] shares = {0.5, 0.1, 0.9, 0.3, -1, 0.7, 0.2, 0.6, 0.4};
    SummaryExtremes extremes = table(false, shares).extremes(0, 0);
    assertThat(extremes.highest()).containsExactly(2, 5);
    assertThat(extremes.lowest()).containsExactly(1, 6);
    assertThat(extremes.moreHighest() + extremes.moreLowest()).isZero();
    SummaryExtremes many =
        table(
                false,
                DoubleStream.concat(of(shares), of(0.45, 0.46, 0.47, 0.48, 0.49, 0.51)).toArray())
            .extremes(0, 0);
    assertThat(many.highest()).as("of 15 groups").containsExactly(2, 5, 7);
    assertThat(many.lowest()).containsExactly(1, 6, 3);
  }

  @Test
  void groupsThatPrintTheLastFigureAreCounted() {
    SummaryExtremes extremes =
        table(false, 0.9, 0.7, 0.701, 0.699, 0.5, 0.1, 0.1, 0.1, 0.1).extremes(0, 0);
    assertThat(extremes.highest()).containsExactly(0, 2);
    assertThat(extremes.moreHighest()).isEqualTo(2);
    assertThat(extremes.lowest()).containsExactly(5, 6);
    assertThat(extremes.moreLowest()).isEqualTo(2);
  }

  @Test
  void ofFewGroupsEachIsNamedOnce() {
    SummaryExtremes extremes = table(false, 0.5, 0.1, 0.9, 0.3, -1).extremes(0, 0);
    assertThat(extremes.highest()).containsExactly(2, 0);
    assertThat(extremes.lowest()).containsExactly(1, 3);
    assertThat(table(false, -1, -1).extremes(0, 0))
        .isEqualTo(new SummaryExtremes(List.of(), List.of(), 0, 0));
  }

  @Test
  void theFormOfManyGroupsDependsOnTheirOrder() {
    double[] four = {0.1, 0.2, 0.3, 0.4};
    assertThat(table(true, four).narrowForm(0)).isEqualTo(SummaryTable.GroupForm.LINE);
    assertThat(table(false, four).narrowForm(0)).isEqualTo(SummaryTable.GroupForm.STRIPS);
    assertThat(table(false, new double[5]).narrowForm(0)).isEqualTo(SummaryTable.GroupForm.STRIPS);
    assertThat(table(false, new double[6]).narrowForm(0))
        .as("there are five shapes")
        .isEqualTo(SummaryTable.GroupForm.EXTREMES);
    assertThat(table(true, 0.1, 0.2, 0.3).narrowForm(0)).isEqualTo(SummaryTable.GroupForm.STRIPS);
    assertThat(table(true, four).groupForm(0)).isEqualTo(SummaryTable.GroupForm.COLUMNS);
  }
}
