package io.etude.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Brand;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Bars;
import io.etude.document.chart.ChartSpec.Callout;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ColorRole;
import io.etude.pdf.frame.Item;
import io.etude.pdf.testing.SampleCharts;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the figure of a group stands that is set against that of a bar. */
class BarsDrawingTest {

  private static final double RADIUS = 3.5;

  /** Bars of these shares, in percent; the group's is set against the last one. */
  private static Bars bars(double group, double... shares) {
    List<Mark> marks = new ArrayList<>();
    for (double share : shares) {
      marks.add(SampleCharts.mark("Bar " + marks.size(), share, ColorRole.ORDINARY));
    }
    return new Bars(
        marks,
        List.of(
            new Callout(shares.length - 1, SampleCharts.mark("Group", group, ColorRole.EMPHASIS))));
  }

  private static double height(Bars chart, double width) {
    return ChartPainterTest.paint(chart, width).height();
  }

  private static double withoutCallouts(Bars chart, double width) {
    return height(new Bars(chart.marks(), List.of()), width);
  }

  private static Rectangle2D lastBar(ChartDrawing drawing) {
    Item.Box last =
        drawing.items().stream()
            .filter(Item.Box.class::isInstance)
            .map(Item.Box.class::cast)
            .reduce((one, other) -> other)
            .orElseThrow();
    return new Rectangle2D.Double(last.x(), last.y(), last.width(), last.height());
  }

  private static List<Rectangle2D> dots(ChartDrawing drawing) {
    return drawing.items().stream()
        .filter(Item.Path.class::isInstance)
        .map(Item.Path.class::cast)
        .filter(path -> path.fill().orElse(-1) == Brand.DEFAULT.accent())
        .map(path -> path.path().getBounds2D())
        .toList();
  }

