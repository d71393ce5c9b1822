package io.etude.xlsx.write;

import io.etude.document.Picture;
import io.etude.internal.JpegHeader;
import io.etude.internal.LibraryLog;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.Cells;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Paper;
import io.etude.xlsx.sheet.PictureHeader;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.SheetSizes;
import io.etude.xlsx.style.Stylebook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.usermodel.ClientAnchor.AnchorType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;

/**
 * The workbook without its cells: sheets, styles, widths, links, tables, charts. Cells in POI's
 * model would take most of the memory and the time; {@link WorkbookWriter} streams them into the
 * package.
 */
final class WorkbookFrame implements AutoCloseable {

  static {
    LibraryLog.find();
  }

  /** Excel takes 255 characters, a footer's codes and doubled signs among them. */
  private static final int MAX_NAME = 200;

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Stylebook styles;
  private final StylePool pool;
  private final String footer;
  private final Map<String, Integer> sheetByPart = new LinkedHashMap<>();

  WorkbookFrame(Stylebook styles, String footer) {
    this.styles = styles;
    this.footer = footer;
    this.pool = new StylePool(workbook, styles.family(), styles.body());
    workbook.getStylesSource().ensureThemesTable();
  }

  XSSFWorkbook workbook() {
    return workbook;
  }

  StylePool pool() {
    return pool;
  }

