package io.etude.xlsx;

import io.etude.document.Block;
import io.etude.document.ChartSpec;
import io.etude.document.ChartSpec.Mark;
import io.etude.document.text.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A chart beside the table of its figures. */
final class ChartBlock {

  private static final int WIDTH = 620;

  /** A chart over that many columns of figures stands beneath them. */
  private static final int MANY = 4;

  private static final int WIDE = 860;
  private static final double FIGURE_WIDTH = 11;

  private final Setting setting;
  private final Block.Chart chart;
  private final ChartData data;

  ChartBlock(Setting setting, Block.Chart chart) {
    this.setting = setting;
    this.chart = chart;
    this.data = ChartData.of(chart.spec(), setting);
  }

  /**
   * Lays heading, figures and chart from row {@code top} and returns the next free row.
   *
   * @param wide columns from the second on that are wide enough for figures; further ones follow
   */
  int lay(Sheet sheet, int top, List<Integer> wide) {
    setting.anchor(sheet, top, chart.id());
    sheet.text(top, 0, setting.heading(chart), setting.look().sheetHeading());
    int row = top + 1;
    if (!chart.subtitle().isEmpty()) {
      sheet.text(row++, 0, setting.plain(chart.subtitle()), setting.look().subtitle());
    }
    List<Integer> columns = columns(wide);
    columns.forEach(column -> sheet.widen(column, FIGURE_WIDTH));
    for (int i = 0; i < data.headers().size(); i++) {
      sheet.widen(columns.get(i), BannerHeading.width(data.headers().get(i)));
    }
    int header = row;
    header(sheet, header, columns);
    row++;
    for (ChartData.Line line : data.lines()) {
      line(sheet, row++, line, columns);
    }
    return columns.size() > MANY
        ? beneath(sheet, header, row, columns)
        : beside(sheet, header, row, columns);
  }

  /** The chart to the right of its figures. */
  private int beside(Sheet sheet, int header, int end, List<Integer> columns) {
    int row = end + 1;
    ChartPlan plan;
    if (chart.spec() instanceof ChartSpec.Diverging) {
      plan = new DivergingPlan(setting, chart, data, columns).lay(sheet, header, row);
      row = notes(sheet, row + data.lines().size() + 2, 44);
    } else {
      row = notes(sheet, row, 44);
      Optional<IntervalCells> margins = margins(sheet, row, columns);
      row = margins.map(IntervalCells::end).orElse(row);
      plan = new ChartPlans(setting, chart, data, header, columns, margins).plan();
    }
    int column = columns.get(columns.size() - 1) + 2;
    int width = Math.max(WIDTH, (int) Math.min(WIDE, Paper.LANDSCAPE - sheet.pixelsBefore(column)));
    int height = height(plan);
    sheet.chart(new Sheet.Placed(header, column, width, height, plan));
    return Math.max(row, header + SheetSizes.rowsFor(height)) + 2;
  }

  /** The chart under figures that take the width of the page, then what only serves the chart. */
  private int beneath(Sheet sheet, int header, int end, List<Integer> columns) {
    int top = end + 1;
    if (!(chart.spec() instanceof ChartSpec.Diverging)) {
      int height =
          height(new ChartPlans(setting, chart, data, header, columns, Optional.empty()).plan());
      int row = notes(sheet, top + SheetSizes.rowsFor(height) + 1, 110);
      Optional<IntervalCells> margins = margins(sheet, row, columns);
      ChartPlan plan = new ChartPlans(setting, chart, data, header, columns, margins).plan();
      sheet.chart(new Sheet.Placed(top, 0, WIDE, height, plan));
      return margins.map(IntervalCells::end).orElse(row) + 2;
    }
    int height = height(ChartPlan.Kind.STACKED, data.drawn(), 1);
    int row = notes(sheet, top + SheetSizes.rowsFor(height) + 1, 110) + 1;
    ChartPlan plan = new DivergingPlan(setting, chart, data, columns).lay(sheet, header, row);
    sheet.chart(new Sheet.Placed(top, 0, WIDE, height, plan));
    return row + data.lines().size() + 3;
  }

  /** Writes how far intervals reach, after a blank row, if the chart shows them. */
  private Optional<IntervalCells> margins(Sheet sheet, int row, List<Integer> columns) {
    return chart.spec().intervals() == ChartSpec.Intervals.SHOWN
        ? Optional.of(IntervalCells.lay(setting, chart.spec(), data, sheet, row + 1, columns))
        : Optional.empty();
  }

  private int notes(Sheet sheet, int top, double width) {
    int row = top;
    for (List<Inline> note : chart.notes()) {
      row = Lines.lay(sheet, row, 0, setting.plain(note), width, setting.look().note());
    }
    return row;
  }

  private List<Integer> columns(List<Integer> wide) {
    int needed = data.headers().size();
    if (chart.spec() instanceof ChartSpec.Diverging) {
      needed = Math.max(needed, DivergingPlan.COLUMNS);
    }
    List<Integer> columns = new ArrayList<>(wide.subList(0, Math.min(needed, wide.size())));
    int next = wide.isEmpty() ? 1 : wide.get(wide.size() - 1) + 1;
    while (columns.size() < needed) {
      columns.add(next++);
    }
    return columns;
  }

  private void header(Sheet sheet, int row, List<Integer> columns) {
    sheet.text(row, 0, setting.word("xlsx.category"), setting.look().header());
    for (int column = 1; column < columns.get(data.headers().size() - 1); column++) {
      sheet.blank(row, column, setting.look().header());
    }
    for (int i = 0; i < data.headers().size(); i++) {
      sheet.text(row, columns.get(i), data.headers().get(i), setting.look().headerFigure());
    }
  }

  private void line(Sheet sheet, int row, ChartData.Line line, List<Integer> columns) {
    boolean net = row >= 0 && data.lines().indexOf(line) >= data.drawn();
    Style stub = setting.look().stub();
    sheet.text(row, 0, line.label(), net ? setting.look().net(stub) : stub);
    Style frame = setting.look().figure();
    for (int column = 1; column < columns.get(data.headers().size() - 1); column++) {
      sheet.blank(row, column, net ? setting.look().net(frame) : frame);
    }
    for (int i = 0; i < line.marks().size(); i++) {
      Optional<Mark> mark = line.marks().get(i);
      Style plain = net ? setting.look().net(setting.look().figure()) : setting.look().figure();
      if (mark.isEmpty()) {
        sheet.blank(row, columns.get(i), plain);
      } else {
        FigureCell.put(sheet, row, columns.get(i), mark.get().figure(), plain, setting);
      }
    }
  }

  private static int height(ChartPlan plan) {
    return height(plan.kind(), plan.categories().size(), plan.series().size());
  }

  private static int height(ChartPlan.Kind kind, int categories, int series) {
    return switch (kind) {
      case COLUMNS, LINES, DOTS -> 380;
      case BARS -> 110 + (22 + 12 * series) * categories;
      case STACKED -> 120 + 30 * categories;
    };
  }
}
