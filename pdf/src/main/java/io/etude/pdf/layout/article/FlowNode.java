package io.etude.pdf.layout.article;

import io.etude.pdf.layout.page.GridBox;
import java.util.Optional;

/**
 * A point in a story of one column: so much of it has been placed, and here on its page it goes on.
 *
 * @param line the line that comes next
 * @param floater the floater that comes next
 * @param row the row behind what is last on the page
 * @param last what is last on the page
 * @param notes the height of the notes at the foot of the page
 * @param springs the spaces on the page that may grow by a row, within boxes too
 * @param reserve by how many rows more boxes on the page may grow where much would be white
 * @param cost how bad it is so far
 * @param before where it came from
 * @param move how it came from there
 */
record FlowNode(
    int line,
    int floater,
    int row,
    Kind last,
    double notes,
    int springs,
    int reserve,
    double cost,
    Optional<FlowNode> before,
    FlowMove move) {

  private static final int TENTHS = 10;

  /** Space of more rows is white if it grows. */
  private static final int MOST_SPACE = 1;

  /** What may be last on a page. */
  enum Kind {
    /** Nothing: it is the head of a page. */
    NOTHING,
    /** Text. */
    TEXT,
    /** A floater. */
    BOX
  }

  static FlowNode start(int row) {
    return new FlowNode(
        0, 0, row, Kind.NOTHING, 0, 0, 0, 0, Optional.empty(), new FlowMove.NextPage());
  }

  /** Lines down to {@code to}, from a row on. */
  FlowNode text(int first, int to, int rows, double allNotes, boolean heading, double more) {
    boolean wide = first - row > MOST_SPACE;
    boolean spring = !wide && (last == Kind.BOX || last == Kind.TEXT && heading);
    FlowMove move = new FlowMove.Text(first, line, to, spring);
    int end = first + rows;
    int grown = springs + (spring ? 1 : 0);
    double sum = cost + more;
    return new FlowNode(to, floater, end, Kind.TEXT, allNotes, grown, reserve, sum, here(), move);
  }

  /** The next floater, at a row, made to take so many rows. */
  FlowNode box(int first, GridBox box, int rows, double more) {
    boolean spring = last != Kind.NOTHING;
    int inside = box.mostRows() + box.spaceRows() - rows;
    int again = box.reserveRows();
    FlowMove move = new FlowMove.Box(first, floater, rows, spring, inside, again);
    int end = first + rows;
    int grown = springs + inside + (spring ? 1 : 0);
    int all = reserve + again;
    double sum = cost + more;
    return new FlowNode(line, floater + 1, end, Kind.BOX, notes, grown, all, sum, here(), move);
  }

  /** The next floater, in parts, which ends at a row of the last page that it takes. */
  FlowNode oversize(FlowMove.Parts parts, double more) {
    OversizedBox last = parts.pages().get(parts.pages().size() - 1);
    int end = last.looseEndRow();
    return new FlowNode(
        line, floater + 1, end, Kind.NOTHING, 0, 0, last.mayGrow(), cost + more, here(), parts);
  }

  /** The head of the next page. */
  FlowNode nextPage(double more) {
    return new FlowNode(
        line, floater, 0, Kind.NOTHING, 0, 0, 0, cost + more, here(), new FlowMove.NextPage());
  }

  private Optional<FlowNode> here() {
    return Optional.of(this);
  }

  /** Nodes of one step that are alike in this go on alike: each part has fewer than 2¹⁵ values. */
  long rest() {
    return (((long) line << 15 | row) << 15 | Math.round(notes * TENTHS)) << 2 | last.ordinal();
  }
}
