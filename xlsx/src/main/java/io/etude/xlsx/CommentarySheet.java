package io.etude.xlsx;

import io.etude.DataException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Reads the comments that experts wrote into the commentary sheet of a workbook.
 *
 * <pre>{@code
 * Map<String, String> comments = CommentarySheet.read(Path.of("study.xlsx"));
 * }</pre>
 *
 * <p>The sheet is found by names that the workbook defines for its two headings, so that it may
 * have been renamed, sorted, or have had rows and columns put in, in Excel or LibreOffice.
 */
public final class CommentarySheet {

  private CommentarySheet() {}

  /**
   * The comments by the experts' ids, in the order of the sheet; experts without a comment are left
   * out.
   *
   * @throws DataException if the file is not such a workbook, an expert stands twice, or a cell
   *     holds an error; the message names the sheet and the cell
   * @throws UncheckedIOException if the file cannot be read
   */
  public static Map<String, String> read(Path file) {
    try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
        XSSFWorkbook workbook = new XSSFWorkbook(opened)) {
      return read(workbook, String.valueOf(file.getFileName()));
    } catch (InvalidFormatException
        | OpenXML4JRuntimeException
        | POIXMLException
        | UnsupportedFileFormatException e) {
      throw new DataException(file.getFileName() + " is not an Excel workbook (.xlsx)", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static Map<String, String> read(XSSFWorkbook workbook, String file) {
    CellReference ids = heading(workbook, CommentaryPage.ID_NAME, file);
    CellReference comments = heading(workbook, CommentaryPage.COMMENT_NAME, file);
    XSSFSheet sheet = workbook.getSheet(ids.getSheetName());
    Map<String, String> found = new LinkedHashMap<>();
    for (int r = ids.getRow() + 1; r <= sheet.getLastRowNum(); r++) {
      Row row = sheet.getRow(r);
      String id = row == null ? "" : text(row.getCell(ids.getCol()), sheet, file).strip();
      String comment = id.isEmpty() ? "" : text(row.getCell(comments.getCol()), sheet, file);
      if (!comment.isBlank() && found.put(id, tidy(comment)) != null) {
        throw new DataException(
            place(file, sheet, r, ids.getCol()) + ": expert \"" + id + "\" has two comments");
      }
    }
    return Collections.unmodifiableMap(found);
  }

  private static CellReference heading(XSSFWorkbook workbook, String name, String file) {
    Name defined = workbook.getName(name);
    if (defined == null || defined.isDeleted() || defined.getSheetName().isEmpty()) {
      throw new DataException(
          file + " has no commentary sheet: the name \"" + name + "\" is not defined in it");
    }
    return new CellReference(defined.getRefersToFormula());
  }

  private static String text(Cell cell, XSSFSheet sheet, String file) {
    if (cell == null) {
      return "";
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getStringCellValue();
      case ERROR ->
          throw new DataException(
              place(file, sheet, cell.getRowIndex(), cell.getColumnIndex())
                  + " holds an error instead of text");
      case BLANK, _NONE -> "";
      default -> new DataFormatter(java.util.Locale.ROOT).formatCellValue(cell);
    };
  }

  private static String place(String file, XSSFSheet sheet, int row, int column) {
    return file + ": " + sheet.getSheetName() + "!" + Area.cellName(row, column);
  }

  private static String tidy(String comment) {
    return comment.replace("\r\n", "\n").replace('\r', '\n').strip();
  }
}
