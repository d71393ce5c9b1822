package io.etude.xlsx.write;

import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Paper;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.SheetSizes;
import io.etude.xlsx.style.Stylebook;
import java.util.ArrayList;
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

  private final Sheet sheet;
  private final String part;
  private final Stylebook styles;
  private final Parts parts;
  private final Optional<Paper.Fit> fit;
  private final Xml before =
      Xml.document("worksheet xmlns=? xmlns:r=?", WorkbookFrame.MAIN, Parts.RELATIONS);
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
      // without a password: it keeps readers from typing beside the cells, not from unlocking them
      after.empty(
          "sheetProtection sheet=1 objects=1 scenarios=1 formatColumns=0 formatRows=0"
              + " selectLockedCells=0 selectUnlockedCells=0");
    }
    after.list(
        "mergeCells count=?",
        sheet.overlays(Overlay.Merged.class),
        merged -> after.empty("mergeCell ref=?", merged.area().relative()));
    bars();
    List<Overlay> validated = new ArrayList<>(sheet.overlays(Overlay.LengthHint.class));
    validated.addAll(sheet.overlays(Overlay.Choice.class));
    after.list("dataValidations count=?", validated, this::validation);
    after.list("hyperlinks", sheet.overlays(Overlay.Link.class), this::link);
    page(footer);
    after.list(
        "ignoredErrors",
        sheet.numbersAsText(),
        column ->
            after.empty(
                "ignoredError sqref=? numberStoredAsText=1",
                Area.column(column, 0, sheet.lastRow()).relative()));
    new SheetDrawing(sheet, part, styles, parts)
        .write()
        .ifPresent(id -> after.empty("drawing r:id=?", id));
    new Remarks(sheet, part, parts)
        .write()
        .ifPresent(id -> after.empty("legacyDrawing r:id=?", id));
    after.list("tableParts count=?", sheet.overlays(Overlay.NamedTable.class), this::table);
    after.close("worksheet");
  }

  private void properties() {
    Xml xml = new Xml();
    if (sheet.tab().isPresent() && !styles.isAccessible()) {
      xml.empty("tabColor rgb=?", "FF" + Xml.hex(sheet.tab().getAsInt()));
    }
    if (sheet.deepestLevel() > 0) {
      xml.empty("outlinePr summaryBelow=0"); // a net is above its members
    }
    if (fit.isEmpty()) {
      xml.empty("pageSetUpPr fitToPage=1");
    }
    if (!xml.isEmpty()) {
      before.open("sheetPr").raw(xml.toString()).close("sheetPr");
    }
    Area all = new Area(0, 0, sheet.lastRow(), sheet.lastColumn());
    before.empty("dimension ref=?", all.relative());
  }

  private void view(boolean first) {
    before.open("sheetViews");
    before.open(
        "sheetView showGridLines=0 rightToLeft=? tabSelected=? workbookViewId=0",
        styles.isRightToLeft(),
        first);
    int rows = sheet.frozenRows();
    int columns = sheet.frozenColumns();
    if (styles.isAccessible() || rows + columns == 0) {
      before.empty("selection activeCell=A1 sqref=A1");
    } else {
      String pane = rows == 0 ? "topRight" : columns == 0 ? "bottomLeft" : "bottomRight";
      before.empty(
          "pane xSplit=? ySplit=? topLeftCell=? activePane=? state=frozen",
          columns == 0 ? null : columns,
          rows == 0 ? null : rows,
          Area.cellName(rows, columns),
          pane);
      before.empty("selection pane=?", pane);
    }
    before.close("sheetView", "sheetViews");
  }

  private void sizes() {
    before.empty(
        "sheetFormatPr defaultColWidth=? defaultRowHeight=? customHeight=1 outlineLevelRow=?",
        SheetSizes.DEFAULT_WIDTH,
        sheet.defaultHeight(),
        sheet.deepestLevel() > 0 ? sheet.deepestLevel() : null);
    before.list(
        "cols",
        sheet.widths().entrySet(),
        column ->
            before.empty(
                "col min=? max=? width=? customWidth=1",
                column.getKey() + 1,
                column.getKey() + 1,
                Math.floor(Math.min(column.getValue(), MAX_WIDTH) * 256) / 256));
  }

  /** One rule for all areas: Excel is slow with a rule for each. */
  private void bars() {
    List<Overlay.ShareBars> bars = sheet.overlays(Overlay.ShareBars.class);
    if (!bars.isEmpty()) {
      String areas =
          bars.stream().map(each -> each.area().relative()).collect(Collectors.joining(" "));
      after
          .open("conditionalFormatting sqref=?", areas)
          .open("cfRule type=dataBar priority=1")
          .raw("<dataBar><cfvo type=\"num\" val=\"0\"/><cfvo type=\"num\" val=\"1\"/>")
          .empty("color rgb=?", "FF" + Xml.hex(styles.brand().positive().light()))
          .close("dataBar", "cfRule", "conditionalFormatting");
    }
  }

  private void validation(Overlay overlay) {
    if (overlay instanceof Overlay.Choice choice) {
      choice(choice);
    } else if (overlay instanceof Overlay.LengthHint hint) {
      hint(hint);
    }
  }

  private void hint(Overlay.LengthHint hint) {
    after
        .open(
            "dataValidation type=textLength errorStyle=information operator=lessThanOrEqual"
                + " allowBlank=1 showInputMessage=1 showErrorMessage=1 errorTitle=? error=?"
                + " promptTitle=? prompt=? sqref=?",
            cut(hint.title(), MAX_HEADING),
            cut(hint.text(), MAX_ERROR),
            cut(hint.title(), MAX_HEADING),
            cut(hint.text(), MAX_PROMPT),
            Area.cellName(hint.row(), hint.column()))
        .leaf("formula1", hint.longest())
        .close("dataValidation");
  }

  private void choice(Overlay.Choice choice) {
    after
        .open(
            "dataValidation type=list errorStyle=warning allowBlank=1 showErrorMessage=1 sqref=?",
            Area.cellName(choice.row(), choice.column()))
        .leaf("formula1", "\"" + String.join(",", choice.values()) + "\"")
        .close("dataValidation");
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }

  /** What Excel takes of a footer with other parts, or of a table's description. */
  private static String cut(String text) {
    return text.length() <= MAX_NAME ? text : cut(text, MAX_NAME - 1) + "\u2026";
  }

  private void link(Overlay.Link link) {
    boolean outside = link.kind() == Overlay.Link.Kind.WEB;
    boolean top = link.kind() == Overlay.Link.Kind.SHEET;
    after.empty(
        "hyperlink ref=? r:id=? location=?",
        Area.cellName(link.row(), link.column()),
        outside ? parts.linkOutside(part, "hyperlink", link.target()) : null,
        outside ? null : top ? Area.quoted(link.target()) + "!A1" : link.target());
  }

  private void page(String footer) {
    after.empty(
        "pageMargins left=? right=? top=? bottom=? header=0.3 footer=0.3",
        Paper.SIDE_MARGIN,
        Paper.SIDE_MARGIN,
        Paper.EDGE_MARGIN,
        Paper.EDGE_MARGIN);
    after.empty(
        "pageSetup paperSize=9 scale=? fitToWidth=? fitToHeight=? orientation=?",
        fit.map(Paper.Fit::scale).orElse(null),
        fit.isEmpty() ? 1 : null,
        fit.isEmpty() ? 0 : null,
        sheet.orientation() == Sheet.Orientation.LANDSCAPE ? "landscape" : "portrait");
    if (!styles.isAccessible()) {
      String left = cut(footer).replace("&", "&&");
      after.open("headerFooter").leaf("oddFooter", "&L" + left + "&R&P / &N").close("headerFooter");
    }
    if (fit.isPresent()) {
      after.list(
          "rowBreaks count=? manualBreakCount=?",
          sheet.breaks(),
          row -> after.empty("brk id=? max=16383 man=1", row));
      after.list(
          "colBreaks count=? manualBreakCount=?",
          fit.get().breaks(),
          column -> after.empty("brk id=? max=1048575 man=1", column));
    }
  }

  private void table(Overlay.NamedTable table) {
    int number = parts.next("table");
    String name = "xl/tables/table" + number + ".xml";
    String area = table.area().relative();
    Xml xml =
        Xml.document(
            "table xmlns=? id=? name=? displayName=? comment=? ref=?",
            WorkbookFrame.MAIN,
            number,
            table.name(),
            table.name(),
            cut(table.description()),
            area);
    if (!styles.isAccessible()) { // its rules advise against buttons of filters
      xml.empty("autoFilter ref=?", area);
    }
    int[] column = new int[1];
    xml.list(
        "tableColumns count=?",
        table.headers(),
        header -> xml.empty("tableColumn id=? name=?", ++column[0], header));
    xml.empty(
        "tableStyleInfo name=? showFirstColumn=0 showLastColumn=0 showRowStripes=0"
            + " showColumnStripes=0",
        styles.isAccessible() ? "TableStyleLight1" : "TableStyleLight15");
    parts.add(name, "spreadsheetml.table", xml.close("table").bytes());
    after.empty("tablePart r:id=?", parts.link(part, "table", name));
  }
}
