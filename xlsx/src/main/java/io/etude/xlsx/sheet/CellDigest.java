package io.etude.xlsx.sheet;

/**
 * What is kept of each cell of a workbook to know later which ones were changed: three characters
 * for a text or a number (one of 262,144 changes goes unseen), one for a formula, whatever it
 * gives, and for an empty cell.
 */
public final class CellDigest {

  /** The digest of an empty cell. */
  public static final String EMPTY = "-";

  /** The digest of a formula. */
  public static final String FORMULA = "*";

  /** How many characters other digests have. */
  public static final int LENGTH = 3;

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$";

  private CellDigest() {}

  /** Of what a cell holds. */
  public static String of(CellValue value) {
    if (value instanceof CellValue.Text text) {
      return of(text.text());
    } else if (value instanceof CellValue.Rich rich) {
      return of(rich.plain());
    } else if (value instanceof CellValue.Number number) {
      return of(number.number());
    }
    return value instanceof CellValue.Formula ? FORMULA : EMPTY;
  }

  /** Of a text; blanks and line ends, which programs change, make no difference. */
  public static String of(String text) {
    int hash = 0;
    boolean gap = false;
    boolean empty = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c >= '\t' && c <= '\r') {
        gap = !empty;
      } else {
        hash = gap ? 31 * hash + ' ' : hash;
        hash = 31 * hash + c;
        gap = false;
        empty = false;
      }
    }
    return empty ? EMPTY : digits(hash);
  }

  /** Of a number, by its first seven digits: some programs keep but fifteen. */
  public static String of(double number) {
    return digits(Float.hashCode(number == 0 ? 0 : (float) number) + 1);
  }

  private static String digits(int hash) {
    int mixed = (hash ^ hash >>> 16) * 0x85ebca6b;
    mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
    mixed ^= mixed >>> 16;
    char[] digits = new char[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      digits[i] = DIGITS.charAt(mixed >>> (6 * i) & 63);
    }
    return new String(digits);
  }
}
