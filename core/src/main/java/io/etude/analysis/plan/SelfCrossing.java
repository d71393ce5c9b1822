package io.etude.analysis.plan;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.codebook.SingleQuestion;
import io.etude.study.Study;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells questions that are crossed with themselves: the segment is made of a column of the data
 * that holds the answers. Shares of all and of nobody come of it, which say nothing.
 */
public final class SelfCrossing {

  private final Study study;

  /** For the questions and segments of a study. */
  public SelfCrossing(Study study) {
    this.study = study;
  }

  /**
   * Whether a segment is made of a column of a question.
   *
   * @param item the item, where the question is a grid
   */
  public boolean is(Question question, Optional<GridQuestion.Item> item, Segment segment) {
    return columns(segment).stream().anyMatch(columns(question, item)::contains);
  }

  private static Set<String> columns(Question question, Optional<GridQuestion.Item> item) {
    if (question instanceof SingleQuestion single) {
      return Set.of(single.column());
    } else if (question instanceof RatingQuestion rating) {
      return Set.of(rating.column());
    } else if (question instanceof NumericQuestion numeric) {
      return Set.of(numeric.column());
    } else if (question instanceof MultipleQuestion multiple) {
      return Set.copyOf(multiple.storage().columns());
    }
    return item.map(i -> Set.of(i.column())).orElse(Set.of());
  }

  private Set<String> columns(Segment segment) {
    SegmentSource source = segment.source();
    if (source instanceof SegmentSource.Codes codes) {
      return Set.of(codes.column());
    } else if (source instanceof SegmentSource.Banded banded) {
      return Set.of(banded.column());
    } else if (source instanceof SegmentSource.Overlapping overlapping) {
      return Set.copyOf(overlapping.storage().columns());
    }
    SegmentSource.Nested nested = (SegmentSource.Nested) source;
    Set<String> columns = new HashSet<>();
    for (String part : List.of(nested.outer(), nested.inner())) {
      study.segment(part).ifPresent(s -> columns.addAll(columns(s)));
    }
    return columns;
  }
}
