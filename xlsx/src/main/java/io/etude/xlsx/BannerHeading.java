package io.etude.xlsx;

import io.etude.analysis.ResultColumn;
import io.etude.study.Label;
import io.etude.xlsx.BannerColumns.Place;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The headings over a banner: spanners, labels, letters. */
final class BannerHeading {

  private static final double NARROWEST = 8;
  private static final double WIDEST = 17;

  /** The space within a number, where a heading must not break. */
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d))");

  /** Bold text is wider. */
  private static final double BOLD = 1.1;

  private final Setting setting;
  private final Stylebook look;
  private final List<Place> places;
  private final boolean counts;

  BannerHeading(Setting setting, List<Place> places, boolean counts) {
    this.setting = setting;
    this.look = setting.look();
    this.places = places;
    this.counts = counts;
  }

  /** Lays the headings from row {@code top} on and returns the row after them. */
  int lay(Sheet sheet, int top) {
    int row = top;
    if (places.stream().anyMatch(place -> !place.total())) {
      spanners(sheet, row++, this::segment);
    }
    if (places.stream().anyMatch(place -> place.column().spanner().isPresent())) {
      spanners(sheet, row++, place -> place.column().spanner().map(setting::text).orElse(""));
    }
    labels(sheet, row++);
    if (counts) {
      units(sheet, row++);
    }
    if (places.stream().anyMatch(place -> place.column().letter().isPresent())) {
      letters(sheet, row++);
    }
    part(sheet, top, row - 1);
    return row;
  }

  private void part(Sheet sheet, int first, int last) {
    for (Place place : places) {
      if (place.opens()) {
        sheet.restyle(
            Area.column(place.first(), first, last),
            style -> style.opened(look.brand().positive().light()));
      }
    }
  }

  private String segment(Place place) {
    return place.total()
        ? ""
        : place.table().segment().map(segment -> setting.text(segment.label())).orElse("");
  }

  /** A spanner stands over its first column and runs on: merged cells would not sort. */
  private void spanners(Sheet sheet, int row, Function<Place, String> heading) {
    sheet.blank(row, 0, look.header());
    String last = "";
    for (Place place : places) {
      String text = heading.apply(place);
      Style style = text.isEmpty() ? look.header() : look.spanner();
      for (int column = place.first(); column <= place.last(); column++) {
        sheet.blank(row, column, style);
      }
      if (!text.isEmpty() && !(place.table().id() + text).equals(last)) {
        sheet.text(row, place.first(), text, style);
      }
      last = place.table().id() + text;
    }
  }

  private void labels(Sheet sheet, int row) {
    sheet.blank(row, 0, look.header());
    for (Place place : places) {
      for (int column = place.first(); column <= place.last(); column++) {
        sheet.blank(row, column, look.header());
      }
      sheet.text(row, place.share(), heading(place.column(), setting), look.headerFigure());
    }
    double lines = 1;
    for (Place place : places) {
      String label = heading(place.column(), setting);
      lines = Math.max(lines, Lines.broken(label, width(label) / 1.04).size());
    }
    sheet.height(row, 4 + 13.5 * Math.min(lines, 8));
  }

  /** The width of a column with that heading, which wraps between words. */
  static double width(String label) {
    double word = TextWidth.ofLongestWord(label) * BOLD + 1.5;
    return Math.max(NARROWEST, Math.min(word, WIDEST));
  }

  static String label(ResultColumn column, Setting setting) {
    Label label = column.label();
    boolean total = column.id().equals(ResultColumn.TOTAL);
    return total && label.isEmpty() ? setting.word("total") : setting.text(label);
  }

  /** The label as a heading, which breaks between words only. */
  static String heading(ResultColumn column, Setting setting) {
    return THOUSANDS.matcher(label(column, setting)).replaceAll("\u00A0");
  }

  private void units(Sheet sheet, int row) {
    sheet.blank(row, 0, look.letter());
    for (Place place : places) {
      sheet.text(row, place.count(), "n", look.letter());
      sheet.text(row, place.share(), "%", look.letter());
      if (place.mark() >= 0) {
        sheet.blank(row, place.mark(), look.letter());
      }
    }
  }

  private void letters(Sheet sheet, int row) {
    sheet.blank(row, 0, look.letter());
    for (Place place : places) {
      for (int column = place.first(); column <= place.last(); column++) {
        sheet.blank(row, column, look.letter());
      }
      place
          .column()
          .letter()
          .ifPresent(letter -> sheet.text(row, place.share(), letter, look.letter()));
    }
  }
}
