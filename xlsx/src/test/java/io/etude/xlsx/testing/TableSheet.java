package io.etude.xlsx.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The table on a sheet, read by its headings and stubs as a reader would. */
public final class TableSheet {

  private final DataFormatter formatter = new DataFormatter(Locale.ENGLISH);
  private final XSSFSheet sheet;
  private final Row header;
  private final List<Integer> columns = new ArrayList<>();

  /** The parts of the same table on other sheets. */
  private final List<TableSheet> others = new ArrayList<>();

  /** Reads the table whose headings are in the row that begins with {@code total}. */
  public TableSheet(XSSFSheet sheet, String total) {
    this.sheet = sheet;
    this.header = header(total);
    int first = heading(header.getCell(1)).equals(total) ? 1 : 2;
    for (Cell cell : header) {
      String text = text(cell);
      if (cell.getColumnIndex() >= first
          && !text.isEmpty()
          && !text.contains("significantly higher")) {
        columns.add(cell.getColumnIndex());
      }
    }
  }

  /** Reads a table of the accessible profile, whose parts are on sheets that its number begins. */
  public static TableSheet parts(XSSFWorkbook workbook, String number, String total) {
    TableSheet table = null;
    for (Sheet sheet : workbook) {
      String name = sheet.getSheetName();
      if (name.equals(number) || name.startsWith(number + " ")) {
        TableSheet part = new TableSheet((XSSFSheet) sheet, total);
        if (table == null) {
          table = part;
        } else {
          table.others.add(part);
        }
      }
    }
    if (table == null) {
      throw new AssertionError("no sheet of " + number);
    }
    return table;
  }

  private Row header(String total) {
    for (Row row : sheet) {
      if (heading(row.getCell(1)).equals(total) || heading(row.getCell(2)).equals(total)) {
        return row;
      }
    }
    throw new AssertionError("no headings on " + sheet.getSheetName());
  }

  private static String text(Cell cell) {
    return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
  }

  /** A heading without the base that the accessible profile has beside it. */
  private static String heading(Cell cell) {
    return text(cell).replaceFirst(" \\(base\u00A0[^)]*\\)", "");
  }

  /** The headings of the columns with figures, without their bases. */
  public List<String> headings() {
    return columns.stream().map(column -> heading(header.getCell(column))).toList();
  }

  /** The heading over a column, that many rows above the lowest. */
  public String spanner(int above, int column) {
    return text(sheet.getRow(header.getRowNum() - above).getCell(columns.get(column)));
  }

  /** The stub of a row. */
  public Cell stub(String label) {
    Cell stub = with(label).ownStub(label);
    if (stub == null) {
      throw new AssertionError("no row \"" + label + "\" on " + sheet.getSheetName());
    }
    return stub;
  }

  /** The part that has a row of that label. */
  private TableSheet with(String label) {
    return others.stream()
        .filter(other -> ownStub(label) == null && other.ownStub(label) != null)
        .findFirst()
        .orElse(this);
  }

  private Cell ownStub(String label) {
    for (int row = header.getRowNum() + 1; row <= sheet.getLastRowNum(); row++) {
      Cell cell = sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(0);
      if (text(cell).equals(label)) {
        return cell;
      }
    }
    return null;
  }

  /** The figure in a row under the heading of that index. */
  public Cell figure(String label, int column) {
    return stub(label).getRow().getCell(with(label).columns.get(column));
  }

  /** What a reader sees of a figure. */
  public String shown(String label, int column) {
    return formatter.formatCellValue(figure(label, column));
  }

  /** The text beside a figure; empty if the next column has a heading of its own. */
  public String beside(String label, int column) {
    int next = columns.get(column) + 1;
    return columns.contains(next) ? "" : text(stub(label).getRow().getCell(next));
  }

  /** The texts in the first column under the table. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (int row = header.getRowNum() + 1; row <= sheet.getLastRowNum(); row++) {
      if (sheet.getRow(row) != null && sheet.getRow(row).getCell(1) == null) {
        notes.add(text(sheet.getRow(row).getCell(0)));
      }
    }
    return notes;
  }
}
