package io.etude.analysis;

/** Finds the figure that a reference names. */
final class FigureResolver {
  private FigureResolver() {}

  static FigureRef resolve(Results results, String reference) {
    throw new AnalysisException("to come");
  }
}
