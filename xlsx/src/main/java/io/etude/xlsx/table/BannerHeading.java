package io.etude.xlsx.table;

import io.etude.document.table.StatTable;
import io.etude.xlsx.sheet.LineBreaks;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.TextWidth;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.style.Stylebook;
import io.etude.xlsx.table.BannerColumns.Place;
import java.util.List;
import java.util.Optional;

/** The headings over a banner: spanners, labels, letters. */
final class BannerHeading {

  /** The levels of spanners, from above. */
  static final List<Integer> LEVELS = List.of(0, 1);

  private final Stylebook styles;
  private final StatTable table;
  private final List<Place> places;
  private final boolean counts;

  BannerHeading(Stylebook styles, StatTable table, List<Place> places, boolean counts) {
    this.styles = styles;
    this.table = table;
    this.places = places;
    this.counts = counts;
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
    if (counts) {
      units(sheet, row++);
    }
    if (places.stream().anyMatch(place -> !place.column().letter().isEmpty())) {
      letters(sheet, row++);
    }
    return row;
  }

  /** A spanner stands over its first column and runs on: merged cells would not sort. */
  private void spanners(Sheet sheet, int row, int level) {
    sheet.blank(row, 0, styles.header());
    for (Place place : places) {
      Optional<StatTable.Spanner> spanner = table.spanner(level, place.index());
      Style style = spanner.isEmpty() ? styles.header() : styles.spanner();
      for (int column = place.first(); column <= place.last(); column++) {
        sheet.blank(row, column, style);
      }
      if (spanner.isPresent() && spanner.get().first() == place.index()) {
        sheet.text(row, place.first(), spanner.get().label(), style);
      }
    }
  }

  private void labels(Sheet sheet, int row) {
    sheet.blank(row, 0, styles.header());
    for (Place place : places) {
      for (int column = place.first(); column <= place.last(); column++) {
        sheet.blank(row, column, styles.header());
      }
      sheet.text(row, place.share(), place.column().label(), styles.headerFigure());
    }
    double lines = 1;
    for (Place place : places) {
      String label = place.column().label();
      lines = Math.max(lines, LineBreaks.broken(label, TextWidth.ofHeading(label) / 1.04).size());
    }
    sheet.height(row, 4 + 13.5 * Math.min(lines, 8));
  }

  private void units(Sheet sheet, int row) {
    sheet.blank(row, 0, styles.letter());
    for (Place place : places) {
      sheet.text(row, place.count(), "n", styles.letter());
      sheet.text(row, place.share(), "%", styles.letter());
      if (place.hasMark()) {
        sheet.blank(row, place.mark(), styles.letter());
      }
    }
  }

  private void letters(Sheet sheet, int row) {
    sheet.blank(row, 0, styles.letter());
    for (Place place : places) {
      for (int column = place.first(); column <= place.last(); column++) {
        sheet.blank(row, column, styles.letter());
      }
      if (!place.column().letter().isEmpty()) {
        sheet.text(row, place.share(), place.column().letter(), styles.letter());
      }
    }
  }
}