  private static Item.Glyphs text(ChartDrawing drawing, String part) {
    return drawing.items().stream()
        .filter(Item.Glyphs.class::isInstance)
        .map(Item.Glyphs.class::cast)
        .filter(run -> run.text().contains(part))
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  @Test
  void aCalloutFarFromItsBarStandsInTheLineOfTheBar() {
    Bars chart = bars(70, 80, 40);
    ChartDrawing drawing = ChartPainterTest.paint(chart, 510);
    Rectangle2D bar = lastBar(drawing);
    Rectangle2D dot = dots(drawing).get(0);
    assertThat(dot.getCenterY()).isCloseTo(bar.getCenterY(), within(0.1));
    assertThat(dot.getCenterX() - bar.getX()).isCloseTo(bar.getWidth() * 70 / 40, within(0.1));
    assertThat(text(drawing, "40").x()).isCloseTo(bar.getMaxX() + 4, within(0.1));
    assertThat(text(drawing, "Group").x()).isCloseTo(dot.getCenterX() + RADIUS + 4, within(0.1));
    assertThat(height(chart, 510)).isEqualTo(withoutCallouts(chart, 510));
  }

  /** Beside its dot, the name of the longest bar's group would take half of a column from bars. */
  @Test
  void aCalloutThatWouldShortenBarsALotStandsUnderItsBar() {
    Bars chart = bars(29, 10, 26);
    for (double width : List.of(160.0, 330.0, 510.0)) {
      ChartDrawing drawing = ChartPainterTest.paint(chart, width);
      Rectangle2D bar = lastBar(drawing);
      assertThat(bar.getWidth()).isGreaterThan((width - bar.getX()) * 0.6);
    }
    assertThat(height(chart, 160)).isGreaterThan(withoutCallouts(chart, 160));
    assertThat(height(chart, 510)).isEqualTo(withoutCallouts(chart, 510));
  }

  @Test
  void aCalloutThatMightPartABarFromItsValueStandsUnderTheBar() {
    Bars chart = bars(13, 74, 5);
    ChartDrawing drawing = ChartPainterTest.paint(chart, 330);
    Rectangle2D bar = lastBar(drawing);
    Rectangle2D dot = dots(drawing).get(0);
    assertThat(dot.getMinY()).isGreaterThan(bar.getMaxY() - 0.5);
    assertThat(dot.getCenterX() - bar.getX()).isCloseTo(bar.getWidth() * 13 / 5, within(0.1));
    assertThat(text(drawing, "5").x()).isCloseTo(bar.getMaxX() + 4, within(0.1));
    assertThat(text(drawing, "Group").x()).isCloseTo(dot.getCenterX() + RADIUS + 4, within(0.1));
    assertThat(height(chart, 330)).isGreaterThan(withoutCallouts(chart, 330));
  }

  /** The bar and the dot are 8 and 14 points from zero: the dot would lie on the value. */
  @Test
  void onAMuchSmallerScaleADotThatWouldLieOnAValueIsLeftOut() {
    Bars chart = bars(70, 80, 40);
    ChartDrawing drawing =
        ChartPainterTest.painter()
            .paint(chart, 510, OptionalDouble.of(20), io.etude.pdf.frame.Mark.ARTIFACT);
    Rectangle2D bar = lastBar(drawing);
    Item.Glyphs value = text(drawing, "40");
    assertThat(bar.getWidth()).isCloseTo(8, within(0.01));
    assertThat(dots(drawing)).isEmpty();
    assertThat(value.x()).isCloseTo(bar.getMaxX() + 4, within(0.1));
    assertThat(text(drawing, "Group").x()).isGreaterThan(value.x() + value.width() + 4);
    assertThat(drawing.height()).isEqualTo(height(chart, 510));
  }

  /** Where there is room behind a dot on the bars' own scale, its text stands there. */
  @Test
  void aLongCalloutHasALineOfItsOwnUnderItsDotWhereNoSideHasRoom() {
    Mark group = SampleCharts.mark("A group whose name is long by far", 60, ColorRole.EMPHASIS);
    ChartSpec.Bars near = bars(31, 74, 50);
    Bars chart = new Bars(near.marks(), List.of(new Callout(1, group)));
    ChartDrawing drawing = ChartPainterTest.paint(chart, 200);
    assertThat(text(drawing, "A group").y()).isGreaterThan(dots(drawing).get(0).getMaxY());
    Bars low =
        new Bars(
            bars(31, 74, 8).marks(),
            List.of(
                new Callout(1, SampleCharts.mark("A group of some size", 12, ColorRole.EMPHASIS))));
    ChartDrawing beside = ChartPainterTest.paint(low, 200);
    assertThat(text(beside, "A group").x())
        .isCloseTo(dots(beside).get(0).getCenterX() + RADIUS + 4, within(0.1));
  }

  private static List<Item.Box> boxes(ChartDrawing drawing) {
    return drawing.items().stream()
        .filter(Item.Box.class::isInstance)
        .map(Item.Box.class::cast)
        .toList();
  }

  /** Three lines under a bar, as the narrow chart has no room for one: all begin at one place. */
  @Test
  void theLinesOfACalloutBeginAtOnePlaceWithinTheChart() {
    String name = "people of the towns along the northern and the southern coast";
    for (double group : new double[] {5, 45, 95}) {
      Mark other = SampleCharts.mark(name, group, ColorRole.EMPHASIS);
      Bars chart = new Bars(bars(0, 74, 50).marks(), List.of(new Callout(1, other)));
      ChartDrawing drawing = ChartPainterTest.paint(chart, 120);
      List<Item.Glyphs> lines =
          drawing.items().stream()
              .filter(Item.Glyphs.class::isInstance)
              .map(Item.Glyphs.class::cast)
              .filter(run -> run.color() == Brand.DEFAULT.accent())
              .toList();
      String text = String.join(" ", lines.stream().map(Item.Glyphs::text).toList());
      assertThat(text).isEqualTo(other.text() + " " + name);
      assertThat(lines).hasSizeGreaterThan(1).allMatch(run -> run.x() == lines.get(0).x());
      assertThat(lines).allMatch(run -> run.x() >= 0 && run.x() + run.width() <= 120.01);
      double dot = dots(drawing).get(0).getCenterX();
      Rectangle2D bar = lastBar(drawing);
      assertThat(dot - bar.getX()).isCloseTo(bar.getWidth() * group / 50, within(0.1));
    }
  }

  /** Bars are level with their labels, which are whole, and begin behind the longest of them. */
  @Test
  void barsAreBesideTheirWholeLabels() {
    String name = "A label that is long enough to take several lines beside its bar";
    List<Mark> marks = new ArrayList<>();
    for (double share : new double[] {60, 30, 10}) {
      marks.add(SampleCharts.mark(marks.size() + " " + name, share, ColorRole.ORDINARY));
    }
    ChartDrawing drawing = ChartPainterTest.paint(new Bars(marks, List.of()), 330);
    List<Item.Box> boxes = boxes(drawing);
    assertThat(boxes).hasSize(3);
    List<Item.Glyphs> labels =
        drawing.items().stream()
            .filter(Item.Glyphs.class::isInstance)
            .map(Item.Glyphs.class::cast)
            .filter(run -> run.x() == 0)
            .toList();
    int each = labels.size() / 3;
    for (int i = 0; i < 3; i++) {
      Item.Box box = boxes.get(i);
      List<Item.Glyphs> own = labels.subList(i * each, (i + 1) * each);
      String text = String.join(" ", own.stream().map(Item.Glyphs::text).toList());
      assertThat(text).isEqualTo(marks.get(i).label());
      double level = (own.get(0).y() + own.get(each - 1).y()) / 2 - own.get(0).size() * 0.325;
      assertThat(level).isCloseTo(box.y() + box.height() / 2, within(0.1));
      assertThat(own).allMatch(run -> run.x() + run.width() <= box.x() - 8);
      assertThat(box.x()).isEqualTo(boxes.get(0).x());
      assertThat(box.width() / boxes.get(0).width())
          .isCloseTo(marks.get(i).value().orElseThrow() / 0.6, within(1e-9));
      Item.Glyphs value = text(drawing, marks.get(i).text());
      assertThat(value.x()).isCloseTo(box.x() + box.width() + 4, within(0.01));
      assertThat(value.x() + value.width()).isLessThanOrEqualTo(330.01);
    }
  }

  /** One per cent doesn't look like all: the width stands for a tenth at least. */
  @Test
  void smallSharesHaveShortBars() {
    Bars small = new Bars(bars(1, 4, 1).marks(), List.of());
    ChartDrawing drawing = ChartPainterTest.paint(small, 330);
    double left = boxes(drawing).get(0).x();
    assertThat(boxes(drawing).get(0).width()).isCloseTo((330 - left) * 4 / 10, within(0.01));
    assertThat(boxes(drawing).get(1).width()).isCloseTo((330 - left) / 10, within(0.01));
  }

  /** Shares of which none is above 15 % take the room as larger ones do. */
  @ParameterizedTest
  @ValueSource(ints = {8, 12, 15})
  void sharesThatAreAllSmallUseTheRoom(int highest) {
    Bars small = new Bars(bars(1, highest, highest - 1, 2).marks(), List.of());
    ChartDrawing drawing = ChartPainterTest.paint(small, 330);
    double left = boxes(drawing).get(0).x();
    assertThat(boxes(drawing).get(0).width()).isGreaterThan((330 - left) * 0.75);
  }

  /** A bar below zero ends where the others begin, its value to the left of it. */
  @Test
  void barsBelowZeroLieToTheLeftOfIt() {
    Bars bars = new Bars(bars(1, 30, -20).marks(), List.of());
    ChartDrawing drawing = ChartPainterTest.paint(bars, 330);
    Item.Box above = boxes(drawing).get(0);
    Item.Box below = boxes(drawing).get(1);
    assertThat(below.x() + below.width()).isCloseTo(above.x(), within(0.01));
    assertThat(below.width() / above.width()).isCloseTo(20 / 30.0, within(0.001));
    List<Item.Glyphs> values =
        drawing.items().stream()
            .filter(Item.Glyphs.class::isInstance)
            .map(Item.Glyphs.class::cast)
            .filter(run -> run.text().contains("%"))
            .toList();
    assertThat(values.get(0).x() - (above.x() + above.width())).isCloseTo(4, within(0.01));
    Item.Glyphs negative = values.get(1);
    assertThat(below.x() - (negative.x() + negative.width())).isCloseTo(4, within(0.01));
  }
}
