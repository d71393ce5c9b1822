package io.etude.xlsx.sheet;

/** What a spreadsheet takes a text for. */
final class CellText {

  /** The digits that a number has at most. */
  private static final int MAX_DIGITS = 15;

  private CellText() {}

  /** Whether a text is written like a number, which Excel marks as a fault. */
  static boolean looksLikeNumber(String text) {
    boolean like =
        !text.isEmpty()
            && text.length() <= MAX_DIGITS
            && Character.isDigit(text.charAt(text.length() - 1));
    for (int i = 0; like && i < text.length(); i++) {
      char c = text.charAt(i);
      like = c >= '0' && c <= '9' || "+-.,".indexOf(c) >= 0;
    }
    return like;
  }

  /** Whether Excel would turn the text into a formula when a reader edits the cell. */
  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
  }
}
