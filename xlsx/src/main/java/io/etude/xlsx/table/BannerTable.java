package io.etude.xlsx.table;

import io.etude.document.table.StatCell;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.xlsx.context.FigureCell;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.LineBreaks;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.TextWidth;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.style.Stylebook;
import io.etude.xlsx.table.BannerColumns.Place;
import java.util.List;

/** A table with its banner as the presentation profile shows it. */
public final class BannerTable {

  private static final double NARROWEST = 8;
  private static final double STUB_WIDEST = 46;

  private final WorkbookContext context;
  private final Stylebook styles;
  private final StatTable table;
  private final List<Place> places;
  private final boolean counts;
  private final TestRow tests;

  public BannerTable(WorkbookContext context, StatTable table) {
    this.context = context;
    this.styles = context.styles();
    this.table = table;
    this.counts = Counts.shownIn(table, context);
    this.places = BannerColumns.of(table, counts);
    this.tests = new TestRow(context, table, places);
  }

  /** The columns of the sheet that are wide enough for figures of a chart. */
  public List<Integer> wideColumns() {
    return places.stream().map(Place::share).toList();
  }

  /** What came of laying: the row after the headings and the row after everything. */
  public record Extent(int body, int next) {}

  /** Lays the table from row {@code first} on. */
  public Extent lay(Sheet sheet, int first) {
    int row = first;
    if (!table.subtitle().isEmpty()) {
      row =
          LineBreaks.lay(
              sheet, row, 0, context.plain(table.subtitle()), proseWidth(), styles.subtitle());
    }
    int head = row;
    int body = new BannerHeading(styles, table, places, counts).lay(sheet, head);
    row = body;
    Counts numbers = new Counts(table, context.formulas(), body);
    for (int base : TableRows.bases(table)) {
      row(sheet, row++, base, numbers);
    }
    int firstRow = row;
    for (int index : TableRows.body(table)) {
      row(sheet, row++, index, numbers);
    }
    row = tests.lay(sheet, row);
    colour(sheet, firstRow, row - 1);
    separate(sheet, head);
    widths(sheet);
    return new Extent(body, notes(sheet, row + 1));
  }

  private double proseWidth() {
    return Math.max(90, 40 + 10.0 * places.size());
  }

  /** The columns of the sheet that begin a segment. */
  public List<Integer> segments() {
    return places.stream().filter(Place::opens).map(Place::first).toList();
  }

  /** A thin rule before each segment, light on the ground of the headings. */
  private void separate(Sheet sheet, int head) {
    int light = styles.brand().positive().light();
    for (int column : segments()) {
      sheet.restyle(Area.column(column, head, sheet.lastRow()), style -> style.withLeftRule(light));
    }
  }

  private void row(Sheet sheet, int at, int index, Counts numbers) {
    StatTable.Row row = table.rows().get(index);
    sheet.text(at, 0, row.label(), styles.row(styles.stub(), row.kind()).indent(row.level()));
    for (Place place : places) {
      StatCell cell = table.cell(index, place.index());
      Style style = styles.row(styles.figure(), row.kind());
      frame(sheet, at, place, style);
      if (row.kind().isBase()) {
        base(sheet, at, place, cell, style);
      } else {
        if (counts && TableRows.isAnswer(row)) {
          FigureCell.put(
              sheet,
              at,
              place.count(),
              numbers.of(index, place.index()),
              styles.baseRow(style),
              styles);
        }
        figure(sheet, at, index, place, numbers);
        mark(sheet, at, place, cell.letters(), styles.row(styles.mark(), row.kind()));
      }
    }
  }

  /** Styles all cells of a column in a row, so that rules and grounds run through. */
  private void frame(Sheet sheet, int row, Place place, Style style) {
    for (int column = place.first(); column <= place.last(); column++) {
      sheet.blank(row, column, style);
    }
  }

  /** A base with its mark, which its number format prints where there is no column for it. */
  private void base(Sheet sheet, int row, Place place, StatCell cell, Style style) {
    if (!place.hasMark() && cell.number().isPresent() && cell.mark() != StatCell.Mark.NONE) {
      String marked =
          styles.formats().of(cell.kind(), cell.decimals()) + "\"" + cell.mark().sign() + "\"";
      sheet.number(row, place.first(), cell.number().getAsDouble(), style.format(marked));
    } else {
      FigureCell.put(sheet, row, place.first(), cell, style, styles);
      mark(sheet, row, place, cell.mark().sign(), styles.mark());
    }
  }

  private void figure(Sheet sheet, int at, int index, Place place, Counts numbers) {
    StatTable.Row row = table.rows().get(index);
    StatCell cell = table.cell(index, place.index());
    Style plain = styles.row(styles.figure(), row.kind());
    boolean low = place.column().mark() == StatCell.Mark.LOW_BASE;
    Style style = low ? styles.weak(plain) : plain;
    FigureCell.put(sheet, at, place.share(), cell, style, styles);
    if (counts && cell.number().isPresent() && TableRows.isAnswer(row)) {
      sheet.put(
          at,
          place.share(),
          numbers.share(index, place.index(), at, place.count()),
          style.format(styles.formats().of(cell.kind(), cell.decimals())));
    }
  }

  private void mark(Sheet sheet, int row, Place place, String sign, Style style) {
    if (place.hasMark() && sign.isEmpty()) {
      sheet.blank(row, place.mark(), style);
    } else if (place.hasMark()) {
      sheet.text(row, place.mark(), sign, style);
    }
  }

  /** Significant figures by colour too: the ground of a share changes while it has letters. */
  private void colour(Sheet sheet, int first, int last) {
    for (Place place : places) {
      if (place.hasMark() && last >= first) {
        sheet.conditional(
            new Sheet.Conditional(Area.column(place.share(), first, last), place.mark(), tone()));
      }
    }
  }

  /** The light positive colour, lightened so that text on it stays legible. */
  private int tone() {
    int light = styles.brand().positive().light();
    int tone = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int channel = light >> shift & 0xFF;
      tone |= (channel + 255) / 2 << shift;
    }
    return tone;
  }

  private void widths(Sheet sheet) {
    double stub = 26;
    for (StatTable.Row row : table.rows()) {
      stub = Math.max(stub, TextWidth.of(row.label()) + 3 + row.level());
    }
    sheet.widen(0, Math.min(stub, STUB_WIDEST));
    for (Place place : places) {
      sheet.widen(place.share(), TextWidth.ofHeading(place.column().label()));
      if (place.hasCount()) {
        sheet.widen(place.count(), NARROWEST);
      }
      if (place.hasMark()) {
        sheet.widen(place.mark(), markWidth(place));
      }
    }
  }

  private double markWidth(Place place) {
    double widest = 2.5;
    for (int row = 0; row < table.rows().size(); row++) {
      widest = Math.max(widest, 1 + 1.6 * table.cell(row, place.index()).higherThan().size());
    }
    return Math.min(widest, 12);
  }

  private int notes(Sheet sheet, int top) {
    int row = top;
    for (List<Inline> note : table.explanations()) {
      row = LineBreaks.lay(sheet, row, 0, context.plain(note), proseWidth(), styles.note());
    }
    for (String note : tests.notes()) {
      row = LineBreaks.lay(sheet, row, 0, note, proseWidth(), styles.note());
    }
    for (String legend : Legend.brief(table, context)) {
      row = LineBreaks.lay(sheet, row, 0, legend, proseWidth(), styles.note());
    }
    return row;
  }
}
