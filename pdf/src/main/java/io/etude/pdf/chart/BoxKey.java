package io.etude.pdf.chart;

import io.etude.language.Terms;
import io.etude.pdf.chart.label.ChartContext;
import io.etude.pdf.chart.label.ChartLegend;
import io.etude.pdf.chart.label.PartValues.Fill;
import io.etude.pdf.chart.plot.FrameGraphics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the boxes of withheld answers say, under bars that have some: the outline whether their
 * length is known. No note of the report says it, since only this drawing has boxes.
 */
final class BoxKey {

  private static final Map<Fill, String> TERMS =
      Map.of(Fill.BOX, "lengthKnown", Fill.DASHED_BOX, "lengthUnknown");

  /** Between the last row and the key. */
  private static final double GAP = 4;

  private final Optional<ChartLegend> legend;

  /**
   * A key.
   *
   * @param fills what bars have in them
   */
  BoxKey(Set<Fill> fills, double width, ChartContext context) {
    Terms terms = Terms.of(context.language());
    List<Fill> boxes = TERMS.keySet().stream().filter(fills::contains).sorted().toList();
    legend =
        boxes.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new ChartLegend(
                    boxes.stream().map(fill -> terms.get(TERMS.get(fill))).toList(),
                    (graphics, box, x, y) -> swatch(graphics, boxes.get(box), x, y, context),
                    width,
                    context));
  }

  private static void swatch(
      FrameGraphics graphics, Fill fill, double x, double y, ChartContext context) {
    double half = ChartLegend.SWATCH / 2;
    PartedBars.outline(
        graphics, fill, x - half, y - half, x + half, y + half, context.brand().ink());
  }

  double height() {
    return legend.map(key -> GAP + key.height()).orElse(0.0);
  }

  /** Draws it under rows that end there. */
  void draw(FrameGraphics graphics, double foot) {
    legend.ifPresent(key -> key.draw(graphics, foot + GAP));
  }
}
