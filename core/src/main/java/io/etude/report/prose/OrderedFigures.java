package io.etude.report.prose;

import io.etude.Diagnostic;
import io.etude.Place;
import io.etude.document.text.Inline;
import io.etude.language.Claims;
import io.etude.narrative.Article;
import java.util.List;

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
  protected void read(String text, List<Inline.Figure> figures, Place place) {
    for (String words : claims.contradictions(text)) {
      remark(
          "wrongOrder",
          place,
          "\"" + words + "\" is said of two figures in its sentence that are otherwise",
          "correct the words, and check the order with ${ranked(\"question.row\","
              + " \"question.other\")}");
    }
  }
}
