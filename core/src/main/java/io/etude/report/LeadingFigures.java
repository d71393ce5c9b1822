package io.etude.report;

import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.meaning.SelfCrossing;
import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.report.prose.Context;
import io.etude.report.prose.Labels;
import io.etude.report.prose.Lead;
import io.etude.report.prose.NamedAnswer;
import io.etude.report.prose.Rows;
import io.etude.report.prose.TypicalNumber;
import io.etude.results.FigureRef;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one figure that a question can stand for: the score or mean of a rating, the mean of a
 * number, "yes" of yes and no, else the largest net or answer. Grids have none.
 */
final class LeadingFigures {

  /**
   * A figure with what it is of.
   *
   * @param kind the end of the phrases' keys
   * @param values what the phrases want
   */
  private record Leading(FigureRef figure, String kind, Map<String, Object> values) {

    /** The end of the key of what a key figure says, which has its unit beside its number. */
    String keyFigure() {
      return kind.replace(".unit", "");
    }
  }

  /** A question with so many answers at most is a figure beside the text, without a chart. */
  private static final int SHORT_QUESTION = 2;

  /** What an answer's share has to pass to open a report, where others could have been given. */
  private static final double MAJORITY = 0.5;

  private final Context context;
  private final LastEdition editions;
  private final SelfCrossing crossings;

  LeadingFigures(Context context) {
    this.context = context;
    editions = new LastEdition(context);
    crossings = new SelfCrossing(context.study().segments());
  }

  /**
   * The questions whose figures a report may open with, in their order: those about which a figure
   * by itself says something, which have a name and are not what groups are made of. Where some
   * have no answer that most gave, those are left to the others.
   */
  List<Question> openers(List<Question> questions) {
    List<Question> clear =
        questions.stream()
            .filter(q -> !Labels.areCodes(q) && !Labels.isColumnName(q) && !lacksUnit(q))
            .filter(q -> !crossings.makesGroups(q) && isClear(q))
            .toList();
    List<Question> telling = clear.stream().filter(this::isTelling).toList();
    return telling.isEmpty() ? clear : telling;
  }

  /** Whether its figure is not the share of one of several answers that a minority gave. */
  private boolean isTelling(Question question) {
    ResultTable table = editions.tables(question).get(0);
    return isShort(question)
        || !question.nets().isEmpty()
        || leading(question).filter(leading -> !leading.kind().equals("share")).isPresent()
        || Rows.named(table, Rows.answers(table)).stream()
            .anyMatch(row -> Rows.share(table, row) > MAJORITY);
  }

  /** Whether a question is a figure beside the text: it has one answer of two, and no net. */
  static boolean isShort(Question question) {
    return question instanceof SingleQuestion single
        && single.nets().isEmpty()
        && single.categories().stream()
                .filter(c -> c.kind().isAnswer() && c.kind() != Category.Kind.NEUTRAL)
                .count()
            <= SHORT_QUESTION;
  }

  /**
   * The answer that a short question is told by, of those that are named and may be published: the
   * first of "yes" and "no", since the question is what was said yes to; of others the largest.
   */
  Optional<Integer> shortAnswer(ResultTable table) {
    List<Integer> answers = Rows.answers(table);
    List<Integer> named = Rows.named(table, answers);
    boolean replies =
        named.stream()
            .map(row -> context.text(table.rows().get(row).label()))
            .anyMatch(new NamedAnswer(context)::isReply);
    List<Integer> rows = replies ? named : Rows.namedByShare(table, answers);
    return rows.stream().filter(row -> Rows.publishable(table.total(), row)).findFirst();
  }

