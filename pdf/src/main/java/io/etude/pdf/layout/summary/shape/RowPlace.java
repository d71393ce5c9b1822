package io.etude.pdf.layout.summary.shape;

import io.etude.pdf.layout.line.TextStyle;

/**
 * Where a row is painted.
 *
 * @param pen what paints it
 * @param x the panel's left edge
 * @param top the row's head
 * @param height its height
 * @param below what of its height is under all that is in line with its label
 */
public record RowPlace(Pen pen, double x, double top, double height, double below) {

  /** A row with nothing under what is in line with its label. */
  public RowPlace(Pen pen, double x, double top, double height) {
    this(pen, x, top, height, 0);
  }

  /** The middle of what is in line with its label. */
  public double middle() {
    return top + (height - below) / 2;
  }

  /** The baseline of text in its middle. */
  public double baseline(TextStyle style) {
    return middle() + 0.34 * style.size();
  }
}
