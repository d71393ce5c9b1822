package io.etude.report.chart.request;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.language.Display;
import io.etude.results.FigureRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All figures of a chart, whatever its kind. */
public final class ChartMarks {

  private ChartMarks() {}

  /** The marks in the order of reading. */
  public static List<Mark> of(ChartSpec spec) {
    List<Mark> marks = new ArrayList<>();
    if (spec instanceof ChartSpec.Bars bars) {
      marks.addAll(bars.marks());
      bars.callouts().forEach(callout -> marks.add(callout.other()));
    } else if (spec instanceof ChartSpec.Histogram histogram) {
      marks.addAll(histogram.marks());
      histogram.nets().forEach(net -> marks.add(net.net()));
      histogram.mean().ifPresent(marks::add);
    } else if (spec instanceof ChartSpec.Diverging diverging) {
      for (ChartSpec.Diverging.Row row : diverging.rows()) {
        marks.addAll(row.shares());
        marks.add(row.positive());
        marks.add(row.negative());
        row.apart().ifPresent(marks::add);
      }
    } else if (spec instanceof ChartSpec.Stacked stacked) {
      stacked.rows().forEach(row -> marks.addAll(row.shares()));
    } else if (spec instanceof ChartSpec.Dots dots) {
      dots.rows().forEach(row -> marks.addAll(row.points()));
    } else if (spec instanceof ChartSpec.Lines lines) {
      for (ChartSpec.Lines.Series series : lines.series()) {
        series.points().stream().flatMap(Optional::stream).forEach(marks::add);
      }
    }
    return marks;
  }

  /** Whether a mean, a median or a score is drawn or written. */
  public static boolean haveNumbers(ChartSpec spec) {
    return of(spec).stream().anyMatch(mark -> mark.source().kind() == FigureRef.Kind.NUMBER);
  }

  /** Whether groups or editions are set against each other by their means. */
  public static boolean areMeans(ChartSpec spec) {
    List<Mark> marks = of(spec);
    return (spec instanceof ChartSpec.Dots || spec instanceof ChartSpec.Lines)
        && !marks.isEmpty()
        && marks.stream().allMatch(mark -> mark.source().kind() == FigureRef.Kind.NUMBER);
  }

  /** The columns of tables that a chart has a published figure of. */
  public static Set<String> columns(ChartSpec spec) {
    return of(spec).stream()
        .filter(mark -> mark.value().isPresent())
        .map(mark -> mark.source().id().column())
        .collect(Collectors.toSet());
  }

  /** Whether a total is printed beside parts whose printed shares don't add up to it. */
  public static boolean hasRoundedTotals(ChartSpec spec, Display display) {
    if (spec instanceof ChartSpec.Histogram histogram) {
      return histogram.nets().stream()
          .anyMatch(
              net ->
                  differs(
                      net.net(), histogram.marks().subList(net.first(), net.last() + 1), display));
    }
    if (spec instanceof ChartSpec.Diverging chart) {
      int size = chart.scale().size();
      int from = chart.positives() + (chart.neutral() < 0 ? 0 : 1);
      return chart.rows().stream()
          .anyMatch(
              row ->
                  differs(row.positive(), row.shares().subList(0, chart.positives()), display)
                      || differs(row.negative(), row.shares().subList(from, size), display));
    }
    return false;
  }

  private static boolean differs(Mark total, List<Mark> parts, Display display) {
    if (total.value().isEmpty() || parts.stream().anyMatch(part -> part.value().isEmpty())) {
      return false;
    }
    BigDecimal sum =
        parts.stream().map(part -> printed(part, display)).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.compareTo(printed(total, display)) != 0;
  }

  /** The number that a known share prints as, in percent. */
  private static BigDecimal printed(Mark mark, Display display) {
    return display.roundedPercent(mark.value().getAsDouble());
  }
}
