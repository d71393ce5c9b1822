package io.etude.report.prose;

import io.etude.document.text.Inline;
import io.etude.language.Display;
import io.etude.results.FigureRef;

/** Figures as running text. */
public final class FigureText {

  private FigureText() {}

  /** The figure as running text. */
  public static Inline inline(FigureRef figure, Display display) {
    return new Inline.Figure(display.figure(figure), figure);
  }
}
