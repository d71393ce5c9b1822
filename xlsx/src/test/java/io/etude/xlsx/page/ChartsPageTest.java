package io.etude.xlsx.page;

import static io.etude.xlsx.testing.PrintedTables.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.figure.Figure;
import io.etude.results.FigureRef;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.xlsx.Percentages;
import io.etude.xlsx.Profile;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.NativeChart;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Overlay.ChartPlacement;
import io.etude.xlsx.sheet.Paper;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.SheetSizes;
import io.etude.xlsx.testing.PrintedTables;
import io.etude.xlsx.testing.SheetText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All charts in two columns, and the hidden sheet of their figures. */
class ChartsPageTest {

  private static final FigureRef FIGURE =
      new FigureRef(
          TableId.of("q").figure("a", "total"),
          FigureRef.Kind.SHARE,
          Optional.of(new Estimate(0.5, 0.1, 44, Optional.empty())),
          OptionalLong.of(45),
          Set.of());

  private final WorkbookContext context =
      PrintedTables.context(Profile.PRESENTATION, Percentages.VALUES);

  /** A chart of that many bars. */
  private static Chart.Builder chart(String id, int bars) {
    List<ChartSpec.Mark> marks = new ArrayList<>();
    for (int i = 0; i < bars; i++) {
      marks.add(new ChartSpec.Mark(id + i, Figure.of(FIGURE, "50%").build(), ColorRole.ORDINARY));
    }
    return Chart.builder(id, new ChartSpec.Bars(marks, List.of()))
        .title(text("Title of " + id))
        .alt("Bars.")
        .width(Block.Width.COLUMN);
  }

  private ChartsPage page(Chart.Builder... charts) {
    List<Chart> built = List.of(charts).stream().map(Chart.Builder::build).toList();
    return new ChartsPage(context, "Charts", new ChartFiguresPage(context, "Figures", built));
  }

  private static List<ChartPlacement> placed(Sheet sheet) {
    return sheet.overlays(ChartPlacement.class);
  }

  private static int rows(ChartPlacement chart) {
    return SheetSizes.rowsFor(chart.height());
  }

  @Test
  void theNextChartStandsInTheShorterColumn() {
    Sheet sheet = page(chart("a", 2), chart("b", 6), chart("c", 2), chart("d", 2)).lay();
    List<ChartPlacement> charts = placed(sheet);
    assertThat(charts).extracting(ChartPlacement::column).containsExactly(0, 9, 0, 9);
    int second = 4 + rows(charts.get(0)) + 1 + 1;
    assertThat(charts)
        .extracting(ChartPlacement::row)
        .containsExactly(4, 4, second + 1, 4 + rows(charts.get(1)) + 1 + 1 + 1);
    assertThat(charts)
        .extracting(placed -> placed.chart().title().text())
        .containsExactly("Title of a", "Title of b", "Title of c", "Title of d");
    assertThat(charts).allMatch(chart -> chart.width() == 560 && chart.source().equals("Figures"));
    assertThat(sheet.orientation()).isEqualTo(Sheet.Orientation.PORTRAIT);
    assertThat(sheet.tab()).hasValue(context.styles().brand().positive().dark());
    assertThat(sheet.breaks()).isEmpty();
  }

