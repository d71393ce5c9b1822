package io.etude.xlsx.chart;

import static io.etude.xlsx.testing.PrintedTables.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ChartSpec.Part;
import io.etude.document.chart.ColorRole;
import io.etude.document.chart.SurveyEdition;
import io.etude.figure.Figure;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Interval;
import io.etude.xlsx.Percentages;
import io.etude.xlsx.Profile;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.CellValue;
import io.etude.xlsx.sheet.NativeChart;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.testing.PrintedTables;
import io.etude.xlsx.testing.SheetText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A chart's figures on a sheet, and where the chart stands: beside them, or under wide ones. */
class ChartBlockTest {
  private static final ColorRole PLAIN = ColorRole.ORDINARY;

  private final WorkbookContext context =
      PrintedTables.context(Profile.PRESENTATION, Percentages.VALUES);
  private final Sheet sheet = new Sheet("s");

  /** A share with an interval of three points to the one side and four to the other. */
  private static Mark share(String label, double value, ColorRole role) {
    Estimate estimate =
        new Estimate(value, 0.02, 300, Optional.of(new Interval(value - 0.03, value + 0.04)));
    return new Mark(
        label,
        Figure.of(figure(Optional.of(estimate)), Math.round(value * 100) + "%").build(),
        role);
  }

  private static FigureRef figure(Optional<Estimate> estimate) {
    return new FigureRef(
        TableId.of("q").figure("a", "total"),
        FigureRef.Kind.SHARE,
        estimate,
        OptionalLong.of(302),
        estimate.isEmpty() ? Set.of(Flag.WITHHELD) : Set.of());
  }

  private static Mark withheld(String label) {
    return new Mark(label, Figure.of(figure(Optional.empty()), "**").build(), PLAIN);
  }

  private static Chart.Builder chart(ChartSpec spec) {
    return Chart.builder("c", spec).title(text("Use")).alt("A.").width(Block.Width.COLUMN);
  }

  private static ChartSpec bars(ChartSpec.Intervals intervals) {
    return new ChartSpec.Bars(
        List.of(share("Often", 0.5, PLAIN), withheld("Seldom"), share("Never", 0.2, PLAIN)),
        List.of(new ChartSpec.Callout(0, share("Young", 0.6, ColorRole.EMPHASIS))),
        intervals);
  }

  private int lay(ChartSpec spec, int top, List<Integer> wide) {
    Chart chart = chart(spec).notes(List.of(text("A note."))).build();
    return new ChartBlock(context, chart).lay(sheet, top, wide);
  }

  private Overlay.ChartPlacement placed() {
    return sheet.overlays(Overlay.ChartPlacement.class).get(0);
  }

  private static int rows(double height) {
    return (int) Math.ceil(height / 20);
  }

  @Test
  void aNarrowTableHasTheChartBesideIt() {
    context.blocks().number("c", "Figure 1");
    Chart chart =
        chart(bars(ChartSpec.Intervals.HIDDEN))
            .subtitle(text("In %"))
            .notes(List.of(text("A note.")))
            .build();
    int next = new ChartBlock(context, chart).lay(sheet, 1, List.of(2, 4));
    assertThat(SheetText.values(sheet))
        .containsExactly(
            "",
            "Figure 1. Use",
            "In %",
            "Category||Total||Young",
            "Often||0.5||0.6",
            "Seldom||**",
            "Never||0.2",
            "",
            "A note.");
    assertThat(SheetText.looks(sheet).subList(3, 7))
        .as("headings and cells to the last figure; what is withheld is in italics")
        .containsExactly("Hb Hb Hb Hb Hb", ". . . . .", ". . i . .", ". . . . .");
    assertThat(sheet.overlays(Overlay.CellName.class))
        .containsExactly(new Overlay.CellName("Figure_1", 1, 0));
    assertThat(List.of(placed().row(), placed().column())).containsExactly(3, 6);
    assertThat(placed().height()).isEqualTo(54 + 110 + (22 + 12 * 2) * 3);
    assertThat(next).isEqualTo(3 + rows(placed().height()) + 2);
    assertThat(sheet.widths().get(2)).isEqualTo(11);
    assertThat(sheet.widths()).doesNotContainKey(3);
  }

