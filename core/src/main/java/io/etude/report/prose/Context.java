package io.etude.report.prose;

import io.etude.codebook.Label;
import io.etude.document.text.Inline;
import io.etude.language.Decimals;
import io.etude.language.Display;
import io.etude.language.Phrases;
import io.etude.results.FigureRef;
import io.etude.results.Results;
import io.etude.study.Study;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What every part of a report needs: the results, the language, its phrases. */
public record Context(Results results, Locale language, Phrases phrases, boolean resultsIncluded) {

  public static Context of(Results results, Locale language, boolean resultsIncluded) {
    return new Context(
        results, language, Phrases.of(language).with(Decimals.of(results)), resultsIncluded);
  }

  public Study study() {
    return results.study();
  }

  public Display display() {
    return phrases.display();
  }

  /** The source line, as a sentence. */
  public Optional<List<Inline>> source() {
    String text = text(study().publication().source());
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            List.of(new Inline.Text(text.endsWith(".") ? text : text + phrases.text("stop"))));
  }

  /** A label's text in the report's language, its typography mended. */
  public String text(Label label) {
    return display().mend(label.in(language));
  }

  /** The same as running text, so that raised letters are raised. */
  public List<Inline> inlines(Label label) {
    return display().mend(List.<Inline>of(new Inline.Text(label.in(language))));
  }

  /** A figure as running text. */
  public Inline figure(FigureRef figure) {
    return new Inline.Figure(display().figure(figure), figure);
  }
}
