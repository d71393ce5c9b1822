package io.etude.xlsx.page;

import static io.etude.xlsx.testing.PrintedTables.count;
import static io.etude.xlsx.testing.PrintedTables.percent;
import static io.etude.xlsx.testing.PrintedTables.row;
import static io.etude.xlsx.testing.PrintedTables.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.table.StatTable.Measure;
import io.etude.figure.Figure;
import io.etude.xlsx.Percentages;
import io.etude.xlsx.Profile;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.testing.PrintedTables;
import io.etude.xlsx.testing.SheetText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the tables of a book are divided into printed pages. */
class BookPagesTest {

  /** A table of answers by no group: title, base, answers, note. */
  private static StatTable table(String id, int answers) {
    List<StatRow> rows = new ArrayList<>();
    for (int i = 0; i < answers; i++) {
      rows.add(row(id + i, StatRow.Kind.CATEGORY, 0));
    }
    rows.add(row("Base", StatRow.Kind.BASE, 0));
    return PrintedTables.table()
        .id(id)
        .title(text("Table " + id))
        .subtitle(List.of())
        .notes(List.of(text("Note of " + id + ".")))
        .columns(List.of(PrintedTables.column("total", "Total", "", -1, Figure.Mark.NONE)))
        .segments(List.of())
        .spanners(List.of())
        .rows(rows)
        .cells(
            (r, c, measure) -> r == answers ? count(99, Figure.Mark.NONE) : percent(1.0 / (r + 2)))
        .build();
  }

  private static Sheet book(StatTable... tables) {
    WorkbookContext context = PrintedTables.context(Profile.PRESENTATION, Percentages.VALUES);
    return new BookPage(context, "Tables", List.of(tables), List.of(Measure.SHARE)).lay();
  }

  private static String first(Sheet sheet, int row) {
    return SheetText.values(sheet).get(row).split("\\|")[0];
  }

  @Test
  void aTableOfUpToHalfAPageIsNotBroken() {
    Sheet sheet = book(table("a", 20), table("b", 15), table("c", 16), table("d", 3));
    assertThat(sheet.breaks()).extracting(row -> first(sheet, row)).containsExactly("Table c");
  }

  @Test
  void theLastAnswersOfALongTableStayWithItsNotes() {
    List<Integer> broken = new ArrayList<>();
    for (int answers = 30; answers < 60; answers++) {
      Sheet sheet = book(table("a", 12), table("b", answers));
      for (int at : sheet.breaks()) {
        assertThat(first(sheet, at)).as("of %s answers", answers).isEqualTo("b" + (answers - 3));
        broken.add(answers);
      }
    }
    assertThat(broken).containsExactly(34, 35, 36, 37);
  }

  /** Where the page ends just there depends on the program that prints. */
  @Test
  void aTableThatFillsThePageIsFollowedByABreak() {
    List<String> begun = new ArrayList<>();
    for (int answers = 20; answers < 36; answers++) {
      Sheet sheet = book(table("a", answers), table("b", 14), table("c", 3));
      begun.add(sheet.breaks().isEmpty() ? "" : first(sheet, sheet.breaks().get(0)));
    }
    assertThat(begun).startsWith("").endsWith("Table b");
    int first = begun.indexOf("Table c");
    assertThat(begun.subList(0, first)).containsOnly("");
    assertThat(begun.subList(first, begun.size())).containsOnly("Table c", "Table b");
  }

  @Test
  void theFirstAnswersOfALongTableStayWithItsTitle() {
    Sheet sheet = book(table("a", 46), table("b", 40));
    assertThat(sheet.breaks()).extracting(row -> first(sheet, row)).containsExactly("Table b");
    assertThat(book(table("a", 30), table("b", 40)).breaks()).isEmpty();
  }
}
