package io.etude.xlsx.page;

import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Paper;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.table.TableObject;
import java.util.Optional;

/**
 * A page that is one list: title, link to the contents, perhaps a remark, headings, rows. The
 * headings are frozen, and repeated on each printed page.
 */
abstract class ListPage implements WorkbookPage {

  private final WorkbookContext context;
  private final String name;
  private final String title;
  private final String tableName;

  /**
   * A list.
   *
   * @param title its title
   * @param tableName name of the table object; a list without rows has none
   */
  ListPage(WorkbookContext context, String name, String title, String tableName) {
    this.context = context;
    this.name = name;
    this.title = title;
    this.tableName = tableName;
  }

  final WorkbookContext context() {
    return context;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String title() {
    return title;
  }

  /** A sentence above the list. */
  Optional<String> remark() {
    return Optional.empty();
  }

  /** Adds columns and rows. */
  abstract void fill(TableObject grid);

  @Override
  public void lay(Sheet sheet) {
    WorkbookPage.begin(this, context, sheet);
    sheet.orientation(Sheet.Orientation.LANDSCAPE);
    int top = 2;
    if (context.accessible()) {
      sheet.text(top++, 0, context.word("xlsx.oneTable"), context.styles().subtitle());
    }
    if (remark().isPresent()) {
      sheet.text(top++, 0, remark().get(), context.styles().subtitle());
      top += context.accessible() ? 0 : 1;
    }
    TableObject grid = new TableObject(sheet, top, context.styles());
    fill(grid);
    grid.finish(tableName, title);
    sheet.freeze(top + 1, 0);
    if (!context.accessible()) { // its type is larger than what paper is reckoned with
      sheet.minHeight(top, sheet.defaultHeight()); // LibreOffice adds lines for the filters
      Paper.onOnePage(sheet);
    }
    if (!Paper.hasOnePage(sheet)) {
      sheet.repeatRowsTo(top);
    }
  }
}
