package io.etude.report.quote.words;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.category.Net;
import io.etude.document.text.Inline;
import io.etude.language.ScaleWords;
import io.etude.report.prose.Context;
import io.etude.report.prose.LabelWords;
import io.etude.results.FigureRef;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import java.util.Optional;

/**
 * Adjectives that say what an answer says: "satisfied" of those who are satisfied, or agree.
 * Whoever is less so has fewer who gave the answer; of another adjective, "less critical", that
 * isn't known.
 */
final class AnswerAdjectives {

  private final Context context;
  private final ScaleWords scale;
  private final LabelWords words;

  AnswerAdjectives(Context context) {
    this.context = context;
    scale = ScaleWords.of(context.language());
    words = new LabelWords(context.language());
  }

  /** Whether an adjective is on the same side of a scale as the answers that a sentence quotes. */
  boolean areOf(Passage sentence, String adjective) {
    Optional<Net.Side> side = scale.side(adjective);
    return side.isPresent()
        && !sentence.quotes().isEmpty()
        && sentence.figures().stream()
            .map(Inline.Figure::figure)
            .allMatch(figure -> side(figure, adjective).equals(side));
  }

  private Optional<Net.Side> side(FigureRef figure, String adjective) {
    Optional<ResultTable> table = context.results().table(figure.id().table());
    int row = table.map(t -> t.rowIndex(figure.id().row())).orElse(-1);
    boolean isReversed =
        table.flatMap(ResultTable::item).filter(GridQuestion.Item::reversed).isPresent();
    return row < 0 || isReversed
        ? Optional.empty()
        : side(table.get(), table.get().rows().get(row), adjective);
  }

  /** The side that a net is said to be, or an answer that has the adjective in its label. */
  private Optional<Net.Side> side(ResultTable table, ResultRow row, String adjective) {
    if (row.kind() == ResultRow.Kind.NET) {
      return table.question().nets().stream()
          .filter(net -> net.id().equals(row.id()))
          .flatMap(net -> net.side().stream())
          .findFirst();
    }
    boolean isNamed = words.keys(row.label()).stream().anyMatch(w -> isSame(w, adjective));
    return isNamed ? scale.side(context.text(row.label())) : Optional.empty();
  }

  private boolean isSame(String word, String adjective) {
    return LabelWords.isSame(word, adjective.toLowerCase(context.language()));
  }
}
