package io.etude.xlsx.source;

import io.etude.DataException;
import io.etude.internal.FileFaults;
import io.etude.xlsx.sheet.Area;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
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
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads the comments of an open workbook's commentary sheet. */
public final class CommentaryReader {

  /** The defined name of the heading over the experts' ids. */
  public static final String ID_NAME = "etude_expert_id";

  /** The defined name of the heading over the comments. */
  public static final String COMMENT_NAME = "etude_comment";

  private final XSSFWorkbook workbook;
  private final String file;

  private CommentaryReader(XSSFWorkbook workbook, String file) {
    this.workbook = workbook;
    this.file = file;
  }

  /** The comments by the experts' ids; see {@code CommentarySheet}. */
  public static Map<String, String> read(Path file) {
    try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
        XSSFWorkbook workbook = new XSSFWorkbook(opened)) {
      return new CommentaryReader(workbook, String.valueOf(file.getFileName())).comments();
    } catch (InvalidFormatException
        | OpenXML4JRuntimeException
        | POIXMLException
        | UnsupportedFileFormatException e) {
      throw new DataException(file.getFileName() + " is not an Excel workbook (.xlsx)", e);
    } catch (IOException e) {
      throw FileFaults.cannotRead(file, e);
    }
  }

  private Map<String, String> comments() {
    CellReference ids = heading(ID_NAME);
    CellReference comments = heading(COMMENT_NAME);
    XSSFSheet sheet = workbook.getSheet(ids.getSheetName());
    Map<String, String> found = new LinkedHashMap<>();
    for (int r = ids.getRow() + 1; r <= sheet.getLastRowNum(); r++) {
      if (sheet.getRow(r) == null) {
        continue;
      }
      Cell idCell = cell(sheet, r, ids.getCol());
      String id = text(idCell).strip();
      String comment = id.isEmpty() ? "" : text(cell(sheet, r, comments.getCol()));
      if (!comment.isBlank() && found.put(id, withoutReturns(comment)) != null) {
        throw new DataException(place(idCell) + ": expert \"" + id + "\" has two comments");
      }
    }
    return Collections.unmodifiableMap(found);
  }

  private CellReference heading(String name) {
    Name defined = workbook.getName(name);
    if (defined == null || defined.isDeleted() || defined.getSheetName().isEmpty()) {
      throw new DataException(
          file + " has no commentary sheet: the name \"" + name + "\" is not defined in it");
    }
    return new CellReference(defined.getRefersToFormula());
  }

  private static Cell cell(XSSFSheet sheet, int row, int column) {
    return sheet.getRow(row).getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private String text(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getStringCellValue();
      case ERROR -> throw new DataException(place(cell) + " holds an error instead of text");
      case BLANK, _NONE -> "";
      default -> new DataFormatter(Locale.ROOT).formatCellValue(cell);
    };
  }

  private String place(Cell cell) {
    return file
        + ": "
        + cell.getSheet().getSheetName()
        + "!"
        + Area.cellName(cell.getRowIndex(), cell.getColumnIndex());
  }

  private static String withoutReturns(String comment) {
    return comment.replace("\r\n", "\n").replace('\r', '\n').strip();
  }
}
