package io.etude.pdf.layout.table;

import io.etude.document.table.StatCell;
import io.etude.document.table.StatTable;

/**
 * The parts of a cell as they are set: the figure, aligned on its decimal sign, and what hangs
 * beside it.
 *
 * @param figure what is printed
 * @param whole how many of its characters are before the decimal sign
 * @param letters letters of the columns that it is higher than; empty for none
 * @param mark the mark of a low base; empty for none
 */
record CellParts(String figure, int whole, String letters, String mark) {

  /** Space between a share and what stands beside it in brackets. */
  private static final String EN_SPACE = "\u2002";

  /** The text of a cell; of an answer with what the table shows beside it. */
  static CellParts of(StatTable table, int row, int column) {
    StatCell cell = table.cell(row, column);
    String figure = cell.text();
    int whole = whole(cell);
    if (isAnswer(table, row) && table.beside().isPresent() && cell.absence().isEmpty()) {
      StatCell beside = table.cell(row, column, table.beside().get());
      if (beside.absence().isEmpty()) {
        figure += EN_SPACE + "(" + beside.text() + ")";
        whole = figure.length();
      }
    }
    return new CellParts(figure, whole, cell.letters(), cell.mark().sign());
  }

  /** What is before the decimal sign. */
  String wholePart() {
    return figure.substring(0, whole);
  }

  private static boolean isAnswer(StatTable table, int row) {
    StatTable.Row.Kind kind = table.rows().get(row).kind();
    return kind == StatTable.Row.Kind.CATEGORY || kind == StatTable.Row.Kind.NET;
  }

  /**
   * The characters before the decimal sign: the last one that is no digit. What is nearly nothing
   * or nearly all has a decimal sign of its own, so that its units are below those of other
   * figures.
   */
  private static int whole(StatCell cell) {
    String text = cell.text();
    boolean plain = cell.decimals() == 0 && !text.startsWith("<") && !text.startsWith(">");
    if (plain || cell.absence().isPresent()) {
      return text.length();
    }
    int end = text.length();
    while (end > 0 && Character.isDigit(text.charAt(end - 1))) {
      end--;
    }
    return end > 0 ? end - 1 : text.length();
  }
}
