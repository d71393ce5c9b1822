package io.etude.pdf.chart.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Brand;
import io.etude.document.ChartSpec;
import io.etude.pdf.chart.ChartPainterTest;
import io.etude.pdf.frame.Item;
import io.etude.pdf.testing.EdgeCharts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
    List<Item.Path> leaders =
        items("five parts", 330).stream()
            .filter(Item.Path.class::isInstance)
            .map(Item.Path.class::cast)
            .filter(path -> path.stroke().orElse(0) == Brand.DEFAULT.grey())
            .toList();
    Item.Box smallest =
        boxes("five parts", 330).stream()
            .min(Comparator.comparingDouble(Item.Box::width))
            .orElseThrow();
    assertThat(leaders)
        .as("one leads to the smallest part")
        .anySatisfy(
            path ->
                assertThat(path.path().getBounds2D().getMaxX())
                    .isBetween(smallest.x(), smallest.x() + smallest.width()));
  }

  @Test
  void legendNamesPartsWhereNamesFindNoRoom() {
    assertThat(swatches("five parts", 80)).hasSize(5);
    assertThat(swatches("five parts", 330)).isEmpty();
    assertThat(swatches("whole parts", 510)).as("the first bar lacks parts").hasSize(4);
  }

  @Test
  void seriesOfDotsAreNamedAtTheFirstRow() {
    Item.Glyphs men = text("significant gaps", 160, "Hommes");
    Item.Glyphs women = text("significant gaps", 160, "Femmes");
    Item.Glyphs row = text("significant gaps", 160, "Chaque semaine");
    assertThat(men.x() + men.width()).isLessThan(women.x());
    assertThat(men.y()).as("in line with the row's label").isEqualTo(row.y());
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

  @Test
  void seriesOfDotsAreToldApartWithoutColours() {
    assertThat(dots("significant gaps")).as("full and hollow").hasSize(2).contains(0xFFFFFF);
  }

  @Test
  void groupsWithTheirNamesBesideThemLookAlike() {
    assertThat(dots("five series")).hasSize(1).doesNotContain(0xFFFFFF);
  }
}
