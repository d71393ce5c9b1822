package io.etude.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Brand;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Diverging;
import io.etude.document.chart.ChartSpec.Dots;
import io.etude.document.chart.ChartSpec.Emphasis;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ChartSpec.Part;
import io.etude.document.chart.ChartSpec.Significance;
import io.etude.document.chart.ColorRole;
import io.etude.pdf.frame.Item;
import io.etude.pdf.testing.SampleCharts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A label in bold means the same in all charts of a study: a significant gap, as notes say. */
class LabelFacesTest {

  private static final List<Part> TWO =
      List.of(
          new Part("Pour", ColorRole.positive(0, 1)), new Part("Non", ColorRole.negative(0, 1)));

  private static Item.Glyphs label(ChartSpec chart, String text) {
    return ChartPainterTest.paint(chart, 510).items().stream()
        .filter(Item.Glyphs.class::isInstance)
        .map(Item.Glyphs.class::cast)
        .filter(run -> run.text().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private static String face(ChartSpec chart, String text) {
    return label(chart, text).face().name();
  }

  private static Diverging.Row item(String label, Emphasis emphasis) {
    Mark yes = SampleCharts.mark("Pour", 60, ColorRole.ORDINARY);
    Mark no = SampleCharts.mark("Non", 40, ColorRole.ORDINARY);
    return Diverging.Row.builder(label, List.of(yes, no), yes, no).emphasis(emphasis).build();
  }

  private static Diverging grid(Emphasis first, Emphasis second) {
    return new Diverging(
        TWO,
        "oui",
        "non",
        Optional.empty(),
        List.of(item("Ligne une", first), item("Ligne deux", second)));
  }

  @Test
  void onlyDotsWithASignificantGapHaveABoldLabel() {
    List<Mark> points =
        List.of(
            SampleCharts.mark("A", 30, ColorRole.series(0, 2)),
            SampleCharts.mark("B", 60, ColorRole.series(1, 2)));
    ChartSpec dots =
        new Dots(
            List.of(new Part("A", ColorRole.series(0, 2)), new Part("B", ColorRole.series(1, 2))),
            List.of(
                new Dots.Row("Ligne une", points, Significance.SMALL_LEVEL),
                new Dots.Row("Ligne deux", points, Significance.NONE)));
    assertThat(face(dots, "Ligne une")).endsWith("SemiBold");
    assertThat(face(dots, "Ligne deux")).endsWith("Regular");
    ChartSpec bars =
        new ChartSpec.Bars(
            List.of(
                SampleCharts.mark("Ligne une", 60, ColorRole.EMPHASIS),
                SampleCharts.mark("Ligne deux", 40, ColorRole.ORDINARY)),
            List.of());
    for (ChartSpec chart : List.of(bars, grid(Emphasis.STRONG, Emphasis.NORMAL))) {
      assertThat(face(chart, "Ligne une")).isEqualTo(face(chart, "Ligne deux")).endsWith("Regular");
    }
  }

  @Test
  void itemsBesideThoseOfTheAuthorAreSetBack() {
    ChartSpec one = grid(Emphasis.STRONG, Emphasis.NORMAL);
    assertThat(label(one, "Ligne une").color()).isEqualTo(Brand.DEFAULT.ink());
    assertThat(label(one, "Ligne deux").color()).isEqualTo(Brand.DEFAULT.grey());
    ChartSpec none = grid(Emphasis.NORMAL, Emphasis.NORMAL);
    assertThat(label(none, "Ligne deux").color()).isEqualTo(Brand.DEFAULT.ink());
  }
}
