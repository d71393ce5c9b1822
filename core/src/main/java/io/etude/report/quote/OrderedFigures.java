package io.etude.report.quote;

import io.etude.Diagnostic;
import io.etude.Place;
import io.etude.document.Chart;
import io.etude.language.Claims;
import io.etude.language.SpokenNumber;
import io.etude.narrative.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Figures that an article's prose sets in an order in words which they are not in. */
public final class OrderedFigures extends FiguresInProse {

  private final Claims claims;

  private OrderedFigures(Article article, Claims claims) {
    super(article);
    this.claims = claims;
  }

  /** A remark on each comparison that the figures in its own sentence contradict. */
  public static List<Diagnostic> in(Article article, Claims claims) {
    return new OrderedFigures(article, claims).in(article);
  }

  @Override
  protected void read(Passage passage, Place place) {
    List<String> wrong = new ArrayList<>(claims.contradictions(passage.text()));
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

  @Override
  public Void chart(Chart chart) {
    read(chart.title(), place(chart));
    return null;
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
