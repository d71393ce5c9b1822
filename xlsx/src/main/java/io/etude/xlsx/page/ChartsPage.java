package io.etude.xlsx.page;

import io.etude.document.Chart;
import io.etude.xlsx.chart.ChartBlock;
import io.etude.xlsx.chart.ChartData;
import io.etude.xlsx.chart.ChartNotes;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.LineBreaks;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Paper;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.SheetSizes;
import io.etude.xlsx.style.Stylebook;
import java.util.ArrayList;
import java.util.List;

/** All charts, two side by side, drawn of the figures of another sheet. */
public record ChartsPage(WorkbookContext context, String name, ChartFiguresPage figures)
    implements WorkbookPage {

  private static final int WIDTH = 560;

  /** Columns of the default width that a chart covers. */
  private static final int COLUMNS = 8;

  private static final double LINE = 70;

  @Override
  public String title() {
    return context.word("xlsx.charts");
  }

  @Override
  public List<Entry> listed() {
    return figures.charts().stream().map(c -> new Entry(c.id(), c.title())).toList();
  }

  @Override
  public void lay(Sheet sheet) {
    WorkbookPage.begin(this, context, sheet);
    Stylebook styles = context.styles();
    sheet.tab(styles.brand().positive().dark());
    sheet.orientation(Sheet.Orientation.PORTRAIT);
    List<ChartBlock.Laid> laid = figures.figures(new Sheet(figures.name()));
    double width = sheet.pixelsBefore(sheet.columnAfter(COLUMNS + 1, WIDTH) + 1);
    int scale = Paper.scaleOf(sheet.orientation(), width);
    sheet.scale(scale);
    double page = Paper.height(sheet.orientation()) * 100 / scale / sheet.defaultHeight();
    int[] next = {3, 3};
    int top = 0;
    for (int i = 0; i < laid.size(); i++) {
      int side = next[0] <= next[1] ? 0 : 1;
      if (next[side] > Math.max(top, 3) && next[side] + rows(i, laid.get(i)) > top + page) {
        top = Math.max(next[0], next[1]);
        next = new int[] {top, top};
        side = 0;
        sheet.breakBefore(top);
      }
      next[side] = chart(sheet, next[side], side * (COLUMNS + 1), i, laid.get(i));
    }
  }

  /** The rows of a chart with its heading and its notes. */
  private int rows(int index, ChartBlock.Laid laid) {
    Chart chart = figures.charts().get(index);
    int rows = LineBreaks.broken(context.heading(chart), LINE * 0.75).size();
    if (!chart.subtitle().isEmpty()) {
      rows += LineBreaks.broken(context.plain(chart.subtitle()), LINE).size();
    }
    for (String note : notes(chart)) {
      rows += LineBreaks.broken(note, LINE).size();
    }
    return rows + SheetSizes.rowsFor(laid.height()) + 1;
  }

  /** Lays a chart under its heading, and returns the row after its notes. */
  private int chart(Sheet sheet, int top, int column, int index, ChartBlock.Laid laid) {
    Stylebook styles = context.styles();
    Chart chart = figures.charts().get(index);
    context.anchor(sheet, top, column, chart.id());
    int row =
        LineBreaks.lay(
            sheet, top, column, context.heading(chart), LINE * 0.75, styles.sheetHeading());
    if (!chart.subtitle().isEmpty()) {
      row =
          LineBreaks.lay(
              sheet, row, column, context.plain(chart.subtitle()), LINE, styles.subtitle());
    }
    sheet.add(
        new Overlay.ChartPlacement(
            row, column, WIDTH, laid.height(), laid.chart(), figures.name()));
    row += SheetSizes.rowsFor(laid.height()) + 1;
    for (String note : notes(chart)) {
      row = LineBreaks.lay(sheet, row, column, note, LINE, styles.note());
    }
    return row + 1;
  }

  /** The chart's notes, and which labels are meant that are bold elsewhere: Excel has all alike. */
  private List<String> notes(Chart chart) {
    List<String> notes = new ArrayList<>(ChartNotes.of(chart, context));
    List<String> bold =
        ChartData.of(chart.spec(), context).lines().stream()
            .filter(ChartData.Line::isStrong)
            .map(ChartData.Line::label)
            .toList();
    if (!bold.isEmpty()) {
      notes.add(context.word("xlsx.bold", String.join(", ", bold)));
    }
    return notes;
  }
}
