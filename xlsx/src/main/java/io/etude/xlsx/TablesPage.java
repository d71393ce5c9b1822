package io.etude.xlsx;

import io.etude.document.Block;
import java.util.ArrayList;
import java.util.List;

/** The tables of a question with their charts beneath them. */
record TablesPage(
    Setting setting, String name, String title, List<Block.Table> tables, List<Block.Chart> charts)
    implements Page {

  TablesPage {
    tables = List.copyOf(tables);
    charts = List.copyOf(charts);
  }

  @Override
  public Sheet lay() {
    Sheet sheet = setting.begin(this);
    sheet.orientation(Sheet.Orientation.LANDSCAPE);
    int row = 2;
    int frozen = 0;
    List<Integer> wide = List.of();
    for (Block.Table table : tables) {
      String heading = setting.plain(table.title());
      if (!heading.equals(title) || tables.size() > 1) {
        sheet.text(
            row++,
            0,
            setting.outline().number(table) + heading,
            setting.look().heading().face(setting.look().heading().face()));
      }
      BannerTable banner = new BannerTable(setting, table);
      BannerTable.Extent extent = banner.lay(sheet, row);
      if (frozen == 0) {
        frozen = extent.body();
      }
      row = extent.next() + 1;
      wide = longer(wide, banner.wideColumns());
    }
    for (Block.Chart chart : charts) {
      row = new ChartBlock(setting, chart).lay(sheet, row, wide);
    }
    if (frozen > 0) {
      sheet.freeze(frozen, 1);
      sheet.repeatRowsTo(frozen - 1);
    }
    sheet.widen(0, 30);
    return sheet;
  }

  private static List<Integer> longer(List<Integer> one, List<Integer> other) {
    return new ArrayList<>(one.size() >= other.size() ? one : other);
  }
}
