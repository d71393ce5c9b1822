package io.etude.pdf.text;

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

  public static boolean addsHyphen(byte kind) {
    return kind == WordBreaks.HYPHEN
        || kind == WordBreaks.HYPHEN_IN_COMPOUND
        || kind == WordBreaks.HYPHEN_IN_NAME
        || kind == WordBreaks.SOFT_HYPHEN;
  }
}
