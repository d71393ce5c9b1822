package io.etude.xlsx.table;

import static io.etude.xlsx.testing.PrintedTables.column;
import static io.etude.xlsx.testing.PrintedTables.count;
import static io.etude.xlsx.testing.PrintedTables.row;
import static io.etude.xlsx.testing.PrintedTables.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatSegment;
import io.etude.document.table.StatSpanner;
import io.etude.document.table.StatTable;
import io.etude.document.table.StatTable.Measure;
import io.etude.figure.Figure;
import io.etude.figure.Figure.Absence;
import io.etude.figure.Figure.Kind;
import io.etude.figure.Figure.Mark;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Interval;
import io.etude.xlsx.Percentages;
import io.etude.xlsx.Profile;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.RunningTexts;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.testing.PrintedTables;
import io.etude.xlsx.testing.SheetText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tables one under the other beneath the columns of all their segments. */
class BookTablesTest {
  private static final List<Measure> SHARES = List.of(Measure.SHARE);

  private final WorkbookContext context =
      PrintedTables.context(Profile.PRESENTATION, Percentages.VALUES);
  private final Sheet sheet = new Sheet("s");

  private static StatSegment segment(String id, double p, String note) {
    Figure test =
        note.isEmpty()
            ? Figure.of(Kind.PROBABILITY, p, "").decimals(3).build()
            : PrintedTables.absent(Kind.PROBABILITY, Absence.NOT_APPLICABLE);
    return new StatSegment(TableId.of("q").by(id), "By " + id, test, note);
  }

  /** A share with an interval of two points to each side. */
  private static Figure share(double value) {
    Estimate estimate =
        new Estimate(value, 0.01, 300, Optional.of(new Interval(value - 0.02, value + 0.02)));
    return Figure.of(Kind.PERCENT, value, "").estimate(Optional.of(estimate)).build();
  }

  /** Rows often and never, and a base; in the columns total, a and b of g, n of h. */
  private static StatTable.Builder table(String id, String item, StatColumn... columns) {
    StatTable.Subject subject =
        new StatTable.Subject(TableId.of("q", id), "Question", Optional.of(item));
    return StatTable.of(id, subject)
        .title(text("Table " + id))
        .columns(List.of(columns))
        .segments(List.of(segment("g", 0.012, ""), segment("h", 0.5, "Too few.")))
        .rows(
            List.of(
                row("Often", StatRow.Kind.NET, 0),
                row("Daily", StatRow.Kind.CATEGORY, 1),
                row("Never", StatRow.Kind.CATEGORY, 0),
                row("Base", StatRow.Kind.BASE, 0)))
        .cells(
            (r, c, measure) ->
                r == 3 ? count(100 - 10 * c, Mark.NONE) : share((10 * r + c) / 100.0));
  }

  private static final StatColumn TOTAL = column("total", "Total", "", -1, Mark.NONE);
  private static final StatColumn A = column("a", "A", "A", 0, Mark.NONE);
  private static final StatColumn B = column("b", "B", "B", 0, Mark.NONE);
  private static final StatColumn C = column("c", "C", "", 0, Mark.NONE);
  private static final StatColumn N = column("n", "N", "", 1, Mark.NONE);

  /** Room for the texts of a table on one page. */
  private static final RunningTexts ACROSS = new RunningTexts(List.of(0), 90);

  private static final StatTable FIRST = table("t", "Trains", TOTAL, A, C, N).build();
  private static final StatTable SECOND = table("u", "Trams", TOTAL, A, B, N).build();

