package io.etude.xlsx.page;

import io.etude.render.FigureTable;
import io.etude.render.FigureTable.Column;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.TextWidth;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.style.Stylebook;
import java.util.List;

/**
 * All published figures as one tidy table, for pivots and programs; only its heading is printed.
 */
public record DataPage(WorkbookContext context, String name) implements WorkbookPage {

  /** The table's name in all languages: programs and pivots ask for it. */
  private static final String NAME = "Data";

  private static final Column[] COLUMNS = Column.values();

  private static final double MIN_WIDTH = 13;

  /** The width of the button that filters a column. */
  private static final double FILTER = 2;

  @Override
  public String title() {
    return context.word("xlsx.data");
  }

  @Override
  public void lay(Sheet sheet) {
    Stylebook styles = context.styles();
    sheet.tab(styles.brand().positive().dark());
    sheet.defaultHeight(12.75);
    sheet.orientation(Sheet.Orientation.LANDSCAPE);
    List<String> headings = FigureTable.headings();
    for (Column column : COLUMNS) {
      sheet.text(0, column.ordinal(), headings.get(column.ordinal()), styles.header());
      sheet.width(
          column.ordinal(),
          Math.max(MIN_WIDTH, TextWidth.ofHeading(headings.get(column.ordinal())) + FILTER));
    }
    sheet.freeze(1, 0);
    sheet.printRows(1);
    Rows rows = new Rows(sheet, styles.body(), styles.body().align(Style.Align.RIGHT));
    FigureTable.of(context.report().results(), context.report().language()).forEach(rows::add);
    int last = Math.min(rows.next, Sheet.MAX_ROWS) - 1;
    if (last > 0) {
      sheet.add(
          new Overlay.NamedTable(
              NAME, new Area(0, 0, last, COLUMNS.length - 1), headings, title()));
    }
  }

  /** Writes row after row. */
  private static final class Rows {
    private final Sheet sheet;
    private final Style text;
    private final Style number;
    private int next = 1;

    Rows(Sheet sheet, Style text, Style number) {
      this.sheet = sheet;
      this.text = text;
      this.number = number;
    }

    void add(FigureTable.Row row) {
      for (Column column : COLUMNS) {
        if (column.isNumber()) {
          row.number(column)
              .ifPresent(value -> sheet.number(next, column.ordinal(), value, number));
        } else if (!row.text(column).isEmpty()) {
          sheet.text(next, column.ordinal(), row.text(column), text);
        }
      }
      next++;
      sheet.finish(next);
    }
  }
}
