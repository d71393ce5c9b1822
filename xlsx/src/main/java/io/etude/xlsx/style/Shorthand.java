package io.etude.xlsx.style;

import io.etude.document.table.StatCell;

/**
 * What is written in place of a figure or beside a base: the sign of the print, or in accessible
 * sheets the shorthand in square brackets.
 */
public final class Shorthand {

  /** An accessible sheet's sign for a figure that disclosure control hides. */
  static final String CONFIDENTIAL = "[c]";

  /** Its sign for a base below the publication threshold. */
  static final String LOW = "[low]";

  /** Its sign for a base below the caution threshold. */
  static final String CAUTION = "[u]";

  /** Its sign where a figure does not exist. */
  public static final String NOT_APPLICABLE = "[z]";

  private Shorthand() {}

  /** What is written in place of a figure. */
  static String of(StatCell.Absence why, boolean accessible) {
    if (!accessible) {
      return why.sign();
    }
    return switch (why) {
      case SUPPRESSED -> CONFIDENTIAL;
      case WITHHELD -> LOW;
      case NOT_ASKED, NOT_APPLICABLE -> NOT_APPLICABLE;
    };
  }

  /** The mark of a base; empty for none. */
  static String of(StatCell.Mark mark, boolean accessible) {
    if (!accessible) {
      return mark.sign();
    }
    return switch (mark) {
      case NONE -> "";
      case SMALL_BASE -> CAUTION;
      case LOW_BASE -> LOW;
    };
  }
}
