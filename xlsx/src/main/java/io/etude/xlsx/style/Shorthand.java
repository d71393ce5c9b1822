package io.etude.xlsx.style;

import io.etude.figure.Figure;

/**
 * What accessible sheets show in place of a figure or beside a base: the shorthand of the United
 * Kingdom's official statistics.
 */
public final class Shorthand {

  /** A figure that disclosure control hides. */
  static final String CONFIDENTIAL = "[c]";

  /** A figure that is not published, since its base is too low. */
  static final String NOT_AVAILABLE = "[x]";

  /** A low base, which makes figures unreliable. */
  static final String UNRELIABLE = "[u]";

  /** A figure that does not exist. */
  public static final String NOT_APPLICABLE = "[z]";

  private Shorthand() {}

  /** What is written in place of a figure. */
  static String of(Figure.Absence why) {
    return switch (why) {
      case SUPPRESSED -> CONFIDENTIAL;
      case WITHHELD -> NOT_AVAILABLE;
      case NOT_ASKED, NOT_APPLICABLE -> NOT_APPLICABLE;
    };
  }

  /** The mark of a base; empty for none. */
  static String of(Figure.Mark mark) {
    return switch (mark) {
      case NONE -> "";
      case SMALL_BASE, LOW_BASE -> UNRELIABLE;
    };
  }
}
