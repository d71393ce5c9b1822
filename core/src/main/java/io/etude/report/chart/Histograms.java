package io.etude.report.chart;

import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.category.Band;
import io.etude.codebook.category.Net;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Intervals;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ColorRole;
import io.etude.report.chart.request.ChartRequest;
import io.etude.report.prose.Context;
import io.etude.report.prose.Rows;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Columns of a rating, or of a number in classes: those of all, or of one group. */
final class Histograms {

  private final Context context;
  private final ChartSpecs specs;

  Histograms(Context context, ChartSpecs specs) {
    this.context = context;
    this.specs = specs;
  }

  /**
   * Whether columns of one width, side by side, tell the truth: all bands that have two ends are
   * equally wide, and none is left out between them.
   */
  static boolean areTrue(NumericQuestion question) {
    List<Band> bands = question.bands();
    for (int i = 1; i < bands.size(); i++) {
      if (!touch(bands.get(i - 1), bands.get(i))) {
        return false;
      }
    }
    double width = Double.NaN;
    for (Band band : bands) {
      double own = band.to() - band.from();
      if (Double.isInfinite(own)) {
        continue;
      }
      if (Double.isNaN(width)) {
        width = own;
      } else if (Math.abs(own - width) > 1e-9 * Math.abs(width)) {
        return false;
      }
    }
    return true;
  }

  private static boolean touch(Band one, Band next) {
    return one.to() == next.from() || one.from() == next.to();
  }

  /** The distribution of a column; of a group no net is set off, since no lead in it is tested. */
  ChartSpec of(ChartRequest request, ResultColumn column) {
    ResultTable table = request.table();
    List<Integer> rows = Rows.answers(table);
    List<ChartSpec.Bracket> brackets = new ArrayList<>();
    for (int net : Rows.nets(table)) {
      String id = table.rows().get(net).id();
      if (request.strong().isEmpty() || request.strong().contains(id)) {
        bracket(table, net, column, rows, request.strong().contains(id)).ifPresent(brackets::add);
      }
    }
    // the nets that the author names, else the largest
    List<ChartSpec.Bracket> messages =
        request.strong().isEmpty()
            ? brackets.stream()
                .filter(bracket -> column.isTotal())
                .max(Comparator.comparingDouble(b -> b.net().value().orElse(-1)))
                .stream()
                .toList()
            : brackets;
    List<Mark> marks = new ArrayList<>();
    boolean named = rows.stream().anyMatch(row -> ChartSpecs.isNamed(request, row));
    for (int i = 0; i < rows.size(); i++) {
      int mark = i;
      Optional<ColorRole> net =
          messages.stream()
              .filter(m -> mark >= m.first() && mark <= m.last())
              .map(m -> m.net().role())
              .findFirst();
      ColorRole role =
          messages.isEmpty() && !named
              ? ColorRole.ORDINARY
              : net.orElse(
                  ChartSpecs.isNamed(request, rows.get(i)) ? ColorRole.EMPHASIS : ColorRole.MUTED);
      marks.add(specs.mark(table, rows.get(i), column, role));
    }
    Optional<Mark> mean =
        table.question() instanceof RatingQuestion
            ? column
                .summary(Summary.Stat.MEAN)
                .filter(s -> s.estimate().isPresent())
                .map(s -> specs.summary(table, s, column, ColorRole.EMPHASIS))
            : Optional.empty();
    return new ChartSpec.Histogram(
        marks,
        brackets,
        mean,
        ChartSpecs.intervals(request, Intervals.HIDDEN),
        ranges(table, rows));
  }

  /** The numbers that columns stand for: a rating each, or a band. */
  private static List<ChartSpec.Range> ranges(ResultTable table, List<Integer> rows) {
    Map<String, ChartSpec.Range> known = new HashMap<>();
    if (table.question() instanceof RatingQuestion rating) {
      for (int number = rating.from(); number <= rating.to(); number++) {
        known.put(Integer.toString(number), ChartSpec.Range.of(number));
      }
    } else if (table.question() instanceof NumericQuestion numeric) {
      numeric
          .bands()
          .forEach(
              band ->
                  known.put(band.category().code(), new ChartSpec.Range(band.from(), band.to())));
    }
    List<ChartSpec.Range> ranges =
        rows.stream()
            .map(row -> known.get(table.rows().get(row).id()))
            .filter(Objects::nonNull)
            .toList();
    return ranges.size() == rows.size() ? ranges : List.of();
  }

  /** A net as a bracket, if its members are neighbours and fewer than all. */
  private Optional<ChartSpec.Bracket> bracket(
      ResultTable table, int net, ResultColumn column, List<Integer> rows, boolean isNamed) {
    ResultRow row = table.rows().get(net);
    int first = -1;
    int last = -1;
    for (int i = 0; i < rows.size(); i++) {
      if (row.members().contains(table.rows().get(rows.get(i)).id())) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    boolean neighbours = first >= 0 && last - first + 1 == row.members().size();
    return neighbours && row.members().size() < rows.size()
        ? Optional.of(
            new ChartSpec.Bracket(
                first, last, specs.mark(table, net, column, role(table, net, isNamed))))
        : Optional.empty();
  }

  /**
   * The colour of a net: that of the bad side, or the accent. One beside others, of which nothing
   * says which side it is on, has neither, unless the author sets it off where none has a side.
   */
  private ColorRole role(ResultTable table, int net, boolean isNamed) {
    Optional<Net.Side> side = context.scales().side(table, net);
    if (side.isPresent()) {
      return side.get() == Net.Side.NEGATIVE ? ColorRole.negative(0, 1) : ColorRole.EMPHASIS;
    }
    List<Integer> nets = Rows.nets(table);
    boolean sided = nets.stream().anyMatch(one -> context.scales().side(table, one).isPresent());
    return sided || nets.size() > 1 && !isNamed ? ColorRole.ORDINARY : ColorRole.EMPHASIS;
  }
}