  /** "In %" over a table of numbers of respondents would make them percentages. */
  @Test
  void countsAloneAreNotSaidToBeInPercent() {
    StatTable.Builder worded =
        table("v", "Ships", TOTAL, A).subtitle(text("How often? In %")).wording(text("How often?"));
    StatTable answers = worded.build();
    StatTable means = worded.rows(List.of(row("Base", StatRow.Kind.BASE, 0))).build();
    for (List<Measure> measures :
        List.of(List.of(Measure.COUNT), List.of(Measure.COUNT, Measure.STANDARD_ERROR))) {
      assertThat(subtitle(answers, measures)).isEqualTo("How often?");
      assertThat(subtitle(means, measures)).isEqualTo("How often? In %");
    }
    assertThat(subtitle(answers, List.of(Measure.COUNT, Measure.SHARE)))
        .isEqualTo("How often? In %");
    assertThat(subtitle(answers, List.of(Measure.ROW_SHARE))).isEqualTo("How often? In %");
    Sheet book = new Sheet("b");
    BookBanner banner = new BookBanner(context, List.of(answers), List.of(Measure.COUNT));
    new BookTable(context, answers, banner, ACROSS).lay(book, 1, 0);
    assertThat(String.join("|", SheetText.values(book)))
        .contains("How often?")
        .doesNotContain("In %");
    Sheet banners = new Sheet("c");
    new BannerTable(context, answers, BannerColumn.of(answers, List.of(Measure.COUNT)))
        .lay(banners, 1);
    assertThat(SheetText.values(banners)).contains("How often?");
  }

  private String subtitle(StatTable table, List<Measure> measures) {
    return context.plain(TableRows.subtitle(table, BannerColumn.of(table, measures)));
  }

  @Test
  void theHeadingHasTheColumnsOfAllTablesEachAfterItsNeighbour() {
    BookBanner banner = new BookBanner(context, List.of(FIRST, SECOND), SHARES);
    int next = banner.lay(sheet, 1);
    assertThat(SheetText.values(sheet).subList(1, 3))
        .containsExactly("||By g||||||By h", "|Total|A||B||C||N");
    assertThat(SheetText.values(sheet).get(3)).isEqualTo("||A||B");
    assertThat(next).isEqualTo(4);
    assertThat(banner.segments()).containsExactly(2, 8);
  }

  @Test
  void aTableHasItsOwnColumnsUnderTheHeading() {
    context.blocks().number("u", "Table 2");
    BookBanner banner = new BookBanner(context, List.of(FIRST, SECOND), SHARES);
    banner.lay(sheet, 0);
    BookTable.Extent extent = new BookTable(context, SECOND, banner, ACROSS).lay(sheet, 3, 9);
    assertThat(SheetText.values(sheet).subList(3, 10))
        .containsExactly(
            "Table 2. Table u",
            "Base|100|90||80||||70",
            "Often|0|0.01||0.02||||0.03",
            "Daily|0.1|0.11||0.12||||0.13",
            "Never|0.2|0.21||0.22||||0.23",
            "p (Rao–Scott)||0.012||||||–",
            "By h: Too few.");
    assertThat(extent.next()).isEqualTo(11);
    assertThat(extent.remarks()).as("errors of the total's three shares").isEqualTo(3);
    assertThat(sheet.overlays(Overlay.CellName.class))
        .containsExactly(new Overlay.CellName("Table_2", 3, 0));
    assertThat(sheet.overlays(Overlay.ShareBars.class))
        .containsExactly(new Overlay.ShareBars(Area.column(1, 5, 7)));
    assertThat(sheet.height(3)).hasValue(16.5);
    assertThat(sheet.level(6)).as("an answer under its net").isOne();
    assertThat(sheet.level(7)).isZero();
  }

  @Test
  void remarksSayTheErrorOfTheTotalAsLongAsTheyMay() {
    BookBanner banner = new BookBanner(context, List.of(FIRST), SHARES);
    BookTable.Extent extent = new BookTable(context, FIRST, banner, ACROSS).lay(sheet, 0, 2);
    assertThat(extent.remarks()).isEqualTo(2);
    List<Overlay.Remark> remarks = sheet.overlays(Overlay.Remark.class);
    assertThat(remarks).hasSize(2);
    assertThat(List.of(remarks.get(1).row(), remarks.get(1).column())).containsExactly(3, 1);
    assertThat(remarks.get(1).text()).contains("1.0", "95", "8.0", "12.0");
    StatTable without =
        FIRST.toBuilder()
            .cells((r, c, m) -> r == 3 ? count(9, Mark.NONE) : PrintedTables.percent(0.5))
            .build();
    assertThat(new BookTable(context, without, banner, ACROSS).lay(new Sheet("o"), 0, 9).remarks())
        .isZero();
  }

