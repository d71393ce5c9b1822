package io.etude.pdf.layout.box;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Bars of shares in a box. Those of one page have one scale, so that readers may compare their
 * lengths.
 */
@FunctionalInterface
public interface ShareBars {

  /** Scales that depend on each other come to rest sooner. */
  int ROUNDS = 20;

  /**
   * The points that all of a share may take, so that bars and what is printed at their ends find
   * room.
   *
   * @param most no more than that
   */
  double scale(double most);

  /** The scale that all of them may have; empty if there are not several that need one. */
  static OptionalDouble common(List<ShareBars> bars) {
    // a chart without room for bars takes the bars of no other
    List<ShareBars> drawn = bars.stream().filter(one -> one.scale(Double.MAX_VALUE) > 0).toList();
    if (drawn.size() < 2) {
      return OptionalDouble.empty();
    }
    double scale = Double.MAX_VALUE;
    double before = Double.NaN;
    for (int round = 0; round < ROUNDS && scale != before; round++) {
      before = scale;
      for (ShareBars one : drawn) {
        scale = Math.min(scale, one.scale(scale));
      }
    }
    return OptionalDouble.of(scale);
  }
}
