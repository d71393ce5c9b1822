package io.etude.pdf.layout.article;

import static java.util.Comparator.comparingDouble;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.pdf.frame.Item;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Floaters and lists in the text of one column. */
class ShortListsTest {

  private static Block list(int from, int to) {
    List<List<Block>> items =
        IntStream.range(from, to)
            .mapToObj(i -> List.<Block>of(SampleReport.paragraph("Avis" + i)))
            .toList();
    return new Block.Listing(Block.Listing.Kind.BULLETS, items);
  }

  private static Block sidebar(int number) {
    return new Block.Sidebar(
        "b" + number,
        SampleTables.text("Encadré" + number),
        List.of(SampleReport.paragraph("Ce qu’il faut savoir. ".repeat(25))));
  }

  /** The items and boxes of each page from top to bottom. */
  private static List<List<String>> pages(Report report) {
    return LaidPages.of(report, Theme.report()).pages().stream()
        .map(
            page ->
                LaidPages.glyphs(page).stream()
                    .sorted(comparingDouble(Item.Glyphs::y))
                    .map(run -> run.text().strip())
                    .filter(text -> text.matches("(Avis|Encadré)\\d+"))
                    .toList())
        .toList();
  }

  private static boolean isTorn(List<String> page) {
    for (int i = 1; i + 1 < page.size(); i++) {
      if (page.get(i).startsWith("Encadré")
          && page.subList(0, i).stream().anyMatch(word -> word.startsWith("Avis"))
          && page.subList(i, page.size()).stream().anyMatch(word -> word.startsWith("Avis"))) {
        return true;
      }
    }
    return false;
  }

  @Test
  void boxesThatWaitAreNotBetweenTheItemsOfAShortList() {
    for (int sentences = 2; sentences < 40; sentences += 3) {
      List<Block> blocks = new ArrayList<>();
      blocks.add(SampleReport.paragraph("Du texte qui suit son cours. ".repeat(sentences)));
      IntStream.range(0, 4).forEach(i -> blocks.add(sidebar(i)));
      blocks.add(list(0, 12));
      for (List<String> page : pages(SampleReport.of(blocks))) {
        assertThat(isTorn(page)).as("%d sentences: %s", sentences, page).isFalse();
      }
    }
  }

  @Test
  void aBoxBetweenTwoListsStaysThere() {
    Report report =
        SampleReport.of(
            List.of(
                SampleReport.paragraph("Du texte qui suit son cours. ".repeat(3)),
                list(0, 3),
                sidebar(0),
                list(3, 6)));
    assertThat(pages(report).get(0))
        .containsExactly("Avis0", "Avis1", "Avis2", "Encadré0", "Avis3", "Avis4", "Avis5");
  }
}
