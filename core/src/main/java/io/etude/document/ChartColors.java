package io.etude.document;

import java.util.List;

/**
 * The colours of a chart's marks in a {@link Brand}, the same in every format. Colours are {@code
 * 0xRRGGBB}.
 */
public final class ChartColors {

  private static final int WHITE = 0xFFFFFF;

  private ChartColors() {}

  /** The colour of a role. */
  public static int of(ColorRole role, Brand brand) {
    return switch (role.kind()) {
      case EMPHASIS -> brand.positive().dark();
      case ORDINARY -> brand.positive().light();
      case MUTED, NEUTRAL, NO_ANSWER -> brand.neutral();
      case POSITIVE -> shade(role, brand.positive());
      case NEGATIVE -> shade(role, brand.negative());
      case ONE_SIDE -> shade(role, brand.positive());
      case OTHER_SIDE -> shade(role, new Brand.Pair(brand.grey(), mix(brand.grey(), WHITE, 0.45)));
      case STEP -> step(role, brand);
      case SERIES -> series(role.rank(), brand);
    };
  }

  /** The colours of the parts of a scale or of series. */
  public static List<Integer> of(List<ChartSpec.Part> parts, Brand brand) {
    return parts.stream().map(part -> of(part.role(), brand)).toList();
  }

  /** From dark for the outermost answer evenly to light for the innermost. */
  private static int shade(ColorRole role, Brand.Pair pair) {
    return role.of() == 1
        ? pair.dark()
        : mix(pair.dark(), pair.light(), role.rank() / (role.of() - 1.0));
  }

  /** One hue, from dark evenly to nearly white: an order that judges nothing. */
  private static int step(ColorRole role, Brand brand) {
    int dark = brand.positive().dark();
    int pale = mix(brand.positive().light(), WHITE, 0.6);
    return role.of() == 1 ? dark : mix(dark, pale, role.rank() / (role.of() - 1.0));
  }

  /** Colours of equal rank; they repeat after the fourth. */
  private static int series(int rank, Brand brand) {
    int[] palette = {
      brand.positive().dark(), brand.accent(), brand.positive().light(), brand.negative().light()
    };
    return palette[rank % palette.length];
  }

  private static int mix(int one, int other, double share) {
    int color = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = one >> shift & 0xFF;
      int to = other >> shift & 0xFF;
      color |= (int) Math.round(from + (to - from) * share) << shift;
    }
    return color;
  }
}
