package io.etude.xlsx.page;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.OpenQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.xlsx.context.WorkbookContext;

/** The types of questions in words. */
final class QuestionTypes {

  private QuestionTypes() {}

  static String word(Question question, WorkbookContext context) {
    String type = "single";
    if (question instanceof MultipleQuestion) {
      type = "multiple";
    } else if (question instanceof RatingQuestion) {
      type = "rating";
    } else if (question instanceof GridQuestion) {
      type = "grid";
    } else if (question instanceof NumericQuestion) {
      type = "numeric";
    } else if (question instanceof OpenQuestion) {
      type = "open";
    }
    return context.word("xlsx.type." + type);
  }
}
