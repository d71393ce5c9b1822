package io.etude.study;

import java.util.List;

/** Where membership in a segment's categories comes from. */
public sealed interface SegmentSource {

  /**
   * The code in a column.
   *
   * @param column the column
   */
  record Codes(String column) implements SegmentSource {}

  /**
   * A multiple-response set: the segment's columns overlap.
   *
   * @param storage how the data hold the answers
   */
  record Overlapping(MultipleStorage storage) implements SegmentSource {}

  /**
   * Ranges of a number; the bands' categories are the segment's.
   *
   * @param column the column with the number
   * @param bands the ranges
   */
  record Banded(String column, List<Band> bands) implements SegmentSource {

    /** Copies the list. */
    public Banded {
      bands = List.copyOf(bands);
    }
  }

  /**
   * One segment within another: the categories are the pairs, with the code {@code outer/inner}.
   *
   * @param outer id of the segment whose categories become spanners
   * @param inner id of the segment that is repeated beneath each of them
   */
  record Nested(String outer, String inner) implements SegmentSource {}
}
