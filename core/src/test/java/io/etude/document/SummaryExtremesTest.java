package io.etude.document;

import static java.util.stream.DoubleStream.of;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.SummaryTable.GroupForm;
import io.etude.document.SummaryTable.Room;
import io.etude.document.chart.ColorRole;
import io.etude.document.table.Heading;
import io.etude.figure.Figure;
import java.util.Arrays;
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
    return SummaryCell.of(Figure.of(Figure.Kind.PERCENT, share, text).build()).build();
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
  void theFormOfManyGroupsDependsOnTheirOrderAndTheRoom() {
    assertThat(forms(true, 3)).containsExactly(form("COLUMNS STRIPS STRIPS STRIPS"));
    assertThat(forms(true, 4)).containsExactly(form("COLUMNS LINE LINE LINE"));
    assertThat(forms(false, 3)).containsExactly(form("COLUMNS STRIPS STRIPS STRIPS"));
    assertThat(forms(false, 4)).containsExactly(form("COLUMNS COLUMNS STRIPS STRIPS"));
    assertThat(forms(false, 5))
        .as("there are five shapes")
        .containsExactly(form("COLUMNS COLUMNS STRIPS STRIPS"));
    assertThat(forms(false, 6)).containsExactly(form("COLUMNS COLUMNS COLUMNS EXTREMES"));
    assertThat(forms(false, 14)).containsExactly(form("COLUMNS COLUMNS COLUMNS EXTREMES"));
    assertThat(forms(false, 15)).containsExactly(form("COLUMNS EXTREMES EXTREMES EXTREMES"));
    assertThat(forms(true, 15)).containsExactly(form("COLUMNS LINE LINE LINE"));
  }

  private static GroupForm[] form(String names) {
    return Arrays.stream(names.split(" ")).map(GroupForm::valueOf).toArray(GroupForm[]::new);
  }

  /** How the shares of so many groups are shown, from the most room to the least. */
  private static List<GroupForm> forms(boolean sequence, int groups) {
    SummaryTable table = table(sequence, new double[groups]);
    return Arrays.stream(Room.values()).map(room -> table.groupForm(0, room)).toList();
  }

  @Test
  void meansAreFiguresInTheColumnsOfAStripOnly() {
    SummaryTable table = table(false, new double[6]);
    SummaryTable.Row mean =
        new SummaryTable.Row(
            "mean", SummaryTable.Row.Kind.STATISTIC, List.of(), 0, Optional.empty());
    assertThat(table.groupForm(mean, 0, Room.COLUMNS)).isEqualTo(GroupForm.STRIPS);
    assertThat(table.groupForm(mean, 0, Room.STRIPS)).isEqualTo(GroupForm.COLUMNS);
    assertThat(table.groupForm(table.rows().get(0), 0, Room.COLUMNS)).isEqualTo(GroupForm.COLUMNS);
  }
}
