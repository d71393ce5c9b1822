package io.etude.report;

import io.etude.Diagnostic;
import io.etude.Place;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.ReportWalker;
import io.etude.document.text.Inline;
import io.etude.internal.Counted;
import io.etude.language.Display;
import io.etude.narrative.Article;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Figures on low bases that an article's prose quotes, which has no mark for them: a reader can
 * know how few they are of only by their base. That of the total may have been printed before, that
 * of a group is wanted in the same paragraph.
 */
final class LowBaseQuotes extends ReportWalker {

  private final Display display;
  private final Map<Object, Place> places;
  private final List<Diagnostic> found = new ArrayList<>();

  /** What was read so far. */
  private final StringBuilder before = new StringBuilder();

  private LowBaseQuotes(Display display, Map<Object, Place> places) {
    this.display = display;
    this.places = places;
  }

  /** A remark on each such figure without its base. */
  static List<Diagnostic> in(Article article, Display display) {
    LowBaseQuotes quotes = new LowBaseQuotes(display, article.places());
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

  /** Charts have their base in a note. */
  @Override
  public Void chart(Chart chart) {
    return null;
  }

  /** Key figures have their base beside them. */
  @Override
  public Void keyFigures(Block.KeyFigures keyFigures) {
    keyFigures.figures().forEach(figure -> before.append(' ').append(Inline.plain(figure.text())));
    return null;
  }

  @Override
  public Void commentary(Commentary commentary) {
    return null;
  }

  private void read(List<Inline> text, Place place) {
    String own = Inline.plain(text);
    before.append('\n').append(own);
    new ReportWalker() {
      @Override
      protected void inline(Inline inline) {
        if (inline instanceof Inline.Figure figure && isUnsaid(figure, own)) {
          found.add(remark(figure, places.getOrDefault(figure, place)));
        }
      }
    }.walkText(text);
  }

  private boolean isUnsaid(Inline.Figure quoted, String paragraph) {
    if (quoted.quantity() != Inline.Quantity.ESTIMATE
        || !quoted.figure().flags().contains(Flag.LOW_BASE)
        || quoted.figure().base().isEmpty()) {
      return false;
    }
    boolean total = quoted.figure().id().column().equals(ResultColumn.TOTAL);
    String base = display.integer(quoted.figure().base().getAsLong());
    return !KeyFigureBases.gives(total ? before.toString() : paragraph, base);
  }

  private static Diagnostic remark(Inline.Figure quoted, Place place) {
    String reference = quoted.figure().reference();
    return new Diagnostic(
        "lowBaseUnsaid",
        place.isKnown() ? place.toString() : reference,
        "\""
            + quoted.text()
            + "\" ("
            + reference
            + ") is of "
            + Counted.of(quoted.figure().base().getAsLong(), "respondent")
            + ", a low base, which the text doesn't say",
        "print it beside the figure: ${base(\"" + reference + "\")}");
  }
}
