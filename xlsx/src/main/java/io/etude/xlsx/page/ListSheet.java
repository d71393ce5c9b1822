package io.etude.xlsx.page;

import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.table.TableObject;
import java.util.Optional;
import java.util.function.Consumer;

/** Lays sheets that are one list: title, way back, perhaps a remark, headings, rows. */
final class ListSheet {

  private ListSheet() {}

  /**
   * A list with its headings frozen and repeated on each printed page.
   *
   * @param page whose sheet it is
   * @param context what pages need
   * @param remark a sentence above the list
   * @param table name of the table object; none is made of a list without rows
   * @param fill adds columns and rows
   */
  static Sheet of(
      WorkbookPage page,
      WorkbookContext context,
      Optional<String> remark,
      String table,
      Consumer<TableObject> fill) {
    Sheet sheet = WorkbookPage.begin(page, context);
    sheet.orientation(Sheet.Orientation.LANDSCAPE);
    int top = 2;
    if (context.accessible()) {
      sheet.text(top++, 0, context.word("xlsx.oneTable"), context.styles().subtitle());
    }
    if (remark.isPresent()) {
      sheet.text(top++, 0, remark.get(), context.styles().subtitle());
      top += context.accessible() ? 0 : 1;
    }
    TableObject grid = new TableObject(sheet, top, context.styles());
    fill.accept(grid);
    grid.finish(table, page.title());
    sheet.freeze(top + 1, 0);
    sheet.repeatRowsTo(top);
    return sheet;
  }
}
