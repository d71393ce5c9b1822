package io.etude.xlsx.page;

import io.etude.render.FigureTable.Column;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.table.TableObject;

/** What each column of the tidy data holds, as a table. */
final class DataGuide {

  private static final String NAME = "DataColumns";

  private DataGuide() {}

  /** Lays title and table from a row on. */
  static void lay(WorkbookContext context, Sheet sheet, int top) {
    String title = context.word("xlsx.dataColumns", context.word("xlsx.dataSheet"));
    String confidence = context.display().percent(context.conventions().confidence(), 0);
    sheet.text(top, 0, title, context.styles().sheetHeading());
    TableObject grid = new TableObject(sheet, top + 1, context.styles());
    grid.textColumn(context.word("xlsx.dataColumn"), 14);
    grid.textColumn(context.word("xlsx.text"), 100);
    for (Column column : Column.values()) {
      grid.row(column.code());
      grid.prose(context.word("xlsx.dataColumn." + column.code(), confidence));
    }
    grid.finish(NAME, title);
  }
}
