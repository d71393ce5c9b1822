package io.etude.study;

import java.util.List;
import java.util.Optional;

/**
 * An expert who is to comment on results, and the comment once there is one.
 *
 * @param id unique in the study
 * @param name the expert's name
 * @param position post and organisation
 * @param topic what to comment on
 * @param figures the figures to comment on, as figure references {@code
 *     question[.item].row[@segment.column]}
 * @param length how long the comment should be, in characters
 * @param comment the comment; empty: the report prints a placeholder
 */
public record Expert(
    String id,
    String name,
    Label position,
    Label topic,
    List<String> figures,
    int length,
    Optional<Label> comment) {

  /** Copies the list. */
  public Expert {
    figures = List.copyOf(figures);
  }
}
