package io.etude.pdf.font;

/**
 * Which of a family's faces.
 *
 * @param family serif or sans
 * @param weight 400, 600 or 700; the nearest face there is serves
 * @param slant upright or italic
 */
public record FontStyle(Family family, int weight, Slant slant) {

  /** The two families of a brand. */
  public enum Family {
    /** Running text and headlines. */
    SERIF,
    /** Furniture, charts, tables. */
    SANS
  }

  /** Upright or italic. */
  public enum Slant {
    /** Upright. */
    UPRIGHT,
    /** Italic. */
    ITALIC
  }

  /** Upright sans of that weight. */
  public static FontStyle sans(int weight) {
    return new FontStyle(Family.SANS, weight, Slant.UPRIGHT);
  }

  /** Upright serif of that weight. */
  public static FontStyle serif(int weight) {
    return new FontStyle(Family.SERIF, weight, Slant.UPRIGHT);
  }

  /** The same in italic. */
  public FontStyle italic() {
    return new FontStyle(family, weight, Slant.ITALIC);
  }

  /** The same in bold. */
  public FontStyle bold() {
    return new FontStyle(family, 700, slant);
  }
}
