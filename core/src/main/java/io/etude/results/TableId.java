package io.etude.results;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The id of a table of results: a question, or an item of a grid, over all respondents or by one
 * segment. Printed as {@code question[.item][@segment]}; {@link Results#table(String)} finds the
 * table of a printed id.
 *
 * @param question id of the question
 * @param item id of the item of a grid; empty for other questions
 * @param segment id of the segment; empty for all respondents alone
 */
public record TableId(String question, Optional<String> item, Optional<String> segment) {
  /** Refuses null. */
  public TableId {
    requireNonNull(question, "question");
    requireNonNull(item, "item");
    requireNonNull(segment, "segment");
  }

  /** The table of a question over all respondents. */
  public static TableId of(String question) {
    return new TableId(question, Optional.empty(), Optional.empty());
  }

  /** The table of an item of a grid over all respondents. */
  public static TableId of(String question, String item) {
    requireNonNull(item, "item");
    return new TableId(question, Optional.of(item), Optional.empty());
  }

  /** The table of the same question or item by that segment. */
  public TableId by(String segmentId) {
    return new TableId(question, item, Optional.of(segmentId));
  }

  /** The table of the same question or item over all respondents. */
  public TableId overall() {
    return segment.isEmpty() ? this : new TableId(question, item, Optional.empty());
  }

  /** The question, with the item of a grid: {@code question[.item]}. */
  public String place() {
    return item.map(id -> question + "." + id).orElse(question);
  }

  /** The figure in that row of that column. */
  public FigureId figure(String row, String column) {
    return new FigureId(this, row, column);
  }

  // a record's own methods are found at run time, and these ids are keys of large maps
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof TableId id
            && question.equals(id.question)
            && item.equals(id.item)
            && segment.equals(id.segment);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * question.hashCode() + item.hashCode()) + segment.hashCode();
  }

  @Override
  public String toString() {
    return segment.map(id -> place() + "@" + id).orElseGet(this::place);
  }
}
