package io.etude.report.quote;

import io.etude.Diagnostic;
import io.etude.Label;
import io.etude.Place;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Segment;
import io.etude.document.Chart;
import io.etude.document.text.Inline;
import io.etude.narrative.Article;
import io.etude.report.prose.Context;
import io.etude.report.prose.Labels;
import io.etude.report.prose.Rows;
import io.etude.report.quote.words.GroupNames;
import io.etude.report.quote.words.Passage;
import io.etude.report.quote.words.Quote;
import io.etude.report.quote.words.QuoteWords;
import io.etude.report.quote.words.SuperlativeWords;
import io.etude.results.Cell;
import io.etude.results.FigureId;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.inference.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Words of an article that its results don't bear out: "significantly" where no test finds a
 * difference, "the largest group" of one that isn't.
 */
public final class UnfoundedWords extends SentencesInProse {

  /** Shares as near as that may be printed alike, and have either place. */
  private static final double ALIKE = 0.01;

  private final Context context;
  private final Results results;
  private final QuoteWords words;
  private final SuperlativeWords superlatives;
  private final ImpliedFigures implied;
  private final Labels labels;
  private final GroupNames names;

  private UnfoundedWords(Article article, Context context) {
    super(article);
    this.context = context;
    results = context.results();
    words = new QuoteWords(context);
    superlatives = new SuperlativeWords(context);
    implied = new ImpliedFigures(context);
    labels = new Labels(context);
    names = new GroupNames(context);
  }

  /** A remark on each sentence of an article with such words. */
  public static List<Diagnostic> in(Article article, Context context) {
    return new UnfoundedWords(article, context).in(article);
  }

  @Override
  public Void chart(Chart chart) {
    implied.in(chart).forEach(title -> rank(title, place(chart)));
    return super.chart(chart);
  }

  @Override
  void readSentence(Passage sentence, Place place) {
    if (words.saysSignificant(sentence.text())) {
      significance(sentence, place);
    }
    if (sentence.quotes().size() == 1) {
      extreme(sentence, place);
      rank(sentence, place);
    }
  }

  /** Reads a sentence on one group, or on the same row of two groups of a segment. */
  private void significance(Passage sentence, Place place) {
    List<Inline.Figure> figures = sentence.figures();
    if (figures.isEmpty() || figures.size() > 2) {
      return;
    }
    FigureRef first = figures.get(0).figure();
    FigureRef last = figures.get(figures.size() - 1).figure();
    Optional<ResultTable> table = results.table(first.id().table());
    boolean oneRow =
        table.filter(t -> t.segment().isPresent()).isPresent()
            && first.id().table().equals(last.id().table())
            && first.id().row().equals(last.id().row());
    boolean ofGroups = figures.stream().noneMatch(f -> isTotal(f.figure()));
    boolean compared =
        figures.stream().noneMatch(f -> f.figure().flags().contains(Flag.COMPARISON_WITHHELD));
    if (!oneRow || !ofGroups || !compared) {
      return;
    }
    boolean found =
        figures.size() == 1
            ? isRestSignificant(first) || isInAnyPair(table.get(), first.id())
            : isPair(table.get(), first.id(), last.id())
                || isByEditions(table.get())
                    && (isRestSignificant(first) || isRestSignificant(last));
    if (!found && figures.size() == 2 && !ComparedGroups.are(table.get(), first, last)) {
      remark(
          "notSignificant",
          figures.get(0),
          place,
          "is not compared with " + last.reference() + " by any test" + why(table.get()),
          "leave the word out, or quote two figures that are compared");
    } else if (!found) {
      remark(
          "notSignificant",
          figures.get(0),
          place,
          figures.size() == 1
              ? "has no test that finds it different from another group, or from all the others"
                  + " together"
              : "is found significantly different from " + last.reference() + " by no test",
          "leave the word out, or check another figure with"
              + " ${higher(\"question.row@segment.column\")}");
    } else if (figures.size() == 1) {
      direction(sentence, table.get(), place);
    }
  }

