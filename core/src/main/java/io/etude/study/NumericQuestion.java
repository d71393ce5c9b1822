package io.etude.study;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A number: age, minutes, euros.
 *
 * @param info what all types have in common
 * @param column the column with the number
 * @param unit the unit, for display; empty for none
 * @param bands ranges that are tabulated as categories, may be empty
 * @param minimum smallest plausible value; smaller ones are data problems
 * @param maximum largest plausible value; larger ones are data problems
 */
public record NumericQuestion(
    QuestionInfo info,
    String column,
    Label unit,
    List<Band> bands,
    OptionalDouble minimum,
    OptionalDouble maximum)
    implements Question {

  /** Copies the list. */
  public NumericQuestion {
    bands = List.copyOf(bands);
  }

  @Override
  public List<Category> categories() {
    return bands.stream().map(Band::category).toList();
  }

  @Override
  public List<Net> nets() {
    return List.of();
  }
}
