package io.etude.xlsx.sheet;

import io.etude.xlsx.style.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * Where texts begin that run across the narrow columns beneath a heading. On one printed page that
 * is the stub. Where the columns take several pages, a text in the stub would be cut at its edge on
 * each of them but the first; so the texts begin beside the stub there, and again on each page.
 *
 * @param columns the column in which a text begins on each page
 * @param digits the room for a line of such a text, in digits of the standard font
 */
public record RunningTexts(List<Integer> columns, double digits) {

  /** What stays free at the end of a line: widths differ with the reader's fonts. */
  private static final double RESERVE = 0.94;

  /** Of sums of widths, in digits. */
  private static final double TOLERANCE = 0.001;

  public RunningTexts {
    columns = List.copyOf(columns);
  }

  /** For the columns that a sheet has by now; widens what is printed where a page has room. */
  public static RunningTexts of(Sheet sheet, Paper.Fit fit) {
    if (fit.breaks().isEmpty()) {
      return new RunningTexts(List.of(0), room(sheet, 0, sheet.lastColumn() + 1));
    }
    List<Integer> columns = new ArrayList<>(List.of(1));
    columns.addAll(fit.breaks());
    double least = room(sheet, 1, columns.get(1));
    int last = columns.get(columns.size() - 1);
    while (room(sheet, last, sheet.lastColumn() + 2) <= least + TOLERANCE) {
      sheet.printColumnsTo(sheet.lastColumn() + 1);
    }
    for (int i = 1; i < columns.size(); i++) {
      int end = i + 1 < columns.size() ? columns.get(i + 1) : sheet.lastColumn() + 1;
      least = Math.min(least, room(sheet, columns.get(i), end));
    }
    return new RunningTexts(columns, least);
  }

  private static double room(Sheet sheet, int from, int end) {
    double pixels = sheet.pixelsBefore(end) - sheet.pixelsBefore(from);
    return pixels / SheetSizes.DIGIT * RESERVE;
  }

  /** The lines of a text in the type of a style. */
  public List<String> lines(String text, Style style) {
    return LineBreaks.broken(text, digits * SheetSizes.STANDARD_SIZE / style.face().size());
  }

  /** Whether texts begin beside the stub. */
  public boolean besideStub() {
    return columns.get(0) > 0;
  }

  /** Puts a text at each place of a row. */
  public void put(Sheet sheet, int row, CellValue text, Style style) {
    for (int column : columns) {
      sheet.put(row, column, text, style);
    }
  }

  /** The same where something else is in the stub. */
  public void putBesideStub(Sheet sheet, int row, CellValue text, Style style) {
    for (int column : columns) {
      sheet.put(row, Math.max(1, column), text, style);
    }
  }
}