  private static Chart.Builder stacked(String id, double... shares) {
    List<ChartSpec.Mark> marks = new ArrayList<>();
    List<ChartSpec.Part> parts = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      ColorRole role = ColorRole.series(i, shares.length);
      Estimate estimate = new Estimate(shares[i], 0.01, 44, Optional.empty());
      FigureRef figure =
          new FigureRef(
              TableId.of("q").figure("a" + i, "total"),
              FigureRef.Kind.SHARE,
              Optional.of(estimate),
              OptionalLong.of(45),
              Set.of());
      parts.add(new ChartSpec.Part("Part " + i, role));
      marks.add(new ChartSpec.Mark("Part " + i, Figure.of(figure, "").build(), role));
    }
    ChartSpec spec = new ChartSpec.Stacked(parts, List.of(new ChartSpec.Stacked.Row("All", marks)));
    return Chart.builder(id, spec).title(text("Title of " + id)).alt("Stacked.");
  }

  /** A part of 2% has no room for its figure in half the width; the next chart fills the gap. */
  @Test
  void stackedBarsOfSmallPartsTakeBothColumns() {
    Sheet sheet = page(stacked("a", 0.5, 0.5), stacked("b", 0.98, 0.02), chart("c", 2)).lay();
    List<ChartPlacement> charts = placed(sheet);
    assertThat(charts).extracting(ChartPlacement::column).containsExactly(0, 9, 0);
    assertThat(charts.get(2).width()).isEqualTo((int) sheet.pixelsBefore(9) + 560);
    assertThat(charts.get(1).width()).isEqualTo(560);
    assertThat(charts.get(2).row()).isGreaterThan(charts.get(1).row() + rows(charts.get(1)));
    assertThat(charts)
        .extracting(placed -> placed.chart().title().text())
        .containsExactly("Title of a", "Title of c", "Title of b");
  }

  /** Excel has all labels of a chart alike: those that a note calls bold are named. */
  @Test
  void labelsThatAreBoldElsewhereAreNamed() {
    List<ChartSpec.Mark> points =
        List.of(
            new ChartSpec.Mark("Men", Figure.of(FIGURE, "50%").build(), ColorRole.series(0, 1)));
    ChartSpec dots =
        new ChartSpec.Dots(
            List.of(new ChartSpec.Part("Men", ColorRole.series(0, 1))),
            List.of(
                new ChartSpec.Dots.Row("Bus", points, ChartSpec.Significance.SMALL_LEVEL),
                new ChartSpec.Dots.Row("Car", points, ChartSpec.Significance.NONE),
                new ChartSpec.Dots.Row("Train", points, ChartSpec.Significance.CAPITAL_LEVEL)));
    Chart.Builder chart =
        Chart.builder("a", dots).title(text("Modes")).alt("Dots.").notes(List.of(text("Bold.")));
    assertThat(SheetText.values(page(chart).lay())).contains("Bold.", "In bold: Bus, Train.");
    assertThat(SheetText.values(page(chart("b", 2)).lay()))
        .noneMatch(line -> line.startsWith("In bold"));
  }

  /** Of the means of groups it is the groups that are bold, not the mean. */
  @Test
  void groupsThatAreBoldElsewhereAreNamed() {
    ChartSpec.Mark low =
        new ChartSpec.Mark("Mean", Figure.of(FIGURE, "17.6").build(), ColorRole.series(0, 2));
    ChartSpec.Mark high =
        new ChartSpec.Mark(
            "Mean",
            Figure.of(FIGURE, "19.7").build(),
            ColorRole.series(1, 2),
            ChartSpec.Significance.CAPITAL_LEVEL);
    ChartSpec dots =
        new ChartSpec.Dots(
            List.of(
                new ChartSpec.Part("Women", ColorRole.series(0, 2)),
                new ChartSpec.Part("Men", ColorRole.series(1, 2))),
            List.of(
                new ChartSpec.Dots.Row(
                    "Mean", List.of(low, high), ChartSpec.Significance.CAPITAL_LEVEL)),
            ChartSpec.Intervals.SHOWN,
            Optional.of(new Axis(17, 21, "17", "21")));
    Chart.Builder chart = Chart.builder("a", dots).title(text("Spans")).alt("Dots.");
    assertThat(SheetText.values(page(chart).lay())).contains("In bold: Men.");
  }

  @Test
  void bothColumnsAreOnOnePage() {
    Sheet sheet = page(chart("a", 2), chart("b", 2)).lay();
    int scale = sheet.scale().orElseThrow();
    double width = sheet.pixelsBefore(sheet.lastColumn() + 1);
    assertThat(scale).isEqualTo(Paper.scaleOf(Sheet.Orientation.PORTRAIT, width));
  }

  @Test
  void aChartHasItsSubtitleAndNotes() {
    String word = "several words of a note ";
    Chart.Builder chart =
        chart("a", 2)
            .subtitle(text("In %"))
            .notes(List.of(text("Short."), text(word.repeat(8).strip())));
    context.blocks().number("a", "Figure 1");
    context.blocks().number("b", "Figure 2");
    Sheet sheet = page(chart, chart("b", 2), chart("c", 2)).lay();
    ChartPlacement first = placed(sheet).get(0);
    List<String> lines = SheetText.values(sheet);
    assertThat(lines.get(3)).as("the title goes with the chart").startsWith("Figure 1|");
    assertThat(first.chart().title()).isEqualTo(new NativeChart.Title("Title of a", "In %"));
    assertThat(first.row()).isEqualTo(4);
    int notes = 4 + rows(first) + 1;
    assertThat(lines.get(notes)).startsWith("Short.");
    assertThat(lines.get(notes + 1)).startsWith("several words");
    assertThat(sheet.overlays(Overlay.CellName.class))
        .containsExactly(
            new Overlay.CellName("Figure_1", 3, 0), new Overlay.CellName("Figure_2", 3, 9));
    assertThat(placed(sheet).get(2).column()).as("the chart without notes is shorter").isEqualTo(9);
  }

  /** A chart that would be cut by the end of a page begins the next one, at the left. */
  @Test
  void noChartIsCutByTheEndOfAPage() {
    List<Chart.Builder> many = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Chart.Builder chart = chart("c" + i, 1 + i % 5);
      many.add(i % 3 == 0 ? chart.notes(List.of(text("A note."))).subtitle(text("In %")) : chart);
    }
    Sheet sheet = page(many.toArray(Chart.Builder[]::new)).lay();
    double page =
        Paper.height(sheet.orientation())
            * 100
            / sheet.scale().orElseThrow()
            / sheet.defaultHeight();
    List<Integer> starts = new ArrayList<>(List.of(0));
    starts.addAll(sheet.breaks());
    assertThat(starts).hasSizeGreaterThan(2).isSorted();
    for (ChartPlacement chart : placed(sheet)) {
      int start = starts.stream().filter(at -> at <= chart.row()).reduce(0, Math::max);
      assertThat(chart.row() + rows(chart) - start).isLessThanOrEqualTo((int) page);
      assertThat(sheet.breaks())
          .noneMatch(at -> chart.row() < at && at < chart.row() + rows(chart) + 1);
    }
    for (int at : sheet.breaks()) {
      ChartPlacement next =
          placed(sheet).stream().filter(chart -> chart.row() >= at).findFirst().orElseThrow();
      assertThat(next.column()).isZero();
      assertThat(next.row() - at).as("only its heading is between").isLessThanOrEqualTo(2);
      double used = at - starts.get(starts.indexOf(at) - 1);
      assertThat(used).as("pages are filled").isGreaterThan(page / 2);
    }
  }

  /** One that is higher than a page can't be kept whole; it needs no page before it. */
  @Test
  void aChartThatIsHigherThanAPageBeginsWhereItIs() {
    Sheet sheet = page(chart("a", 200)).lay();
    assertThat(sheet.breaks()).isEmpty();
    assertThat(placed(sheet).get(0).row()).isEqualTo(4);
  }

  @Test
  void theContentsListThem() {
    assertThat(page(chart("a", 1), chart("b", 1)).listed())
        .containsExactly(
            new WorkbookPage.Entry("a", text("Title of a")),
            new WorkbookPage.Entry("b", text("Title of b")));
    assertThat(page(chart("a", 1)).title()).isEqualTo("Charts");
  }

  @Test
  void theirFiguresAreOnAHiddenSheet() {
    ChartFiguresPage page =
        new ChartFiguresPage(
            context, "Figures", List.of(chart("a", 2).build(), chart("b", 1).build()));
    Sheet sheet = page.lay();
    assertThat(page.title()).isEqualTo("Chart figures");
    assertThat(sheet.visibility()).isEqualTo(Sheet.Visibility.HIDDEN);
    assertThat(sheet.printedRows()).hasValue(1);
    assertThat(sheet.widths()).containsEntry(0, 40.0);
    List<String> lines = SheetText.values(sheet);
    assertThat(lines.get(0)).isEmpty();
    assertThat(SheetText.row(sheet, "a0")).isEqualTo(SheetText.row(sheet, "a1") - 1);
    assertThat(SheetText.row(sheet, "b0")).isGreaterThan(SheetText.row(sheet, "a1") + 1);
    List<Integer> rows = page.figures(new Sheet("x")).stream().map(laid -> laid.next()).toList();
    assertThat(rows).isSorted().doesNotHaveDuplicates().hasSize(2);
  }
}
