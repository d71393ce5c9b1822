package io.etude.xlsx.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import io.etude.internal.MarkedText;
import io.etude.xlsx.Percentages;
import io.etude.xlsx.Profile;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.CellValue;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.style.Stylebook;
import io.etude.xlsx.testing.PrintedTables;
import io.etude.xlsx.testing.SheetText;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Lists that Excel knows as tables: their headings differ, and no cell is empty by chance. */
class TableObjectTest {
  private final WorkbookContext context =
      PrintedTables.context(Profile.PRESENTATION, Percentages.VALUES);
  private final Stylebook styles = context.styles();
  private final Sheet sheet = new Sheet("s");
  private final TableObject list = new TableObject(sheet, 2, styles);

  private Sheet.Slot slot(int row, int column) {
    return SheetText.slot(sheet, row, column);
  }

  @Test
  void cellsFollowEachOtherRowByRow() {
    list.column("Answer", 20);
    list.column("Share", 8);
    list.textColumn("Remark", 12);
    list.row("Yes");
    list.number(0.5, styles.figure());
    list.prose("Half");
    list.strongRow("No");
    list.formula("SUM(B4)", 0.5);
    list.input(MarkedText.parse(""));
    list.row(" ");
    list.text("");
    list.input(MarkedText.parse("typed"));
    list.row("Last");
    list.empty();
    assertThat(list.next()).isEqualTo(2);
    list.number(7, styles.count());
    assertThat(SheetText.values(sheet))
        .containsExactly(
            "", "", "Answer|Share|Remark", "Yes|0.5|Half", "No|=SUM(B4)", "–|–|typed", "Last||7");
    assertThat(list.row()).isEqualTo(6);
    assertThat(list.top()).isEqualTo(2);
    assertThat(list.next()).isEqualTo(3);
    assertThat(list.sheet()).isSameAs(sheet);
    list.finish("Answers", "All answers");
    assertThat(sheet.overlays(Overlay.NamedTable.class))
        .containsExactly(
            new Overlay.NamedTable(
                "Answers",
                new Area(2, 0, 6, 2),
                List.of("Answer", "Share", "Remark"),
                "All answers"));
  }

  @Test
  void headingsAreLabelsFiguresOrText() {
    list.textColumn("Answer", 20);
    list.column("Share", 8);
    list.textColumn("Remark", 12);
    assertThat(slot(2, 0).style()).isEqualTo(styles.header());
    assertThat(slot(2, 1).style()).isEqualTo(styles.headerFigure());
    assertThat(slot(2, 2).style()).isEqualTo(styles.header().align(Style.Align.LEFT).indent(1));
    assertThat(sheet.widths().get(0)).isEqualTo(20);
    list.strongRow("No");
    assertThat(slot(3, 0).style()).isEqualTo(styles.strong(styles.stub()));
    list.row("Yes");
    assertThat(slot(4, 0).style()).isEqualTo(styles.stub());
    list.input(MarkedText.parse(""));
    assertThat(slot(4, 1).value()).isEqualTo(new CellValue.Blank());
    assertThat(slot(4, 1).style().entry()).isEqualTo(Style.Entry.INPUT);
    TableObject figures = new TableObject(new Sheet("o"), 0, styles);
    figures.column("Answer", 20);
    assertThat(SheetText.slot(figures.sheet(), 0, 0).style()).isEqualTo(styles.header());
  }

  @Test
  void headingsDifferInMoreThanCase() {
    list.column("Share", 8);
    list.column("share", 8);
    list.column(" SHARE\n", 8);
    list.column("Share (2)", 8);
    list.column("x".repeat(300), 8);
    list.column("x".repeat(300), 8);
    list.row("Yes");
    list.finish("t", "d");
    List<String> headings = sheet.overlays(Overlay.NamedTable.class).get(0).headers();
    assertThat(headings)
        .startsWith("Share", "share (2)", "SHARE (3)", "Share (2) (2)")
        .doesNotHaveDuplicates();
    assertThat(headings.get(4)).hasSize(255);
    assertThat(headings.get(5)).hasSize(255).endsWith(" (2)");
    assertThat(SheetText.values(sheet).get(2)).isEqualTo(String.join("|", headings));
  }

  @Test
  void aListWithoutRowsIsNoTable() {
    list.column("Answer", 20);
    list.finish("Answers", "All answers");
    assertThat(sheet.overlays(Overlay.NamedTable.class)).isEmpty();
  }

  @Test
  void figuresAreNumbersOrTheReasonWhyThereIsNone() {
    list.column("Answer", 20);
    list.row("Yes");
    list.numberOr(OptionalDouble.of(3), Figure.Absence.WITHHELD, styles.count());
    list.numberOr(OptionalDouble.empty(), Figure.Absence.WITHHELD, styles.count());
    list.cell(PrintedTables.percent(0.25));
    list.cell(PrintedTables.absent(Figure.Kind.PERCENT, Figure.Absence.SUPPRESSED));
    list.figure(Figure.of(Figure.Kind.PERCENT, 0.5, "50").build());
    list.link("Table 1", "t", context);
    assertThat(SheetText.values(sheet).get(3)).isEqualTo("Yes|3|**|0.25|[c]|0.5|Table 1");
    assertThat(list.next()).isEqualTo(7);
  }

  /**
   * Under thirty is higher than the first of two groups called older; another segment has b too.
   */
  @Test
  void comparisonsNameBothColumns() {
    StatTable table = PrintedTables.table().build();
    List<Comparisons.Comparison> found = Comparisons.of(table, context);
    assertThat(found).hasSize(4);
    assertThat(found.get(0).row()).isEqualTo("Often");
    assertThat(found.get(0).higher()).contains("Under thirty");
    assertThat(found.get(0).lower()).contains("Women").contains("Older");
    assertThat(found.get(0).level()).isEqualTo(0.05);
    assertThat(found.get(1).lower()).contains("Men").contains("Older");
    assertThat(found.get(2).higher()).contains("Older");
    assertThat(found.get(2).lower()).contains("Under thirty").doesNotContain("North");
    assertThat(found.get(3).row()).isEqualTo("Mean");
  }
}
