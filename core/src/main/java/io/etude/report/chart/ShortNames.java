package io.etude.report.chart;

import io.etude.document.ChartSpec;
import io.etude.document.ChartSpec.Mark;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A chart whose long names are cut after a whole word, for a text that would lose figures else. A
 * name that is cut ends with an ellipsis and is no beginning of another one; where that can't be,
 * it stays as it is.
 */
final class ShortNames {

  private static final String CUT = "…";

  /** Words of so few letters don't end a name: articles, prepositions. */
  private static final int LITTLE = 3;

  private final Map<String, String> names = new HashMap<>();

  private ShortNames(Set<String> labels, int most) {
    for (String label : labels) {
      String cut = cut(label, most);
      boolean unclear =
          labels.stream().anyMatch(other -> !other.equals(label) && other.startsWith(cut));
      names.put(label, cut.equals(label) || unclear ? label : cut + CUT);
    }
  }

  /** The chart with names of about {@code most} characters. */
  static ChartSpec in(ChartSpec spec, int most) {
    return new ShortNames(labels(spec), most).shorten(spec);
  }

  private static String cut(String label, int most) {
    if (label.length() <= most + 1) {
      return label;
    }
    int end = Math.max(label.lastIndexOf(' ', most), label.indexOf(' '));
    if (end <= 0) {
      return label;
    }
    int before = label.lastIndexOf(' ', end - 1);
    while (before > 0 && end - before - 1 <= LITTLE) {
      end = before;
      before = label.lastIndexOf(' ', end - 1);
    }
    int last = end;
    while (last > 1 && !Character.isLetterOrDigit(label.charAt(last - 1))) {
      last--;
    }
    return label.substring(0, last);
  }

  private static Set<String> labels(ChartSpec spec) {
    Set<String> labels = new LinkedHashSet<>();
    ChartMarks.of(spec).forEach(mark -> labels.add(mark.label()));
    if (spec instanceof ChartSpec.Diverging diverging) {
      diverging.rows().forEach(row -> labels.add(row.label()));
    } else if (spec instanceof ChartSpec.Stacked stacked) {
      stacked.rows().forEach(row -> labels.add(row.label()));
    } else if (spec instanceof ChartSpec.Dots dots) {
      dots.rows().forEach(row -> labels.add(row.label()));
      dots.series().forEach(part -> labels.add(part.label()));
    } else if (spec instanceof ChartSpec.Lines lines) {
      lines.series().forEach(series -> labels.add(series.label()));
    }
    return labels;
  }

  private String name(String label) {
    return names.getOrDefault(label, label);
  }

  private Mark mark(Mark mark) {
    return new Mark(
        name(mark.label()), mark.text(), mark.figure(), mark.role(), mark.significance());
  }

  private List<Mark> marks(List<Mark> marks) {
    return marks.stream().map(this::mark).toList();
  }

  /** The names of groups beside bars stay: they say of whom a single figure is. */
  private ChartSpec shorten(ChartSpec spec) {
    if (spec instanceof ChartSpec.Bars bars) {
      return new ChartSpec.Bars(marks(bars.marks()), bars.callouts(), bars.intervals());
    } else if (spec instanceof ChartSpec.Histogram chart) {
      return new ChartSpec.Histogram(
          marks(chart.marks()),
          chart.nets().stream()
              .map(net -> new ChartSpec.Bracket(net.first(), net.last(), mark(net.net())))
              .toList(),
          chart.mean(),
          chart.intervals(),
          chart.ranges());
    } else if (spec instanceof ChartSpec.Diverging chart) {
      return new ChartSpec.Diverging(
          chart.scale(),
          chart.positive(),
          chart.negative(),
          chart.apart(),
          chart.rows().stream().map(this::row).toList());
    } else if (spec instanceof ChartSpec.Stacked chart) {
      return new ChartSpec.Stacked(
          chart.scale(),
          chart.rows().stream()
              .map(row -> new ChartSpec.Stacked.Row(name(row.label()), marks(row.shares())))
              .toList());
    } else if (spec instanceof ChartSpec.Dots chart) {
      return new ChartSpec.Dots(
          chart.series().stream()
              .map(part -> new ChartSpec.Part(name(part.label()), part.role()))
              .toList(),
          chart.rows().stream()
              .map(row -> new ChartSpec.Dots.Row(name(row.label()), row.points(), row.gap()))
              .toList(),
          chart.intervals(),
          chart.axis());
    }
    ChartSpec.Lines lines = (ChartSpec.Lines) spec;
    return new ChartSpec.Lines(
        lines.editions(),
        lines.series().stream()
            .map(
                series ->
                    new ChartSpec.Lines.Series(
                        name(series.label()), series.role(), series.points()))
            .toList(),
        lines.intervals(),
        lines.axis());
  }

  private ChartSpec.Diverging.Row row(ChartSpec.Diverging.Row row) {
    ChartSpec.Diverging.Row.Builder shortened =
        ChartSpec.Diverging.Row.builder(
                name(row.label()), row.shares(), mark(row.positive()), mark(row.negative()))
            .emphasis(row.emphasis());
    row.apart().ifPresent(shortened::apart);
    return shortened.build();
  }
}
