package io.etude.truth;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.results.inference.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Confidence intervals in alternative texts: those of the chart's marks, as they are printed. */
final class IntervalWords extends Check {

  private final String where;
  private final Map<String, Interval> marks = new LinkedHashMap<>();
  private final Set<String> cut = new LinkedHashSet<>();

  IntervalWords(Facts facts, Lang lang, Court court, String where) {
    super(facts, lang, court);
    this.where = where;
  }

  void check(Saying.Said said, ChartSpec spec, TrueQuestion question) {
    court.expect(Fault.WRONG_METHOD, where, said.sentence(), said.get("level"), "95%");
    marks(spec);
    if (said.saying() == Saying.ALT_INTERVALS) {
      List<String> values = new ArrayList<>();
      marks.forEach((name, interval) -> values.add(name + ": " + range(interval)));
      if (!said.get("values").equals(Plain.of(String.join("; ", values)))) {
        court.lie(Fault.WRONG_FIGURE, where, said.sentence(), "the chart shows " + values);
      }
      return;
    }
    String named = said.has("mark") ? said.get("mark") : widest();
    Interval interval = marks.get(named);
    if (interval == null) {
      court.lie(Fault.WRONG_NAME, where, said.sentence(), "the marks are " + marks.keySet());
      return;
    }
    boolean beyond = said.sentence().contains(text(new Words("beyond", "au-delà")));
    if (beyond != cut.contains(named)) {
      court.lie(Fault.WRONG_FIGURE, where, said.sentence(), "the scale cuts off " + cut);
    }
    boolean means = ChartTextCheck.areMeans(lang, spec);
    for (boolean low : new boolean[] {true, false}) {
      double end = low ? interval.low() : interval.high();
      String expected = means ? printed.mean(question, end) : printed.percent(end);
      String name = low ? "low" : "high";
      figure(where, said.sentence(), name + " end", said.get(name), expected);
    }
    for (Interval other : marks.values()) {
      if (width(other) > width(interval) + 1e-12) {
        court.lie(Fault.WRONG_ORDER, where, said.sentence(), "wider is " + range(other));
      }
    }
  }

  private String widest() {
    return marks.entrySet().stream()
        .max(Comparator.comparingDouble(mark -> width(mark.getValue())))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** The groups or editions whose interval the axis of a chart cuts off. */
  static List<String> cut(ChartSpec spec) {
    Set<String> names = new LinkedHashSet<>();
    if (spec instanceof ChartSpec.Dots dots) {
      boolean alone = dots.series().size() == 1;
      for (ChartSpec.Dots.Row row : dots.rows()) {
        for (int s = 0; s < row.points().size(); s++) {
          if (isCut(spec, row.points().get(s))) {
            names.add(Plain.of(alone ? row.label() : dots.series().get(s).label()));
          }
        }
      }
    } else if (spec instanceof ChartSpec.Lines lines) {
      for (int e = 0; e < lines.editions().size(); e++) {
        for (ChartSpec.Lines.Series series : lines.series()) {
          if (series.points().get(e).filter(point -> isCut(spec, point)).isPresent()) {
            names.add(Plain.of(lines.editions().get(e).label()));
          }
        }
      }
    }
    return List.copyOf(names);
  }

  /** Whether what is drawn of an interval is shorter than it. */
  private static boolean isCut(ChartSpec spec, Mark mark) {
    return spec.interval(mark)
        .filter(ends -> width(mark.figure().estimate().get().interval().get()) > width(ends) + 1e-9)
        .isPresent();
  }

  private static double width(Interval interval) {
    return interval.high() - interval.low();
  }

  private String range(Interval interval) {
    String low = printed.percent(interval.low());
    String high = printed.percent(interval.high());
    return low.equals(high) ? low : low + (lang == Lang.EN ? " to " : " à ") + high;
  }

  private void marks(ChartSpec spec) {
    if (spec instanceof ChartSpec.Bars bars) {
      bars.marks().forEach(mark -> mark(spec, mark, mark.label()));
    } else if (spec instanceof ChartSpec.Histogram histogram) {
      histogram.marks().forEach(mark -> mark(spec, mark, mark.label()));
    } else if (spec instanceof ChartSpec.Dots dots) {
      for (ChartSpec.Dots.Row row : dots.rows()) {
        for (int s = 0; s < row.points().size(); s++) {
          mark(spec, row.points().get(s), ExtremesCheck.name(dots, row, s));
        }
      }
    } else if (spec instanceof ChartSpec.Lines lines) {
      for (ChartSpec.Lines.Series series : lines.series()) {
        for (int e = 0; e < series.points().size(); e++) {
          String name = series.label() + ", " + lines.editions().get(e).label();
          series.points().get(e).ifPresent(point -> mark(spec, point, name));
        }
      }
    }
  }

  private void mark(ChartSpec spec, Mark mark, String name) {
    if (spec.interval(mark).isPresent()) {
      marks.put(Plain.of(name), mark.figure().estimate().get().interval().get());
      if (isCut(spec, mark)) {
        cut.add(Plain.of(name));
      }
    }
  }
}
