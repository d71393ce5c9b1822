package io.etude.study;

import java.util.List;

/**
 * A question with one answer from a list.
 *
 * @param info what all types have in common
 * @param column the column with the answer's code
 * @param categories the valid answers
 * @param nets sums of categories
 */
public record SingleQuestion(
    QuestionInfo info, String column, List<Category> categories, List<Net> nets)
    implements Question {

  /** Copies the lists. */
  public SingleQuestion {
    categories = List.copyOf(categories);
    nets = List.copyOf(nets);
  }
}
