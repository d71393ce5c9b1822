package io.etude.pdf.layout.annex;

import io.etude.pdf.layout.page.AnnexItem;

/**
 * How much higher the rows on a page may be, so that it doesn't end too early.
 *
 * @param most as much as is hardly seen
 * @param wide as much again that is seen, rather than a page that is empty from afar
 */
record AnnexSpread(double most, double wide) {

  static final AnnexSpread NONE = new AnnexSpread(0, 0);

  /** Space at the foot of a page is seen as a hole from this part of the page. */
  static final double HOLE = 0.12;

  /** From this part of a page on it is seen from afar. */
  static final double GAPING = 0.15;

  /** What is on a page is spread until no more than that is left of a hole. */
  private static final double SPREAD_TO = 0.1;

  /** And widely until no more than that is left. */
  private static final double WIDE_TO = 0.145;

  AnnexSpread plus(AnnexItem.Rows rows, int from, int to) {
    return new AnnexSpread(most + rows.mostSpread(from, to), wide + rows.wideSpread(from, to));
  }

  /**
   * How far what is on a page is spread, as {@link AnnexItem.Rows#part} has it.
   *
   * @param white what is left under it
   * @param has the height of its room
   */
  double of(double white, double has) {
    double part = white <= HOLE * has || most == 0 ? 0 : part(white - SPREAD_TO * has, most);
    double left = white - part * most;
    return left <= GAPING * has || wide == 0 ? part : 1 + part(left - WIDE_TO * has, wide);
  }

  private static double part(double white, double most) {
    return Math.max(0, Math.min(1, white / most));
  }

  /** How far what is on a page may be spread so that it ends at its foot. */
  double filling(double white) {
    double part = most == 0 ? 0 : part(white, most);
    double left = white - part * most;
    return left <= 0 || wide == 0 ? part : 1 + part(left, wide);
  }

  /** How much higher that is. */
  double height(double spread) {
    return Math.min(1, spread) * most + Math.max(0, spread - 1) * wide;
  }
}