  @Test
  void marginsStandUnderTheNotesOfANarrowTable() {
    int next = lay(bars(ChartSpec.Intervals.SHOWN), 0, List.of());
    assertThat(SheetText.values(sheet))
        .startsWith("Use", "Category|Total|Young")
        .element(6)
        .isEqualTo("A note.");
    int below = SheetText.row(sheet, "Intervals, for the chart: margin below");
    int above = SheetText.row(sheet, "Margin above");
    assertThat(List.of(below, above)).containsExactly(8, 12);
    assertMargin(below + 1, 1, 0.03);
    assertMargin(above + 1, 1, 0.04);
    assertMargin(above + 1, 2, 0.04);
    assertMargin(below + 2, 1, 0);
    assertThat(sheet.cells().at(above + 2, 2)).as("nothing in this column").isEmpty();
    assertThat(next).isEqualTo(Math.max(16, 1 + rows(placed().height())) + 2);
    NativeChart.Whiskers whiskers = placed().chart().series().get(0).whiskers().orElseThrow();
    assertThat(whiskers.below().values()).hasSize(3).element(1).isEqualTo(0.0);
    assertThat(whiskers.above().values().get(2)).isCloseTo(0.04, within(1e-9));
    assertThat(whiskers.below().area()).isEqualTo(Area.column(1, below + 1, below + 3));
    assertThat(whiskers.above().area()).isEqualTo(Area.column(1, above + 1, above + 3));
  }

  private void assertMargin(int row, int column, double length) {
    CellValue value = SheetText.slot(sheet, row, column).value();
    assertThat(((CellValue.Number) value).number()).isCloseTo(length, within(1e-9));
  }

  /** Nets and the mean of a histogram are in the table, on a tint, and not drawn. */
  @Test
  void whatIsNotDrawnStandsUnderTheFigures() {
    ChartSpec histogram =
        new ChartSpec.Histogram(
            List.of(share("0", 0.5, PLAIN), share("1", 0.3, PLAIN), share("2", 0.2, PLAIN)),
            List.of(new ChartSpec.Bracket(1, 2, share("1 or 2", 0.5, ColorRole.EMPHASIS))),
            Optional.empty());
    lay(histogram, 0, List.of());
    assertThat(SheetText.values(sheet))
        .startsWith("Use", "Category|Share", "0|0.5", "1|0.3", "2|0.2", "1 or 2|0.5");
    assertThat(SheetText.looks(sheet).subList(1, 6))
        .containsExactly("Hb Hb", ". .", ". .", ". .", "Tb Tb");
    assertThat(placed().chart().categories().values()).containsExactly("0", "1", "2");
    assertThat(placed().height()).isEqualTo(380 + 36);
  }

  private static ChartSpec lines(int series) {
    return new ChartSpec.Lines(
        SurveyEdition.evenly(List.of("2023", "2024")),
        IntStream.range(0, series)
            .mapToObj(
                s ->
                    new ChartSpec.Lines.Series(
                        "S" + s,
                        PLAIN,
                        List.of(Optional.of(share("2023", 0.1 * s, PLAIN)), Optional.empty())))
            .toList(),
        ChartSpec.Intervals.SHOWN,
        Optional.empty());
  }

