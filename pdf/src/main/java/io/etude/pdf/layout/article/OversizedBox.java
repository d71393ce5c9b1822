package io.etude.pdf.layout.article;

import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.page.Galley;
import io.etude.pdf.layout.page.GridBox;
import io.etude.pdf.layout.page.PagePlan;
import io.etude.pdf.layout.page.PageRoom;
import java.util.Optional;

/** As much of a box that is divided between pages as one page takes, across all columns. */
final class OversizedBox implements ComposedPage {

  /** A part has so many rows at least. */
  static final int MIN_ROWS = 8;

  /**
   * A floater of which a page has the first part, under all else.
   *
   * @param mention the floater
   * @param part what is on the page
   */
  record Divided(Galley.Mention mention, OversizedBox part) {}

  private final Grid grid;
  private final int firstRow;
  private final int mostRows;
  private final boolean tall;
  private final Box part;
  private final double contentHeight;
  private final int reserve;
  private final Optional<Box> rest;

  /**
   * What fits a page.
   *
   * @param tall whether the box is higher than a page in the columns that its author wishes
   */
  OversizedBox(Box box, Grid grid, boolean tall) {
    this(
        grid,
        0,
        grid.rows(),
        tall,
        box,
        box.height() > room(grid) ? box.split(room(grid)) : Optional.empty());
  }

  /**
   * A part of a box, or a whole one that is not divided.
   *
   * @param mostRows the rows that there are for it
   */
  private OversizedBox(
      Grid grid, int firstRow, int mostRows, boolean tall, Box box, Optional<Box.Split> split) {
    this.grid = grid;
    this.firstRow = firstRow;
    this.mostRows = mostRows;
    this.tall = tall;
    Box content = split.map(parts -> filled(parts.head())).orElse(box);
    contentHeight = content.height();
    reserve = reserve(content);
    part = split.isPresent() ? down(content) : content;
    rest = split.map(Box.Split::tail);
  }

  /** The same where nothing comes below it on its page. */
  OversizedBox alone() {
    return rest.isPresent()
        ? this
        : new OversizedBox(grid, firstRow, mostRows, tall, filled(part), Optional.empty());
  }

  /** How many rows of its reserve it takes so that its page is well filled. */
  int reserve() {
    return reserve;
  }

  private static int reserve(Box box) {
    return box instanceof GridBox seated
        ? Math.max(0, seated.rows() - seated.mostRows() - seated.spaceRows())
        : 0;
  }

  /** By how many rows the last part of a box may grow where much of its page would be white. */
  int mayGrow() {
    return rest.isEmpty() && part instanceof GridBox seated
        ? Math.max(0, seated.mostRows() + seated.spaceRows() + seated.reserveRows() - rows())
        : 0;
  }

  /** The same, so many rows higher. */
  OversizedBox grown(int more) {
    return more > 0 && part instanceof GridBox seated
        ? new OversizedBox(
            grid,
            firstRow,
            mostRows,
            tall,
            seated.fillingWithReserve(seated.rows() + more),
            Optional.empty())
        : this;
  }

  /** What fills its room as well as it may. */
  private Box filled(Box box) {
    if (box instanceof GridBox seated) {
      GridBox filled = seated.filling(mostRows);
      int white = mostRows - filled.rows();
      int more = PageCost.wanted(white, grid.rows(), PageCost.EMPTY);
      return more > 0 ? seated.fillingWithReserve(filled.rows() + more) : filled;
    }
    return box;
  }

  /** A part with edges goes down to the foot of its room, since it goes on behind it. */
  private Box down(Box head) {
    double white = mostRows * grid.row() - head.height();
    return head.hasEdges() && white > 0.01 ? head.extended(white) : head;
  }

  private static double room(Grid grid) {
    return grid.rows() * grid.row();
  }

  /**
   * The first part of a box, which takes so many rows of a page at most; none if it, or what is
   * left of a box that a page would take, would be too small.
   *
   * @param tall whether the box is higher than a page in the columns that its author wishes
   */
  static Optional<OversizedBox> below(
      Grid grid, int firstRow, int rows, GridBox box, boolean tall) {
    if (rows < MIN_ROWS || box.rows() <= rows) {
      return Optional.empty();
    }
    boolean whole = box.rows() <= grid.rows();
    for (int most = rows; most >= MIN_ROWS; most--) {
      Optional<Box.Split> split = box.divide(most * grid.row());
      if (split.isEmpty() || grid.rowsFor(split.get().head().height()) < MIN_ROWS) {
        return Optional.empty();
      }
      if (!whole || grid.rowsFor(split.get().tail().height()) >= MIN_ROWS) {
        return Optional.of(new OversizedBox(grid, firstRow, rows, tall, split.get().head(), split));
      }
    }
    return Optional.empty();
  }

  int firstRow() {
    return firstRow;
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

  /** The rows of the page below what is in it: white, or empty within its edges. */
  int emptyRows() {
    return Math.max(0, grid.rows() - firstRow - grid.rowsFor(contentHeight));
  }

  /** The first row that is free below it. */
  int endRow() {
    return Math.min(grid.rows(), foot() + PageRoom.GAP);
  }

  /** The same with as much space above it as blocks of a page that ends at its foot have. */
  int looseEndRow() {
    return Math.min(grid.rows(), endRow() + InFlowPage.GROWTH);
  }

  @Override
  public void writeTo(PagePlan plan) {
    plan.placed()
        .add(new PagePlan.Placed(part, grid.x(0), grid.y(firstRow), grid.fullWidth(), false, tall));
    plan.endRow(endRow());
  }
}
