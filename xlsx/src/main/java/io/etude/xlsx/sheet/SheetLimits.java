package io.etude.xlsx.sheet;

import io.etude.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What Excel holds of a sheet. Of what is beyond it, one diagnostic a kind says what was left out,
 * and where it began.
 */
final class SheetLimits {

  /** The rows of a worksheet. */
  static final int MAX_ROWS = 1 << 20;

  /** The columns of a worksheet. */
  static final int MAX_COLUMNS = 1 << 14;

  /** The longest text of a cell. */
  static final int MAX_LENGTH = 32_767;

  /** The links of a worksheet. */
  static final int MAX_LINKS = 65_530;

  /** The breaks of pages of a worksheet, those between rows and between columns together. */
  static final int MAX_BREAKS = 1_026;

  /** The longest heading of a table's column. */
  static final int MAX_HEADING = 255;

  /** The longest address of a link. */
  static final int MAX_ADDRESS = 2_079;

  private final String sheet;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<String> reported = new HashSet<>();
  private int links;
  private int breaks;

  SheetLimits(String sheet) {
    this.sheet = sheet;
  }

  void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Whether there is such a cell. */
  boolean hasCell(int row, int column) {
    return row < MAX_ROWS && column < MAX_COLUMNS
        || beyond(
            "sheetLimit",
            row,
            column,
            "a worksheet has at most "
                + MAX_ROWS
                + " rows and "
                + MAX_COLUMNS
                + " columns; what is beyond them was left out",
            "render fewer questions or segments, or give each question a sheet of its own");
  }

  /** Counts a link; whether it may be added. */
  boolean hasLink(int row, int column) {
    return ++links <= MAX_LINKS
        || beyond(
            "linkLimit",
            row,
            column,
            "a worksheet has at most " + MAX_LINKS + " links; further cells are not linked",
            "find the tables by their names, or render fewer questions");
  }

  /** Whether an address is short enough for a link. */
  boolean hasAddress(String target, int row, int column) {
    return target.length() <= MAX_ADDRESS
        || beyond(
            "linkLimit",
            row,
            column,
            "a link has at most " + MAX_ADDRESS + " characters; this cell is not linked",
            "shorten the address");
  }

  /** The heading of a table's column, cut if Excel refuses it. */
  String fittingHeading(String heading, int row, int column) {
    if (heading.length() <= MAX_HEADING) {
      return heading;
    }
    report(
        new Diagnostic(
            "longText",
            place(row, column),
            "the heading is longer than the " + MAX_HEADING + " characters of one and was cut",
            "shorten the labels of the segment"));
    return heading.substring(0, MAX_HEADING - 1) + "\u2026";
  }

  /** Counts a break before a row; whether it may be added beside those between columns. */
  boolean hasBreak(int row, int columnBreaks) {
    return ++breaks <= MAX_BREAKS - columnBreaks
        || beyond(
            "breakLimit",
            row,
            0,
            "a worksheet has at most "
                + MAX_BREAKS
                + " breaks of pages; from here on pages begin where they happen to",
            "print fewer questions, or give each question a sheet of its own");
  }

  /** The text, cut if it is longer than a cell holds. */
  String fitting(String text, int row, int column) {
    if (text.length() <= MAX_LENGTH) {
      return text;
    }
    report(
        new Diagnostic(
            "longText",
            place(row, column),
            "the text is longer than the " + MAX_LENGTH + " characters of a cell and was cut",
            "split the paragraph"));
    return text.substring(0, MAX_LENGTH - 1) + "\u2026";
  }

  /** Reports once of a kind; false. */
  private boolean beyond(String kind, int row, int column, String message, String hint) {
    if (reported.add(kind)) {
      report(new Diagnostic(kind, place(row, column), message, hint));
    }
    return false;
  }

  private String place(int row, int column) {
    return sheet + "!" + Area.cellName(row, column);
  }
}
