package io.etude.pdf.layout.box;

/**
 * The heights that a box may have, all of which look right: the rows of a chart may be closer or
 * wider apart, a picture smaller. Composers ask for them; a box is made anew for the part that is
 * chosen, from {@link #LEAST_PART} to {@link #MOST_PART}.
 *
 * @param least the height at the least part
 * @param most that at the greatest
 */
public record Heights(double least, double most) {

  /** The least part of its usual height that a plot or a picture takes. */
  public static final double LEAST_PART = 0.75;

  /** The greatest. */
  public static final double MOST_PART = 1.4;

  /** The greatest that a plot takes rather than that there is white over or under it. */
  static final double FULL_PART = 2;

  /** The greatest that a plot takes where a large part of a page would be white. */
  static final double RESERVED_PART = 2.6;

  /** One height only. */
  public static Heights only(double height) {
    return new Heights(height, height);
  }

  /** With so much more that is always there. */
  public Heights plus(double more) {
    return new Heights(least + more, most + more);
  }
}
