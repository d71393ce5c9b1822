package io.etude.report.prose;

import io.etude.codebook.Base;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.SingleQuestion;
import io.etude.document.text.Inline;
import io.etude.results.Cell;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a base that is in no row of its table: those whose number is in none of the bands of
 * their question, or who gave none of the answers to a question whose base counts them all the
 * same. Without it, the shares of the rows don't add to 100 %. It is told from published figures
 * only.
 */
public final class InNoRow {

  /** Less than this is an error of rounding. */
  private static final double NOTHING = 1e-12;

  private InNoRow() {}

  /** The share; empty if everybody is in a row, or if a share or the base is not published. */
  public static Optional<Double> share(ResultTable table, ResultColumn column) {
    if (!isBanded(table) && !isAnswered(table) || column.base().isEmpty()) {
      return Optional.empty();
    }
    double inRows = 0;
    for (int r = 0; r < table.rows().size(); r++) {
      Cell cell = column.cells().get(r);
      // what published shares in whole percentages leave is no share
      if (cell.count().isEmpty() || cell.share().isEmpty()) {
        return Optional.empty();
      }
      if (table.rows().get(r).kind() == ResultRow.Kind.CATEGORY) {
        inRows += cell.share().get().value();
      }
    }
    return Optional.of(1 - inRows).filter(rest -> rest > NOTHING);
  }

  private static boolean isBanded(ResultTable table) {
    return table.question() instanceof NumericQuestion question
        && !question.bands().isEmpty()
        && table.base() == Base.VALID;
  }

  private static boolean isAnswered(ResultTable table) {
    return table.question() instanceof SingleQuestion && table.base() != Base.VALID;
  }

  /** The sentence about the total of a table, if there is anything to say. */
  public static Optional<List<Inline>> note(Context context, ResultTable table, boolean groups) {
    String key = isBanded(table) ? "note.outsideBands" : "note.noAnswer";
    return share(table, table.total())
        .map(share -> context.display().percent(share, context.display().decimals().percent()))
        .map(
            figure ->
                context.phrases().say(groups ? key + ".overall" : key, Map.of("figure", figure)));
  }
}
