package io.etude.codebook;

import static java.util.Objects.requireNonNull;

import io.etude.codebook.category.Band;
import java.util.List;

/** Where membership in a segment's categories comes from. */
public sealed interface SegmentSource {

  /** The columns of the data that it reads, in order; none for a nested one. */
  List<String> columns();

  /**
   * The code in a column.
   *
   * @param column the column
   */
  record Codes(String column) implements SegmentSource {
    /** Refuses null. */
    public Codes {
      requireNonNull(column, "column");
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /**
   * A multiple-response set: the segment's columns overlap.
   *
   * @param storage how the data hold the answers
   */
  record Overlapping(MultipleStorage storage) implements SegmentSource {
    /** Refuses null. */
    public Overlapping {
      requireNonNull(storage, "storage");
    }

    @Override
    public List<String> columns() {
      return storage.columns();
    }
  }

  /** What bands are ranges of. */
  enum Measure {
    /** Numbers. */
    NUMBERS,
    /** Dates, in days since 1970-01-01. */
    DATES
  }

  /**
   * Ranges of a number or a date; the bands' categories are the segment's.
   *
   * @param column the column with the number or date
   * @param bands the ranges
   * @param measure what they are ranges of
   */
  record Banded(String column, List<Band> bands, Measure measure) implements SegmentSource {

    /** Copies the list. */
    public Banded {
      requireNonNull(column, "column");
      requireNonNull(measure, "measure");
      bands = List.copyOf(requireNonNull(bands, "bands"));
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /**
   * One segment within another: the categories are the pairs, with the code {@code outer/inner}.
   *
   * @param outer id of the segment whose categories become spanners
   * @param inner id of the segment that is repeated beneath each of them
   */
  record Nested(String outer, String inner) implements SegmentSource {
    /** Refuses null. */
    public Nested {
      requireNonNull(outer, "outer");
      requireNonNull(inner, "inner");
    }

    /** None of its own: its parts are segments of the study. */
    @Override
    public List<String> columns() {
      return List.of();
    }
  }
}
