package io.etude.report.prose;

import io.etude.codebook.Base;
import io.etude.codebook.NumericQuestion;
import io.etude.document.text.Inline;
import io.etude.results.Cell;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a base whose number is in none of the bands of its question: without it, the shares
 * of the bands don't add to 100 %. It is told from published figures only.
 */
public final class OutsideBands {

  /** Less than this is an error of rounding. */
  private static final double NOTHING = 1e-12;

  private OutsideBands() {}

  /** The share; empty if everybody is in a band, or if a share or the base is not published. */
  public static Optional<Double> share(ResultTable table, ResultColumn column) {
    boolean banded =
        table.question() instanceof NumericQuestion question
            && !question.bands().isEmpty()
            && table.base() == Base.VALID;
    if (!banded || column.base().isEmpty()) {
      return Optional.empty();
    }
    double inBands = 0;
    for (Cell cell : column.cells()) {
      if (cell.share().isEmpty()) {
        return Optional.empty();
      }
      inBands += cell.share().get().value();
    }
    return Optional.of(1 - inBands).filter(outside -> outside > NOTHING);
  }

  /** The sentence about the total of a table, if there is anything to say. */
  public static Optional<List<Inline>> note(Context context, ResultTable table, boolean groups) {
    String key = groups ? "note.outsideBands.overall" : "note.outsideBands";
    return share(table, table.total())
        .map(share -> context.display().percent(share, context.display().decimals().percent()))
        .map(figure -> context.phrases().say(key, Map.of("figure", figure)));
  }
}
