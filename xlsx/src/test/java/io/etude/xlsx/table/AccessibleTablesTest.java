package io.etude.xlsx.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.table.StatCell;
import io.etude.document.table.StatCell.Mark;
import io.etude.document.table.StatTable;
import io.etude.xlsx.Percentages;
import io.etude.xlsx.Profile;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.TextWidth;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.testing.PrintedTables;
import io.etude.xlsx.testing.SheetText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a table looks like on a sheet of the accessible profile. */
class AccessibleTablesTest {

  private static final WorkbookContext CONTEXT =
      PrintedTables.context(Profile.ACCESSIBLE, Percentages.VALUES);

  private static Sheet laid(StatTable table, WorkbookContext context) {
    Sheet sheet = new Sheet("Table 1");
    new AccessibleTable(context, table).lay(sheet, 0, "Table_1");
    return sheet;
  }

  /** A single header row, words for letters and marks, and no cell left empty. */
  @Test
  void everyCellSaysWhatItIs() {
    Sheet sheet = laid(PrintedTables.table().build(), CONTEXT);
    String age = "Age by sex: ";
    assertThat(SheetText.values(sheet))
        .containsExactly(
            String.join(
                "|",
                "Category",
                "Total",
                age + "Women: Under thirty",
                age + "Women: Under thirty: significantly higher than",
                age + "Women: Older [u]",
                age + "Women: Older [u]: significantly higher than",
                age + "Men: Older",
                "Region: North",
                "Region: South [low]"),
            "Base|200|80|[z]|60|[z]|40|100|20",
            "Weighted base|400|160|[z]|120|[z]|80|200|40",
            "Often|0.5|0.75|Women: Older, Men: Older|0.25|none|[c]|0.5|[low]",
            "Daily|0.25|0.5|none|0.1|Women: Under thirty|0.2|0.25|[low]",
            "Never|0.5|0.25|none|0.75|none|0.6|0.5|[low]",
            "Mean|4.25|5.5|Women: Older|3|none|3.5|4|[low]");
    assertThat(sheet.overlays(Overlay.NamedTable.class))
        .containsExactly(
            new Overlay.NamedTable("Table_1", new Area(0, 0, 6, 8), headings(sheet), "Use"));
  }

  private static List<String> headings(Sheet sheet) {
    return List.of(SheetText.values(sheet).get(0).split("\\|"));
  }

  @Test
  void countsHaveColumnsOfTheirOwn() {
    StatTable table = PrintedTables.table().content(StatTable.Content.SHARES_AND_COUNTS).build();
    Sheet sheet = laid(table, CONTEXT);
    assertThat(headings(sheet))
        .startsWith("Category", "Total (n)", "Total (%)", "Age by sex: Women: Under thirty (n)")
        .endsWith("Region: South [low] (n)", "Region: South [low] (%)");
    assertThat(SheetText.values(sheet).subList(1, 7))
        .containsExactly(
            "Base|200|[z]|80|[z]|[z]|60|[z]|[z]|40|[z]|100|[z]|20|[z]",
            "Weighted base|400|[z]|160|[z]|[z]|120|[z]|[z]|80|[z]|200|[z]|40|[z]",
            "Often|100|0.5|60|0.75|Women: Older, Men: Older|15|0.25|none|[c]|[c]|50|0.5|[low]"
                + "|[low]",
            "Daily|50|0.25|40|0.5|none|6|0.1|Women: Under thirty|8|0.2|25|0.25|[low]|[low]",
            "Never|100|0.5|20|0.25|none|45|0.75|none|24|0.6|50|0.5|[low]|[low]",
            "Mean|[z]|4.25|[z]|5.5|Women: Older|[z]|3|none|[z]|3.5|[z]|4|[z]|[low]");
  }

  @Test
  void sharesMayBeQuotientsOfTheCountsBesideThem() {
    WorkbookContext formulas = PrintedTables.context(Profile.ACCESSIBLE, Percentages.FORMULAS);
    Sheet sheet = laid(PrintedTables.table().build(), formulas);
    assertThat(SheetText.values(sheet).get(4))
        .isEqualTo(
            "Daily|100|=B5/B$3|80|=D5/D$3|none|12|=G5/G$3|Women: Under thirty|16|=J5/J$3|50|=L5/L$3"
                + "|[low]|[low]");
  }

  @Test
  void columnsAreWideEnoughForTheirHeadings() {
    Sheet sheet =
        laid(PrintedTables.table().content(StatTable.Content.SHARES_AND_COUNTS).build(), CONTEXT);
    List<Double> widths = new ArrayList<>(sheet.widths().values());
    // the label, then count and share, and names where there are any
    assertThat(widths.subList(0, 6)).containsExactly(40.0, 14.0, 16.0, 14.0, 16.0, 24.0);
    StatTable wide =
        PrintedTables.table()
            .columns(
                List.of(
                    PrintedTables.column("total", "Anticonstitutionnellement", "", -1, Mark.NONE)))
            .spanners(List.of())
            .build();
    double needed = TextWidth.of("Anticonstitutionnellement") + 2.5;
    assertThat(laid(wide, CONTEXT).widths().get(1)).isEqualTo(needed);
  }

