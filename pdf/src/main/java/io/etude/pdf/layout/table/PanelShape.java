package io.etude.pdf.layout.table;

import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.line.TableType;
import java.util.ArrayList;
import java.util.List;

/**
 * The geometry of one panel, the same for all tables with the same banner, so that figures are
 * below each other on all their pages.
 *
 * @param grid the page, upright or turned
 * @param columns indices of the panel's columns in the table
 * @param stub width of the row labels
 * @param pad space before a column
 * @param rights right edges of the columns, from the table's left edge
 * @param figures for each column where the whole part of its figures ends: decimals, letters and
 *     marks hang beyond it
 * @param bases for each column where its bases end: marks hang beyond it
 * @param type the type of figures and labels
 * @param lettersWrap whether the letters beside a figure may take several lines
 * @param total the room of the total's figures where they are drawn too; 0 where they are not
 */
public record PanelShape(
    Grid grid,
    List<Integer> columns,
    double stub,
    double pad,
    List<Double> rights,
    List<Double> figures,
    List<Double> bases,
    TableType type,
    boolean lettersWrap,
    TotalFigures total) {

  /**
   * The room of the total's figures, at the right of its drawings.
   *
   * @param width the width of each
   * @param count how many are beside each other
   */
  record TotalFigures(double width, int count) {
    static final TotalFigures NONE = new TotalFigures(0, 0);
  }

  /** A heading extends over what hangs beside the figures by so much, or more if it must. */
  static final double OVERHANG = 6;

  public PanelShape {
    columns = List.copyOf(columns);
    rights = List.copyOf(rights);
    figures = List.copyOf(figures);
    bases = List.copyOf(bases);
  }

  /** Where the last column ends. */
  public double width() {
    return rights.get(rights.size() - 1);
  }

  /** The same columns in a part of the page. */
  PanelShape within(double width) {
    return new PanelShape(
        grid.narrowed(width), columns, stub, pad, rights, figures, bases, type, lettersWrap, total);
  }

  /**
   * The panel of a table that has some of the columns: they are as wide, and in the same order.
   *
   * @param places for each column of the table the index of the same column in the banner
   */
  PanelShape of(int[] places) {
    List<Integer> kept = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    List<Double> figureEnds = new ArrayList<>();
    List<Double> baseEnds = new ArrayList<>();
    double end = stub;
    for (int c = 0; c < places.length; c++) {
      int index = columns.indexOf(places[c]);
      if (index >= 0) {
        end += right(index) - left(index);
        kept.add(c);
        ends.add(end);
        figureEnds.add(end - (right(index) - figure(index)));
        baseEnds.add(end - (right(index) - base(index)));
      }
    }
    return new PanelShape(
        grid, kept, stub, pad, ends, figureEnds, baseEnds, type, lettersWrap, total);
  }

  /** Left edge of a column, the space before it included. */
  public double left(int index) {
    return index == 0 ? stub : rights.get(index - 1);
  }

  public double right(int index) {
    return rights.get(index);
  }

  public double figure(int index) {
    return figures.get(index);
  }

  double base(int index) {
    return bases.get(index);
  }

  /** The right edge of a column's heading, whose longest line is so wide. */
  double headRight(int index, double widest) {
    double over = Math.max(figure(index) + OVERHANG, left(index) + pad + widest);
    return Math.min(right(index), over);
  }

  /** The width that a column's heading may take. */
  double headWidth(int index) {
    return right(index) - left(index) - pad;
  }
}
