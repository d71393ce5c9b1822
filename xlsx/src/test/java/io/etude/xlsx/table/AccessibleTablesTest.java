package io.etude.xlsx.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Report;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.table.StatTable.Measure;
import io.etude.figure.Figure;
import io.etude.figure.Figure.Mark;
import io.etude.results.Summary;
import io.etude.study.Conventions;
import io.etude.study.Weighting;
import io.etude.xlsx.Percentages;
import io.etude.xlsx.Profile;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.TextWidth;
import io.etude.xlsx.table.AccessibleTable.Part;
import io.etude.xlsx.testing.PrintedTables;
import io.etude.xlsx.testing.SheetText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a table looks like in the accessible profile: a table for each unit. */
class AccessibleTablesTest {

  private static final WorkbookContext CONTEXT =
      PrintedTables.context(Profile.ACCESSIBLE, Percentages.VALUES);

  private static final List<Measure> SHOWN = List.of(Measure.COUNT, Measure.SHARE);

  private static Sheet laid(StatTable table, Part part) {
    Sheet sheet = new Sheet("Table");
    new AccessibleTable(CONTEXT, table, part, SHOWN).lay(sheet, 0, "Table_1");
    return sheet;
  }

  private static final String HEADINGS =
      "Total|Age by sex: Women: Under thirty|Age by sex: Women: Older [u]"
          + "|Age by sex: Men: Older|Region: North|Region: South";

  private static final String HEADINGS_WITH_BASES =
      "Total (base\u00A0200)|Age by sex: Women: Under thirty (base\u00A080)"
          + "|Age by sex: Women: Older (base\u00A060) [u]|Age by sex: Men: Older (base\u00A040)"
          + "|Region: North (base\u00A0100)|Region: South (base\u00A020)";

  @Test
  void percentagesHaveTheirKindAndAReasonWhereThereIsNone() {
    Sheet sheet = laid(PrintedTables.table().build(), Part.SHARES);
    assertThat(SheetText.values(sheet))
        .containsExactly(
            "Category|Part|" + HEADINGS_WITH_BASES,
            "Often|net|0.5|0.75|0.25|[c]|0.5|[x]",
            "Daily|answer|0.25|0.5|0.1|0.2|0.25|[x]",
            "Never|answer|0.5|0.25|0.75|0.6|0.5|[x]");
    assertThat(sheet.overlays(Overlay.NamedTable.class))
        .extracting(Overlay.NamedTable::area)
        .containsExactly(new Area(0, 0, 3, 7));
  }

  @Test
  void countsStandUnderTheirBases() {
    assertThat(SheetText.values(laid(PrintedTables.table().build(), Part.COUNTS)))
        .containsExactly(
            "Category|Part|" + HEADINGS,
            "Base|base|200|80|60|40|100|20",
            "Weighted base|base|400|160|120|80|200|40",
            "Often|net|100|60|15|[c]|50|[x]",
            "Daily|answer|50|40|6|8|25|[x]",
            "Never|answer|100|20|45|24|50|[x]");
  }

  /** Of what is in the row itself, the base is in the row; a hidden base keeps its sign. */
  @Test
  void rowPercentagesHaveNoBaseInTheirHeadingsAndAHiddenBaseIsNotTold() {
    List<Measure> all = List.of(Measure.values());
    StatTable table = PrintedTables.table().build();
    Sheet sheet = new Sheet("Table");
    new AccessibleTable(CONTEXT, table, Part.ROW_SHARES, all).lay(sheet, 0, "Table_1");
    assertThat(SheetText.values(sheet)).startsWith("Category|Part|" + HEADINGS);
    StatTable hidden =
        table.toBuilder()
            .cells(
                (row, column, measure) ->
                    table.rows().get(row).kind() == StatRow.Kind.BASE && column == 3
                        ? Figure.absent(Figure.Kind.COUNT, Figure.Absence.SUPPRESSED).build()
                        : table.cell(row, column, measure))
            .build();
    assertThat(SheetText.values(laid(hidden, Part.SHARES)).get(0))
        .contains("Men: Older (base\u00A0[c])|Region: North (base\u00A0100)");
  }

  @Test
  void meansAreATableOfTheirOwn() {
    StatTable table = PrintedTables.table().build();
    assertThat(AccessibleTable.parts(table, SHOWN))
        .containsExactly(Part.SHARES, Part.COUNTS, Part.SUMMARIES);
    assertThat(SheetText.values(laid(table, Part.SUMMARIES)))
        .containsExactly("Category|" + HEADINGS_WITH_BASES, "Mean|4.25|5.5|3|3.5|4|[x]");
  }

  /** Of the 100 in the North 40 gave a number; how many did in the South is hidden. */
  @Test
  void meansHaveTheBaseOfThoseWhoGaveANumber() {
    StatTable table = PrintedTables.table().build();
    StatTable few =
        table.toBuilder()
            .cells(
                (row, column, measure) ->
                    table.rows().get(row).kind() != StatRow.Kind.SUMMARY || column < 4
                        ? table.cell(row, column, measure)
                        : Figure.of(Figure.Kind.NUMBER, 4, "4")
                            .mark(column == 4 ? Mark.LOW_BASE : Mark.NONE)
                            .ownBase(
                                Optional.of(
                                    column == 4
                                        ? Summary.Base.of(40, 40, 40)
                                        : Summary.Base.HIDDEN))
                            .build())
            .build();
    assertThat(SheetText.values(laid(few, Part.SUMMARIES)).get(0))
        .contains("Men: Older (base\u00A040)|Region: North (base\u00A040) [u]")
        .contains("|Region: South (base\u00A0[c])");
    assertThat(SheetText.values(laid(few, Part.SHARES)).get(0))
        .contains("|Region: North (base\u00A0100)|");
    assertThat(new AccessibleTable(CONTEXT, few, Part.SUMMARIES, SHOWN).has(Mark.LOW_BASE))
        .isTrue();
  }

