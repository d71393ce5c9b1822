package io.etude.document.table;

import static java.util.Objects.requireNonNull;

import io.etude.figure.Figure;

/**
 * A column of a {@link StatTable}. Immutable.
 *
 * @param id {@code total}, the category's code or the net's id
 * @param heading its heading
 * @param letter the letter that names it in comparisons; empty for none
 * @param segment index of its segment; −1 for the total
 * @param mark the mark of its base
 */
public record StatColumn(String id, Heading heading, String letter, int segment, Figure.Mark mark)
    implements Headed {

  /** Refuses null. */
  public StatColumn {
    requireNonNull(id, "id");
    requireNonNull(heading, "heading");
    requireNonNull(letter, "letter");
    requireNonNull(mark, "mark");
  }

  /** A column whose heading has no shorter form. */
  public StatColumn(String id, String label, String letter, int segment, Figure.Mark mark) {
    this(id, Heading.of(requireNonNull(label, "label")), letter, segment, mark);
  }
}
