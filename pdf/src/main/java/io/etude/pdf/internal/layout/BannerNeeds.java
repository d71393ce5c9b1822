package io.etude.pdf.internal.layout;

import io.etude.pdf.Theme;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The room that the tables of one banner ask for, gathered table by table. */
final class BannerNeeds {

  /** How far the label of a net's member is moved to the right. */
  static final double INDENT = 8;

  /** The parts of the different labels that the stub is made for; longer ones take more lines. */
  private static final double WHOLE_LABELS = 0.95;

  private static final double HALVED_LABELS = 0.9;

  private final Setting setting;
  private final List<TableModel.Column> columns;
  private final Extent figures;
  private final Extent bases;
  private final boolean[] told;
  private final boolean[] withheld;
  private final Set<TableModel.Row> rows = new HashSet<>();
  private double widestWord;
  private double[] whole = new double[64];
  private double[] halved = new double[64];
  private int labels;

  BannerNeeds(Setting setting, List<TableModel.Column> columns) {
    this.setting = setting;
    this.columns = columns;
    figures = new Extent(columns.size());
    bases = new Extent(columns.size());
    told = new boolean[columns.size()];
    withheld = new boolean[columns.size()];
    Arrays.fill(told, setting.theme.withheldColumns() == Theme.WithheldColumns.SHOWN);
    told[0] = true;
  }

  void add(TableModel model) {
    for (int r = 0; r < model.rows().size(); r++) {
      TableModel.Row row = model.rows().get(r);
      if (rows.add(row)) {
        label(row);
      }
      Look look = type().of(row);
      boolean base = row.kind() == TableModel.Kind.BASE;
      for (int c = 0; c < columns.size(); c++) {
        TableModel.Text text = model.text(r, c);
        figure(text, look, c, base ? bases : figures);
        if (!base) {
          tells(text, c);
        }
      }
    }
  }

  private void label(TableModel.Row row) {
    Look look = type().of(row);
    double indent = INDENT * row.level();
    widestWord = Math.max(widestWord, indent + setting.words.widestWord(row.label(), look));
    if (labels == halved.length) {
      whole = Arrays.copyOf(whole, 2 * labels);
      halved = Arrays.copyOf(halved, 2 * labels);
    }
    whole[labels] = indent + setting.words.width(row.label(), look);
    halved[labels++] = indent + setting.words.narrowest(row.label(), look, 2);
  }

  private void tells(TableModel.Text cell, int column) {
    boolean mark = cell.equals(TableModel.Text.WITHHELD);
    withheld[column] |= mark;
    told[column] |= !mark && !cell.equals(TableModel.Text.NONE);
  }

  private TableType type() {
    return setting.looks.table;
  }

  private void figure(TableModel.Text cell, Look look, int column, Extent extent) {
    Words words = setting.words;
    double width = words.width(cell.figure(), look);
    double whole = width;
    if (cell.whole() < cell.figure().length()) {
      whole = words.width(cell.figure().substring(0, cell.whole()), look);
    }
    double hanging = width - whole;
    if (!cell.letters().isEmpty()) {
      hanging += words.width(cell.letters(), type().letter());
    }
    if (!cell.mark().isEmpty()) {
      hanging += words.width(cell.mark(), type().cell());
    }
    extent.before[column] = Math.max(extent.before[column], whole);
    extent.after[column] = Math.max(extent.after[column], hanging);
  }

  List<TableModel.Column> columns() {
    return columns;
  }

  /** The columns that stand in the tables; the others withhold all figures in all of them. */
  List<Integer> shown() {
    return IntStream.range(0, told.length).filter(c -> told[c] || !withheld[c]).boxed().toList();
  }

  /** The widths of a column's figures. */
  Extent figures() {
    return figures;
  }

  /** The widths of its bases. */
  Extent bases() {
    return bases;
  }

  /** The width at which nearly all row labels stand in one line. */
  double wholeLabels() {
    return most(whole, WHOLE_LABELS);
  }

  /** The width at which nearly all row labels stand in two lines or one. */
  double halvedLabels() {
    return most(halved, HALVED_LABELS);
  }

  private double most(double[] widths, double part) {
    if (labels == 0) {
      return 0;
    }
    double[] sorted = Arrays.copyOf(widths, labels);
    Arrays.sort(sorted);
    return Math.max(sorted[(int) Math.ceil(part * labels) - 1], widestWord) + 2;
  }

  /** For each column the widest whole part of a figure, and the widest of what hangs beside it. */
  static final class Extent {
    private final double[] before;
    private final double[] after;

    private Extent(int columns) {
      before = new double[columns];
      after = new double[columns];
    }

    double before(int column) {
      return before[column];
    }

    double after(int column) {
      return after[column];
    }
  }
}
