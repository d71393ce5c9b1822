package io.etude.xlsx;

import io.etude.analysis.Cell;
import io.etude.analysis.Flag;
import io.etude.analysis.Higher;
import io.etude.analysis.ResultColumn;
import io.etude.analysis.ResultRow;
import io.etude.analysis.Summary;
import io.etude.document.Block;
import io.etude.document.Inline;
import io.etude.xlsx.BannerColumns.Place;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A table with its banner as the presentation profile shows it. */
final class BannerTable {

  private static final double NARROWEST = 8;
  private static final double STUB_WIDEST = 46;

  private final Setting setting;
  private final Stylebook look;
  private final Block.Table table;
  private final List<Place> places;
  private final boolean counts;
  private Counts numbers;

  BannerTable(Setting setting, Block.Table table) {
    this.setting = setting;
    this.look = setting.look();
    this.table = table;
    this.counts =
        table.content() == Block.Table.Content.SHARES_AND_COUNTS
            || setting.percentages() == Percentages.FORMULAS;
    this.places = BannerColumns.of(table, BannerColumns.Shown.PUBLISHED, counts);
  }

  /** The columns of the sheet that are wide enough for figures of a chart. */
  List<Integer> wideColumns() {
    return places.stream().map(Place::share).toList();
  }

  /** What came of laying: the row after the headings and the row after everything. */
  record Extent(int body, int next) {}

  /** Lays the table from row {@code top} on. */
  Extent lay(Sheet sheet, int top) {
    int row = top;
    if (!table.subtitle().isEmpty()) {
      row =
          Lines.lay(sheet, row, 0, setting.plain(table.subtitle()), proseWidth(), look.subtitle());
    }
    int body = new BannerHeading(setting, places, counts).lay(sheet, row);
    row = bases(sheet, body);
    int firstRow = row;
    List<ResultRow> rows = table.banner().get(0).rows();
    for (int i = 0; i < rows.size(); i++) {
      row(sheet, row++, i, rows.get(i), rows);
    }
    for (Summary.Stat stat : BannerColumns.statistics(places)) {
      summary(sheet, row++, stat);
    }
    row = tests(sheet, row);
    colour(sheet, firstRow, row - 1);
    part(sheet, body, row - 1);
    widths(sheet, rows);
    return new Extent(body, notes(sheet, row + 1));
  }

  private double proseWidth() {
    return Math.max(90, 40 + 10.0 * places.size());
  }

  /** The columns of the sheet that begin a segment. */
  List<Integer> segments() {
    return places.stream().filter(Place::opens).map(Place::first).toList();
  }

  /** A thin rule before each segment. */
  private void part(Sheet sheet, int first, int last) {
    for (int column : segments()) {
      sheet.restyle(Area.column(column, first, last), style -> style.opened(look.brand().rule()));
    }
  }

  private int bases(Sheet sheet, int top) {
    int row = top;
    numbers = new Counts(setting, Counts.weighted(setting) ? top + 1 : top);
    base(sheet, row++, "base");
    if (setting.weighted()) {
      base(sheet, row++, "weightedBase");
      base(sheet, row++, "effectiveBase");
    }
    return row;
  }

  private void base(Sheet sheet, int row, String term) {
    Style stub = look.baseRow(look.stub());
    sheet.text(row, 0, setting.word(term), stub);
    for (Place place : places) {
      ResultColumn column = place.column();
      OptionalDouble number =
          switch (term) {
            case "base" ->
                column.base().isPresent()
                    ? OptionalDouble.of(column.base().getAsLong())
                    : OptionalDouble.empty();
            case "weightedBase" -> column.weightedBase();
            default -> column.effectiveBase();
          };
      Style style = look.baseRow(term.equals("base") ? look.count() : look.decimal());
      frame(sheet, row, place, style);
      if (number.isPresent()) {
        sheet.number(row, place.first(), number.getAsDouble(), style);
      } else {
        FigureCell.missing(sheet, row, place.first(), column.flags(), style, setting);
      }
      if (place.mark() >= 0 && term.equals("base")) {
        sheet.text(row, place.mark(), baseMark(column), look.mark());
      }
    }
  }

  /** The sign beside a base that is too small. */
  private static String baseMark(ResultColumn column) {
    if (column.flags().contains(Flag.LOW_BASE)) {
      return "**";
    }
    return column.flags().contains(Flag.SMALL_BASE) ? "*" : "";
  }

  /** Styles all cells of a column in a row, so that rules and grounds run through. */
  private void frame(Sheet sheet, int row, Place place, Style style) {
    for (int column = place.first(); column <= place.last(); column++) {
      sheet.blank(row, column, style);
    }
  }

  private void row(Sheet sheet, int at, int index, ResultRow row, List<ResultRow> rows) {
    boolean net = row.kind() == ResultRow.Kind.NET;
    boolean member =
        !net
            && rows.subList(0, index).stream()
                .anyMatch(r -> r.kind() == ResultRow.Kind.NET && r.members().contains(row.id()));
    Style stub = look.stub().indent(member ? 1 : 0);
    sheet.text(at, 0, setting.text(row.label()), net ? look.net(stub) : stub);
    for (Place place : places) {
      cell(sheet, at, place, place.column().cells().get(index), net);
    }
  }

