package io.etude.pdf.chart;

import io.etude.pdf.chart.plot.FrameGraphics;
import java.util.List;

/** A chart of a given width, its geometry settled. */
interface Drawing {

  /** Its height in points. */
  double height();

  /** Where rows begin but the first, so that a page may end there. */
  default List<Double> breaks() {
    return List.of();
  }

  /** Draws it with the left top corner at the graphics' origin. */
  void draw(FrameGraphics graphics);
}
