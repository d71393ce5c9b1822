package io.etude.report.prose;

import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.document.ChartSpec;
import io.etude.document.text.Inline;
import io.etude.results.Flag;
import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says which groups and which rows of a chart are compared with one another: a row that isn't set
 * off may have been left out of all comparisons, and then it isn't known that its groups don't
 * differ.
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
    notCompared(segment, dots).ifPresent(sentences::add);
    return sentences;
  }

  /** The segment that the groups of a chart are of. */
  private Optional<Segment> segment(ChartSpec.Dots dots) {
    return dots.rows().stream()
        .flatMap(row -> row.points().stream())
        .findFirst()
        .flatMap(mark -> context.results().table(mark.figure().id().table()))
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

  /** The rows of which disclosure control withholds the comparison. */
  private Optional<List<Inline>> notCompared(Segment segment, ChartSpec.Dots dots) {
    List<String> rows =
        dots.rows().stream()
            .filter(GroupComparisons::isWithheld)
            .map(ChartSpec.Dots.Row::label)
            .toList();
    String label = context.text(segment.label());
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        rows.size() == dots.rows().size()
            ? context.phrases().say("note.notCompared.all", Map.of("segment", label))
            : context
                .phrases()
                .say(
                    "note.notCompared", Map.of("segment", label, "rows", String.join(", ", rows))));
  }

  /** Whether disclosure control withholds how the groups of a row compare. */
  public static boolean isWithheld(ChartSpec.Dots.Row row) {
    return row.gap() == ChartSpec.Significance.NONE
        && row.points().stream()
            .anyMatch(mark -> mark.figure().flags().contains(Flag.COMPARISON_WITHHELD));
  }
}
