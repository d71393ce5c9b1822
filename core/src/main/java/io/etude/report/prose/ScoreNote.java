package io.etude.report.prose;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.meaning.Scores;
import io.etude.document.text.Inline;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says of a mean of categories what each of them counts as: no unit and no scale says it. */
public final class ScoreNote {

  private ScoreNote() {}

  /** The sentence about a table's mean; empty without one, or where labels are the scores. */
  public static Optional<List<Inline>> of(Context context, ResultTable table) {
    boolean coded =
        table.question() instanceof SingleQuestion || table.question() instanceof GridQuestion;
    if (!coded || table.total().summary(Summary.Stat.MEAN).isEmpty()) {
      return Optional.empty();
    }
    List<Category> categories = table.question().categories();
    return Scores.explicit(categories).flatMap(scores -> note(context, categories, scores));
  }

  private static Optional<List<Inline>> note(
      Context context, List<Category> categories, double[] scores) {
    List<String> parts = new ArrayList<>();
    boolean told = true;
    for (int k = 0; k < categories.size(); k++) {
      if (!Double.isNaN(scores[k])) {
        String label = context.text(categories.get(k).label());
        String score = context.display().written(scores[k]);
        told &= label.equals(score);
        String quoted = context.display().quote(label);
        parts.add(
            context.phrases().text("note.scores.part", Map.of("label", quoted, "score", score)));
      }
    }
    return told
        ? Optional.empty()
        : Optional.of(
            context.phrases().say("note.scores", Map.of("scores", context.display().list(parts))));
  }
}
