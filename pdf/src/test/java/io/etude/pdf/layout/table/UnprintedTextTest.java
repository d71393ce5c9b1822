package io.etude.pdf.layout.table;

import static io.etude.pdf.layout.table.TableItems.answer;
import static io.etude.pdf.layout.table.TableItems.cell;
import static io.etude.pdf.layout.table.TableItems.column;
import static io.etude.pdf.layout.table.TableItems.glyphs;
import static io.etude.pdf.layout.table.TableItems.row;
import static io.etude.pdf.layout.table.TableItems.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Block;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatSpanner;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a page doesn't print twice and screen readers are told all the same. */
class UnprintedTextTest {

  private static final Theme PANELS =
      Theme.magazine().toBuilder().wideTables(Theme.WideTables.IN_PANELS).build();

  private static StatTable.Builder wide(int columns) {
    List<StatColumn> all = new ArrayList<>(List.of(column("Total", "", -1)));
    IntStream.range(1, columns).forEach(c -> all.add(column("Groupe numéro " + c, "", 0)));
    return table(List.of(answer("Oui"), answer("Non")))
        .columns(all)
        .spanners(List.of(new StatSpanner("Groupes", 0, 1, columns - 1)))
        .notes(List.of(SampleTables.text("Une note.")));
  }

  /** Under the panel before, a panel prints no caption, but screen readers say it. */
  @Test
  void aPanelUnderAnotherPrintsNoCaption() {
    Block.Table block = new Block.Table(wide(40).build());
    Tag root = Tag.document();
    TableItem second = TableItems.annex(TableItems.context(PANELS, block), block, root).get(1);
    TableBreaks rows = second.open(second.grid());
    Canvas heading = new Canvas();
    rows.part(0, 2, true).box().paint(heading, 0, 0);
    assertThat(TableItems.text(glyphs(heading))).contains("(suite)", "Titre");
    Canvas under = new Canvas();
    Box box = rows.part(0, 2, false).box();
    box.paint(under, 0, 0);
    assertThat(TableItems.text(glyphs(under))).doesNotContain("(suite)", "Titre");
    assertThat(box.height())
        .isCloseTo(rows.height(0, 2) - rows.lessBelowOthers(), within(1e-9))
        .isLessThan(rows.part(0, 2, true).box().height() - 10);
    Item.Glyphs caption = glyphs(under).get(0);
    assertThat(caption.text()).isBlank();
    Tag spoken = ((Mark.Slot) caption.mark()).tag();
    assertThat(spoken.enclosing(Tag.Role.CAPTION)).isPresent();
    assertThat(spoken.attribute("ActualText").orElseThrow()).endsWith(" (suite) Titre");
  }

  /** A column with one sign and white below it wasn't seen to be withheld there. */
  @Test
  void everyCellOfAColumnWithoutFiguresHasItsSign() {
    Figure hidden = Figure.absent(Figure.Kind.PERCENT, Figure.Absence.WITHHELD).build();
    Figure other = Figure.absent(Figure.Kind.PERCENT, Figure.Absence.SUPPRESSED).build();
    List<StatRow> rows = new ArrayList<>();
    IntStream.range(0, 6).forEach(r -> rows.add(answer("Réponse " + r)));
    rows.add(row("Base", StatRow.Kind.BASE, 0));
    StatTable table =
        table(rows)
            .columns(List.of(column("Total", "", -1), column("Nord", "", 0), column("Sud", "", 0)))
            .cells(
                (r, c, m) ->
                    r == 6 || r != 4 && c == 0
                        ? cell("10")
                        : r == 4 || c == 1 ? hidden : c == 2 && r == 2 ? other : cell("20"))
            .build();
    Tag root = Tag.document();
    Block.Table block = new Block.Table(table);
    TableItem item =
        TableItems.annex(TableItems.context(Theme.magazine(), block), block, root).get(0);
    TableBreaks breaks = item.open(item.grid());
    Canvas canvas = new Canvas();
    breaks.part(0, 3, true).box().paint(canvas, 0, 0);
    breaks.part(3, 7, true).box().paint(canvas, 0, 300);
    List<String> printed = body(canvas);
    List<String> expected = new ArrayList<>();
    IntStream.range(0, 6)
        .forEach(
            r ->
                expected.addAll(
                    List.of(
                        "Réponse " + r,
                        r == 4 ? "**" : "10",
                        "**",
                        r == 4 ? "**" : r == 2 ? "[c]" : "20")));
    expected.addAll(List.of("Base", "10", "10", "10"));
    assertThat(printed).isEqualTo(expected);
    int grey = SampleReport.report().brand().grey();
    assertThat(glyphs(canvas))
        .filteredOn(run -> List.of("**", "[c]").contains(run.text()))
        .allMatch(run -> run.color() == grey);
  }

  private static List<String> body(Canvas canvas) {
    return glyphs(canvas).stream()
        .filter(run -> run.mark() instanceof Mark.Slot)
        .filter(run -> ((Mark.Slot) run.mark()).tag().enclosing(Tag.Role.TBODY).isPresent())
        .map(Item.Glyphs::text)
        .toList();
  }
}
