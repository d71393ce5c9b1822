package io.etude.xlsx.page;

import static io.etude.xlsx.testing.PrintedTables.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ColorRole;
import io.etude.document.chart.SurveyEdition;
import io.etude.document.table.StatTable;
import io.etude.document.table.StatTable.Measure;
import io.etude.figure.Figure;
import io.etude.results.FigureRef;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.xlsx.Percentages;
import io.etude.xlsx.Profile;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.table.AccessibleTable;
import io.etude.xlsx.testing.PrintedTables;
import io.etude.xlsx.testing.SheetText;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One table a sheet, for screen readers and programs. */
class AccessiblePageTest {

  private final WorkbookContext context =
      PrintedTables.context(Profile.ACCESSIBLE, Percentages.VALUES);

  private Sheet table(StatTable table, AccessibleTable.Part part) {
    context.blocks().number("t", "Table 1");
    AccessibleTable cells =
        new AccessibleTable(context, table, part, List.of(Measure.COUNT, Measure.SHARE));
    return AccessiblePage.of(context, "Table 1", "shares_q", cells).lay();
  }

  @Test
  void aTableStandsUnderItsTitleAndWhatExplainsIt() {
    StatTable noted =
        PrintedTables.table()
            .notes(List.of(text("Of all."), text("Asked in May."), text("Of all.")))
            .build();
    Sheet sheet = table(noted, AccessibleTable.Part.SHARES);
    List<String> lines = SheetText.values(sheet);
    int top = lines.indexOf("This sheet contains one table.");
    assertThat(lines.get(0)).isEqualTo("Table 1. Use: percentages [note 1] [note 2]");
    assertThat(lines.get(1)).isEqualTo("How often? In %");
    assertThat(lines.subList(2, top))
        .extracting(line -> line.substring(0, 3))
        .containsExactly("[x]", "[u]", "[c]");
    assertThat(lines.get(top + 1)).isEqualTo("← Contents");
    assertThat(lines.get(top + 2)).startsWith("Category|Part|Total");
    assertThat(context.notes().all()).containsExactly("Of all.", "Asked in May.");
    assertThat(sheet.orientation()).isEqualTo(Sheet.Orientation.LANDSCAPE);
    assertThat(sheet.overlays(Overlay.Link.class))
        .contains(new Overlay.Link(top + 1, 0, Overlay.Link.Kind.SHEET, "Contents"));
    assertThat(sheet.overlays(Overlay.NamedTable.class).get(0).name()).isEqualTo("shares_q");
    assertThat(SheetText.slot(sheet, 0, 0).style()).isEqualTo(context.styles().title());
  }

  @Test
  void unitsThatDontExplainThemselvesAreExplained() {
    StatTable table = PrintedTables.table().build();
    assertThat(SheetText.values(table(table, AccessibleTable.Part.INDEXES)).get(2))
        .startsWith("100 is the percentage among all respondents");
    assertThat(SheetText.values(table(table, AccessibleTable.Part.COUNTS)).get(2))
        .doesNotContain("100 is the percentage");
  }

  /** The subtitle of the whole table says what its shares are in, and those alone are in %. */
  @Test
  void onlySharesAreInPercent() {
    StatTable table =
        PrintedTables.table().subtitle(text("How often? In %")).wording(text("How often?")).build();
    assertThat(SheetText.values(table(table, AccessibleTable.Part.SHARES)).get(1))
        .isEqualTo("How often?, in %");
    for (AccessibleTable.Part part :
        List.of(AccessibleTable.Part.COUNTS, AccessibleTable.Part.SUMMARIES)) {
      assertThat(SheetText.values(table(table, part)).get(1)).isEqualTo("How often?");
    }
    StatTable ofAuthor = table.toBuilder().subtitle(text("Shares of all")).build();
    assertThat(SheetText.values(table(ofAuthor, AccessibleTable.Part.SHARES)).get(1))
        .isEqualTo("Shares of all");
  }

