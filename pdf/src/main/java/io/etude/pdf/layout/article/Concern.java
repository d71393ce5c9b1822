package io.etude.pdf.layout.article;

/**
 * What counts most on the pages of an article, in the costs of {@link PageCost}. The usual weights
 * are a balance: where the best pages by them have a fault, those by another one may have none.
 */
public enum Concern {
  /** All in the usual proportion. */
  BALANCE(450, 250, 40),
  /** That what is mentioned is near its mention. */
  NEARNESS(3000, 250, 40),
  /** That no page gapes. */
  FULL_PAGES(450, 2000, 40),
  /** That no column has a hole. */
  FULL_COLUMNS(450, 250, 600),
  /** All three, before everything else. */
  EVERYTHING(3000, 2000, 600);

  /** A figure long after its mention, or before the page before it. */
  final double far;

  /** A page of which too much is white. */
  final double gapes;

  /** A column of text with a hole. */
  final double hole;

  Concern(double far, double gapes, double hole) {
    this.far = far;
    this.gapes = gapes;
    this.hole = hole;
  }
}
