package io.etude.pdf.chart;

import io.etude.pdf.chart.plot.FrameGraphics;

/** A chart of a given width, its geometry settled. */
interface Drawing {

  /** Its height in points. */
  double height();

  /** Draws it with the left top corner at the graphics' origin. */
  void draw(FrameGraphics graphics);
}
