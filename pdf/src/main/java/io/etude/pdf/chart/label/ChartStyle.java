package io.etude.pdf.chart.label;

import io.etude.document.Brand;

/**
 * The look of charts, taken from a theme. Sizes in points.
 *
 * @param brand colours
 * @param labelSize category labels and values
 * @param smallSize axis labels and the values within narrow marks
 * @param barHeight thickness of a horizontal bar
 * @param rowHeight distance from one bar to the next
 * @param part the part of its usual height that a plot takes: its rows, but never the type
 * @param barPart the same of bars
 * @param labelPart the part of their usual room that labels may take where rows are closer
 */
public record ChartStyle(
    Brand brand,
    double labelSize,
    double smallSize,
    double barHeight,
    double rowHeight,
    double part,
    double barPart,
    double labelPart) {

  /** The most that labels take of the room of marks where rows are closer. */
  private static final double WIDER_LABELS = 1.6;

  /** A look whose plots are as high as usual. */
  public ChartStyle(
      Brand brand, double labelSize, double smallSize, double barHeight, double rowHeight) {
    this(brand, labelSize, smallSize, barHeight, rowHeight, 1, 1, 1);
  }

  /** The same look with plots of that part of their usual height. */
  public ChartStyle withPart(double other) {
    return new ChartStyle(
        brand, labelSize, smallSize, barHeight, rowHeight, other, other, labelPart);
  }

  /** The same look with plots of that part of their usual height, and bars as they are. */
  public ChartStyle withRows(double other) {
    return new ChartStyle(
        brand, labelSize, smallSize, barHeight, rowHeight, other, barPart, labelPart);
  }

  /** The same look with labels of fewer lines, where that lets rows be as close as they are to. */
  public ChartStyle withWiderLabels() {
    return new ChartStyle(
        brand, labelSize, smallSize, barHeight, rowHeight, part, barPart, WIDER_LABELS);
  }

  /** The same look with labels that take no more room than usual. */
  public ChartStyle withUsualLabels() {
    return new ChartStyle(brand, labelSize, smallSize, barHeight, rowHeight, part, barPart, 1);
  }
}
