package io.etude.report;

import io.etude.Diagnostic;
import io.etude.Place;
import io.etude.document.text.Inline;
import io.etude.narrative.Article;
import io.etude.report.prose.Context;
import io.etude.report.prose.PooledEditions;
import io.etude.report.quote.FiguresInProse;
import io.etude.report.quote.words.Passage;
import java.util.List;

/**
 * Figures of several editions together that an article's prose quotes as if they were of one: they
 * name no edition, and the text doesn't say so.
 */
final class PooledQuotes extends FiguresInProse {

  private final PooledEditions pooled;

  /** Whether what was read so far says that figures are of all editions. */
  private boolean said;

  /** Whether it says that they are of more than the editions. */
  private boolean moreSaid;

  private PooledQuotes(Article article, Context context) {
    super(article);
    pooled = new PooledEditions(context);
  }

  /** A remark on the first such figure of each paragraph. */
  static List<Diagnostic> in(Article article, Context context) {
    return new PooledQuotes(article, context).in(article);
  }

  @Override
  protected void read(Passage passage, Place place) {
    said |= pooled.isSaidIn(passage.text(), false);
    moreSaid |= pooled.isSaidIn(passage.text(), true);
    passage.figures().stream()
        .filter(figure -> isUnsaid(figure, passage.text()))
        .findFirst()
        .ifPresent(
            figure ->
                remark(
                    "pooledUnsaid", figure, place, pooled.unsaid(figure.figure()), hint(figure)));
  }

  private boolean isUnsaid(Inline.Figure quoted, String paragraph) {
    return pooled.is(quoted.figure())
        && !(pooled.isOfMore(quoted.figure()) ? moreSaid : said)
        && !pooled.areNamedIn(paragraph, quoted.figure());
  }

  private String hint(Inline.Figure quoted) {
    String one =
        pooled
            .ofLastEdition(quoted.figure())
            .map(last -> "quote one edition, such as \"" + last + "\", or ")
            .orElse("");
    return one + pooled.advice(quoted.figure());
  }
}
