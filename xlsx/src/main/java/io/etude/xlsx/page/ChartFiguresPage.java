package io.etude.xlsx.page;

import io.etude.document.Chart;
import io.etude.xlsx.chart.ChartBlock;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;

/** What charts are drawn of: a sheet that readers may unhide. */
public record ChartFiguresPage(WorkbookContext context, String name, List<Chart> charts)
    implements WorkbookPage {

  public ChartFiguresPage {
    charts = List.copyOf(charts);
  }

  @Override
  public String title() {
    return context.word("xlsx.chartFigures");
  }

  @Override
  public void lay(Sheet sheet) {
    sheet.visibility(Sheet.Visibility.HIDDEN);
    sheet.width(0, 40);
    sheet.printRows(1);
    figures(sheet);
  }

  /** Lays the figures of all charts; those of equal sheets are equal. */
  List<ChartBlock.Laid> figures(Sheet sheet) {
    List<ChartBlock.Laid> laid = new ArrayList<>();
    int row = 1; // the first row is all that is printed, if a program prints hidden sheets
    for (Chart chart : charts) {
      ChartBlock.Laid one = new ChartBlock(context, chart).figures(sheet, row);
      laid.add(one);
      row = one.next();
    }
    return laid;
  }
}
