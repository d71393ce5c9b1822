package io.etude.xlsx.style;

import io.etude.document.table.StatCell;

/** What accessible sheets show in place of a figure or beside a base: shorthand in brackets. */
public final class Shorthand {

  /** A figure that disclosure control hides. */
  static final String CONFIDENTIAL = "[c]";

  /** A base below the publication threshold. */
  static final String LOW = "[low]";

  /** A base below the caution threshold. */
  static final String CAUTION = "[u]";

  /** A figure that does not exist. */
  public static final String NOT_APPLICABLE = "[z]";

  private Shorthand() {}

  /** What is written in place of a figure. */
  static String of(StatCell.Absence why) {
    return switch (why) {
      case SUPPRESSED -> CONFIDENTIAL;
      case WITHHELD -> LOW;
      case NOT_ASKED, NOT_APPLICABLE -> NOT_APPLICABLE;
    };
  }

  /** The mark of a base; empty for none. */
  static String of(StatCell.Mark mark) {
    return switch (mark) {
      case NONE -> "";
      case SMALL_BASE -> CAUTION;
      case LOW_BASE -> LOW;
    };
  }
}
