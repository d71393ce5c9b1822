package io.etude.pdf.chart;

import io.etude.document.chart.ChartSpec.Diverging;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ChartSpec.Stacked;
import io.etude.pdf.chart.label.PartValues.Fill;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How long the parts of a bar are, in shares. An answer that isn't published has a box in its
 * place, so that no bar looks whole without it: with a plain outline where its length follows from
 * what is published, with dashes where it doesn't. Answers next to each other whose sum is printed
 * as the net of their side have one box. A bar of which nothing is published has no parts.
 */
final class PartLengths {

  /** The share that a box of no known length stands for in the drawing. */
  private static final double MAX_UNKNOWN = 0.06;

  /** The same at least: the box is to be seen. */
  private static final double MIN_UNKNOWN = 0.03;

  private final double[] lengths;
  private final Fill[] fills;

  private PartLengths(List<Mark> shares) {
    lengths = shares.stream().mapToDouble(share -> share.value().orElse(0)).toArray();
    fills = new Fill[lengths.length];
    Arrays.fill(fills, Fill.COLOR);
  }

  /** The lengths of the parts of a row about its middle. */
  static PartLengths of(Diverging chart, Diverging.Row row) {
    PartLengths parts = new PartLengths(row.shares());
    List<Integer> loose = new ArrayList<>();
    int neutral = chart.neutral();
    int negatives = chart.positives() + (neutral < 0 ? 0 : 1);
    loose.addAll(parts.side(row.shares(), 0, chart.positives(), row.positive()));
    if (neutral >= 0 && row.shares().get(neutral).value().isEmpty()) {
      loose.add(neutral);
    }
    loose.addAll(parts.side(row.shares(), negatives, chart.scale().size(), row.negative()));
    parts.loose(loose, row.apart());
    return parts;
  }

  /** The lengths of the parts of a whole. */
  static PartLengths of(Stacked.Row row) {
    PartLengths parts = new PartLengths(row.shares());
    parts.loose(hidden(row.shares(), 0, row.shares().size()), Optional.empty());
    return parts;
  }

  private static List<Integer> hidden(List<Mark> shares, int from, int to) {
    return IntStream.range(from, to)
        .filter(part -> shares.get(part).value().isEmpty())
        .boxed()
        .toList();
  }

  /**
   * Gives the hidden parts of a side what others leave of its net.
   *
   * @return those parts where the net isn't published either
   */
  private List<Integer> side(List<Mark> shares, int from, int to, Mark net) {
    List<Integer> hidden = hidden(shares, from, to);
    if (net.value().isEmpty() || hidden.isEmpty()) {
      return hidden;
    }
    List<Integer> boxes = hidden.stream().filter(part -> !hidden.contains(part - 1)).toList();
    double known = Arrays.stream(lengths, from, to).sum();
    double rest = Math.max(0, net.value().getAsDouble() - known);
    boxes.forEach(
        part -> set(part, rest / boxes.size(), boxes.size() == 1 ? Fill.BOX : Fill.DASHED_BOX));
    return List.of();
  }

  /** Gives parts that aren't published, and no net of them is, what all others leave of a whole. */
  private void loose(List<Integer> parts, Optional<Mark> apart) {
    double known = sum(0, lengths.length);
    if (known == 0) {
      return;
    }
    boolean all = apart.filter(mark -> mark.value().isEmpty()).isEmpty();
    double rest = 1 - known - apart.map(mark -> mark.value().orElse(0)).orElse(0.0);
    if (all && parts.size() == 1) {
      set(parts.get(0), Math.max(0, rest), Fill.BOX);
      return;
    }
    double each = rest / parts.size();
    for (int part : parts) {
      set(part, Math.max(MIN_UNKNOWN, all ? each : Math.min(each, MAX_UNKNOWN)), Fill.DASHED_BOX);
    }
  }

  private void set(int part, double length, Fill fill) {
    lengths[part] = length;
    fills[part] = fill;
  }

  /** The length of a part. */
  double length(int part) {
    return lengths[part];
  }

  /** The length of the parts from one to before another. */
  double sum(int from, int to) {
    return Arrays.stream(lengths, from, to).sum();
  }

  /** What the inside of a part is. */
  Fill fill(int part) {
    return fills[part];
  }
}
