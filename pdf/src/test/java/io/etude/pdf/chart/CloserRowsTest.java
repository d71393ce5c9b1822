package io.etude.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.testing.EdgeCharts;
import io.etude.pdf.testing.SampleCharts;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts that are lower than usual: their rows are closer, and labels take more of the width. */
class CloserRowsTest {

  private static final double WIDTH = 425;

  /** A label that has two lines in the usual column of labels, and one in a wider one. */
  private static final String LONG = "Accueil des enfants de moins de trois ans en %d";

  /** One that has two lines in any column. */
  private static final String LONGER =
      "Accompagnement des petites entreprises et des travailleurs indépendants en %d";

  private static ChartSpec bars(int rows, IntStream longer) {
    List<Integer> twoLines = longer.boxed().toList();
    return new ChartSpec.Bars(
        IntStream.range(0, rows)
            .mapToObj(
                i ->
                    SampleCharts.mark(
                        (twoLines.contains(i) ? LONGER : LONG).formatted(i),
                        90 - 5.0 * i,
                        ColorRole.ORDINARY))
            .toList(),
        List.of());
  }

  private static ChartSpec stacked(int rows) {
    return new ChartSpec.Stacked(
        SampleCharts.sides(1, "Oui", "Ni oui, ni non", "Non"),
        IntStream.range(0, rows)
            .mapToObj(
                i -> new ChartSpec.Stacked.Row(LONG.formatted(i), SampleCharts.stack(40, 35, 25)))
            .toList());
  }

  private static double height(ChartSpec spec, double part) {
    return ChartPainterTest.painter(part).heights(spec, WIDTH).applyAsDouble(RowRange.ALL);
  }

  private static ChartDrawing paint(ChartSpec spec, double part) {
    return ChartPainterTest.painter(part).paint(spec, WIDTH, OptionalDouble.empty(), Mark.ARTIFACT);
  }

  private static List<Item.Box> boxes(ChartDrawing drawing) {
    return drawing.items().stream()
        .filter(Item.Box.class::isInstance)
        .map(Item.Box.class::cast)
        .toList();
  }

  @Test
  void labelsOfTwoLinesTakeOneWhereRowsAreCloser() {
    for (ChartSpec spec : List.of(bars(13, IntStream.empty()), stacked(13))) {
      assertThat(height(spec, 0.75)).isLessThan(0.8 * height(spec, 1));
      assertThat(height(spec, 0.85)).isCloseTo(0.85 * height(spec, 1), within(12.0));
      assertThat(paint(spec, 1).items()).noneMatch(CloserRowsTest::isWholeLabel);
      assertThat(paint(spec, 0.75).items().stream().filter(CloserRowsTest::isWholeLabel))
          .hasSize(13);
    }
  }

  private static boolean isWholeLabel(Item item) {
    return item instanceof Item.Glyphs run && run.text().matches(LONG.replace("%d", "\\d+"));
  }

  /** Rows whose labels have two lines in any column are farther apart than the others. */
  @Test
  void onlyLabelsThatNeedItHaveMoreRoom() {
    ChartSpec spec = bars(13, IntStream.of(5, 6));
    double usual = height(bars(13, IntStream.empty()), 0.75);
    assertThat(height(spec, 0.75)).isBetween(usual + 5, usual + 15);
    List<Item.Box> bars = boxes(paint(spec, 0.75));
    double pitch = bars.get(1).y() - bars.get(0).y();
    for (int row = 1; row < 13; row++) {
      double distance = bars.get(row).y() - bars.get(row - 1).y();
      if (row < 5 || row > 7) {
        assertThat(distance).as("row %d", row).isCloseTo(pitch, within(0.01));
      } else {
        assertThat(distance).as("row %d", row).isGreaterThan(pitch + 1);
      }
    }
  }

  @Test
  void theRowsOfAChartOfItsUsualHeightAreAtOneDistance() {
    List<Item.Box> bars = boxes(paint(bars(13, IntStream.of(5)), 1));
    for (int row = 2; row < 13; row++) {
      assertThat(bars.get(row).y() - bars.get(row - 1).y())
          .isCloseTo(bars.get(1).y() - bars.get(0).y(), within(0.01));
    }
  }

  /** Labels of several lines beside each other would read as one paragraph else. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 0.75})
  void labelsOfNeighbouringRowsAreFartherApartThanTheirLines(double part) {
    ChartSpec spec = bars(13, IntStream.range(0, 13));
    List<Item.Glyphs> lines =
        paint(spec, part).items().stream()
            .filter(Item.Glyphs.class::isInstance)
            .map(Item.Glyphs.class::cast)
            .filter(run -> run.x() == 0)
            .toList();
    int labels = 0;
    for (int i = 1; i < lines.size(); i++) {
      double leading = lines.get(i).size() * 1.235;
      double distance = lines.get(i).y() - lines.get(i - 1).y();
      if (lines.get(i).text().startsWith("Accompagnement")) {
        assertThat(distance).as(lines.get(i).text()).isGreaterThanOrEqualTo(1.5 * leading - 0.01);
        labels++;
      } else {
        assertThat(distance).as(lines.get(i).text()).isCloseTo(leading, within(0.01));
      }
    }
    assertThat(labels).isEqualTo(12);
  }

  static Stream<Arguments> charts() {
    return Stream.concat(
            SampleCharts.all().entrySet().stream(), EdgeCharts.all().entrySet().stream())
        .flatMap(
            chart ->
                Stream.of(160.0, 250.0, 330.0, 510.0)
                    .map(width -> Arguments.of(chart.getKey(), chart.getValue(), width)));
  }

  /** Text remains clear of all else; figures under bars may take a point of what rows give up. */
  @ParameterizedTest(name = "{0} at {2}")
  @MethodSource("charts")
  void textStaysInsideAndApart(String name, ChartSpec spec, double width) {
    double usual = ChartPainterTest.painter().heights(spec, width).applyAsDouble(RowRange.ALL);
    for (double part = 0.75; part < 1; part += 0.05) {
      ChartDrawing drawing =
          ChartPainterTest.painter(part).paint(spec, width, OptionalDouble.empty(), Mark.ARTIFACT);
      assertThat(drawing.height()).isLessThan(usual + 1);
      ChartPainterTest.assertTextIsInsideAndApart(drawing, name + " at " + width + ", " + part);
    }
  }
}
