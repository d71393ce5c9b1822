package io.etude.xlsx.page;

import static io.etude.xlsx.testing.PrintedTables.column;
import static io.etude.xlsx.testing.PrintedTables.percent;
import static io.etude.xlsx.testing.PrintedTables.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Net;
import io.etude.document.Report;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure.Mark;
import io.etude.results.Results;
import io.etude.results.TableId;
import io.etude.study.Study;
import io.etude.xlsx.Profile;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.testing.PrintedTables;
import io.etude.xlsx.testing.SheetText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Grids in short: the nets with a side and the means of their items. */
class GridsPageTest {

  private static GridQuestion grid(String id) {
    return GridQuestion.builder(id)
        .label("Grid " + id)
        .item("light", "Light")
        .item("heat", "Heat")
        .category("1", "Good")
        .category("2", "Fair")
        .category("3", "Bad")
        .net("fine", "Good or fair", Net.Side.POSITIVE, "1", "2")
        .net("odd", "Good or bad", "1", "3")
        .build();
  }

  private final WorkbookContext context = context(grid("rooms"), grid("food"));

  private static WorkbookContext context(GridQuestion... grids) {
    Study.Builder study = Study.builder("s").title("Study").languages(Locale.ENGLISH);
    study.question(SingleQuestion.builder("use").label("Use").category("a", "A").build());
    List.of(grids).forEach(study::question);
    return PrintedTables.context(
        Profile.PRESENTATION, Report.of(Results.of(study.build()).respondents(45).build()).build());
  }

  /** A table of an item with rows of these ids. */
  private static StatTable table(String grid, String item, String... rows) {
    List<StatRow> lines = new ArrayList<>();
    for (String id : rows) {
      lines.add(row(id, id.equals("mean") ? StatRow.Kind.SUMMARY : StatRow.Kind.NET, 0));
    }
    TableId source = TableId.of(grid, item.replace(' ', '_'));
    return StatTable.of(
            "table-" + grid + "-" + item,
            new StatTable.Subject(source, "Grid " + grid, Optional.of(item)))
        .columns(List.of(column("total", "Total", "", -1, Mark.NONE)))
        .rows(lines)
        .cells((r, c, measure) -> percent(0.25 * (r + 1)))
        .build();
  }

  private Map<GridQuestion, List<StatTable>> grids(StatTable... tables) {
    return GridsPage.grids(context, List.of(tables));
  }

  @Test
  void aNetWithASideIsABlockOfItems() {
    Sheet sheet =
        GridsPage.of(
                context,
                "Grids",
                grids(
                    table("rooms", "Light", "odd", "fine", "mean"),
                    table("rooms", "Heat", "fine"),
                    table("food", "Light", "mean")))
            .lay();
    List<String> lines = SheetText.values(sheet);
    int top = SheetText.row(sheet, "Grid rooms");
    assertThat(lines.subList(top, lines.size()))
        .containsExactly(
            "Grid rooms",
            "fine",
            "Light|0.5",
            "Heat|0.25",
            "mean",
            "Light|0.75",
            "",
            "Grid food",
            "mean",
            "Light|0.25");
    assertThat(sheet.frozenRows()).isEqualTo(top);
    assertThat(sheet.frozenColumns()).isOne();
    assertThat(sheet.scale()).isPresent();
    assertThat(sheet.titleRow()).as("one page needs no heading again").isNegative();
    assertThat(sheet.tab()).hasValue(context.styles().brand().positive().dark());
    assertThat(sheet.defaultHeight()).isEqualTo(12.75);
  }

  @Test
  void gridsWithNothingToShowInShortAreLeftOut() {
    assertThat(grids(table("rooms", "Light", "odd"), table("food", "Light", "fine")))
        .containsOnlyKeys(grid("food"));
    StatTable whole =
        StatTable.of("t", new StatTable.Subject(TableId.of("rooms"), "Rooms", Optional.empty()))
            .columns(List.of(column("total", "Total", "", -1, Mark.NONE)))
            .rows(List.of(row("fine", StatRow.Kind.NET, 0)))
            .cells((r, c, measure) -> percent(0.5))
            .build();
    assertThat(grids(whole)).as("a table of no item").isEmpty();
    assertThat(grids()).isEmpty();
  }

  /** The article may have a table of an item for itself, the report one by all segments. */
  @Test
  void anItemStandsOnceInTheOrderOfTheReportElseOfTheCodebook() {
    StatTable extract = item("heat", "Heat", "extract", 1);
    StatTable light = item("light", "Light", "light", 2);
    StatTable heat = item("heat", "Heat", "heat", 2);
    StatTable same = item("heat", "Heat", "same", 2);
    assertThat(grids(extract, heat, same, light))
        .containsExactly(Map.entry(grid("rooms"), List.of(light, heat)));
    Report report = context.report();
    for (List<String> order : List.of(List.of("heat", "light"), List.of("heat"))) {
      WorkbookContext ordered =
          PrintedTables.context(
              Profile.PRESENTATION, report.toBuilder().itemOrders(Map.of("rooms", order)).build());
      assertThat(GridsPage.grids(ordered, List.of(extract, heat, same, light)))
          .containsExactly(Map.entry(grid("rooms"), List.of(heat, light)));
    }
  }

  private static StatTable item(String id, String label, String table, int columns) {
    StatTable.Subject subject =
        new StatTable.Subject(TableId.of("rooms", id), "Grid rooms", Optional.of(label));
    return StatTable.of(table, subject)
        .columns(Collections.nCopies(columns, column("total", "Total", "", -1, Mark.NONE)))
        .rows(List.of(row("fine", StatRow.Kind.NET, 0)))
        .cells((r, c, measure) -> percent(0.5))
        .build();
  }

  @Test
  void theStubIsAsWideAsTheLongestItemWithinLimits() {
    assertThat(stub("Light")).isEqualTo(26);
    assertThat(stub("Light in the large hall upstairs")).isBetween(27.0, 43.0);
    assertThat(stub("Light ".repeat(20).strip())).isEqualTo(44);
  }

  private double stub(String item) {
    return GridsPage.of(context, "Grids", grids(table("rooms", item, "fine")))
        .lay()
        .widths()
        .get(0);
  }

  @Test
  void headingsAreRepeatedOnSeveralPages() {
    StatTable[] tables = new StatTable[120];
    for (int i = 0; i < tables.length; i++) {
      tables[i] = table("rooms", "Item " + i, "fine");
    }
    Sheet sheet = GridsPage.of(context, "Grids", grids(tables)).lay();
    assertThat(sheet.titleRow()).isEqualTo(SheetText.row(sheet, "Grid rooms") - 1);
  }

  @Test
  void itHasItsNameAndTitle() {
    GridsPage page = GridsPage.of(context, "Grids 2", grids(table("rooms", "Light", "fine")));
    assertThat(page.name()).isEqualTo("Grids 2");
    assertThat(page.title()).isEqualTo("Grids");
  }
}
