package io.etude.pdf.layout.annex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Block;
import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.testing.WideTables;
import io.etude.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows are a little farther apart on a page of tables that would end too early. */
class AnnexSpreadTest {

  private static List<Page> tables(int count, int rows) {
    List<Block> tables = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tables.add(WideTables.table("t" + i, WideTables.answers(rows), List.of("Agents", "Élus")));
    }
    List<Page> pages = LaidPages.of(WideTables.annex(tables), Theme.magazine()).pages();
    return pages.stream().filter(page -> !distances(page).isEmpty()).toList();
  }

  /** Of each table on a page the least distance of its answers. */
  private static List<Double> distances(Page page) {
    Map<Tag, Double> last = new LinkedHashMap<>();
    Map<Tag, Double> least = new LinkedHashMap<>();
    for (Item.Glyphs run : LaidPages.glyphs(page)) {
      if (run.text().startsWith("Réponse") && run.mark() instanceof Mark.Slot slot) {
        Tag table = slot.tag().enclosing(Tag.Role.TABLE).orElseThrow();
        if (last.containsKey(table)) {
          least.merge(table, run.y() - last.get(table), Math::min);
        }
        last.put(table, run.y());
      }
    }
    return List.copyOf(least.values());
  }

  /** The part of the room of a page that is white below its tables. */
  private static double white(Page page) {
    ColumnFrame room = page.columns().get(page.columns().size() - 1);
    double foot = room.blocks().get(room.blocks().size() - 1).bottom();
    return (room.bottom() - foot) / (room.bottom() - room.top());
  }

  @Test
  void onPagesThatWouldEndTooEarlyAndEquallyInAllTablesOfAPage() {
    double usual = distances(tables(1, 6).get(0)).get(0);
    int spread = 0;
    int wide = 0;
    for (int rows = 6; rows <= 26; rows++) {
      List<Page> pages = tables(9, rows);
      for (Page page : pages) {
        String name = rows + " rows, page " + page.number();
        List<Double> distances = distances(page);
        double distance = distances.get(0);
        assertThat(distances)
            .as(name)
            .allSatisfy(d -> assertThat(d).isCloseTo(distance, within(0.01)));
        assertThat(distance).as(name).isBetween(usual - 0.01, 2.001 * usual);
        if (page == pages.get(pages.size() - 1)) {
          double before = distances(pages.get(pages.size() - 2)).get(0);
          assertThat(distance)
              .as("the last, " + name)
              .isCloseTo(before > 1.201 * usual ? before : usual, within(0.01));
        } else if (distance > 1.201 * usual) {
          wide++;
          assertThat(white(page)).as(name).isCloseTo(0.145, within(0.002));
        } else if (distance < usual + 0.01) {
          assertThat(white(page)).as(name).isLessThan(0.121);
        } else if (distance < 1.199 * usual) {
          spread++;
          assertThat(white(page)).as(name).isCloseTo(0.1, within(0.002));
        }
      }
    }
    assertThat(spread).isGreaterThan(3);
    assertThat(wide).isPositive();
  }
}
