package io.etude.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.category.Net;
import io.etude.document.chart.ChartSpec;
import io.etude.document.table.CellDrawing;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A grid in summary: an item a row, its answers as a bar, a figure a group. */
class GridItemsTest {

  private static GridQuestion.Builder grid(String... answers) {
    GridQuestion.Builder grid =
        GridQuestion.builder("rooms").label("Rooms").item("light", "Light").item("heat", "Heat");
    IntStream.range(0, 3).forEach(i -> grid.category("" + (i + 1), answers[i]));
    return grid;
  }

  private static StatTable summary(GridQuestion grid) {
    Study.Builder study =
        Study.builder("s")
            .question(grid)
            .segment(
                Segment.builder("town")
                    .label("Town")
                    .category("a", "Alba")
                    .category("b", "Bari")
                    .build());
    return TinyStudy.of(
            study,
            "light heat town",
            "60 1 1 a",
            "20 2 3 a",
            "20 3 3 a",
            "10 1 2 b",
            "20 2 3 b",
            "70 3 1 b")
        .summary("rooms.light");
  }

  private static List<String> lines(StatTable table) {
    return IntStream.range(0, table.rows().size())
        .mapToObj(
            r ->
                String.join(
                    " ",
                    table.rows().get(r).label(),
                    table.cell(r, 1).text(),
                    table.cell(r, 2).text()))
        .toList();
  }

  private static String subtitle(StatTable table) {
    return Inline.plain(table.subtitle()).replace('\u00a0', ' ');
  }

  /** Light is fine for 110 of 200, heat for 140; in Alba for 80 and 60, in Bari for 30 and 80. */
  @Test
  void groupsAreComparedInTheGoodSideOfTheScale() {
    StatTable table =
        summary(
            grid("Good", "Fair", "Bad")
                .net("fine", "Good or fair", Net.Side.POSITIVE, "1", "2")
                .net("poor", "Poor", Net.Side.NEGATIVE, "3")
                .build());
    assertThat(table.scale())
        .extracting(ChartSpec.Part::label)
        .containsExactly("Good", "Fair", "Bad");
    assertThat(table.rows()).extracting(StatRow::kind).containsOnly(StatRow.Kind.ITEM);
    assertThat(table.sumsUp()).containsExactly("table-rooms.heat", "table-rooms.light");
    assertThat(lines(table)).containsExactly("Heat 60 80", "Light 80 30");
    assertThat(subtitle(table)).endsWith("Groups: Good or fair.");
    CellDrawing.Parts heat = (CellDrawing.Parts) table.drawing(0, 0).orElseThrow();
    assertThat(heat.parts()).extracting(ChartSpec.Mark::text).containsExactly("65%", "5%", "30%");
    assertThat(heat.figures())
        .extracting(side -> side.label() + " " + side.figure())
        .containsExactly("Good or fair 70", "Poor 30", "Net +40");
    assertThat(heat.words()).startsWith("Good or fair: 70, Poor: 30, Net: +40, Good: 65%");
    assertThat(table.drawing(1, 1).orElseThrow())
        .isEqualTo(
            new CellDrawing.Shade(2, CellDrawing.Standing.CLEARLY_HIGHER, "higher than Bari (1%)"));
  }

  @Test
  void withoutSidesGroupsAreComparedInOneAnswer() {
    StatTable table = summary(grid("Red", "Green", "Blue").build());
    assertThat(table.scale())
        .extracting(ChartSpec.Part::label)
        .containsExactly("Red", "Green", "Blue");
    assertThat(lines(table)).containsExactly("Heat 60 70", "Light 60 10");
    assertThat(subtitle(table)).endsWith("Figures: Red.");
    assertThat(((CellDrawing.Parts) table.drawing(0, 0).orElseThrow()).figures()).isEmpty();
  }
}
