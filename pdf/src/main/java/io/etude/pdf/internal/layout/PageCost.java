package io.etude.pdf.internal.layout;

import java.util.List;

/**
 * How bad a page is. One is about an empty row in a column of furniture; the weights were set by
 * looking at pages.
 */
final class PageCost {

  /** What a page more costs. */
  static final double PAGE = 20;

  /** A larger part of a column left white counts as a hole. */
  private static final double HOLE = 0.15;

  /** A last page that is less full looks like a mistake. */
  private static final double LEAST_FULL = 1 / 3.0;

  /** Fewer rows of text above or below a figure look squeezed in. */
  private static final int LEAST_STRIP = 8;

  private final PageTrial page;
  private final TextFit text;
  private final PageRoom room;
  private final List<Galley.Mention> waiting;
  private final int rows;

  PageCost(PageTrial page, List<Galley.Mention> waiting, int rows) {
    this.page = page;
    this.waiting = waiting;
    this.rows = rows;
    text = page.text();
    room = page.room();
  }

  /** The cost of a page, before what follows it. */
  double total() {
    double cost = breaks() + floaters() + disorder() + furniture();
    if (!text.ends()) {
      cost += PAGE + white() + (text.to() == text.from() ? 40 : 0);
    } else if (waiting.stream().allMatch(mention -> page.places(mention.floater()))) {
      cost += end();
    } else {
      cost += PAGE + 30 + under();
    }
    return cost;
  }

  /** White under the text of a page that is not the last. */
  private double white() {
    double cost = 0;
    for (int c = 0; c < room.columns(); c++) {
      if (text.flows(c)) {
        int white = room.bottom(c) - room.top(c) - text.column(c).rows();
        cost += 3.0 * Math.max(0, white - 1) + (white > HOLE * rows ? 40 : 0);
      } else {
        int white = room.bottom(c) - room.taken(c);
        cost += 0.8 * Math.max(0, white - 2) + (white > HOLE * rows ? 10 : 0);
      }
    }
    return cost;
  }

  /** White under all that stands on a page whose text ends although floaters are left. */
  private double under() {
    double white = 0;
    for (int c = 0; c < room.columns(); c++) {
      white += rows - Math.max(page.firstRow(), page.end(c));
    }
    return 0.5 * white;
  }

  /** Columns that end within a word or leave a line alone. */
  private double breaks() {
    double cost = 0;
    for (int c = 0; c < room.columns(); c++) {
      cost += ColumnFill.COST[text.column(c).grade()];
    }
    return cost;
  }

  private double floaters() {
    double cost = 0;
    for (Stand stand : page.stands()) {
      Placement placement = stand.placement();
      int wish = placement.floater().span().wish();
      int line = placement.mention().line();
      cost += placement.slot() == Placement.Slot.FOOT ? 1 : 0;
      cost += placement.slot() == Placement.Slot.BELOW ? 2 : 0;
      cost += placement.span() < wish ? 5 : placement.span() > wish ? 7 : 0;
      cost += !text.ends() && line >= text.to() ? 16 + 0.5 * (line - text.to()) : 0;
    }
    for (Galley.Mention mention : waiting) {
      cost += page.places(mention.floater()) ? 0 : delay(mention.line());
    }
    return cost;
  }

  /** A page should begin with text, always under a headline, and not be a pile of figures. */
  private double furniture() {
    int heads = count(Placement.Slot.HEAD);
    int across = heads + count(Placement.Slot.FOOT);
    boolean onlySides = room.side() == room.columns();
    double above = page.firstRow() > 0 ? 25 * heads + (onlySides ? 25 : 0) : 0;
    return above
        + 8 * Math.max(0, across - 1)
        + 6 * Math.max(0, room.side() - 1)
        + room.trapped()
        + strips();
  }

  /** A few lines of text squeezed in above or below a figure. */
  private double strips() {
    double cost = 0;
    for (int c = 0; c < room.columns(); c++) {
      int high = room.bottom(c) - room.top(c);
      int weight = page.firstRow() > 0 ? 8 : 3;
      cost += text.column(c).rows() > 0 ? weight * Math.max(0, LEAST_STRIP - high) : 0;
    }
    return cost;
  }

  private int count(Placement.Slot slot) {
    return (int) page.placements().stream().filter(p -> p.slot() == slot).count();
  }

  /** What is mentioned on this page or before it and comes on a later one. */
  private double delay(int line) {
    if (line < text.from()) {
      return 30;
    }
    if (line >= text.to()) {
      return 0;
    }
    return 6 + 14.0 * (text.to() - line) / (text.to() - text.from());
  }

  /** Figures of which a later one stands above an earlier one. */
  private double disorder() {
    double cost = 0;
    List<Stand> stands = page.stands();
    for (Stand one : stands) {
      for (Stand other : stands) {
        boolean numbered =
            one.placement().floater().numbered() && other.placement().floater().numbered();
        boolean later = one.placement().mention().line() < other.placement().mention().line();
        if (numbered && later && other.row() < one.row() && other.column() <= one.column()) {
          cost += 4;
        }
      }
    }
    return cost;
  }

  /** The last page: its columns should end alike, and it should not look forgotten. */
  private double end() {
    double cost = 8 * Math.max(0, text.spread() - 1);
    int used = 0;
    for (int c = 0; c < room.columns(); c++) {
      cost += 0.5 * (page.foot() - Math.max(page.firstRow(), page.end(c)));
      used += Math.max(page.firstRow(), page.end(c));
    }
    double full = used / (double) (rows * room.columns());
    cost += 90 * Math.max(0, LEAST_FULL - full);
    return cost + (text.to() == text.from() ? 12 : 0);
  }
}
