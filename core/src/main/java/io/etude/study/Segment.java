package io.etude.study;

import java.util.List;

/**
 * A way to split the respondents into the columns of a banner.
 *
 * @param id unique in the study; may equal a question's id
 * @param label the spanner over its columns
 * @param source where membership comes from
 * @param categories the columns, in order; at least one
 * @param nets further columns that are sums of categories, before them in order
 * @param kind what the segment stands for
 */
public record Segment(
    String id,
    Label label,
    SegmentSource source,
    List<Category> categories,
    List<Net> nets,
    Kind kind) {

  /** What a segment stands for. */
  public enum Kind {
    /** Groups of respondents. */
    GROUPS,
    /** Editions of the survey in time order: each column is compared with the one before. */
    EDITIONS
  }

  /** Copies the lists and checks that there is a category. */
  public Segment {
    categories = List.copyOf(categories);
    nets = List.copyOf(nets);
    if (categories.isEmpty()) {
      throw new StudyException("segment \"" + id + "\" has no category; give at least one");
    }
  }
}
