package io.etude.pdf.layout.page;

import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.Heights;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.box.ShareBars;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.line.TextStyle;
import java.util.List;
import java.util.Optional;

/**
 * A box on the rows of the page, so that the text under it stays on the baseline grid: its top is
 * level with the capitals of a line of text beside it, its foot with a baseline.
 *
 * @param box the box, stretched to fill the rows
 * @param rows how many rows it takes
 * @param top space above the box within its rows
 * @param height height of all rows
 * @param range how it may be made anew
 */
public record GridBox(Box box, int rows, double top, double height, Range range) implements Box {

  /**
   * How a box may be made anew.
   *
   * @param usual the box at its usual height
   * @param foot space under it within its rows
   * @param least the rows that it takes at its least height
   * @param most the rows that it fills at its greatest height
   * @param grown the rows that it fills if what may grow in it is as high as it may be
   * @param reserved the same with what it has in reserve
   */
  public record Range(Box usual, double foot, int least, int most, int grown, int reserved) {}

  /** Any box may get so many rows as space within it or under it. */
  private static final int MIN_SPACE = 2;

  private static final int ROWS_TO_SPACE = 10;

  /** In so many halvings the part of a height is found. */
  private static final int STEPS = 6;

  /** Seats a box on the rows. */
  static GridBox of(Box box, LayoutContext context) {
    TextStyle body = context.styles.body;
    double row = context.grid.row();
    double capitals = context.setter.fonts().face(body.font()).capHeight() * body.size();
    double top = Math.max(0, body.ascent() - capitals);
    double foot = Math.max(0, row - body.ascent() - box.descent());
    int rows = Math.max(1, context.grid.rowsFor(box.height() + top + foot));
    double slack = rows * row - top - foot - box.height();
    Box seated = slack > 0.01 ? box.stretched(slack) : box;
    return new GridBox(seated, rows, top, rows * row, range(box, rows, top + foot, foot, row));
  }

  private static Range range(Box box, int rows, double around, double foot, double row) {
    Heights heights = box.heights();
    int least = (int) Math.ceil((heights.least() + around) / row - 0.001);
    int most = wholeRows(heights.most() + around, row);
    Box highest = box.at(Heights.MOST_PART);
    double grown = highest.height() + highest.growth() + around;
    return new Range(
        box,
        foot,
        Math.min(rows, least),
        Math.max(rows, most),
        Math.max(rows, wholeRows(grown, row)),
        wholeRows(grown + highest.reserve(), row));
  }

  private static int wholeRows(double high, double row) {
    return (int) Math.floor(high / row + 0.001);
  }

  /** The rows that it takes at its least height. */
  public int leastRows() {
    return range.least();
  }

  /** The rows that it fills at its greatest height. */
  public int mostRows() {
    return range.most();
  }

  /**
   * The rows that it may get beyond its greatest height: those by which what is in it may grow, and
   * as space more of them the higher it is, if they are between its parts. A box with edges gets no
   * more than its spaces take.
   */
  public int spaceRows() {
    Box usual = range.usual();
    int space = usual.springs() ? MIN_SPACE + rows / ROWS_TO_SPACE : MIN_SPACE;
    if (usual.hasEdges()) {
      double slack = range.most() * height / rows - top - range.foot() - usual.heights().most();
      space = (int) ((usual.looseSpace() - slack) * rows / height);
    }
    return space + range.grown() - range.most();
  }

  /**
   * The rows that it may get beyond those, where a large part of its page would be white: one at
   * least.
   */
  public int reserveRows() {
    return Math.max(1, range.reserved() - range.grown());
  }

  /** Whether it takes the same rows as another one, at every height. */
  boolean takesRowsOf(GridBox other) {
    return rows == other.rows
        && leastRows() == other.leastRows()
        && mostRows() == other.mostRows()
        && spaceRows() == other.spaceRows()
        && reserveRows() == other.reserveRows();
  }