  /** Whether no other answer could as well be the one that is named. */
  private boolean isClear(Question question) {
    Optional<Leading> leading = leading(question);
    if (leading.isEmpty() || !leading.get().kind().equals("share")) {
      return leading.isPresent();
    }
    ResultTable table = editions.tables(question).get(0);
    List<Integer> nets = Rows.byShare(table, Rows.nets(table));
    if (nets.isEmpty()) {
      Lead lead = Lead.of(context, table);
      // not if "don't know" is
      return lead.kind() == Lead.Kind.CLEAR && Rows.answers(table).containsAll(lead.rows());
    }
    return nets.size() == 1 || !Rows.tied(context, table, nets.get(0), nets.get(1));
  }

  /** "5.6 on average" leaves open of what. */
  private static boolean lacksUnit(Question question) {
    return question instanceof NumericQuestion number && number.unit().isEmpty();
  }

  /** A sentence for the standfirst; empty if nothing may be published. */
  Optional<List<Inline>> sentence(Question question) {
    return leading(question)
        .map(
            leading -> {
              Map<String, Object> values = new HashMap<>(leading.values());
              values.put("figure", context.figure(leading.figure()));
              boolean asks =
                  leading.kind().equals("share") && context.text(question.label()).endsWith("?");
              return context
                  .phrases()
                  .say("standfirst." + (asks ? "answer" : leading.kind()), values);
            });
  }

  /** The same as a key figure. */
  Optional<Block.KeyFigure> keyFigure(Question question) {
    return leading(question)
        .map(
            leading ->
                new KeyFigureMaker(context)
                    .keyFigure(
                        leading.figure(),
                        context
                            .phrases()
                            .say("keyfigure." + leading.keyFigure(), leading.values())));
  }

  private Optional<Leading> leading(Question question) {
    List<ResultTable> tables = editions.tables(question);
    if (tables.size() != 1) {
      return Optional.empty();
    }
    ResultTable table = tables.get(0);
    if (question instanceof RatingQuestion rating) {
      boolean score = rating.score() == RatingQuestion.Score.NPS;
      Optional<Leading> scored =
          score ? summary(table, Summary.Stat.NPS, "score") : Optional.empty();
      return scored
          .or(() -> share(table, Rows.byShare(table, Rows.nets(table))))
          .or(() -> summary(table, Summary.Stat.MEAN, "mean"));
    }
    if (question instanceof NumericQuestion numeric) {
      return number(table, numeric.unit().isEmpty() ? "" : ".unit");
    }
    return share(table);
  }

  private Optional<Leading> summary(ResultTable table, Summary.Stat stat, String kind) {
    return table
        .total()
        .summary(stat)
        .filter(summary -> Rows.publishable(table.total(), stat))
        .map(summary -> FigureRef.summary(table, summary, table.total()))
        .map(figure -> new Leading(figure, kind, values(table)));
  }

  private Optional<Leading> number(ResultTable table, String unit) {
    TypicalNumber number = TypicalNumber.of(table);
    if (!number.isKnown()) {
      return Optional.empty();
    }
    Map<String, Object> values = number.values(context);
    values.putAll(values(table));
    return Optional.of(new Leading(number.figure(), number.key() + unit, values));
  }

  private Map<String, Object> values(ResultTable table) {
    Map<String, Object> values = new HashMap<>();
    values.put("question", context.capital(context.text(table.question().label())));
    return values;
  }

  /** The largest net, else the largest answer that is named, else the largest of the others. */
  private Optional<Leading> share(ResultTable table) {
    if (isShort(table.question())) {
      return share(table, shortAnswer(table).stream().toList());
    }
    List<Integer> rows = new ArrayList<>(Rows.byShare(table, Rows.nets(table)));
    rows.addAll(Rows.namedByShare(table, Rows.answers(table)));
    return share(table, rows);
  }

  /** The first of some rows that may be published. */
  private Optional<Leading> share(ResultTable table, List<Integer> rows) {
    return rows.stream()
        .filter(row -> Rows.publishable(table.total(), row))
        .findFirst()
        .map(
            row -> {
              Map<String, Object> values = values(table);
              values.put("label", context.text(table.rows().get(row).label()));
              return new Leading(FigureRef.share(table, row, table.total()), "share", values);
            });
  }
}
