package io.etude.xlsx.context;

import io.etude.document.table.StatCell;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.inference.Estimate;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.NumberFormats;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.style.Stylebook;
import java.util.Optional;

/** Writes figures as numbers, and the sign of the reason where there is none. */
public final class FigureCell {

  private FigureCell() {}

  /** Writes a cell of a table; {@code style} is without number format. */
  public static void put(
      Sheet sheet, int row, int column, StatCell cell, Style style, Stylebook styles) {
    if (cell.number().isPresent()) {
      sheet.number(
          row, column, cell.number().getAsDouble(), style.format(styles.formats().of(cell)));
    } else {
      missing(sheet, row, column, absence(cell), style, styles);
    }
  }

  /** Writes a figure of a chart or of the text, with the decimals of the report. */
  public static void put(
      Sheet sheet, int row, int column, FigureRef figure, Style style, WorkbookContext context) {
    Style numeric = style.format(context.format(figure));
    putFormatted(sheet, row, column, figure, numeric, context);
  }

  /** Writes a figure; {@code style} has its number format. */
  public static void putFormatted(
      Sheet sheet, int row, int column, FigureRef figure, Style style, WorkbookContext context) {
    Optional<Estimate> estimate = figure.estimate();
    if (estimate.isEmpty()) {
      missing(sheet, row, column, StatCell.Absence.of(figure.flags()), style, context.styles());
      return;
    }
    boolean weak = figure.flags().contains(Flag.LOW_BASE);
    sheet.number(
        row,
        column,
        NumberFormats.scaled(figure.kind(), estimate.get().value()),
        weak ? context.styles().muted(style) : style);
  }

  private static void missing(
      Sheet sheet, int row, int column, StatCell.Absence why, Style style, Stylebook styles) {
    sheet.text(row, column, styles.sign(why), styles.muted(style));
  }

  /** Why a cell has no number. */
  public static StatCell.Absence absence(StatCell cell) {
    return cell.absence().orElse(StatCell.Absence.NOT_APPLICABLE);
  }
}
