package io.etude.report.chart;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.report.chart.AltExtremes.Names;
import io.etude.report.prose.Context;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What an alternative text may say of a chart's figures, from the most to the least. It is names
 * that take the room: of many figures the outermost are named, then those that share an end are
 * counted, at last the ends have no names. So there is room for a figure whatever the names.
 */
final class AltMessages {

  /** So many figures are named one by one. */
  static final int MAX_VALUES = 12;

  private final ChartSpec spec;
  private final AltRows rows;
  private final AltExtremes extremes;
  private final AltIntervals intervals;

  /** Ways to say all that follows the figures. */
  private final List<List<String>> remarks;

  /** The same, and ways to say less of it, or nothing. */
  private final List<List<String>> fewerRemarks;

  AltMessages(Context context, ChartSpec spec) {
    this.spec = spec;
    List<Mark> figures = new AltFigures(context).of(spec);
    rows = new AltRows(context, spec, figures);
    extremes = new AltExtremes(context, spec, figures);
    intervals = new AltIntervals(context, spec, figures);
    List<String> said = rows.remarks();
    remarks = new ArrayList<>(List.of(said));
    fewerRemarks = new ArrayList<>(List.of(said));
    if (spec instanceof ChartSpec.Dots dots) {
      for (String gaps : new AltGaps(context, dots).shorter()) {
        remarks.add(List.of(gaps));
        fewerRemarks.add(List.of(gaps));
      }
    }
    for (int left = said.size() - 1; left >= 0; left--) {
      fewerRemarks.add(said.subList(0, left));
    }
  }

  /** Those that name all figures; of too many there is none. */
  Stream<List<String>> ofAll() {
    return AltParts.values(spec) > MAX_VALUES
        ? Stream.empty()
        : with(
            rows.all(), remarks, intervals(List.of(intervals.all(MAX_VALUES), intervals.widest())));
  }

  /** Those that name rows at the ends, or the outermost figures. */
  Stream<List<String>> ofSome() {
    List<Optional<String>> drawn = intervals(List.of(intervals.widest()));
    List<Optional<String>> fewer = new ArrayList<>(drawn);
    fewer.add(Optional.empty());
    Stream<Supplier<Stream<List<String>>>> ways =
        Stream.of(
            () -> with(few(), remarks, drawn),
            () -> with(extremes.of(Names.OF_EQUALS), remarks, drawn),
            () -> with(extremes.of(Names.OF_ONE), fewerRemarks, fewer));
    return ways.flatMap(Supplier::get);
  }

  /** Those that say how high the outermost figures are, but not which they are. */
  Stream<List<String>> ofNone() {
    return with(
        extremes.of(Names.NONE),
        fewerRemarks,
        List.of(intervals.widestUnnamed(), Optional.empty()));
  }

  /** The rows at the ends, if they are of no more figures than are named one by one. */
  private List<String> few() {
    return AltParts.valuesOfEnds(spec) > MAX_VALUES ? List.of() : rows.ends();
  }

  /** Ways to say all of the intervals; one that says nothing where none is drawn. */
  private List<Optional<String>> intervals(List<Optional<String>> ways) {
    List<Optional<String>> drawn =
        Stream.concat(ways.stream(), Stream.of(intervals.widestUnnamed()))
            .filter(Optional::isPresent)
            .toList();
    return drawn.isEmpty() ? List.of(Optional.empty()) : drawn;
  }

  /** Figures with each way to say the rest, from the longest; nothing without figures. */
  private static Stream<List<String>> with(
      List<String> figures, List<List<String>> remarks, List<Optional<String>> intervals) {
    return figures.isEmpty()
        ? Stream.empty()
        : remarks.stream()
            .flatMap(
                said ->
                    intervals.stream()
                        .map(
                            interval ->
                                Stream.of(figures, said, interval.stream().toList())
                                    .flatMap(Collection::stream)
                                    .toList()));
  }
}