  /** Reads a sentence on one group that is significantly different, whose name stands in it. */
  private void direction(Passage sentence, ResultTable table, Place place) {
    Inline.Figure quoted = sentence.figures().get(0);
    FigureRef figure = quoted.figure();
    boolean isNumber =
        figure.kind() == FigureRef.Kind.NUMBER && table.question() instanceof NumericQuestion;
    Optional<QuoteWords.Difference> said = words.difference(sentence.text(), isNumber);
    Optional<ResultColumn> own = table.column(figure.id().column());
    if (said.isEmpty() || own.isEmpty()) {
      return;
    }
    boolean higher = said.get().isHigher();
    List<String> groups = table.columns().stream().map(labels::column).toList();
    String before = sentence.text().substring(0, said.get().start());
    String subject =
        before.substring(1 + Math.max(before.lastIndexOf(':'), before.lastIndexOf(';')));
    List<String> named = names.in(subject, groups);
    if (named.equals(List.of(labels.column(own.get())))
        && !isRestSignificant(figure, higher)
        && !isInAnyPair(table, figure.id(), higher)) {
      remark(
          "notSignificant",
          quoted,
          place,
          "is significantly "
              + (higher
                  ? "lower than another group, not higher"
                  : "higher than another group, not lower"),
          "correct the words, and check them with ${"
              + (higher ? "lower" : "higher")
              + "(\""
              + figure.reference()
              + "\")}");
    }
  }

  private static boolean isTotal(FigureRef figure) {
    return figure.id().column().equals(ResultColumn.TOTAL);
  }

  private static String why(ResultTable table) {
    return isByEditions(table) ? ": each edition is compared with the one before only" : "";
  }

  private static boolean isByEditions(ResultTable table) {
    return table.segment().filter(s -> s.kind() == Segment.Kind.EDITIONS).isPresent();
  }

  private boolean isRestSignificant(FigureRef figure) {
    return isRestSignificant(figure, true) || isRestSignificant(figure, false);
  }

  private boolean isRestSignificant(FigureRef figure, boolean higher) {
    return results
        .restTest(figure.id())
        .filter(test -> higher ? test.isHigher() : test.isLower())
        .isPresent();
  }

  private static boolean isInAnyPair(ResultTable table, FigureId figure) {
    return isInAnyPair(table, figure, true) || isInAnyPair(table, figure, false);
  }

  private static boolean isInAnyPair(ResultTable table, FigureId figure, boolean higher) {
    return table.columns().stream()
        .map(ResultColumn::id)
        .anyMatch(
            other ->
                higher
                    ? table.isHigher(figure.row(), figure.column(), other)
                    : table.isHigher(figure.row(), other, figure.column()));
  }

  /** Whether one of two figures has the letter of the other beside it. */
  private static boolean isPair(ResultTable table, FigureId one, FigureId other) {
    return table.isHigher(one.row(), one.column(), other.column())
        || table.isHigher(one.row(), other.column(), one.column());
  }

  /**
   * Reads a sentence that gives one answer its place, or an item of a grid among all items;
   * "something else" and the like have none.
   */
  private void rank(Passage sentence, Place place) {
    Quote quote = sentence.quotes().get(0);
    FigureRef figure = quote.figure().figure();
    Optional<ResultTable> table = results.table(figure.id().table());
    if (table.isEmpty()
        || table.get().rowIndex(figure.id().row()) < 0
        || figure.estimate().isEmpty()) {
      return;
    }
    String noun = GroupNames.nouns(List.of(table.get().question().label()), context);
    OptionalInt said = words.rank(QuoteWords.beside(sentence, quote), noun);
    boolean isOfItem = isOfItem(sentence, table.get(), figure);
    if (said.isEmpty() && !words.denies(sentence.text())) {
      Label named =
          isOfItem ? table.get().item().orElseThrow().label() : answer(table.get(), figure).label();
      said = superlatives.place(sentence, context.text(named));
    }
    if (said.isPresent()) {
      List<FigureId> all =
          isOfItem ? items(table.get(), figure.id()) : answers(table.get(), figure.id());
      rank(quote.figure(), said.getAsInt(), all, place);
    }
  }