  /** The greatest part of its usual height that fits so many rows, at least {@link #leastRows}. */
  public double partFor(int newRows) {
    double room = room(newRows);
    if (range.usual().heights().most() <= room) {
      return Heights.MOST_PART;
    }
    double low = Heights.LEAST_PART;
    double high = Heights.MOST_PART;
    for (int i = 0; i < STEPS; i++) {
      double middle = (low + high) / 2;
      boolean fits = range.usual().at(middle).height() <= room;
      low = fits ? middle : low;
      high = fits ? high : middle;
    }
    return low;
  }

  /**
   * The same, made anew for a part of its usual height, on so many rows. What it doesn't fill goes
   * where it shows least.
   *
   * @param part at most what {@link #partFor} says
   */
  public GridBox at(int newRows, double part) {
    Box made = range.usual().at(part);
    int beyond = newRows - mostRows() - spaceRows();
    Box higher = beyond <= 0 ? made : made.grown(made.growth() + beyond * height / rows);
    double slack = room(newRows) - higher.height();
    Box seated = slack <= 0.01 ? higher : higher.stretched(slack);
    return new GridBox(seated, newRows, top, height * newRows / rows, range);
  }

  /** The same, as high as it may be within so many rows. */
  public GridBox filling(int most) {
    int high = Math.min(most, mostRows() + spaceRows());
    return high <= rows ? this : at(high, partFor(high));
  }

  /** The same with what it may have in reserve. */
  public GridBox fillingWithReserve(int most) {
    int high = Math.min(most, mostRows() + spaceRows() + reserveRows());
    return high <= rows ? this : at(high, partFor(high));
  }

  private double room(int newRows) {
    return height * newRows / rows - top - range.foot();
  }

  /** Whether it has spaces within it that may grow. */
  @Override
  public boolean springs() {
    return box.springs();
  }

  @Override
  public boolean hasEdges() {
    return box.hasEdges();
  }

  @Override
  public Box stretched(double extra) {
    return stretchedTo(rows + whole(extra));
  }

  @Override
  public Box extended(double extra) {
    return extendedTo(rows + whole(extra));
  }

  /** How many rows such a height has. */
  private int whole(double extra) {
    return (int) Math.floor(extra * rows / height + 0.001);
  }

  /** The same, stretched to so many rows. */
  public GridBox stretchedTo(int newRows) {
    double extra = (newRows - rows) * height / rows;
    return extra > 0.01 ? with(box.stretched(extra), newRows, extra) : this;
  }

  /** The same, with so many rows, the more of which are at its foot. */
  public GridBox extendedTo(int newRows) {
    double extra = (newRows - rows) * height / rows;
    return extra > 0.01 ? with(box.extended(extra), newRows, extra) : this;
  }

  private GridBox with(Box other, int newRows, double extra) {
    return new GridBox(other, newRows, top, height + extra, range);
  }

  @Override
  public boolean isQuotation() {
    return range.usual().isQuotation();
  }

  @Override
  public List<String> anchors() {
    return box.anchors();
  }

  @Override
  public List<ShareBars> shareBars() {
    return box.shareBars();
  }

  @Override
  public List<Tag> completed() {
    return box.completed();
  }

  /** Both parts are on the rows of their pages. */
  @Override
  public Optional<Split> split(double room) {
    return box.split(room - top).map(this::seated);
  }

  @Override
  public Optional<Split> divide(double room) {
    return box.divide(room - top).map(this::seated);
  }

  private Split seated(Split parts) {
    return new Split(seated(parts.head()), seated(parts.tail()));
  }

  private GridBox seated(Box part) {
    double row = height / rows;
    int taken = (int) Math.ceil((part.height() + top) / row - 0.001);
    return new GridBox(part, taken, top, taken * row, range(part, taken, top, 0, row));
  }

  @Override
  public void paint(Canvas canvas, double x, double y) {
    box.paint(canvas, x, y + top);
  }
}
