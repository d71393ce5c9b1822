package io.etude.pdf.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Block;
import io.etude.document.Brand;
import io.etude.document.Chart;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.pdf.chart.ChartDrawing;
import io.etude.pdf.chart.ChartPainterTest;
import io.etude.pdf.chart.reading.ChartReading;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.ShareBars;
import io.etude.pdf.testing.EdgeCharts;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.testing.SampleCharts;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bars of shares on one page have one scale, whatever the widths of their charts and labels. */
class ShareScaleTest {

  private static Block chart(String id, Block.Width width, String label, double... shares) {
    List<ChartSpec.Mark> marks = new ArrayList<>();
    for (double share : shares) {
      marks.add(SampleCharts.mark(label + " " + marks.size(), share, ColorRole.EMPHASIS));
    }
    return Chart.builder(id, new ChartSpec.Bars(marks, List.of()))
        .title(SampleTables.text(id))
        .alt(id)
        .width(width)
        .build();
  }

  /** Points that all of a share takes, for each chart of a page. */
  private static Map<String, Double> scales(Page page, Map<String, Double> longest) {
    Map<String, Double> scales = new TreeMap<>();
    longest.forEach(
        (alt, share) ->
            page.items().stream()
                .filter(Item.Box.class::isInstance)
                .map(Item.Box.class::cast)
                .filter(box -> isOf(box, alt))
                .mapToDouble(Item.Box::width)
                .max()
                .ifPresent(width -> scales.put(alt, width / share)));
    return scales;
  }

  private static boolean isOf(Item.Box box, String alt) {
    return box.mark() instanceof Mark.Slot slot
        && slot.tag()
            .enclosing(Tag.Role.FIGURE)
            .flatMap(figure -> figure.attribute("Alt"))
            .filter(alt::equals)
            .isPresent();
  }

  @Test
  void allBarsOfAPageHaveOneScale() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(chart("narrow", Block.Width.COLUMN, "Un lieu", 62, 12));
    blocks.add(chart("wide", Block.Width.WIDE, "Un libellé plus long que l’autre", 28, 26, 1));
    blocks.add(chart("full", Block.Width.FULL, "Oui", 81, 16));
    LaidPages laid = LaidPages.of(SampleReport.of(blocks), Theme.magazine());
    Map<String, Double> longest = Map.of("narrow", 0.62, "wide", 0.28, "full", 0.81);
    assertThat(laid.pages()).hasSize(1);
    Map<String, Double> scales = scales(laid.pages().get(0), longest);
    assertThat(scales).hasSize(3);
    double first = scales.get("narrow");
    assertThat(scales.values()).allSatisfy(s -> assertThat(s).isCloseTo(first, within(0.01)));
    assertThat(first).isGreaterThan(150);
  }

  /** A shorter scale than a chart would have alone leaves it as high, and true. */
  @ParameterizedTest
  @ValueSource(strings = {"bars", "long callouts", "intervals", "twenty bars", "little"})
  void aChartOnASmallerScaleIsTrue(String name) {
    ChartSpec.Bars spec =
        (ChartSpec.Bars) SampleCharts.all().getOrDefault(name, EdgeCharts.all().get(name));
    for (double width : List.of(150.0, 260.0, 335.0, 510.0)) {
      double own = ChartPainterTest.painter().shareScale(spec, width, Double.MAX_VALUE);
      double height = ChartPainterTest.paint(spec, width).height();
      for (double part : List.of(1.0, 0.95, 0.8, 0.5, 0.2)) {
        double scale = ChartPainterTest.painter().shareScale(spec, width, part * own);
        assertThat(scale).isLessThanOrEqualTo(part * own);
        ChartDrawing drawing =
            ChartPainterTest.painter().paint(spec, width, OptionalDouble.of(scale), Mark.ARTIFACT);
        assertThat(drawing.height()).isEqualTo(height);
        List<String> faults =
            part < 1
                ? ChartReading.faultsOfShortened(spec, drawing, Brand.DEFAULT)
                : ChartReading.faults(spec, drawing, Brand.DEFAULT);
        assertThat(faults).as("%s at %s, %s of its scale", name, width, part).isEmpty();
        assertThat(drawing.items())
            .filteredOn(Item.Glyphs.class::isInstance)
            .extracting(Item.Glyphs.class::cast)
            .allMatch(run -> run.x() + run.width() <= width + 0.5);
      }
    }
  }

  @Test
  void barsBelowZeroKeepTheirOwnScale() {
    assertThat(
            ChartPainterTest.painter()
                .hasShareBars(EdgeCharts.all().get("scores of both signs"), 335))
        .isFalse();
    assertThat(ChartPainterTest.painter().hasShareBars(SampleCharts.all().get("bars"), 335))
        .isTrue();
  }

  /** Where a scale makes a chart ask for less, the others follow. */
  @Test
  void scalesComeToRest() {
    ShareBars plain = new ShareBars("plain", most -> Math.min(most, 100));
    ShareBars asking = new ShareBars("asking", most -> most <= 100 ? Math.min(most, 80) : 120);
    assertThat(ShareBars.common(List.of(plain, asking))).hasValue(80);
    assertThat(ShareBars.common(List.of(plain))).isEmpty();
    ShareBars none = new ShareBars("none", most -> 0);
    assertThat(ShareBars.common(List.of(plain, none, asking))).hasValue(80);
  }
}
