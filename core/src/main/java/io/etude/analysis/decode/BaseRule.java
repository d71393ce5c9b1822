package io.etude.analysis.decode;

import io.etude.analysis.problem.ProblemCounts;
import io.etude.codebook.Base;
import io.etude.codebook.category.MissingKind;
import io.etude.dataset.CodeColumn;
import io.etude.study.DataPolicy;
import io.etude.study.DataRule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Which cell a respondent without a row falls into.
 *
 * @param question the question's id, for messages
 * @param base who counts in the base
 * @param routing number of the routing; −1 for none
 * @param conditions what holds of those who were asked
 */
public record BaseRule(String question, Base base, int routing, List<Condition> conditions) {

  /**
   * A value that is one of some codes.
   *
   * @param column index of the column
   * @param codes its values
   */
  public record Condition(int column, Set<String> codes) {}

  /** The cell of a respondent without a valid answer: in the base ({@code kinds − 1}) or out. */
  int missing(MissingKind kind, int kinds) {
    return includes(kind != MissingKind.NOT_ASKED, false, false) ? kinds - 1 : kinds;
  }

  /**
   * Whether a respondent is in the base.
   *
   * @param answered whether there is a valid answer; a don't-know that is a category is one
   * @param chose whether it has at least one category of several
   */
  boolean includes(boolean asked, boolean answered, boolean chose) {
    return switch (base) {
      case ALL -> true;
      case ASKED -> asked;
      case VALID -> answered;
      case CHOSEN -> chose;
    };
  }

  /** Who was asked; null if everybody was. */
  boolean[] asked(ChunkContext context) {
    return routing < 0 ? null : context.asked(routing, this::decode);
  }

  private boolean[] decode(ChunkContext context) {
    boolean[] asked = new boolean[context.rows()];
    Arrays.fill(asked, true);
    for (Condition condition : conditions) {
      CodeColumn codes = context.codes(condition.column());
      int size = codes.dictionary().size();
      boolean[] lookup = new boolean[size + 1];
      for (int p = 0; p < size; p++) {
        lookup[p + 1] = condition.codes().contains(codes.dictionary().value(p));
      }
      int[] slots = context.slots(codes);
      for (int i = 0; i < asked.length; i++) {
        asked[i] &= lookup[slots[i]];
      }
    }
    return asked;
  }

  /**
   * Whether the answer of somebody who was not asked is kept; it is reported as a problem first.
   */
  boolean keepsUnasked(ChunkContext context, int row, String column) {
    DataPolicy policy =
        context.broken(
            DataRule.CONTRADICTS_ROUTING,
            ProblemCounts.Key.of(
                DataRule.CONTRADICTS_ROUTING, question, "contradictsRouting", question, column),
            row,
            "");
    return policy == DataPolicy.GO_ON;
  }
}
