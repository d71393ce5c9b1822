package io.etude.study;

import java.util.List;

/**
 * Free text; only the number of those who wrote something is tabulated.
 *
 * @param info what all types have in common
 * @param column the column with the text
 */
public record OpenQuestion(QuestionInfo info, String column) implements Question {

  @Override
  public List<Category> categories() {
    return List.of();
  }

  @Override
  public List<Net> nets() {
    return List.of();
  }
}
