package io.etude.pdf.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.pdf.frame.Bookmark;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Page;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.testing.SampleCharts;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contents and bookmarks have what pages have in the order in which it is read there. */
class ReadingOrderTest {

  private static final String RESULTS = "Résultats";
  private static final String METHOD = "Méthode";

  /** A short article, results of a table and of a chart in one piece, and the method. */
  private static LaidPages lay(int bars) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(SampleReport.paragraph("Un paragraphe assez court. ".repeat(40)));
    blocks.add(new Block.Contents(SampleTables.text("Sommaire"), Block.Contents.Of.SECTIONS));
    List<ChartSpec.Mark> marks = new ArrayList<>();
    for (int i = 0; i < bars; i++) {
      marks.add(SampleCharts.mark("Réponse " + i, 40, ColorRole.ORDINARY));
    }
    Chart chart =
        Chart.builder("c", new ChartSpec.Bars(marks, List.of()))
            .title(SampleTables.text("Figure"))
            .alt("Des barres")
            .width(Block.Width.FULL)
            .build();
    List<Block> results = List.of(SampleTables.table("t", "Question", 6, 2), chart);
    Block.Section.Role annex = Block.Section.Role.ANNEX;
    blocks.add(new Block.Section("all", SampleTables.text(RESULTS), annex, results));
    Block.MethodBox.Entry entry =
        new Block.MethodBox.Entry(
            SampleTables.text("Terrain"), SampleTables.text("Menée en ligne. ".repeat(180)));
    blocks.add(new Block.MethodBox("method", SampleTables.text(METHOD), List.of(entry)));
    return LaidPages.of(SampleReport.of(blocks), Theme.brief());
  }

  /** How far down all pages a heading is, first where the contents name it, or where it stands. */
  private static double place(LaidPages laid, String heading, boolean inContents) {
    List<Double> places = new ArrayList<>();
    for (Page page : laid.pages()) {
      for (Item.Glyphs run : LaidPages.glyphs(page)) {
        if (run.text().strip().equalsIgnoreCase(heading)) {
          places.add(10_000.0 * page.number() + run.y());
        }
      }
    }
    places.sort(Double::compare);
    assertThat(places).hasSize(2);
    return places.get(inContents ? 0 : 1);
  }

  @Test
  void contentsAndBookmarksNameABlockBeforeTheResultsIfItIsAboveThem() {
    int moved = 0;
    int closing = 0;
    for (int bars = 4; bars <= 24; bars += 4) {
      LaidPages laid = lay(bars);
      boolean above = place(laid, METHOD, false) < place(laid, RESULTS, false);
      assertThat(place(laid, METHOD, true) < place(laid, RESULTS, true)).isEqualTo(above);
      List<String> titles = laid.outline().stream().map(Bookmark::title).toList();
      assertThat(titles.indexOf(METHOD) < titles.indexOf(RESULTS)).isEqualTo(above);
      moved += above ? 1 : 0;
      closing += above ? 0 : 1;
    }
    assertThat(moved).isPositive();
    assertThat(closing).isPositive();
  }
}
