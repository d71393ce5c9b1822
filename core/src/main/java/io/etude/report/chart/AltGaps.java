package io.etude.report.chart;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Dots;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.text.Inline;
import io.etude.report.chart.request.ChartMarks;
import io.etude.report.prose.Context;
import io.etude.report.prose.GroupComparisons;
import io.etude.report.prose.Notes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The significant gaps of dots in an alternative text: the rows that have one; of means the groups
 * whose mean is higher than another one. Where long names leave no room for all of them, their
 * number, with the widest gaps or the highest means.
 */
final class AltGaps {

  /** So many are named where not all are, or one. */
  private static final int SOME = 3;

  private final Context context;
  private final Dots dots;
  private final boolean means;

  /** Labels, in the order of the chart. */
  private final List<String> labels = new ArrayList<>();

  /** Places in the labels, the widest gap or the highest mean first. */
  private final List<Integer> widest;

  AltGaps(Context context, Dots dots) {
    this.context = context;
    this.dots = dots;
    this.means = ChartMarks.areMeans(dots);
    List<Double> widths = new ArrayList<>();
    if (means) {
      List<Mark> points = dots.rows().get(0).points();
      for (int i = 0; i < points.size(); i++) {
        if (points.get(i).significance() != ChartSpec.Significance.NONE) {
          labels.add(dots.series().get(i).label());
          widths.add(points.get(i).value().orElse(0));
        }
      }
    } else {
      for (Dots.Row row : dots.rows()) {
        if (row.gap() != ChartSpec.Significance.NONE) {
          labels.add(row.label());
          widths.add(width(row));
        }
      }
    }
    this.widest =
        IntStream.range(0, labels.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -widths.get(i)))
            .toList();
  }

  private static double width(Dots.Row row) {
    double[] known =
        row.points().stream()
            .filter(point -> point.value().isPresent())
            .mapToDouble(point -> point.value().getAsDouble())
            .sorted()
            .toArray();
    return known.length == 0 ? 0 : known[known.length - 1] - known[0];
  }

  /** All gaps by name, and what isn't compared; empty if there is nothing to say. */
  Optional<String> all() {
    List<String> sentences = new ArrayList<>();
    if (!labels.isEmpty()) {
      sentences.add(sentence("", labels));
    }
    sentences.addAll(notCompared());
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
  }

  /** Shorter and shorter ways to say that there are gaps. */
  List<String> shorter() {
    List<String> ways = new ArrayList<>();
    if (labels.isEmpty()) {
      return ways;
    }
    String others = String.join(" ", notCompared());
    if (labels.size() > SOME) {
      ways.add((widest(SOME) + " " + others).strip());
    }
    if (labels.size() > 1) {
      ways.add((widest(1) + " " + others).strip());
      if (!others.isEmpty()) {
        ways.add(widest(1));
      }
    }
    ways.add(sentence(labels.size() > 1 ? ".count.many" : ".count.one", List.of()));
    return ways;
  }

  private String widest(int count) {
    return sentence(".widest", widest.subList(0, count).stream().map(labels::get).toList());
  }

  private String sentence(String form, List<String> names) {
    return context
        .phrases()
        .text(
            (means ? "alt.gaps.means" : "alt.gaps") + form,
            Map.of(
                "level", new Notes(context).smallLevel(),
                "n", context.display().integer(labels.size()),
                "values", context.display().list(names)));
  }

  private List<String> notCompared() {
    return new GroupComparisons(context).notes(dots).stream().map(Inline::plain).toList();
  }
}
