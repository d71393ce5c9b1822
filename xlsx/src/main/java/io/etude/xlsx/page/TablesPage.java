package io.etude.xlsx.page;

import io.etude.document.Chart;
import io.etude.document.table.StatTable;
import io.etude.xlsx.chart.ChartBlock;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Stylebook;
import io.etude.xlsx.table.BannerTable;
import java.util.ArrayList;
import java.util.List;

/** The tables of a question with their charts beneath them. */
public record TablesPage(
    WorkbookContext context, String name, String title, List<StatTable> tables, List<Chart> charts)
    implements WorkbookPage {

  private static final int ROWS_OF_A_PAGE = 34;

  /** The title and the way back, which stay in view over several tables. */
  private static final int TITLE_ROWS = 2;

  public TablesPage {
    tables = List.copyOf(tables);
    charts = List.copyOf(charts);
  }

  @Override
  public List<Entry> listed() {
    List<Entry> entries = new ArrayList<>();
    tables.forEach(table -> entries.add(new Entry(table.id(), table.title())));
    charts.forEach(chart -> entries.add(new Entry(chart.id(), chart.title())));
    return entries.size() > 1 ? entries : List.of();
  }

  @Override
  public void lay(Sheet sheet) {
    WorkbookPage.begin(this, context, sheet);
    sheet.tab(context.styles().brand().positive().dark());
    boolean chartsAlone = tables.isEmpty();
    sheet.orientation(chartsAlone ? Sheet.Orientation.PORTRAIT : Sheet.Orientation.LANDSCAPE);
    Stylebook styles = context.styles();
    int row = 2;
    int body = 0;
    List<Integer> wide = List.of();
    for (StatTable table : tables) {
      if (body > 0) {
        sheet.breakBefore(row);
      }
      context.anchor(sheet, row, 0, table.id());
      sheet.text(row++, 0, context.heading(table), styles.sheetHeading());
      BannerTable banner = new BannerTable(context, table);
      BannerTable.Extent extent = banner.lay(sheet, row);
      body = body == 0 ? extent.body() : body;
      row = extent.next() + 1;
      wide = longer(wide, banner.wideColumns());
      if (charts.isEmpty()) {
        sheet.pageColumns(longer(sheet.pageColumns(), banner.segments()));
      }
    }
    int firstChart = row;
    for (Chart chart : charts) {
      if (row > 2) {
        sheet.breakBefore(row);
      }
      row = new ChartBlock(context, chart).lay(sheet, row, wide);
    }
    if (body > 0) {
      sheet.freeze(tables.size() == 1 ? body : TITLE_ROWS, 1);
    }
    repeat(sheet, body, firstChart);
    sheet.widen(0, 30);
    if (!charts.isEmpty()) {
      sheet.fixHeights();
    }
  }

  /** Repeats the table's headings if it is longer than a page, else only the title. */
  private void repeat(Sheet sheet, int body, int end) {
    boolean alone = tables.size() == 1 && end - body > ROWS_OF_A_PAGE;
    sheet.repeatRowsTo(alone ? body - 1 : 0);
  }

  private static List<Integer> longer(List<Integer> one, List<Integer> other) {
    return new ArrayList<>(one.size() >= other.size() ? one : other);
  }
}
