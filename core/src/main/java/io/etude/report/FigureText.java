package io.etude.report;

import io.etude.document.text.Inline;
import io.etude.language.Display;
import io.etude.results.FigureRef;

/** Figures as running text. */
final class FigureText {

  private FigureText() {}

  /** The figure as running text. */
  static Inline inline(FigureRef figure, Display display) {
    return new Inline.Figure(display.figure(figure), figure);
  }
}
