package io.etude.pdf.layout.box;

import io.etude.document.ChartSpec;
import io.etude.pdf.chart.RowRange;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The heights of a report's drawings. Composers make the same parts of a chart again and again, at
 * the same few heights, and each of them needs all labels to be broken into lines to be measured.
 */
final class DrawingHeights {

  /**
   * A drawing of a chart.
   *
   * @param rows its rows
   * @param width its width
   * @param part the part of its usual height
   * @param bars the part of their usual thickness that bars have
   */
  record Key(RowRange rows, double width, double part, double bars) {}

  private final Map<ChartSpec, Map<Key, Double>> known = new IdentityHashMap<>();

  /** The height of a drawing, measured when it is asked for first. */
  double of(ChartSpec chart, Key key, ToDoubleFunction<Key> measure) {
    return known
        .computeIfAbsent(chart, c -> new HashMap<>())
        .computeIfAbsent(key, measure::applyAsDouble);
  }
}
