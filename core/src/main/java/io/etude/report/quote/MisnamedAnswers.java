package io.etude.report.quote;

import io.etude.Diagnostic;
import io.etude.Place;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.category.Net;
import io.etude.document.text.Inline;
import io.etude.narrative.Article;
import io.etude.report.prose.Context;
import io.etude.report.prose.Labels;
import io.etude.report.quote.words.AnswerWords;
import io.etude.report.quote.words.ItemWords;
import io.etude.report.quote.words.Passage;
import io.etude.report.quote.words.Quote;
import io.etude.report.quote.words.QuoteWords;
import io.etude.report.quote.words.QuoteWords.Beside;
import io.etude.results.FigureRef;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import java.util.List;
import java.util.Optional;

/**
 * Shares that the words behind them say are of another answer of their question ("32% are
 * satisfied" of "Dissatisfied") or of another item of it, or that turn round of whom they are ("32%
 * are women" of the women who said yes).
 */
public final class MisnamedAnswers extends SentencesInProse {

  private final Context context;
  private final Labels labels;
  private final QuoteWords words;
  private final AnswerWords answers;
  private final ItemWords items;

  private MisnamedAnswers(Article article, Context context) {
    super(article);
    this.context = context;
    labels = new Labels(context);
    words = new QuoteWords(context);
    answers = new AnswerWords(context);
    items = new ItemWords(context);
  }

  /** A remark on each such share of an article. */
  public static List<Diagnostic> in(Article article, Context context) {
    return new MisnamedAnswers(article, context).in(article);
  }

  @Override
  void readSentence(Passage sentence, Place place) {
    for (Quote quote : sentence.quotes()) {
      check(quote.figure(), QuoteWords.beside(sentence, quote), place);
    }
  }

  private void check(Inline.Figure quoted, Beside beside, Place place) {
    FigureRef figure = quoted.figure();
    Optional<ResultTable> table = context.results().table(figure.id().table());
    int own = table.map(t -> t.rowIndex(figure.id().row())).orElse(-1);
    if (figure.kind() == FigureRef.Kind.SHARE && own >= 0) {
      answer(quoted, table.get(), table.get().rows().get(own), beside, place);
      item(quoted, table.get(), beside, place);
      turned(quoted, table.get(), beside, place);
    }
  }

  private void answer(
      Inline.Figure quoted, ResultTable table, ResultRow own, Beside beside, Place place) {
    List<ResultRow> others =
        table.rows().stream().filter(row -> row != own && !includes(table, row, own)).toList();
    String label = context.text(own.label());
    List<String> names = others.stream().map(row -> context.text(row.label())).toList();
    answers
        .said(beside, label, names, subject(table))
        .filter(name -> !words.denies(beside.sentence()))
        .ifPresent(
            name ->
                remark(
                    "wrongAnswer",
                    quoted,
                    place,
                    "is of \"" + label + "\", and the text says of \"" + name + "\"",
                    "quote \""
                        + table
                            .id()
                            .figure(
                                others.get(names.indexOf(name)).id(), quoted.figure().id().column())
                        + "\", or correct the words"));
  }

  /** What a question is called, and an item of it. */
  private String subject(ResultTable table) {
    return context.text(table.question().label())
        + table.item().map(item -> " " + context.text(item.label())).orElse("");
  }

  /** A share of an item of a grid that the words make another item's. */
  private void item(Inline.Figure quoted, ResultTable table, Beside beside, Place place) {
    if (table.item().isEmpty() || !(table.question() instanceof GridQuestion grid)) {
      return;
    }
    GridQuestion.Item own = table.item().get();
    List<GridQuestion.Item> others =
        grid.items().stream().filter(item -> !item.id().equals(own.id())).toList();
    items
        .said(beside, own.label(), others.stream().map(GridQuestion.Item::label).toList())
        .filter(label -> !words.denies(beside.sentence()))
        .ifPresent(
            label ->
                remark(
                    "wrongAnswer",
                    quoted,
                    place,
                    "is of \""
                        + context.text(own.label())
                        + "\", and the text says of \""
                        + context.text(label)
                        + "\"",
                    "quote the figure of that item, or correct the words"));
  }

  /** Whether a row is a net that holds another one's answers: "satisfied" of "very satisfied". */
  private static boolean includes(ResultTable table, ResultRow net, ResultRow row) {
    List<String> codes = codes(table, row);
    return net.kind() == ResultRow.Kind.NET && codes(table, net).containsAll(codes);
  }

  private static List<String> codes(ResultTable table, ResultRow row) {
    return table.question().nets().stream()
        .filter(net -> row.kind() == ResultRow.Kind.NET && net.id().equals(row.id()))
        .map(Net::codes)
        .findFirst()
        .orElse(List.of(row.id()));
  }

  /** A share of a group that the words make the group's part of all who gave the answer. */
  private void turned(Inline.Figure quoted, ResultTable table, Beside beside, Place place) {
    FigureRef figure = quoted.figure();
    Optional<ResultColumn> own =
        table.column(figure.id().column()).filter(column -> !column.isTotal());
    if (own.isPresent() && answers.makesPart(beside, labels.column(own.get()))) {
      String name = labels.column(own.get());
      remark(
          "wrongGroup",
          quoted,
          place,
          "is the share of \"" + name + "\" who gave an answer, and the text says how many are it",
          "say \"of\" them, or quote how many of those who gave the answer are \"" + name + "\"");
    }
  }
}
