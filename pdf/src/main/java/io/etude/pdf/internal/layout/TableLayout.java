package io.etude.pdf.internal.layout;

import io.etude.document.Block;
import java.util.ArrayList;
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
  private static final double WIDEST_STUB = 0.38;

  /** The least width of a column whose heading is divided, and the lines that it may take. */
  private static final double LEAST = 34;

  private static final int HEAD_LINES = 3;

  /** How labels give way so that more columns fit beside each other. */
  private enum Squeeze {
    NONE(0.2, WIDEST_STUB, false),
    STUB(0.1, 0.2, false),
    HEADS(0.1, 0.2, true),
    ALL(0.1, 0.125, true);

    /** Bounds of the stub's width, as parts of the page's. */
    private final double least;

    private final double most;

    /** Whether the words of headings may be divided. */
    private final boolean divides;

    Squeeze(double least, double most, boolean divides) {
      this.least = least;
      this.most = most;
      this.divides = divides;
    }
  }

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

    /** Fewest panels; of the ways to have so few, the one that squeezes labels least. */
    List<TableLayout> make() {
      List<List<Integer>> best = List.of();
      double[] bestWidths = {};
      double bestStub = 0;
      for (Squeeze squeeze : Squeeze.values()) {
        double[] narrowest = narrowest(squeeze.divides);
        double stub = stubWidth(squeeze);
        List<List<Integer>> panels = split(narrowest, width - stub);
        if (best.isEmpty() || panels.size() < best.size()) {
          best = panels;
          bestWidths = narrowest;
          bestStub = stub;
        }
        if (best.size() == 1) {
          break;
        }
      }
      List<TableLayout> layouts = new ArrayList<>();
      for (List<Integer> columns : best) {
        layouts.add(panel(columns, bestWidths, bestStub));
      }
      return layouts;
    }

    private double stubWidth(Squeeze squeeze) {
      double widest = 0;
      double word = 0;
      for (TableModel.Row row : model.rows()) {
        widest = Math.max(widest, words.width(row.label(), setting.looks.tableHead));
        word = Math.max(word, words.widestWord(row.label(), setting.looks.tableHead));
      }
      double wished = Math.max(widest, squeeze.least * width);
      double most = Math.max(squeeze.most * width, word);
      return Math.min(Math.min(wished, most) + 2, WIDEST_STUB * width);
    }

    /** For every column the width below which its heading or a figure would not fit. */
    private double[] narrowest(boolean divides) {
      double[] widths = new double[model.columns().size()];
      for (int c = 0; c < widths.length; c++) {
        String label = model.columns().get(c).label();
        Look look = setting.looks.tableHead;
        double widest =
            divides
                ? words.narrowest(label, look, LEAST - PAD, HEAD_LINES)
                : Math.max(22, words.widestWord(label, look));
        for (TableModel.Row row : model.rows()) {
          TableModel.Text cell = row.cells().get(c);
          double hanging = 4.0 * (cell.letters().length() + cell.mark().length());
          widest = Math.max(widest, words.width(cell.figure(), look) + hanging);
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
                words.divide(
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
