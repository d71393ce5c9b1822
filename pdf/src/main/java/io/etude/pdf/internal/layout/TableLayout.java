package io.etude.pdf.internal.layout;

import io.etude.document.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The geometry of one panel of a table: where columns stand, how labels wrap. A banner too wide for
 * the page makes several panels.
 *
 * @param block the table
 * @param model its text
 * @param columns indices of the panel's columns in the model
 * @param stub width of the row labels
 * @param edges right edges of the columns, from the table's left edge
 * @param heads for each column of the panel its heading in lines
 * @param stubs for each row its label in lines
 */
record TableLayout(
    Block.Table block,
    TableModel model,
    List<Integer> columns,
    double stub,
    List<Double> edges,
    List<List<String>> heads,
    List<List<String>> stubs) {

  /** White before a column. */
  static final double PAD = 8;

  private static final double WIDEST = 84;

  /** The panels of a table, one if it is narrow enough. */
  static List<TableLayout> panels(Setting setting, Block.Table block) {
    return new Maker(setting, block).make();
  }

  double width() {
    return edges.get(edges.size() - 1);
  }

  /** Left edge of a column, the white before it included. */
  double left(int index) {
    return index == 0 ? stub : edges.get(index - 1);
  }

  double right(int index) {
    return edges.get(index);
  }

  TableModel.Column column(int index) {
    return model.columns().get(columns.get(index));
  }

  /** Lines of the deepest column heading. */
  int headLines() {
    int lines = 0;
    for (List<String> head : heads) {
      lines = Math.max(lines, head.size());
    }
    return lines;
  }

  /** Whether a heading stands over several columns. */
  boolean spanned() {
    return columns.stream().anyMatch(c -> !model.columns().get(c).spanner().isEmpty());
  }

  /** Whether segments nest, so that there are two rows of spanners. */
  boolean nested() {
    return columns.stream().anyMatch(c -> !model.columns().get(c).inner().isEmpty());
  }

  /** Makes the panels of one table. */
  private static final class Maker {
    private final Words words;
    private final Setting setting;
    private final Block.Table block;
    private final TableModel model;
    private final double width;

    Maker(Setting setting, Block.Table block) {
      this.setting = setting;
      this.block = block;
      words = setting.words;
      model = TableModel.of(setting, block);
      width = setting.grid.fullWidth();
    }

    List<TableLayout> make() {
      double[] narrowest = narrowest();
      double stub = stubWidth(0.2);
      if (Arrays.stream(narrowest).sum() > width - stub) {
        stub = stubWidth(0.1);
      }
      List<TableLayout> panels = new ArrayList<>();
      for (List<Integer> columns : split(narrowest, width - stub)) {
        panels.add(panel(columns, narrowest, stub));
      }
      return panels;
    }

    private double stubWidth(double least) {
      double widest = 0;
      for (TableModel.Row row : model.rows()) {
        widest = Math.max(widest, words.width(row.label(), setting.looks.tableHead));
      }
      return Math.min(Math.max(widest + 2, least * width), 0.38 * width);
    }

    /** For every column the width below which a heading's word or a figure would not fit. */
    private double[] narrowest() {
      double[] widths = new double[model.columns().size()];
      for (int c = 0; c < widths.length; c++) {
        double widest = 22;
        for (String word : model.columns().get(c).label().split(" ")) {
          widest = Math.max(widest, words.width(word, setting.looks.tableHead));
        }
        for (TableModel.Row row : model.rows()) {
          TableModel.Text cell = row.cells().get(c);
          double hanging = 4.0 * (cell.letters().length() + cell.mark().length());
          widest = Math.max(widest, words.width(cell.figure(), setting.looks.tableHead) + hanging);
        }
        widths[c] = Math.min(widest + PAD, 0.62 * width);
      }
      return widths;
    }

    /** Columns in panels that fit the page; a segment is kept whole if it fits one. */
    private List<List<Integer>> split(double[] narrowest, double room) {
      List<List<Integer>> panels = new ArrayList<>();
      List<Integer> panel = new ArrayList<>();
      double used = 0;
      int start = 0;
      while (start < narrowest.length) {
        int end = start + 1;
        double group = narrowest[start];
        while (end < narrowest.length
            && model.columns().get(end).group() == model.columns().get(start).group()) {
          group += narrowest[end++];
        }
        boolean whole = used + group <= room;
        for (int c = start; c < end; c++) {
          boolean full = used + narrowest[c] > room || c == start && !whole && group <= room;
          if (full && !panel.isEmpty()) {
            panels.add(panel);
            panel = new ArrayList<>();
            used = 0;
          }
          panel.add(c);
          used += narrowest[c];
        }
        start = end;
      }
      panels.add(panel);
      return panels;
    }

    /** What room is left goes to all columns alike, up to a width that still reads as a table. */
    private TableLayout panel(List<Integer> columns, double[] narrowest, double stub) {
      double sum = columns.stream().mapToDouble(c -> narrowest[c]).sum();
      double extra = Math.max(0, (width - stub - sum) / columns.size());
      List<Double> edges = new ArrayList<>();
      double edge = stub;
      for (int c : columns) {
        edge += Math.max(narrowest[c], Math.min(WIDEST, narrowest[c] + extra));
        edges.add(edge);
      }
      List<List<String>> heads = new ArrayList<>();
      for (int c : columns) {
        TableModel.Column column = model.columns().get(c);
        List<String> lines =
            new ArrayList<>(
                words.wrap(
                    column.label(),
                    setting.looks.tableHead,
                    edges.get(heads.size())
                        - (heads.isEmpty() ? stub : edges.get(heads.size() - 1))
                        - PAD));
        if (!column.letter().isEmpty()) {
          lines.add(column.letter());
        }
        heads.add(lines);
      }
      List<List<String>> stubs = new ArrayList<>();
      for (TableModel.Row row : model.rows()) {
        stubs.add(words.wrap(row.label(), setting.looks.tableHead, stub - 2));
      }
      return new TableLayout(block, model, List.copyOf(columns), stub, edges, heads, stubs);
    }
  }
}
