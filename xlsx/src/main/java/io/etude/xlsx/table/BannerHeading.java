package io.etude.xlsx.table;

import io.etude.document.table.StatSpanner;
import io.etude.document.table.StatTable;
import io.etude.document.table.StatTable.Measure;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.LineBreaks;
import io.etude.xlsx.sheet.Overlay;
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

  private final WorkbookContext context;

  private final Labels labels;

  /** Where the label of a column is. */
  enum Labels {
    /** Over its shares. */
    OVER_SHARES,
    /** Over all its cells, which are shown as one. */
    MERGED
  }

  BannerHeading(
      WorkbookContext context, StatTable table, List<BannerColumn> columns, Labels labels) {
    this.labels = labels;
    this.context = context;
    this.styles = context.styles();
    this.table = table;
    this.columns = columns;
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
    if (columns.stream().anyMatch(column -> !column.measures().equals(List.of(Measure.SHARE)))) {
      units(sheet, row++);
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
      Optional<StatSpanner> spanner = table.spanner(level, column.index());
      Style style = spanner.isEmpty() ? styles.header() : styles.spanner();
      column.blank(sheet, row, style);
      if (spanner.isPresent() && spanner.get().first() == column.index()) {
        sheet.text(row, column.first(), spanner.get().label(), style);
      }
    }
  }

  private void labels(Sheet sheet, int row) {
    sheet.blank(row, 0, styles.header());
    double lines = 1;
    for (BannerColumn column : columns) {
      column.blank(sheet, row, styles.header());
      String label = column.printed().label();
      double room = TextWidth.ofHeading(label) / 1.04;
      if (labels == Labels.MERGED && column.last() > column.first()) {
        label = breakable(label);
        sheet.text(row, column.first(), label, styles.headerFigure().align(Style.Align.CENTRE));
        sheet.add(new Overlay.Merged(new Area(row, column.first(), row, column.last())));
        room = 0;
        for (int cell = column.first(); cell <= column.last(); cell++) {
          room += sheet.widths().get(cell) / 1.1;
        }
        room -= 1;
      } else {
        sheet.text(row, column.share(), label, styles.headerFigure());
      }
      lines = Math.max(lines, LineBreaks.broken(label, room).size());
    }
    sheet.height(row, 4 + 13.5 * Math.min(lines, 8));
  }

  /** A label that may be broken between a number and its noun: narrow columns have no choice. */
  static String breakable(String label) {
    return label.replace('\u00A0', ' ');
  }

  private void units(Sheet sheet, int row) {
    sheet.blank(row, 0, styles.letter());
    for (BannerColumn column : columns) {
      column.blank(sheet, row, styles.letter());
      for (Measure measure : column.measures()) {
        sheet.text(row, column.of(measure), Counts.heading(measure, context), styles.letter());
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
