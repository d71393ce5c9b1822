package io.etude.xlsx.write;

import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.Cells;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Stylebook;
import java.util.ArrayList;
import java.util.List;

/**
 * The workbook without its cells, which {@link WorkbookWriter} streams into the package: sheets,
 * styles, names, and the parts that sheets refer to.
 */
final class WorkbookFrame {

  /** The namespace of workbooks and sheets. */
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private static final String PART = "xl/workbook.xml";

  private final Stylebook styles;
  private final String footer;
  private final StylePool pool;
  private final Parts parts = new Parts();
  private final List<SheetFrame> frames = new ArrayList<>();
  private final Xml sheets = new Xml();
  private final Xml names = new Xml();

  WorkbookFrame(Stylebook styles, String footer) {
    this.styles = styles;
    this.footer = footer;
    this.pool = new StylePool(styles.family(), styles.body());
    parts.link("", "officeDocument", PART);
    parts.declare(PART, "spreadsheetml.sheet.main");
    part("styles.xml", "spreadsheetml.styles", "styles");
    part("theme/theme1.xml", "theme", "theme");
  }

  StylePool pool() {
    return pool;
  }

  /** The parts of the package that are complete once all sheets are added. */
  Parts parts() {
    return parts;
  }

  /** The sheets that were added, in order. */
  List<SheetFrame> sheets() {
    return frames;
  }

  /** Registers the styles of a finished row. */
  void register(Sheet sheet, int row) {
    Cells cells = sheet.cells();
    for (int column = 0; column < cells.columns(row); column++) {
      cells.at(row, column).ifPresent(slot -> pool.index(slot.style()));
    }
  }

  /** Adds everything of a sheet but its cells. */
  void add(Sheet sheet) {
    int index = frames.size();
    String id =
        part("worksheets/sheet" + (index + 1) + ".xml", "spreadsheetml.worksheet", "worksheet");
    boolean unseen = sheet.visibility() == Sheet.Visibility.NEVER_SHOWN;
    boolean hidden = !styles.isAccessible() && sheet.visibility() == Sheet.Visibility.HIDDEN;
    sheets.empty(
        "sheet name=? sheetId=? state=? r:id=?",
        sheet.name(),
        index + 1,
        unseen ? "veryHidden" : hidden ? "hidden" : null,
        id);
    for (Overlay.CellName cell : sheet.overlays(Overlay.CellName.class)) {
      names.leaf(
          "definedName name=?",
          Area.cell(cell.row(), cell.column()).absolute(sheet.name()),
          cell.name());
    }
    SheetFrame frame =
        new SheetFrame(sheet, "xl/worksheets/sheet" + (index + 1) + ".xml", styles, parts);
    frame.write(footer, index == 0);
    frames.add(frame);
    if (!styles.isAccessible() && !unseen) {
      int printed = sheet.printedRows().orElse(sheet.lastRow() + 1);
      Area area = new Area(0, 0, printed - 1, sheet.lastColumn());
      builtIn("Print_Area", index, area.absolute(sheet.name()));
    }
    List<String> repeated = new ArrayList<>();
    if (frame.isManyPagesWide()) {
      repeated.add(Area.quoted(sheet.name()) + "!$A:$A");
    }
    if (!styles.isAccessible() && sheet.titleRow() >= 0) {
      repeated.add(Area.quoted(sheet.name()) + "!$1:$" + (sheet.titleRow() + 1));
    }
    if (!repeated.isEmpty()) {
      builtIn("Print_Titles", index, String.join(",", repeated));
    }
  }

  private void builtIn(String name, int sheet, String formula) {
    names.leaf("definedName name=? localSheetId=?", formula, "_xlnm." + name, sheet);
  }

  private String part(String name, String type, String relation) {
    parts.declare("xl/" + name, type);
    return parts.link(PART, relation, "xl/" + name);
  }

  /** Adds what is known once all sheets are. */
  void finish() {
    Xml workbook =
        Xml.document("workbook xmlns=? xmlns:r=?", MAIN, Parts.RELATIONS)
            .empty("workbookPr date1904=0")
            .open("bookViews")
            .empty("workbookView activeTab=0")
            .close("bookViews")
            .open("sheets")
            .raw(sheets.toString())
            .close("sheets");
    if (!names.isEmpty()) {
      workbook.open("definedNames").raw(names.toString()).close("definedNames");
    }
    parts.add(PART, workbook.close("workbook").bytes());
    parts.add("xl/styles.xml", pool.bytes());
    parts.add("xl/theme/theme1.xml", ThemeXml.of(styles));
  }
}
