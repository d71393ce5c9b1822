package io.etude.pdf.chart.label;

import io.etude.document.ChartSpec.Mark;
import io.etude.pdf.chart.plot.FrameGraphics;
import io.etude.pdf.text.ShapedText;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of the parts of stacked bars: each within its part, or under it where it finds no
 * room there.
 */
public final class PartValues {

  /** Space within a part, on both sides of its figure together. */
  private static final double INSIDE = 3;

  private static final double UNDER = 1.5;

  /** Between a figure's line and the next bar. */
  private static final double AIR = 1;

  private static final double BETWEEN = 2.5;

  private final ChartContext context;
  private final double size;
  private final double width;

  /**
   * A part of a bar.
   *
   * @param from where it begins
   * @param to where it ends
   * @param mark its figure
   * @param color its colour
   */
  public record Part(double from, double to, Mark mark, int color) {
    double middle() {
      return (from + to) / 2;
    }
  }

  /**
   * Figures of a size.
   *
   * @param width the chart's
   */
  public PartValues(double size, double width, ChartContext context) {
    this.size = size;
    this.width = width;
    this.context = context;
  }

  private ShapedText text(Part part) {
    return context.shape(ChartContext.bare(part.mark().text()), ChartContext.REGULAR, size);
  }

  private boolean isInside(Part part) {
    return part.to() - part.from() > text(part).width() + INSIDE;
  }

  /** The parts that are drawn, but too short for their figures; none in less than their room. */
  private List<Part> outside(List<Part> parts) {
    List<Part> outside =
        parts.stream().filter(part -> part.to() > part.from() && !isInside(part)).toList();
    double room = outside.stream().mapToDouble(part -> text(part).width() + BETWEEN).sum();
    return room - BETWEEN <= width ? outside : List.of();
  }

  /** The room that a bar's figures need under it. */
  public double below(List<Part> parts) {
    return outside(parts).isEmpty() ? 0 : UNDER + size;
  }

  /** The same beyond the white that is before the next bar in any case. */
  public double beyondWhite(List<Part> parts) {
    return Math.max(0, below(parts) - (context.row() - context.bar() - AIR));
  }

  /** Prints the figures of a bar about {@code middle}. */
  public void draw(FrameGraphics graphics, List<Part> parts, double middle) {
    for (Part part : parts) {
      if (part.to() > part.from() && isInside(part)) {
        graphics.textCentred(
            text(part),
            part.middle(),
            middle + size * ChartContext.CENTRE,
            context.textOn(part.color()));
      }
    }
    List<ShapedText> texts = new ArrayList<>();
    List<Part> outside = outside(parts);
    outside.forEach(part -> texts.add(text(part)));
    double[] starts =
        LabelSpacing.starts(
            outside.stream().mapToDouble(Part::middle).toArray(),
            texts.stream().mapToDouble(ShapedText::width).toArray(),
            BETWEEN,
            0,
            width);
    for (int i = 0; i < starts.length; i++) {
      graphics.text(
          texts.get(i),
          starts[i],
          middle + context.bar() / 2 + UNDER + size * 0.75,
          context.brand().ink());
    }
  }
}
