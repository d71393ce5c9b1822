package io.etude.examples;

import io.etude.analysis.ResultTable;
import io.etude.document.Block;
import io.etude.document.Inline;
import io.etude.document.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The tables of a workbook: a percentage by table, column and row label. */
final class SheetTables {

  private final XSSFWorkbook workbook;
  private final List<Block.Table> tables = new ArrayList<>();
  private final Locale language;

  private SheetTables(XSSFWorkbook workbook, Locale language) {
    this.workbook = workbook;
    this.language = language;
  }

  static SheetTables of(byte[] xlsx, Report report) throws IOException {
    SheetTables sheets =
        new SheetTables(new XSSFWorkbook(new ByteArrayInputStream(xlsx)), report.language());
    PrintedTables.collect(report.blocks(), sheets.tables);
    return sheets;
  }

  /** The number in that cell, which must be a number with a percent format. */
  double share(String tableId, String columnId, String rowLabel) {
    Block.Table block =
        tables.stream()
            .filter(
                t ->
                    t.banner()
                        .get(0)
                        .id()
                        .replaceFirst("@.*", "")
                        .equals(tableId.replaceFirst("@.*", "")))
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

  private String heading(Block.Table block, String tableId, String columnId) {
    if (columnId.equals("total")) {
      return "Ensemble";
    }
    ResultTable table =
        block.banner().stream().filter(t -> t.id().equals(tableId)).findFirst().orElseThrow();
    return PrintedTables.plain(table.column(columnId).orElseThrow().label().in(language));
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
