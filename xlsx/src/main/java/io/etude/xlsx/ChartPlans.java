package io.etude.xlsx;

import io.etude.document.Block;
import io.etude.document.Brand;
import io.etude.document.ChartSpec;
import io.etude.document.ChartSpec.Emphasis;
import io.etude.document.ChartSpec.Mark;
import java.util.ArrayList;
import java.util.List;

/** Plans native charts over figures that stand on a sheet. */
final class ChartPlans {

  private final Setting setting;
  private final Block.Chart chart;
  private final ChartData data;
  private final int top;
  private final List<Integer> columns;

  /**
   * Over figures whose header stands in row {@code top}: labels in the first column, figures in
   * {@code columns}.
   */
  ChartPlans(Setting setting, Block.Chart chart, ChartData data, int top, List<Integer> columns) {
    this.setting = setting;
    this.chart = chart;
    this.data = data;
    this.top = top;
    this.columns = columns;
  }

  ChartPlan plan() {
    ChartSpec spec = chart.spec();
    if (spec instanceof ChartSpec.Histogram histogram) {
      return plan(ChartPlan.Kind.COLUMNS, List.of(marks(0, histogram.marks())));
    } else if (spec instanceof ChartSpec.Bars bars) {
      return plan(ChartPlan.Kind.BARS, bars(bars));
    } else if (spec instanceof ChartSpec.Stacked stacked) {
      List<Integer> colours = ChartWriter.palette(setting.look(), stacked.scale().size());
      return plan(ChartPlan.Kind.STACKED, each(colours, ChartPlan.Labels.VALUES));
    } else if (spec instanceof ChartSpec.Dots dots) {
      List<Integer> colours = ChartWriter.palette(setting.look(), dots.series().size());
      return plan(ChartPlan.Kind.DOTS, each(colours, ChartPlan.Labels.VALUES));
    } else if (spec instanceof ChartSpec.Lines lines) {
      return plan(ChartPlan.Kind.LINES, each(lineColours(lines), ChartPlan.Labels.ENDS));
    }
    throw new IllegalArgumentException("diverging bars have signed series of their own");
  }

  ChartPlan plan(ChartPlan.Kind kind, List<ChartPlan.Series> series) {
    return plan(kind, series, top);
  }

  /** A plan whose categories stand under row {@code header}. */
  ChartPlan plan(ChartPlan.Kind kind, List<ChartPlan.Series> series, int header) {
    List<String> categories =
        data.lines().subList(0, data.drawn()).stream().map(ChartData.Line::label).toList();
    return new ChartPlan(
        kind,
        setting.plain(chart.title()),
        chart.alt(),
        format(),
        categories,
        Area.column(0, header + 1, header + data.drawn()),
        series);
  }

  /** The number format of the chart's marks. */
  private String format() {
    return data.lines().stream()
        .flatMap(line -> line.marks().stream())
        .flatMap(java.util.Optional::stream)
        .findFirst()
        .map(mark -> setting.format(mark.figure().kind()))
        .orElse(Style.GENERAL);
  }

  private List<ChartPlan.Series> bars(ChartSpec.Bars bars) {
    List<ChartPlan.Series> series = new ArrayList<>();
    series.add(marks(0, bars.marks()));
    for (int i = 1; i < data.headers().size(); i++) {
      series.add(series(i, brand().positive().light(), List.of(), ChartPlan.Labels.VALUES));
    }
    return series;
  }

  private List<ChartPlan.Series> each(List<Integer> colours, ChartPlan.Labels labels) {
    List<ChartPlan.Series> series = new ArrayList<>();
    for (int i = 0; i < colours.size(); i++) {
      series.add(series(i, colours.get(i), List.of(), labels));
    }
    return series;
  }

  private ChartPlan.Series marks(int index, List<Mark> marks) {
    List<Integer> colours = marks.stream().map(mark -> colour(mark.emphasis())).toList();
    return series(index, brand().positive().dark(), colours, ChartPlan.Labels.VALUES);
  }

  private ChartPlan.Series series(
      int index, int colour, List<Integer> pointColours, ChartPlan.Labels labels) {
    List<Double> values = new ArrayList<>();
    for (ChartData.Line line : data.lines().subList(0, data.drawn())) {
      values.add(line.marks().get(index).map(ChartPlans::value).orElse(Double.NaN));
    }
    int column = columns.get(index);
    boolean onBar = chart.spec() instanceof ChartSpec.Stacked;
    return new ChartPlan.Series(
        data.headers().get(index),
        Area.cell(top, column),
        values,
        Area.column(column, top + 1, top + data.drawn()),
        colour,
        pointColours,
        labels,
        onBar ? Contrast.on(colour, brand().ink()) : brand().ink());
  }

  /** The number of a mark in the unit of its format; {@code NaN} where it is withheld. */
  static double value(Mark mark) {
    return Setting.scaled(mark.figure().kind(), ChartSpec.value(mark).orElse(Double.NaN));
  }

  private List<Integer> lineColours(ChartSpec.Lines lines) {
    List<Integer> colours =
        new ArrayList<>(ChartWriter.palette(setting.look(), lines.series().size()));
    for (int i = 0; i < colours.size(); i++) {
      Emphasis emphasis = lines.series().get(i).emphasis();
      if (emphasis != Emphasis.NORMAL) {
        colours.set(i, colour(emphasis));
      }
    }
    return colours;
  }

  private int colour(Emphasis emphasis) {
    return switch (emphasis) {
      case STRONG -> brand().positive().dark();
      case NORMAL -> brand().positive().light();
      case MUTED -> brand().neutral();
    };
  }

  private Brand brand() {
    return setting.look().brand();
  }
}
