package io.etude.xlsx.sheet;

import io.etude.internal.Alphabet;

/** A rectangle of cells; rows and columns count from 0, both ends included. */
public record Area(int top, int left, int bottom, int right) {

  public static Area column(int column, int top, int bottom) {
    return new Area(top, column, bottom, column);
  }

  public static Area cell(int row, int column) {
    return new Area(row, column, row, column);
  }

  /** As {@code A1:B2}. */
  public String relative() {
    String first = cellName(top, left);
    return top == bottom && left == right ? first : first + ":" + cellName(bottom, right);
  }

  /** As {@code 'Sheet'!$A$1:$B$2}. */
  public String absolute(String sheet) {
    String first = absoluteName(top, left);
    String area =
        top == bottom && left == right ? first : first + ":" + absoluteName(bottom, right);
    return quoted(sheet) + "!" + area;
  }

  /** A cell's name, such as {@code B7}. */
  public static String cellName(int row, int column) {
    return columnLetters(column) + (row + 1);
  }

  /** A column's letters, such as {@code AB}. */
  public static String columnLetters(int column) {
    return Alphabet.letter(column);
  }

  private static String absoluteName(int row, int column) {
    return "$" + columnLetters(column) + "$" + (row + 1);
  }

  /** The sheet's name, quoted for formulas. */
  public static String quoted(String sheet) {
    return "'" + sheet.replace("'", "''") + "'";
  }
}
