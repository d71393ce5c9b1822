package io.etude.pdf.internal.layout;

import io.etude.pdf.Theme;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The room that the tables of one banner ask for, gathered table by table. */
final class BannerNeeds {

  /** How far the label of a net's member is moved to the right. */
  static final double INDENT = 8;

  /** Labels longer than all but this part of them may take more than two lines. */
  private static final double MOST_LABELS = 0.9;

  private final Setting setting;
  private final List<TableModel.Column> columns;
  private final double[] before;
  private final double[] after;
  private final boolean[] told;
  private final boolean[] withheld;
  private double widestLabel;
  private double widestWord;
  private double[] halved = new double[64];
  private int labels;

  BannerNeeds(Setting setting, List<TableModel.Column> columns) {
    this.setting = setting;
    this.columns = columns;
    before = new double[columns.size()];
    after = new double[columns.size()];
    told = new boolean[columns.size()];
    withheld = new boolean[columns.size()];
    Arrays.fill(told, setting.theme.withheldColumns() == Theme.WithheldColumns.SHOWN);
    told[0] = true;
  }

  /** The look of a row's label. */
  static Look look(Looks looks, TableModel.Row row) {
    return row.kind() == TableModel.Kind.NET ? looks.tableHead : looks.table;
  }

  void add(TableModel model) {
    for (int r = 0; r < model.rows().size(); r++) {
      TableModel.Row row = model.rows().get(r);
      label(row);
      Look look = look(setting.looks, row);
      for (int c = 0; c < before.length; c++) {
        TableModel.Text text = model.text(r, c);
        figure(text, look, c);
        if (row.kind() != TableModel.Kind.BASE) {
          tells(text, c);
        }
      }
    }
  }

  private void label(TableModel.Row row) {
    Look look = look(setting.looks, row);
    double indent = INDENT * row.level();
    widestLabel = Math.max(widestLabel, indent + setting.words.width(row.label(), look));
    widestWord = Math.max(widestWord, indent + setting.words.widestWord(row.label(), look));
    if (labels == halved.length) {
      halved = Arrays.copyOf(halved, 2 * labels);
    }
    halved[labels++] = indent + setting.words.narrowest(row.label(), look, 2);
  }

  private void tells(TableModel.Text cell, int column) {
    boolean mark = cell.equals(TableModel.Text.WITHHELD);
    withheld[column] |= mark;
    told[column] |= !mark && !cell.equals(TableModel.Text.NONE);
  }

  private void figure(TableModel.Text cell, Look look, int column) {
    Words words = setting.words;
    double width = words.width(cell.figure(), look);
    double whole = width;
    if (cell.whole() < cell.figure().length()) {
      whole = words.width(cell.figure().substring(0, cell.whole()), look);
    }
    double hanging = width - whole;
    if (!cell.letters().isEmpty()) {
      hanging += words.width(cell.letters(), setting.looks.letter);
    }
    if (!cell.mark().isEmpty()) {
      hanging += words.width(cell.mark(), setting.looks.table);
    }
    before[column] = Math.max(before[column], whole);
    after[column] = Math.max(after[column], hanging);
  }

  List<TableModel.Column> columns() {
    return columns;
  }

  /** The columns that stand in the tables; the others withhold all figures in all of them. */
  List<Integer> shown() {
    return IntStream.range(0, told.length).filter(c -> told[c] || !withheld[c]).boxed().toList();
  }

  /** The widest whole part of a column's figures. */
  double before(int column) {
    return before[column];
  }

  /** The widest of what hangs beside them. */
  double after(int column) {
    return after[column];
  }

  /** The width at which every row label stands in one line. */
  double wholeLabels() {
    return widestLabel + 2;
  }

  /** The width at which nearly all row labels stand in two lines or one. */
  double halvedLabels() {
    double[] sorted = Arrays.copyOf(halved, labels);
    Arrays.sort(sorted);
    int most = labels == 0 ? 0 : (int) Math.ceil(MOST_LABELS * labels) - 1;
    return Math.max(labels == 0 ? 0 : sorted[most], widestWord) + 2;
  }
}
