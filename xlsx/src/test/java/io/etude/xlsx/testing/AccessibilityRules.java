package io.etude.xlsx.testing;

import io.etude.internal.ColorContrast;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The rules of "Making spreadsheets accessible: a brief checklist of the basics" by the UK's
 * Government Analysis Function, the essential ones and the others, as far as a program can check
 * them. Each fault names its rule, the sheet and the cell.
 */
public final class AccessibilityRules {

  /** The shorthand of the harmonised list. */
  private static final Set<String> SHORTHAND =
      Set.of("[b]", "[c]", "[e]", "[f]", "[low]", "[p]", "[r]", "[u]", "[w]", "[x]", "[z]");

  private static final int MIN_POINTS = 12;
  private static final double MIN_CONTRAST = 4.5;

  private final List<String> faults = new ArrayList<>();
  private final XSSFWorkbook workbook;

  /** The names of named styles by their index. */
  private final Map<Long, String> styleNames = new HashMap<>();

  private AccessibilityRules(XSSFWorkbook workbook) {
    this.workbook = workbook;
    XmlElement.of(workbook.getStylesSource()).at("cellStyles").children("cellStyle").stream()
        .forEach(
            style ->
                styleNames.put(Long.valueOf(style.attribute("xfId")), style.attribute("name")));
  }

