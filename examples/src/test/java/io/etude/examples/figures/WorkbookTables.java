package io.etude.examples.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Report;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Compares the tables of a workbook with the printed tables, cell by cell. */
final class WorkbookTables {

  private final XSSFWorkbook workbook;
  private final Report report;

  private WorkbookTables(XSSFWorkbook workbook, Report report) {
    this.workbook = workbook;
    this.report = report;
  }

  static void check(byte[] xlsx, Report report) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      WorkbookTables tables = new WorkbookTables(workbook, report);
      report.tables().forEach(tables::check);
    }
  }

  private void check(StatTable table) {
    String title = plain(Inline.plain(table.title()));
    for (Sheet sheet : workbook) {
      for (int r = 0; r <= sheet.getLastRowNum(); r++) {
        if (text(sheet.getRow(r), 0).matches("(Table|Tableau) \\d+\\. .*")
            && text(sheet.getRow(r), 0).endsWith(". " + title)) {
          check(table, sheet, r + 1);
          return;
        }
      }
    }
    throw new AssertionError("the workbook has no table " + title);
  }

  private void check(StatTable table, Sheet sheet, int top) {
    List<Integer> columns = null;
    int from = top;
    for (int row : order(table)) {
      String label = plain(table.rows().get(row).label());
      while (!text(sheet.getRow(from), 0).equals(label)) {
        assertThat(++from).as("row %s of %s", label, table).isLessThan(top + 60);
      }
      if (columns == null) {
        columns = columns(sheet.getRow(from), table, row);
      }
      for (int c = 0; c < table.columns().size(); c++) {
        Figure cell = table.cell(row, c);
        check(cell, sheet.getRow(from).getCell(columns.get(c)), label + " in " + table);
        marks(cell, sheet.getRow(from), columns.get(c), label + " in " + table);
      }
      from++;
    }
  }

  /** Bases first, then the rows of the table. */
  private static List<Integer> order(StatTable table) {
    List<Integer> order = new ArrayList<>();
    for (boolean bases : new boolean[] {true, false}) {
      for (int r = 0; r < table.rows().size(); r++) {
        if (table.rows().get(r).kind().isBase() == bases) {
          order.add(r);
        }
      }
    }
    return order;
  }

  /** The columns of the sheet that hold figures: those whose base is a number or a sign. */
  private static List<Integer> columns(Row row, StatTable table, int base) {
    List<Integer> columns = new ArrayList<>();
    for (int c = 1; c < row.getLastCellNum() && columns.size() < table.columns().size(); c++) {
      Figure expected = table.cell(base, columns.size());
      Cell cell = row.getCell(c);
      boolean number = cell != null && cell.getCellType() == CellType.NUMERIC;
      boolean sign = !number && text(row, c).equals(expected.text());
      if (number || expected.number().isEmpty() && sign) {
        columns.add(c);
      }
    }
    assertThat(columns).as("columns of %s", table).hasSameSizeAs(table.columns());
    return columns;
  }

  private void check(Figure expected, Cell cell, String place) {
    if (expected.number().isEmpty()) {
      assertThat(cell.getStringCellValue()).as(place).isEqualTo(expected.text());
      return;
    }
    assertThat(cell.getCellType()).as(place).isEqualTo(CellType.NUMERIC);
    assertThat(cell.getNumericCellValue()).as(place).isEqualTo(expected.number().getAsDouble());
    if (expected.kind() != Figure.Kind.WEIGHTED_COUNT) {
      String shown = formatted(cell);
      assertThat(shown(shown)).as("%s: %s", place, shown).isEqualTo(printed(expected.text()));
    }
  }

  /** What Excel shows: it rounds the 15 digits that it keeps of a number. */
  private static String formatted(Cell cell) {
    BigDecimal kept =
        new BigDecimal(cell.getNumericCellValue()).round(new MathContext(15, RoundingMode.HALF_UP));
    return new DataFormatter(Locale.ENGLISH)
        .formatRawCellContents(
            kept.doubleValue(),
            cell.getCellStyle().getDataFormat(),
            cell.getCellStyle().getDataFormatString());
  }

  /**
   * Sign, digits and decimal sign of a number as Excel shows it in English: with a sign before zero
   * too. Words of a format, such as {@code < 0,5 %}, are in the report's language.
   */
  private static String shown(String text) {
    String english = text.matches(".*[<>].*") ? text.replace(',', '.') : text.replace(",", "");
    String digits = english.replace('\u2212', '-').replaceAll("[^-+<>.0-9]", "");
    return digits.matches("[-+][0.]+") ? digits.substring(1) : digits;
  }

  /** The same of a printed number, in English notation. */
  private String printed(String text) {
    boolean french = report.language().getLanguage().equals("fr");
    return shown((french ? text.replace(',', '.') : text.replace(",", "")).replace('\u2212', '-'));
  }

  /** Letters stand in the next cell; so does the mark of a base, unless its format shows it. */
  private static void marks(Figure expected, Row row, int column, String place) {
    String format = row.getCell(column).getCellStyle().getDataFormatString();
    String own = expected.number().isPresent() ? format.replaceAll("[^*]", "") : "";
    String beside = text(row, column + 1).replace(" ", "");
    if (!expected.letters().isEmpty()) {
      assertThat(beside).as(place).isEqualTo(expected.letters());
    } else if (expected.mark() != Figure.Mark.NONE) {
      assertThat(own.isEmpty() ? beside : own).as(place).isEqualTo(expected.mark().sign());
    } else {
      assertThat(own).as(place).isEmpty();
    }
  }

  private static String text(Row row, int column) {
    Cell cell = row == null ? null : row.getCell(column);
    return cell != null && cell.getCellType() == CellType.STRING
        ? plain(cell.getStringCellValue())
        : "";
  }

  private static String plain(String text) {
    return text.replaceAll("[\u00a0\u202f\\s]+", " ").strip();
  }
}
