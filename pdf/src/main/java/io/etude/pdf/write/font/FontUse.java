package io.etude.pdf.write.font;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One typeface in one document: which glyphs were drawn and what each of them stands for. */
public final class FontUse {
  private static final char SOFT_HYPHEN = '\u00AD';

  private final int number;
  private final int object;
  private final TrueTypeFile font;

  private final BitSet used = new BitSet();

  private static final int MAX_CODE = 0xFFFF;

  /** What each glyph stands for: one UTF-16 unit here, or 0 and the text in {@link #texts}. */
  private final char[] letters;

  private final Map<Integer, String> texts = new HashMap<>();

  FontUse(int number, int object, TrueTypeFile font) {
    this.number = number;
    this.object = object;
    this.font = font;
    letters = new char[font.glyphs()];
  }

  /**
   * Further codes of glyphs that are drawn for several letters, as a small capital is for "g" and
   * "G": the letter and the glyph of each code, behind those of the glyphs themselves.
   */
  private final Map<Integer, Integer> codes = new LinkedHashMap<>();

  private final List<Integer> extras = new ArrayList<>();

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

  /** The codes of all that is drawn: those of the glyphs, and the further ones. */
  BitSet codes() {
    BitSet all = (BitSet) used.clone();
    all.set(letters.length, letters.length + extras.size());
    return all;
  }

  /** Whether a code is not that of its glyph. */
  boolean hasFurtherCodes() {
    return !extras.isEmpty();
  }

  /** The glyph of a code. */
  int glyph(int code) {
    return code < letters.length ? code : extras.get(code - letters.length) & MAX_CODE;
  }

  /** A code's width in thousandths of the type size, as the font dictionary says. */
  public double width(int code) {
    int glyph = glyph(code);
    return Math.round(font.advance(glyph) * 100_000.0 / font.unitsPerEm()) / 100.0;
  }

  /**
   * A further code for a glyph that stands for another letter than before; -1 if what it stands for
   * is no single letter.
   */
  public int furtherCode(int glyph, String text, int from, int to) {
    if (to - from != 1 || !Character.isLetter(text.charAt(from))) {
      return -1;
    }
    int key = text.charAt(from) << 16 | glyph;
    Integer known = codes.get(key);
    int code = known == null ? letters.length + extras.size() : known;
    if (known == null && code <= MAX_CODE) {
      codes.put(key, code);
      extras.add(key);
      use(glyph);
    }
    return code <= MAX_CODE ? code : -1;
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
      texts.put(glyph, said);
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

  /** What a code stands for, or null. */
  String text(int code) {
    if (code >= letters.length) {
      return String.valueOf((char) (extras.get(code - letters.length) >>> 16));
    }
    int glyph = code;
    return letters[glyph] != 0 ? String.valueOf(letters[glyph]) : texts.get(glyph);
  }
}
