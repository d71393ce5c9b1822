package io.etude.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Emphasis;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.testing.SampleCharts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of bars of several parts: at one distance, and their labels' lines about as long. */
class PartedRowsTest {

  private static final double WIDTH = 330;

  /** Five rows, of which the second alone has a part too short for its figure. */
  private static final double[][] SHARES = {
    {40, 35, 25}, {60, 38, 2}, {30, 40, 30}, {20, 50, 30}, {45, 30, 25}
  };

  private static ChartSpec stacked() {
    return stacked(SHARES);
  }

  private static ChartSpec stacked(double[]... all) {
    List<ChartSpec.Stacked.Row> rows = new ArrayList<>();
    for (double[] shares : all) {
      rows.add(new ChartSpec.Stacked.Row("Ligne " + rows.size(), SampleCharts.stack(shares)));
    }
    return new ChartSpec.Stacked(SampleCharts.sides(1, "Oui", "Ni oui, ni non", "Non"), rows);
  }

  private static ChartSpec diverging() {
    return diverging(SHARES);
  }

  private static ChartSpec diverging(double[]... all) {
    List<ChartSpec.Diverging.Row> rows = new ArrayList<>();
    for (double[] shares : all) {
      List<ChartSpec.Mark> marks = SampleCharts.stack(shares);
      rows.add(
          ChartSpec.Diverging.Row.builder("Ligne " + rows.size(), marks, marks.get(0), marks.get(2))
              .emphasis(Emphasis.NORMAL)
              .build());
    }
    return new ChartSpec.Diverging(
        SampleCharts.sides(1, "Oui", "Ni oui, ni non", "Non"),
        "Oui",
        "Non",
        Optional.empty(),
        rows);
  }

  private static ChartSpec chart(String kind) {
    return kind.equals("stacked") ? stacked() : diverging();
  }

  private static List<Item.Glyphs> labels(List<Item> items) {
    return labels(items, "Ligne");
  }

  private static List<Item.Glyphs> labels(List<Item> items, String start) {
    return items.stream()
        .filter(Item.Glyphs.class::isInstance)
        .map(Item.Glyphs.class::cast)
        .filter(run -> run.text().startsWith(start))
        .toList();
  }

  private static double pitch(List<Item> items) {
    List<Item.Glyphs> labels = labels(items);
    double pitch = labels.get(1).y() - labels.get(0).y();
    for (int i = 2; i < labels.size(); i++) {
      assertThat(labels.get(i).y() - labels.get(i - 1).y())
          .as("distance of rows %d and %d", i - 1, i)
          .isCloseTo(pitch, within(0.01));
    }
    return pitch;
  }

  @ParameterizedTest
  @ValueSource(strings = {"stacked", "diverging"})
  void rowsAreAtOneDistanceThoughOneHasItsFigureBelow(String kind) {
    double pitch = pitch(ChartPainterTest.paint(chart(kind), WIDTH).items());
    assertThat(pitch).as("more than rows of bars without such figures").isGreaterThan(18);
    ChartDrawing later =
        ChartPainterTest.painter()
            .paint(chart(kind), new RowRange(2, 5), WIDTH, OptionalDouble.empty(), Mark.ARTIFACT);
    assertThat(pitch(later.items())).as("rows on the next page").isCloseTo(pitch, within(0.01));
  }

  /** In a narrow chart 1 % is shorter than the white rules between parts are together. */
  @ParameterizedTest
  @ValueSource(strings = {"stacked", "diverging"})
  void aPartOfOnePerCentIsSeenInANarrowChart(String kind) {
    double[][] shares = {{40, 35, 25}, {0.6, 59.4, 40}};
    ChartSpec chart = kind.equals("stacked") ? stacked(shares) : diverging(shares);
    List<Item.Box> bars =
        ChartPainterTest.boxes(chart, 120).stream().filter(box -> box.height() == 12).toList();
    double below = bars.stream().mapToDouble(Item.Box::y).max().orElseThrow();
    List<Item.Box> second = bars.stream().filter(bar -> bar.y() == below).toList();
    assertThat(second).hasSize(3);
    assertThat(second.stream().mapToDouble(Item.Box::width).min().orElseThrow())
        .isBetween(0.5, 1.25);
    assertThat(labels(ChartPainterTest.paint(chart, 120).items(), "1"))
        .as("no net of one answer beside its figure")
        .hasSize(1);
  }

  /** A figure under a bar is nearer to it than to the next one. */
  @ParameterizedTest
  @ValueSource(strings = {"stacked", "diverging"})
  void figuresAreNearerToTheirOwnBar(String kind) {
    List<Item> items = ChartPainterTest.paint(chart(kind), WIDTH).items();
    Item.Glyphs figure =
        items.stream()
            .filter(item -> item instanceof Item.Glyphs run && run.text().equals("2"))
            .map(Item.Glyphs.class::cast)
            .min((one, other) -> Double.compare(one.size(), other.size()))
            .orElseThrow();
    List<Item.Box> bars =
        items.stream()
            .filter(item -> item instanceof Item.Box box && box.height() == 12)
            .map(Item.Box.class::cast)
            .toList();
    double own =
        bars.stream()
            .mapToDouble(bar -> bar.y() + bar.height())
            .filter(foot -> foot < figure.y())
            .max()
            .orElseThrow();
    double next = bars.stream().mapToDouble(Item.Box::y).filter(y -> y > own).min().orElseThrow();
    double top = figure.y() - 0.66 * figure.size();
    assertThat(top - own).isPositive().isLessThan((next - figure.y()) / 1.5);
  }

  @Test
  void aLabelHasLinesOfAboutOneLength() {
    String label = "Démocratie participative, y compris le vote électronique";
    ChartSpec chart =
        new ChartSpec.Stacked(
            SampleCharts.sides(1, "Oui", "Ni oui, ni non", "Non"),
            List.of(
                new ChartSpec.Stacked.Row(label, SampleCharts.stack(40, 35, 25)),
                new ChartSpec.Stacked.Row("Ligne", SampleCharts.stack(30, 45, 25))));
    List<Item.Glyphs> lines =
        ChartPainterTest.paint(chart, 425).items().stream()
            .filter(item -> item instanceof Item.Glyphs run && label.contains(run.text()))
            .map(Item.Glyphs.class::cast)
            .filter(run -> run.text().length() > 5)
            .toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1).width())
        .isBetween(0.6 * lines.get(0).width(), 1.4 * lines.get(0).width());
    double bars =
        ChartPainterTest.boxes(chart, 425).stream()
            .filter(box -> box.height() == 12)
            .mapToDouble(Item.Box::x)
            .min()
            .orElseThrow();
    double widest = lines.stream().mapToDouble(Item.Glyphs::width).max().orElseThrow();
    assertThat(bars).as("bars begin where the longest line ends").isLessThan(widest + 10);
  }
}