  @Test
  void aTableWithoutASubtitleHasNoEmptyRow() {
    StatTable table = PrintedTables.table().subtitle(List.of()).build();
    assertThat(SheetText.values(table(table, AccessibleTable.Part.SHARES)).get(1))
        .startsWith("[x]");
  }

  private static Mark mark(FigureRef.Kind kind, double value) {
    FigureRef figure =
        new FigureRef(
            TableId.of("q").figure("a", "total"),
            kind,
            Optional.of(new Estimate(value, 0.1, 44, Optional.empty())),
            OptionalLong.of(45),
            Set.of());
    return new Mark("Total", Figure.of(figure, "x").build(), ColorRole.ORDINARY);
  }

  private Sheet chart(Chart.Builder chart) {
    context.blocks().number("c", "Figure 1");
    return AccessiblePage.of(context, "Figure 1", "Figure_1", chart.build()).lay();
  }

  private static Chart.Builder lines(FigureRef.Kind last) {
    List<Optional<Mark>> points =
        List.of(
            Optional.of(mark(FigureRef.Kind.SHARE, 0.5)),
            Optional.empty(),
            Optional.of(mark(last, 0.25)));
    return Chart.builder(
            "c",
            new ChartSpec.Lines(
                SurveyEdition.evenly(List.of("2024", "2025", "2026")),
                List.of(
                    new ChartSpec.Lines.Series("All", ColorRole.EMPHASIS, points),
                    new ChartSpec.Lines.Series(
                        "North", ColorRole.MUTED, Collections.nCopies(3, points.get(0))))))
        .title("Over time")
        .width(Block.Width.COLUMN);
  }

  @Test
  void aChartIsItsFiguresAndItsDescription() {
    Sheet sheet =
        chart(
            lines(FigureRef.Kind.SHARE)
                .notes(List.of(text("A note.")))
                .alt("A line. It falls, e.g. in May. The end."));
    List<String> lines = SheetText.values(sheet);
    assertThat(lines.subList(0, 6))
        .containsExactly(
            "Figure 1. Over time [note 1]",
            "A line.",
            "It falls, e.g. in May.",
            "The end.",
            "This sheet contains one table.",
            "← Contents");
    assertThat(lines.subList(6, 10))
        .containsExactly("Category|All|North", "2024|0.5|0.5", "2025|[z]|0.5", "2026|0.25|0.5");
    assertThat(sheet.overlays(Overlay.NamedTable.class))
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.name()).isEqualTo("Figure_1");
              assertThat(table.description()).isEqualTo("Figure 1. Over time");
              assertThat(table.headers().get(0)).isEqualTo("Category");
              assertThat(table.headers()).hasSizeGreaterThan(1);
            });
    assertThat(sheet.widths().get(0)).isEqualTo(40);
    assertThat(sheet.widths().get(1)).isEqualTo(16);
  }

  @Test
  void aChartWithoutADescriptionHasItsSubtitle() {
    assertThat(
            SheetText.values(chart(lines(FigureRef.Kind.SHARE).subtitle(text("In %")).alt("")))
                .get(1))
        .isEqualTo("In %");
  }

  /** A mean beneath shares is not in their unit. */
  @Test
  void figuresOfAnotherUnitAreLeftOut() {
    List<ChartSpec.Mark> marks = List.of(mark(FigureRef.Kind.SHARE, 0.5));
    ChartSpec.Histogram histogram =
        new ChartSpec.Histogram(
            marks,
            List.of(new ChartSpec.Bracket(0, 0, mark(FigureRef.Kind.SHARE, 0.75))),
            Optional.of(mark(FigureRef.Kind.NUMBER, 4.5)));
    Sheet sheet = chart(Chart.builder("c", histogram).title("Scores").alt("A."));
    String all = String.join("\n", SheetText.values(sheet));
    assertThat(all).contains("0.5", "0.75").doesNotContain("4.5");
  }
}
