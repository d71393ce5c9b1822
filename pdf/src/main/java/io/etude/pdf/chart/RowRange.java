package io.etude.pdf.chart;

/**
 * Some of the rows of a chart that pages divide.
 *
 * @param from the first row
 * @param to the row behind the last
 */
public record RowRange(int from, int to) {

  /** All rows of any chart. */
  public static final RowRange ALL = new RowRange(0, Integer.MAX_VALUE);
}
