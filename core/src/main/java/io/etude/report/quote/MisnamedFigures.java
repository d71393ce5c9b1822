package io.etude.report.quote;

import io.etude.Diagnostic;
import io.etude.Label;
import io.etude.Place;
import io.etude.codebook.Base;
import io.etude.codebook.NumericQuestion;
import io.etude.document.text.Inline;
import io.etude.internal.Counted;
import io.etude.narrative.Article;
import io.etude.report.prose.Bases;
import io.etude.report.prose.Context;
import io.etude.report.prose.Labels;
import io.etude.report.quote.words.GroupWords;
import io.etude.report.quote.words.Passage;
import io.etude.report.quote.words.Population;
import io.etude.report.quote.words.Quote;
import io.etude.report.quote.words.QuoteWords;
import io.etude.report.quote.words.QuoteWords.Beside;
import io.etude.report.quote.words.QuoteWords.Period;
import io.etude.report.quote.words.QuoteWords.Statistic;
import io.etude.report.quote.words.SaidGroups;
import io.etude.results.FigureRef;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.TableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Figures that the words beside them call something else: a mean a median, a share of all one of
 * women, a share of those who were asked one of all, euros a month euros a year.
 */
public final class MisnamedFigures extends FiguresInProse {

  private final Context context;
  private final Labels labels;
  private final QuoteWords words;
  private final GroupWords groupWords;
  private final SaidGroups saidGroups;
  private final Population population;

  private MisnamedFigures(Article article, Context context) {
    super(article);
    this.context = context;
    labels = new Labels(context);
    words = new QuoteWords(context);
    groupWords = new GroupWords(context);
    saidGroups = new SaidGroups(context);
    population = new Population(context);
  }

  /** A remark on each such figure of an article. */
  public static List<Diagnostic> in(Article article, Context context) {
    return new MisnamedFigures(article, context).in(article);
  }

  @Override
  protected void read(Passage passage, Place place) {
    for (Passage sentence : QuoteWords.sentences(passage)) {
      for (Quote quote : sentence.quotes()) {
        Beside beside = QuoteWords.beside(sentence, quote);
        check(quote.figure(), beside, place);
        everyone(quote.figure(), beside, isOpening(passage, quote), place);
        asked(quote.figure(), beside, passage, place);
        ofAnswers(quote.figure(), beside, place);
      }
    }
  }

  /** Whether a passage begins with a figure, so that nothing before it says whom it is of. */
  private static boolean isOpening(Passage passage, Quote quote) {
    Quote first = passage.quotes().get(0);
    return first.figure() == quote.figure() && passage.text().substring(0, first.start()).isBlank();
  }

  /** A figure of a group is none of all, nor of the whole population. */
  private void everyone(Inline.Figure quoted, Beside beside, boolean opens, Place place) {
    FigureRef figure = quoted.figure();
    Optional<ResultTable> table = context.results().table(figure.id().table());
    Optional<ResultColumn> own = table.flatMap(t -> t.column(figure.id().column()));
    boolean isOverall = words.isOverall(beside);
    if (!opens && !isOverall
        || own.filter(column -> !column.isTotal()).isEmpty()
        || groupWords.isNamedIn(beside.sentence(), labels.column(own.get()))) {
      return;
    }
    boolean population =
        words.people(beside).filter(name -> isPopulation(name, table.get())).isPresent();
    if (isOverall || population || words.isOfAll(beside)) {
      remark(
          "wrongGroup",
          quoted,
          place,
          "is of \"" + labels.column(own.get()) + "\", and the text says of all",
          "quote \""
              + new TableId(
                      table.get().question().id(), figure.id().table().item(), Optional.empty())
                  .figure(figure.id().row(), ResultColumn.TOTAL)
              + "\", or say of whom");
    }
  }

  /** Whether a name is that of all whom the study is about, and of no answer or group. */
  private boolean isPopulation(String name, ResultTable table) {
    List<Label> others = new ArrayList<>();
    table.rows().forEach(row -> others.add(row.label()));
    context.study().segments().stream()
        .flatMap(segment -> segment.categories().stream())
        .forEach(category -> others.add(category.label()));
    context.study().questions().stream()
        .flatMap(question -> question.categories().stream())
        .forEach(category -> others.add(category.label()));
    return population.isNamedBy(name, others, context);
  }

  /** A chart says beneath it who was asked. */
  @Override
  protected void readTitle(Passage title, Place place) {
    for (Passage sentence : QuoteWords.sentences(title)) {
      for (Quote quote : sentence.quotes()) {
        check(quote.figure(), QuoteWords.beside(sentence, quote), place);
      }
    }
  }

  /** A key figure has its base beneath. */
  @Override
  protected void readKeyFigure(Passage passage, Place place) {
    readTitle(passage, place);
    Quote first = passage.quotes().get(0);
    Beside beside = QuoteWords.beside(QuoteWords.sentences(passage).get(0), first);
    everyone(first.figure(), beside, true, place);
  }

