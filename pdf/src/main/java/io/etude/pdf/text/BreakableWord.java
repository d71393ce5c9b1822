package io.etude.pdf.text;

import java.util.stream.IntStream;

/**
 * A shaped word with the places where it may be split, and both parts of each shaped, as kerning
 * and ligatures differ there.
 *
 * @param whole the word
 * @param offsets index in the word of the first character on the next line
 * @param kinds how it is split, of {@link WordBreaks}
 * @param befores what is at the end of the line, added hyphen included
 * @param afters what begins the next line
 */
public record BreakableWord(
    ShapedWord whole, int[] offsets, byte[] kinds, ShapedWord[] befores, ShapedWord[] afters) {

  /** The letters of a long word, and of a long part of one. */
  private static final int LONG_WORD = 8;

  private static final int LONG_PART = 3;

  /**
   * The word with only those of our hyphens that divide a long word into long parts.
   *
   * @param text its text
   */
  BreakableWord withLongParts(String text) {
    int[] kept =
        IntStream.range(0, offsets.length)
            .filter(i -> !isOurs(kinds[i]) || isLong(text, offsets[i]))
            .toArray();
    if (kept.length == offsets.length) {
      return this;
    }
    int[] places = new int[kept.length];
    byte[] ways = new byte[kept.length];
    ShapedWord[] before = new ShapedWord[kept.length];
    ShapedWord[] after = new ShapedWord[kept.length];
    for (int i = 0; i < kept.length; i++) {
      places[i] = offsets[kept[i]];
      ways[i] = kinds[kept[i]];
      before[i] = befores[kept[i]];
      after[i] = afters[kept[i]];
    }
    return new BreakableWord(whole, places, ways, before, after);
  }

  private static boolean isOurs(byte kind) {
    return addsHyphen(kind) && kind != WordBreaks.SOFT_HYPHEN;
  }

  private static boolean isLong(String text, int offset) {
    int before = WordBreaks.letters(text, offset, -1);
    int after = WordBreaks.letters(text, offset, 1);
    return Math.min(before, after) >= LONG_PART && before + after >= LONG_WORD;
  }

  public static boolean addsHyphen(byte kind) {
    return kind == WordBreaks.HYPHEN
        || kind == WordBreaks.HYPHEN_IN_COMPOUND
        || kind == WordBreaks.HYPHEN_IN_NAME
        || kind == WordBreaks.SOFT_HYPHEN;
  }
}
