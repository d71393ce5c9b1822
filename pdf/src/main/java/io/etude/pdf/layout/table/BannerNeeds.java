package io.etude.pdf.layout.table;

import io.etude.document.table.CellDrawing;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.TableType;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.Words;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The room that the tables of one banner ask for, gathered table by table. */
final class BannerNeeds {

  /** How far the label of a net's member is moved to the right. */
  static final double INDENT = 8;

  /** Space between the labels and the first column. */
  static final double STUB_PAD = 2;

  /** Before a figure of a drawn total. */
  private static final double TOTAL_GAP = 5;

  /** The parts of the different labels that the stub is made for; longer ones take more lines. */
  private static final double WHOLE_LABELS = 0.95;

  private static final double HALVED_LABELS = 0.9;

  private final LayoutContext context;
  private final BannerHeads heads;
  private final Extent figures;
  private final Extent bases;
  private final Set<Stub> stubs = new LinkedHashSet<>();
  private double widestWord;
  private double totalFigure;
  private int totalFigures;
  private double[] whole = new double[64];
  private double[] halved = new double[64];
  private int labels;

  /** A label as it is set, whichever row it is of. */
  private record Stub(String label, TextStyle style, int level) {}

  BannerNeeds(LayoutContext context, BannerHeads heads) {
    this.context = context;
    this.heads = heads;
    figures = new Extent(heads.size());
    bases = new Extent(heads.size());
  }

  /** Measures the labels and the cells of a table. */
  void add(StatTable table) {
    for (int c = 0; c < heads.size(); c++) {
      base(table.base(c), c);
    }
    for (int r : TableLayout.rows(table)) {
      StatRow row = table.rows().get(r);
      TextStyle style = type().of(row);
      Stub stub = new Stub(row.label(), style, row.level());
      if (stubs.add(stub)) {
        label(stub);
      }
      Extent extent = row.kind().isBase() ? bases : figures;
      if (table.isSummary() && row.kind().isBase()) {
        for (int c = 1; c < heads.size(); c++) {
          base(table.cell(r, c).toString(), c);
        }
        continue;
      }
      if (table.isSummary()) {
        total(table, r);
      }
      for (int c = table.isSummary() ? 1 : 0; c < heads.size(); c++) {
        TextStyle beside = CellParts.style(table, type());
        figure(CellParts.of(table, r, c), style, beside, c, extent);
      }
    }
  }

  /** A base in small type, a range in two lines. */
  private void base(String text, int column) {
    for (String line : TableLayout.baseLines(text)) {
      double width = context.words.width(line, CellPainter.tiny(context));
      bases.before[column] = Math.max(bases.before[column], width);
    }
  }

  /** The figures beside the drawing of a total: one, or those of the sides of a scale. */
  private void total(StatTable table, int row) {
    List<Figure> all =
        CellPainter.figures(table, row).stream().map(CellDrawing.Side::figure).toList();
    totalFigures = Math.max(totalFigures, all.size());
    for (Figure figure : all) {
      String text = figure.text() + figure.mark().sign();
      totalFigure = Math.max(totalFigure, context.words.width(text, type().head()) + TOTAL_GAP);
    }
  }

  /** The room that the figures of drawn totals take; none where totals aren't drawn. */
  PanelShape.TotalFigures totals() {
    return new PanelShape.TotalFigures(totalFigure, totalFigures);
  }

  /**
   * Adds what the tables of another banner need.
   *
   * @param columns for each column of that banner the index of the same column here
   */
  void add(BannerNeeds other, int[] columns) {
    for (Stub stub : other.stubs) {
      if (stubs.add(stub)) {
        label(stub);
      }
    }
    totalFigure = Math.max(totalFigure, other.totalFigure);
    totalFigures = Math.max(totalFigures, other.totalFigures);
    figures.add(other.figures, columns);
    bases.add(other.bases, columns);
  }

  private void label(Stub stub) {
    double indent = INDENT * stub.level();
    double widest = context.words.widestWord(stub.label(), stub.style());
    widestWord = Math.max(widestWord, indent + widest);
    if (labels == halved.length) {
      whole = Arrays.copyOf(whole, 2 * labels);
      halved = Arrays.copyOf(halved, 2 * labels);
    }
    whole[labels] = indent + context.words.width(stub.label(), stub.style());
    halved[labels++] = indent + context.words.narrowest(stub.label(), stub.style(), 2);
  }

  private TableType type() {
    return context.styles.table;
  }

  private void figure(
      CellParts cell, TextStyle style, TextStyle beside, int column, Extent extent) {
    Words words = context.words;
    double width = words.width(cell.figure(), style);
    double whole = words.width(cell.wholePart(), style);
    double hanging = width - whole;
    if (!cell.mark().isEmpty()) {
      hanging += words.width(cell.mark(), type().cell());
    }
    extent.before[column] = Math.max(extent.before[column], whole);
    extent.after[column] = Math.max(extent.after[column], hanging);
    if (!cell.higher().isEmpty()) {
      double letters = words.width(cell.letters(), beside);
      extent.lettered[column] = Math.max(extent.lettered[column], hanging + letters);
    }
  }

  /** The headings of the columns. */
  BannerHeads heads() {
    return heads;
  }

  /** The widths of a column's figures. */
  Extent figures() {
    return figures;
  }

  /** The widths of its bases. */
  Extent bases() {
    return bases;
  }

  /** The width at which nearly all row labels are in one line. */
  double wholeLabels() {
    return most(whole, WHOLE_LABELS);
  }

  /** The width at which nearly all row labels are in two lines or one. */
  double halvedLabels() {
    return most(halved, HALVED_LABELS);
  }

  /** The width at which all words of row labels stay whole. */
  double wholeWords() {
    return widestWord + STUB_PAD;
  }

  private double most(double[] widths, double part) {
    if (labels == 0) {
      return 0;
    }
    double[] sorted = Arrays.copyOf(widths, labels);
    Arrays.sort(sorted);
    return Math.max(sorted[(int) Math.ceil(part * labels) - 1], widestWord) + STUB_PAD;
  }

  /** For each column the widest whole part of a figure, and the widest of what hangs beside it. */
  static final class Extent {
    private final double[] before;
    private final double[] after;
    private final double[] lettered;

    private Extent(int columns) {
      before = new double[columns];
      after = new double[columns];
      lettered = new double[columns];
    }

    private void add(Extent other, int[] columns) {
      for (int c = 0; c < columns.length; c++) {
        int here = columns[c];
        before[here] = Math.max(before[here], other.before[c]);
        after[here] = Math.max(after[here], other.after[c]);
        lettered[here] = Math.max(lettered[here], other.lettered[c]);
      }
    }

    double before(int column) {
      return before[column];
    }

    /** What hangs beside a figure, all its letters in one line. */
    double after(int column) {
      return Math.max(after[column], lettered[column]);
    }

    /**
     * The same with its letters in several lines.
     *
     * @param letters the width of a line
     */
    double after(int column, double letters) {
      return Math.max(after[column], Math.min(lettered[column], after[column] + letters));
    }
  }
}
