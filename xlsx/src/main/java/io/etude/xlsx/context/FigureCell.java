package io.etude.xlsx.context;

import io.etude.figure.Figure;
import io.etude.results.Flag;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.style.Stylebook;

/** Writes figures as numbers, and the sign of the reason where there is none. */
public final class FigureCell {

  private FigureCell() {}

  /** Writes a figure with the decimals that it is printed with; {@code style} has no format. */
  public static void put(
      Sheet sheet, int row, int column, Figure figure, Style style, Stylebook styles) {
    boolean known = figure.number().isPresent();
    Style numeric = known ? style.format(styles.formats().of(figure)) : style;
    putFormatted(sheet, row, column, figure, numeric, styles);
  }

  /** Writes a figure; {@code style} has its number format. */
  public static void putFormatted(
      Sheet sheet, int row, int column, Figure figure, Style style, Stylebook styles) {
    if (figure.number().isEmpty()) {
      sheet.text(row, column, styles.sign(absence(figure)), styles.muted(style));
      return;
    }
    boolean weak = figure.source().filter(s -> s.flags().contains(Flag.LOW_BASE)).isPresent();
    sheet.number(row, column, figure.number().getAsDouble(), weak ? styles.muted(style) : style);
  }

  /** Why a cell has no number. */
  public static Figure.Absence absence(Figure cell) {
    return cell.absence().orElse(Figure.Absence.NOT_APPLICABLE);
  }
}
