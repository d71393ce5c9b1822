package io.etude.codebook;

import static java.util.Objects.requireNonNull;

import io.etude.Label;
import io.etude.internal.Rules;
import java.util.ArrayList;
import java.util.List;

/**
 * Who was asked: those of whom all conditions hold.
 *
 * @param conditions at least one
 */
public record Routing(List<Condition> conditions) {

  /**
   * A value that is one of some codes.
   *
   * @param column a column of the data
   * @param codes values of that column, at least one
   * @param who what texts say of these people, as it goes on after "those who", such as "are in
   *     work"; {@link Label#EMPTY} for the labels of the question or the segment of the column
   */
  public record Condition(String column, List<String> codes, Label who) {

    /** Those whose value is one of some codes, in the words of the column's question or segment. */
    public Condition(String column, List<String> codes) {
      this(column, codes, Label.EMPTY);
    }

    /** Copies the list and checks that it is not empty. */
    public Condition {
      requireNonNull(column, "column");
      codes = List.copyOf(requireNonNull(codes, "codes"));
      requireNonNull(who, "who");
      Rules.named("the column that tells who was asked", column, "column");
      Rules.notEmpty("routing by column \"" + column + "\"", "code", codes, "codes");
    }
  }

  /** Copies the list and checks that it is not empty. */
  public Routing {
    conditions = List.copyOf(requireNonNull(conditions, "conditions"));
    Rules.notEmpty("routing", "condition", conditions, "");
  }

  /** Those whose value in {@code column} is one of {@code codes}. */
  public Routing(String column, List<String> codes) {
    this(List.of(new Condition(column, codes)));
  }

  /** The same people, without words for them. */
  public Routing withoutWords() {
    return new Routing(
        conditions.stream().map(each -> new Condition(each.column(), each.codes())).toList());
  }

  /** Of these, those whose value in {@code column} is one of {@code codes}. */
  public Routing and(String column, String... codes) {
    List<Condition> all = new ArrayList<>(conditions);
    all.add(new Condition(column, List.of(codes)));
    return new Routing(all);
  }
}
