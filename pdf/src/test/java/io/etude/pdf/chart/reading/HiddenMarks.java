package io.etude.pdf.chart.reading;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.figure.Figure;
import io.etude.results.FigureRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** The same chart again and again, of which one figure may not be published, or neighbours. */
final class HiddenMarks {

  private HiddenMarks() {}

  private static Mark hidden(Mark mark) {
    FigureRef figure =
        new FigureRef(
            mark.source().id(),
            mark.source().kind(),
            Optional.empty(),
            OptionalLong.empty(),
            Set.of());
    return new Mark(mark.label(), Figure.of(figure, "[c]").build(), mark.role());
  }

  /** Lists with one of the marks hidden, each of those that are not zero. */
  private static List<List<Mark>> each(List<Mark> marks) {
    List<List<Mark>> lists = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      if (marks.get(i).value().orElse(0) != 0) {
        List<Mark> changed = new ArrayList<>(marks);
        changed.set(i, hidden(marks.get(i)));
        lists.add(changed);
      }
    }
    return lists;
  }

  /** Lists with two neighbours hidden. */
  private static List<List<Mark>> pairs(List<Mark> marks) {
    List<List<Mark>> lists = new ArrayList<>();
    for (int i = 1; i < marks.size(); i++) {
      List<Mark> changed = new ArrayList<>(marks);
      changed.set(i - 1, hidden(marks.get(i - 1)));
      changed.set(i, hidden(marks.get(i)));
      if (changed.stream().anyMatch(mark -> mark.value().isPresent())) {
        lists.add(changed);
      }
    }
    return lists;
  }

  private static <T> List<T> replaced(List<T> all, int index, T other) {
    List<T> changed = new ArrayList<>(all);
    changed.set(index, other);
    return changed;
  }

  /** All that a chart could hide one of. */
  static List<ChartSpec> of(ChartSpec spec) {
    List<ChartSpec> charts = new ArrayList<>();
    if (spec instanceof ChartSpec.Bars c) {
      each(c.marks()).forEach(m -> charts.add(new ChartSpec.Bars(m, c.callouts(), c.intervals())));
    } else if (spec instanceof ChartSpec.Histogram c) {
      each(c.marks())
          .forEach(
              m ->
                  charts.add(
                      new ChartSpec.Histogram(m, c.nets(), c.mean(), c.intervals(), c.ranges())));
    } else if (spec instanceof ChartSpec.Stacked c) {
      for (int r = 0; r < c.rows().size(); r++) {
        int row = r;
        String label = c.rows().get(r).label();
        Stream.concat(
                each(c.rows().get(r).shares()).stream(), pairs(c.rows().get(r).shares()).stream())
            .forEach(
                m ->
                    charts.add(
                        new ChartSpec.Stacked(
                            c.scale(),
                            replaced(c.rows(), row, new ChartSpec.Stacked.Row(label, m)))));
      }
    } else if (spec instanceof ChartSpec.Diverging c) {
      diverging(c, charts);
    } else if (spec instanceof ChartSpec.Dots c) {
      for (int r = 0; r < c.rows().size(); r++) {
        int row = r;
        ChartSpec.Dots.Row own = c.rows().get(r);
        each(own.points())
            .forEach(
                m ->
                    charts.add(
                        new ChartSpec.Dots(
                            c.series(),
                            replaced(
                                c.rows(), row, new ChartSpec.Dots.Row(own.label(), m, own.gap())),
                            c.intervals(),
                            c.axis())));
      }
    } else if (spec instanceof ChartSpec.Lines c) {
      lines(c, charts);
    }
    return charts;
  }

  private static void diverging(ChartSpec.Diverging c, List<ChartSpec> charts) {
    for (int r = 0; r < c.rows().size(); r++) {
      ChartSpec.Diverging.Row own = c.rows().get(r);
      List<ChartSpec.Diverging.Row> rows = new ArrayList<>();
      for (List<Mark> shares : each(own.shares())) {
        ChartSpec.Diverging.Row.Builder row =
            ChartSpec.Diverging.Row.builder(own.label(), shares, own.positive(), own.negative())
                .emphasis(own.emphasis());
        own.apart().ifPresent(row::apart);
        rows.add(row.build());
      }
      own.apart()
          .filter(mark -> mark.value().orElse(0) != 0)
          .ifPresent(mark -> rows.add(own.toBuilder().apart(hidden(mark)).build()));
      rows.addAll(neighbours(c, own));
      for (ChartSpec.Diverging.Row row : rows) {
        charts.add(
            new ChartSpec.Diverging(
                c.scale(), c.positive(), c.negative(), c.apart(), replaced(c.rows(), r, row)));
      }
    }
  }

  /** Two neighbours hidden, with the nets of their sides, and with don't-know or not. */
  private static List<ChartSpec.Diverging.Row> neighbours(
      ChartSpec.Diverging c, ChartSpec.Diverging.Row own) {
    List<ChartSpec.Diverging.Row> rows = new ArrayList<>();
    int negatives = c.positives() + (c.neutral() < 0 ? 0 : 1);
    for (int s = 1; s < own.shares().size(); s++) {
      List<Mark> shares = new ArrayList<>(own.shares());
      shares.set(s - 1, hidden(shares.get(s - 1)));
      shares.set(s, hidden(shares.get(s)));
      boolean first = s - 1 < c.positives();
      boolean second = s >= negatives;
      ChartSpec.Diverging.Row.Builder row =
          ChartSpec.Diverging.Row.builder(
                  own.label(),
                  shares,
                  first ? hidden(own.positive()) : own.positive(),
                  second ? hidden(own.negative()) : own.negative())
              .emphasis(own.emphasis());
      own.apart().ifPresent(row::apart);
      rows.add(row.build());
      own.apart().ifPresent(mark -> rows.add(row.apart(hidden(mark)).build()));
    }
    return rows;
  }

  private static void lines(ChartSpec.Lines c, List<ChartSpec> charts) {
    for (int s = 0; s < c.series().size(); s++) {
      ChartSpec.Lines.Series own = c.series().get(s);
      for (int e = 0; e < own.points().size(); e++) {
        if (own.points().get(e).isPresent() && own.points().get(e).get().value().isPresent()) {
          ChartSpec.Lines.Series series =
              new ChartSpec.Lines.Series(
                  own.label(), own.role(), replaced(own.points(), e, Optional.empty()));
          charts.add(
              new ChartSpec.Lines(
                  c.editions(), replaced(c.series(), s, series), c.intervals(), c.axis()));
        }
      }
    }
  }
}
