package io.etude.pdf.chart.label;

import io.etude.document.chart.ChartSpec.Mark;
import io.etude.pdf.chart.plot.FrameGraphics;
import io.etude.pdf.text.ShapedText;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The figures of the parts of stacked bars: each within its part, or under it where it finds no
 * room there.
 */
public final class PartValues {

  /** Space within a part, on both sides of its figure together. */
  private static final double INSIDE = 3;

  /** Between a bar and the line of its figures. */
  private static final double UNDER = 1;

  /** Between a figure and the next bar: more than to its own. */
  private static final double AIR = 2.5;

  /** The height of figures, in ems. */
  private static final double HEIGHT = 0.7;

  /** The room for lines from short parts to figures that find none under them. */
  private static final double LEADER = 4;

  /** How far such a figure may be from its part. */
  private static final double FARTHEST = 30;

  /** What rounding may add to the width of a chart. */
  private static final double EDGE = 0.01;

  /** Of a shorter part white rules at its ends would leave nothing to be seen. */
  private static final double MIN_VISIBLE = 1.25;

  private static final int WHITE = 0xFFFFFF;

  private final ChartContext context;
  private final double size;
  private final double width;

  /** What the inside of a part is. */
  public enum Fill {
    /** Its colour. */
    COLOR,
    /** Nothing within an outline: it isn't published, but as long as the others leave. */
    BOX,
    /** Nothing within dashes: it isn't published, and its length says nothing. */
    DASHED_BOX
  }

  /**
   * A part of a bar.
   *
   * @param from where it begins
   * @param to where it ends
   * @param mark its figure
   * @param color its colour, or that of its outline
   * @param fill what its inside is
   */
  public record Part(double from, double to, Mark mark, int color, Fill fill) {
    double middle() {
      return (from + to) / 2;
    }

    /** The colour under its figure. */
    int ground() {
      return fill == Fill.COLOR ? color : WHITE;
    }

    /** Whether it is long enough for white rules at its ends, and for a name over it. */
    public boolean isVisible() {
      return to - from >= MIN_VISIBLE;
    }

    /** Whether it is published and more than nothing, but too short for white rules at its ends. */
    public boolean isSliver() {
      return mark.value().isPresent() && to > from && !isVisible();
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

  /** The figures under a bar, from left to right; lines lead to those that aren't under theirs. */
  private record Outside(List<Part> parts, double[] starts, boolean led) {}

  /**
   * The parts that are seen, but too short for their figures. A figure is under its part: where
   * neighbours push it away from there, a line leads to it. Where that would lead too far, the
   * figures of longer parts come first.
   */
  private Outside outside(List<Part> parts) {
    List<Part> outside =
        parts.stream()
            .filter(part -> part.isSliver() || part.isVisible() && !isInside(part))
            .toList();
    if (areNearTheirParts(outside, 0)) {
      return new Outside(outside, starts(outside), false);
    }
    if (areNearTheirParts(outside, FARTHEST)) {
      return new Outside(outside, starts(outside), true);
    }
    Set<Part> fitting = new HashSet<>();
    outside.stream()
        .sorted(Comparator.comparingDouble(part -> part.from() - part.to()))
        .forEach(
            part -> {
              fitting.add(part);
              if (!areNearTheirParts(outside.stream().filter(fitting::contains).toList(), 0)) {
                fitting.remove(part);
              }
            });
    List<Part> rest = outside.stream().filter(fitting::contains).toList();
    return new Outside(rest, starts(rest), false);
  }

  private boolean areNearTheirParts(List<Part> outside, double farthest) {
    double[] starts = starts(outside);
    for (int i = 0; i < starts.length; i++) {
      Part part = outside.get(i);
      double end = starts[i] + text(part).width();
      boolean inChart = starts[i] >= -EDGE && end <= width + EDGE;
      if (!inChart || starts[i] > part.to() + farthest || end < part.from() - farthest) {
        return false;
      }
    }
    return true;
  }

  /** Where the figures under a bar begin, apart from each other. */
  private double[] starts(List<Part> outside) {
    return LabelSpacing.starts(
        outside.stream().mapToDouble(Part::middle).toArray(),
        outside.stream().mapToDouble(part -> text(part).width()).toArray(),
        LabelSpacing.BETWEEN_FIGURES,
        0,
        width);
  }

  /** The room that a bar's figures need under it. */
  public double below(List<Part> parts) {
    Outside outside = outside(parts);
    double leader = outside.led() ? LEADER : 0;
    return outside.parts().isEmpty() ? 0 : UNDER + leader + HEIGHT * size + AIR;
  }

  /** Prints the figures of a bar about {@code middle}. */
  public void draw(FrameGraphics graphics, List<Part> parts, double middle) {
    for (Part part : parts) {
      if (part.isVisible() && isInside(part)) {
        graphics.textCentred(
            text(part),
            part.middle(),
            middle + size * ChartContext.CENTRE,
            context.textOn(part.ground()));
      }
    }
    Outside outside = outside(parts);
    double foot = middle + context.bar() / 2 + UNDER;
    double top = foot + (outside.led() ? LEADER : 0);
    for (int i = 0; i < outside.parts().size(); i++) {
      Part part = outside.parts().get(i);
      double start = outside.starts()[i];
      ShapedText text = text(part);
      graphics.text(text, start, top + HEIGHT * size, context.brand().ink());
      if (outside.led()) {
        double nearest = Math.max(start + 1, Math.min(part.middle(), start + text.width() - 1));
        graphics.line(
            part.middle(),
            foot - 0.5,
            nearest,
            top - 0.5,
            0.5,
            new float[0],
            context.brand().grey());
      }
    }
  }
}
