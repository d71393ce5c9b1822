package io.etude.report.prose;

import io.etude.Diagnostic;
import io.etude.Place;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.ReportWalker;
import io.etude.document.text.Inline;
import io.etude.narrative.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the figures that an article's prose quotes, paragraph by paragraph in the order of the
 * story, and remarks on some. Charts and key figures say themselves what theirs are of; comments
 * are not the article's.
 */
public abstract class FiguresInProse extends ReportWalker {

  private final Map<Object, Place> places;
  private final List<Diagnostic> found = new ArrayList<>();

  protected FiguresInProse(Article article) {
    places = article.places();
  }

  /**
   * Reads a title, a paragraph or a quote.
   *
   * @param text its words
   * @param figures the estimates that it quotes
   * @param place where it is
   */
  protected abstract void read(String text, List<Inline.Figure> figures, Place place);

  /** The remarks on what an article says, its headline and standfirst first. */
  protected final List<Diagnostic> in(Article article) {
    for (String front : List.of("headline", "standfirst")) {
      read(article.front(front, List.of()), Place.UNKNOWN);
    }
    walk(article.blocks());
    return found;
  }

  /** Remarks on a figure at its own place, if that is known, else at that of its paragraph. */
  protected final void remark(
      String rule, Inline.Figure quoted, Place paragraph, String message, String hint) {
    String reference = quoted.figure().reference();
    Place place = places.getOrDefault(quoted, paragraph);
    found.add(
        new Diagnostic(
            rule,
            place.isKnown() ? place.toString() : reference,
            "\"" + quoted.text() + "\" (" + reference + ") " + message,
            hint));
  }

  /** Remarks on a paragraph as such. */
  protected final void remark(String rule, Place paragraph, String message, String hint) {
    String place = paragraph.isKnown() ? paragraph.toString() : "article";
    found.add(new Diagnostic(rule, place, message, hint));
  }

  private void read(List<Inline> text, Place place) {
    List<Inline.Figure> figures = new ArrayList<>();
    new ReportWalker() {
      @Override
      protected void inline(Inline inline) {
        if (inline instanceof Inline.Figure figure
            && figure.quantity() == Inline.Quantity.ESTIMATE) {
          figures.add(figure);
        }
      }
    }.walkText(text);
    read(Inline.plain(text), figures, place);
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

  @Override
  public Void chart(Chart chart) {
    return null;
  }

  @Override
  public Void keyFigures(Block.KeyFigures keyFigures) {
    return null;
  }

  @Override
  public Void commentary(Commentary commentary) {
    return null;
  }
}
