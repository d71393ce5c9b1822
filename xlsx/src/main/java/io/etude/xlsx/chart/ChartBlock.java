package io.etude.xlsx.chart;

import io.etude.document.Chart;
import io.etude.document.chart.ChartSpec;
import io.etude.xlsx.context.FigureCell;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.LineBreaks;
import io.etude.xlsx.sheet.NativeChart;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Paper;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.SheetSizes;
import io.etude.xlsx.sheet.TextWidth;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.style.Stylebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A chart beside the table of its figures. */
public final class ChartBlock {

  private static final int WIDTH = 620;

  /** With more columns of figures, the chart is beneath them. */
  private static final int MAX_COLUMNS_BESIDE = 4;

  private static final int WIDE = 860;
  private static final double FIGURE_WIDTH = 11;

  private final WorkbookContext context;
  private final Stylebook styles;
  private final Chart chart;
  private final ChartData data;

  public ChartBlock(WorkbookContext context, Chart chart) {
    this.context = context;
    this.styles = context.styles();
    this.chart = chart;
    this.data = ChartData.drawn(chart.spec(), context);
  }

  /**
   * Lays heading, figures and chart from row {@code top} and returns the next free row.
   *
   * @param wide columns from the second on that are wide enough for figures; further ones follow
   */
  public int lay(Sheet sheet, int top, List<Integer> wide) {
    context.anchor(sheet, top, 0, chart.id());
    sheet.text(top, 0, context.heading(chart), styles.sheetHeading());
    int row = top + 1;
    if (!chart.subtitle().isEmpty()) {
      sheet.text(row++, 0, context.plain(chart.subtitle()), styles.subtitle());
    }
    List<Integer> columns = columns(wide);
    columns.forEach(column -> sheet.widen(column, FIGURE_WIDTH));
    for (int i = 0; i < data.headers().size(); i++) {
      sheet.widen(columns.get(i), TextWidth.ofHeading(data.headers().get(i)));
    }
    int header = row;
    header(sheet, header, columns);
    row++;
    for (int i = 0; i < data.lines().size(); i++) {
      line(sheet, row++, i, columns);
    }
    return columns.size() > MAX_COLUMNS_BESIDE
        ? beneath(sheet, header, row, columns)
        : beside(sheet, header, row, columns);
  }

  /** A chart whose figures are on a sheet, and the row after the figures. */
  public record Laid(NativeChart chart, int next) {

    /** Its height in pixels with its title, if it is so wide. */
    public int height(int width) {
      return ChartBlock.height(chart, width);
    }
  }

  /** Lays only the figures, from row {@code top} on, for a chart that is drawn elsewhere. */
  public Laid figures(Sheet sheet, int top) {
    List<Integer> columns = columns(List.of());
    sheet.text(top, 0, context.heading(chart), styles.note());
    int header = top + 1;
    header(sheet, header, columns);
    int row = header + 1;
    for (int i = 0; i < data.lines().size(); i++) {
      line(sheet, row++, i, columns);
    }
    NativeChart plan;
    if (chart.spec() instanceof ChartSpec.Diverging) {
      plan = new DivergingChart(context, chart, data, columns).lay(sheet, header, row);
      row += data.lines().size() + 1;
    } else {
      Optional<IntervalTable> margins = margins(sheet, row, columns);
      row = margins.map(IntervalTable::end).orElse(row);
      plan = drawn(header, columns, margins);
    }
    return new Laid(plan, row + 1);
  }

  /** The chart to the right of its figures. */
  private int beside(Sheet sheet, int header, int end, List<Integer> columns) {
    int row = end + 1;
    NativeChart plan;
    if (chart.spec() instanceof ChartSpec.Diverging) {
      plan = new DivergingChart(context, chart, data, columns).lay(sheet, header, row);
      row = notes(sheet, row + data.lines().size() + 2, 44);
    } else {
      row = notes(sheet, row, 44);
      Optional<IntervalTable> margins = margins(sheet, row, columns);
      row = margins.map(IntervalTable::end).orElse(row);
      plan = drawn(header, columns, margins);
    }
    int column = columns.get(columns.size() - 1) + 2;
    int width = Math.max(WIDTH, (int) Math.min(WIDE, Paper.LANDSCAPE - sheet.pixelsBefore(column)));
    int height = height(plan, width);
    sheet.add(new Overlay.ChartPlacement(header, column, width, height, plan, sheet.name()));
    return Math.max(row, header + SheetSizes.rowsFor(height)) + 2;
  }

