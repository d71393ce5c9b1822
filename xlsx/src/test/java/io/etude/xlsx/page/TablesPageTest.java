package io.etude.xlsx.page;

import static io.etude.xlsx.testing.PrintedTables.percent;
import static io.etude.xlsx.testing.PrintedTables.row;
import static io.etude.xlsx.testing.PrintedTables.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.xlsx.Percentages;
import io.etude.xlsx.Profile;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Face;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.testing.PrintedTables;
import io.etude.xlsx.testing.SheetText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A question's sheet in the presentation profile: its tables, and its charts beneath them. */
class TablesPageTest {

  private static final StatTable TABLE = PrintedTables.table().build();
  private static final StatTable OTHER = PrintedTables.table().id("u").title(text("Other")).build();

  private static final Set<Flag> LOW_BASE = Set.of(Flag.LOW_BASE);

  private static TablesPage page(List<StatTable> tables, List<Chart> charts) {
    WorkbookContext context = PrintedTables.context(Profile.PRESENTATION, Percentages.VALUES);
    context.blocks().number("t", "Table 1");
    return new TablesPage(context, "1 Use", "Use of it", tables, charts);
  }

  private static Chart chart() {
    FigureRef figure =
        new FigureRef(
            TableId.of("q").figure("a", "total"),
            FigureRef.Kind.SHARE,
            Optional.of(new Estimate(0.5, 0.1, 44, Optional.empty())),
            OptionalLong.of(45),
            Set.of());
    FigureRef low =
        new FigureRef(figure.id(), figure.kind(), figure.estimate(), figure.base(), LOW_BASE);
    FigureRef withheld =
        new FigureRef(
            figure.id(), figure.kind(), Optional.empty(), figure.base(), Set.of(Flag.WITHHELD));
    ChartSpec bars =
        new ChartSpec.Bars(
            List.of(
                new ChartSpec.Mark("Half", Figure.of(figure, "50%").build(), ColorRole.ORDINARY),
                new ChartSpec.Mark("Few asked", Figure.of(low, "50%").build(), ColorRole.ORDINARY),
                new ChartSpec.Mark(
                    "Hidden", Figure.of(withheld, "**").build(), ColorRole.ORDINARY)),
            List.of());
    return Chart.builder("c", bars)
        .title(text("Chart"))
        .alt("Bars.")
        .width(Block.Width.COLUMN)
        .build();
  }

