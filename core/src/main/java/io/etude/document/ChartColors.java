package io.etude.document;

import static java.util.Objects.requireNonNull;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.internal.ColorContrast;
import java.util.List;

/**
 * The colours of a chart's marks in a {@link Brand}, the same in every format. Colours are {@code
 * 0xRRGGBB}.
 */
public final class ChartColors {

  private static final int WHITE = 0xFFFFFF;

  /** Contrast of the two sides of a scale, so that they are told apart without colour. */
  private static final double MIN_LIGHTNESS = 1.5;

  /** Contrast of a mark with paper. */
  private static final double MIN_MARK = 3;

  private ChartColors() {}

  /** The colour of a role. */
  public static int of(ColorRole role, Brand brand) {
    requireNonNull(role, "role");
    requireNonNull(brand, "brand");
    return switch (role.kind()) {
      case EMPHASIS -> brand.positive().dark();
      case ORDINARY -> visible(brand.positive().light(), brand.ink());
      case MUTED, NEUTRAL, NO_ANSWER -> brand.neutral();
      case POSITIVE -> shade(role, brand.positive(), brand.ink());
      case NEGATIVE -> opposite(role, brand.negative(), brand);
      case ONE_SIDE -> shade(role, brand.positive(), brand.ink());
      case OTHER_SIDE ->
          opposite(
              role,
              new Brand.Pair(brand.grey(), ColorContrast.mix(brand.grey(), WHITE, 0.45)),
              brand);
      case STEP -> step(role, brand);
      case SERIES -> series(role.rank(), brand);
    };
  }

  /** The colours of the parts of a scale or of series. */
  public static List<Integer> of(List<ChartSpec.Part> parts, Brand brand) {
    requireNonNull(parts, "parts");
    requireNonNull(brand, "brand");
    return parts.stream().map(part -> of(part.role(), brand)).toList();
  }

  /**
   * The colour of text that has that of a mark: so dark that it can be read in a tinted box too.
   */
  public static int text(int color, Brand brand) {
    requireNonNull(brand, "brand");
    int darker = color;
    for (int step = 1;
        step <= 20 && ColorContrast.ratio(darker, brand.tint()) < ColorContrast.MIN_TEXT;
        step++) {
      darker = ColorContrast.mix(color, brand.ink(), step / 20.0);
    }
    return darker;
  }

  /** From dark for the outermost answer evenly to light for the innermost. */
  private static int shade(ColorRole role, Brand.Pair pair, int ink) {
    return role.of() == 1
        ? pair.dark()
        : legible(
            ColorContrast.mix(pair.dark(), pair.light(), role.rank() / (role.of() - 1.0)), ink);
  }

  /** The shade of the other side, of another lightness than its opposite, for prints in grey. */
  private static int opposite(ColorRole role, Brand.Pair pair, Brand brand) {
    int color = shade(role, pair, brand.ink());
    if (role.of() == 1) {
      return color;
    }
    int other = shade(role, brand.positive(), brand.ink());
    boolean darker =
        ColorContrast.ratio(pair.dark(), WHITE)
            > ColorContrast.ratio(brand.positive().dark(), WHITE);
    int end = darker ? brand.ink() : WHITE;
    int shifted = color;
    for (int step = 1; step <= 40 && !differs(shifted, other, brand.ink()); step++) {
      shifted = ColorContrast.mix(color, end, step / 40.0);
    }
    return differs(shifted, other, brand.ink()) ? shifted : color;
  }

  private static boolean differs(int color, int other, int ink) {
    return ColorContrast.ratio(color, other) >= MIN_LIGHTNESS && readable(color, ink);
  }

  /** One hue, from dark evenly to nearly white: an order that judges nothing. */
  private static int step(ColorRole role, Brand brand) {
    int dark = brand.positive().dark();
    int pale = ColorContrast.mix(brand.positive().light(), WHITE, 0.6);
    return role.of() == 1
        ? dark
        : legible(ColorContrast.mix(dark, pale, role.rank() / (role.of() - 1.0)), brand.ink());
  }

  /** The colour, lightened until white or ink can be read on it. */
  private static int legible(int color, int ink) {
    int lighter = color;
    for (int step = 1; step <= 20 && !readable(lighter, ink); step++) {
      lighter = ColorContrast.mix(color, WHITE, step / 20.0);
    }
    return lighter;
  }

  private static boolean readable(int ground, int ink) {
    return Math.max(ColorContrast.ratio(ground, WHITE), ColorContrast.ratio(ground, ink))
        >= ColorContrast.MIN_TEXT;
  }

  /** Colours of equal rank; they repeat after the fourth. */
  private static int series(int rank, Brand brand) {
    int[] palette = {
      brand.positive().dark(), brand.accent(), brand.positive().light(), brand.negative().light()
    };
    return visible(palette[rank % palette.length], brand.ink());
  }

  /** The colour of marks that lie on paper alone, darkened until they stand out from it. */
  private static int visible(int color, int ink) {
    int darker = color;
    for (int step = 1; step <= 20 && ColorContrast.ratio(darker, WHITE) < MIN_MARK; step++) {
      darker = ColorContrast.mix(color, ink, step / 20.0);
    }
    return darker;
  }
}
