package io.etude.pdf.layout.article;

import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.page.PagePlan;
import io.etude.pdf.layout.page.PageRoom;
import java.util.Optional;

/** As much of a box that is higher than a page as one page takes, across all columns. */
final class Oversize implements ComposedPage {

  private final Grid grid;
  private final Box part;
  private final Optional<Box> rest;

  Oversize(Box box, Grid grid) {
    this.grid = grid;
    double room = grid.rows() * grid.row();
    Optional<Box.Split> split = box.height() > room ? box.split(room) : Optional.empty();
    part = split.map(Box.Split::head).orElse(box);
    rest = split.map(Box.Split::tail);
  }

  /** What comes on the next page. */
  Optional<Box> rest() {
    return rest;
  }

  /** The first row that is free below it. */
  int endRow() {
    return Math.min(grid.rows(), grid.rowsFor(part.height()) + 2 * PageRoom.GAP);
  }

  @Override
  public void writeTo(PagePlan plan) {
    plan.placed().add(new PagePlan.Placed(part, grid.x(0), grid.y(0), grid.fullWidth(), false));
    plan.endRow(endRow());
  }
}
