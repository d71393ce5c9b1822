package io.etude.pdf.layout.page;

import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.Box;
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
 */
public record GridBox(Box box, int rows, double top, double height) implements Box {

  /** Seats a box on the rows. */
  static GridBox of(Box box, LayoutContext context) {
    TextStyle body = context.styles.body;
    double row = context.grid.row();
    double capitals = context.setter.fonts().face(body.font()).capHeight() * body.size();
    double top = Math.max(0, body.ascent() - capitals);
    double foot = Math.max(0, row - body.ascent() - box.descent());
    int rows = Math.max(1, context.grid.rowsFor(box.height() + top + foot));
    double slack = rows * row - top - foot - box.height();
    return new GridBox(slack > 0.01 ? box.stretched(slack) : box, rows, top, rows * row);
  }

  /** Whether it has spaces within it that may grow. */
  @Override
  public boolean springs() {
    return box.springs();
  }

  /** The same, stretched to so many rows. */
  public GridBox stretchedTo(int newRows) {
    double extra = (newRows - rows) * height / rows;
    return extra > 0.01 ? new GridBox(box.stretched(extra), newRows, top, height + extra) : this;
  }

  /** The same, with so many rows, the more of which are at its foot. */
  public GridBox extendedTo(int newRows) {
    double extra = (newRows - rows) * height / rows;
    return extra > 0.01 ? new GridBox(box.extended(extra), newRows, top, height + extra) : this;
  }

  /** The same, with so many rows, the more of which are not to be seen. */
  public GridBox paddedTo(int newRows) {
    double extra = (newRows - rows) * height / rows;
    return extra > 0.01 ? new GridBox(box.padded(extra), newRows, top, height + extra) : this;
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
    return new GridBox(part, taken, top, taken * row);
  }

  @Override
  public void paint(Canvas canvas, double x, double y) {
    box.paint(canvas, x, y + top);
  }
}
