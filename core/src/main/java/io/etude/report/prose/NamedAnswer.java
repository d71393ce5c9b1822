package io.etude.report.prose;

import io.etude.codebook.Question;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.language.ScaleWords;
import io.etude.results.ResultTable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The answer by which a question of yes and no is told: the one that its codebook has first. One of
 * the two says all that the other says, in opposite words; so titles, findings and key figures of
 * the question name the same one.
 */
public final class NamedAnswer {

  /** What may follow "yes" in a label that goes on: "Yes, always". */
  private static final Pattern PAUSE = Pattern.compile("\\s*[,;:.(\u2013\u2014].*");

  private final Context context;

  public NamedAnswer(Context context) {
    this.context = context;
  }

  /** The row of the answer in a table of the question; empty unless it is one of yes and no. */
  public Optional<Integer> of(ResultTable table) {
    return of(table.question())
        .map(answer -> table.rowIndex(answer.code()))
        .filter(row -> row >= 0);
  }

  private Optional<Category> of(Question question) {
    if (!(question instanceof SingleQuestion) || !question.nets().isEmpty()) {
      return Optional.empty();
    }
    List<Category> answers =
        question.categories().stream()
            .filter(c -> c.kind().isAnswer() && c.kind() != Category.Kind.NEUTRAL)
            .toList();
    boolean replies =
        answers.stream().noneMatch(c -> c.kind().isCatchAll())
            && answers.stream().anyMatch(c -> isReply(context.text(c.label())));
    return answers.size() == 2 && replies ? Optional.of(answers.get(0)) : Optional.empty();
  }

  /** Whether a label is "yes" or "no", or begins so, in the report's language or in the study's. */
  public boolean isReply(String label) {
    String first = PAUSE.matcher(label).replaceFirst("");
    return Stream.of(context.language(), context.study().language())
        .anyMatch(language -> ScaleWords.of(language).isReply(first));
  }

  /** Whether a row is the other one of yes and no, which says the same in opposite words. */
  public boolean isOther(ResultTable table, int row) {
    return row >= 0
        && of(table).filter(named -> named != row).isPresent()
        && table.rows().get(row).category() == Category.Kind.ANSWER;
  }
}