  @Test
  void figuresStandRightAndTextsLeft() {
    Sheet sheet = laid(PrintedTables.table().build(), CONTEXT);
    List<Style.Align> aligns = new ArrayList<>();
    for (int column : IntStream.range(0, 4).toArray()) {
      aligns.add(SheetText.slot(sheet, 0, column).style().alignment().horizontal());
      aligns.add(SheetText.slot(sheet, 3, column).style().alignment().horizontal());
    }
    assertThat(aligns)
        .containsExactly(
            Style.Align.GENERAL,
            Style.Align.LEFT,
            Style.Align.RIGHT,
            Style.Align.RIGHT,
            Style.Align.RIGHT,
            Style.Align.RIGHT,
            Style.Align.LEFT,
            Style.Align.LEFT);
    assertThat(SheetText.slot(sheet, 3, 3).style().alignment().indent()).isOne();
  }

  /** The sign for what does not exist is explained on the sheets that have it. */
  @Test
  void knowsWhetherItHasCellsWithoutAFigure() {
    StatTable.Builder plain =
        PrintedTables.table().cells((r, c, measure) -> PrintedTables.percent(0.5));
    assertThat(has(plain.build())).isFalse();
    assertThat(has(plain.content(StatTable.Content.SHARES_AND_COUNTS).build())).isTrue();
    plain.content(StatTable.Content.SHARES);
    for (StatCell.Absence why : StatCell.Absence.values()) {
      StatCell absent = PrintedTables.absent(StatCell.Kind.PERCENT, why);
      StatTable table =
          plain.cells((r, c, m) -> r + c == 9 ? absent : PrintedTables.percent(0.5)).build();
      boolean none = why == StatCell.Absence.NOT_ASKED || why == StatCell.Absence.NOT_APPLICABLE;
      assertThat(has(table)).as(why.name()).isEqualTo(none);
    }
    // bases are higher than none
    assertThat(has(PrintedTables.table().build())).isTrue();
  }

  private static boolean has(StatTable table) {
    return new AccessibleTable(CONTEXT, table).notApplicable();
  }

  @Test
  void legendsSpeakOfColumnsInsteadOfLetters() {
    assertThat(Legend.comparisons(PrintedTables.table().build(), CONTEXT))
        .containsExactly("Columns “significantly higher than”: at a level of 5% at least.");
    assertThat(Legend.signs(PrintedTables.table().build(), CONTEXT))
        .containsExactly(
            "[low] Base below 30: too small, the figure is not published.",
            "[u] Base below 100: to be read with caution.",
            "[c] Withheld to protect respondents.");
    assertThat(Legend.notApplicable(CONTEXT))
        .isEqualTo("[z] Not applicable: there is no such figure.");
  }

  /**
   * Excel refuses two equal headings, whatever their case, and a blank label would read as none.
   */
  @Test
  void headingsDifferAndLabelsAreNeverBlank() {
    Sheet sheet = new Sheet("s");
    TableObject grid = new TableObject(sheet, 0, CONTEXT.styles());
    grid.column("Label", 10);
    grid.column("North", 10);
    grid.column(" NORTH ", 10);
    grid.textColumn("north", 10);
    grid.finish("none", "");
    assertThat(sheet.overlays(Overlay.NamedTable.class)).isEmpty();
    grid.row(" ");
    grid.text("");
    grid.prose("");
    grid.empty();
    assertThat(SheetText.values(sheet))
        .containsExactly("Label|North|NORTH (2)|north (3)", "[z]|[z]|[z]");
    grid.finish("some", "");
    assertThat(sheet.overlays(Overlay.NamedTable.class)).hasSize(1);
  }

  @Test
  void cellsFollowEachOtherWhateverTheyHold() {
    Sheet sheet = new Sheet("s");
    CONTEXT.blocks().placeBlock("t", "Table 1");
    TableObject grid = new TableObject(sheet, 2, CONTEXT.styles());
    grid.column("Label", 10);
    grid.row("First");
    grid.input("");
    grid.input("typed");
    grid.empty();
    grid.link("See", "t", CONTEXT);
    grid.text("end");
    assertThat(SheetText.values(sheet).get(3)).isEqualTo("First||typed||See|end");
    assertThat(sheet.overlays(Overlay.Link.class))
        .containsExactly(new Overlay.Link(3, 4, Overlay.Link.Kind.SHEET, "Table 1"));
    assertThat(SheetText.slot(sheet, 3, 1).style().border().rule()).isEqualTo(Style.Rule.BOX);
    assertThat(SheetText.slot(sheet, 3, 3).style().border().rule()).isEqualTo(Style.Rule.BELOW);
    assertThat(grid.top()).isEqualTo(2);
    assertThat(grid.sheet()).isSameAs(sheet);
  }
}
