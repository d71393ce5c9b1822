package io.etude.pdf.layout.table;

import static io.etude.pdf.layout.table.TableItems.answer;
import static io.etude.pdf.layout.table.TableItems.glyphs;
import static io.etude.pdf.layout.table.TableItems.item;
import static io.etude.pdf.layout.table.TableItems.row;
import static io.etude.pdf.layout.table.TableItems.table;
import static io.etude.pdf.layout.table.TableItems.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.pdf.frame.Item;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.testing.SampleTables;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a table may be parted over two pages, and how high its parts are. */
class TableBreaksTest {

  private static final String LONG =
      "Une réponse assez longue, comme en proposent les questionnaires dont les auteurs ne veulent"
          + " rien oublier, numéro ";

  private static List<StatRow> answers(int count, String label) {
    List<StatRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(answer(label + i));
    }
    return rows;
  }

  private static TableBreaks rows(TableItem item) {
    return item.open(item.grid());
  }

  private static TableBreaks rows(List<StatRow> rows) {
    return rows(item(table(rows).build()));
  }

  private static List<StatRow> and(List<StatRow> rows, StatRow... more) {
    List<StatRow> all = new ArrayList<>(rows);
    all.addAll(List.of(more));
    return all;
  }

  /** The part of a page that the whole table takes. */
  private static double share(TableItem item) {
    TableBreaks rows = rows(item);
    return rows.height(0, rows.count()) / (item.grid().bottom() - item.grid().top());
  }

  private static boolean isKept(TableBreaks rows) {
    return rows.penalty(rows.count() / 2) == Double.POSITIVE_INFINITY;
  }

  /** Two answers stay together on either side, so a table of three is whole, however high. */
  @Test
  void aTableOfFewAnswersIsPartedOnlyIfNoPageHoldsIt() {
    StatRow base = row("Base", StatRow.Kind.BASE, 0);
    TableItem three = item(table(and(answers(3, LONG.repeat(5)), base, base)).build());
    assertThat(share(three)).isBetween(0.3, 1.0);
    assertThat(isKept(rows(three))).isTrue();
    TableItem four = item(table(and(answers(4, "Réponse "), base)).build());
    assertThat(share(four)).isLessThan(0.3);
    assertThat(isKept(rows(four))).isFalse();
    String longest = LONG.repeat(30);
    TableItem high = item(table(answers(3, longest)).build());
    assertThat(share(high)).isGreaterThan(1);
    assertThat(isKept(rows(high))).isFalse();
  }

  @Test
  void besideRunningTextThreeAnswersStayTogether() {
    for (int answers : List.of(5, 6)) {
      StatTable table = table(answers(answers, "Réponse ")).build();
      assertThat(isKept(rows(item(table, TableItem.Place.ARTICLE)))).isEqualTo(answers == 5);
      assertThat(isKept(rows(item(table, TableItem.Place.ANNEX)))).isFalse();
    }
    StatTable table = table(answers(20, "Réponse ")).build();
    assertThat(rows(item(table, TableItem.Place.ARTICLE)).penalty(2)).isInfinite();
    assertThat(rows(item(table, TableItem.Place.ANNEX)).penalty(2)).isLessThan(1);
    assertThat(rows(item(table, TableItem.Place.ARTICLE)).penalty(3)).isLessThan(1);
  }

  /** What a break costs in a table that no page holds: little, and the more rows the less. */
  @Test
  void aTableHigherThanAPageIsPartedBetweenItsRowsButNotNearItsEnds() {
    TableBreaks rows = rows(answers(100, "Réponse "));
    assertThat(rows.penalty(0)).isZero();
    assertThat(rows.penalty(50)).isCloseTo(0.02 + 0.12 / 50, within(1e-6));
    assertThat(rows.penalty(3)).isCloseTo(0.02 + 0.12 / 3, within(1e-6));
    assertThat(rows.penalty(97)).isCloseTo(0.02 + 0.12 / 3, within(1e-6));
    assertThat(rows.penalty(2)).isCloseTo(0.02 + 0.2, within(1e-6));
    assertThat(rows.penalty(98)).isCloseTo(0.02 + 0.2, within(1e-6));
    assertThat(rows.penalty(1)).isGreaterThan(2);
    assertThat(rows.penalty(99)).isGreaterThan(2);
  }

  /** Of a table that a page would hold, the more the less of the page it takes. */
  @Test
  void aBreakCostsMoreInATableThatAPageWouldHold() {
    for (int answers : List.of(12, 36, 48)) {
      TableItem item = item(table(answers(answers, "Réponse ")).build());
      double white = 1 - share(item);
      assertThat(white).isBetween(0.1, 0.85);
      double needless = 0.12 * Math.max(0, 1 - answers / 40.0) + 0.4 * white * white;
      assertThat(rows(item).penalty(answers / 2))
          .isCloseTo(0.02 + 0.12 / (answers / 2) + needless, within(1e-6));
    }
  }

  @Test
  void netsKeepTheirMembersAndBasesTheirTable() {
    List<StatRow> rows = new ArrayList<>(answers(100, "Réponse "));
    rows.set(40, row("Un net", StatRow.Kind.NET, 0));
    rows.set(41, row("Un membre", StatRow.Kind.CATEGORY, 1));
    rows.set(42, row("Un net membre", StatRow.Kind.NET, 1));
    rows.set(90, row("Moyenne", StatRow.Kind.SUMMARY, 0));
    rows.set(91, row("Médiane", StatRow.Kind.SUMMARY, 0));
    rows.add(row("Base", StatRow.Kind.BASE, 0));
    rows.add(row("Base efficace", StatRow.Kind.EFFECTIVE_BASE, 0));
    TableBreaks all = rows(rows);
    double few = 0.12 / 40;
    assertThat(all.penalty(40)).isCloseTo(0.02 + few, within(1e-6));
    assertThat(all.penalty(41)).as("a net from its first member").isGreaterThan(2);
    assertThat(all.penalty(42)).isCloseTo(0.02 + 0.12 / 42 + 0.5, within(1e-6));
    assertThat(all.penalty(43)).isCloseTo(0.02 + 0.12 / 43, within(1e-6));
    assertThat(all.penalty(90)).isCloseTo(0.02 + 0.12 / 10, within(1e-6));
    assertThat(all.penalty(91)).isCloseTo(0.02 + 0.12 / 9 + 0.2, within(1e-6));
    assertThat(all.penalty(100)).isGreaterThan(2.5);
    // the bases are no answers
    assertThat(all.penalty(99)).isGreaterThan(2);
    assertThat(all.penalty(98)).isLessThan(1);
  }

  /** A part is as high as what is painted: head, rows, and the notes under the last. */
  @Test
  void partsAreAsHighAsTheirRows() {
    List<StatRow> rows = answers(60, "Réponse ");
    rows.set(30, new StatRow("x", "Nouveau groupe", StatRow.Kind.CATEGORY, 0, true));
    TableItem item = item(table(rows).notes(List.of(SampleTables.text("Une note."))).build());
    TableBreaks all = rows(item);
    double leading = item.type().leading();
    assertThat(all.height(10, 15) - all.height(10, 14)).isCloseTo(leading, within(1e-9));
    assertThat(all.height(25, 35) - all.height(26, 36)).isCloseTo(0, within(1e-9));
    // the first row of a part has no white above it
    assertThat(all.height(30, 40)).isCloseTo(all.height(31, 41), within(1e-9));
    assertThat(all.height(29, 39)).isCloseTo(all.height(31, 41) + TableItem.AIR, within(1e-9));
    assertThat(all.height(50, 60))
        .isCloseTo(all.height(40, 50) + item.notes().height(), within(1e-9));
    double further = item.caption(false, false).height() + item.headHeight() + 1;
    assertThat(all.height(40, 50)).isCloseTo(further + 10 * leading, within(1e-9));
    double first = item.caption(true, false).height() + item.headHeight() + 1;
    assertThat(all.height(0, 10)).isCloseTo(first + 10 * leading, within(1e-9));
  }

  /** In a box that is higher than a page. */
  @Test
  void aPartIsPartedBetweenAnyRowsSoThatItsHeadFits() {
    TableBreaks rows = rows(answers(3, "Réponse "));
    Box whole = rows.part(0, 3, true).box();
    for (int count = 1; count < 3; count++) {
      Box.Split split = whole.split(rows.height(0, count)).orElseThrow();
      assertThat(split.head().height()).isEqualTo(rows.height(0, count));
      assertThat(split.tail().height()).isEqualTo(rows.height(count, 3));
    }
    assertThat(whole.split(rows.height(0, 1) - 0.1)).isEmpty();
    assertThat(whole.split(10_000).orElseThrow().head().height()).isEqualTo(rows.height(0, 2));
    Box last = whole.split(rows.height(0, 2)).orElseThrow().tail();
    assertThat(last.split(10_000)).isEmpty();
    assertThat(whole.anchors()).containsExactly("t");
    assertThat(last.anchors()).isEmpty();
  }

  /** A part is painted within its height: caption, head, its rows, a rule, notes. */
  @Test
  void partsArePaintedAsHighAsTheySay() {
    TableItem item =
        item(
            table(and(answers(5, LONG), row("Base", StatRow.Kind.BASE, 0)))
                .notes(List.of(SampleTables.text("Une note en bas.")))
                .build());
    TableBreaks rows = rows(item);
    Canvas first = new Canvas();
    Box.Split split = rows.part(0, 6, true).box().split(rows.height(0, 3)).orElseThrow();
    split.head().paint(first, 0, 0);
    assertThat(text(glyphs(first))).contains("numéro 2").doesNotContain("numéro 3", "note");
    assertThat(foot(first)).isCloseTo(split.head().height(), within(1.0));
    Canvas second = new Canvas();
    split.tail().paint(second, 0, 0);
    assertThat(text(glyphs(second)))
        .contains("(suite)", "Total", "numéro 3", "Base", "Une note en bas.")
        .doesNotContain("numéro 2");
    double notes = split.tail().height() - foot(second);
    assertThat(notes).isBetween(8.0, 20.0);
    double baseline = glyphs(second).get(glyphs(second).size() - 1).y();
    assertThat(baseline).isBetween(foot(second) + 5, split.tail().height());
  }

  /** The foot of the lowest rule. */
  private static double foot(Canvas canvas) {
    return canvas.items().stream()
        .filter(Item.Box.class::isInstance)
        .map(Item.Box.class::cast)
        .mapToDouble(box -> box.y() + box.height())
        .max()
        .orElseThrow();
  }
}
