package io.etude.examples.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The numbers of a workbook as Excel prints them, and how wide they are in Arial: a spreadsheet
 * shows {@code ###} in place of a number that is wider than its column.
 */
final class PrintedNumbers {

  /** The width of a digit in Arial, in thousandths of the size; the unit of columns. */
  private static final double DIGIT = 556;

  /** What LibreOffice keeps free beside a number, the most of the spreadsheets, in digits. */
  private static final double EDGES = 0.4;

  private PrintedNumbers() {}

  /** The numbers that are wider than their columns, with their sheets and cells. */
  static List<String> tooWide(byte[] file) throws IOException {
    DataFormatter formatter = new DataFormatter(Locale.ENGLISH);
    List<String> faults = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      double standard = workbook.getFontAt(0).getFontHeightInPoints();
      Map<Integer, Double> sizes = new HashMap<>(); // by font; POI looks each up anew
      for (Sheet sheet : workbook) {
        Map<Integer, Double> rooms = new HashMap<>();
        for (Row row : sheet) {
          for (Cell cell : row) {
            String printed = printed(cell, formatter);
            if (printed.isEmpty()) {
              continue;
            }
            double size =
                sizes.computeIfAbsent(
                    cell.getCellStyle().getFontIndex(),
                    font -> workbook.getFontAt(font).getFontHeightInPoints() / standard);
            double width = width(printed) * size + EDGES;
            double room =
                rooms.computeIfAbsent(
                    cell.getColumnIndex(), column -> sheet.getColumnWidth(column) / 256.0);
            if (width > room) {
              faults.add(
                  String.format(
                      Locale.ROOT,
                      "%s!%s: %s needs %.1f of %.1f",
                      sheet.getSheetName(),
                      cell.getAddress(),
                      printed,
                      width,
                      room));
            }
          }
        }
      }
    }
    return faults;
  }

  /** A number as it is printed; empty for what is no number, or is made smaller where it must. */
  private static String printed(Cell cell, DataFormatter formatter) {
    if (cell.getCellType() != CellType.NUMERIC && cell.getCellType() != CellType.FORMULA) {
      return "";
    }
    CellStyle style = cell.getCellStyle();
    return style.getShrinkToFit()
        ? ""
        : formatter.formatRawCellContents(
            cell.getNumericCellValue(), style.getDataFormat(), style.getDataFormatString());
  }

  private static double width(String printed) {
    return printed.chars().map(PrintedNumbers::advance).sum() / DIGIT;
  }

  /** The advance of a character of Arial, which is that of Arial Bold for figures and signs. */
  private static int advance(int c) {
    return switch (c) {
      case ',', '.', ' ', '\u00a0', '\u202f' -> 278;
      case '-' -> 333;
      case 'i', 'j', 'l' -> 222;
      case 'f', 't' -> 278;
      case '%' -> 889;
      case '<', '>', '+', '=', '\u2212' -> 584;
      default -> 556;
    };
  }
}
