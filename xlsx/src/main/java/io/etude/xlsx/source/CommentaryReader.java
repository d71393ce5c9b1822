package io.etude.xlsx.source;

import io.etude.DataException;
import io.etude.EtudeException;
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
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

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
    } catch (EtudeException e) {
      throw e;
    } catch (RuntimeException e) {
      // POI has no exception of its own for most of what may be wrong within the XML
      throw new DataException(file.getFileName() + " is a damaged Excel workbook", e);
    }
  }

  private Map<String, String> comments() {
    CellReference ids = heading(ID_NAME);
    CellReference comments = heading(COMMENT_NAME);
    if (!ids.getSheetName().equals(comments.getSheetName())
        || ids.getRow() != comments.getRow()
        || ids.getCol() >= comments.getCol()) {
      throw new DataException(
          file
              + ": the name \""
              + COMMENT_NAME
              + "\" has to be in the row of \""
              + ID_NAME
              + "\", to its right; they are "
              + comments.formatAsString()
              + " and "
              + ids.formatAsString());
    }
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
    return place(name, defined.getRefersToFormula());
  }

  private CellReference place(String name, String formula) {
    try {
      CellReference place = new CellReference(formula);
      if (place.getRow() >= 0 && place.getCol() >= 0 && place.getSheetName() != null) {
        return place;
      }
    } catch (IllegalArgumentException e) {
      throw new DataException(notACell(name, formula), e);
    }
    throw new DataException(notACell(name, formula));
  }

  private String notACell(String name, String formula) {
    return file + ": the name \"" + name + "\" stands for " + formula + ", which is no cell";
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
      case STRING -> {
        checkShared((XSSFCell) cell);
        yield cell.getStringCellValue();
      }
      case ERROR -> throw new DataException(place(cell) + " holds an error instead of text");
      case BLANK, _NONE -> "";
      default -> new DataFormatter(Locale.ROOT).formatCellValue(cell);
    };
  }

  /** A text that isn't there would be read as an empty one. */
  private void checkShared(XSSFCell cell) {
    if (cell.getCTCell().getT() == STCellType.S && cell.getCTCell().isSetV()) {
      String index = cell.getCTCell().getV();
      int texts = workbook.getSharedStringSource().getSharedStringItems().size();
      if (!index.matches("\\d{1,9}") || Integer.parseInt(index) >= texts) {
        throw new DataException(
            place(cell) + " names shared text " + index + ", which the workbook does not have");
      }
    }
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
