package io.etude.pdf.internal.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Swatches with labels above a chart whose parts can't be labelled where they stand; wraps to its
 * width.
 */
final class Legend {

  private static final double SWATCH = 7;
  private static final double LEADING = 11;
  private static final double GAP = 12;

  private record Entry(String label, int color, double x, int line) {}

  private final ChartSetting style;
  private final List<Entry> entries = new ArrayList<>();
  private final int lines;

  Legend(List<String> labels, List<Integer> colors, double width, ChartSetting style) {
    this.style = style;
    double x = 0;
    int line = 0;
    for (int i = 0; i < labels.size(); i++) {
      double length =
          SWATCH + 4 + style.width(labels.get(i), ChartSetting.REGULAR, style.smallSize() + 0.5);
      if (x > 0 && x + length > width) {
        x = 0;
        line++;
      }
      entries.add(new Entry(labels.get(i), colors.get(i), x, line));
      x += length + GAP;
    }
    this.lines = line + 1;
  }

  double height() {
    return lines * LEADING + 4;
  }

  void draw(FrameGraphics graphics) {
    for (Entry entry : entries) {
      double top = entry.line * LEADING;
      graphics.box(entry.x, top + 1, SWATCH, SWATCH, entry.color);
      graphics.text(
          style.shape(entry.label, ChartSetting.REGULAR, style.smallSize() + 0.5),
          entry.x + SWATCH + 4,
          top + SWATCH,
          style.brand().ink());
    }
  }
}
