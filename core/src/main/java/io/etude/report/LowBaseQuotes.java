package io.etude.report;

import io.etude.Diagnostic;
import io.etude.Place;
import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.internal.Counted;
import io.etude.language.Display;
import io.etude.narrative.Article;
import io.etude.report.quote.FiguresInProse;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import java.util.List;

/**
 * Figures on low bases that an article's prose quotes, which has no mark for them: a reader can
 * know how few they are of only by their base. That of the total may have been printed before, that
 * of a group is wanted in the same paragraph.
 */
final class LowBaseQuotes extends FiguresInProse {

  private final Display display;

  /** What was read so far. */
  private final StringBuilder before = new StringBuilder();

  private LowBaseQuotes(Article article, Display display) {
    super(article);
    this.display = display;
  }

  /** A remark on each such figure without its base. */
  static List<Diagnostic> in(Article article, Display display) {
    return new LowBaseQuotes(article, display).in(article);
  }

  /** Key figures have their base beside them. */
  @Override
  public Void keyFigures(Block.KeyFigures keyFigures) {
    keyFigures.figures().forEach(figure -> before.append(' ').append(Inline.plain(figure.text())));
    return null;
  }

  @Override
  protected void read(Passage passage, Place place) {
    before.append('\n').append(passage.text());
    for (Inline.Figure figure : passage.figures()) {
      if (isUnsaid(figure, passage.text())) {
        String count = Counted.of(figure.figure().base().getAsLong(), "respondent");
        remark(
            "lowBaseUnsaid",
            figure,
            place,
            "is of " + count + ", a low base, which the text doesn't say",
            "print it beside the figure: ${base(\"" + figure.figure().reference() + "\")}");
      }
    }
  }

  private boolean isUnsaid(Inline.Figure quoted, String paragraph) {
    if (!quoted.figure().flags().contains(Flag.LOW_BASE) || quoted.figure().base().isEmpty()) {
      return false;
    }
    boolean total = quoted.figure().id().column().equals(ResultColumn.TOTAL);
    String base = display.integer(quoted.figure().base().getAsLong());
    return !KeyFigureMaker.gives(total ? before.toString() : paragraph, base);
  }
}
