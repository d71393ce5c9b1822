package io.etude.examples.gazette;

import io.etude.document.Report;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The tables of a workbook: a percentage by table, column and row label. */
final class SheetTables {

  private final XSSFWorkbook workbook;
  private final List<StatTable> tables = new ArrayList<>();

  private SheetTables(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  static SheetTables of(byte[] xlsx, Report report) throws IOException {
    SheetTables sheets = new SheetTables(new XSSFWorkbook(new ByteArrayInputStream(xlsx)));
    PrintedTables.collect(report.blocks(), sheets.tables);
    return sheets;
  }

  /** The number in that cell, which must be a number with a percent format. */
  double share(String tableId, String columnId, String rowLabel) {
    String place = tableId.replaceFirst("@.*", "");
    StatTable block =
        tables.stream()
            .filter(t -> t.subject().table().place().equals(place))
            .findFirst()
            .orElseThrow();
    String title = PrintedTables.plain(Inline.plain(block.title()));
    for (Sheet sheet : workbook) {
      boolean inside = false;
      int column = -1;
      for (Row row : sheet) {
        String first = text(row.getCell(0));
        if (first.matches("Tableau \\d+\\. .*")) {
          inside = first.endsWith(". " + title);
        }
        if (inside) {
          column = column < 0 ? columnOf(row, heading(block, tableId, columnId)) : column;
          if (first.equals(PrintedTables.plain(rowLabel)) && column >= 0) {
            return percentage(row.getCell(column));
          }
        }
      }
    }
    throw new AssertionError("the workbook has no " + title + ": " + rowLabel);
  }

  private static String heading(StatTable block, String tableId, String columnId) {
    for (StatColumn column : block.columns()) {
      boolean total = column.segment() < 0;
      boolean here =
          total || block.segments().get(column.segment()).source().toString().equals(tableId);
      if (here && column.id().equals(columnId)) {
        return PrintedTables.plain(column.label());
      }
    }
    throw new AssertionError("no column " + columnId + " in " + tableId);
  }

  private static int columnOf(Row row, String heading) {
    for (Cell cell : row) {
      if (text(cell).equals(heading)) {
        return cell.getColumnIndex();
      }
    }
    return -1;
  }

  private static String text(Cell cell) {
    return cell != null && cell.getCellType() == CellType.STRING
        ? PrintedTables.plain(cell.getStringCellValue())
        : "";
  }

  private static double percentage(Cell cell) {
    if (cell.getCellType() != CellType.NUMERIC
        || !cell.getCellStyle().getDataFormatString().endsWith("%")) {
      throw new AssertionError(cell.getAddress() + " is no percentage: " + cell);
    }
    return cell.getNumericCellValue();
  }
}
