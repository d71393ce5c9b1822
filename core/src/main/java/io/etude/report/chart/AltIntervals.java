package io.etude.report.chart;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.report.prose.Context;
import io.etude.results.FigureRef;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an alternative text says of the confidence intervals that a chart shows. */
final class AltIntervals {

  private final Context context;
  private final List<Shown> shown = new ArrayList<>();
  private final boolean single;

  /** A mark's interval, whether its scale cuts it off, and what the mark is called. */
  private record Shown(String name, FigureRef figure, Interval interval, boolean cut) {
    double width() {
      return interval.high() - interval.low();
    }
  }

  /**
   * The intervals of a chart.
   *
   * @param figures those of the chart, by name
   */
  AltIntervals(Context context, ChartSpec spec, List<Mark> figures) {
    this.context = context;
    figures.forEach(mark -> add(spec, mark));
    single = spec instanceof ChartSpec.Bars || spec instanceof ChartSpec.Histogram;
  }

  private void add(ChartSpec spec, Mark mark) {
    FigureRef figure = mark.source();
    if (figure.kind() != FigureRef.Kind.SCORE) {
      boolean cut = DrawnIntervals.isCut(spec, mark);
      // of what the scale cuts off all is said
      spec.interval(mark)
          .flatMap(drawn -> figure.estimate().flatMap(Estimate::interval))
          .ifPresent(interval -> shown.add(new Shown(mark.label(), figure, interval, cut)));
    }
  }

  /**
   * All of them, where each mark has one name.
   *
   * @param most more than so many are not listed
   */
  Optional<String> all(int most) {
    return single && shown.size() <= most
        ? shown.stream()
            .map(one -> text("alt.interval", Map.of("label", one.name(), "range", range(one))))
            .reduce((all, one) -> text("alt.interval.more", Map.of("before", all, "next", one)))
            .map(values -> text("alt.intervals", Map.of("level", level(), "values", values)))
        : Optional.empty();
  }

  /** The widest one: no figure is less sure. Nothing where its ends print as one figure. */
  Optional<String> widest() {
    return widest("");
  }

  /** The same, without what it is of. */
  Optional<String> widestUnnamed() {
    return widest(".unnamed");
  }

  private Optional<String> widest(String form) {
    return shown.stream()
        .max(Comparator.comparingDouble(Shown::width))
        .filter(one -> !low(one).equals(high(one)))
        .map(
            one ->
                text(
                    "alt.interval.widest" + (one.cut() ? ".cut" : "") + form,
                    Map.of("level", level(), "range", range(one), "label", one.name())));
  }

  private String text(String key, Map<String, String> values) {
    return context.phrases().text(key, values);
  }

  private String range(Shown one) {
    return context.display().range(low(one), high(one));
  }

  private String low(Shown one) {
    return context.figures().like(one.figure(), one.interval().low());
  }

  private String high(Shown one) {
    return context.figures().like(one.figure(), one.interval().high());
  }

  private String level() {
    return context.display().percent(context.study().conventions().confidence(), 0);
  }
}