  /** The chart under figures that take the width of the page, then what only serves the chart. */
  private int beneath(Sheet sheet, int header, int end, List<Integer> columns) {
    int top = end + 1;
    if (!(chart.spec() instanceof ChartSpec.Diverging)) {
      int height = height(drawn(header, columns, Optional.empty()), WIDE);
      int row = notes(sheet, top + SheetSizes.rowsFor(height) + 1, 110);
      Optional<IntervalTable> margins = margins(sheet, row, columns);
      sheet.add(
          new Overlay.ChartPlacement(
              top, 0, WIDE, height, drawn(header, columns, margins), sheet.name()));
      return margins.map(IntervalTable::end).orElse(row) + 2;
    }
    NativeChart.Title title =
        new NativeChart.Title(context.plain(chart.title()), context.plain(chart.subtitle()));
    int height = title.height(WIDE) + height(NativeChart.Kind.STACKED, data.drawn(), 1);
    int row = notes(sheet, top + SheetSizes.rowsFor(height) + 1, 110) + 1;
    NativeChart plan = new DivergingChart(context, chart, data, columns).lay(sheet, header, row);
    sheet.add(new Overlay.ChartPlacement(top, 0, WIDE, height, plan, sheet.name()));
    return row + data.lines().size() + 3;
  }

  private NativeChart drawn(int header, List<Integer> columns, Optional<IntervalTable> margins) {
    return new NativeCharts(context, chart, data, header, columns, margins).chart();
  }

  /** Writes the lengths of the intervals, after a blank row, if the chart shows them. */
  private Optional<IntervalTable> margins(Sheet sheet, int row, List<Integer> columns) {
    return chart.spec().intervals() == ChartSpec.Intervals.SHOWN
        ? Optional.of(IntervalTable.lay(context, chart.spec(), data, sheet, row + 1, columns))
        : Optional.empty();
  }

  private int notes(Sheet sheet, int top, double width) {
    int row = top;
    for (String note : ChartNotes.ofNative(chart, context)) {
      row = LineBreaks.lay(sheet, row, 0, note, width, styles.note());
    }
    return row;
  }

  private List<Integer> columns(List<Integer> wide) {
    int needed = data.headers().size();
    if (chart.spec() instanceof ChartSpec.Diverging) {
      needed = Math.max(needed, DivergingChart.COLUMNS);
    }
    List<Integer> columns = new ArrayList<>(wide.subList(0, Math.min(needed, wide.size())));
    int next = wide.isEmpty() ? 1 : wide.get(wide.size() - 1) + 1;
    while (columns.size() < needed) {
      columns.add(next++);
    }
    return columns;
  }

  private void header(Sheet sheet, int row, List<Integer> columns) {
    sheet.text(row, 0, context.word("xlsx.category"), styles.header());
    blank(sheet, row, columns, styles.header());
    for (int i = 0; i < data.headers().size(); i++) {
      sheet.text(row, columns.get(i), data.headers().get(i), styles.headerFigure());
    }
  }

  private void line(Sheet sheet, int row, int index, List<Integer> columns) {
    ChartData.Line line = data.lines().get(index);
    boolean net = index >= data.drawn();
    Style stub = line.isStrong() ? styles.strong(styles.stub()) : styles.stub();
    if (data.places().isEmpty()) {
      sheet.text(row, 0, line.label(), net ? styles.net(stub) : stub);
    } else {
      sheet.number(row, 0, data.places().get(index), stub);
    }
    Style style = net ? styles.net(styles.figure()) : styles.figure();
    blank(sheet, row, columns, style);
    for (int i = 0; i < line.marks().size(); i++) {
      int column = columns.get(i);
      line.marks()
          .get(i)
          .ifPresent(
              mark -> FigureCell.put(sheet, row, column, mark.figure(), style, context.styles()));
    }
  }

  private void blank(Sheet sheet, int row, List<Integer> columns, Style style) {
    for (int column = 1; column <= columns.get(data.headers().size() - 1); column++) {
      sheet.blank(row, column, style);
    }
  }

  private static int height(NativeChart plan, int width) {
    return plan.title().height(width)
        + height(plan.kind(), plan.categories().values().size(), plan.series().size());
  }

  private static int height(NativeChart.Kind kind, int categories, int series) {
    return switch (kind) {
      case COLUMNS, LINES, DOTS -> 380;
      case BARS -> 110 + (22 + 12 * series) * categories;
      case STACKED -> 120 + 30 * categories;
    };
  }
}
