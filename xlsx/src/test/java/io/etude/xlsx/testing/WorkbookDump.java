package io.etude.xlsx.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as text: every cell, link, table object, chart and name, as POI reads them. */
public final class WorkbookDump {

  private WorkbookDump() {}

  public static String of(XSSFWorkbook workbook) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      if (workbook.getSheetVisibility(i) != SheetVisibility.VERY_HIDDEN) { // digests
        sheet(workbook.getSheetAt(i), lines);
      }
    }
    for (Name name : workbook.getAllNames()) {
      lines.add("name " + name.getNameName() + " = " + name.getRefersToFormula());
    }
    return String.join("\n", lines) + "\n";
  }

  private static void sheet(XSSFSheet sheet, List<String> lines) {
    lines.add("== " + sheet.getSheetName());
    for (Row row : sheet) {
      for (Cell cell : row) {
        String content = content(cell);
        if (!content.isEmpty()) {
          lines.add(cell.getAddress() + " " + content);
        }
      }
    }
    for (XSSFHyperlink link : sheet.getHyperlinkList()) {
      String target = link.getAddress() == null ? link.getLocation() : link.getAddress();
      lines.add("link " + link.getCellRef() + " -> " + target);
    }
    for (XSSFTable table : sheet.getTables()) {
      lines.add("table " + table.getDisplayName() + " " + table.getArea().formatAsString());
    }
    if (sheet.getDrawingPatriarch() != null) {
      for (XSSFShape shape : sheet.getDrawingPatriarch().getShapes()) {
        if (shape instanceof XSSFGraphicFrame chart) {
          var properties = chart.getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
          lines.add("chart " + properties.getTitle());
        }
      }
    }
    lines.add("");
  }

  private static String content(Cell cell) {
    String format = cell.getCellStyle().getDataFormatString();
    String suffix = format.equals("General") ? "" : "  {" + format + "}";
    return switch (cell.getCellType()) {
      case STRING -> cell.getStringCellValue().replace("\n", "\\n");
      case NUMERIC -> number(cell.getNumericCellValue()) + suffix;
      case FORMULA ->
          "="
              + cell.getCellFormula()
              + (cell.getCachedFormulaResultType() == CellType.NUMERIC
                  ? " = " + number(cell.getNumericCellValue())
                  : "")
              + suffix;
      default -> "";
    };
  }

  private static String number(double number) {
    return number == Math.rint(number)
        ? Long.toString((long) number)
        : String.format(Locale.ROOT, "%.6f", number);
  }
}
