package io.etude.document;

import java.util.List;

/**
 * The colours of a chart's marks in a {@link Brand}, the same in every format. Colours are {@code
 * 0xRRGGBB}.
 */
public final class ChartColors {

  private ChartColors() {}

  /** The colour of a role. */
  public static int of(ColorRole role, Brand brand) {
    return switch (role.kind()) {
      case EMPHASIS -> brand.positive().dark();
      case ORDINARY -> brand.positive().light();
      case MUTED, NEUTRAL, NO_ANSWER -> brand.neutral();
      case POSITIVE -> shade(role, brand.positive());
      case NEGATIVE -> shade(role, brand.negative());
      case STEP -> step(role, brand);
      case SERIES -> series(role.rank(), brand);
    };
  }

  /** The colours of the parts of a scale or of series. */
  public static List<Integer> of(List<ChartSpec.Part> parts, Brand brand) {
    return parts.stream().map(part -> of(part.role(), brand)).toList();
  }

  /** The outermost answer dark, the inner ones light. */
  private static int shade(ColorRole role, Brand.Pair pair) {
    return role.rank() == 0 ? pair.dark() : pair.light();
  }

  /** Evenly from the dark positive over neutral to the dark negative colour. */
  private static int step(ColorRole role, Brand brand) {
    int[] ramp = {
      brand.positive().dark(),
      brand.positive().light(),
      brand.neutral(),
      brand.negative().light(),
      brand.negative().dark()
    };
    double at = role.of() == 1 ? 0 : role.rank() * (ramp.length - 1.0) / (role.of() - 1);
    int low = (int) at;
    int high = Math.min(low + 1, ramp.length - 1);
    return mix(ramp[low], ramp[high], at - low);
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
