package io.etude.xlsx.style;

/** Legible text on coloured grounds, by the contrast ratio of WCAG 2.2. */
public final class Contrast {

  private static final int WHITE = 0xFFFFFF;

  private Contrast() {}

  /** White or {@code ink}, whichever has the higher contrast with {@code ground}. */
  public static int on(int ground, int ink) {
    return ratio(ground, WHITE) >= ratio(ground, ink) ? WHITE : ink;
  }

  /** (L1 + 0.05) / (L2 + 0.05), the lighter one above. */
  static double ratio(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
  }

  private static double channel(int value) {
    double c = (value & 0xFF) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
