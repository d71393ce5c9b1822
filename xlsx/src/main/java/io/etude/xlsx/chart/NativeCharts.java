package io.etude.xlsx.chart;

import io.etude.document.Brand;
import io.etude.document.Chart;
import io.etude.document.ChartColors;
import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ColorRole;
import io.etude.document.chart.GroupRows;
import io.etude.internal.ColorContrast;
import io.etude.results.FigureRef;
import io.etude.results.inference.Interval;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.NativeChart;
import io.etude.xlsx.style.NumberFormats;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes native charts of figures on a sheet. */
final class NativeCharts {

  private static final int WHITE = 0xFFFFFF;

  /** How much of ink a darker colour has, and of white a lighter one. */
  private static final double DARKER = 0.45;

  private static final double LIGHTER = 0.5;

  private final WorkbookContext context;
  private final Chart chart;
  private final ChartData data;
  private final int top;
  private final List<Integer> columns;
  private final Optional<IntervalTable> margins;

  /**
   * Charts of figures whose header is in row {@code top}: labels in the first column, figures in
   * {@code columns}, the lengths of their intervals, if they are shown, in {@code margins}.
   */
  NativeCharts(
      WorkbookContext context,
      Chart chart,
      ChartData data,
      int top,
      List<Integer> columns,
      Optional<IntervalTable> margins) {
    this.context = context;
    this.chart = chart;
    this.data = data;
    this.top = top;
    this.columns = columns;
    this.margins = margins;
  }

  NativeChart chart() {
    ChartSpec spec = chart.spec();
    if (spec instanceof ChartSpec.Histogram histogram) {
      return chart(NativeChart.Kind.COLUMNS, List.of(marks(0, histogram.marks())));
    } else if (spec instanceof ChartSpec.Bars bars) {
      return chart(NativeChart.Kind.BARS, bars(bars));
    } else if (spec instanceof ChartSpec.Stacked stacked) {
      List<Integer> colours = ChartColors.of(stacked.scale(), brand());
      return chart(
          NativeChart.Kind.STACKED,
          NativeChart.Limits.to(1),
          each(colours, NativeChart.LabelKind.VALUES));
    } else if (spec instanceof ChartSpec.Dots dots) {
      ChartSpec.Dots drawn = GroupRows.of(dots);
      List<Integer> colours =
          ChartData.isByGroup(drawn)
              ? colours(drawn.rows().size())
              : ChartColors.of(drawn.series(), brand());
      boolean bars =
          (intervals() || drawn.isInPanels())
              && dots.axis().map(NativeCharts::hasZero).orElse(true);
      return chart(
          bars ? NativeChart.Kind.BARS : NativeChart.Kind.DOTS,
          limits(dots.axis()),
          bars ? each(apart(colours), ends()) : each(colours, NativeChart.LabelKind.VALUES));
    } else if (spec instanceof ChartSpec.Lines lines) {
      return chart(
          NativeChart.Kind.LINES,
          limits(lines.axis()),
          each(apart(colours(lines)), NativeChart.LabelKind.ENDS));
    }
    throw new IllegalArgumentException("diverging bars need room beside them");
  }

  /**
   * The colours of bars and lines, of which those that come again are darker, then lighter: dots of
   * one colour have several shapes, bars don't.
   */
  private List<Integer> apart(List<Integer> colours) {
    List<Integer> apart = new ArrayList<>();
    for (int i = 0; i < colours.size(); i++) {
      int colour = colours.get(i);
      int before = Collections.frequency(colours.subList(0, i), colour);
      apart.add(
          before == 0
              ? colour
              : before % 2 == 1
                  ? ColorContrast.mix(colour, brand().ink(), DARKER)
                  : ColorContrast.mix(colour, WHITE, LIGHTER));
    }
    return apart;
  }

  /** The colours of so many answers. */
  private List<Integer> colours(int count) {
    return IntStream.range(0, count)
        .map(answer -> ChartColors.of(ColorRole.series(answer, count), brand()))
        .boxed()
        .toList();
  }

  /** Whether bars may be drawn on an axis: on one without zero their lengths would mislead. */
  private static boolean hasZero(Axis axis) {
    return axis.from() <= 0 && axis.to() >= 0;
  }

  /** The ends of a chart's own scale; marks are in its unit. */
  private static NativeChart.Limits limits(Optional<Axis> axis) {
    return axis.map(
            scale ->
                NativeChart.Limits.of(scale.from(), scale.to(), NativeChart.Limits.Ends.PRINTED))
        .orElse(NativeChart.Limits.NONE);
  }

  private NativeChart chart(NativeChart.Kind kind, List<NativeChart.Series> series) {
    return chart(kind, NativeChart.Limits.NONE, series);
  }

