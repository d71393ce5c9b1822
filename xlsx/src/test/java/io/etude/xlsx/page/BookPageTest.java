package io.etude.xlsx.page;

import static io.etude.xlsx.testing.PrintedTables.percent;
import static io.etude.xlsx.testing.PrintedTables.row;
import static io.etude.xlsx.testing.PrintedTables.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.table.StatTable.Measure;
import io.etude.figure.Figure;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Interval;
import io.etude.xlsx.Percentages;
import io.etude.xlsx.Profile;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Paper;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.testing.PrintedTables;
import io.etude.xlsx.testing.SheetText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** All tables, one under the other, under the headings that they share. */
class BookPageTest {

  private final WorkbookContext context =
      PrintedTables.context(Profile.PRESENTATION, Percentages.VALUES);

  /** A table of that many answers. */
  private static StatTable.Builder table(String id, int answers, String label) {
    List<StatRow> rows = new ArrayList<>();
    for (int r = 0; r < answers; r++) {
      rows.add(row(label + " " + r, StatRow.Kind.CATEGORY, 0));
    }
    return PrintedTables.table()
        .id(id)
        .title(text("Title of " + id))
        .key(List.of(text("Key of all.")))
        .rows(rows)
        .cells((r, c, measure) -> percent(0.5));
  }

  private Sheet lay(StatTable... tables) {
    return new BookPage(context, "Tables", List.of(tables), List.of(Measure.SHARE)).lay();
  }

  private static StatTable[] tables(int count, int answers) {
    StatTable[] tables = new StatTable[count];
    for (int i = 0; i < count; i++) {
      tables[i] = table("t" + i, answers, "Answer").build();
    }
    return tables;
  }

  @Test
  void tablesStandUnderOneHeadingWithTheKeyAtTheEnd() {
    Sheet sheet = lay(table("t", 2, "Yes").build(), table("u", 1, "No").build());
    List<String> stubs =
        SheetText.values(sheet).stream().map(line -> line.split("\\|| {3}", -1)[0]).toList();
    assertThat(stubs)
        .containsSubsequence(
            "Tables",
            "← Contents",
            "Title of t",
            "Yes 0",
            "Yes 1",
            "Title of u",
            "No 0",
            "Key of all.");
    assertThat(stubs.stream().filter("Key of all."::equals)).hasSize(1);
    assertThat(SheetText.values(sheet).get(1)).isEqualTo("← Contents|Key of all.");
    assertThat(sheet.frozenRows()).isEqualTo(stubs.indexOf("Title of t"));
    assertThat(sheet.frozenColumns()).isOne();
    assertThat(sheet.scale()).isPresent();
    assertThat(sheet.titleRow()).as("one page needs no heading again").isNegative();
    assertThat(sheet.breaks()).isEmpty();
    assertThat(sheet.tab()).hasValue(context.styles().brand().positive().dark());
    assertThat(sheet.defaultHeight()).isEqualTo(12.75);
    assertThat(sheet.pixelsBefore(sheet.lastColumn() + 1) / 7.42)
        .as("room for the notes")
        .isGreaterThanOrEqualTo(80);
  }

  @Test
  void theContentsSayBaseAndTypeOfEachTable() {
    StatTable printed = PrintedTables.table().build();
    StatTable other =
        StatTable.of("u", new StatTable.Subject(TableId.of("gone"), "Gone", Optional.empty()))
            .title(text("Title of u"))
            .columns(printed.columns())
            .segments(printed.segments())
            .rows(List.of(row("Yes", StatRow.Kind.CATEGORY, 0)))
            .cells((r, c, measure) -> percent(0.5))
            .build();
    BookPage page =
        new BookPage(context, "Tables", List.of(printed, other), List.of(Measure.SHARE));
    assertThat(page.listed())
        .containsExactly(
            new WorkbookPage.Entry("t", text("Use"), OptionalDouble.of(200), "single choice"),
            new WorkbookPage.Entry("u", text("Title of u"), OptionalDouble.empty(), ""));
    assertThat(page.name()).isEqualTo("Tables");
    assertThat(page.title()).isEqualTo("Tables");
  }

