package io.etude.xlsx;

/**
 * A font of the workbook.
 *
 * @param size in points
 * @param weight regular or bold
 * @param slant upright or italic
 * @param colour {@code 0xRRGGBB}
 * @param line underlined or not
 */
record Face(double size, Weight weight, Slant slant, int colour, Line line) {

  enum Weight {
    REGULAR,
    BOLD
  }

  enum Slant {
    UPRIGHT,
    ITALIC
  }

  enum Line {
    NONE,
    UNDER
  }

  static Face of(double size, int colour) {
    return new Face(size, Weight.REGULAR, Slant.UPRIGHT, colour, Line.NONE);
  }

  Face bold() {
    return new Face(size, Weight.BOLD, slant, colour, line);
  }

  Face italic() {
    return new Face(size, weight, Slant.ITALIC, colour, line);
  }

  Face underlined() {
    return new Face(size, weight, slant, colour, Line.UNDER);
  }

  Face coloured(int newColour) {
    return new Face(size, weight, slant, newColour, line);
  }

  Face sized(double newSize) {
    return new Face(newSize, weight, slant, colour, line);
  }
}
