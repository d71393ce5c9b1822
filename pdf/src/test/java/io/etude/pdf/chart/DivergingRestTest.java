package io.etude.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Diverging;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ChartSpec.Part;
import io.etude.document.chart.ChartSpec.Stacked;
import io.etude.document.chart.ColorRole;
import io.etude.pdf.chart.label.ChartLegend;
import io.etude.pdf.frame.Item;
import io.etude.pdf.testing.SampleCharts;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What isn't published of an item has its place in the bar. */
class DivergingRestTest {

  private static final List<Part> SCALE =
      List.of(
          new Part("Bon", ColorRole.positive(0, 1)),
          new Part("Moyen", ColorRole.NEUTRAL),
          new Part("Mauvais", ColorRole.negative(0, 1)));

  /** With nets: of a side of one answer none is printed. */
  private static final List<Part> FOUR =
      List.of(
          new Part("Très bon", ColorRole.positive(0, 2)),
          new Part("Bon", ColorRole.positive(1, 2)),
          new Part("Moyen", ColorRole.NEUTRAL),
          new Part("Mauvais", ColorRole.negative(1, 2)),
          new Part("Très mauvais", ColorRole.negative(0, 2)));

  private static Mark share(String label, double percent) {
    return percent < 0
        ? SampleCharts.withheld(label)
        : SampleCharts.mark(label, percent, ColorRole.ORDINARY);
  }

  /**
   * An item with shares in per cent, those of a side in halves; below zero what isn't published.
   */
  private static Diverging.Row row(double good, double neutral, double bad) {
    List<Mark> shares =
        List.of(
            share("Très bon", good / 2),
            share("Bon", good / 2),
            share("Moyen", neutral),
            share("Mauvais", bad / 2),
            share("Très mauvais", bad / 2));
    return Diverging.Row.builder("Ligne", shares, share("bons", good), share("mauvais", bad))
        .build();
  }

  /** The lengths of two bars: what is between the sums beside them. */
  private static double[] lengths(Diverging.Row first, Diverging.Row second) {
    Diverging chart =
        new Diverging(FOUR, "bons", "mauvais", Optional.empty(), List.of(first, second));
    List<Item.Glyphs> bold =
        ChartPainterTest.paint(chart, 500).items().stream()
            .filter(Item.Glyphs.class::isInstance)
            .map(Item.Glyphs.class::cast)
            .filter(run -> run.face().name().endsWith("-Bold"))
            .toList();
    List<Item.Glyphs> sums = bold.subList(bold.size() - 4, bold.size());
    return new double[] {between(sums.get(0), sums.get(1)), between(sums.get(2), sums.get(3))};
  }

  private static double between(Item.Glyphs left, Item.Glyphs right) {
    return right.x() - left.x() - left.width();
  }

  @Test
  void aBarIsAsLongAsAllAnswersWhereItsMiddleIsHidden() {
    for (Diverging.Row hidden : List.of(row(73, -1, -1), row(-1, -1, 42), row(50, -1, 30))) {
      double[] lengths = lengths(row(40, 20, 40), hidden);
      assertThat(lengths[1]).as(hidden.toString()).isCloseTo(lengths[0], within(0.01));
    }
  }

  /** Nobody can tell how long the neutral answer is: a box of dashes has its place. */
  @Test
  void aHiddenNeutralAnswerHasABoxBesideAHiddenDontKnow() {
    List<Mark> shares = List.of(share("Bon", 60), share("Moyen", -1), share("Mauvais", 20));
    Diverging chart =
        new Diverging(
            SCALE,
            "bons",
            "mauvais",
            Optional.of("Sans avis"),
            List.of(
                Diverging.Row.builder("Ligne", shares, shares.get(0), shares.get(2))
                    .apart(share("Sans avis", -1))
                    .build()));
    List<Item> items = ChartPainterTest.paint(chart, 500).items();
    List<Rectangle2D> dashed = dashes(chart);
    assertThat(dashed).hasSize(4);
    double left = dashed.stream().mapToDouble(Rectangle2D::getMinX).min().orElseThrow();
    double right = dashed.stream().mapToDouble(Rectangle2D::getMaxX).max().orElseThrow();
    assertThat(items)
        .anyMatch(
            item ->
                item instanceof Item.Glyphs run
                    && run.text().equals(share("Moyen", -1).text())
                    && run.x() > left
                    && run.x() + run.width() < right);
  }

  /** The dashes of bars, which are to the right of the key's swatches. */
  private static List<Rectangle2D> dashes(ChartSpec chart) {
    return ChartPainterTest.paint(chart, 500).items().stream()
        .filter(item -> item instanceof Item.Path path && path.dash().length > 0)
        .map(item -> ((Item.Path) item).path().getBounds2D())
        .filter(line -> line.getMinX() > ChartLegend.SWATCH)
        .toList();
  }

