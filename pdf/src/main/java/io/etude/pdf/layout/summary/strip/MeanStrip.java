package io.etude.pdf.layout.summary.strip;

import io.etude.document.SummaryCell;
import io.etude.document.chart.Axis;
import io.etude.pdf.layout.line.Words;
import io.etude.pdf.layout.summary.shape.CellNumbers;
import io.etude.pdf.layout.summary.shape.Pen;
import io.etude.pdf.layout.summary.shape.SummaryShape;
import io.etude.pdf.layout.summary.shape.SummaryStyles;
import java.util.List;
import java.util.Optional;

/**
 * Where the means of a segment are in its strip: their axis, and behind it the column of their
 * figures.
 */
final class MeanStrip {

  /** How far figures reach into the gap left of the strip. */
  private static final double BEYOND = 4;

  /** Between the numbers at the ends of the axis. */
  private static final double TICK_GAP = 4;

  /** The least part of a strip that the axis has. */
  private static final double MIN_AXIS = 0.3;

  private final SummaryStyles styles;
  private final Words words;
  private final SummaryShape.Span span;
  private final DotAxis axis;

  MeanStrip(StripRow row, Words words, SummaryStyles styles) {
    this.words = words;
    this.styles = styles;
    span = row.span();
    List<SummaryCell> cells =
        row.cells().stream().filter(cell -> CellNumbers.number(cell).isPresent()).toList();
    Optional<Axis> scale = row.row().axis();
    double from = scale.map(Axis::from).orElse(0.0);
    double to = scale.map(Axis::to).orElse(1.0);
    axis = axis(cells, from, to);
  }

  /** An axis that ends before the widest figure. */
  private DotAxis axis(List<SummaryCell> cells, double from, double to) {
    double widest = cells.stream().mapToDouble(this::width).max().orElse(0);
    double least = span.left() + DotAxis.INSET + MIN_AXIS * span.width();
    double right = Math.max(least, span.right() - StripAxes.FIGURE_GAP - widest);
    return DotAxis.of(
        new SummaryShape.Span(span.left(), right + DotAxis.INSET - Pen.RADIUS), from, to);
  }

  private double width(SummaryCell cell) {
    return words.width(cell.text(), styles.tiny);
  }

  /** The axis, from the panel's left edge. */
  DotAxis axis() {
    return axis;
  }

  /** Where the dot of a cell is. */
  double at(SummaryCell cell) {
    return axis.at(CellNumbers.number(cell).orElseThrow());
  }

  /** Where the figure of a cell begins. */
  double figure(SummaryCell cell) {
    return Math.max(span.right() - width(cell), at(cell) + Pen.RADIUS + StripAxes.FIGURE_GAP);
  }

  /**
   * A number at an end of the axis.
   *
   * @param text what is printed
   * @param x where it begins
   */
  record Tick(String text, double x) {}

  /** The numbers at the ends of the axis, within the strip; none if they have no room there. */
  List<Tick> ticks(Axis scale) {
    return ticks(axis, span, words, styles, scale);
  }

  /** The same of an axis in a part of a strip. */
  static List<Tick> ticks(
      DotAxis axis, SummaryShape.Span span, Words words, SummaryStyles styles, Axis scale) {
    double first = words.width(scale.first(), styles.tiny);
    double last = words.width(scale.last(), styles.tiny);
    double right = span.right();
    double x = Math.max(span.left() - BEYOND, axis.at(scale.from()) - first / 2);
    double end = Math.min(axis.at(scale.to()) - last / 2, right - last);
    double y = Math.max(x + first + TICK_GAP, end);
    return y + last > right
        ? List.of()
        : List.of(new Tick(scale.first(), x), new Tick(scale.last(), y));
  }
}
