package io.etude.document.table;

import static java.util.Objects.requireNonNull;

/**
 * A heading over neighbouring columns of a {@link StatTable}. Immutable.
 *
 * @param heading the heading
 * @param level 0 for that of a segment, 1 for the outer category of a nested segment
 * @param first index of its first column
 * @param last index of its last column
 */
public record StatSpanner(Heading heading, int level, int first, int last) implements Headed {

  /** Refuses null. */
  public StatSpanner {
    requireNonNull(heading, "heading");
  }

  /** A heading that has no shorter form. */
  public StatSpanner(String label, int level, int first, int last) {
    this(Heading.of(requireNonNull(label, "label")), level, first, last);
  }
}
