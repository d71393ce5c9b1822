package io.etude.document;

import io.etude.document.ChartSpec.Emphasis;
import java.util.ArrayList;
import java.util.List;

/**
 * The colours of a chart's marks in a {@link Brand}, the same in every format. Colours are {@code
 * 0xRRGGBB}.
 */
public final class ChartColors {

  private ChartColors() {}

  /** The colour of a mark with that emphasis. */
  public static int of(Emphasis emphasis, Brand brand) {
    return switch (emphasis) {
      case STRONG -> brand.positive().dark();
      case NORMAL -> brand.positive().light();
      case MUTED -> brand.neutral();
    };
  }

  /** The colours of that many series of equal rank; they repeat after the fourth. */
  public static List<Integer> series(int count, Brand brand) {
    int[] palette = {
      brand.positive().dark(), brand.accent(), brand.positive().light(), brand.negative().light()
    };
    List<Integer> colors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      colors.add(palette[i % palette.length]);
    }
    return List.copyOf(colors);
  }

  /**
   * The colours of the parts of stacked bars: from the dark positive over neutral to the dark
   * negative colour, evenly; a part that is muted in every row is neutral.
   */
  public static List<Integer> parts(ChartSpec.Stacked chart, Brand brand) {
    int[] ramp = {
      brand.positive().dark(),
      brand.positive().light(),
      brand.neutral(),
      brand.negative().light(),
      brand.negative().dark()
    };
    int parts = chart.scale().size();
    List<Integer> colors = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      int part = i;
      boolean muted =
          chart.rows().stream()
              .allMatch(row -> row.shares().get(part).emphasis() == Emphasis.MUTED);
      double at = parts == 1 ? 0 : i * (ramp.length - 1.0) / (parts - 1);
      int low = (int) at;
      int high = Math.min(low + 1, ramp.length - 1);
      colors.add(muted ? brand.neutral() : mix(ramp[low], ramp[high], at - low));
    }
    return List.copyOf(colors);
  }

  /**
   * The colours of the parts of diverging bars: the outermost answers dark, the inner ones light,
   * the neutral one neutral; without a neutral answer the scale parts in its middle.
   */
  public static List<Integer> parts(ChartSpec.Diverging chart, Brand brand) {
    int parts = chart.scale().size();
    int positives = chart.neutral() >= 0 ? chart.neutral() : parts / 2;
    int negatives = chart.neutral() >= 0 ? parts - positives - 1 : parts - positives;
    List<Integer> colors = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      if (i == chart.neutral()) {
        colors.add(brand.neutral());
        continue;
      }
      boolean positive = i < positives;
      Brand.Pair pair = positive ? brand.positive() : brand.negative();
      boolean outermost = i == 0 || i == parts - 1;
      boolean alone = (positive ? positives : negatives) == 1;
      colors.add(outermost || alone ? pair.dark() : pair.light());
    }
    return List.copyOf(colors);
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
