package io.etude.xlsx.write;

import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Paper;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.SheetSizes;
import io.etude.xlsx.style.Stylebook;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A sheet without its cells: what stands before and after them, and the parts that it refers to:
 * tables, drawings, remarks.
 */
final class SheetFrame {

  /** Excel takes 255 characters, a footer's codes and doubled signs among them. */
  private static final int MAX_NAME = 200;

  /** The longest heading of a hint in Excel. */
  private static final int MAX_HEADING = 32;

  private static final int MAX_PROMPT = 255;
  private static final int MAX_ERROR = 225;

  /** The widest column of Excel. */
  private static final double MAX_WIDTH = 255;

  private static final int LAST_ROW = 1_048_575;
  private static final int LAST_COLUMN = 16_383;

  private final Sheet sheet;
  private final String part;
  private final Stylebook styles;
  private final Parts parts;
  private final Optional<Paper.Fit> fit;
  private final Xml before =
      Xml.document("worksheet", "xmlns", WorkbookFrame.MAIN, "xmlns:r", Parts.RELATIONS);
  private final Xml after = new Xml();

  SheetFrame(Sheet sheet, String part, Stylebook styles, Parts parts) {
    this.sheet = sheet;
    this.part = part;
    this.styles = styles;
    this.parts = parts;
    this.fit = fit(sheet);
  }

  /**
   * Excel forgets breaks in a sheet that is fitted to a page, so that one has a scale instead;
   * empty for a sheet that is fitted.
   */
  private static Optional<Paper.Fit> fit(Sheet sheet) {
    if (sheet.scale().isPresent()) {
      return Optional.of(new Paper.Fit(sheet.scale().getAsInt(), sheet.pageColumns()));
    }
    boolean broken = !sheet.breaks().isEmpty() || !sheet.pageColumns().isEmpty();
    return broken ? Optional.of(Paper.of(sheet)) : Optional.empty();
  }

  /** Whether the sheet is wider than a page. */
  boolean isManyPagesWide() {
    return fit.isPresent() && !fit.get().breaks().isEmpty();
  }

  /** Its name in the package. */
  String part() {
    return part;
  }

  /** What stands before the cells. */
  String before() {
    return before.toString();
  }

  /** What stands after the cells. */
  String after() {
    return after.toString();
  }

  void write(String footer, boolean first) {
    properties();
    view(first);
    sizes();
    if (sheet.editing() == Sheet.Editing.INPUTS) {
      protection();
    }
    merged();
    bars();
    validations();
    links();
    page(footer);
    textsLikeNumbers();
    new Drawing(sheet, part, styles, parts)
        .write()
        .ifPresent(id -> after.empty("drawing", "r:id", id));
    new Remarks(sheet, part, parts)
        .write()
        .ifPresent(id -> after.empty("legacyDrawing", "r:id", id));
    tables();
    after.close("worksheet");
  }

  private void properties() {
    Xml xml = new Xml();
    if (sheet.tab().isPresent() && !styles.isAccessible()) {
      xml.empty("tabColor", "rgb", "FF" + Xml.hex(sheet.tab().getAsInt()));
    }
    if (sheet.deepestLevel() > 0) {
      xml.empty("outlinePr", "summaryBelow", false); // a net is above its members
    }
    if (fit.isEmpty()) {
      xml.empty("pageSetUpPr", "fitToPage", true);
    }
    if (!xml.isEmpty()) {
      before.open("sheetPr").raw(xml.toString()).close("sheetPr");
    }
    Area all = new Area(0, 0, sheet.lastRow(), sheet.lastColumn());
    before.empty("dimension", "ref", all.relative());
  }

  private void view(boolean first) {
    before.open("sheetViews");
    before.open(
        "sheetView",
        "showGridLines",
        false,
        "rightToLeft",
        styles.isRightToLeft() ? true : null,
        "tabSelected",
        first ? true : null,
        "workbookViewId",
        0);
    int rows = sheet.frozenRows();
    int columns = sheet.frozenColumns();
    if (styles.isAccessible() || rows + columns == 0) {
      before.empty("selection", "activeCell", "A1", "sqref", "A1");
    } else {
      String pane = rows == 0 ? "topRight" : columns == 0 ? "bottomLeft" : "bottomRight";
      before.empty(
          "pane",
          "xSplit",
          columns == 0 ? null : columns,
          "ySplit",
          rows == 0 ? null : rows,
          "topLeftCell",
          Area.cellName(rows, columns),
          "activePane",
          pane,
          "state",
          "frozen");
      before.empty("selection", "pane", pane);
    }
    before.close("sheetView", "sheetViews");
  }

