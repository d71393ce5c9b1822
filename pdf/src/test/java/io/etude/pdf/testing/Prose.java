package io.etude.pdf.testing;

import io.etude.pdf.font.FontStyle;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.paragraph.Paragraph;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.text.Hyphenation;
import io.etude.pdf.text.TextSpan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The French prose that the tests set. */
public final class Prose {

  static final double SIZE = 9.3;
  public static final double COLUMN = 160;

  private Prose() {}

  /** Its paragraphs. */
  public static List<String> french() {
    try (InputStream in = Prose.class.getResourceAsStream("prose-fr.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(all.strip().split("\n\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Paragraph paragraph(String text, Fonts fonts) {
    return paragraph(text, fonts, Locale.FRENCH, Hyphenation.PATTERNS);
  }

  public static Paragraph paragraph(
      String text, Fonts fonts, Locale language, Hyphenation hyphenation) {
    TextSpan span =
        TextSpan.of(text, FontStyle.serif(400), SIZE, 0x1B1B1B, language, Mark.ARTIFACT);
    return Paragraph.of(List.of(span), fonts, hyphenation);
  }
}
