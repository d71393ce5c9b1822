package io.etude.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Brand;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.pdf.chart.label.ChartContext;
import io.etude.pdf.frame.Item;
import io.etude.pdf.testing.SampleCharts;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DotsDrawingTest {

  private static boolean isDot(Item item) {
    return item instanceof Item.Path path && path.path().getBounds2D().getHeight() > 3;
  }

  @Test
  void dotsLieOverTheGapBetweenThem() {
    List<Item> items = ChartPainterTest.paint(SampleCharts.all().get("dots"), 330).items();
    int lastGap =
        IntStream.range(0, items.size())
            .filter(i -> items.get(i) instanceof Item.Box)
            .max()
            .orElseThrow();
    int firstDot =
        IntStream.range(0, items.size())
            .filter(i -> isDot(items.get(i)))
            .filter(i -> ((Item.Path) items.get(i)).path().getBounds2D().getWidth() > 3)
            .min()
            .orElseThrow();
    assertThat(lastGap).isLessThan(firstDot);
  }

  private static ChartSpec twoGroups(double... shares) {
    List<ChartSpec.Part> series =
        List.of(
            new ChartSpec.Part("Femmes", ColorRole.series(0, 2)),
            new ChartSpec.Part("Hommes", ColorRole.series(1, 2)));
    List<ChartSpec.Dots.Row> rows = new ArrayList<>();
    for (int i = 0; i < shares.length; i += 2) {
      rows.add(
          new ChartSpec.Dots.Row(
              "Rang " + i,
              List.of(
                  SampleCharts.mark("f", shares[i], ColorRole.series(0, 2)),
                  SampleCharts.mark("h", shares[i + 1], ColorRole.series(1, 2))),
              ChartSpec.Significance.NONE));
    }
    return new ChartSpec.Dots(series, rows);
  }

  private static List<Rectangle2D> dots(ChartSpec spec, double width) {
    return ChartPainterTest.paint(spec, width).items().stream()
        .filter(Item.Path.class::isInstance)
        .map(item -> ((Item.Path) item))
        .filter(path -> path.fill().isPresent())
        .map(path -> path.path().getBounds2D())
        .filter(bounds -> bounds.getWidth() > 5)
        .toList();
  }

  private static List<Item.Glyphs> texts(ChartSpec spec, double width, String text) {
    return ChartPainterTest.paint(spec, width).items().stream()
        .filter(Item.Glyphs.class::isInstance)
        .map(Item.Glyphs.class::cast)
        .filter(run -> run.text().replaceAll("\\W", "").equals(text))
        .toList();
  }

  /** The note explains the mark of a hidden figure, so it is drawn, on the line of its group. */
  @Test
  void aHiddenFigureHasItsMark() {
    ChartSpec.Dots known = (ChartSpec.Dots) twoGroups(60, 20, 40, 30);
    ChartSpec.Mark hidden = SampleCharts.suppressed("f");
    ChartSpec.Dots.Row row = known.rows().get(0);
    ChartSpec spec =
        new ChartSpec.Dots(
            known.series(),
            List.of(
                new ChartSpec.Dots.Row(
                    row.label(), List.of(hidden, row.points().get(1)), row.gap()),
                known.rows().get(1)));
    assertThat(texts(spec, 330, "c")).hasSize(1);
  }

  /** Whose value is it, where one dot is under another? Each has its line, the first above. */
  @ParameterizedTest
  @ValueSource(doubles = {160, 330, 510})
  void twoDotsThatWouldCoverEachOtherAreOneOverTheOther(double width) {
    ChartSpec spec = twoGroups(60, 20, 31, 31);
    List<Rectangle2D> dots = dots(spec, width);
    List<Rectangle2D> equal =
        dots.stream()
            .filter(
                dot ->
                    dots.stream()
                        .anyMatch(
                            other ->
                                other != dot
                                    && Math.abs(other.getCenterX() - dot.getCenterX()) < 0.1))
            .sorted(Comparator.comparingDouble(Rectangle2D::getCenterY))
            .toList();
    assertThat(equal).hasSize(2);
    assertThat(equal.get(0).intersects(equal.get(1))).isFalse();
    assertThat(equal.get(0).getWidth()).as("women's dots are full").isLessThan(7);
    List<Item.Glyphs> values = texts(spec, width, "31");
    assertThat(values).hasSize(2);
    for (int i = 0; i < 2; i++) {
      double middle = values.get(i).y() - values.get(i).size() * ChartContext.CENTRE;
      assertThat(middle).isCloseTo(equal.get(i).getCenterY(), within(0.1));
    }
    // one value behind the dots, the other before them, as in the other row
    List<Item.Glyphs> across =
        values.stream().sorted(Comparator.comparingDouble(Item.Glyphs::x)).toList();
    double before = across.get(0).x() + across.get(0).width();
    assertThat(equal.get(0).getMinX() - before).isBetween(1.0, 4.0);
    assertThat(across.get(1).x() - equal.get(1).getMaxX()).isBetween(1.0, 4.0);
    List<Double> levels =
        dots.stream().filter(dot -> !equal.contains(dot)).map(Rectangle2D::getCenterY).toList();
    assertThat(levels).hasSize(2);
    assertThat(levels.get(0)).isCloseTo(levels.get(1), within(0.01));
    assertThat(texts(spec, width, "20").get(0).x()).isLessThan(texts(spec, width, "60").get(0).x());
  }

  /** No axis says what a dot without a figure is. */
  @ParameterizedTest
  @ValueSource(doubles = {100, 160, 330, 510})
  void eachOfThreeDotsHasItsValue(double width) {
    List<ChartSpec.Part> series =
        IntStream.range(0, 3)
            .mapToObj(s -> new ChartSpec.Part("Groupe " + s, ColorRole.series(s, 3)))
            .toList();
    List<ChartSpec.Dots.Row> rows =
        List.of(
            new ChartSpec.Dots.Row(
                "Rang 0", SampleCharts.stack(61, 57, 40), ChartSpec.Significance.NONE),
            new ChartSpec.Dots.Row(
                "Rang 1", SampleCharts.stack(30, 20, 52), ChartSpec.Significance.NONE));
    ChartSpec spec = new ChartSpec.Dots(series, rows);
    for (String value : List.of("61", "57", "40", "30", "20", "52")) {
      assertThat(texts(spec, width, value)).as(value).hasSize(1);
    }
  }

  /** Those of a row stood on three heights without anything that they were at the end of. */
  @Test
  void aLineLeadsToEachDotThatHasItsOwn() {
    List<ChartSpec.Part> series =
        IntStream.range(0, 3)
            .mapToObj(s -> new ChartSpec.Part("Groupe " + s, ColorRole.series(s, 3)))
            .toList();
    ChartSpec spec =
        new ChartSpec.Dots(
            series,
            List.of(
                new ChartSpec.Dots.Row(
                    "Rang 0", SampleCharts.stack(61, 60, 59), ChartSpec.Significance.NONE)));
    assertThat(ChartPainterTest.paint(spec, 330).items())
        .filteredOn(item -> item instanceof Item.Path path && path.dash().length > 0)
        .hasSize(3);
  }

  @Test
  void aRowWithALineASeriesIsHigherByThat() {
    double apart = ChartPainterTest.paint(twoGroups(60, 45, 31, 46), 160).height();
    double covered = ChartPainterTest.paint(twoGroups(60, 20, 31, 31), 160).height();
    double both = ChartPainterTest.paint(twoGroups(40, 40, 31, 31), 160).height();
    assertThat(covered - apart).isBetween(7.5, 10.0);
    assertThat(both).isGreaterThan(covered + 7.5);
  }

  private static List<Item.Glyphs> valueTexts(ChartSpec spec, double width) {
    return ChartPainterTest.paint(spec, width).items().stream()
        .filter(Item.Glyphs.class::isInstance)
        .map(Item.Glyphs.class::cast)
        .filter(run -> run.text().contains("%"))
        .toList();
  }

  private static List<Rectangle2D> zeroLines(ChartSpec spec, double width) {
    return ChartPainterTest.paint(spec, width).items().stream()
        .filter(Item.Path.class::isInstance)
        .map(item -> (Item.Path) item)
        .filter(path -> path.stroke().orElse(0) == Brand.DEFAULT.rule())
        .filter(path -> path.dash().length == 0 && path.path().getBounds2D().getWidth() == 0)
        .map(path -> path.path().getBounds2D())
        .toList();
  }

  /** Its place is free: a value that would be there is over its dot, or behind it. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.4, 3, 6})
  void theLineAtZeroIsInAllRowsAndMeetsNoValue(double low) {
    for (double high : new double[] {low + 3, low + 9, 50}) {
      ChartSpec spec = twoGroups(60, 40, high, low, 70, 45);
      assertThat(zeroLines(spec, 330)).hasSize(3);
      double zero = zeroLines(spec, 330).get(0).getX();
      List<Item.Glyphs> values = valueTexts(spec, 330);
      assertThat(values).hasSize(6).allMatch(value -> value.x() > zero + 3);
    }
  }

  @Test
  void aValueOverItsDotIsTakenForThatOfNoOther() {
    ChartSpec far = twoGroups(60, 40, 50, 2, 70, 45);
    Item.Glyphs over = texts(far, 330, "2").get(0);
    Item.Glyphs behind = texts(far, 330, "50").get(0);
    assertThat(over.y()).isLessThan(behind.y() - 5);
    Rectangle2D own =
        dots(far, 330).stream()
            .min(Comparator.comparingDouble(Rectangle2D::getCenterX))
            .orElseThrow();
    assertThat(over.x()).isBetween(own.getMinX() - 6, own.getMaxX());
    // the other dot would be under it: each has a line
    ChartSpec near = twoGroups(60, 40, 5, 3, 70, 45);
    assertThat(texts(near, 330, "3").get(0).y() - texts(near, 330, "5").get(0).y())
        .isBetween(6.0, 12.0);
    assertThat(texts(near, 330, "3").get(0).x()).isGreaterThan(own.getMaxX());
  }
}
