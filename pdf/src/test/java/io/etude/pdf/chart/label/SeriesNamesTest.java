package io.etude.pdf.chart.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Brand;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.pdf.chart.ChartPainterTest;
import io.etude.pdf.frame.Item;
import io.etude.pdf.testing.EdgeCharts;
import io.etude.pdf.testing.SampleCharts;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeriesNamesTest {

  private static final Map<String, ChartSpec> EDGES = EdgeCharts.all();

  private static List<Item> items(String chart, double width) {
    return ChartPainterTest.paint(EDGES.get(chart), width).items();
  }

  private static List<Item.Box> boxes(String chart, double width) {
    return items(chart, width).stream()
        .filter(Item.Box.class::isInstance)
        .map(Item.Box.class::cast)
        .toList();
  }

  private static Item.Glyphs text(String chart, double width, String text) {
    return items(chart, width).stream()
        .filter(Item.Glyphs.class::isInstance)
        .map(Item.Glyphs.class::cast)
        .filter(run -> run.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no \"" + text + "\" in " + chart));
  }

  private static List<Item.Box> swatches(String chart, double width) {
    return boxes(chart, width).stream()
        .filter(box -> box.width() == ChartLegend.SWATCH && box.height() == ChartLegend.SWATCH)
        .toList();
  }

  @Test
  void partsAreNamedOverTheFirstBar() {
    for (double width : new double[] {160, 330, 510}) {
      assertThat(swatches("two parts", width)).as("at %s", width).isEmpty();
      Item.Box yes =
          boxes("two parts", width).stream()
              .filter(box -> box.color() == Brand.DEFAULT.positive().dark())
              .min(Comparator.comparingDouble(Item.Box::y))
              .orElseThrow();
      Item.Glyphs name = text("two parts", width, "Oui");
      assertThat(name.x() + name.width() / 2).isCloseTo(yes.x() + yes.width() / 2, within(1.0));
      assertThat(name.y()).isLessThan(yes.y());
      assertThat(name.color()).isEqualTo(Brand.DEFAULT.positive().dark());
    }
  }

  @Test
  void lineLeadsFromANameToASmallPart() {
    List<Item> items = ChartPainterTest.paint(stacked(60, 34, 6), 330).items();
    List<Item.Path> leaders =
        items.stream()
            .filter(Item.Path.class::isInstance)
            .map(Item.Path.class::cast)
            .filter(path -> path.stroke().orElse(0) == Brand.DEFAULT.grey())
            .toList();
    Item.Box smallest =
        items.stream()
            .filter(Item.Box.class::isInstance)
            .map(Item.Box.class::cast)
            .min(Comparator.comparingDouble(Item.Box::width))
            .orElseThrow();
    assertThat(leaders).hasSize(1);
    assertThat(leaders.get(0).path().getBounds2D().getMaxX())
        .isBetween(smallest.x(), smallest.x() + smallest.width());
  }

  @Test
  void legendNamesPartsWhereNamesFindNoRoom() {
    assertThat(swatches("five parts", 80)).hasSize(5);
    assertThat(swatches("five parts", 330)).as("two names would be over one part").hasSize(5);
    assertThat(swatches("two parts", 80)).isEmpty();
    assertThat(swatches("whole parts", 510)).as("the first bar lacks parts").hasSize(4);
  }

  /** Over a total a name would pass for what that is of. */
  @Test
  void narrowDivergingBarsHaveNoNamesOverTheirTotals() {
    List<ChartSpec.Part> scale =
        List.of(
            new ChartSpec.Part("A", ColorRole.positive(0, 2)),
            new ChartSpec.Part("B", ColorRole.positive(1, 2)),
            new ChartSpec.Part("C", ColorRole.negative(1, 2)),
            new ChartSpec.Part("D", ColorRole.negative(0, 2)));
    ChartSpec.Mark half = SampleCharts.mark("net", 50, ColorRole.ORDINARY);
    ChartSpec.Diverging.Row row =
        ChartSpec.Diverging.Row.builder("Row", SampleCharts.stack(25, 25, 25, 25), half, half)
            .build();
    ChartSpec chart = new ChartSpec.Diverging(scale, "good", "bad", Optional.empty(), List.of(row));
    for (double width : new double[] {160, 400}) {
      assertThat(
              ChartPainterTest.paint(chart, width).items().stream()
                  .filter(
                      item -> item instanceof Item.Box box && box.height() == ChartLegend.SWATCH))
          .hasSize(width < 200 ? 4 : 0);
    }
  }

  private static ChartSpec.Stacked stacked(double... shares) {
    List<ChartSpec.Part> scale = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      scale.add(new ChartSpec.Part("Degré " + i, ColorRole.step(i, shares.length)));
    }
    return new ChartSpec.Stacked(
        scale, List.of(new ChartSpec.Stacked.Row("Tous", SampleCharts.stack(shares))));
  }

  private static List<String> texts(ChartSpec spec, double width) {
    return ChartPainterTest.paint(spec, width).items().stream()
        .filter(Item.Glyphs.class::isInstance)
        .map(item -> ((Item.Glyphs) item).text())
        .toList();
  }

  /** 0.3 % of 160 points are half a point: white rules about it would hide it. */
  @Test
  void aPartThatIsHardlySeenHasANameAndAFigure() {
    ChartSpec spec = stacked(0.3, 40, 59.7);
    assertThat(texts(spec, 160)).contains("0", "Degré 0", "Degré 1", "Degré 2");
    assertThat(texts(spec, 510)).contains("Degré 0", "Degré 1", "Degré 2");
    assertThat(texts(stacked(0, 40, 60), 160)).doesNotContain("Degré 0");
  }

  private static List<Item.Glyphs> figures(double... shares) {
    return ChartPainterTest.paint(stacked(shares), 160).items().stream()
        .filter(Item.Glyphs.class::isInstance)
        .map(Item.Glyphs.class::cast)
        .filter(run -> run.text().matches("\\d+"))
        .toList();
  }

  private static List<Rectangle2D> leaders(ChartSpec spec, double width) {
    return ChartPainterTest.paint(spec, width).items().stream()
        .filter(Item.Path.class::isInstance)
        .map(Item.Path.class::cast)
        .filter(path -> path.stroke().orElse(0) == Brand.DEFAULT.grey())
        .map(path -> path.path().getBounds2D())
        .toList();
  }

  @Test
  void aFigureUnderABarIsUnderItsPart() {
    List<Item.Glyphs> figures = figures(48, 1, 4, 47);
    assertThat(figures).extracting(Item.Glyphs::text).containsExactly("48", "47", "1", "4");
    Item.Glyphs one = figures.get(2);
    assertThat(one.x()).isLessThan(160 * 0.49);
    assertThat(one.x() + one.width()).isGreaterThan(160 * 0.48);
    Item.Glyphs four = figures.get(3);
    assertThat(four.x()).isLessThan(160 * 0.53);
    assertThat(four.x() + four.width()).isGreaterThan(160 * 0.49);
    assertThat(leaders(stacked(48, 1, 4, 47), 160)).isEmpty();
    assertThat(four.x() - one.x() - one.width()).as("no one number").isGreaterThan(4.5);
  }

  /** Figures that push each other from under their parts have lines to them; none is left out. */
  @Test
  void linesLeadToFiguresThatFindNoRoomUnderTheirParts() {
    List<Item.Glyphs> figures = figures(1, 2, 1, 96);
    assertThat(figures).extracting(Item.Glyphs::text).containsExactly("96", "1", "2", "1");
    List<Rectangle2D> leaders = leaders(stacked(1, 2, 1, 96), 160);
    assertThat(leaders).hasSize(3);
    double[] middles = {0.005 * 160, 0.02 * 160, 0.035 * 160};
    for (int i = 0; i < 3; i++) {
      Item.Glyphs figure = figures.get(i + 1);
      assertThat(leaders.get(i).getMinX()).isLessThan(middles[i] + 0.1);
      assertThat(leaders.get(i).getMaxX()).isBetween(middles[i] - 0.1, figure.x() + figure.width());
      assertThat(leaders.get(i).getMaxY()).isLessThan(figure.y() - 4);
    }
  }

  private static List<Item.Glyphs> names(ChartSpec spec) {
    return ChartPainterTest.paint(spec, 330).items().stream()
        .filter(Item.Glyphs.class::isInstance)
        .map(Item.Glyphs.class::cast)
        .filter(run -> run.text().startsWith("Degré"))
        .toList();
  }

  private static ChartSpec oneRow(double... shares) {
    List<ChartSpec.Part> scale = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      scale.add(new ChartSpec.Part("Degré" + i, ColorRole.step(i, shares.length)));
    }
    return new ChartSpec.Stacked(
        scale, List.of(new ChartSpec.Stacked.Row("Tous", SampleCharts.stack(shares))));
  }

  /** Two names over narrow parts push each other aside: one of them is above the others. */
  @Test
  void aNameThatFindsNoRoomBesideTheOthersStandsAboveThem() {
    ChartSpec spec = oneRow(45, 3, 8, 44);
    List<Item.Glyphs> names = names(spec);
    assertThat(names).hasSize(4);
    List<Item.Box> parts =
        ChartPainterTest.paint(spec, 330).items().stream()
            .filter(Item.Box.class::isInstance)
            .map(Item.Box.class::cast)
            .sorted(Comparator.comparingDouble(Item.Box::x))
            .toList();
    for (Item.Glyphs name : names) {
      Item.Box own = parts.get(Integer.parseInt(name.text().substring(5)));
      assertThat(name.x() + name.width() / 2)
          .as(name.text())
          .isBetween(own.x(), own.x() + own.width());
    }
    assertThat(names.stream().map(Item.Glyphs::y).distinct()).hasSize(2);
    assertThat(leaders(spec, 330)).isNotEmpty().allMatch(line -> line.getWidth() < 0.1);
  }

  /** Names at two heights, with a line from each to a narrow part, are restless. */
  @Test
  void aLegendNamesPartsWhereSeveralNamesWouldBeMoved() {
    ChartSpec spec = oneRow(40, 16, 10, 10, 8, 8, 8);
    assertThat(leaders(spec, 330)).isEmpty();
    assertThat(names(spec).stream().map(Item.Glyphs::y).distinct()).hasSize(1);
    assertThat(
            ChartPainterTest.paint(spec, 330).items().stream()
                .filter(item -> item instanceof Item.Box box && box.width() == ChartLegend.SWATCH))
        .hasSize(7);
  }

  /** Three names over parts of which two are slivers would be over the third one. */
  @Test
  void namesThatWouldBeOverOtherPartsAreInALegend() {
    List<String> names = List.of("Degré 0", "Degré 1", "Degré 2");
    ChartSpec narrow = stacked(3, 3, 94);
    List<Item.Box> squares =
        ChartPainterTest.paint(narrow, 330).items().stream()
            .filter(Item.Box.class::isInstance)
            .map(Item.Box.class::cast)
            .filter(box -> box.width() == ChartLegend.SWATCH)
            .toList();
    assertThat(texts(narrow, 330)).containsAll(names);
    assertThat(squares).hasSize(3);
    assertThat(
            ChartPainterTest.paint(stacked(30, 30, 40), 330).items().stream()
                .filter(Item.Box.class::isInstance))
        .as("no legend where each name is over its part")
        .hasSize(3);
  }

  @Test
  void seriesOfDotsAreNamedAtTheFirstRow() {
    ChartSpec dots = SampleCharts.all().get("dots");
    List<Item.Glyphs> runs =
        ChartPainterTest.paint(dots, 160).items().stream()
            .filter(Item.Glyphs.class::isInstance)
            .map(Item.Glyphs.class::cast)
            .filter(run -> run.text().matches("Agents|Élus|Coût.*"))
            .toList();
    assertThat(runs).hasSize(3);
    assertThat(runs.stream().map(Item.Glyphs::y).distinct())
        .as("in line with the row's label")
        .hasSize(1);
  }

  private static List<Integer> dots(String chart) {
    return items(chart, 330).stream()
        .filter(Item.Path.class::isInstance)
        .map(Item.Path.class::cast)
        .filter(path -> path.fill().isPresent())
        .map(path -> path.fill().getAsInt())
        .distinct()
        .toList();
  }

  /** By their shapes: in the results a hollow dot says that a group doesn't differ from another. */
  @Test
  void seriesOfDotsAreToldApartWithoutColours() {
    assertThat(dots("significant gaps")).as("full dots").hasSize(2).doesNotContain(0xFFFFFF);
    List<Long> corners =
        items("significant gaps", 330).stream()
            .filter(Item.Path.class::isInstance)
            .map(Item.Path.class::cast)
            .filter(path -> path.fill().isPresent())
            .map(path -> corners(path.path()))
            .distinct()
            .toList();
    assertThat(corners).as("a circle and a diamond").hasSize(2);
  }

  private static long corners(Path2D shape) {
    long corners = 0;
    for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
      corners++;
    }
    return corners;
  }

  @Test
  void groupsWithTheirNamesBesideThemLookAlike() {
    assertThat(dots("five series")).hasSize(1).doesNotContain(0xFFFFFF);
  }
}
