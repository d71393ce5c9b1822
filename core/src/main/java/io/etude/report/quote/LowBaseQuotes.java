package io.etude.report.quote;

import io.etude.Diagnostic;
import io.etude.Place;
import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.language.BaseWords;
import io.etude.narrative.Article;
import io.etude.report.prose.Context;
import io.etude.report.quote.words.Passage;
import io.etude.report.quote.words.QuoteWords;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Figures on low bases that an article's prose quotes, which has no mark for them: a reader can
 * know how few they are of only by their base. That of the total may have been printed before, that
 * of a group is wanted in the same paragraph. So with the bases that tables mark to be read with
 * caution; there words on that will do too, and where the whole study has such a base, once.
 */
public final class LowBaseQuotes extends FiguresInProse {

  private final Context context;
  private final QuoteWords words;

  /** What was read so far. */
  private final StringBuilder before = new StringBuilder();

  /** By the id of a question its figures on small bases that are not said. */
  private final Map<String, List<Unsaid>> small = new LinkedHashMap<>();

  /** A figure and the place of its paragraph. */
  private record Unsaid(Inline.Figure figure, Place place) {}

  private LowBaseQuotes(Article article, Context context) {
    super(article);
    this.context = context;
    words = new QuoteWords(context);
  }

  /** A remark on each such figure without its base. */
  public static List<Diagnostic> in(Article article, Context context) {
    return new LowBaseQuotes(article, context).in(article);
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
    List<Inline.Figure> low = new ArrayList<>();
    for (Inline.Figure figure : passage.figures()) {
      boolean unsaid = isUnsaid(figure.figure(), passage.text());
      if (unsaid && figure.figure().flags().contains(Flag.LOW_BASE)) {
        low.add(figure);
      } else if (unsaid && isSmall(figure.figure()) && !words.saysCaution(passage.text())) {
        small
            .computeIfAbsent(question(figure.figure()), id -> new ArrayList<>())
            .add(new Unsaid(figure, place));
      }
    }
    if (low.size() == 1) {
      Inline.Figure only = low.get(0);
      remark("lowBaseUnsaid", only, place, is(only.figure(), "a low base"), hint(only, ""));
    } else if (!low.isEmpty()) {
      remark("lowBaseUnsaid", low, place);
    }
  }

  /** One remark for all figures of a paragraph, each with its base. */
  private void remark(String rule, List<Inline.Figure> low, Place paragraph) {
    List<String> named = new ArrayList<>();
    Set<String> bases = new LinkedHashSet<>();
    for (Inline.Figure quoted : low) {
      String reference = quoted.figure().reference();
      String base = BaseWords.inMessages(context.results(), quoted.figure()).orElseThrow();
      named.add("\"" + quoted.text() + "\" (" + reference + ", of " + base + ")");
      bases.add("${base(\"" + reference + "\")}");
    }
    String last = named.remove(named.size() - 1);
    remark(
        rule,
        place(low.get(0), paragraph),
        String.join(", ", named) + " and " + last + " are of low bases, which the text doesn't say",
        "print them beside the figures: " + String.join(", ", bases));
  }

  private static String question(FigureRef figure) {
    return figure.id().table().question();
  }

  /** One remark for all figures of a question. */
  @Override
  protected void finish() {
    if (areAllSaid()) {
      return;
    }
    small.forEach(
        (question, figures) -> {
          Inline.Figure first = figures.get(0).figure();
          long more = figures.size() - 1L;
          String others =
              more == 0
                  ? ""
                  : "; so "
                      + (more == 1 ? "is one more figure" : "are " + more + " more figures")
                      + " of question \""
                      + question
                      + "\"";
          remark(
              "smallBaseUnsaid",
              first,
              figures.get(0).place(),
              is(first.figure(), "a base to be read with caution") + others,
              hint(first, ", or say that the base is small"));
        });
  }

  private static boolean isSmall(FigureRef figure) {
    return figure.flags().contains(Flag.SMALL_BASE);
  }

  /** Whether all bases of the study are small, and the text says how many all are, or that. */
  private boolean areAllSaid() {
    long respondents = context.results().respondents();
    return respondents < context.study().conventions().cautionBase()
        && (gives(before.toString(), context.display().integer(respondents))
            || words.saysCaution(before.toString()));
  }

  private String is(FigureRef figure, String what) {
    String base = BaseWords.inMessages(context.results(), figure).orElseThrow();
    return "is of " + base + ", " + what + ", which the text doesn't say";
  }

  private static String hint(Inline.Figure figure, String or) {
    return "print it beside the figure: ${base(\"" + figure.figure().reference() + "\")}" + or;
  }

  private boolean isUnsaid(FigureRef quoted, String paragraph) {
    if (quoted.base().isEmpty()) {
      return false;
    }
    boolean total = quoted.id().column().equals(ResultColumn.TOTAL);
    String base = context.display().integer(quoted.base().getAsLong());
    return !gives(total ? before.toString() : paragraph, base);
  }
}
