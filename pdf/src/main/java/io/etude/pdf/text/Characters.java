package io.etude.pdf.text;

/** What the setter needs to know of single characters. */
final class Characters {

  static final char NO_BREAK_SPACE = '\u00a0';
  static final char SOFT_HYPHEN = '\u00ad';
  static final char ZERO_WIDTH_SPACE = '\u200b';
  static final char WORD_JOINER = '\u2060';

  /** A character that the JDK's shaper takes but draws no glyph for. */
  static final char INVISIBLE = ZERO_WIDTH_SPACE;

  private Characters() {}

  /** A space between words, which may end a line; tabs and line ends count as one. */
  static boolean space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /** Whether the character stretches with the line. */
  static boolean elastic(char c) {
    return space(c) || c == NO_BREAK_SPACE;
  }

  /** Whether no line begins with the character, even after a space. */
  static boolean clings(char c) {
    return ":;!?%\u00bb".indexOf(c) >= 0;
  }

  /** Whether no line ends with the character, even before a space. */
  static boolean opens(char c) {
    return c == '\u00ab';
  }

  /** Whether the character prints nothing and is as wide as nothing. */
  static boolean ignorable(int codePoint) {
    return codePoint == SOFT_HYPHEN
        || (codePoint >= 0x200B && codePoint <= 0x200F)
        || (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2060 && codePoint <= 0x206F)
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF)
        || codePoint == 0xFEFF
        || codePoint == 0x061C
        || (Character.isISOControl(codePoint) && !space((char) codePoint));
  }

  /** Joiners, which have a say in the shape of their neighbours. */
  static boolean joiner(char c) {
    return c == '\u200c' || c == '\u200d';
  }

  static boolean mark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** The character that looks the same and is more often in fonts; itself if there is none. */
  static int equivalent(int codePoint) {
    return switch (codePoint) {
      case 0x2010, 0x2011 -> '-';
      case 0x02BC -> 0x2019;
      case 0x2012 -> 0x2013;
      case 0x2015 -> 0x2014;
      case 0x2126 -> 0x03A9;
      case 0x00B5 -> 0x03BC;
      case 0x03BC -> 0x00B5;
      case 0x2212 -> 0x2013;
      case 0x00A0, '\t', '\n', '\r' -> ' ';
      default -> codePoint;
    };
  }

  /** Width in em of a fixed space that fonts often lack; 0 for any other character. */
  static float spaceWidth(int codePoint) {
    return switch (codePoint) {
      case 0x2000, 0x2002, 0x2007 -> 0.5f;
      case 0x2001, 0x2003, 0x3000 -> 1f;
      case 0x2004 -> 1 / 3f;
      case 0x2005, 0x205F, 0x2008 -> 0.25f;
      case 0x2006 -> 1 / 6f;
      case 0x2009, 0x202F -> 0.2f;
      case 0x200A -> 0.1f;
      default -> 0;
    };
  }
}
