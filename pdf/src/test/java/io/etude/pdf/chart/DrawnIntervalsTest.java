package io.etude.pdf.chart;

import static io.etude.pdf.chart.ChartPainterTest.boxes;
import static io.etude.pdf.chart.ChartPainterTest.paint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ColorRole;
import io.etude.figure.Figure;
import io.etude.pdf.frame.Item;
import io.etude.pdf.testing.ChartSheet;
import io.etude.pdf.testing.EdgeCharts;
import io.etude.results.FigureRef;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Interval;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Intervals are drawn to scale, over or beside their marks and clear of text. */
class DrawnIntervalsTest {

  @Test
  void intervalsAreDrawnOverBarsAndClearOfValues() {
    for (double width : ChartSheet.WIDTHS) {
      ChartDrawing drawing = paint(EdgeCharts.all().get("intervals"), width);
      List<Rectangle2D> lines =
          drawing.items().stream()
              .filter(Item.Path.class::isInstance)
              .map(Item.Path.class::cast)
              .filter(path -> path.stroke().isPresent() && path.dash().length == 0)
              .map(path -> path.path().getBounds2D())
              .filter(line -> line.getHeight() == 0)
              .toList();
      assertThat(lines).as("three figures have an interval of two parts").hasSize(6);
      Item.Box bar = boxes(EdgeCharts.all().get("intervals"), width).get(0);
      double end = bar.x() + bar.width();
      double high = lines.get(1).getMaxX();
      assertThat(lines.get(0).getMaxX()).isCloseTo(end, within(0.01));
      assertThat(lines.get(1).getMinX()).isCloseTo(end, within(0.01));
      assertThat((high - lines.get(0).getMinX()) / bar.width())
          .isCloseTo(0.08 / 0.64, within(0.001));
      Item.Glyphs value =
          drawing.items().stream()
              .filter(Item.Glyphs.class::isInstance)
              .map(Item.Glyphs.class::cast)
              .filter(run -> run.text().equals("64\u00a0%"))
              .findFirst()
              .orElseThrow();
      assertThat(value.x()).isGreaterThan(high);
    }
  }

  private static List<Rectangle2D> strokes(String name, double width) {
    return paint(EdgeCharts.all().get(name), width).items().stream()
        .filter(Item.Path.class::isInstance)
        .map(Item.Path.class::cast)
        .filter(path -> path.stroke().isPresent() && path.fill().isEmpty())
        .map(path -> path.path().getBounds2D())
        .toList();
  }

  @Test
  void intervalsOfDotsNeverLieOverEachOther() {
    for (double width : ChartSheet.WIDTHS) {
      List<Rectangle2D> level =
          strokes("five dots with intervals", width).stream()
              .filter(line -> line.getHeight() == 0)
              .toList();
      assertThat(level).as("ten figures have an interval of two parts").hasSize(20);
      for (Rectangle2D one : level) {
        assertThat(level)
            .filteredOn(other -> other != one && Math.abs(other.getY() - one.getY()) < 1)
            .noneMatch(
                other ->
                    other.getMinX() < one.getMaxX() - 0.01
                        && other.getMaxX() > one.getMinX() + 0.01);
      }
      double perUnit = level.get(1).getWidth() / 0.04;
      for (Rectangle2D part : level) {
        assertThat(part.getWidth()).isCloseTo(0.04 * perUnit, within(0.01));
      }
    }
  }

  private static ChartSpec means(double low, double high) {
    Mark mean =
        new Mark(
            "Mean",
            Figure.of(
                    new FigureRef(
                        TableId.of("q").by("s").figure("mean", "a"),
                        FigureRef.Kind.NUMBER,
                        Optional.of(new Estimate(4, 0.5, 20, Optional.of(new Interval(low, high)))),
                        OptionalLong.of(20),
                        Set.of()),
                    "4")
                .build(),
            ColorRole.ORDINARY);
    return new ChartSpec.Dots(
        List.of(new ChartSpec.Part("Mean", ColorRole.ORDINARY)),
        List.of(new ChartSpec.Dots.Row("Alba", List.of(mean), ChartSpec.Significance.NONE)),
        ChartSpec.Intervals.SHOWN,
        Optional.of(new Axis(1, 5, "1", "5")));
  }

  /** How many slanting strokes there are: two for the head of an arrow. */
  private static long slanting(ChartSpec chart) {
    return paint(chart, 330).items().stream()
        .filter(Item.Path.class::isInstance)
        .map(Item.Path.class::cast)
        .filter(path -> path.stroke().isPresent() && path.fill().isEmpty())
        .map(path -> path.path().getBounds2D())
        .filter(line -> line.getHeight() > 0 && line.getWidth() > 0 && line.getWidth() < 5)
        .count();
  }

  @Test
  void anIntervalThatGoesBeyondTheScaleEndsInAnArrow() {
    assertThat(slanting(means(3, 5))).isZero();
    assertThat(slanting(means(3, 5.5))).isEqualTo(2);
    assertThat(slanting(means(-8, 16))).isEqualTo(4);
  }

  @Test
  void intervalsOfColumnsAreDrawnToScale() {
    for (double width : ChartSheet.WIDTHS) {
      List<Rectangle2D> upright =
          strokes("columns with intervals", width).stream()
              .filter(line -> line.getWidth() == 0 && line.getHeight() > 4)
              .toList();
      List<Item.Box> columns = boxes(EdgeCharts.all().get("columns with intervals"), width);
      Item.Box highest =
          columns.stream().max(Comparator.comparingDouble(Item.Box::height)).orElseThrow();
      Rectangle2D above =
          upright.stream()
              .filter(line -> Math.abs(line.getMaxY() - highest.y()) < 0.01)
              .findFirst()
              .orElseThrow();
      assertThat(above.getHeight() / highest.height()).isCloseTo(0.04 / 0.26, within(0.001));
    }
  }

  @Test
  void linesWithoutIntervalsHaveNoRibbons() {
    ChartDrawing plain = paint(EdgeCharts.all().get("lines without intervals"), 330);
    assertThat(plain.items())
        .filteredOn(Item.Path.class::isInstance)
        .extracting(Item.Path.class::cast)
        .filteredOn(path -> path.fill().isPresent())
        .allMatch(dot -> dot.path().getBounds2D().getWidth() < 5);
  }
}
