package io.etude.pdf.layout.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.ChartSpec;
import io.etude.document.ColorRole;
import io.etude.document.Report;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.testing.SampleCharts;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.testing.Verapdf;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Charts that would be higher than a page. */
class TallChartsTest {

  private static ChartSpec bars(int rows) {
    return new ChartSpec.Bars(
        IntStream.range(0, rows)
            .mapToObj(i -> SampleCharts.mark("Réponse " + i + ".", rows - i, ColorRole.ORDINARY))
            .toList(),
        List.of());
  }

  private static ChartSpec stacked(int rows) {
    List<ChartSpec.Stacked.Row> stacks =
        IntStream.range(0, rows)
            .mapToObj(
                i ->
                    new ChartSpec.Stacked.Row("Réponse " + i + ".", SampleCharts.stack(40, 35, 25)))
            .toList();
    return new ChartSpec.Stacked(SampleCharts.sides(1, "Oui", "Ni oui, ni non", "Non"), stacks);
  }

  private static ChartSpec diverging(int rows) {
    ChartSpec.Mark net = SampleCharts.mark("Net", 40, ColorRole.ORDINARY);
    List<ChartSpec.Diverging.Row> stacks =
        IntStream.range(0, rows)
            .mapToObj(
                i ->
                    ChartSpec.Diverging.Row.builder(
                            "Réponse " + i + ".", SampleCharts.stack(40, 35, 25), net, net)
                        .build())
            .toList();
    return new ChartSpec.Diverging(
        SampleCharts.sides(1, "Oui", "Ni oui, ni non", "Non"),
        "Pour",
        "Contre",
        Optional.empty(),
        stacks);
  }

  private static Chart chart(ChartSpec spec) {
    return Chart.builder("c", spec)
        .title(SampleTables.text("Ce que montre la figure"))
        .alt("Des barres")
        .notes(List.of(SampleTables.text("Base : tous.")))
        .width(Block.Width.FULL)
        .build();
  }

  private static Report report(ChartSpec spec) {
    return SampleReport.of(
        List.of(
            SampleReport.paragraph("Une phrase qui dit ce que la figure montre. ".repeat(9)),
            chart(spec),
            SampleReport.paragraph("Et encore quelques mots après elle. ".repeat(9))));
  }

  private static List<Page> pages(ChartSpec spec) {
    LaidPages laid = LaidPages.of(report(spec), Theme.report());
    String text = laid.text();
    for (int row = 0; row < ChartRows.count(spec); row++) {
      assertThat(text).containsOnlyOnce("Réponse" + row + ".");
    }
    assertThat(text).containsOnlyOnce("Base:tous.");
    for (Page page : laid.pages()) {
      assertThat(LaidPages.glyphs(page))
          .as("page %d", page.number())
          .allMatch(run -> run.y() < page.height() - 20);
    }
    return laid.pages().stream().filter(page -> text(page).contains("Réponse")).toList();
  }

  private static String text(Page page) {
    StringBuilder text = new StringBuilder();
    LaidPages.glyphs(page).forEach(run -> text.append(run.text()));
    return text.toString();
  }

  private static List<Double> bars(Page page) {
    return page.items().stream()
        .filter(Item.Box.class::isInstance)
        .map(Item.Box.class::cast)
        .filter(box -> box.height() > 5 && box.width() > 1)
        .map(Item.Box::width)
        .toList();
  }

  private static double height(LayoutContext context, int rows) {
    Chart chart = chart(bars(rows));
    TagPosition position = TagPosition.of(Tag.document());
    return FigureBoxes.chart(context, chart, context.grid.fullWidth(), position).height();
  }

  @Test
  void haveCloserRowsIfThatIsEnough() {
    Report report = report(bars(10));
    LayoutContext context = new LayoutContext(report, Theme.report(), Fonts.of(report.brand()));
    double page = context.grid.rows() * context.grid.row();
    double row = height(context, 11) - height(context, 10);
    int rows = 11;
    while (height(context, rows) - height(context, rows - 1) > 0.99 * row) {
      rows++;
    }
    assertThat(height(context, rows - 1)).isBetween(page - 3 * row, page);
    for (int more = rows; more < rows * 6 / 5; more++) {
      assertThat(height(context, more)).as("%d rows", more).isBetween(0.8 * page, page);
    }
  }

  @Test
  void areDividedBetweenTheirRowsOnOneScale() {
    List<Page> pages = pages(bars(95));
    assertThat(pages).hasSizeBetween(3, 4);
    List<Double> widths = new ArrayList<>();
    for (Page page : pages) {
      assertThat(bars(page)).hasSizeGreaterThanOrEqualTo(3);
      widths.addAll(bars(page));
    }
    assertThat(widths).hasSize(95);
    for (int row = 0; row < 95; row++) {
      double unit = widths.get(row) / (95 - row);
      assertThat(unit).as("row %d", row).isCloseTo(widths.get(94), within(1e-6));
    }
    assertThat(text(pages.get(0))).doesNotContain("suite");
    assertThat(pages.subList(1, pages.size())).allMatch(page -> text(page).contains("suite"));
  }

  @Test
  void repeatTheNamesOfLevels() {
    for (ChartSpec spec : List.of(stacked(60), diverging(60))) {
      assertThat(pages(spec)).hasSizeGreaterThan(1).allMatch(page -> text(page).contains("Oui"));
    }
  }

  @Test
  void areValidOnSeveralPages() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRenderer.builder().theme(Theme.report()).build().render(report(bars(95)), out);
    assertThat(Verapdf.check(out.toByteArray())).isEmpty();
  }
}
