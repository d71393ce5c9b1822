package io.etude.report.quote;

import io.etude.Diagnostic;
import io.etude.Place;
import io.etude.document.text.Inline;
import io.etude.narrative.Article;
import io.etude.report.prose.Context;
import io.etude.report.quote.words.Passage;
import io.etude.report.quote.words.QuoteWords;
import io.etude.study.Methodology;
import java.util.List;
import java.util.Optional;

/**
 * Margins of error that an article's prose quotes although the sample is not random: they are those
 * that a random one would have, as the method box says.
 */
public final class MarginQuotes extends FiguresInProse {

  private final QuoteWords words;
  private boolean said;

  private MarginQuotes(Article article, Context context) {
    super(article);
    words = new QuoteWords(context);
  }

  /** A remark on the first margin before the text says of what it is. */
  public static List<Diagnostic> in(Article article, Context context) {
    boolean random =
        context.study().methodology().sampling() != Methodology.Sampling.NON_PROBABILITY;
    return random ? List.of() : new MarginQuotes(article, context).in(article);
  }

  @Override
  protected void read(List<Inline> text, Place place) {
    Optional<Inline.Quoted> margin = margin(text);
    if (margin.isEmpty() || said) {
      return;
    }
    said = true;
    if (!words.saysConditional(Inline.plain(text))) {
      remark(
          "marginUnsaid",
          place,
          "\""
              + margin.get().text()
              + "\" is a margin of error, and the sample is not random (methodology.sampling),"
              + " which the text doesn't say",
          "say that it would be the margin if the sample were random");
    }
  }

  @Override
  protected void read(Passage passage, Place place) {
    // of estimates nothing is said here
  }

  private static Optional<Inline.Quoted> margin(List<Inline> text) {
    return text.stream().flatMap(inline -> margin(inline).stream()).findFirst();
  }

  private static Optional<Inline.Quoted> margin(Inline inline) {
    return inline instanceof Inline.Quoted quoted && quoted.quantity() == Inline.Quantity.MARGIN
        ? Optional.of(quoted)
        : margin(children(inline));
  }
}