  /** What breaks a rule; the first sheet is the cover, the second the contents. */
  public static List<String> faults(XSSFWorkbook workbook) {
    AccessibilityRules rules = new AccessibilityRules(workbook);
    rules.start();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      if (workbook.getSheetVisibility(i) == SheetVisibility.VERY_HIDDEN) {
        continue; // no program offers to show it
      }
      rules.sheet(sheet);
      for (XSSFTable table : sheet.getTables()) {
        if (!names.add(table.getDisplayName().toLowerCase(Locale.ROOT))) {
          rules.fault("unique table names", sheet, table.getDisplayName());
        }
        rules.table(sheet, table);
      }
    }
    return rules.faults;
  }

  private void fault(String rule, XSSFSheet sheet, String where) {
    faults.add(rule + ": " + sheet.getSheetName() + "!" + where);
  }

  private void start() {
    XSSFSheet first = workbook.getSheetAt(0);
    var properties = workbook.getProperties().getCoreProperties();
    if (properties.getTitle() == null
        || properties.getTitle().isBlank()
        || properties.getUnderlyingProperties().getLanguageProperty().isEmpty()) {
      fault("document information", first, "A1");
    }
    if (workbook.getActiveSheetIndex() != 0
        || !first.getActiveCell().formatAsString().equals("A1")) {
      fault("cursor in A1 of the first sheet", first, "A1");
    }
  }

  private void sheet(XSSFSheet sheet) {
    Row title = sheet.getRow(0);
    if (title == null || title.getCell(0) == null || text(title.getCell(0)).isBlank()) {
      fault("title in A1", sheet, "A1");
    } else if (!styleName(title.getCell(0)).matches("Title|Heading \\d")) {
      fault("title with a heading style", sheet, "A1");
    }
    if (sheet.getNumMergedRegions() > 0) {
      fault("no merged cells", sheet, sheet.getMergedRegion(0).formatAsString());
    }
    if (sheet.getPaneInformation() != null) {
      fault("no frozen panes", sheet, "A1");
    }
    if (!(sheet.getFooter().getLeft() + sheet.getFooter().getRight()).isEmpty()
        || !(sheet.getHeader().getLeft() + sheet.getHeader().getRight()).isEmpty()) {
      fault("no header or footer", sheet, "A1");
    }
    if (sheet.getDrawingPatriarch() != null) {
      fault("no charts, pictures or comments", sheet, "A1");
    }
    if (sheet.getTables().size() > 1) {
      fault("one table a sheet", sheet, "A1");
    }
    for (int row = 0; row <= sheet.getLastRowNum(); row++) {
      if (sheet.getRow(row) == null || sheet.getRow(row).getPhysicalNumberOfCells() == 0) {
        fault("no blank rows", sheet, "A" + (row + 1));
      }
    }
    for (Row row : sheet) {
      if (row.getZeroHeight()) {
        fault("nothing hidden", sheet, "A" + (row.getRowNum() + 1));
      }
      for (Cell cell : row) {
        cell(sheet, cell);
        boolean inTable =
            sheet.getTables().stream().anyMatch(table -> table.contains(new CellReference(cell)));
        if (cell.getColumnIndex() > 0 && !inTable) {
          fault("tables are marked up, other text is in column A", sheet, where(cell));
        }
      }
    }
    for (int column = 0; column < 50; column++) {
      if (sheet.isColumnHidden(column)) {
        fault("nothing hidden", sheet, CellReference.convertNumToColString(column) + "1");
      }
    }
    if (workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) != SheetVisibility.VISIBLE) {
      fault("nothing hidden", sheet, "A1");
    }
    if (sheet.getSheetConditionalFormatting().getNumConditionalFormattings() > 0) {
      fault("no visual devices", sheet, "A1");
    }
    for (XSSFHyperlink link : sheet.getHyperlinkList()) {
      String text = text(sheet.getRow(link.getFirstRow()).getCell(link.getFirstColumn()));
      if (text.isBlank() || text.matches("(?i)(https?:.*|here|click here|ici|lien|link)")) {
        fault("links say where they lead", sheet, link.getCellRef());
      }
    }
  }

  private void cell(XSSFSheet sheet, Cell cell) {
    String where = cell.getAddress().formatAsString();
    if (cell.getCellStyle().getFillPattern() != FillPatternType.NO_FILL) {
      fault("no fills", sheet, where);
    }
    XSSFFont font = ((XSSFCellStyle) cell.getCellStyle()).getFont();
    String text = text(cell);
    boolean link = cell.getHyperlink() != null;
    if (!text.isEmpty() && font.getFontHeightInPoints() < MIN_POINTS) {
      fault("type of 12 points", sheet, where);
    }
    if (font.getItalic() || font.getUnderline() != Font.U_NONE && !link) {
      fault("no italics, nothing underlined but links", sheet, where);
    }
    if (!text.isEmpty() && contrast(font) < MIN_CONTRAST) {
      fault("contrast", sheet, where);
    }
    if (cell.getCellType() == CellType.STRING && hasSuperscript(cell)) {
      fault("no superscript", sheet, where);
    }
    if (text.matches("[*\u2020\u2021\u2013\u2014.-]+") || text.endsWith("*")) {
      fault("no symbols as notes", sheet, where);
    }
    if (text.matches("\\[[a-z]+\\]") && !SHORTHAND.contains(text)) {
      fault("harmonised shorthand", sheet, where);
    }
  }

  private static boolean hasSuperscript(Cell cell) {
    XSSFRichTextString rich = (XSSFRichTextString) cell.getRichStringCellValue();
    for (int run = 0; run < rich.numFormattingRuns(); run++) {
      XSSFFont font = rich.getFontOfFormattingRun(run);
      if (font != null && font.getTypeOffset() != Font.SS_NONE) {
        return true;
      }
    }
    return false;
  }

  /** That of the type with white, by WCAG. */
  private static double contrast(XSSFFont font) {
    byte[] rgb = font.getXSSFColor() == null ? null : font.getXSSFColor().getRGB();
    return rgb == null
        ? 21
        : ColorContrast.ratio(
            0xFFFFFF, (rgb[0] & 0xFF) << 16 | (rgb[1] & 0xFF) << 8 | rgb[2] & 0xFF);
  }

  private static int colour(Cell cell) {
    XSSFColor colour = ((XSSFCellStyle) cell.getCellStyle()).getFont().getXSSFColor();
    return colour == null ? 0 : Arrays.hashCode(colour.getRGB());
  }

  private void table(XSSFSheet sheet, XSSFTable table) {
    if (table.getStartColIndex() != 0) {
      fault("tables at the left edge", sheet, "A" + (table.getStartRowIndex() + 1));
    }
    if (table.getDisplayName().matches("(?i)(table|tableau)?\\d*")) {
      fault("meaningful table names", sheet, table.getDisplayName());
    }
    if (table.getCTTable().isSetAutoFilter()) {
      fault("no filters", sheet, table.getDisplayName());
    }
    Set<Integer> colours = new HashSet<>();
    for (int r = table.getStartRowIndex(); r <= table.getEndRowIndex(); r++) {
      for (Cell cell : sheet.getRow(r)) {
        if (!text(cell).isEmpty() && !cell.getCellStyle().getWrapText()) {
          fault("wrapped text", sheet, where(cell));
        }
        boolean body = r > table.getStartRowIndex() && cell.getHyperlink() == null;
        if (body && colours.add(colour(cell)) && colours.size() > 1) {
          fault("nothing said by colour alone", sheet, where(cell));
        }
      }
    }
    if (table.getHeaderRowCount() != 1) {
      fault("one header row", sheet, "A" + (table.getStartRowIndex() + 1));
    }
    if (table.getEndRowIndex() != sheet.getLastRowNum()) {
      fault("nothing beneath the table", sheet, "A" + (table.getEndRowIndex() + 2));
    }
    Set<String> headings = new HashSet<>();
    for (Cell cell : sheet.getRow(table.getStartRowIndex())) {
      if (text(cell).isBlank() || !headings.add(text(cell).toLowerCase(Locale.ROOT))) {
        fault("headings that differ", sheet, cell.getAddress().formatAsString());
      }
    }
    Map<Integer, String> units = new TreeMap<>();
    for (int r = table.getStartRowIndex() + 1; r <= table.getEndRowIndex(); r++) {
      for (int c = table.getStartColIndex(); c <= table.getEndColIndex(); c++) {
        Cell cell = sheet.getRow(r).getCell(c);
        if (cell == null || cell.getCellType() == CellType.BLANK) {
          boolean input = cell != null && !cell.getCellStyle().getLocked();
          if (!input) {
            fault("no blank cells", sheet, cell == null ? "row " + (r + 1) : where(cell));
          }
        } else if (cell.getCellType() == CellType.NUMERIC) {
          String unit = unit(cell);
          if (!unit.equals(units.computeIfAbsent(c, column -> unit))) {
            fault("one unit a column", sheet, where(cell));
          }
        }
      }
    }
  }

  private static String where(Cell cell) {
    return cell.getAddress().formatAsString();
  }

  private static String unit(Cell cell) {
    return cell.getCellStyle().getDataFormatString().contains("%") ? "percentage" : "number";
  }

  private static String text(Cell cell) {
    return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
  }

  private String styleName(Cell cell) {
    long index = ((XSSFCellStyle) cell.getCellStyle()).getCoreXf().getXfId();
    return styleNames.getOrDefault(index, "");
  }
}
