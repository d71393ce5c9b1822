package io.etude.pdf.layout.article;

import io.etude.pdf.layout.page.GridBox;
import java.util.Optional;

/**
 * A point in a story of one column: so much of it has been placed, and here on its page it goes on.
 *
 * @param line the line that comes next
 * @param floater the floater that comes next, but for one that is held back
 * @param held the floater that was held back for the one right behind it; −1 for none
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
    int held,
    int row,
    Kind last,
    double notes,
    int springs,
    int reserve,
    double cost,
    Optional<FlowNode> before,
    FlowMove move) {

  private static final int NONE = -1;

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
        0, 0, NONE, row, Kind.NOTHING, 0, 0, 0, 0, Optional.empty(), new FlowMove.NextPage());
  }

  /** How many lines and floaters have been placed. */
  int step() {
    return line + floater - (held == NONE ? 0 : 1);
  }

  /** The floater that is placed next; as many as there are if all have been. */
  int next() {
    return held == NONE ? floater : held;
  }

  /** The same with that floater placed: the next one or, if that is held back, the one behind. */
  private int floaterAfter(int placed) {
    return held == NONE ? placed + 1 : floater;
  }

  private int heldAfter(int placed) {
    return placed > floater ? floater : NONE;
  }

  /** Lines down to {@code to}, from a row on. */
  FlowNode text(int first, int to, int rows, double allNotes, boolean heading, double more) {
    boolean wide = first - row > MOST_SPACE;
    boolean spring = !wide && (last == Kind.BOX || last == Kind.TEXT && heading);
    FlowMove move = new FlowMove.Text(first, line, to, spring);
    int end = first + rows;
    int grown = springs + (spring ? 1 : 0);
    double sum = cost + more;
    return new FlowNode(
        to, floater, held, end, Kind.TEXT, allNotes, grown, reserve, sum, here(), move);
  }

  /** A floater, the next one or one behind that, at a row, made to take so many rows. */
  FlowNode box(int placed, int first, GridBox box, int rows, double more) {
    boolean spring = last != Kind.NOTHING;
    int inside = box.mostRows() + box.spaceRows() - rows;
    int again = box.reserveRows();
    FlowMove move = new FlowMove.Box(first, placed, rows, spring, inside, again);
    int end = first + rows;
    int grown = springs + inside + (spring ? 1 : 0);
    int all = reserve + again;
    double sum = cost + more;
    int to = floaterAfter(placed);
    int back = heldAfter(placed);
    return new FlowNode(line, to, back, end, Kind.BOX, notes, grown, all, sum, here(), move);
  }

  /** The same in parts, which end at a row of the last page that they take. */
  FlowNode oversize(int placed, FlowMove.Parts parts, double more) {
    OversizedBox last = parts.pages().get(parts.pages().size() - 1);
    int end = last.looseEndRow();
    int to = floaterAfter(placed);
    int back = heldAfter(placed);
    double sum = cost + more;
    return new FlowNode(
        line, to, back, end, Kind.NOTHING, 0, 0, last.mayGrow(), sum, here(), parts);
  }

  /** The head of the next page. */
  FlowNode nextPage(double more) {
    return new FlowNode(
        line,
        floater,
        held,
        0,
        Kind.NOTHING,
        0,
        0,
        0,
        cost + more,
        here(),
        new FlowMove.NextPage());
  }

  private Optional<FlowNode> here() {
    return Optional.of(this);
  }

  /** Nodes of one step that are alike in this go on alike: each part has fewer than 2¹⁵ values. */
  long rest() {
    long place = ((long) line << 15 | row) << 15 | Math.round(notes * TENTHS);
    return (place << 1 | (held == NONE ? 0 : 1)) << 2 | last.ordinal();
  }
}
