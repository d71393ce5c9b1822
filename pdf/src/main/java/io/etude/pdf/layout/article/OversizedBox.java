package io.etude.pdf.layout.article;

import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.page.PagePlan;
import io.etude.pdf.layout.page.PageRoom;
import java.util.Optional;

/** As much of a box that is higher than a page as one page takes, across all columns. */
final class OversizedBox implements ComposedPage {

  private final Grid grid;
  private final int firstRow;
  private final Box part;
  private final Optional<Box> rest;

  /** What fits a page. */
  OversizedBox(Box box, Grid grid) {
    this(grid, 0, box, box.height() > room(grid) ? box.split(room(grid)) : Optional.empty());
  }

  private OversizedBox(Grid grid, int firstRow, Box box, Optional<Box.Split> split) {
    this.grid = grid;
    this.firstRow = firstRow;
    part = split.map(Box.Split::head).orElse(box);
    rest = split.map(Box.Split::tail);
  }

  private static double room(Grid grid) {
    return grid.rows() * grid.row();
  }

  /** A part of a box that is not at the head of its page. */
  static OversizedBox below(Grid grid, int firstRow, Box.Split split) {
    return new OversizedBox(grid, firstRow, split.head(), Optional.of(split));
  }

  /** What comes on the next page. */
  Optional<Box> rest() {
    return rest;
  }

  /** The rows that it takes. */
  int rows() {
    return grid.rowsFor(part.height());
  }

  /** The row behind it. */
  int foot() {
    return firstRow + rows();
  }

  /** The first row that is free below it. */
  int endRow() {
    return Math.min(grid.rows(), foot() + 2 * PageRoom.GAP);
  }

  @Override
  public void writeTo(PagePlan plan) {
    plan.placed()
        .add(new PagePlan.Placed(part, grid.x(0), grid.y(firstRow), grid.fullWidth(), false));
    plan.endRow(endRow());
  }
}
