package io.etude.pdf.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Brand;
import io.etude.pdf.font.Features;
import io.etude.pdf.font.FontStyle;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.paragraph.Line;
import io.etude.pdf.paragraph.LineShape;
import io.etude.pdf.paragraph.Paragraph;
import io.etude.pdf.paragraph.ParagraphStyle.Alignment;
import io.etude.pdf.paragraph.ParagraphStyle.Margin;
import io.etude.pdf.paragraph.ParagraphStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random text in random styles and widths: all of it is set, once, and within its width. */
class RandomParagraphsTest {

  private static final Fonts FONTS = Fonts.of(Brand.DEFAULT);
  private static final String[] WORDS = {
    "a",
    "l’âge",
    "étonnamment",
    "intercommunalité",
    "74\u00a0%",
    "«\u00a0oui\u00a0»",
    "rendez-vous",
    "https://example.org/a/b-c?d=e",
    "UNESCO",
    "2017–2018",
    "et/ou",
    "coopération\u00adfranche",
    "fin.",
    "שלום",
    "(שלום)",
    "مرحبا",
    "Ελλάδα",
    "Жизнь",
    "中文字",
    "😀",
    "x\u0301y",
    "1\u202f234,5",
    "AVATAR",
    "anticonstitutionnellement",
    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
    ";",
    "—",
    "efficace",
    "difficile",
    "e-mail",
    "\u2028",
    "-5",
    "n°\u00a03",
    "M.\u00a0Dupont"
  };

  /** The most, in parts of the type size, that a first letter stands out of its line. */
  private static final double STANDS_OUT = 0.16;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everythingIsSetOnceWithinItsWidth(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      List<TextSpan> spans = spans(random);
      Paragraph paragraph =
          Paragraph.of(
              spans, FONTS, random.nextBoolean() ? Hyphenation.PATTERNS : Hyphenation.NONE);
      double width = 30 + random.nextInt(400);
      LineShape shape = LineShape.of(width);
      shape = random.nextInt(3) == 0 ? shape.beside(random.nextInt(4), 10) : shape;
      ParagraphStyle setting = setting(random);
      List<Line> lines = paragraph.set(shape, setting);
      String about = "seed " + seed + ", round " + round;
      assertThat(text(lines)).as(about).isEqualTo(text(spans));
      for (int i = 0; i < lines.size(); i++) {
        check(lines.get(i), shape.slot(i), setting, about + ", line " + i);
      }
    }
  }

  private static void check(Line line, LineShape.Slot slot, ParagraphStyle setting, String about) {
    // The widths of parts of words broken where no break belongs are sums of the whole's advances.
    double tolerance = 0.05 + 0.02 * slot.width();
    double right = slot.indent() + slot.width() + tolerance;
    double left = slot.indent() - tolerance - (setting.optical() ? STANDS_OUT * line.size() : 0);
    assertThat(line.left() + line.width()).as(about).isLessThan(right);
    assertThat(line.left()).as(about).isGreaterThan(left);
    double sum = 0;
    for (Item.Glyphs item : line.place(0, 0)) {
      assertThat(item.glyphs()).as(about).doesNotContain(0);
      assertThat(item.glyphs().length).isEqualTo(item.advances().length);
      assertThat(item.clusters().length).isEqualTo(item.glyphs().length);
      for (int cluster : item.clusters()) {
        assertThat(cluster).as(about).isBetween(0, Math.max(0, item.text().length() - 1));
      }
      assertThat(item.x()).as(about).isGreaterThan(left);
      // Marks without text of their own lie above letters that have been counted.
      sum += item.text().isEmpty() ? 0 : item.width();
    }
    assertThat(sum).as(about).isLessThan(right - left);
  }

  private static ParagraphStyle setting(Random random) {
    Alignment[] alignments = Alignment.values();
    ParagraphStyle setting = ParagraphStyle.of(alignments[random.nextInt(alignments.length)]);
    setting = random.nextInt(3) == 0 ? setting.fitting(0.02) : setting;
    return random.nextInt(3) == 0 ? setting.with(Margin.OPTICAL) : setting;
  }

  private static List<TextSpan> spans(Random random) {
    List<TextSpan> spans = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      int words = 1 + random.nextInt(25);
      for (int k = 0; k < words; k++) {
        text.append(WORDS[random.nextInt(WORDS.length)]);
        text.append(random.nextInt(12) == 0 ? "  " : random.nextInt(12) == 0 ? "" : " ");
      }
      FontStyle style = random.nextBoolean() ? FontStyle.serif(400) : FontStyle.sans(700);
      Features features =
          switch (random.nextInt(6)) {
            case 0 -> Features.TABULAR;
            case 1 -> Features.NONE.tracked(0.05);
            default -> Features.NONE;
          };
      Locale language = random.nextBoolean() ? Locale.FRENCH : Locale.UK;
      spans.add(
          new TextSpan(
              text.toString(),
              random.nextBoolean() ? style : style.italic(),
              6 + random.nextInt(8),
              0,
              0,
              features,
              language,
              Mark.ARTIFACT));
    }
    return spans;
  }

  private static String text(List<?> parts) {
    StringBuilder all = new StringBuilder();
    for (Object part : parts) {
      all.append(part instanceof TextSpan span ? span.text() : ((Line) part).text());
    }
    return all.toString().replaceAll("[\\s\u2028\u00ad]", "");
  }
}
