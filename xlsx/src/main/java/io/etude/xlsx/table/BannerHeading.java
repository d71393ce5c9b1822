package io.etude.xlsx.table;

import io.etude.document.table.StatTable;
import io.etude.xlsx.sheet.LineBreaks;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.TextWidth;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.style.Stylebook;
import java.util.List;
import java.util.Optional;

/** The headings over a banner: spanners, labels, letters. */
final class BannerHeading {

  /** The levels of spanners, from above. */
  static final List<Integer> LEVELS = List.of(0, 1);

  private final Stylebook styles;
  private final StatTable table;
  private final List<BannerColumn> columns;

  /** The heading over what stands beside the shares; empty for nothing. */
  private final Optional<String> beside;

  BannerHeading(
      Stylebook styles, StatTable table, List<BannerColumn> columns, Optional<String> beside) {
    this.styles = styles;
    this.table = table;
    this.columns = columns;
    this.beside = beside;
  }

  /** Lays the headings from row {@code top} on and returns the row after them. */
  int lay(Sheet sheet, int top) {
    int row = top;
    for (int level : LEVELS) {
      if (table.spanners().stream().anyMatch(spanner -> spanner.level() == level)) {
        spanners(sheet, row++, level);
      }
    }
    labels(sheet, row++);
    if (beside.isPresent()) {
      units(sheet, row++, beside.get());
    }
    if (columns.stream().anyMatch(column -> !column.printed().letter().isEmpty())) {
      letters(sheet, row++);
    }
    return row;
  }

  /**
   * A spanner is in its first column and continues over the others: merged cells can't be sorted.
   */
  private void spanners(Sheet sheet, int row, int level) {
    sheet.blank(row, 0, styles.header());
    for (BannerColumn column : columns) {
      Optional<StatTable.Spanner> spanner = table.spanner(level, column.index());
      Style style = spanner.isEmpty() ? styles.header() : styles.spanner();
      column.blank(sheet, row, style);
      if (spanner.isPresent() && spanner.get().first() == column.index()) {
        sheet.text(row, column.first(), spanner.get().label(), style);
      }
    }
  }

  private void labels(Sheet sheet, int row) {
    sheet.blank(row, 0, styles.header());
    for (BannerColumn column : columns) {
      column.blank(sheet, row, styles.header());
      sheet.text(row, column.share(), column.printed().label(), styles.headerFigure());
    }
    double lines = 1;
    for (BannerColumn column : columns) {
      String label = column.printed().label();
      lines = Math.max(lines, LineBreaks.broken(label, TextWidth.ofHeading(label) / 1.04).size());
    }
    sheet.height(row, 4 + 13.5 * Math.min(lines, 8));
  }

  private void units(Sheet sheet, int row, String heading) {
    sheet.blank(row, 0, styles.letter());
    for (BannerColumn column : columns) {
      sheet.text(row, column.count(), heading, styles.letter());
      sheet.text(row, column.share(), "%", styles.letter());
      if (column.hasMark()) {
        sheet.blank(row, column.mark(), styles.letter());
      }
    }
  }

  private void letters(Sheet sheet, int row) {
    sheet.blank(row, 0, styles.letter());
    for (BannerColumn column : columns) {
      column.blank(sheet, row, styles.letter());
      if (!column.printed().letter().isEmpty()) {
        sheet.text(row, column.share(), column.printed().letter(), styles.letter());
      }
    }
  }
}