  @Test
  void fourColumnsHaveTheChartBesideThemAndFiveBeneath() {
    lay(lines(4), 0, List.of());
    assertThat(List.of(placed().row(), placed().column())).containsExactly(1, 6);
    Sheet wide = new Sheet("wide");
    Chart chart = chart(lines(5)).notes(List.of(text("A note."))).build();
    int next = new ChartBlock(context, chart).lay(wide, 0, List.of());
    Overlay.ChartPlacement beneath = wide.overlays(Overlay.ChartPlacement.class).get(0);
    assertThat(List.of(beneath.row(), beneath.column())).containsExactly(5, 0);
    assertThat(List.of(beneath.width(), beneath.height())).containsExactly(860, 380 + 36);
    int note = SheetText.row(wide, "A note.");
    assertThat(note).isEqualTo(5 + 21 + 1);
    int below = SheetText.row(wide, "Intervals, for the chart: margin below");
    assertThat(below).isEqualTo(note + 2);
    assertThat(next).isEqualTo(below + 2 * 3 + 2);
  }

  private static final List<Part> SCALE =
      List.of(
          new Part("Good", ColorRole.positive(0, 1)),
          new Part("Fair", ColorRole.NEUTRAL),
          new Part("Bad", ColorRole.negative(0, 1)));

  private static ChartSpec.Diverging.Row row(String label, double good, double fair, double bad) {
    List<Mark> shares =
        List.of(
            share("Good", good, SCALE.get(0).role()),
            share("Fair", fair, ColorRole.NEUTRAL),
            share("Bad", bad, SCALE.get(2).role()));
    return ChartSpec.Diverging.Row.builder(
            label, shares, share("Positive", good, PLAIN), share("Negative", bad, PLAIN))
        .apart(share("Don't know", 0.1, ColorRole.NO_ANSWER))
        .build();
  }

  /** The longest good side has 50 and half of 20, with room for a net 82 points. */
  @Test
  void aDivergingChartHasItsRoomInCells() {
    ChartSpec spec =
        new ChartSpec.Diverging(
            SCALE,
            "Positive",
            "Negative",
            Optional.of("Don't know"),
            List.of(row("Trains", 0.5, 0.2, 0.3), row("Trams", 0.1, 0.4, 0.5)));
    int next = lay(spec, 2, List.of());
    assertThat(SheetText.values(sheet).subList(2, 6))
        .containsExactly(
            "Use",
            "Category|Good|Fair|Bad|Positive|Negative|Don't know",
            "Trains|0.5|0.2|0.3|0.5|0.3|0.1",
            "Trams|0.1|0.4|0.5|0.1|0.5|0.1");
    assertThat(List.of(placed().row(), placed().column())).containsExactly(7, 0);
    assertThat(placed().height() - 36).isEqualTo(120 + 30 * 2);
    int note = SheetText.row(sheet, "A note.");
    assertThat(note).isEqualTo(7 + 11 + 1);
    int room = note + 2;
    assertThat(SheetText.values(sheet).subList(room, room + 3))
        .containsExactly(
            "Room beside the bars, for the chart|before|after",
            "Trains|=0.82-B5-C5/2|=0.92-D5-C5/2",
            "Trams|=0.82-B6-C6/2|=0.92-D6-C6/2");
    assertThat(next).isEqualTo(room + 2 + 3);
    NativeChart chart = placed().chart();
    assertThat(chart.limits().to().orElseThrow()).isCloseTo(0.82 + 0.92 + 0.22, within(1e-9));
    assertThat(chart.series()).hasSize(1 + 3 + 1 + 1);
    assertThat(chart.series().get(0).values().values())
        .satisfiesExactly(
            first -> assertThat(first).isCloseTo(0.22, within(1e-9)),
            second -> assertThat(second).isCloseTo(0.52, within(1e-9)));
    assertThat(chart.series().get(0).labels().texts()).containsExactly("50%", "10%");
    assertThat(chart.series().get(4).labels().texts()).containsExactly("30%", "50%");
    assertThat(chart.series().subList(1, 4))
        .as("the only answer of a side has its figure beside the bar, not within it too")
        .extracting(each -> each.labels().kind())
        .containsExactly(
            NativeChart.LabelKind.NONE, NativeChart.LabelKind.VALUES, NativeChart.LabelKind.NONE);
    assertThat(chart.series().get(5).labels().kind()).isEqualTo(NativeChart.LabelKind.ALL_VALUES);
    assertThat(chart.series().get(5).values().values()).containsExactly(0.1, 0.1);
  }

