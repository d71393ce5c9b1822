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
 * @param pitch width of a column with the white before it
 * @param heads for each column of the panel its heading in lines
 * @param stubs for each row its label in lines
 */
record TableLayout(
    Block.Table block,
    TableModel model,
    List<Integer> columns,
    double stub,
    double pitch,
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
    return stub + pitch * columns.size();
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
      double narrowest = narrowest();
      double stub = stubWidth(0.2);
      if ((width - stub) / narrowest < model.columns().size()) {
        stub = stubWidth(0.1);
      }
      int most = Math.max(1, (int) ((width - stub) / narrowest));
      List<TableLayout> panels = new ArrayList<>();
      for (List<Integer> columns : split(most)) {
        panels.add(panel(columns, stub));
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

    /** The width below which a heading's longest word or a figure would not fit. */
    private double narrowest() {
      double widest = 22;
      for (TableModel.Column column : model.columns()) {
        for (String word : column.label().split(" ")) {
          widest = Math.max(widest, words.width(word, setting.looks.tableHead));
        }
      }
      for (TableModel.Row row : model.rows()) {
        for (TableModel.Text cell : row.cells()) {
          double letters = cell.letters().length() * 4.0;
          widest = Math.max(widest, words.width(cell.figure(), setting.looks.tableHead) + letters);
        }
      }
      return Math.min(widest + PAD, 0.62 * width);
    }

    /** Columns in panels of at most {@code most}; a segment is kept whole if it fits one. */
    private List<List<Integer>> split(int most) {
      int count = model.columns().size();
      List<List<Integer>> panels = new ArrayList<>();
      List<Integer> panel = new ArrayList<>();
      int start = 0;
      while (start < count) {
        int end = start + 1;
        while (end < count
            && model.columns().get(end).group() == model.columns().get(start).group()) {
          end++;
        }
        if (!panel.isEmpty() && panel.size() + end - start > most) {
          panels.add(panel);
          panel = new ArrayList<>();
        }
        for (int c = start; c < end; c++) {
          if (panel.size() == most) {
            panels.add(panel);
            panel = new ArrayList<>();
          }
          panel.add(c);
        }
        start = end;
      }
      panels.add(panel);
      return panels;
    }

    private TableLayout panel(List<Integer> columns, double stub) {
      double pitch = Math.min(WIDEST, (width - stub) / columns.size());
      List<List<String>> heads = new ArrayList<>();
      for (int c : columns) {
        TableModel.Column column = model.columns().get(c);
        List<String> lines =
            new ArrayList<>(words.wrap(column.label(), setting.looks.tableHead, pitch - PAD));
        if (!column.letter().isEmpty()) {
          lines.add(column.letter());
        }
        heads.add(lines);
      }
      List<List<String>> stubs = new ArrayList<>();
      for (TableModel.Row row : model.rows()) {
        stubs.add(words.wrap(row.label(), setting.looks.tableHead, stub - 2));
      }
      return new TableLayout(block, model, List.copyOf(columns), stub, pitch, heads, stubs);
    }
  }
}
