package io.etude.xlsx.chart;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.results.FigureRef;
import io.etude.results.inference.Interval;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.CellValue;
import io.etude.xlsx.sheet.NativeChart;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.NumberFormats;
import io.etude.xlsx.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;

/**
 * The lengths of the intervals of a chart's marks: a small table for each side, below the figures
 * and in their columns. A native chart takes the lengths of its error bars from cells.
 */
final class IntervalTable {

  private static final ToDoubleBiFunction<Double, Interval> BELOW = (at, i) -> at - i.low();
  private static final ToDoubleBiFunction<Double, Interval> ABOVE = (at, i) -> i.high() - at;

  private final ChartSpec spec;
  private final ChartData data;
  private final int top;
  private final List<Integer> columns;

  private IntervalTable(ChartSpec spec, ChartData data, int top, List<Integer> columns) {
    this.spec = spec;
    this.data = data;
    this.top = top;
    this.columns = columns;
  }

  /** Writes both tables from row {@code top} on. */
  static IntervalTable lay(
      WorkbookContext context,
      ChartSpec spec,
      ChartData data,
      Sheet sheet,
      int top,
      List<Integer> columns) {
    IntervalTable cells = new IntervalTable(spec, data, top, columns);
    cells.write(context, sheet, top, "xlsx.marginBelow", BELOW);
    cells.write(context, sheet, cells.second(), "xlsx.marginAbove", ABOVE);
    return cells;
  }

  /** The heading of the second table. */
  private int second() {
    return top + 1 + data.drawn();
  }

  /** The row behind them. */
  int end() {
    return second() + 1 + data.drawn();
  }

  NativeChart.Whiskers whiskers(int series) {
    return new NativeChart.Whiskers(reach(series, top, BELOW), reach(series, second(), ABOVE));
  }

  private NativeChart.Column<Double> reach(
      int series, int header, ToDoubleBiFunction<Double, Interval> side) {
    List<Double> lengths = new ArrayList<>();
    for (int i = 0; i < data.drawn(); i++) {
      lengths.add(mark(i, series).map(mark -> length(mark, side)).orElse(0.0));
    }
    return new NativeChart.Column<Double>(
        lengths, Area.column(columns.get(series), header + 1, header + data.drawn()));
  }

  private void write(
      WorkbookContext context,
      Sheet sheet,
      int header,
      String word,
      ToDoubleBiFunction<Double, Interval> side) {
    Style plain = context.styles().note().wrapped();
    sheet.text(header, 0, context.word(word), plain);
    for (int s = 0; s < data.headers().size(); s++) {
      sheet.text(header, columns.get(s), data.headers().get(s), plain.align(Style.Align.RIGHT));
    }
    for (int i = 0; i < data.drawn(); i++) {
      int row = header + 1 + i;
      sheet.text(row, 0, data.lines().get(i).label(), plain);
      for (int s = 0; s < data.headers().size(); s++) {
        int column = columns.get(s);
        mark(i, s)
            .ifPresent(
                mark ->
                    sheet.put(
                        row,
                        column,
                        new CellValue.Number(length(mark, side)),
                        style(context, mark.source().kind())));
      }
    }
  }

  /** As the figures themselves, but shares with a decimal. */
  private static Style style(WorkbookContext context, FigureRef.Kind kind) {
    String format =
        kind == FigureRef.Kind.SHARE ? context.styles().formats().percent(1) : context.format(kind);
    return context.styles().note().align(Style.Align.RIGHT).format(format);
  }

  private Optional<Mark> mark(int line, int series) {
    return data.lines().get(line).marks().get(series);
  }

  /** In the unit of the mark's format; zero where a figure has no interval. */
  private double length(Mark mark, ToDoubleBiFunction<Double, Interval> side) {
    OptionalDouble value = mark.value();
    Optional<Interval> interval = spec.interval(mark);
    return value.isPresent() && interval.isPresent()
        ? NumberFormats.scaled(
            mark.source().kind(), side.applyAsDouble(value.getAsDouble(), interval.get()))
        : 0;
  }
}