  /** Without neutral answers and others apart four columns are left: the chart is beside them. */
  @Test
  void aNarrowDivergingChartHasItsRoomUnderItsFigures() {
    List<Part> scale = List.of(SCALE.get(0), SCALE.get(2));
    ChartSpec.Diverging.Row first =
        ChartSpec.Diverging.Row.builder(
                "Trains",
                List.of(share("Good", 0.6, SCALE.get(0).role()), withheld("Bad")),
                share("Positive", 0.6, PLAIN),
                withheld("Negative"))
            .build();
    ChartSpec spec =
        new ChartSpec.Diverging(scale, "Positive", "Negative", Optional.empty(), List.of(first));
    int next = lay(spec, 0, List.of(3));
    assertThat(SheetText.values(sheet))
        .containsExactly(
            "Use",
            "Category|||Good|Bad|Positive|Negative",
            "Trains|||0.6|**|0.6|**",
            "",
            "Room beside the bars, for the chart|||before|after",
            "Trains|||=0.82-D3|=0.22",
            "",
            "A note.");
    assertThat(List.of(placed().row(), placed().column())).containsExactly(1, 8);
    assertThat(placed().chart().limits().to().orElseThrow()).isCloseTo(1.04, within(1e-9));
    assertThat(placed().chart().series().get(3).labels().texts()).containsExactly("");
    assertThat(next).isEqualTo(1 + rows(placed().height()) + 2);
  }

  @Test
  void figuresAloneLeaveTheChartToAnotherSheet() {
    Chart chart = chart(bars(ChartSpec.Intervals.SHOWN)).build();
    ChartBlock.Laid laid = new ChartBlock(context, chart).figures(sheet, 1);
    assertThat(SheetText.values(sheet))
        .startsWith("", "Use", "Category|Total|Young", "Often|0.5|0.6", "Seldom|**", "Never|0.2");
    int below = SheetText.row(sheet, "Intervals, for the chart: margin below");
    assertThat(below).isEqualTo(7);
    assertThat(laid.next()).isEqualTo(below + 2 * 4 + 1);
    assertThat(laid.height(600) - laid.chart().title().height(600))
        .isEqualTo(110 + (22 + 12 * 2) * 3);
    assertThat(laid.chart().kind()).isEqualTo(NativeChart.Kind.BARS);
    assertThat(sheet.overlays(Overlay.ChartPlacement.class)).isEmpty();
    Sheet plain = new Sheet("plain");
    Chart without = chart(bars(ChartSpec.Intervals.HIDDEN)).build();
    assertThat(new ChartBlock(context, without).figures(plain, 0).next()).isEqualTo(6);
    Sheet other = new Sheet("other");
    ChartSpec spec =
        new ChartSpec.Diverging(
            SCALE, "Positive", "Negative", Optional.empty(), List.of(row("Trains", 0.5, 0.2, 0.3)));
    ChartBlock.Laid diverging = new ChartBlock(context, chart(spec).build()).figures(other, 0);
    assertThat(SheetText.values(other).get(4)).startsWith("Trains|=0.82-B3");
    assertThat(diverging.next()).isEqualTo(6);
    assertThat(diverging.height(600) - diverging.chart().title().height(600)).isEqualTo(120 + 30);
    assertThat(diverging.chart().series()).hasSize(5);
  }

  @Test
  void headingsWidenTheirColumns() {
    ChartSpec spec =
        new ChartSpec.Stacked(
            List.of(new Part("Incomprehensibilities", PLAIN)),
            List.of(new ChartSpec.Stacked.Row("Trains", List.of(share("x", 0.5, PLAIN)))));
    lay(spec, 0, List.of());
    assertThat(sheet.widths().get(1)).isGreaterThan(15);
    assertThat(placed().height()).isEqualTo(150 + 36);
    assertThat(placed().width()).isBetween(620, 860);
  }

