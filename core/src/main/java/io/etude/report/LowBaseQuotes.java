package io.etude.report;

import io.etude.Diagnostic;
import io.etude.Place;
import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.internal.Counted;
import io.etude.language.Display;
import io.etude.narrative.Article;
import io.etude.report.quote.FiguresInProse;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.Results;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Figures on low bases that an article's prose quotes, which has no mark for them: a reader can
 * know how few they are of only by their base. That of the total may have been printed before, that
 * of a group is wanted in the same paragraph.
 */
final class LowBaseQuotes extends FiguresInProse {

  private final Results results;
  private final Display display;

  /** What was read so far. */
  private final StringBuilder before = new StringBuilder();

  private LowBaseQuotes(Article article, Results results, Display display) {
    super(article);
    this.results = results;
    this.display = display;
  }

  /** A remark on each such figure without its base. */
  static List<Diagnostic> in(Article article, Results results, Display display) {
    return new LowBaseQuotes(article, results, display).in(article);
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
        remark(
            "lowBaseUnsaid",
            figure,
            place,
            "is of " + base(figure.figure()) + ", which the text doesn't say",
            "print it beside the figure: ${base(\"" + figure.figure().reference() + "\")}");
      }
    }
  }

  /** The base, with the effective one where only that is low. */
  private String base(FigureRef figure) {
    long base = figure.base().orElseThrow();
    OptionalDouble effective = results.effectiveBase(figure);
    boolean enough = base >= results.study().conventions().publishBase();
    return Counted.of(base, "respondent")
        + (enough && effective.isPresent()
            ? ", whose effective base of " + display.number(effective.getAsDouble(), 1) + " is low"
            : ", a low base");
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
