package io.etude.pdf.layout.summary;

import io.etude.document.SummaryTable;
import io.etude.document.text.Inline;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.Words;
import io.etude.pdf.layout.summary.shape.SummaryShape;
import io.etude.pdf.layout.summary.shape.SummaryStyles;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares what is left of a grid's groups among the names of its items, its bars and the figures of
 * the total. Figures take what they need; names as much as puts them in two lines, and one where
 * bars have enough; bars the rest.
 */
final class GridColumns {

  /** The least width of names and of bars. */
  private static final double MIN_NAMES = 64;

  private static final double MIN_BARS = 36;

  /** Bars of this part of the measure have room for nearly all their figures. */
  private static final double WANTED_BARS = 0.21;

  /** Groups leave shorter bars no room that they could do without. */
  private static final double SHORT_BARS = 0.16;

  /** Names take more lines rather than more of the measure. */
  private static final double WIDE_NAMES = 0.24;

  /** Names take no more of the measure, unless a word is wider. */
  private static final double MAX_NAMES = 0.3;

  private static final int NAME_LINES = 2;
  private static final double NAME_GAP = 5;
  private static final double FIGURE_GAP = 8;
  private static final double ROUNDING = 0.1;

  private final Words words;
  private final SummaryStyles styles;
  private final SummaryTable table;
  private final double measure;
  private final double[] figures;
  private double widestWord;
  private double twoLines;
  private double oneLine;

  /**
   * The needs of a grid.
   *
   * @param measure the width of the whole page
   */
  GridColumns(LayoutContext context, SummaryStyles styles, SummaryTable table, double measure) {
    words = context.words;
    this.styles = styles;
    this.table = table;
    this.measure = measure;
    figures = new double[table.totals().size() - 1];
    for (int f = 0; f < figures.length; f++) {
      figures[f] = figure(f);
    }
    for (SummaryTable.Row row : table.rows()) {
      name(row);
    }
  }

  /** The width of a figure of the total. The headings of the first two find room elsewhere. */
  private double figure(int figure) {
    double widest = 0;
    for (int r = 0; r < table.rows().size(); r++) {
      if (table.rows().get(r).kind() == SummaryTable.Row.Kind.ITEM) {
        widest = Math.max(widest, words.width(table.cell(r, figure + 1).text(), styles.strong));
      }
    }
    double heading = 0;
    if (figure > 1) {
      String label = table.totals().get(figure + 1).shortLabel();
      heading = words.widestWord(label, styles.groupStrong) + KeyPainter.FIGURE_GAP;
    }
    return Math.max(widest + FIGURE_GAP, heading);
  }

  private void name(SummaryTable.Row row) {
    TextStyle style = row.kind() == SummaryTable.Row.Kind.BASE ? styles.wording : styles.cell;
    String name = Inline.plain(row.label());
    double more = NAME_GAP + ROUNDING;
    widestWord = Math.max(widestWord, words.widestWord(name, style) + more);
    twoLines = Math.max(twoLines, words.narrowest(name, style, NAME_LINES) + more);
    oneLine = Math.max(oneLine, words.width(name, style) + more);
  }

  private double figures() {
    double sum = 0;
    for (double figure : figures) {
      sum += figure;
    }
    return sum;
  }

  /** What it needs left of its groups at least. */
  double least() {
    return MIN_NAMES + MIN_BARS + figures();
  }

  /** What it needs for its names in few lines and for bars of which few figures have no room. */
  double shortBars() {
    return names() + SHORT_BARS * measure + figures();
  }

  /** What it takes if groups have enough. */
  double wanted() {
    return names() + WANTED_BARS * measure + figures();
  }

  private double names() {
    double most = Math.min(MAX_NAMES * measure, Math.max(widestWord, WIDE_NAMES * measure));
    return Math.max(MIN_NAMES, Math.min(twoLines, most));
  }

  /**
   * The places of its columns.
   *
   * @param stub where the labels of other tables begin; bars begin there if that is enough for
   *     names, so that the two are in line
   * @param right where they end
   */
  SummaryShape.Grid within(double stub, double right) {
    double room = right - figures();
    double most = Math.max(MIN_NAMES, room - MIN_BARS);
    double names = Math.min(Math.max(names(), Math.min(widestWord, MAX_NAMES * measure)), most);
    double spare = room - names - WANTED_BARS * measure;
    if (spare > 0) {
      double whole = Math.min(oneLine, MAX_NAMES * measure);
      names = Math.max(names, Math.min(whole, names + spare));
    }
    if (names < stub && room - stub >= SHORT_BARS * measure) {
      names = stub;
    }
    List<SummaryShape.Span> columns = new ArrayList<>();
    double x = room;
    for (double figure : figures) {
      columns.add(new SummaryShape.Span(x, x + figure));
      x += figure;
    }
    SummaryShape.Span bar = new SummaryShape.Span(names, room);
    return new SummaryShape.Grid(new SummaryShape.Span(0, names - NAME_GAP), bar, columns);
  }
}
