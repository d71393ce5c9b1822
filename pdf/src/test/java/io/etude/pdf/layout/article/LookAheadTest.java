package io.etude.pdf.layout.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.pdf.frame.Bookmark;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.PageSink;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.ReportLayout;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookAheadTest {

  /** The words of a page from top to bottom, with its columns one upon the other. */
  private static List<List<String>> words(Report report, Theme theme) {
    List<List<String>> pages = new ArrayList<>();
    PageSink sink =
        new PageSink() {
          @Override
          public void page(Page page) {
            pages.add(
                page.items().stream()
                    .filter(Item.Glyphs.class::isInstance)
                    .map(Item.Glyphs.class::cast)
                    .sorted(Comparator.comparingDouble(Item.Glyphs::y))
                    .map(Item.Glyphs::text)
                    .toList());
          }

          @Override
          public void finish(Tag document, List<Bookmark> outline) {
            // only the pages are looked at
          }
        };
    ReportLayout.lay(report, theme, Fonts.of(report.brand()), sink);
    return pages;
  }

  private static Block sidebar(String word) {
    return new Block.Sidebar(
        word, SampleTables.text(word), List.of(SampleReport.paragraph("Un encadré.")));
  }

  @Test
  void standsInTheTextOfOneColumnAfterTheParagraphThatMentionsIt() {
    Report report =
        SampleReport.of(
            List.of(
                SampleReport.paragraph("Premier. " + "Du texte qui suit son cours. ".repeat(12)),
                sidebar("encadré"),
                SampleReport.paragraph("Deuxième. " + "Du texte qui suit son cours. ".repeat(12))));

    String page = String.join(" ", words(report, Theme.report()).get(0));

    assertThat(page.indexOf("remier")).isPositive().isLessThan(page.indexOf("encadré"));
    assertThat(page.indexOf("encadré")).isLessThan(page.indexOf("Deuxième"));
  }

  /** Its first section has no text: the second one doesn't go before it. */
  @Test
  void beginsWithTheFigureOfASectionWithoutText() {
    Report report =
        SampleReport.of(
            List.of(
                SampleReport.section("s1", "Première", SampleReport.bars()),
                SampleReport.section(
                    "s2",
                    "Seconde",
                    SampleReport.paragraph("Du texte qui suit son cours. ".repeat(12)))));

    String page = String.join(" ", words(report, Theme.report()).get(0));

    assertThat(page.indexOf("Première")).isPositive().isLessThan(page.indexOf("Seconde"));
  }

  @Test
  void leavesNoFigureAloneOnAPageWhileItsTextStandsOnTheOneBefore() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      blocks.add(SampleReport.paragraph("Du texte qui suit son cours. ".repeat(14)));
      blocks.add(sidebar("encadré" + i));
    }

    List<List<String>> pages = words(SampleReport.of(blocks), Theme.magazine());

    List<String> last = pages.get(pages.size() - 1);
    assertThat(String.join(" ", last)).contains("cours");
  }
}
