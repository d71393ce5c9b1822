package io.etude.pdf.chart;

import io.etude.pdf.frame.Item;
import java.util.List;

/**
 * A drawn chart.
 *
 * @param width its width
 * @param height its height
 * @param items in painting order, the drawing's top left corner being the origin
 */
public record ChartDrawing(double width, double height, List<Item> items) {

  /** Copies the list. */
  public ChartDrawing {
    items = List.copyOf(items);
  }
}