  private void sizes() {
    before.empty(
        "sheetFormatPr",
        "defaultColWidth",
        SheetSizes.DEFAULT_WIDTH,
        "defaultRowHeight",
        sheet.defaultHeight(),
        "customHeight",
        true,
        "outlineLevelRow",
        sheet.deepestLevel() > 0 ? sheet.deepestLevel() : null);
    if (!sheet.widths().isEmpty()) {
      before.open("cols");
      sheet
          .widths()
          .forEach(
              (column, width) ->
                  before.empty(
                      "col",
                      "min",
                      column + 1,
                      "max",
                      column + 1,
                      "width",
                      Math.floor(Math.min(width, MAX_WIDTH) * 256) / 256,
                      "customWidth",
                      true));
      before.close("cols");
    }
  }

  /** Without a password: it keeps readers from typing beside the cells, not from unlocking them. */
  private void protection() {
    after.empty(
        "sheetProtection",
        "sheet",
        true,
        "objects",
        true,
        "scenarios",
        true,
        "formatColumns",
        false,
        "formatRows",
        false,
        "selectLockedCells",
        false,
        "selectUnlockedCells",
        false);
  }

  private void merged() {
    List<Overlay.Merged> all = sheet.overlays(Overlay.Merged.class);
    if (!all.isEmpty()) {
      after.open("mergeCells", "count", all.size());
      all.forEach(merged -> after.empty("mergeCell", "ref", merged.area().relative()));
      after.close("mergeCells");
    }
  }

  /** One rule for all areas: Excel is slow with a rule for each. */
  private void bars() {
    List<Overlay.ShareBars> bars = sheet.overlays(Overlay.ShareBars.class);
    if (!bars.isEmpty()) {
      String areas =
          bars.stream().map(each -> each.area().relative()).collect(Collectors.joining(" "));
      after
          .open("conditionalFormatting", "sqref", areas)
          .open("cfRule", "type", "dataBar", "priority", 1)
          .open("dataBar")
          .empty("cfvo", "type", "num", "val", 0)
          .empty("cfvo", "type", "num", "val", 1)
          .empty("color", "rgb", "FF" + Xml.hex(styles.brand().positive().light()))
          .close("dataBar", "cfRule", "conditionalFormatting");
    }
  }

  /** Hints on lengths, and choices. */
  private void validations() {
    List<Overlay.LengthHint> hints = sheet.overlays(Overlay.LengthHint.class);
    List<Overlay.Choice> choices = sheet.overlays(Overlay.Choice.class);
    if (hints.isEmpty() && choices.isEmpty()) {
      return;
    }
    after.open("dataValidations", "count", hints.size() + choices.size());
    for (Overlay.LengthHint hint : hints) {
      after
          .open(
              "dataValidation",
              "type",
              "textLength",
              "errorStyle",
              "information",
              "operator",
              "lessThanOrEqual",
              "allowBlank",
              true,
              "showInputMessage",
              true,
              "showErrorMessage",
              true,
              "errorTitle",
              cut(hint.title(), MAX_HEADING),
              "error",
              cut(hint.text(), MAX_ERROR),
              "promptTitle",
              cut(hint.title(), MAX_HEADING),
              "prompt",
              cut(hint.text(), MAX_PROMPT),
              "sqref",
              Area.cellName(hint.row(), hint.column()))
          .leaf("formula1", hint.longest())
          .close("dataValidation");
    }
    for (Overlay.Choice choice : choices) {
      after
          .open(
              "dataValidation",
              "type",
              "list",
              "errorStyle",
              "warning",
              "allowBlank",
              true,
              "showErrorMessage",
              true,
              "sqref",
              Area.cellName(choice.row(), choice.column()))
          .leaf("formula1", "\"" + String.join(",", choice.values()) + "\"")
          .close("dataValidation");
    }
    after.close("dataValidations");
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }

  /** What Excel takes of a footer with other parts, or of a table's description. */
  private static String cut(String text) {
    return text.length() <= MAX_NAME ? text : cut(text, MAX_NAME - 1) + "\u2026";
  }

