package io.etude.analysis.disclosure;

import io.etude.analysis.decode.SegmentPlan;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.codebook.category.Band;
import io.etude.codebook.category.MissingCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which values of one column of the data make up a column of a segment: codes, or ranges of a
 * number. By them one column lies in another whatever the answers.
 *
 * @param source the column of the data, and how it is read
 * @param missing codes that count as missing
 * @param codes the codes; none for ranges
 * @param ranges the ranges, ascending and apart from each other; none for codes
 */
record ColumnValues(
    String source, Set<MissingCode> missing, Set<String> codes, List<double[]> ranges) {

  /** The values of a column of a segment, counted from 0; empty if it has several columns. */
  static Optional<ColumnValues> of(SegmentPlan plan, int c) {
    Segment segment = plan.segment().orElseThrow();
    SegmentPlan.Column column = plan.columns().get(c);
    Set<String> codes = new HashSet<>();
    List<double[]> ranges = new ArrayList<>();
    String source;
    if (segment.source() instanceof SegmentSource.Codes s) {
      source = s.column();
      column.members().stream().forEach(i -> codes.addAll(segment.categories().get(i).codes()));
    } else if (segment.source() instanceof SegmentSource.Banded s) {
      source = s.measure() + " " + s.column();
      s.bands().stream()
          .filter(band -> column.members().get(segment.categories().indexOf(band.category())))
          .sorted(Comparator.comparingDouble(Band::from))
          .forEach(band -> add(band, ranges));
    } else {
      return Optional.empty();
    }
    return Optional.of(new ColumnValues(source, Set.copyOf(segment.missing()), codes, ranges));
  }

  private static void add(Band band, List<double[]> ranges) {
    double[] last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
    if (last != null && last[1] >= band.from()) {
      last[1] = Math.max(last[1], band.to());
    } else {
      ranges.add(new double[] {band.from(), band.to()});
    }
  }

  /** Whether whoever has one of the other's values has one of these. */
  boolean contains(ColumnValues other) {
    return source.equals(other.source)
        && missing.equals(other.missing)
        && codes.containsAll(other.codes)
        && other.ranges.stream().allMatch(this::contains);
  }

  private boolean contains(double[] range) {
    return ranges.stream().anyMatch(r -> r[0] <= range[0] && range[1] <= r[1]);
  }
}