  @Test
  void signsAreExplainedWhereTheyOccur() {
    StatTable table = PrintedTables.table().build();
    AccessibleTable shares = new AccessibleTable(CONTEXT, table, Part.SHARES, SHOWN);
    assertThat(shares.has(Figure.Absence.SUPPRESSED)).isTrue();
    assertThat(shares.has(Figure.Absence.WITHHELD)).isTrue();
    assertThat(shares.notApplicable()).isFalse();
    AccessibleTable means = new AccessibleTable(CONTEXT, table, Part.SUMMARIES, SHOWN);
    assertThat(means.has(Figure.Absence.SUPPRESSED)).isFalse();
    assertThat(Legend.signs(table, shares, CONTEXT))
        .containsExactly(
            "[x] Base below 30: too small, the figure is not published.",
            "[u] Base below 100: to be read with caution.",
            "[c] Withheld to protect respondents.");
  }

  /** A base of 60 whose effective base is 29 is not below 30: the note names the base that is. */
  @Test
  void theBaseThatIsTooLowIsNamed() {
    Weighting weighting = new Weighting.Given("w");
    for (var on : Conventions.LowBaseOn.values()) {
      WorkbookContext context =
          PrintedTables.context(
              Profile.ACCESSIBLE,
              Percentages.VALUES,
              Conventions.builder().lowBaseOn(on).build(),
              weighting);
      String base =
          switch (on) {
            case UNWEIGHTED -> "Base";
            case EFFECTIVE -> "Effective base";
            case BOTH -> "Base or effective base";
          };
      assertThat(Legend.all(context))
          .contains(
              "[x] " + base + " below 30: too small, the figure is not published.",
              "[u] " + base + " below 100: to be read with caution.");
    }
  }

  @Test
  void lowBasesAreExplainedAsTheStudyTreatsThem() {
    Conventions flag = Conventions.builder().lowBase(Conventions.LowBase.FLAG).build();
    WorkbookContext context = PrintedTables.context(Profile.ACCESSIBLE, Percentages.VALUES, flag);
    assertThat(Legend.all(context))
        .containsExactly(
            "[c] Withheld to protect respondents.",
            "[u] Base below 30: too few answers to interpret.",
            "[u] Base below 100: to be read with caution.",
            "[z] Not applicable: there is no such figure.");
    assertThat(explained(Mark.LOW_BASE, context))
        .containsExactly("[u] Base below 30: too few answers to interpret.");
    assertThat(explained(Mark.SMALL_BASE, context))
        .containsExactly("[u] Base below 100: to be read with caution.");
    assertThat(explained(Mark.LOW_BASE, CONTEXT))
        .as("a base whose figures are published all the same")
        .containsExactly("[u] Base below 100: to be read with caution.");
    assertThat(Legend.all(CONTEXT))
        .contains("[x] Base below 30: too small, the figure is not published.");
  }

  @Test
  void completeResultsWithholdNothing() {
    Report complete = Report.of(CONTEXT.report().results().complete()).build();
    WorkbookContext context = PrintedTables.context(Profile.ACCESSIBLE, complete);
    assertThat(Legend.all(context))
        .contains("[u] Base below 30: too few answers to interpret.")
        .noneMatch(line -> line.startsWith("[x]"));
  }

  /** The signs of a table with all its figures, one column of which has a mark. */
  @Test
  void aColumnWithoutFiguresIsNotToBeReadWithCaution() {
    Figure withheld = PrintedTables.absent(Figure.Kind.PERCENT, Figure.Absence.WITHHELD);
    assertThat(explained(Mark.LOW_BASE, CONTEXT, withheld))
        .containsExactly("[x] Base below 30: too small, the figure is not published.");
    StatTable table = table(Mark.LOW_BASE, withheld);
    assertThat(SheetText.values(laid(table, Part.SHARES)).get(0)).doesNotContain("[u]");
    assertThat(SheetText.values(laid(table, Part.COUNTS)).get(0)).doesNotContain("[u]");
  }

  private static List<String> explained(Mark mark, WorkbookContext context) {
    return explained(mark, context, PrintedTables.percent(0.5));
  }

  private static StatTable table(Mark mark, Figure cell) {
    return PrintedTables.table()
        .columns(List.of(PrintedTables.column("total", "All", "", -1, mark)))
        .spanners(List.of())
        .cells((row, column, measure) -> cell)
        .build();
  }

  private static List<String> explained(Mark mark, WorkbookContext context, Figure cell) {
    StatTable table = table(mark, cell);
    AccessibleTable shares = new AccessibleTable(context, table, Part.SHARES, SHOWN);
    return Legend.signs(table, shares, context);
  }

  @Test
  void higherFiguresAreTold() {
    List<Comparisons.Comparison> found = Comparisons.of(PrintedTables.table().build(), CONTEXT);
    assertThat(found)
        .extracting(Comparisons.Comparison::row, Comparisons.Comparison::higher)
        .contains(org.assertj.core.groups.Tuple.tuple("Often", "Age by sex: Women: Under thirty"));
  }

  @Test
  void columnsAreWideEnoughForTheirHeadings() {
    StatTable table =
        PrintedTables.table()
            .columns(
                List.of(
                    PrintedTables.column("total", "Anticonstitutionnellement", "", -1, Mark.NONE)))
            .spanners(List.of())
            .build();
    double needed = TextWidth.of("Anticonstitutionnellement") + 2.5;
    assertThat(laid(table, Part.SUMMARIES).widths().get(1)).isEqualTo(needed);
  }
}
