package io.etude.report.prose;

import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.document.chart.ChartSpec;
import io.etude.document.text.Inline;
import io.etude.results.ResultTable;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says which groups of a chart are compared with one another: of those that were left out of all
 * comparisons it isn't known that they don't differ.
 */
public final class GroupComparisons {

  private final Context context;

  public GroupComparisons(Context context) {
    this.context = context;
  }

  /** The sentences under a chart of groups; none where all groups are compared in each row. */
  public List<List<Inline>> notes(ChartSpec.Dots dots) {
    List<List<Inline>> sentences = new ArrayList<>();
    Segment segment = segment(dots).orElse(null);
    if (segment == null) {
      return sentences;
    }
    if (dots.rows().stream().anyMatch(row -> row.gap() != ChartSpec.Significance.NONE)) {
      underOneHeading(segment).ifPresent(sentences::add);
    }
    notCompared(segment).ifPresent(sentences::add);
    return sentences;
  }

  /** The segment that the groups of a chart are of. */
  private Optional<Segment> segment(ChartSpec.Dots dots) {
    return dots.rows().stream()
        .flatMap(row -> row.points().stream())
        .findFirst()
        .flatMap(mark -> context.results().table(mark.source().id().table()))
        .flatMap(ResultTable::segment);
  }

  /** Where a segment is within another, that only groups of one group of the outer are compared. */
  private Optional<List<Inline>> underOneHeading(Segment segment) {
    if (!(segment.source() instanceof SegmentSource.Nested nested)) {
      return Optional.empty();
    }
    String outer =
        context.study().segments().stream()
            .filter(each -> each.id().equals(nested.outer()))
            .map(each -> context.text(each.label()))
            .findFirst()
            .orElse(nested.outer());
    return Optional.of(
        context
            .phrases()
            .say("note.gap.nested", Map.of("segment", context.display().quote(outer))));
  }

  /** That the groups of a segment are not compared, if disclosure control can't. */
  public Optional<List<Inline>> notCompared(Segment segment) {
    return isCompared(context.study(), segment)
        ? Optional.empty()
        : Optional.of(
            context
                .phrases()
                .say("note.notCompared", Map.of("segment", context.text(segment.label()))));
  }

  /** The same for each segment of some tables. */
  public List<List<Inline>> notCompared(List<ResultTable> tables) {
    return tables.stream()
        .flatMap(table -> table.segment().stream())
        .distinct()
        .flatMap(segment -> notCompared(segment).stream())
        .toList();
  }

  /**
   * Whether groups are compared; those that share respondents are not where figures are rounded.
   */
  public static boolean isCompared(Study study, Segment segment) {
    boolean rounded = study.conventions().rounding().isPresent();
    return !(rounded && segment.source() instanceof SegmentSource.Overlapping);
  }
}
