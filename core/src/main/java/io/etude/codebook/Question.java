package io.etude.codebook;

import io.etude.Label;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import java.util.List;

/**
 * A question of the survey: one of six types. All are immutable; each is built by its own builder.
 */
public sealed interface Question
    permits SingleQuestion,
        MultipleQuestion,
        RatingQuestion,
        GridQuestion,
        NumericQuestion,
        OpenQuestion {

  /** What all types have in common. */
  QuestionInfo info();

  /** Unique in the study: letters, digits, {@code _}, {@code -} and {@code .}. */
  default String id() {
    return info().id();
  }

  /** A short title for tables and contents. */
  default Label label() {
    return info().label();
  }

  /** The columns of the data that hold its answers, in order; of a grid those of its items. */
  List<String> columns();

  /** The answer categories; empty for numeric (unless banded) and open questions. */
  List<Category> categories();

  /** The nets over the categories. */
  List<Net> nets();
}
