package io.etude.pdf.chart.reading;

import io.etude.document.Brand;
import io.etude.document.ChartColors;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ChartSpec.Stacked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Parts one after the other from one line on, which is zero; the chart's right edge is 100 %. */
final class StackedReading extends ChartReading {

  /** How long the box of an answer is at least that may be of any length. */
  private static final double MIN_UNKNOWN = 0.03;

  private final Stacked spec;
  private final List<Integer> colors;

  StackedReading(Stacked spec, DrawnChart chart, Brand brand) {
    super(chart, brand);
    this.spec = spec;
    this.colors = ChartColors.of(spec.scale(), brand);
  }

  @Override
  void read() {
    StackReading stack = new StackReading(this, colors);
    List<Row> rows = rows(spec.rows().stream().map(Stacked.Row::label).toList());
    if (rows.isEmpty()) {
      return;
    }
    double left =
        chart.bars.stream()
            .filter(bar -> bar.bottom() - bar.top() > 8)
            .mapToDouble(DrawnChart.Bar::left)
            .min()
            .orElse(0);
    double scale = chart.width - left;
    for (int i = 0; i < rows.size(); i++) {
      Stacked.Row row = spec.rows().get(i);
      if (row.shares().stream().allMatch(share -> share.value().isEmpty())) {
        withheld(rows.get(i), row.shares().get(0));
      } else {
        double[] lengths = lengths(row);
        double most = Math.max(1, Arrays.stream(lengths).sum());
        stack.row(rows.get(i), row.shares(), lengths, left, scale / most);
      }
    }
    stack.checkKey();
    names(first(left, scale));
  }

  /** What isn't published has what is left of the whole, in equal parts. */
  private static double[] lengths(Stacked.Row row) {
    double[] lengths = row.shares().stream().mapToDouble(s -> s.value().orElse(0)).toArray();
    List<Integer> hidden =
        IntStream.range(0, lengths.length)
            .filter(s -> row.shares().get(s).value().isEmpty())
            .boxed()
            .toList();
    double each = (1 - Arrays.stream(lengths).sum()) / hidden.size();
    hidden.forEach(s -> lengths[s] = Math.max(hidden.size() == 1 ? 0 : MIN_UNKNOWN, each));
    return lengths;
  }

  private void withheld(Row row, Mark any) {
    expect(chart.takeText(any.text(), text -> row.holds(text.baseline())), "sign of a withheld row")
        .ifPresent(text -> level(row, text.baseline() - text.size() * 0.325));
  }

  private List<Named> first(double left, double scale) {
    List<List<Mark>> rows = spec.rows().stream().map(Stacked.Row::shares).toList();
    List<Named> parts = new ArrayList<>();
    double at = left;
    double[] lengths = lengths(spec.rows().get(0));
    double most = Math.max(1, Arrays.stream(lengths).sum());
    for (int s = 0; s < spec.scale().size(); s++) {
      Optional<Double> share =
          spec.rows().get(0).shares().get(s).value().stream().boxed().findFirst();
      double from = at;
      at += lengths[s] * scale / most;
      double to = at;
      if (!StackReading.isChosen(rows, s)) {
        continue;
      }
      parts.add(
          new Named(
              spec.scale().get(s).label(),
              colors.get(s),
              share.map(x -> from),
              share.map(x -> to),
              0));
    }
    return parts;
  }
}