  private void cell(Sheet sheet, int row, Place place, Cell cell, boolean net) {
    Style percent = net ? look.net(look.percent()) : look.percent();
    boolean weak = place.column().flags().contains(Flag.LOW_BASE);
    Style share = weak ? look.weak(percent) : percent;
    frame(sheet, row, place, share);
    OptionalDouble count = numbers.of(cell);
    if (counts && count.isPresent()) {
      Style style = numbers.style();
      sheet.number(
          row, place.count(), count.getAsDouble(), look.baseRow(net ? look.net(style) : style));
    } else if (counts) {
      FigureCell.missing(sheet, row, place.count(), cell.flags(), percent, setting);
    }
    if (cell.share().isPresent()) {
      double value = cell.share().get().value();
      Value quotient = numbers.share(place.column(), cell, row, place.count(), value);
      sheet.put(row, place.share(), quotient, share);
    } else {
      FigureCell.missing(sheet, row, place.share(), cell.flags(), percent, setting);
    }
    mark(sheet, row, place, cell.higherThan(), net);
  }

  private void mark(Sheet sheet, int row, Place place, List<Higher> higher, boolean net) {
    if (place.mark() < 0) {
      return;
    }
    Style style = net ? look.net(look.mark()) : look.mark();
    String letters = higher.stream().map(Higher::letter).collect(Collectors.joining(" "));
    if (letters.isEmpty()) {
      sheet.blank(row, place.mark(), style);
    } else {
      sheet.text(row, place.mark(), letters, style);
    }
  }

  private void summary(Sheet sheet, int row, Summary.Stat stat) {
    sheet.text(row, 0, setting.word("xlsx.stat." + stat.code()), look.stub());
    Style style = stat == Summary.Stat.NPS ? look.figure().format("+0;\u22120;0") : look.decimal();
    for (Place place : places) {
      frame(sheet, row, place, style);
      Summary summary = place.column().summary(stat).orElse(null);
      if (summary != null && summary.estimate().isPresent()) {
        double value = summary.estimate().get().value();
        sheet.number(row, place.share(), stat == Summary.Stat.NPS ? value * 100 : value, style);
        mark(sheet, row, place, summary.higherThan(), false);
      } else {
        FigureCell.missing(
            sheet,
            row,
            place.share(),
            summary == null ? place.column().flags() : summary.flags(),
            look.figure(),
            setting);
      }
    }
  }

  /** The p value of each segment's test under its first column. */
  private int tests(Sheet sheet, int row) {
    if (table.banner().stream().noneMatch(result -> result.test().isPresent())) {
      return row;
    }
    sheet.text(row, 0, setting.word("xlsx.test"), look.baseRow(look.stub()));
    Style style = look.baseRow(look.figure().format(look.probabilityFormat()));
    String last = "";
    for (Place place : places) {
      frame(sheet, row, place, style);
      boolean first = !place.total() && !place.table().id().equals(last);
      if (first && place.table().test().isPresent()) {
        sheet.number(row, place.share(), place.table().test().get().p(), style);
      }
      last = place.total() ? last : place.table().id();
    }
    return row + 1;
  }

  /** Significant figures by colour too: the ground of a share changes while it has letters. */
  private void colour(Sheet sheet, int first, int last) {
    for (Place place : places) {
      if (place.mark() >= 0 && last >= first) {
        sheet.conditional(
            new Sheet.Conditional(Area.column(place.share(), first, last), place.mark(), tone()));
      }
    }
  }

  /** The light positive colour, lightened so that text on it stays legible. */
  private int tone() {
    int light = look.brand().positive().light();
    int tone = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int channel = light >> shift & 0xFF;
      tone |= (channel + 255) / 2 << shift;
    }
    return tone;
  }

  private void widths(Sheet sheet, List<ResultRow> rows) {
    double stub = 26;
    for (ResultRow row : rows) {
      stub = Math.max(stub, TextWidth.of(setting.text(row.label())) + 3);
    }
    sheet.widen(0, Math.min(stub, STUB_WIDEST));
    for (Place place : places) {
      sheet.widen(
          place.share(), BannerHeading.width(BannerHeading.heading(place.column(), setting)));
      if (place.count() >= 0) {
        sheet.widen(place.count(), NARROWEST);
      }
      if (place.mark() >= 0) {
        sheet.widen(place.mark(), markWidth(place));
      }
    }
  }

  private static double markWidth(Place place) {
    double widest = 2.5;
    for (Cell cell : place.column().cells()) {
      widest = Math.max(widest, 1 + 1.6 * cell.higherThan().size());
    }
    return Math.min(widest, 12);
  }

  private int notes(Sheet sheet, int top) {
    int row = top;
    for (List<Inline> note : table.explanations()) {
      row = Lines.lay(sheet, row, 0, setting.plain(note), proseWidth(), look.note());
    }
    List<BannerColumns.Left> left = BannerColumns.withheld(table);
    if (!left.isEmpty()) {
      row = Lines.lay(sheet, row, 0, leftOut(left), proseWidth(), look.note());
    }
    for (String legend : Legend.brief(table, setting)) {
      row = Lines.lay(sheet, row, 0, legend, proseWidth(), look.note());
    }
    return row;
  }

  private String leftOut(List<BannerColumns.Left> left) {
    String columns =
        left.stream()
            .map(
                each -> {
                  String label = BannerHeading.label(each.column(), setting);
                  String base =
                      each.column().base().isPresent()
                          ? Long.toString(each.column().base().getAsLong())
                          : FigureCell.CONFIDENTIAL;
                  return label + " (" + base + ")";
                })
            .collect(Collectors.joining(", "));
    return setting.word("xlsx.leftOut").replace("{0}", columns);
  }
}
