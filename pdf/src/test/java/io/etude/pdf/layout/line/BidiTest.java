package io.etude.pdf.layout.line;

import static io.etude.pdf.testing.SampleTables.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Block;
import io.etude.document.Brand;
import io.etude.document.FrontMatter;
import io.etude.document.Report;
import io.etude.document.text.Inline;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.frame.Bookmark;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.PageSink;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.ReportLayout;
import io.etude.pdf.quality.PageChecks;
import io.etude.pdf.testing.FrameDump;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.testing.TaggedText;
import io.etude.pdf.testing.Verapdf;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Hebrew and Arabic answers in a French report. */
class BidiTest {

  private static final String HEBREW = "אני מרוצה מאוד מהשירותים הדיגיטליים של העירייה";
  private static final String ARABIC = "أنا راض جدا عن الخدمات الرقمية في البلدية";
  private static final String SENTENCE =
      "Un agent écrit : «\u00a0" + HEBREW + "\u00a0», un autre : «\u00a0" + ARABIC + "\u00a0».";

  private static Report report(String... paragraphs) {
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      blocks.add(new Block.Paragraph(text(paragraph)));
    }
    FrontMatter front = FrontMatter.builder().headline(text("Titre")).runningHead("Titre").build();
    return Report.of(SampleTables.results())
        .id("bidi")
        .language(Locale.FRENCH)
        .front(front)
        .blocks(blocks)
        .build();
  }

  private static List<Item.Glyphs> glyphs(Theme theme, String... paragraphs) {
    List<Item.Glyphs> glyphs = new ArrayList<>();
    ReportLayout.lay(
        report(paragraphs),
        theme,
        Fonts.of(Brand.DEFAULT),
        new PageSink() {
          @Override
          public void page(Page page) {
            page.items().stream()
                .filter(Item.Glyphs.class::isInstance)
                .map(Item.Glyphs.class::cast)
                .forEach(glyphs::add);
          }

          @Override
          public void finish(Tag document, List<Bookmark> outline) {
            // only the glyphs are looked at
          }
        });
    return glyphs;
  }

  @Test
  void aReaderGetsTheLettersInTheirOrder() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRenderer.builder().theme(Theme.report()).build().render(report(SENTENCE), out);
    assertThat(Verapdf.check(out.toByteArray())).isEmpty();
    String read = TaggedText.of(out.toByteArray()).get(0).text();
    assertThat(read.replaceAll("\\s+", " ")).contains(HEBREW, ARABIC);
  }

  /** From right to left each word stands left of the one before, with a space between. */
  @Test
  void wordsStandApartFromRightToLeft() {
    for (String sentence : List.of(HEBREW, ARABIC)) {
      List<Item.Glyphs> line =
          glyphs(Theme.report(), "Oui.", sentence).stream()
              .filter(run -> !run.text().isBlank() && sentence.contains(run.text().strip()))
              .toList();
      assertThat(line).hasSize(sentence.split(" ").length);
      for (int i = 1; i < line.size(); i++) {
        Item.Glyphs word = line.get(i);
        double gap = line.get(i - 1).x() - (word.x() + word.width());
        assertThat(gap).as("space before %s", word.text()).isBetween(1.5, 6.0);
      }
    }
  }

  @Test
  void noLetterLiesOnAnother() {
    for (Theme theme : List.of(Theme.magazine(), Theme.report(), Theme.brief())) {
      PageChecks checks = new PageChecks(new FrameDump());
      ReportLayout.lay(
          report(SENTENCE, HEBREW, ARABIC, "Fin."), theme, Fonts.of(Brand.DEFAULT), checks);
      assertThat(checks.quality().measures())
          .filteredOn(measure -> measure.kind().code().equals("overlappingText"))
          .allSatisfy(measure -> assertThat(measure.places()).isEmpty());
    }
  }

  @Test
  void aFrenchParagraphThatBeginsInHebrewRunsFromLeftToRight() {
    List<Item.Glyphs> runs =
        glyphs(Theme.report(), "Oui.", "שלום est un mot hébreu qui ouvre ce paragraphe.");
    Item.Glyphs hebrew =
        runs.stream().filter(r -> r.text().equals("שלום")).findFirst().orElseThrow();
    Item.Glyphs french =
        runs.stream().filter(r -> r.text().contains("est un mot")).findFirst().orElseThrow();
    assertThat(hebrew.x()).isLessThan(french.x());
  }

  @Test
  void anArabicLetterIsNoDropCap() {
    List<Item.Glyphs> runs =
        glyphs(Theme.magazine(), (ARABIC + " ").repeat(6), Inline.plain(text("Fin.")));
    assertThat(runs)
        .filteredOn(run -> run.text().codePoints().anyMatch(c -> c >= 0x600 && c < 0x700))
        .allSatisfy(run -> assertThat(run.size()).isLessThan(12));
  }
}
