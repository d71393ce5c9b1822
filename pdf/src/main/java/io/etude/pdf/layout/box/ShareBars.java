package io.etude.pdf.layout.box;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * Bars of shares in a box. Those of one page have one scale, so that readers may compare their
 * lengths.
 *
 * @param figure the id of the figure whose bars they are, of which a page may hold a part
 * @param scale the points that all of a share may take, so that bars and what is printed at their
 *     ends find room: no more than it is given
 */
public record ShareBars(String figure, DoubleUnaryOperator scale) {

  /** Scales that depend on each other come to rest sooner. */
  static final int ROUNDS = 20;

  /** Whether both are parts of one figure. */
  public boolean isOfSameFigure(ShareBars other) {
    return figure.equals(other.figure);
  }

  private double most(double limit) {
    return scale.applyAsDouble(limit);
  }

  /** The scale that all of them may have; empty if there are not several figures that need one. */
  public static OptionalDouble common(List<ShareBars> bars) {
    // a chart without room for bars takes the bars of no other
    List<ShareBars> drawn = bars.stream().filter(one -> one.most(Double.MAX_VALUE) > 0).toList();
    if (drawn.stream().map(ShareBars::figure).distinct().count() < 2) {
      return OptionalDouble.empty();
    }
    double scale = Double.MAX_VALUE;
    double before = Double.NaN;
    for (int round = 0; round < ROUNDS && scale != before; round++) {
      before = scale;
      for (ShareBars one : drawn) {
        scale = Math.min(scale, one.most(scale));
      }
    }
    return OptionalDouble.of(scale);
  }
}
