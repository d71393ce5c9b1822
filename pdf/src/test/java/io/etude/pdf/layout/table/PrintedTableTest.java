package io.etude.pdf.layout.table;

import static io.etude.pdf.testing.SampleTables.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Brand;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatSpanner;
import io.etude.document.table.StatTable;
import io.etude.document.table.StatTable.Measure;
import io.etude.figure.Figure;
import io.etude.figure.Figure.Absence;
import io.etude.figure.Figure.Kind;
import io.etude.figure.Figure.Mark;
import io.etude.pdf.frame.Item;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.testing.TableReader;
import io.etude.pdf.testing.WideTables;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text, letter and mark of a printed table is set once, at its place. */
class PrintedTableTest {

  private static final StatTable.Subject SUBJECT =
      new StatTable.Subject(TableId.of("q"), "Satisfaction", Optional.empty());

  private static Figure percent(double share, String text, String... letters) {
    return Figure.of(Kind.PERCENT, share, text).higherThan(higher(letters)).build();
  }

  private static List<Higher> higher(String... letters) {
    List<Higher> higher = new ArrayList<>();
    for (String letter : letters) {
      Estimate difference = new Estimate(0.1, 0.02, 300, Optional.empty());
      higher.add(new Higher(letter.toLowerCase(), letter, 0.05, difference, 0.01));
    }
    return higher;
  }

  private static Figure mean(double value, String text, String... letters) {
    return Figure.of(Kind.NUMBER, value, text).decimals(1).higherThan(higher(letters)).build();
  }

  private static Figure points(double value, String text) {
    return Figure.of(Kind.POINTS, value, text).build();
  }

  private static Figure count(long value, String text, Mark mark) {
    return Figure.of(Kind.COUNT, value, text).mark(mark).build();
  }

  private static Figure weighted(double value, String text) {
    return Figure.of(Kind.WEIGHTED_COUNT, value, text).build();
  }

  private static Figure absent(Kind kind, Absence why) {
    return Figure.absent(kind, why).build();
  }

  private static StatRow row(String label, StatRow.Kind kind, int level, boolean opens) {
    return new StatRow(label, label, kind, level, opens);
  }

  /** Two segments, the first one nested, and cells of every kind. */
  private static StatTable.Builder table() {
    return StatTable.of("printed", SUBJECT)
        .title(text("Satisfaction"))
        .columns(
            List.of(
                new StatColumn("total", "Total", "", -1, Mark.NONE),
                new StatColumn("a", "Young", "A", 0, Mark.NONE),
                new StatColumn("b", "Old", "B", 0, Mark.SMALL_BASE),
                new StatColumn("c", "Young", "C", 0, Mark.NONE),
                new StatColumn("d", "North", "D", 1, Mark.LOW_BASE)))
        .spanners(
            List.of(
                new StatSpanner("Age by sex", 0, 1, 3),
                new StatSpanner("Region", 0, 4, 4),
                new StatSpanner("Men", 1, 1, 2),
                new StatSpanner("Women", 1, 3, 3)))
        .rows(
            List.of(
                row("Satisfied", StatRow.Kind.NET, 0, false),
                row("Very", StatRow.Kind.CATEGORY, 1, false),
                row("Rather", StatRow.Kind.NET, 1, false),
                row("Mostly", StatRow.Kind.CATEGORY, 2, false),
                row("Not", StatRow.Kind.CATEGORY, 0, true),
                row("Mean", StatRow.Kind.SUMMARY, 0, true),
                row("Score", StatRow.Kind.SUMMARY, 0, false),
                row("Base", StatRow.Kind.BASE, 0, true),
                row("Weighted base", StatRow.Kind.WEIGHTED_BASE, 0, false),
                row("Effective base", StatRow.Kind.EFFECTIVE_BASE, 0, false)))
        .cells(cells());
  }