  /** The index of the sheet whose cells belong into that part; empty for other parts. */
  OptionalInt sheetOf(String part) {
    Integer sheet = sheetByPart.get(part);
    return sheet == null ? OptionalInt.empty() : OptionalInt.of(sheet);
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    workbook.write(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }

  /** Registers the styles of a finished row. */
  void register(Sheet sheet, int row) {
    Cells cells = sheet.cells();
    for (int column = 0; column < cells.columns(row); column++) {
      cells.at(row, column).ifPresent(slot -> pool.index(slot.style()));
    }
  }

  /** The theme of the workbook as XML. */
  byte[] theme() {
    return ThemeXml.of(styles);
  }

  /** Adds everything of a sheet but its cells. */
  void add(Sheet sheet) {
    XSSFSheet made = workbook.createSheet(sheet.name());
    int index = workbook.getSheetIndex(made);
    sheetByPart.put(made.getPackagePart().getPartName().getName().substring(1), index);
    made.setDisplayGridlines(false);
    made.setRightToLeft(styles.isRightToLeft());
    made.setDefaultRowHeightInPoints((float) sheet.defaultHeight());
    made.getCTWorksheet().getSheetFormatPr().setDefaultColWidth(SheetSizes.DEFAULT_WIDTH);
    made.getCTWorksheet()
        .getDimension()
        .setRef(new Area(0, 0, sheet.lastRow(), sheet.lastColumn()).relative());
    sheet
        .widths()
        .forEach(
            (column, width) -> made.setColumnWidth(column, (int) Math.min(width * 256, 65_280)));
    links(sheet, made);
    sheet.overlays(Overlay.NamedTable.class).forEach(table -> table(table, made));
    SheetExtras extras = new SheetExtras(workbook, made, styles);
    extras.bars(sheet.overlays(Overlay.ShareBars.class));
    sheet.overlays(Overlay.LengthHint.class).forEach(extras::hint);
    sheet.overlays(Overlay.Choice.class).forEach(extras::choice);
    extras.remarks(sheet.overlays(Overlay.Remark.class));
    extras.rows(sheet);
    names(sheet);
    drawings(sheet, made);
    page(sheet, made, index);
  }

  private void page(Sheet sheet, XSSFSheet made, int index) {
    boolean frozen = sheet.frozenRows() > 0 || sheet.frozenColumns() > 0;
    if (frozen && !styles.isAccessible()) {
      made.createFreezePane(sheet.frozenColumns(), sheet.frozenRows());
    } else {
      made.setActiveCell(CellAddress.A1);
    }
    PrintSetup setup = made.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(sheet.orientation() == Sheet.Orientation.LANDSCAPE);
    made.setMargin(PageMargin.LEFT, Paper.SIDE_MARGIN);
    made.setMargin(PageMargin.RIGHT, Paper.SIDE_MARGIN);
    made.setMargin(PageMargin.TOP, Paper.EDGE_MARGIN);
    made.setMargin(PageMargin.BOTTOM, Paper.EDGE_MARGIN);
    boolean manyPagesWide = pages(sheet, made);
    if (styles.isAccessible()) {
      titles(sheet.name(), index, manyPagesWide, -1);
      return;
    }
    if (sheet.visibility() == Sheet.Visibility.HIDDEN) {
      workbook.setSheetVisibility(index, SheetVisibility.HIDDEN);
    }
    sheet.tab().ifPresent(colour -> made.setTabColor(StylePool.colour(colour)));
    workbook.setPrintArea(
        index, 0, sheet.lastColumn(), 0, sheet.printedRows().orElse(sheet.lastRow() + 1) - 1);
    titles(sheet.name(), index, manyPagesWide, sheet.titleRow());
    made.getFooter().setLeft(cut(footer).replace("&", "&&"));
    made.getFooter().setRight("&P / &N");
  }

  /**
   * Repeats the first column and the rows down to {@code titleRow} on every page; POI's own methods
   * fail at names of sheets that have a comma.
   */
  private void titles(String sheet, int index, boolean firstColumn, int titleRow) {
    String named = SheetNameFormatter.format(sheet);
    List<String> repeated = new ArrayList<>();
    if (firstColumn) {
      repeated.add(named + "!$A:$A");
    }
    if (titleRow >= 0) {
      repeated.add(named + "!$1:$" + (titleRow + 1));
    }
    if (!repeated.isEmpty()) {
      XSSFName name = workbook.createName();
      name.setNameName(XSSFName.BUILTIN_PRINT_TITLE);
      name.setSheetIndex(index);
      name.setRefersToFormula(String.join(",", repeated));
    }
  }

  /**
   * Excel forgets breaks in a sheet that is fitted to a page, so that one has a scale instead.
   *
   * @return whether the sheet is wider than a page
   */
  private static boolean pages(Sheet sheet, XSSFSheet made) {
    PrintSetup setup = made.getPrintSetup();
    if (sheet.scale().isPresent()) {
      setup.setScale((short) sheet.scale().getAsInt());
      sheet.breaks().forEach(row -> made.setRowBreak(row - 1));
      sheet.pageColumns().forEach(column -> made.setColumnBreak(column - 1));
      return !sheet.pageColumns().isEmpty();
    }
    if (sheet.breaks().isEmpty() && sheet.pageColumns().isEmpty()) {
      made.setFitToPage(true);
      setup.setFitWidth((short) 1);
      setup.setFitHeight((short) 0);
      return false;
    }
    Paper.Fit fit = Paper.of(sheet);
    setup.setScale((short) fit.scale());
    sheet.breaks().forEach(row -> made.setRowBreak(row - 1));
    fit.breaks().forEach(column -> made.setColumnBreak(column - 1));
    return !fit.breaks().isEmpty();
  }

  private void links(Sheet sheet, XSSFSheet made) {
    for (Overlay.Link link : sheet.overlays(Overlay.Link.class)) {
      boolean inside = link.kind() != Overlay.Link.Kind.WEB;
      XSSFHyperlink hyperlink =
          workbook
              .getCreationHelper()
              .createHyperlink(inside ? HyperlinkType.DOCUMENT : HyperlinkType.URL);
      boolean sheetTop = link.kind() == Overlay.Link.Kind.SHEET;
      hyperlink.setAddress(sheetTop ? Area.quoted(link.target()) + "!A1" : link.target());
      hyperlink.setCellReference(Area.cellName(link.row(), link.column()));
      made.addHyperlink(hyperlink);
    }
  }

  private void table(Overlay.NamedTable table, XSSFSheet made) {
    AreaReference area = new AreaReference(table.area().relative(), SpreadsheetVersion.EXCEL2007);
    XSSFTable listed = made.createTable(area);
    listed.setName(table.name());
    listed.setDisplayName(table.name());
    listed.getCTTable().setComment(cut(table.description()));
    if (!styles.isAccessible()) { // its rules advise against buttons of filters
      listed.getCTTable().addNewAutoFilter().setRef(table.area().relative());
    }
    CTTableStyleInfo look = listed.getCTTable().addNewTableStyleInfo();
    look.setName(styles.isAccessible() ? "TableStyleLight1" : "TableStyleLight15");
    look.setShowFirstColumn(false);
    look.setShowLastColumn(false);
    look.setShowRowStripes(false);
    look.setShowColumnStripes(false);
    for (int i = 0; i < table.headers().size(); i++) {
      listed.getColumns().get(i).setName(table.headers().get(i));
    }
  }

  /** What Excel takes of a footer with other parts, or of a table's description. */
  private static String cut(String text) {
    return text.length() <= MAX_NAME ? text : text.substring(0, MAX_NAME - 1) + "\u2026";
  }

  private void names(Sheet sheet) {
    for (Overlay.CellName cell : sheet.overlays(Overlay.CellName.class)) {
      XSSFName name = workbook.createName();
      name.setNameName(cell.name());
      name.setRefersToFormula(Area.cell(cell.row(), cell.column()).absolute(sheet.name()));
    }
  }

  private void drawings(Sheet sheet, XSSFSheet made) {
    if (sheet.overlays(Overlay.ChartPlacement.class).isEmpty()
        && sheet.overlays(Overlay.PicturePlacement.class).isEmpty()) {
      return;
    }
    XSSFDrawing drawing = made.createDrawingPatriarch();
    for (Overlay.ChartPlacement chart : sheet.overlays(Overlay.ChartPlacement.class)) {
      XSSFClientAnchor anchor = anchor(sheet, chart.row(), chart.column(), chart.width());
      anchor.setRow2(chart.row() + SheetSizes.rowsFor(chart.height()));
      new ChartWriter(styles, chart.source())
          .write(chart.chart(), chart.width(), chart.height(), drawing.createChart(anchor));
    }
    sheet
        .overlays(Overlay.PicturePlacement.class)
        .forEach(picture -> picture(sheet, picture, drawing));
  }

  private void picture(Sheet sheet, Overlay.PicturePlacement pictured, XSSFDrawing drawing) {
    Picture picture = pictured.picture();
    int type =
        pictured.header().kind() == PictureHeader.Kind.PNG
            ? Workbook.PICTURE_TYPE_PNG
            : Workbook.PICTURE_TYPE_JPEG;
    XSSFClientAnchor anchor = anchor(sheet, pictured.row(), pictured.column(), pictured.width());
    anchor.setRow2(pictured.row() + SheetSizes.rowsFor(pictured.height()));
    byte[] bytes =
        JpegHeader.looksLike(picture.bytes())
            ? JpegHeader.withoutMetadata(picture.bytes(), true).orElse(picture.bytes())
            : picture.bytes();
    XSSFPicture made = drawing.createPicture(anchor, workbook.addPicture(bytes, type));
    made.getCTPicture().getNvPicPr().getCNvPr().setDescr(picture.alt());
  }

  private static XSSFClientAnchor anchor(Sheet sheet, int row, int column, int width) {
    int last = sheet.columnAfter(column, width);
    double before = 0;
    for (int c = column; c < last; c++) {
      before += sheet.pixels(c);
    }
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(
            0, 0, (int) ((width - before) * Units.EMU_PER_PIXEL), 0, column, row, last, row);
    anchor.setAnchorType(AnchorType.MOVE_DONT_RESIZE);
    return anchor;
  }
}