  private static String key(Diverging.Row... rows) {
    Diverging chart = new Diverging(FOUR, "bons", "mauvais", Optional.empty(), List.of(rows));
    return ChartPainterTest.paint(chart, 500).items().stream()
        .filter(item -> item instanceof Item.Glyphs run && run.text().startsWith("Non publié"))
        .map(item -> ((Item.Glyphs) item).text())
        .collect(Collectors.joining("; "));
  }

  /** The outline of a box says whether its length does. */
  @Test
  void aKeySaysWhatTheOutlinesOfBoxesMean() {
    Diverging.Row published = row(40, 20, 40);
    Diverging.Row known = row(60, -1, 20);
    Diverging.Row unknown = row(60, -1, -1);
    String length = "Non publié, longueur déduite des autres";
    String none = "Non publié, longueur inconnue";
    assertThat(key(published)).isEmpty();
    assertThat(key(published, known)).isEqualTo(length);
    assertThat(key(published, unknown)).isEqualTo(none);
    assertThat(key(unknown, known)).isEqualTo(length + "; " + none);
  }

  private static long signs(ChartSpec chart) {
    String sign = share("Mauvais", -1).text();
    return ChartPainterTest.paint(chart, 500).items().stream()
        .filter(item -> item instanceof Item.Glyphs run && run.text().equals(sign))
        .count();
  }

  /** A bar with don't-know hidden looks whole where a hidden side of it has no box. */
  @Test
  void eachHiddenAnswerHasABoxOfItsOwnBesideAHiddenDontKnow() {
    for (List<Mark> shares :
        List.of(
            List.of(share("Bon", 60), share("Moyen", 20), share("Mauvais", -1)),
            List.of(share("Bon", 60), share("Moyen", -1), share("Mauvais", -1)))) {
      Diverging chart =
          new Diverging(
              SCALE,
              "bons",
              "mauvais",
              Optional.of("Sans avis"),
              List.of(
                  Diverging.Row.builder("Ligne", shares, shares.get(0), shares.get(2))
                      .apart(share("Sans avis", -1))
                      .build()));
      long hidden = shares.stream().filter(share -> share.value().isEmpty()).count();
      assertThat(dashes(chart)).hasSize((int) (4 * hidden));
      assertThat(signs(chart)).as("in the boxes, and of don't-know").isEqualTo(hidden + 1);
    }
  }

  /** In bars of a whole what follows would slide to the left, and the bar look whole. */
  @Test
  void whatIsHiddenHasItsPlaceInBarsOfAWhole() {
    List<Part> steps =
        List.of(
            new Part("Toujours", ColorRole.step(0, 3)),
            new Part("Parfois", ColorRole.step(1, 3)),
            new Part("Jamais", ColorRole.step(2, 3)));
    Stacked chart =
        new Stacked(
            steps,
            List.of(
                new Stacked.Row(
                    "Ligne",
                    List.of(share("Toujours", -1), share("Parfois", -1), share("Jamais", 40)))));
    List<Rectangle2D> dashes = dashes(chart);
    assertThat(dashes).hasSize(8);
    assertThat(signs(chart)).isEqualTo(2);
    double left = dashes.stream().mapToDouble(Rectangle2D::getMinX).min().orElseThrow();
    double right = dashes.stream().mapToDouble(Rectangle2D::getMaxX).max().orElseThrow();
    assertThat(right - left).isCloseTo(0.6 * (500 - left), within(2.0));
  }

  /** A net of one answer is its figure once more. */
  @Test
  void aSideOfOneAnswerHasNoNet() {
    List<Mark> shares = List.of(share("Bon", 51), share("Moyen", 20), share("Mauvais", 29));
    Diverging chart =
        new Diverging(
            SCALE,
            "bons",
            "mauvais",
            Optional.empty(),
            List.of(
                Diverging.Row.builder("Ligne", shares, share("bons", 51), share("mauvais", 29))
                    .build()));
    for (double width : new double[] {160, 500}) {
      assertThat(ChartPainterTest.paint(chart, width).items())
          .filteredOn(item -> item instanceof Item.Glyphs run && run.text().equals("51"))
          .hasSize(1);
    }
  }

  @Test
  void nothingIsDrawnWhereNothingIsPublished() {
    double[] lengths = lengths(row(40, 20, 40), row(-1, -1, -1));
    assertThat(lengths[1]).isLessThan(0.1 * lengths[0]);
  }
}