  /** From zero to the last end of an interval: a program that chooses the axis forgets them. */
  private NativeChart.Limits covering() {
    double from = 0;
    double to = 0;
    for (ChartData.Line line : data.lines().subList(0, data.drawn())) {
      for (Optional<Mark> mark : line.marks()) {
        Optional<Interval> interval = mark.flatMap(chart.spec()::interval);
        if (interval.isPresent()) {
          FigureRef.Kind kind = mark.get().source().kind();
          from = Math.min(from, NumberFormats.scaled(kind, interval.get().low()));
          to = Math.max(to, NumberFormats.scaled(kind, interval.get().high()));
        }
        double value = mark.map(NativeCharts::value).orElse(Double.NaN);
        from = Double.isNaN(value) ? from : Math.min(from, value);
        to = Double.isNaN(value) ? to : Math.max(to, value);
      }
    }
    return to > from
        ? NativeChart.Limits.of(from, to, NativeChart.Limits.Ends.HIDDEN)
        : NativeChart.Limits.NONE;
  }

  /**
   * A chart whose axis of values has those limits; bars and columns with intervals have room for
   * them where it has none.
   */
  NativeChart chart(
      NativeChart.Kind kind, NativeChart.Limits limits, List<NativeChart.Series> series) {
    boolean bars = kind == NativeChart.Kind.BARS || kind == NativeChart.Kind.COLUMNS;
    boolean free = limits.equals(NativeChart.Limits.NONE);
    List<String> categories =
        data.lines().subList(0, data.drawn()).stream().map(ChartData.Line::label).toList();
    return new NativeChart(
        kind,
        new NativeChart.Title(context.plain(chart.title()), context.plain(chart.subtitle())),
        chart.alt(),
        format(),
        bars && free && intervals() ? covering() : limits,
        new NativeChart.Column<>(categories, Area.column(0, top + 1, top + data.drawn())),
        data.places(),
        series);
  }

  /** The number format of the chart's marks. */
  private String format() {
    return data.lines().stream()
        .flatMap(line -> line.marks().stream())
        .flatMap(Optional::stream)
        .findFirst()
        .map(mark -> context.formatOfAll(mark.source()))
        .orElse(NumberFormats.GENERAL);
  }

  private List<NativeChart.Series> bars(ChartSpec.Bars bars) {
    List<NativeChart.Series> series = new ArrayList<>();
    series.add(marks(0, bars.marks()));
    for (int i = 1; i < data.headers().size(); i++) {
      series.add(series(i, brand().accent(), List.of(), ends()));
    }
    return series;
  }

  private List<NativeChart.Series> each(List<Integer> colours, NativeChart.LabelKind labels) {
    List<NativeChart.Series> series = new ArrayList<>();
    for (int i = 0; i < colours.size(); i++) {
      series.add(series(i, colours.get(i), List.of(), labels));
    }
    return series;
  }

  private NativeChart.Series marks(int index, List<Mark> marks) {
    List<Integer> colours =
        marks.stream().map(mark -> ChartColors.of(mark.role(), brand())).toList();
    return series(index, brand().positive().dark(), colours, ends());
  }

  /** Values are printed at the ends of marks, or beyond the intervals that cross the ends. */
  private NativeChart.LabelKind ends() {
    return intervals() ? NativeChart.LabelKind.BEYOND_INTERVALS : NativeChart.LabelKind.VALUES;
  }

  private boolean intervals() {
    return chart.spec().intervals() == ChartSpec.Intervals.SHOWN;
  }

  /** The figures of a column as parts of that colour. */
  NativeChart.Series part(int index, int colour, NativeChart.LabelKind labels) {
    return series(index, colour, List.of(), labels);
  }

  private NativeChart.Series series(
      int index, int colour, List<Integer> markColours, NativeChart.LabelKind labels) {
    List<Double> values = new ArrayList<>();
    for (ChartData.Line line : data.lines().subList(0, data.drawn())) {
      values.add(line.marks().get(index).map(NativeCharts::value).orElse(Double.NaN));
    }
    int column = columns.get(index);
    boolean onBar =
        chart.spec() instanceof ChartSpec.Stacked || chart.spec() instanceof ChartSpec.Diverging;
    return new NativeChart.Series(
        data.headers().get(index),
        Optional.of(Area.cell(top, column)),
        new NativeChart.Column<>(values, Area.column(column, top + 1, top + data.drawn())),
        new NativeChart.Fill(colour, markColours),
        new NativeChart.Labels(
            labels, onBar ? ColorContrast.textOn(colour, brand().ink()) : brand().ink(), List.of()),
        margins.map(cells -> cells.whiskers(index)));
  }

  /** The number of a mark in the unit of its format; {@code NaN} where it is withheld. */
  static double value(Mark mark) {
    return mark.figure().number().orElse(Double.NaN);
  }

  private List<Integer> colours(ChartSpec.Lines lines) {
    return lines.series().stream().map(each -> ChartColors.of(each.role(), brand())).toList();
  }

  private Brand brand() {
    return context.styles().brand();
  }
}
