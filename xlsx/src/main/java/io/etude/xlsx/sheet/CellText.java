package io.etude.xlsx.sheet;

/** What Excel makes of a text in a cell. */
public final class CellText {

  /** The longest text that Excel holds in a cell. */
  static final int MAX_LENGTH = 32_767;

  private CellText() {}

  /** Whether a reader who edits the cell would turn the text into a formula. */
  public static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
  }
}
