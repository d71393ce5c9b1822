package io.etude.pdf.layout.box;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/**
 * Bars of shares in a box. Those of one page have one scale, so that readers may compare their
 * lengths, unless that would make all bars of a figure stumps: these have another one, the same for
 * all such figures where they have room for it.
 *
 * @param figure the id of the figure whose bars they are, of which a page may hold a part
 * @param scale the points that all of a share may take, so that bars and what is printed at their
 *     ends find room: no more than it is given
 */
public record ShareBars(String figure, DoubleUnaryOperator scale) {

  /** Scales that depend on each other come to rest sooner. */
  static final int ROUNDS = 20;

  /** The part of its own scale that a figure's bars have at least in common with others. */
  private static final double MIN_PART = 0.25;

  /** Whether both are parts of one figure. */
  public boolean isOfSameFigure(ShareBars other) {
    return figure.equals(other.figure);
  }

  private double most(double limit) {
    return scale.applyAsDouble(limit);
  }

  /** The scales that figures have in common with others, by the figures' ids. */
  public static Map<String, Double> common(List<ShareBars> bars) {
    Map<String, Double> own = new HashMap<>();
    // a chart without room for bars takes the bars of no other
    bars.stream()
        .filter(one -> one.most(Double.MAX_VALUE) > 0)
        .forEach(one -> own.merge(one.figure, one.most(Double.MAX_VALUE), Math::min));
    Map<String, Double> scales = new HashMap<>();
    while (!own.isEmpty()) {
      double smallest = Collections.min(own.values());
      List<ShareBars> alike =
          bars.stream()
              .filter(one -> own.containsKey(one.figure))
              .filter(one -> own.get(one.figure) * MIN_PART <= smallest)
              .toList();
      Set<String> figures = alike.stream().map(ShareBars::figure).collect(Collectors.toSet());
      if (figures.size() > 1) {
        double scale = ofAll(alike);
        figures.forEach(figure -> scales.put(figure, scale));
      }
      own.keySet().removeAll(figures);
    }
    return scales;
  }

  /** The scale that all of some bars may have. */
  private static double ofAll(List<ShareBars> bars) {
    double scale = Double.MAX_VALUE;
    double before = Double.NaN;
    for (int round = 0; round < ROUNDS && scale != before; round++) {
      before = scale;
      for (ShareBars one : bars) {
        scale = Math.min(scale, one.most(scale));
      }
    }
    return scale;
  }
}
