package io.etude.pdf.layout.table;

import io.etude.document.table.StatTable;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.box.Stack;
import io.etude.pdf.layout.line.TagPosition;
import java.util.ArrayList;
import java.util.List;

/** The panels of a table: one after the other in an annex, or stacked in one box. */
public final class TablePanels {

  private TablePanels() {}

  /** The panels as items; each has a table element of its own. */
  public static List<TableItem> items(
      LayoutContext context,
      List<TablePanel> panels,
      List<TagPosition> positions,
      TableItem.Place place) {
    List<TableItem> items = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      boolean last = i == panels.size() - 1;
      items.add(new TableItem(context, panels.get(i), place, last, false, positions.get(i)));
    }
    return items;
  }

  /**
   * A panel of one of several tables that follow each other.
   *
   * @param number which panel
   * @param underSame whether the table before it has the same heading of columns
   */
  public static TableItem item(
      LayoutContext context,
      List<TablePanel> panels,
      int number,
      boolean underSame,
      TagPosition position) {
    boolean last = number == panels.size() - 1;
    TableItem.Place place = TableItem.Place.ANNEX;
    return new TableItem(context, panels.get(number), place, last, underSame, position);
  }

  /** A table of an article, across a part of the page, with all that explains it below. */
  public static Box across(
      LayoutContext context, List<TablePanel> panels, double width, List<TagPosition> positions) {
    List<TablePanel> narrowed =
        panels.stream()
            .map(p -> new TablePanel(p.table(), p.shape().within(width), p.across()))
            .toList();
    return stack(context, items(context, narrowed, positions, TableItem.Place.ARTICLE));
  }

  /** The panels one above the other. */
  private static Box stack(LayoutContext context, List<TableItem> items) {
    Stack stack = new Stack().divisible();
    for (TableItem item : items) {
      if (!stack.isEmpty()) {
        stack.gap(context.grid.row());
      }
      stack.add(item.whole());
    }
    return stack;
  }

  /** A table within a box, as wide as that, with all that explains it below. */
  public static Box within(
      LayoutContext context, StatTable table, double width, TagPosition parent) {
    BannerNeeds needs = new BannerNeeds(context, BannerHeads.of(table));
    needs.add(table);
    List<TablePanel> panels =
        TablePanel.of(table, BannerShapes.of(context, needs, context.grid.narrowed(width)));
    List<TagPosition> positions =
        panels.stream().map(panel -> parent.child(Tag.Role.TABLE)).toList();
    return stack(context, items(context, panels, positions, TableItem.Place.ARTICLE));
  }
}
