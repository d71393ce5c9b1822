package io.etude.xlsx;

import java.util.Optional;
import java.util.function.Consumer;

/** Lays sheets that are one list: title, way back, perhaps a remark, headings, rows. */
final class ListSheet {

  private ListSheet() {}

  /**
   * A list with its headings frozen and repeated on each printed page.
   *
   * @param page whose sheet it is
   * @param setting what pages need
   * @param remark what stands above the list
   * @param table name of the table object; none is made of a list without rows
   * @param fill adds columns and rows
   */
  static Sheet of(
      Page page,
      Setting setting,
      Optional<String> remark,
      String table,
      Consumer<AccessibleGrid> fill) {
    Sheet sheet = setting.begin(page);
    sheet.orientation(Sheet.Orientation.LANDSCAPE);
    int top = 2;
    if (setting.accessible()) {
      sheet.text(top++, 0, setting.word("xlsx.oneTable"), setting.look().subtitle());
    }
    if (remark.isPresent()) {
      sheet.text(top++, 0, remark.get(), setting.look().subtitle());
      top += setting.accessible() ? 0 : 1;
    }
    AccessibleGrid grid = new AccessibleGrid(sheet, top, setting.look());
    fill.accept(grid);
    grid.finish(table, page.title());
    sheet.freeze(top + 1, 0);
    sheet.repeatRowsTo(top);
    return sheet;
  }
}
