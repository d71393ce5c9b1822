package io.etude.xlsx;

import io.etude.analysis.Estimate;
import io.etude.analysis.FigureRef;
import io.etude.analysis.Interval;
import io.etude.document.ChartSpec.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/**
 * How far the intervals of a chart's marks reach: a small table for each side, below the figures
 * and in their columns. A native chart takes the lengths of its error bars from cells.
 */
final class IntervalCells {

  private static final ToDoubleBiFunction<Double, Interval> BELOW = (at, i) -> at - i.low();
  private static final ToDoubleBiFunction<Double, Interval> ABOVE = (at, i) -> i.high() - at;

  private final ChartData data;
  private final int top;
  private final List<Integer> columns;

  private IntervalCells(ChartData data, int top, List<Integer> columns) {
    this.data = data;
    this.top = top;
    this.columns = columns;
  }

  /** Writes both tables from row {@code top} on. */
  static IntervalCells lay(
      Setting setting, ChartData data, Sheet sheet, int top, List<Integer> columns) {
    IntervalCells cells = new IntervalCells(data, top, columns);
    cells.write(setting, sheet, top, "xlsx.marginBelow", BELOW);
    cells.write(setting, sheet, top + 1 + data.drawn(), "xlsx.marginAbove", ABOVE);
    return cells;
  }

  /** How many rows they take. */
  int rows() {
    return 2 * (1 + data.drawn());
  }

  ChartPlan.Whiskers whiskers(int series) {
    return new ChartPlan.Whiskers(
        reach(series, top, BELOW), reach(series, top + 1 + data.drawn(), ABOVE));
  }

  private ChartPlan.Reach reach(int series, int header, ToDoubleBiFunction<Double, Interval> side) {
    List<Double> lengths = new ArrayList<>();
    for (int i = 0; i < data.drawn(); i++) {
      lengths.add(length(mark(i, series), side));
    }
    return new ChartPlan.Reach(
        lengths, Area.column(columns.get(series), header + 1, header + data.drawn()));
  }

  private void write(
      Setting setting,
      Sheet sheet,
      int header,
      String word,
      ToDoubleBiFunction<Double, Interval> side) {
    Style quiet = setting.look().note().wrapped();
    Style figure = setting.look().note().align(Style.Align.RIGHT);
    sheet.text(header, 0, setting.word(word), quiet);
    for (int s = 0; s < data.headers().size(); s++) {
      sheet.text(header, columns.get(s), data.headers().get(s), quiet.align(Style.Align.RIGHT));
    }
    for (int i = 0; i < data.drawn(); i++) {
      sheet.text(header + 1 + i, 0, data.lines().get(i).label(), quiet);
      for (int s = 0; s < data.headers().size(); s++) {
        Optional<Mark> mark = mark(i, s);
        if (mark.isPresent()) {
          boolean share = mark.get().figure().kind() == FigureRef.Kind.SHARE;
          String format =
              share ? setting.look().percentFormat(1) : setting.format(mark.get().figure().kind());
          sheet.put(
              header + 1 + i,
              columns.get(s),
              new Value.Number(length(mark, side)),
              figure.format(format));
        }
      }
    }
  }

  private Optional<Mark> mark(int line, int series) {
    return data.lines().get(line).marks().get(series);
  }

  /** In the unit of the mark's format; zero where a figure has no interval. */
  private static double length(Optional<Mark> mark, ToDoubleBiFunction<Double, Interval> side) {
    if (mark.flatMap(m -> m.figure().estimate()).flatMap(Estimate::interval).isEmpty()) {
      return 0;
    }
    FigureRef figure = mark.get().figure();
    Estimate estimate = figure.estimate().orElseThrow();
    double length = side.applyAsDouble(estimate.value(), estimate.interval().orElseThrow());
    return Setting.scaled(figure.kind(), length);
  }
}