  private static List<List<Figure>> cells() {
    Figure suppressed = absent(Kind.PERCENT, Absence.SUPPRESSED);
    Figure withheld = absent(Kind.PERCENT, Absence.WITHHELD);
    Figure notAsked = absent(Kind.PERCENT, Absence.NOT_ASKED);
    return List.of(
        List.of(percent(0.71, "71"), percent(0.74, "74", "B", "c"), suppressed, notAsked, withheld),
        List.of(
            percent(0.002, "<0.5"), percent(0.1, "10"), notAsked, percent(0.3, "30"), suppressed),
        List.of(percent(1, "100"), percent(0.11, "11"), withheld, percent(0.31, "31"), notAsked),
        List.of(percent(0.6, "60"), percent(0.12, "12"), notAsked, percent(0.32, "32"), withheld),
        List.of(percent(0, "0"), percent(0.13, "13"), suppressed, percent(0.33, "33"), notAsked),
        List.of(
            mean(6.46, "6.5", "D"),
            mean(1234.56, "1,234.6"),
            absent(Kind.NUMBER, Absence.SUPPRESSED),
            mean(-0.14, "−0.1", "a", "B"),
            absent(Kind.NUMBER, Absence.NOT_APPLICABLE)),
        List.of(
            points(12.4, "+12"),
            points(-3, "−3"),
            absent(Kind.POINTS, Absence.WITHHELD),
            points(0, "0"),
            absent(Kind.POINTS, Absence.SUPPRESSED)),
        List.of(
            count(1302, "1,302", Mark.NONE),
            count(1100, "1,100", Mark.NONE),
            count(56, "56", Mark.SMALL_BASE),
            absent(Kind.COUNT, Absence.SUPPRESSED),
            count(11, "11", Mark.LOW_BASE)),
        List.of(
            weighted(9001, "9,001"),
            weighted(9002, "9,002"),
            weighted(9003, "9,003"),
            weighted(9004, "9,004"),
            weighted(9005, "9,005")),
        List.of(
            weighted(1233.6, "1,234"),
            weighted(1099.5, "1,100"),
            weighted(51.2, "51"),
            absent(Kind.WEIGHTED_COUNT, Absence.SUPPRESSED),
            weighted(10.6, "11")));
  }

  private static TableReader.Panel panel(StatTable table) {
    List<TableReader.Panel> panels = TableReader.read(table, Theme.magazine());
    assertThat(panels).hasSize(1);
    return panels.get(0);
  }

  @Test
  void setsTheTextsLettersAndMarksOfAllKindsOfCellsAtTheirPlaces() {
    TableReader.Panel panel = panel(table().build());
    assertThat(panel.rows())
        .extracting(TableReader.Row::label, TableReader.Row::cells)
        .containsExactly(
            line("Satisfied", "71", "74Bc", "[c]", "–", "**"),
            line("Very", "<0.5", "10", "–", "30", "[c]"),
            line("Rather", "100", "11", "**", "31", "–"),
            line("Mostly", "60", "12", "–", "32", "**"),
            line("Not", "0", "13", "[c]", "33", "–"),
            line("Mean", "6.5D", "1,234.6", "[c]", "−0.1aB", "–"),
            line("Score", "+12", "−3", "**", "0", "[c]"),
            line("Base", "1,302", "1,100", "56*", "[c]", "11**"),
            line("Effective base", "1,234", "1,100", "51", "[c]", "11"));
  }

  private static Tuple line(String label, String... cells) {
    return tuple(label, List.of(cells));
  }

  @Test
  void headsColumnsWithTheirLabelsLettersAndSpanners() {
    TableReader.Panel panel = panel(table().build());
    assertThat(panel.heads())
        .containsExactly("Total", "Young (A)", "Old (B)", "Young (C)", "North (D)");
    PanelShape shape = panel.shape();
    // from above
    assertThat(panel.spanners().keySet()).containsExactly("Age by sex", "Region", "Men", "Women");
    Map<String, int[]> over = new HashMap<>();
    over.put("Age by sex", new int[] {1, 3});
    over.put("Region", new int[] {4, 4});
    over.put("Men", new int[] {1, 2});
    over.put("Women", new int[] {3, 3});
    over.forEach(
        (label, columns) -> {
          double from = shape.left(columns[0]) + shape.pad();
          double middle = (from + shape.right(columns[1])) / 2;
          assertThat(panel.spanners().get(label)).as(label).isCloseTo(middle, within(0.01));
        });
  }

  @Test
  void indentsRowsByTheirLevelAndSetsGroupsApart() {
    TableReader.Panel panel = panel(table().build());
    assertThat(panel.rows().stream().map(row -> Math.round(10 * row.indent()) / 10.0))
        .containsExactly(0.0, 8.0, 8.0, 16.0, 0.0, 0.0, 0.0, 0.0, 0.0);
    List<Double> baselines = panel.rows().stream().map(row -> row.figures().get(0).y()).toList();
    double leading = panel.shape().type().leading();
    for (int r = 1; r < baselines.size(); r++) {
      boolean opens = List.of("Not", "Mean", "Base").contains(panel.rows().get(r).label());
      double air = opens ? TableItem.AIR : 0;
      assertThat(baselines.get(r) - baselines.get(r - 1))
          .as(panel.rows().get(r).label())
          .isCloseTo(leading + air, within(0.01));
    }
  }

  @Test
  void alignsNumbersOnTheDecimalSignAndTheOthersAtTheirEnd() {
    StatTable table = table().build();
    TableReader.Panel panel = panel(table);
    LayoutContext context =
        new LayoutContext(WideTables.annex(List.of()), Theme.magazine(), Fonts.of(Brand.DEFAULT));
    TextStyle cell = panel.shape().type().cell();
    for (int c = 0; c < 5; c++) {
      double edge = panel.left() + panel.shape().figure(c);
      for (String label : List.of("Very", "Mostly", "Not", "Score", "Mean")) {
        Item.Glyphs figure = panel.row(label).figures().get(c);
        String whole = figure.text().replaceFirst("\\.\\d$", "");
        assertThat(figure.x() + context.words.width(whole, cell))
            .as(label + ": " + figure.text())
            .isCloseTo(edge, within(0.01));
      }
    }
  }

