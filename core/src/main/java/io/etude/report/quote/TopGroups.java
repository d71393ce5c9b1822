package io.etude.report.quote;

import io.etude.Diagnostic;
import io.etude.Place;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.category.Net;
import io.etude.document.Chart;
import io.etude.document.text.Inline;
import io.etude.narrative.Article;
import io.etude.report.prose.Context;
import io.etude.report.prose.Labels;
import io.etude.report.prose.Rows;
import io.etude.report.quote.words.GroupNames;
import io.etude.report.quote.words.Passage;
import io.etude.report.quote.words.QuoteWords;
import io.etude.report.quote.words.SuperlativeWords;
import io.etude.report.quote.words.SuperlativeWords.Top;
import io.etude.results.Cell;
import io.etude.results.FigureRef;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import io.etude.results.inference.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Groups that an article calls the first or the last of their segment, as in "Women are the most
 * confident (35%)", and that its results have another one before.
 */
public final class TopGroups extends SentencesInProse {

  private final Context context;
  private final Labels labels;
  private final QuoteWords words;
  private final SuperlativeWords superlatives;
  private final ImpliedFigures implied;
  private final GroupNames names;

  private TopGroups(Article article, Context context) {
    super(article);
    this.context = context;
    labels = new Labels(context);
    words = new QuoteWords(context);
    superlatives = new SuperlativeWords(context);
    implied = new ImpliedFigures(context);
    names = new GroupNames(context);
  }

  /** A remark on each such group of an article. */
  public static List<Diagnostic> in(Article article, Context context) {
    return new TopGroups(article, context).in(article);
  }

  @Override
  public Void chart(Chart chart) {
    implied.in(chart).forEach(title -> readSentence(title, place(chart)));
    return super.chart(chart);
  }

  @Override
  void readSentence(Passage sentence, Place place) {
    List<ResultTable> tables =
        sentence.figures().stream()
            .map(figure -> context.results().table(figure.figure().id().table()).orElse(null))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (tables.size() != 1 || tables.get(0).segment().isEmpty()) {
      return;
    }
    ResultTable table = tables.get(0);
    List<String> groups = groups(table).stream().map(labels::column).toList();
    if (words.denies(names.removedFrom(sentence.text(), groups))) {
      return;
    }
    boolean numbers = table.question() instanceof NumericQuestion && areOf(sentence, false);
    for (Top top : superlatives.in(sentence, groups, numbers, areOf(sentence, true))) {
      List<Inline.Figure> own =
          sentence.figures().stream()
              .filter(figure -> isOf(figure.figure(), table, top.group()))
              .toList();
      if (own.size() == 1 && namesNoOther(sentence, table, groups)) {
        if (top.rank() > 1) {
          rank(table, own.get(0), top, place);
          continue;
        }
        other(table, own.get(0), top)
            .filter(
                found ->
                    !top.isOfAnswers()
                        || isOfNumber(table, own.get(0))
                        || isBehindAnswer(table, own.get(0), top))
            .ifPresent(found -> remark(own.get(0), top, found, place));
      }
    }
  }

  private static boolean areOf(Passage sentence, boolean shares) {
    FigureRef.Kind kind = shares ? FigureRef.Kind.SHARE : FigureRef.Kind.NUMBER;
    return sentence.figures().stream().allMatch(figure -> figure.figure().kind() == kind);
  }

  private boolean isOf(FigureRef figure, ResultTable table, String group) {
    return table
        .column(figure.id().column())
        .filter(column -> !column.isTotal() && labels.column(column).equals(group))
        .isPresent();
  }

  /** Whether a sentence is of the segment's groups alone: not of the women among the young. */
  private boolean namesNoOther(Passage sentence, ResultTable table, List<String> groups) {
    String rest = names.removedFrom(QuoteWords.plain(sentence.text()), groups);
    List<String> others =
        context.results().tables().stream()
            .filter(t -> t.segment().isPresent() && !t.segment().equals(table.segment()))
            .flatMap(t -> groups(t).stream())
            .map(labels::column)
            .distinct()
            .toList();
    return names.in(rest, others).isEmpty();
  }

