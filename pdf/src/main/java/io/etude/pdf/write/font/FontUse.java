package io.etude.pdf.write.font;

import java.util.BitSet;

/** One typeface in one document: which glyphs were drawn and what each of them stands for. */
public final class FontUse {
  private static final char SOFT_HYPHEN = '\u00AD';

  private final int number;
  private final int object;
  private final TrueTypeFile font;
  private final double[] widths;
  private final BitSet used = new BitSet();

  /** What each glyph stands for: one UTF-16 unit here, or 0 and the text in {@link #texts}. */
  private final char[] letters;

  private final String[] texts;

  FontUse(int number, int object, TrueTypeFile font) {
    this.number = number;
    this.object = object;
    this.font = font;
    widths = new double[font.glyphs()];
    letters = new char[font.glyphs()];
    texts = new String[font.glyphs()];
    for (int glyph = 0; glyph < widths.length; glyph++) {
      widths[glyph] = Math.round(font.advance(glyph) * 100_000.0 / font.unitsPerEm()) / 100.0;
    }
  }

  /** Its number in the document, from 1; {@code /F1} in content streams. */
  public int number() {
    return number;
  }

  /** The object number of the font dictionary. */
  int object() {
    return object;
  }

  TrueTypeFile font() {
    return font;
  }

  BitSet used() {
    return used;
  }

  /** A glyph's width in thousandths of the type size, as the font dictionary says. */
  public double width(int glyph) {
    return widths[glyph];
  }

  /**
   * Notes that a glyph is drawn and stands for {@code text[from, to)}.
   *
   * @return whether the font's map to Unicode says so; if not, the place needs an ActualText
   */
  public boolean draw(int glyph, String text, int from, int to) {
    char letter = letters[glyph];
    if (letter != 0 && to - from == 1 && text.charAt(from) == letter) {
      return true;
    }
    return to > from && drawRare(glyph, text, from, to);
  }

  private boolean drawRare(int glyph, String text, int from, int to) {
    String known = text(glyph);
    if (known == null && to - from == 1 && text.charAt(from) == SOFT_HYPHEN) {
      // The hyphen of a broken word must not claim the glyph of the hyphens that are written.
      learn(glyph, "-");
      return false;
    }
    if (known == null) {
      learn(glyph, text.substring(from, to));
      return true;
    }
    return text.regionMatches(from, known, 0, Math.max(known.length(), to - from))
        || isSpace(known) && isSpace(text.substring(from, to));
  }

  private void learn(int glyph, String text) {
    use(glyph);
    String said = text.equals("\u00A0") ? " " : text;
    if (said.length() == 1) {
      letters[glyph] = said.charAt(0);
    } else {
      texts[glyph] = said;
    }
  }

  /** Notes that a glyph is drawn, whatever it stands for. */
  public void use(int glyph) {
    used.set(glyph);
  }

  /** Blanks that share a glyph are distinguished by their place, not by their text. */
  private static boolean isSpace(String text) {
    return text.length() == 1 && Character.isSpaceChar(text.charAt(0));
  }

  /** What a glyph stands for, or null. */
  String text(int glyph) {
    return letters[glyph] != 0 ? String.valueOf(letters[glyph]) : texts[glyph];
  }
}
