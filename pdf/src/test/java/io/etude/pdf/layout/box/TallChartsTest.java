package io.etude.pdf.layout.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Block;
import io.etude.document.Brand;
import io.etude.document.Chart;
import io.etude.document.ChartColors;
import io.etude.document.Report;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Charts that would be higher than a page. */
class TallChartsTest {

  /** The side of a swatch in a key. */
  private static final double SWATCH = 7;

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

  private static List<Page> pages(ChartSpec spec, int rows) {
    LaidPages laid = LaidPages.of(report(spec), Theme.report());
    String text = laid.text();
    for (int row = 0; row < rows; row++) {
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
    LayoutContext context = context(bars(10));
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
  void haveAReserveBeyondTheirUsualGrowth() {
    LayoutContext context = context(bars(4));
    TagPosition position = TagPosition.of(Tag.document());
    Box chart = FigureBoxes.chart(context, chart(bars(4)), context.grid.fullWidth(), position);
    double growth = chart.growth();
    double reserve = chart.reserve();
    assertThat(growth).isPositive();
    assertThat(reserve).isPositive();
    for (double more : new double[] {growth / 2, growth, growth + reserve / 2, 9999}) {
      double most = Math.min(more, growth + reserve);
      assertThat(chart.grown(more).height())
          .as("%.1f", more)
          .isBetween(chart.height() + most - 2, chart.height() + most + 0.001);
    }
  }

  @Test
  void areDividedBetweenTheirRowsOnOneScale() {
    List<Page> pages = pages(bars(95), 95);
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

  /** Panels of many groups are divided between any two of them, and their title is with them. */
  @Test
  void areDividedBetweenPanels() {
    List<ChartSpec.Part> groups =
        IntStream.range(0, 24)
            .mapToObj(g -> new ChartSpec.Part("Groupe " + g, ColorRole.series(g, 24)))
            .toList();
    List<ChartSpec.Dots.Row> rows =
        IntStream.range(0, 6)
            .mapToObj(
                i -> {
                  double[] shares = IntStream.range(0, 24).mapToDouble(g -> 5 + i + g).toArray();
                  return new ChartSpec.Dots.Row(
                      "Réponse " + i + ".",
                      SampleCharts.stack(shares),
                      ChartSpec.Significance.NONE);
                })
            .toList();
    List<Page> pages = pages(new ChartSpec.Dots(groups, rows), 6);
    assertThat(pages).hasSize(2);
    assertThat(text(pages.get(0)).replaceAll("\\W", "")).contains("Cequemontrelafigure");
    assertThat(text(pages.get(1))).contains("suite", "Groupe 23");
  }

  /** A share of 10 % is as long on all pages, though the highest shares are on the first one. */
  @Test
  void haveTheScaleOfTheWholeOnEachPage() {
    ChartSpec.Diverging even = (ChartSpec.Diverging) diverging(60);
    List<ChartSpec.Diverging.Row> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      ChartSpec.Diverging.Row row = even.rows().get(i);
      List<ChartSpec.Mark> shares = SampleCharts.stack(10, i < 6 ? 0 : 10, i < 6 ? 90 : 20);
      rows.add(
          ChartSpec.Diverging.Row.builder(row.label(), shares, row.positive(), row.negative())
              .build());
    }
    int first = ChartColors.of(even.scale(), Brand.DEFAULT).get(0);
    Set<Long> widths = new TreeSet<>();
    List<Page> pages =
        pages(
            new ChartSpec.Diverging(
                even.scale(), even.positive(), even.negative(), even.apart(), rows),
            60);
    for (Page page : pages) {
      page.items().stream()
          .filter(Item.Box.class::isInstance)
          .map(Item.Box.class::cast)
          .filter(box -> box.color() == first && Math.abs(box.width() - SWATCH) > 0.01)
          .forEach(box -> widths.add(Math.round(box.width() * 100)));
    }
    assertThat(pages).hasSizeGreaterThan(1);
    assertThat(widths).hasSize(1);
  }

  /** Pages between which a chart of bars is divided have one scale of shares. */
  @Test
  void haveOneScaleWhereOnePageHasAnotherChart() {
    ChartSpec other =
        new ChartSpec.Bars(
            List.of(
                SampleCharts.mark(
                    "Une tout autre chose, dont le nom est long", 100, ColorRole.EMPHASIS),
                SampleCharts.mark("Le reste", 1, ColorRole.ORDINARY)),
            List.of());
    Chart small =
        Chart.builder("d", other)
            .title(SampleTables.text("Une autre figure"))
            .alt("Deux barres")
            .width(Block.Width.FULL)
            .build();
    List<Page> pages =
        LaidPages.of(SampleReport.of(List.of(chart(bars(70)), small)), Theme.report()).pages();
    List<Double> widths = new ArrayList<>();
    Set<Integer> others = new TreeSet<>();
    for (Page page : pages) {
      widths.addAll(bars(page));
      if (text(page).contains("Le reste")) {
        others.add(page.number());
      }
    }
    assertThat(others).isNotEmpty().doesNotContain(pages.get(0).number());
    assertThat(widths).hasSizeGreaterThanOrEqualTo(71);
    double point = widths.get(0) / 70;
    for (int row = 0; row < 70; row++) {
      assertThat(widths.get(row) / (70 - row)).as("row %d", row).isCloseTo(point, within(1e-6));
    }
    assertThat(widths.get(70) / 100).isCloseTo(point, within(1e-6));
  }

  @Test
  void stayInOnePieceUnlessTheyAreBarsOrHigherThanAPage() {
    LayoutContext context = context(bars(30));
    assertThat(drawing(context, bars(30)).divide(300)).isPresent();
    for (ChartSpec spec : List.of(stacked(24), diverging(24))) {
      assertThat(drawing(context, spec).height()).isGreaterThan(400);
      assertThat(drawing(context, spec).divide(300)).as("%s", spec.getClass()).isEmpty();
    }
    for (ChartSpec spec : List.of(stacked(90), diverging(90))) {
      assertThat(drawing(context, spec).divide(300)).as("%s", spec.getClass()).isPresent();
    }
  }

  private static LayoutContext context(ChartSpec spec) {
    Report report = report(spec);
    return new LayoutContext(report, Theme.report(), Fonts.of(report.brand()));
  }

  private static Box drawing(LayoutContext context, ChartSpec spec) {
    TagPosition position = TagPosition.of(Tag.document());
    return DrawingBox.of(context, chart(spec), context.grid.fullWidth(), position, 1);
  }

  @Test
  void repeatTheNamesOfLevels() {
    for (ChartSpec spec : List.of(stacked(60), diverging(60))) {
      assertThat(pages(spec, 60))
          .hasSizeGreaterThan(1)
          .allMatch(page -> text(page).contains("Oui"));
    }
  }

  @Test
  void areValidOnSeveralPages() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRenderer.builder().theme(Theme.report()).build().render(report(bars(95)), out);
    assertThat(Verapdf.check(out.toByteArray())).isEmpty();
  }
}