  @Test
  void countsHaveNeitherBarsNorRemarks() {
    BookBanner banner = new BookBanner(context, List.of(FIRST), List.of(Measure.COUNT));
    BookTable.Extent extent = new BookTable(context, FIRST, banner, ACROSS).lay(sheet, 0, 9);
    assertThat(extent.remarks()).isZero();
    assertThat(sheet.overlays(Overlay.ShareBars.class)).isEmpty();
  }

  /** A short wording stands beside the title, a long one has lines of its own. */
  @Test
  void theWordingStandsBesideTheTitleIfThereIsRoom() {
    BookBanner banner = new BookBanner(context, List.of(FIRST), SHARES);
    StatTable shortOne = FIRST.toBuilder().subtitle(text("How often?")).build();
    BookTable block = new BookTable(context, shortOne, banner, ACROSS);
    sheet.width(0, 24);
    assertThat(block.lay(sheet, 0, 0).next()).isEqualTo(8);
    assertThat(SheetText.values(sheet)).startsWith("Table t   How often?");
    assertThat(block.height(sheet))
        .as("four rows, the test, a note, a blank")
        .isEqualTo(16.5 + 7 * 15);
    assertThat(block.keptHeight(sheet)).as("base and three rows").isEqualTo(16.5 + 4 * 15);
    assertThat(block.lastRows()).as("three rows, the test, a note").isEqualTo(5);
    StatTable longOne = FIRST.toBuilder().subtitle(text("How often, then? ".repeat(9))).build();
    Sheet other = new Sheet("o");
    other.width(0, 24);
    BookTable wordy = new BookTable(context, longOne, banner, ACROSS);
    wordy.lay(other, 0, 0);
    int base = SheetText.row(other, "Base");
    assertThat(base).isEqualTo(3);
    assertThat(SheetText.values(other).get(0)).isEqualTo("Table t");
    assertThat(SheetText.values(other).subList(1, 3))
        .allMatch(line -> line.startsWith("How often") || line.endsWith("then?"));
    assertThat(wordy.height(other)).isEqualTo(16.5 + 9 * 15);
  }

  /** A row that isn't there would let the table seem to end elsewhere on the page than it does. */
  @Test
  void theHeightIsThatOfTheRowsThatAreLaid() {
    StatTable untested =
        FIRST.toBuilder().columns(FIRST.columns().subList(0, 1)).segments(List.of()).build();
    for (StatTable table : List.of(FIRST, untested)) {
      BookTable block =
          new BookTable(context, table, new BookBanner(context, List.of(table), SHARES), ACROSS);
      Sheet own = new Sheet("o");
      own.width(0, 24);
      int rows = block.lay(own, 0, 0).next() - 1;
      assertThat(block.height(own)).isEqualTo(16.5 + rows * own.defaultHeight());
    }
  }

  /** A heading in the stub would be cut on each page but the first. */
  @Test
  void theTextsOfATableOnSeveralPagesBeginBesideTheStubOnEach() {
    context.blocks().number("t", "Table 1");
    BookBanner banner = new BookBanner(context, List.of(FIRST), SHARES);
    StatTable table = FIRST.toBuilder().subtitle(text("How often?")).build();
    RunningTexts pages = new RunningTexts(List.of(1, 8), 90);
    int next = new BookTable(context, table, banner, pages).lay(sheet, 0, 0).next();
    List<String> lines = SheetText.values(sheet);
    assertThat(lines.get(0)).isEqualTo("Table 1|Table t   How often?|||||||Table t   How often?");
    assertThat(lines.get(next - 2)).isEqualTo("|By h: Too few.|||||||By h: Too few.");
  }