  /** The columns of single groups: no total, and none that holds several. */
  private static List<ResultColumn> groups(ResultTable table) {
    Set<String> nets =
        table.segment().stream()
            .flatMap(segment -> segment.nets().stream())
            .map(Net::id)
            .collect(Collectors.toSet());
    return table.columns().stream()
        .filter(column -> !column.isTotal() && !nets.contains(column.id()))
        .toList();
  }

  /** Whether as many groups are before one as its place says. */
  private void rank(ResultTable table, Inline.Figure own, Top top, Place place) {
    double value = own.value().orElse(Double.NaN);
    String row = own.figure().id().row();
    int before = 0;
    int alike = 0;
    for (ResultColumn column : groups(table)) {
      boolean isOwn = column.id().equals(own.figure().id().column());
      if (!isOwn && isPrintedAlike(table, column, own)) {
        alike++;
      } else if (value(table, column, row).filter(other -> other > value).isPresent()) {
        before++;
      }
    }
    if (top.rank() <= before || top.rank() > before + alike + 1) {
      remark(
          "notHighest",
          own,
          place,
          "has place " + (before + 1) + " of the groups, and the text says \"" + top.words() + "\"",
          "correct the words, and check them with ${ranked(\"question.row@segment.a\","
              + " \"question.row@segment.b\")}");
    }
  }

  /** A group whose figure is before that of the one that is called the first. */
  private Optional<ResultColumn> other(ResultTable table, Inline.Figure own, Top top) {
    double value = own.value().orElse(Double.NaN);
    ResultColumn found = null;
    double best = value;
    for (ResultColumn column : groups(table)) {
      double limit = best;
      Optional<Double> other = value(table, column, own.figure().id().row());
      boolean before = other.filter(o -> top.isHighest() ? o > limit : o < limit).isPresent();
      if (before && !isPrintedAlike(table, column, own)) {
        found = column;
        best = other.get();
      }
    }
    return Optional.ofNullable(found);
  }

  private static Optional<Double> value(ResultTable table, ResultColumn column, String row) {
    int index = table.rowIndex(row);
    Optional<Estimate> estimate =
        index >= 0
            ? column.cells().get(index).share()
            : column.summaries().stream()
                .filter(summary -> summary.stat().code().equals(row))
                .findFirst()
                .flatMap(Summary::estimate);
    return estimate.map(Estimate::value);
  }

  private boolean isPrintedAlike(ResultTable table, ResultColumn column, Inline.Figure own) {
    FigureRef other =
        context
            .results()
            .figure(table.id().figure(own.figure().id().row(), column.id()).toString());
    return context.display().figure(other).equals(context.display().figure(own.figure()));
  }

  /** Whether a figure is the one number that a question asks for, which no other is beside. */
  private static boolean isOfNumber(ResultTable table, Inline.Figure own) {
    return table.question() instanceof NumericQuestion
        && own.figure().kind() == FigureRef.Kind.NUMBER;
  }

  /** Whether another answer of the group is before its figure too. */
  private static boolean isBehindAnswer(ResultTable table, Inline.Figure own, Top top) {
    FigureRef figure = own.figure();
    if (table.item().isPresent() || table.rowIndex(figure.id().row()) < 0) {
      return false;
    }
    double value = own.value().orElse(Double.NaN);
    List<Double> shares = new ArrayList<>();
    for (int row : Rows.named(table, Rows.answers(table))) {
      table
          .cell(table.rows().get(row).id(), figure.id().column())
          .flatMap(Cell::share)
          .ifPresent(share -> shares.add(share.value()));
    }
    return shares.stream().anyMatch(share -> top.isHighest() ? share > value : share < value);
  }

  private void remark(Inline.Figure own, Top top, ResultColumn before, Place place) {
    FigureRef figure = own.figure();
    remark(
        top.isHighest() ? "notHighest" : "notLowest",
        own,
        place,
        "is not the "
            + (top.isHighest() ? "highest" : "lowest")
            + " of the groups, as \""
            + top.words()
            + "\" says: "
            + figure.id().table().figure(figure.id().row(), before.id())
            + " is "
            + (top.isHighest() ? "higher" : "lower"),
        "correct the words, and check them with ${ranked(\"question.row@segment.a\","
            + " \"question.row@segment.b\")}");
  }
}