  private void links() {
    List<Overlay.Link> links = sheet.overlays(Overlay.Link.class);
    if (links.isEmpty()) {
      return;
    }
    after.open("hyperlinks");
    for (Overlay.Link link : links) {
      boolean outside = link.kind() == Overlay.Link.Kind.WEB;
      boolean top = link.kind() == Overlay.Link.Kind.SHEET;
      after.empty(
          "hyperlink",
          "ref",
          Area.cellName(link.row(), link.column()),
          "r:id",
          outside ? parts.linkOutside(part, "hyperlink", link.target()) : null,
          "location",
          outside ? null : top ? Area.quoted(link.target()) + "!A1" : link.target());
    }
    after.close("hyperlinks");
  }

  private void page(String footer) {
    after.empty(
        "pageMargins",
        "left",
        Paper.SIDE_MARGIN,
        "right",
        Paper.SIDE_MARGIN,
        "top",
        Paper.EDGE_MARGIN,
        "bottom",
        Paper.EDGE_MARGIN,
        "header",
        0.3,
        "footer",
        0.3);
    after.empty(
        "pageSetup",
        "paperSize",
        9, // A4
        "scale",
        fit.map(Paper.Fit::scale).orElse(null),
        "fitToWidth",
        fit.isEmpty() ? 1 : null,
        "fitToHeight",
        fit.isEmpty() ? 0 : null,
        "orientation",
        sheet.orientation() == Sheet.Orientation.LANDSCAPE ? "landscape" : "portrait");
    if (!styles.isAccessible()) {
      String left = cut(footer).replace("&", "&&");
      after.open("headerFooter").leaf("oddFooter", "&L" + left + "&R&P / &N").close("headerFooter");
    }
    if (fit.isPresent()) {
      breaks("rowBreaks", sheet.breaks(), LAST_COLUMN);
      breaks("colBreaks", fit.get().breaks(), LAST_ROW);
    }
  }

  private void breaks(String name, List<Integer> breaks, int end) {
    if (!breaks.isEmpty()) {
      after.open(name, "count", breaks.size(), "manualBreakCount", breaks.size());
      breaks.forEach(each -> after.empty("brk", "id", each, "max", end, "man", true));
      after.close(name);
    }
  }

  private void textsLikeNumbers() {
    if (!sheet.numbersAsText().isEmpty()) {
      after.open("ignoredErrors");
      for (int column : sheet.numbersAsText()) {
        String area = Area.column(column, 0, sheet.lastRow()).relative();
        after.empty("ignoredError", "sqref", area, "numberStoredAsText", true);
      }
      after.close("ignoredErrors");
    }
  }

  private void tables() {
    List<Overlay.NamedTable> tables = sheet.overlays(Overlay.NamedTable.class);
    if (tables.isEmpty()) {
      return;
    }
    after.open("tableParts", "count", tables.size());
    for (Overlay.NamedTable table : tables) {
      int number = parts.next("table");
      String name = "xl/tables/table" + number + ".xml";
      parts.add(name, "spreadsheetml.table", table(table, number));
      after.empty("tablePart", "r:id", parts.link(part, "table", name));
    }
    after.close("tableParts");
  }

  private byte[] table(Overlay.NamedTable table, int number) {
    String area = table.area().relative();
    Xml xml =
        Xml.document(
            "table",
            "xmlns",
            WorkbookFrame.MAIN,
            "id",
            number,
            "name",
            table.name(),
            "displayName",
            table.name(),
            "comment",
            cut(table.description()),
            "ref",
            area);
    if (!styles.isAccessible()) { // its rules advise against buttons of filters
      xml.empty("autoFilter", "ref", area);
    }
    xml.open("tableColumns", "count", table.headers().size());
    for (int i = 0; i < table.headers().size(); i++) {
      xml.empty("tableColumn", "id", i + 1, "name", table.headers().get(i));
    }
    xml.close("tableColumns");
    xml.empty(
        "tableStyleInfo",
        "name",
        styles.isAccessible() ? "TableStyleLight1" : "TableStyleLight15",
        "showFirstColumn",
        false,
        "showLastColumn",
        false,
        "showRowStripes",
        false,
        "showColumnStripes",
        false);
    return xml.close("table").bytes();
  }
}