  @Test
  void setsCountsInBracketsBehindTheSharesOfAnswersOnly() {
    List<List<Figure>> cells = cells();
    StatTable table =
        table()
            .content(StatTable.Content.SHARES_AND_COUNTS)
            .cells(
                (row, column, measure) -> {
                  Figure cell = cells.get(row).get(column);
                  return measure == Measure.COUNT && row < 5
                      ? cell.absence()
                          .map(why -> absent(Kind.COUNT, why))
                          .orElse(count(1000 + 10 * row + column, "1,0" + row + column, Mark.NONE))
                      : cell;
                })
            .build();
    TableReader.Panel panel = panel(table);
    assertThat(panel.row("Satisfied").cells())
        .containsExactly("71\u2002(1,000)", "74\u2002(1,001)Bc", "[c]", "–", "**");
    assertThat(panel.row("Very").cells())
        .containsExactly("<0.5\u2002(1,010)", "10\u2002(1,011)", "–", "30\u2002(1,013)", "[c]");
    assertThat(panel.row("Mean").cells()).containsExactly("6.5D", "1,234.6", "[c]", "−0.1aB", "–");
    assertThat(panel.row("Base").cells()).containsExactly("1,302", "1,100", "56*", "[c]", "11**");
  }

  @Test
  void setsPercentagesWithDecimalsOnTheirDecimalSign() {
    List<List<Figure>> cells = new ArrayList<>(cells());
    String[] texts = {"<0.05", "4.0", "28.5", "100.0", "0.4"};
    List<Figure> decimals = new ArrayList<>();
    for (String text : texts) {
      decimals.add(Figure.of(Kind.PERCENT, 0.1, text).decimals(1).build());
    }
    cells.set(4, decimals);
    TableReader.Panel panel = panel(table().cells(cells).build());
    assertThat(panel.row("Not").cells()).containsExactly(texts);
    LayoutContext context =
        new LayoutContext(WideTables.annex(List.of()), Theme.magazine(), Fonts.of(Brand.DEFAULT));
    for (int c = 0; c < texts.length; c++) {
      String whole = texts[c].substring(0, texts[c].indexOf('.'));
      double end =
          panel.row("Not").figures().get(c).x()
              + context.words.width(whole, panel.shape().type().cell());
      assertThat(end).as(texts[c]).isCloseTo(panel.left() + panel.shape().figure(c), within(0.01));
    }
  }

  /** Thirty columns with texts of their own in whatever panels, the total on each. */
  @ParameterizedTest
  @ValueSource(strings = {"magazine", "report", "brief"})
  void setsEachCellOfAWideTableOnceInItsColumn(String theme) {
    List<StatColumn> columns = new ArrayList<>();
    columns.add(new StatColumn("total", "Total", "", -1, Mark.NONE));
    for (int c = 1; c < 30; c++) {
      columns.add(new StatColumn("c" + c, "Group " + c, "L" + c, (c - 1) / 6, Mark.NONE));
    }
    StatTable table =
        table()
            .columns(columns)
            .spanners(List.of())
            .cells((r, c, measure) -> percent(0.1, (10_000 + 100 * r + c) + ""))
            .build();
    List<Integer> seen = new ArrayList<>();
    for (TableReader.Panel panel : TableReader.read(table, Theme.named(theme))) {
      List<Integer> own = panel.shape().columns();
      assertThat(own).startsWith(0);
      seen.addAll(own.subList(1, own.size()));
      for (int i = 0; i < own.size(); i++) {
        int column = own.get(i);
        assertThat(panel.heads().get(i))
            .isEqualTo(column == 0 ? "Total" : "Group " + column + " (L" + column + ")");
        int place = i;
        assertThat(panel.rows().stream().map(row -> row.cells().get(place)))
            .containsExactly(
                List.of(0, 1, 2, 3, 4, 5, 6, 7, 9).stream()
                    .map(r -> (10_000 + 100 * r + column) + "")
                    .toArray(String[]::new));
      }
    }
    assertThat(seen).doesNotHaveDuplicates().hasSize(29);
  }

  /** A word that is wider than the stub is read as one. */
  @Test
  void readsALabelThatBreaksWithinAWordAsItIs() {
    String word = "Anticonstitutionnellement".repeat(6);
    List<StatRow> rows = new ArrayList<>(table().build().rows());
    rows.set(4, row("Not " + word + " so", StatRow.Kind.CATEGORY, 0, true));
    TableReader.Panel panel = panel(table().rows(rows).build());
    assertThat(panel.row("Not " + word + " so").cells())
        .containsExactly("0", "13", "[c]", "33", "–");
  }
}
