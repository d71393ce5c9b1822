package io.etude.codebook.meaning;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells questions that are crossed with themselves: the segment is made of a column of the data
 * that holds the answers. Shares of all and of nobody come of it, which say nothing.
 */
public final class SelfCrossing {

  private final List<Segment> segments;

  /** For the segments of a study. */
  public SelfCrossing(List<Segment> segments) {
    this.segments = List.copyOf(segments);
  }

  /**
   * Whether a segment is made of a column of a question.
   *
   * @param item the item, where the question is a grid
   */
  public boolean is(Question question, Optional<GridQuestion.Item> item, Segment segment) {
    List<String> asked = item.map(i -> List.of(i.column())).orElseGet(question::columns);
    return columns(segment).stream().anyMatch(asked::contains);
  }

  /** Whether a segment of the study is made of a column of a question. */
  public boolean makesGroups(Question question) {
    return segments.stream().anyMatch(segment -> is(question, Optional.empty(), segment));
  }

  /** Whether two segments are made of one column of the data, by themselves or within others. */
  public boolean shareColumn(Segment one, Segment other) {
    Set<String> columns = columns(one);
    return columns(other).stream().anyMatch(columns::contains);
  }

  private Set<String> columns(Segment segment) {
    Set<String> columns = new HashSet<>(segment.source().columns());
    if (segment.source() instanceof SegmentSource.Nested nested) {
      for (Segment part : segments) {
        if (part.id().equals(nested.outer()) || part.id().equals(nested.inner())) {
          columns.addAll(columns(part));
        }
      }
    }
    return columns;
  }
}