  @Test
  void columnsAreAsWideAsTheirFiguresAndHeadings() {
    StatColumn wide = column("w", "Incomprehensibilities", "D", 0, Mark.NONE);
    StatTable table = table("t", "Trains", TOTAL, A, B, C, wide, N).build();
    new BookBanner(context, List.of(table), SHARES).lay(sheet, 0);
    assertThat(sheet.widths().get(1)).as("the word total").isEqualTo(8);
    assertThat(sheet.widths().get(2)).isEqualTo(5.8);
    assertThat(sheet.widths().get(3)).as("letters of three others").isEqualTo(2.2 + 1.2 * 2);
    assertThat(sheet.widths().get(8)).as("what its heading needs").isGreaterThan(12);
    Sheet neighbours = new Sheet("n");
    StatColumn narrow = column("o", "Under 400", "A", 0, Mark.NONE);
    StatTable tight = table("t", "Trains", TOTAL, narrow, B, C, wide, N).build();
    new BookBanner(context, List.of(tight), SHARES).lay(neighbours, 0);
    assertThat(neighbours.widths().get(2) + neighbours.widths().get(3))
        .as("a line that would touch the next heading")
        .isGreaterThan(10.6);
    Sheet counts = new Sheet("c");
    new BookBanner(context, List.of(table), List.of(Measure.COUNT, Measure.SHARE)).lay(counts, 0);
    assertThat(counts.widths().get(1)).as("that of 10%").isCloseTo(4.44, within(0.01));
    assertThat(counts.widths().get(2)).isEqualTo(5.8);
  }

  @Test
  void aNestedSegmentHasASecondLineOfHeadings() {
    StatTable nested =
        FIRST.toBuilder()
            .spanners(
                List.of(
                    new StatSpanner("By g", 0, 1, 2),
                    new StatSpanner("Women", 1, 1, 1),
                    new StatSpanner("Men", 1, 2, 2),
                    new StatSpanner("By h", 0, 3, 3)))
            .build();
    BookBanner banner = new BookBanner(context, List.of(nested), SHARES);
    banner.lay(sheet, 0);
    assertThat(SheetText.values(sheet).subList(0, 3))
        .containsExactly("||By g||||By h", "||Women||Men", "|Total|A||C||N");
  }

  @Test
  void aGridHasOneRowOfEachItem() {
    StatTable without =
        table("v", "Buses", TOTAL, A).rows(List.of(row("Never", StatRow.Kind.CATEGORY, 0))).build();
    List<StatTable> items = List.of(FIRST, without, SECOND);
    BookBanner banner = new BookBanner(context, items, SHARES);
    int next = new GridSummary(context, banner, items).lay(sheet, 2, "Daily");
    assertThat(SheetText.values(sheet))
        .containsExactly(
            "", "", "Daily", "Trains|0.1|0.11||||0.12||0.13", "Trams|0.1|0.11||0.12||||0.13");
    assertThat(next).isEqualTo(5);
    assertThat(sheet.overlays(Overlay.ShareBars.class))
        .containsExactly(new Overlay.ShareBars(Area.column(1, 3, 4)));
    Sheet none = new Sheet("n");
    assertThat(new GridSummary(context, banner, items).lay(none, 2, "Other")).isEqualTo(3);
    assertThat(none.overlays(Overlay.ShareBars.class)).isEmpty();
    Sheet bases = new Sheet("b");
    new GridSummary(context, banner, items).lay(bases, 0, "Base");
    assertThat(SheetText.values(bases)).startsWith("Base", "Trains|100|90||||80||70");
    assertThat(bases.overlays(Overlay.ShareBars.class)).as("no shares").isEmpty();
    List<String> looks = new ArrayList<>(SheetText.looks(sheet));
    assertThat(looks.get(3)).as("a rule before each segment").contains("[");
  }
}
