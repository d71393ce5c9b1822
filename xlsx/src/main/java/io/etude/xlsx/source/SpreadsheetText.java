package io.etude.xlsx.source;

import io.etude.xlsx.sheet.CellDigest;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The text of a spreadsheet of either format, as far as the reader of comments needs it. */
interface SpreadsheetText extends Closeable {

  /** A named cell; rows and columns count from 0. */
  record NamedCell(String sheet, int row, int column) {}

  /**
   * The texts of a sheet.
   *
   * @param rows by row and column; a cell with an error has {@link #ERROR}
   * @param notes what is pinned to cells, by row and column
   */
  record Grid(
      TreeMap<Integer, TreeMap<Integer, TypedText>> rows,
      TreeMap<Integer, TreeMap<Integer, String>> notes) {

    /** What no text can be. */
    static final String ERROR = "\uFFFF";

    private static final TypedText EMPTY = TypedText.plain("", CellDigest.EMPTY);

    String at(int row, int column) {
      return cell(row, column).text();
    }

    TypedText cell(int row, int column) {
      Map<Integer, TypedText> cells = rows.get(row);
      return cells == null ? EMPTY : cells.getOrDefault(column, EMPTY);
    }
  }

  /** The names of the sheets, in order. */
  List<String> sheets();

  /** The cell of a name, if it still has one. */
  Optional<NamedCell> named(String name);

  /** The texts of a sheet. */
  default Grid grid(String sheet) throws IOException {
    return grid(sheet, Integer.MAX_VALUE);
  }

  /** The texts of a sheet in its first rows. */
  Grid grid(String sheet, int rows) throws IOException;
}