  @Test
  void theStubIsAsWideAsTheLongestLabelWithinLimits() {
    assertThat(lay(table("t", 1, "Yes").build()).widths()).containsEntry(0, 24.0);
    assertThat(lay(table("t", 1, "Yes, and quite often at that").build()).widths().get(0))
        .isBetween(24.5, 27.9);
    assertThat(lay(table("t", 1, "Yes ".repeat(20).strip()).build()).widths())
        .containsEntry(0, 28.0);
  }

  /** Short tables are whole on a page. */
  @Test
  void noShortTableIsCutByTheEndOfAPage() {
    Sheet sheet = lay(tables(30, 5));
    assertThat(sheet.breaks()).hasSizeGreaterThan(1);
    double room = Paper.heightOfSetRows(sheet.orientation()) * 100 / sheet.scale().orElseThrow();
    double head = points(sheet, 0, sheet.frozenRows());
    List<Integer> starts = new ArrayList<>(List.of(sheet.frozenRows()));
    starts.addAll(sheet.breaks());
    List<String> lines = SheetText.values(sheet);
    for (int i = 0; i + 1 < starts.size(); i++) {
      double used = points(sheet, starts.get(i), starts.get(i + 1));
      assertThat(lines.get(starts.get(i))).startsWith("Title of t");
      assertThat(head + used - sheet.defaultHeight()).isLessThanOrEqualTo(room);
      double next = points(sheet, starts.get(i + 1), after(sheet, starts.get(i + 1)));
      assertThat(head + used + next).as("nothing more fits").isGreaterThan(room);
    }
    assertThat(sheet.titleRow()).isEqualTo(sheet.frozenRows() - 1);
  }

  /** The row of the title after a row. */
  private static int after(Sheet sheet, int row) {
    List<String> lines = SheetText.values(sheet);
    for (int next = row + 1; next < lines.size(); next++) {
      if (lines.get(next).startsWith("Title of t")) {
        return next - 1;
      }
    }
    return lines.size();
  }

  private static double points(Sheet sheet, int from, int to) {
    double points = 0;
    for (int row = from; row < to; row++) {
      points += sheet.height(row).orElse(sheet.defaultHeight());
    }
    return points;
  }

  /** A long table may be cut, but not so that its first or last rows are alone on a page. */
  @Test
  void aLongTableBeginsInTheMiddleOfAPage() {
    Sheet sheet = lay(table("t", 4, "Yes").build(), table("u", 70, "No").build());
    assertThat(sheet.breaks()).isEmpty();
    assertThat(sheet.titleRow()).isEqualTo(sheet.frozenRows() - 1);
  }

  @Test
  void rowsAreGivenAwayTableByTable() {
    List<Integer> written = new ArrayList<>();
    Sheet sheet = new Sheet("Tables", (from, row) -> written.add(row));
    new BookPage(context, "Tables", List.of(tables(3, 2)), List.of(Measure.SHARE)).lay(sheet);
    int freed = written.size();
    assertThat(freed).isGreaterThan(15);
    assertThat(written).isSorted().doesNotHaveDuplicates();
    assertThat(sheet.cells().rows() - freed).as("the key is left").isBetween(1, 3);
  }

  /** More notes than that slow Excel down when it opens the workbook. */
  @Test
  void notesOnErrorsAreLimitedInAll() {
    Estimate estimate = new Estimate(0.5, 0.02, 300, Optional.of(new Interval(0.46, 0.54)));
    Figure share = Figure.of(Figure.Kind.PERCENT, 0.5, "").estimate(Optional.of(estimate)).build();
    StatTable first = table("t", 900, "Yes").cells((r, c, measure) -> share).build();
    StatTable second = table("u", 900, "No").cells((r, c, measure) -> share).build();
    StatTable third = table("v", 900, "Perhaps").cells((r, c, measure) -> share).build();
    Sheet sheet = lay(first, second, third);
    assertThat(sheet.overlays(Overlay.Remark.class)).hasSize(2_000);
    assertThat(lay(first, second).overlays(Overlay.Remark.class)).hasSize(1_800);
  }
}
