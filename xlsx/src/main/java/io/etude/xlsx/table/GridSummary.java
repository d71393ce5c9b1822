package io.etude.xlsx.table;

import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Stylebook;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** One row of the tables of a grid's items, put together: a line an item. */
public final class GridSummary {

  private final WorkbookContext context;
  private final BookBanner banner;
  private final List<StatTable> items;

  public GridSummary(WorkbookContext context, BookBanner banner, List<StatTable> items) {
    this.context = context;
    this.banner = banner;
    this.items = List.copyOf(items);
  }

  /** Lays the rows of that id under the label of the row, and returns the row after them. */
  public int lay(Sheet sheet, int top, String rowId) {
    Stylebook styles = context.styles();
    int row = top + 1;
    boolean shares = false;
    for (StatTable item : items) {
      OptionalInt index =
          IntStream.range(0, item.rows().size())
              .filter(i -> item.rows().get(i).id().equals(rowId))
              .findFirst();
      if (index.isEmpty()) {
        continue;
      }
      StatRow source = item.rows().get(index.getAsInt());
      if (row == top + 1) {
        sheet.text(top, 0, source.label(), styles.subheading());
      }
      shares = TableRows.isAnswer(source);
      banner.blank(sheet, row, styles.figure());
      BannerTable cells = new BannerTable(context, item, banner.of(item));
      cells.plainRow(sheet, row, index.getAsInt(), item.subject().item().orElse(""));
      cells.separate(sheet, row, row);
      row++;
    }
    if (shares && row > top + 1) {
      sheet.add(new Overlay.ShareBars(Area.column(1, top + 1, row - 1)));
    }
    return row;
  }
}
