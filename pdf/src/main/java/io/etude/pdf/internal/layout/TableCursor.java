package io.etude.pdf.internal.layout;

import java.util.List;
import java.util.Optional;

/**
 * Gives out the rows of a table's panel. A table is split only if it can't go to the next page as a
 * whole, or if that would leave a hole.
 */
final class TableCursor implements AnnexItem.Cursor {

  /** The least rows of a part, at the end of a page as at the beginning of the next. */
  private static final int LEAST_ROWS = 4;

  /** What may stay empty at the foot of a page rather than split a table, as part of the page. */
  private static final double HOLE = 0.15;

  private static final int NONE = -1;

  private final TableItem item;
  private final int rows;
  private int next;

  TableCursor(TableItem item) {
    this.item = item;
    rows = item.rows();
  }

  @Override
  public double height() {
    return rest(rows, false).height();
  }

  @Override
  public boolean accepts(double room, double spare) {
    return end(room, spare, false) != NONE;
  }

  @Override
  public Optional<AnnexItem.Part> take(double room, double spare, boolean head) {
    int end = end(room, spare, head);
    if (end == NONE) {
      return Optional.empty();
    }
    TablePart part = rest(end, head);
    String anchor = next == 0 ? item.id() : "";
    next = end;
    if (done()) {
      item.rest();
    }
    return Optional.of(new AnnexItem.Part(part, anchor, item.grid().fullWidth()));
  }

  @Override
  public boolean done() {
    return next >= rows;
  }

  private TablePart rest(int end, boolean head) {
    return new TablePart(item, next, end, !head);
  }

  private double page() {
    Grid grid = item.grid();
    return grid.rows() * grid.row();
  }

  /** The row behind the last of the part for that room; none if the table goes to the next page. */
  private int end(double room, double spare, boolean head) {
    if (rest(rows, head).height() <= room) {
      return rows;
    }
    if (!head && room <= HOLE * page() + spare) {
      return NONE;
    }
    int fits = fitting(room, head);
    int end = bestBreak(Math.min(fits, rows - LEAST_ROWS), room, head);
    if (end == NONE && head) {
      return Math.max(next + 1, Math.min(fits, rows - 1));
    }
    return end;
  }

  /** The row behind the last one that fits. */
  private int fitting(double room, boolean head) {
    double height = rest(next, head).height();
    int end = next;
    while (end < rows - 1) {
      height += item.rowHeight(end, end == next);
      if (height > room) {
        break;
      }
      end++;
    }
    return end;
  }

  /** The last good place for a break, unless that leaves a hole where a poorer one would not. */
  private int bestBreak(int most, double room, boolean head) {
    if (most - next < LEAST_ROWS) {
      return NONE;
    }
    for (Bond strongest : List.of(Bond.NONE, Bond.WEAK)) {
      double white = room - rest(most, head).height();
      for (int end = most; end - next >= LEAST_ROWS; end--) {
        if (bond(end).compareTo(strongest) <= 0 && white <= HOLE * page()) {
          return end;
        }
        white += item.rowHeight(end - 1, false);
      }
    }
    return most;
  }

  /** How closely a row belongs with the one before. */
  private enum Bond {
    NONE,
    /** Mean and quantiles. */
    WEAK,
    /** A net and its members; bases. */
    STRONG
  }

  private Bond bond(int index) {
    TableModel.Row row = item.row(index);
    boolean alike = row.kind() == item.row(index - 1).kind();
    return switch (row.kind()) {
      case CATEGORY, NET -> row.level() > 0 ? Bond.STRONG : Bond.NONE;
      case SUMMARY -> alike ? Bond.WEAK : Bond.NONE;
      case BASE -> alike ? Bond.STRONG : Bond.WEAK;
    };
  }
}