  private static Mark hidden(String label) {
    FigureRef figure =
        new FigureRef(
            TableId.of("q").figure("a", "total"),
            FigureRef.Kind.SHARE,
            Optional.empty(),
            OptionalLong.of(302),
            Set.of(Flag.SUPPRESSED));
    return new Mark(label, Figure.of(figure, "[c]").build(), PLAIN);
  }

  /** A mark that disclosure control withholds would look like a share of zero. */
  @Test
  void aRowWithAHiddenMarkSaysSo() {
    ChartSpec bars =
        new ChartSpec.Bars(
            List.of(share("Often", 0.5, PLAIN), hidden("Seldom")),
            List.of(),
            ChartSpec.Intervals.HIDDEN);
    lay(bars, 1, List.of(2));
    assertThat(placed().chart().categories().values()).containsExactly("Often", "Seldom\u00A0[c]");
  }

  @Test
  void besideAHiddenPartOfADivergingBarIsItsSign() {
    List<Part> scale =
        List.of(
            new Part("Good", ColorRole.positive(0, 1)), new Part("Bad", ColorRole.negative(0, 1)));
    ChartSpec.Diverging.Row row =
        ChartSpec.Diverging.Row.builder(
                "Bus",
                List.of(share("Good", 0.6, PLAIN), hidden("Bad")),
                share("Good", 0.6, PLAIN),
                hidden("Bad"))
            .build();
    lay(
        new ChartSpec.Diverging(scale, "Good", "Bad", Optional.empty(), List.of(row)),
        1,
        List.of(2));
    assertThat(placed().chart().series())
        .flatExtracting(each -> each.labels().texts())
        .containsExactly("60%", "[c]");
  }

  /** Their dots lay on each other, in colours and shapes that a legend of ten names explained. */
  @Test
  void manyGroupsAreRowsOfBarsWithTheirNames() {
    List<Part> groups =
        IntStream.range(0, 10)
            .mapToObj(i -> new Part("Group " + i, ColorRole.series(i, 10)))
            .toList();
    List<Mark> points = new ArrayList<>();
    groups.forEach(group -> points.add(share(group.label(), 0.5, group.role())));
    points.set(9, hidden("Group 9"));
    List<ChartSpec.Dots.Row> rows =
        List.of(
            new ChartSpec.Dots.Row("Often", points, ChartSpec.Significance.NONE),
            new ChartSpec.Dots.Row("Seldom", points, ChartSpec.Significance.NONE));
    lay(new ChartSpec.Dots(groups, rows), 1, List.of(2));
    NativeChart chart = placed().chart();
    assertThat(chart.kind()).isEqualTo(NativeChart.Kind.BARS);
    assertThat(chart.categories().values())
        .hasSize(10)
        .startsWith("Group 0", "Group 1")
        .endsWith("Group 9\u00A0[c]");
    assertThat(chart.series())
        .extracting(NativeChart.Series::name)
        .containsExactly("Often", "Seldom");
  }

  @Test
  void barsOfManyGroupsHaveAShadeEach() {
    List<Part> groups =
        IntStream.range(0, 10)
            .mapToObj(i -> new Part("Group " + i, ColorRole.series(i, 10)))
            .toList();
    List<Mark> points =
        groups.stream().map(group -> share(group.label(), 0.5, group.role())).toList();
    ChartSpec.Dots.Row row = new ChartSpec.Dots.Row("Often", points, ChartSpec.Significance.NONE);
    lay(
        new ChartSpec.Dots(
            groups, List.of(row, row, row, row, row), ChartSpec.Intervals.SHOWN, Optional.empty()),
        1,
        List.of(2));
    assertThat(placed().chart().series())
        .extracting(series -> series.fill().colour())
        .hasSize(10)
        .doesNotHaveDuplicates();
  }
}
