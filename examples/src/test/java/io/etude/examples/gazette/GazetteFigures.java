package io.etude.examples.gazette;

import java.util.List;

/**
 * The published results of the French study that are figures: all but the two orders (results 4 and
 * 8).
 */
final class GazetteFigures {

  /**
   * A published figure.
   *
   * @param number its number in the list of published results
   * @param table id of the table that shows it
   * @param column id of its column
   * @param row id of its row
   * @param percent the published figure; for "two thirds" and "more than half" the percentages that
   *     say so
   */
  record Published(int number, String table, String column, String row, Percent percent) {}

  /** A published percentage, or a range of them where the publication has words. */
  record Percent(int from, int to) {

    static Percent of(int percent) {
      return new Percent(percent, percent);
    }

    boolean holds(long percent) {
      return percent >= from && percent <= to;
    }
  }

  static final Percent TWO_THIRDS = new Percent(66, 67);
  static final Percent MORE_THAN_HALF = new Percent(51, 99);

  static final List<Published> ALL =
      List.of(
          total(1, "maturity", "above", 78),
          total(2, "maturity", "10", 6),
          new Published(3, "sectors.procurement", "total", "satisfied", TWO_THIRDS),
          total(5, "sectors.security", "dissatisfied", 35),
          total(6, "sectors.transport", "dissatisfied", 36),
          total(7, "sectors.participation", "dissatisfied", 45),
          total(9, "benefits", "services", 74),
          total(10, "benefits", "access", 64),
          total(11, "benefits", "efficiency", 42),
          total(12, "benefits", "sharing", 21),
          total(13, "benefits", "skills", 17),
          total(14, "benefits", "innovation", 16),
          new Published(14, "benefits@type", "intercommunal", "innovation", Percent.of(31)),
          new Published(15, "obstacles", "total", "cost", MORE_THAN_HALF),
          new Published(15, "obstacles", "total", "change", MORE_THAN_HALF),
          total(16, "obstacles", "trust", 15),
          total(17, "opensource", "free", 5),
          total(18, "opensource", "proprietary", 22),
          total(19, "opensource", "both", 44),
          total(20, "osreasons", "cost", 59),
          total(21, "governance", "yes", 33),
          total(22, "broadband", "yes", 48));

  private GazetteFigures() {}

  private static Published total(int number, String table, String row, int percent) {
    return new Published(number, table, "total", row, Percent.of(percent));
  }
}
