package io.etude.report;

import io.etude.Diagnostic;
import io.etude.Place;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.ReportWalker;
import io.etude.document.text.Inline;
import io.etude.narrative.Article;
import io.etude.report.prose.Context;
import io.etude.report.prose.PooledEditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Figures of several editions together that an article's prose quotes as if they were of one: they
 * name no edition, and the text doesn't say so.
 */
final class PooledQuotes extends ReportWalker {

  private final PooledEditions pooled;
  private final Map<Object, Place> places;
  private final List<Diagnostic> found = new ArrayList<>();

  /** Whether what was read so far says that figures are of all editions. */
  private boolean said;

  private PooledQuotes(Context context, Map<Object, Place> places) {
    pooled = new PooledEditions(context);
    this.places = places;
  }

  /** A remark on the first such figure of each paragraph. */
  static List<Diagnostic> in(Article article, Context context) {
    PooledQuotes quotes = new PooledQuotes(context, article.places());
    for (String front : List.of("headline", "standfirst")) {
      quotes.read(article.front(front, List.of()), Place.UNKNOWN);
    }
    quotes.walk(article.blocks());
    return quotes.found;
  }

  @Override
  public Void paragraph(Block.Paragraph paragraph) {
    read(paragraph.inlines(), places.getOrDefault(paragraph, Place.UNKNOWN));
    return null;
  }

  @Override
  public Void section(Block.Section section) {
    if (section.role() == Block.Section.Role.ARTICLE) {
      read(section.title(), places.getOrDefault(section, Place.UNKNOWN));
      walk(section.blocks());
    }
    return null;
  }

  @Override
  public Void pullQuote(Block.PullQuote quote) {
    read(quote.quote(), places.getOrDefault(quote, Place.UNKNOWN));
    return null;
  }

  /** Charts say it in a note. */
  @Override
  public Void chart(Chart chart) {
    return null;
  }

  /** Key figures say it themselves. */
  @Override
  public Void keyFigures(Block.KeyFigures keyFigures) {
    return null;
  }

  @Override
  public Void commentary(Commentary commentary) {
    return null;
  }

  private void read(List<Inline> text, Place place) {
    String own = Inline.plain(text);
    said |= pooled.isSaidIn(own);
    List<Inline.Figure> figures = new ArrayList<>();
    new ReportWalker() {
      @Override
      protected void inline(Inline inline) {
        if (inline instanceof Inline.Figure figure && isUnsaid(figure, own)) {
          figures.add(figure);
        }
      }
    }.walkText(text);
    figures.stream()
        .findFirst()
        .ifPresent(figure -> found.add(remark(figure, places.getOrDefault(figure, place))));
  }

  private boolean isUnsaid(Inline.Figure quoted, String paragraph) {
    return !said
        && quoted.quantity() == Inline.Quantity.ESTIMATE
        && pooled.is(quoted.figure())
        && !pooled.areNamedIn(paragraph, quoted.figure());
  }

  private Diagnostic remark(Inline.Figure quoted, Place place) {
    String reference = quoted.figure().reference();
    return new Diagnostic(
        "pooledUnsaid",
        place.isKnown() ? place.toString() : reference,
        "\""
            + quoted.text()
            + "\" ("
            + reference
            + ") is of all editions together, which the text doesn't say",
        pooled
                .ofLastEdition(quoted.figure())
                .map(last -> "quote one edition, such as \"" + last + "\", or ")
                .orElse("")
            + "say \"all editions together\"");
  }
}
