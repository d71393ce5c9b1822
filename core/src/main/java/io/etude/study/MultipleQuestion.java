package io.etude.study;

import java.util.List;

/**
 * A question with any number of answers from a list. An option named twice counts once.
 *
 * @param info what all types have in common; {@link Base#VALID} means "at least one valid answer"
 * @param storage how the data hold the answers
 * @param categories the options
 * @param nets sums of options: chosen if at least one member is
 * @param percentOf what shares are shares of
 */
public record MultipleQuestion(
    QuestionInfo info,
    MultipleStorage storage,
    List<Category> categories,
    List<Net> nets,
    PercentOf percentOf)
    implements Question {

  /** What the shares of a multiple-response question are shares of. */
  public enum PercentOf {
    /** Of respondents in the base; shares may add to more than 100 %. The default. */
    RESPONDENTS,
    /** Of all responses given by respondents in the base. */
    RESPONSES
  }

  /** Copies the lists. */
  public MultipleQuestion {
    categories = List.copyOf(categories);
    nets = List.copyOf(nets);
  }
}
