package io.etude.xlsx.style;

import io.etude.internal.ColorContrast;

/** Legible text on coloured grounds, by the contrast ratio of WCAG 2.2. */
public final class Contrast {

  private Contrast() {}

  /** White or {@code ink}, whichever stands out more on {@code ground}. */
  public static int on(int ground, int ink) {
    return ColorContrast.textOn(ground, ink);
  }

  /** (L1 + 0.05) / (L2 + 0.05), the lighter one above. */
  static double ratio(int one, int other) {
    return ColorContrast.ratio(one, other);
  }
}
