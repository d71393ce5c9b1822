package io.etude.report.quote;

import io.etude.Diagnostic;
import io.etude.Place;
import io.etude.codebook.NumericQuestion;
import io.etude.document.text.Inline;
import io.etude.language.Claims;
import io.etude.language.SpokenNumber;
import io.etude.narrative.Article;
import io.etude.report.prose.Context;
import io.etude.report.prose.Labels;
import io.etude.report.quote.words.GroupNames;
import io.etude.report.quote.words.GroupWords;
import io.etude.report.quote.words.Passage;
import io.etude.report.quote.words.Quote;
import io.etude.report.quote.words.QuoteWords;
import io.etude.results.FigureId;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Figures that an article's prose sets in an order in words which they are not in. */
public final class OrderedFigures extends FiguresInProse {

  private final Context context;
  private final Claims claims;
  private final Labels labels;
  private final QuoteWords words;
  private final GroupWords groupWords;
  private final GroupNames names;

  private OrderedFigures(Article article, Context context) {
    super(article);
    this.context = context;
    claims = Claims.of(context.language());
    labels = new Labels(context);
    words = new QuoteWords(context);
    groupWords = new GroupWords(context);
    names = new GroupNames(context);
  }

  /** A remark on each comparison that the figures in its own sentence contradict. */
  public static List<Diagnostic> in(Article article, Context context) {
    return new OrderedFigures(article, context).in(article);
  }

  @Override
  protected void read(Passage passage, Place place) {
    List<String> wrong = new ArrayList<>(claims.contradictions(passage.text()));
    for (Passage sentence : QuoteWords.sentences(passage)) {
      if (claims.contradictions(sentence.text()).isEmpty()) {
        String text = claims.withoutBases(sentence.text());
        wrongGroups(new Passage(text, sentence.quotes())).ifPresent(wrong::add);
      }
    }
    wrong.addAll(claims.wrongChanges(passage.text(), numbers(passage)));
    for (String words : wrong) {
      remark(
          "wrongOrder",
          place,
          "\"" + words + "\" is said of two figures in its sentence that are otherwise",
          "correct the words, and check the order with ${ranked(\"question.row\","
              + " \"question.other\")}");
    }
  }

  /** The word that sets two groups in an order that their own figures are not in. */
  private Optional<String> wrongGroups(Passage sentence) {
    List<Inline.Figure> figures = sentence.figures();
    if (figures.size() != 2) {
      return Optional.empty();
    }
    FigureId one = figures.get(0).figure().id();
    FigureId other = figures.get(1).figure().id();
    Optional<ResultTable> table = context.results().table(one.table());
    boolean sameRow = one.table().equals(other.table()) && one.row().equals(other.row());
    if (!sameRow || table.isEmpty() || table.get().segment().isEmpty()) {
      return Optional.empty();
    }
    Map<String, Inline.Figure> byGroup = new HashMap<>();
    List<String> groups = new ArrayList<>();
    for (ResultColumn column : table.get().columns()) {
      if (!column.isTotal()) {
        String name = labels.column(column);
        groups.add(name);
        figures.stream()
            .filter(figure -> figure.figure().id().column().equals(column.id()))
            .forEach(figure -> byGroup.put(name, figure));
      }
    }
    boolean areNumbers = table.get().question() instanceof NumericQuestion;
    Optional<GroupWords.Order> order =
        groupWords.order(sentence, groups, areNumbers, subject(table.get()));
    String rest = sentence.text();
    if (order.isEmpty()) {
      order = groupWords.placed(sentence, groups, areNumbers);
      // "behind" is no denial of itself
      rest = order.map(o -> sentence.text().replace(o.words(), "")).orElse(rest);
    }
    if (words.denies(names.removedFrom(rest, groups))) {
      return Optional.empty();
    }
    if (order.isEmpty() && areNumbers && byGroup.size() == 2) {
      return groupWords
          .listed(sentence)
          .filter(said -> !holds(said.getValue(), figures.get(0), figures.get(1)))
          .map(Map.Entry::getKey);
    }
    return order
        .filter(o -> byGroup.size() == 2)
        .filter(o -> byGroup.containsKey(o.first()) && byGroup.containsKey(o.second()))
        .filter(
            o ->
                !holds(o.isMore(), byGroup.get(o.first()), byGroup.get(o.second()))
                    || o.isListed() && byGroup.get(o.second()) == figures.get(0))
        .map(GroupWords.Order::words);
  }

  /** What the numbers of a table count: its question's label and their unit. */
  private String subject(ResultTable table) {
    String label = context.text(table.question().label());
    return table.question() instanceof NumericQuestion question
        ? label + " " + context.text(question.unit())
        : label;
  }

  private static boolean holds(boolean isMore, Inline.Figure first, Inline.Figure second) {
    OptionalDouble one = first.value();
    OptionalDouble other = second.value();
    if (one.isEmpty() || other.isEmpty()) {
      return true;
    }
    double lead = one.getAsDouble() - other.getAsDouble();
    return !first.text().equals(second.text()) && (isMore ? lead > 0 : lead < 0);
  }

  @Override
  protected void readKeyFigure(Passage passage, Place place) {
    read(passage, place);
  }

  @Override
  protected void readTitle(Passage title, Place place) {
    read(title, place);
  }

  /** The figures of a passage as they are printed: two that are printed alike are equal. */
  private static List<SpokenNumber> numbers(Passage passage) {
    Map<String, Double> printed = new HashMap<>();
    List<SpokenNumber> numbers = new ArrayList<>();
    for (Quote quote : passage.quotes()) {
      OptionalDouble value = quote.figure().value();
      if (quote.end() > quote.start() && value.isPresent()) {
        String text = quote.figure().text();
        printed.putIfAbsent(text, value.getAsDouble());
        String kind = quote.figure().figure().kind().name();
        numbers.add(new SpokenNumber(quote.start(), quote.end(), printed.get(text), kind));
      }
    }
    return numbers;
  }
}
