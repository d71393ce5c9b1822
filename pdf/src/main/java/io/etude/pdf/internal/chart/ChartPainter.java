package io.etude.pdf.internal.chart;

import io.etude.document.ChartSpec;
import io.etude.pdf.internal.frame.Item;
import io.etude.pdf.internal.frame.Mark;
import io.etude.pdf.internal.text.Fonts;
import java.util.List;
import java.util.Locale;

/** Draws charts into frame items. Thread-safe: it holds nothing. */
public final class ChartPainter {

  private ChartPainter() {}

  /**
   * Draws {@code spec} in a box of that width; the height comes of the content.
   *
   * @param mark the place in the structure tree that every item gets
   */
  public static ChartDrawing paint(
      ChartSpec spec, double width, ChartStyle style, Fonts fonts, Locale language, Mark mark) {
    double height = height(spec, style);
    Item ground = new Item.Box(0, 0, width, height, style.brand().tint(), mark);
    return new ChartDrawing(width, height, List.of(ground));
  }

  private static double height(ChartSpec spec, ChartStyle style) {
    int rows = 6;
    if (spec instanceof ChartSpec.Bars bars) {
      rows = bars.marks().size();
    } else if (spec instanceof ChartSpec.Diverging diverging) {
      rows = diverging.rows().size() + 1;
    } else if (spec instanceof ChartSpec.Stacked stacked) {
      rows = stacked.rows().size() + 1;
    } else if (spec instanceof ChartSpec.Dots dots) {
      rows = dots.rows().size() + 1;
    }
    return rows * style.rowHeight();
  }
}