  private static StatTable longTable(int rows) {
    List<StatRow> answers = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      answers.add(row("Answer " + r, StatRow.Kind.CATEGORY, 0));
    }
    return PrintedTables.table().rows(answers).cells((r, c, measure) -> percent(0.5)).build();
  }

  @Test
  void aTableStandsUnderItsNumberAndItsHeadingsStayInSight() {
    Sheet sheet = page(List.of(TABLE), List.of()).lay();
    assertThat(SheetText.values(sheet))
        .startsWith("Use of it", "← Contents", "Table 1. Use", "How often? In %");
    int base = SheetText.row(sheet, "Base");
    assertThat(sheet.frozenRows()).isEqualTo(base);
    assertThat(sheet.frozenColumns()).isOne();
    assertThat(sheet.breaks()).isEmpty();
    assertThat(sheet.overlays(Overlay.CellName.class))
        .containsExactly(new Overlay.CellName("Table_1", 2, 0));
    assertThat(sheet.orientation()).isEqualTo(Sheet.Orientation.LANDSCAPE);
    assertThat(sheet.tab()).hasValue(0x0F5F6E);
    assertThat(sheet.widths().get(0)).isEqualTo(30);
    assertThat(sheet.pageColumns()).containsExactly(2, 8);
  }

  @Test
  void furtherTablesBeginPagesOfTheirOwnUnderTheTitle() {
    StatTable narrow =
        OTHER.toBuilder().columns(OTHER.columns().subList(0, 4)).spanners(List.of()).build();
    Sheet sheet = page(List.of(TABLE, narrow), List.of()).lay();
    int other = SheetText.row(sheet, "Other");
    assertThat(sheet.breaks()).containsExactly(other);
    assertThat(SheetText.values(sheet).get(other - 1)).isEmpty();
    assertThat(SheetText.values(sheet).get(other - 2)).startsWith("[c] ");
    assertThat(sheet.frozenRows()).isEqualTo(2);
    assertThat(sheet.pageColumns()).containsExactly(2, 8);
    assertThat(page(List.of(narrow, TABLE), List.of()).lay().pageColumns()).containsExactly(2, 8);
  }

  /** A table of 34 rows and more runs over a page, and its headings are repeated there. */
  @Test
  void headingsAreRepeatedOverTheFurtherPagesOfALongTable() {
    Sheet sheet = page(List.of(longTable(60)), List.of()).lay();
    int first = SheetText.row(sheet, "Answer 0");
    assertThat(sheet.titleRow()).isEqualTo(first - 1);
    assertThat(page(List.of(longTable(10)), List.of()).lay().titleRow()).isZero();
    assertThat(page(List.of(longTable(60), OTHER), List.of()).lay().titleRow()).isZero();
    // answers, the test, two blank rows, and three notes
    int rest = 7;
    assertThat(page(List.of(longTable(34 - rest)), List.of()).lay().titleRow()).isZero();
    assertThat(page(List.of(longTable(35 - rest)), List.of()).lay().titleRow()).isPositive();
  }

  @Test
  void chartsBeginPagesBeneathTheTables() {
    Sheet sheet = page(List.of(TABLE), List.of(chart())).lay();
    int heading = SheetText.row(sheet, "Chart");
    assertThat(sheet.breaks()).containsExactly(heading);
    assertThat(heading).isGreaterThan(SheetText.row(sheet, "Mean"));
    assertThat(sheet.pageColumns()).isEmpty();
    assertThat(sheet.overlays(Overlay.ChartPlacement.class)).hasSize(1);
  }

  /** Rows that grow on opening would move away from the charts that lie over them. */
  @Test
  void rowsWithSeveralLinesHaveTheirHeightWhereThereAreCharts() {
    String label = "many words ".repeat(10).strip();
    StatTable table =
        PrintedTables.table()
            .rows(List.of(row(label, StatRow.Kind.CATEGORY, 0)))
            .cells((r, c, measure) -> percent(0.5))
            .build();
    Sheet sheet = page(List.of(table), List.of(chart())).lay();
    assertThat(sheet.height(SheetText.row(sheet, label))).isPresent();
    Sheet alone = page(List.of(table), List.of()).lay();
    assertThat(alone.height(SheetText.row(alone, label))).isEmpty();
  }

  @Test
  void aChartAloneStandsOnAnUprightPage() {
    Sheet sheet = page(List.of(), List.of(chart())).lay();
    assertThat(sheet.orientation()).isEqualTo(Sheet.Orientation.PORTRAIT);
    assertThat(SheetText.row(sheet, "Chart")).isEqualTo(2);
    assertThat(sheet.breaks()).isEmpty();
    assertThat(sheet.frozenRows()).isZero();
    assertThat(sheet.titleRow()).isZero();
  }

  @Test
  void theContentsListWhatASheetHasIfThatIsSeveralThings() {
    assertThat(page(List.of(TABLE), List.of()).listed()).isEmpty();
    Chart chart = chart();
    assertThat(page(List.of(TABLE), List.of(chart)).listed())
        .containsExactly(
            new WorkbookPage.Entry(TABLE.id(), TABLE.title()),
            new WorkbookPage.Entry(chart.id(), chart.title()));
  }

  /** Columns of counts, letters and marks are too narrow for the figures of a chart. */
  @Test
  void figuresOfChartsStandInTheColumnsOfShares() {
    StatTable counts = PrintedTables.table().content(StatTable.Content.SHARES_AND_COUNTS).build();
    Sheet sheet = page(List.of(counts), List.of(chart())).lay();
    List<String> lines = SheetText.values(sheet);
    assertThat(lines).contains("Half||0.5", "Few asked||0.5", "Hidden||**");
    Style plain = SheetText.slot(sheet, lines.indexOf("Half||0.5"), 2).style();
    Style low = SheetText.slot(sheet, lines.indexOf("Few asked||0.5"), 2).style();
    assertThat(plain.format()).endsWith("0%");
    assertThat(plain.face().slant()).isEqualTo(Face.Slant.UPRIGHT);
    assertThat(low.face().slant()).isEqualTo(Face.Slant.ITALIC);
  }
}