  private void check(Inline.Figure quoted, Beside beside, Place place) {
    context
        .results()
        .table(quoted.figure().id().table())
        .ifPresent(
            table -> {
              statistic(quoted, beside, place);
              percent(quoted, table, beside, place);
              period(quoted, table, beside, place);
              group(quoted, table, beside, place);
            });
  }

  private void statistic(Inline.Figure quoted, Beside beside, Place place) {
    Optional<Statistic> own =
        Optional.of(quoted.figure())
            .filter(figure -> figure.kind() == FigureRef.Kind.NUMBER)
            .flatMap(figure -> Statistic.of(figure.id().row()));
    own.flatMap(statistic -> words.otherStatistic(statistic, beside))
        .ifPresent(
            said ->
                remark(
                    "wrongStatistic",
                    quoted,
                    place,
                    "is " + own.get().text() + ", and the text calls it " + said.text(),
                    "correct the words, or quote the other one"));
  }

  /** A mean or a score is no share, unless its question asks for percentages. */
  private void percent(Inline.Figure quoted, ResultTable table, Beside beside, Place place) {
    boolean isOfPercentages =
        table.question() instanceof NumericQuestion question
            && words.saysPercent(" " + context.text(question.unit()));
    if (quoted.figure().kind() != FigureRef.Kind.SHARE
        && words.saysPercent(beside.after())
        && !isOfPercentages) {
      remark(
          "wrongStatistic",
          quoted,
          place,
          "is no share, and the text calls it a percentage",
          "leave out the sign, or quote a share, such as that of a net");
    }
  }

  private void period(Inline.Figure quoted, ResultTable table, Beside beside, Place place) {
    if (!(table.question() instanceof NumericQuestion question)
        || quoted.figure().kind() == FigureRef.Kind.SHARE) {
      return;
    }
    Optional<Period> said = words.periodAfter(beside);
    String own =
        context.text(question.unit())
            + " "
            + context.text(question.label())
            + " "
            + context.text(question.info().text());
    Set<Period> asked = words.periods(own);
    if (said.isPresent() && asked.size() == 1 && !asked.contains(said.get())) {
      remark(
          "wrongPeriod",
          quoted,
          place,
          "is by the "
              + name(asked.iterator().next())
              + ", and the text says by the "
              + name(said.get()),
          "correct the words, or calculate with ${value(\"" + quoted.figure().reference() + "\")}");
    }
  }

  private static String name(Period period) {
    return period.name().toLowerCase(Locale.ROOT);
  }

  private void group(Inline.Figure quoted, ResultTable table, Beside beside, Place place) {
    Optional<ResultColumn> own = table.column(quoted.figure().id().column());
    own.flatMap(column -> saidGroups.other(quoted.figure(), table, column, beside))
        .ifPresent(
            said ->
                remark(
                    "wrongGroup",
                    quoted,
                    place,
                    "is of "
                        + (own.get().isTotal() ? "all" : "\"" + labels.column(own.get()) + "\"")
                        + ", and the text says of \""
                        + said.name()
                        + "\"",
                    "quote \"" + said.figure() + "\", or correct the words"));
  }

  /** A share of answers is none of respondents, who could give several. */
  private void ofAnswers(Inline.Figure quoted, Beside beside, Place place) {
    FigureRef figure = quoted.figure();
    boolean ofAnswers =
        figure.kind() == FigureRef.Kind.SHARE
            && context
                .results()
                .table(figure.id().table())
                .filter(table -> Bases.isOfResponses(table.question()))
                .isPresent();
    if (ofAnswers && words.isOfEveryone(beside)) {
      remark(
          "ofAnswers",
          quoted,
          place,
          "is a share of the answers, of which each could give several, and the text says of all",
          "say \"of the answers\", or leave out \"percentOf: responses\" in the codebook");
    }
  }

  private void asked(Inline.Figure quoted, Beside beside, Passage passage, Place place) {
    FigureRef figure = quoted.figure();
    OptionalLong base = figure.base();
    boolean ofSome =
        figure.kind() == FigureRef.Kind.SHARE
            && base.isPresent()
            && context
                .results()
                .table(figure.id().table())
                .filter(t -> t.question().info().routing().isPresent() && t.base() != Base.ALL)
                .isPresent();
    boolean everyone =
        words.isOfEveryone(beside)
            || context
                .results()
                .table(figure.id().table())
                .flatMap(t -> words.people(beside).filter(name -> isPopulation(name, t)))
                .isPresent();
    if (!ofSome || !everyone || words.saysWhoWasAsked(beside)) {
      return;
    }
    String count = context.display().integer(base.getAsLong());
    if (!passage.text().contains(count)) {
      remark(
          "askedUnsaid",
          quoted,
          place,
          "is of the "
              + Counted.of(base.getAsLong(), "respondent")
              + " who were asked and answered, and the text says of all",
          "say of whom, such as \"of the ${base(\"" + figure.reference() + "\")} who …\"");
    }
  }
}
