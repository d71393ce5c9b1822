package io.etude.report.chart;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.report.chart.request.ChartMarks;
import io.etude.report.prose.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The figures that an alternative text tells of a chart, each under the name of all that it is of.
 */
final class AltFigures {

  private final Context context;

  AltFigures(Context context) {
    this.context = context;
  }

  /**
   * The figures in the order of the chart, hidden ones too; of diverging bars the positive side of
   * each, with what it is called; of lines those that there are.
   */
  List<Mark> of(ChartSpec spec) {
    List<Mark> marks = new ArrayList<>();
    if (spec instanceof ChartSpec.Bars bars) {
      marks.addAll(bars.marks());
    } else if (spec instanceof ChartSpec.Histogram histogram) {
      marks.addAll(histogram.marks());
    } else if (spec instanceof ChartSpec.Diverging diverging) {
      for (ChartSpec.Diverging.Row row : diverging.rows()) {
        Mark side = row.positive();
        marks.add(
            new Mark(row.label(), side.figure().printedAs(point(side.label(), side)), side.role()));
      }
    } else if (spec instanceof ChartSpec.Stacked stacked) {
      for (ChartSpec.Stacked.Row row : stacked.rows()) {
        row.shares().forEach(mark -> marks.add(named(mark, row.label(), mark.label())));
      }
    } else if (spec instanceof ChartSpec.Dots dots) {
      for (ChartSpec.Dots.Row row : dots.rows()) {
        for (int i = 0; i < row.points().size(); i++) {
          marks.add(point(dots, row, i));
        }
      }
    } else if (spec instanceof ChartSpec.Lines lines) {
      for (ChartSpec.Lines.Series series : lines.series()) {
        for (int i = 0; i < series.points().size(); i++) {
          String edition = lines.editions().get(i).label();
          series.points().get(i).ifPresent(mark -> marks.add(named(mark, series.label(), edition)));
        }
      }
    }
    return marks;
  }

  /** A figure before what it is of: two numbers, as of an edition, would be heard as one. */
  String point(String label, Mark mark) {
    return context.phrases().text("alt.point", Map.of("label", label, "value", mark.text()));
  }

  /** A sentence; that of a name that is cut ends with the sign of that alone. */
  String sentence(String key, Map<String, String> values) {
    return context.phrases().text(key, values).replaceFirst("…\\.$", "…");
  }

  private static Mark point(ChartSpec.Dots dots, ChartSpec.Dots.Row row, int place) {
    Mark point = row.points().get(place);
    String group = dots.series().get(place).label();
    if (dots.series().size() == 1) {
      // of one group alone, which is named before: a row each
      return labelled(point, row.label());
    }
    // the means of groups are in one row, which says no more
    return ChartMarks.areMeans(dots) ? labelled(point, group) : named(point, row.label(), group);
  }

  private static Mark named(Mark mark, String row, String group) {
    return labelled(mark, row + ", " + group);
  }

  private static Mark labelled(Mark mark, String label) {
    return new Mark(label, mark.figure(), mark.role());
  }
}