  private void rank(Inline.Figure quoted, int said, List<FigureId> all, Place place) {
    double share = quoted.figure().estimate().orElseThrow().value();
    boolean fromFirst = said > 0;
    int rank = Math.abs(said);
    List<FigureId> before = new ArrayList<>();
    int alike = 0;
    for (FigureId each : all) {
      Optional<Double> other = results.figure(each.toString()).estimate().map(Estimate::value);
      if (other.filter(o -> fromFirst ? o > share : o < share).isPresent()) {
        before.add(each);
      }
      if (other.filter(o -> Math.abs(o - share) < ALIKE).isPresent()) {
        alike++;
      }
    }
    if (before.size() >= rank && rank == 1) {
      remarkOnOrder(quoted, before.get(0), fromFirst, place);
    } else if (before.size() >= rank || rank > before.size() + Math.max(1, alike)) {
      remark(
          "notLargest",
          quoted,
          place,
          "has place " + (before.size() + 1) + " of its question, and the text says " + rank,
          "correct the words, and check the order with ${ranked(\"question.row\","
              + " \"question.other\")}");
    }
  }

  /** Whether a sentence sets an item of a grid above others, as it names no answer to it. */
  private boolean isOfItem(Passage sentence, ResultTable table, FigureRef figure) {
    return table.item().isPresent()
        && !words.saysAnswer(sentence.text())
        && !names.isIn(sentence.text(), context.text(answer(table, figure).label()));
  }

  /** The figures of all answers beside one of them. */
  private static List<FigureId> answers(ResultTable table, FigureId figure) {
    return Rows.named(table, Rows.answers(table)).stream()
        .map(row -> table.id().figure(table.rows().get(row).id(), figure.column()))
        .toList();
  }

  /** The figures of the same answer to all items of a grid. */
  private List<FigureId> items(ResultTable table, FigureId figure) {
    return results.tables().stream()
        .filter(other -> other.question().equals(table.question()))
        .filter(other -> other.segment().equals(table.segment()))
        .filter(other -> other.rowIndex(figure.row()) >= 0)
        .map(other -> other.id().figure(figure.row(), figure.column()))
        .toList();
  }

  private static ResultRow answer(ResultTable table, FigureRef figure) {
    return table.rows().get(table.rowIndex(figure.id().row()));
  }

  /** Reads a sentence on one answer. */
  private void extreme(Passage sentence, Place place) {
    Inline.Figure quoted = sentence.figures().get(0);
    boolean largest = words.saysLargest(sentence.text());
    boolean smallest = words.saysSmallest(sentence.text());
    FigureRef figure = quoted.figure();
    Optional<ResultTable> table = results.table(figure.id().table());
    if (largest == smallest || table.isEmpty() || figure.estimate().isEmpty()) {
      return;
    }
    List<ResultRow> rows = table.get().rows();
    int own = table.get().rowIndex(figure.id().row());
    if (own < 0 || rows.get(own).kind() == ResultRow.Kind.NET || !isTotal(figure)) {
      return;
    }
    double share = figure.estimate().get().value();
    for (ResultRow row : rows) {
      Optional<Estimate> other =
          table.get().cell(row.id(), figure.id().column()).flatMap(Cell::share);
      boolean beats =
          row.kind() == ResultRow.Kind.CATEGORY
              && other.filter(o -> largest ? o.value() > share : o.value() < share).isPresent();
      if (beats) {
        FigureId before = table.get().id().figure(row.id(), figure.id().column());
        remarkOnOrder(quoted, before, largest, place);
        return;
      }
    }
  }

  private void remarkOnOrder(Inline.Figure quoted, FigureId before, boolean largest, Place place) {
    remark(
        largest ? "notLargest" : "notSmallest",
        quoted,
        place,
        "is not the "
            + (largest ? "largest" : "smallest")
            + " share: "
            + before
            + " is "
            + (largest ? "larger" : "smaller"),
        "correct the words, and check the order with ${ranked(\"question.row\","
            + " \"question.other\")}");
  }
}
