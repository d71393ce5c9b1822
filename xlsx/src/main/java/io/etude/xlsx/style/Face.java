package io.etude.xlsx.style;

/**
 * A font of the workbook.
 *
 * @param size in points
 * @param weight regular or bold
 * @param slant upright or italic
 * @param colour {@code 0xRRGGBB}
 * @param line underlined or not
 */
public record Face(double size, Weight weight, Slant slant, int colour, Line line) {

  public enum Weight {
    REGULAR,
    BOLD
  }

  public enum Slant {
    UPRIGHT,
    ITALIC
  }

  public enum Line {
    NONE,
    UNDER
  }

  public static Face of(double size, int colour) {
    return new Face(size, Weight.REGULAR, Slant.UPRIGHT, colour, Line.NONE);
  }

  public Face bold() {
    return new Face(size, Weight.BOLD, slant, colour, line);
  }

  public Face italic() {
    return new Face(size, weight, Slant.ITALIC, colour, line);
  }

  public Face underlined() {
    return new Face(size, weight, slant, colour, Line.UNDER);
  }

  Face coloured(int newColour) {
    return new Face(size, weight, slant, newColour, line);
  }

  Face sized(double newSize) {
    return new Face(newSize, weight, slant, colour, line);
  }
}
