package io.etude.xlsx;

import io.etude.document.table.StatCell;
import io.etude.results.Estimate;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import java.util.Optional;

/** Writes figures as numbers, and the sign of the reason where there is none. */
final class FigureCell {

  /** What an accessible sheet says of a figure that disclosure control hides. */
  static final String CONFIDENTIAL = "[c]";

  /** What it says of a base below the publication threshold. */
  static final String LOW = "[low]";

  /** What it says of a base below the caution threshold. */
  static final String CAUTION = "[u]";

  /** What it says where there is no such figure. */
  static final String NOT_APPLICABLE = "[z]";

  private FigureCell() {}

  /** Writes a cell of a table; {@code style} is without number format. */
  static void put(Sheet sheet, int row, int column, StatCell cell, Style style, Stylebook look) {
    if (cell.number().isPresent()) {
      sheet.number(
          row,
          column,
          cell.number().getAsDouble(),
          style.format(look.format(cell.kind(), cell.decimals())));
    } else {
      missing(sheet, row, column, absence(cell), style, look);
    }
  }

  /** Writes a figure of a chart or of the text. */
  static void put(
      Sheet sheet, int row, int column, FigureRef figure, Style style, Setting setting) {
    Optional<Estimate> estimate = figure.estimate();
    if (estimate.isEmpty()) {
      missing(sheet, row, column, StatCell.Absence.of(figure.flags()), style, setting.look());
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

  private static void missing(
      Sheet sheet, int row, int column, StatCell.Absence why, Style style, Stylebook look) {
    sheet.text(row, column, shorthand(why, look.profile()), look.weak(style));
  }

  /** Why a cell has no number. */
  static StatCell.Absence absence(StatCell cell) {
    return cell.absence().orElse(StatCell.Absence.NOT_APPLICABLE);
  }

  /** What stands in place of a figure: the printed sign, or the shorthand of accessible sheets. */
  static String shorthand(StatCell.Absence why, Profile profile) {
    if (profile == Profile.PRESENTATION) {
      return why.sign();
    }
    return switch (why) {
      case SUPPRESSED -> CONFIDENTIAL;
      case WITHHELD -> LOW;
      case NOT_ASKED, NOT_APPLICABLE -> NOT_APPLICABLE;
    };
  }

  /** The mark of a base, or its shorthand in accessible sheets; empty for none. */
  static String shorthand(StatCell.Mark mark, Profile profile) {
    if (profile == Profile.PRESENTATION) {
      return mark.sign();
    }
    return switch (mark) {
      case NONE -> "";
      case SMALL_BASE -> CAUTION;
      case LOW_BASE -> LOW;
    };
  }
}
