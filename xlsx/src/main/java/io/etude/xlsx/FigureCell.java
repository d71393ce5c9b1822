package io.etude.xlsx;

import io.etude.analysis.Estimate;
import io.etude.analysis.FigureRef;
import io.etude.analysis.Flag;
import java.util.Optional;
import java.util.Set;

/** Writes figures of the results as numbers, and what stands in for those that are missing. */
final class FigureCell {

  /** Withheld by disclosure control. */
  static final String CONFIDENTIAL = "[c]";

  /** The base is below the publication threshold. */
  static final String LOW = "[low]";

  /** The base is below the caution threshold. */
  static final String CAUTION = "[u]";

  /** There is no such figure. */
  static final String NOT_APPLICABLE = "[z]";

  private FigureCell() {}

  static void put(
      Sheet sheet, int row, int column, FigureRef figure, Style style, Setting setting) {
    Optional<Estimate> estimate = figure.estimate();
    if (estimate.isEmpty()) {
      missing(sheet, row, column, figure.flags(), style, setting);
      return;
    }
    Style numeric = style.format(setting.format(figure.kind()));
    boolean weak = figure.flags().contains(Flag.LOW_BASE);
    sheet.number(
        row,
        column,
        Setting.scaled(figure.kind(), estimate.get().value()),
        weak ? setting.look().weak(numeric) : numeric);
  }

  /** The shorthand for a figure that is not there. */
  static void missing(
      Sheet sheet, int row, int column, Set<Flag> flags, Style style, Setting setting) {
    sheet.text(row, column, shorthand(flags, setting), setting.look().weak(style));
  }

  static String shorthand(Set<Flag> flags, Setting setting) {
    if (flags.contains(Flag.WITHHELD)) {
      return low(setting);
    }
    return flags.contains(Flag.SUPPRESSED) ? CONFIDENTIAL : NOT_APPLICABLE;
  }

  /** The sign of a base below the publication threshold. */
  static String low(Setting setting) {
    return setting.accessible() ? LOW : "**";
  }
}
