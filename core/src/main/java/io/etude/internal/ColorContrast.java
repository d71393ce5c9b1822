package io.etude.internal;

/** Contrast of colours, by the formula of WCAG 2.2, and what lies between two of them. */
public final class ColorContrast {

  /** The least contrast of text with its ground that WCAG allows at its level AA. */
  public static final double MIN_TEXT = 4.5;

  private static final int WHITE = 0xFFFFFF;

  /** The 256 levels of a component, made linear: checking pages asks for them millions of times. */
  private static final double[] LINEAR = linear();

  private ColorContrast() {}

  /** The contrast ratio of two colours, from 1 to 21. */
  public static double ratio(int first, int second) {
    double a = luminance(first);
    double b = luminance(second);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** The colour of text on a ground: white or ink, whichever has more contrast. */
  public static int textOn(int ground, int ink) {
    return ratio(WHITE, ground) >= ratio(ink, ground) ? WHITE : ink;
  }

  /** The colour on the way from one to another; {@code share} is 0 at the first, 1 at the other. */
  public static int mix(int one, int other, double share) {
    int color = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = one >> shift & 0xFF;
      int to = other >> shift & 0xFF;
      color |= (int) Math.round(from + (to - from) * share) << shift;
    }
    return color;
  }

  private static double luminance(int rgb) {
    return 0.2126 * LINEAR[rgb >> 16 & 0xFF]
        + 0.7152 * LINEAR[rgb >> 8 & 0xFF]
        + 0.0722 * LINEAR[rgb & 0xFF];
  }

  private static double[] linear() {
    double[] levels = new double[256];
    for (int i = 0; i < levels.length; i++) {
      double value = i / 255.0;
      levels[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
    return levels;
  }
}
