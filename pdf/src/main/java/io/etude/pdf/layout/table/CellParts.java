package io.etude.pdf.layout.table;

import io.etude.document.table.CellDrawing;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import io.etude.pdf.layout.line.TableType;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a cell as they are set: the figure, aligned on its decimal sign, and what hangs
 * beside it.
 *
 * @param figure what is printed
 * @param whole how many of its characters are before the decimal sign
 * @param higher the letter of each column that it is higher than
 * @param mark the mark of a low base; empty for none
 */
record CellParts(String figure, int whole, List<String> higher, String mark) {

  /** Space between a share and what stands beside it in brackets. */
  private static final String EN_SPACE = "\u2002";

  /** The text of a cell; of an answer with what the table shows beside it. */
  static CellParts of(StatTable table, int row, int column) {
    Figure cell = table.cell(row, column);
    String figure = cell.text();
    int whole = whole(cell);
    if (isAnswer(table, row) && table.beside().isPresent() && cell.absence().isEmpty()) {
      Figure beside = table.cell(row, column, table.beside().get());
      if (beside.absence().isEmpty()) {
        figure += EN_SPACE + "(" + beside.text() + ")";
        whole = figure.length();
      }
    }
    return new CellParts(figure, whole, signs(table, row, column), cell.mark().sign());
  }

  /** The letters of the columns that it is higher than, or how it stands to other groups. */
  private static List<String> signs(StatTable table, int row, int column) {
    if (!table.isSummary()) {
      return table.cell(row, column).letterOfEach();
    }
    return table
        .drawing(row, column)
        .filter(CellDrawing.Shade.class::isInstance)
        .map(drawn -> ((CellDrawing.Shade) drawn).standing().sign())
        .filter(sign -> !sign.isEmpty())
        .map(List::of)
        .orElse(List.of());
  }

  /** The style of what stands for other columns beside the figure: letters, or a triangle. */
  static TextStyle style(StatTable table, TableType type) {
    return table.isSummary() ? type.sign() : type.letter();
  }

  /** The letters in one line; empty for none. */
  String letters() {
    return higher.isEmpty() ? "" : String.join("", higher);
  }

  /**
   * The letters in as many lines as they take, no letter of two signs divided.
   *
   * @param room the width of a line
   */
  List<String> letters(Words words, TextStyle style, double room) {
    String all = letters();
    if (higher.size() <= 1 || words.width(all, style) <= room) {
      return all.isEmpty() ? List.of() : List.of(all);
    }
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String letter : higher) {
      if (!line.isEmpty() && words.width(line + letter, style) > room) {
        lines.add(line);
        line = "";
      }
      line += letter;
    }
    lines.add(line);
    return lines;
  }

  /** What is before the decimal sign. */
  String wholePart() {
    return figure.substring(0, whole);
  }

  private static boolean isAnswer(StatTable table, int row) {
    StatRow.Kind kind = table.rows().get(row).kind();
    return kind == StatRow.Kind.CATEGORY || kind == StatRow.Kind.NET;
  }

  /**
   * The characters before the decimal sign: the last one that is no digit. What is nearly nothing
   * or nearly all has a decimal sign of its own, so that its units are below those of other
   * figures.
   */
  private static int whole(Figure cell) {
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
