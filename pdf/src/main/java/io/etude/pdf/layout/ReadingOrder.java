package io.etude.pdf.layout;

import io.etude.pdf.layout.page.PagePlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The anchors of pages in the order in which their readers meet them: down a column, then the next
 * one. What is as wide as the page ends the columns above it.
 */
final class ReadingOrder {

  /** A box that is wider than this part of the page is not in a column. */
  private static final double WIDE = 0.9;

  /** Before all columns of its part of the page. */
  private static final int ACROSS = -1;

  private final PagePlan plan;
  private final List<Anchor> anchors = new ArrayList<>();

  /**
   * An anchor on a page.
   *
   * @param column the index of its column
   * @param y how far down the page it is
   */
  private record Anchor(String id, int column, double y) {}

  private ReadingOrder(PagePlan plan) {
    this.plan = plan;
    for (PagePlan.Placed placed : plan.placed()) {
      for (String id : placed.box().anchors()) {
        anchors.add(new Anchor(id, column(placed), placed.y()));
      }
    }
    for (PagePlan.Segment segment : plan.segments()) {
      for (int line = segment.from(); line < segment.to(); line++) {
        double y = plan.grid().y(segment.firstRow() + line - segment.from());
        segment
            .galley()
            .lines()
            .get(line)
            .extra()
            .anchor()
            .ifPresent(id -> anchors.add(new Anchor(id, segment.column(), y)));
      }
    }
  }

  /** The pages of all anchors, in reading order. */
  static Map<String, Integer> pages(List<PagePlan> plans) {
    Map<String, Integer> pages = new LinkedHashMap<>();
    for (int i = 0; i < plans.size(); i++) {
      for (Anchor anchor : new ReadingOrder(plans.get(i)).sorted()) {
        pages.putIfAbsent(anchor.id(), i + 1);
      }
    }
    return pages;
  }

  /** The column of a box; {@link #ACROSS} if it is about as wide as the page. */
  private int column(PagePlan.Placed placed) {
    if (placed.width() > WIDE * plan.grid().fullWidth()) {
      return ACROSS;
    }
    int column = 0;
    while (column + 1 < plan.grid().columns()
        && placed.x() > plan.grid().x(column + 1) - plan.grid().columnWidth() / 2) {
      column++;
    }
    return column;
  }

  private List<Anchor> sorted() {
    List<Double> across =
        anchors.stream().filter(anchor -> anchor.column() == ACROSS).map(Anchor::y).toList();
    return anchors.stream()
        .sorted(
            Comparator.<Anchor>comparingLong(
                    anchor -> across.stream().filter(y -> y <= anchor.y()).count())
                .thenComparingInt(Anchor::column)
                .thenComparingDouble(Anchor::y))
        .toList();
  }
}
