package io.etude.xlsx.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.etude.document.Brand;
import io.etude.document.Picture;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.NativeChart;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.PictureHeader;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.SheetSizes;
import io.etude.xlsx.style.Stylebook;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.STEditAs;

/** What a sheet has besides its cells: sizes, links, tables, drawings, print set-up. */
class WorkbookFrameTest {

  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");

  private static void cells(Sheet sheet, int rows, int columns) {
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        sheet.text(row, column, "r" + row + "c" + column, Written.STYLES.body());
      }
    }
  }

  @Test
  void columnsHaveTheirWidthAndRowsTheirHeight() {
    XSSFSheet made =
        Written.sheet(
            sheet -> {
              cells(sheet, 2, 3);
              sheet.width(0, 20);
              sheet.width(1, 400);
              sheet.defaultHeight(12.75);
            });
    assertThat(made.getColumnWidth(0)).isEqualTo(20 * 256);
    assertThat(made.getColumnWidth(1)).as("Excel's widest").isEqualTo(65_280);
    assertThat(made.getDefaultRowHeightInPoints()).isEqualTo(12.75f);
    assertThat(made.isDisplayGridlines()).isFalse();
    assertThat(made.getCTWorksheet().getDimension().getRef()).isEqualTo("A1:C2");
  }

  /** Charts and paper are measured in columns of this width, which Excel must know. */
  @Test
  void columnsWithoutAWidthHaveTheOneThatSheetsAreMeasuredBy() {
    XSSFSheet made = Written.sheet(sheet -> cells(sheet, 1, 1));
    assertThat(made.getCTWorksheet().getSheetFormatPr().getDefaultColWidth())
        .isEqualTo(SheetSizes.DEFAULT_WIDTH);
  }

  @Test
  void theReadingDirectionIsThatOfTheLanguage() {
    Stylebook arabic = new Stylebook(Brand.DEFAULT, false, Locale.forLanguageTag("ar"));
    assertThat(Written.sheet(arabic, sheet -> cells(sheet, 1, 1)).isRightToLeft()).isTrue();
    assertThat(Written.sheet(sheet -> cells(sheet, 1, 1)).isRightToLeft()).isFalse();
  }

  @Test
  void linksLeadToSheetsNamesAndAddresses() {
    XSSFSheet made =
        Written.sheet(
            sheet -> {
              sheet.sheetLink(0, 0, "a", "It's one", Written.STYLES.link());
              sheet.nameLink(1, 0, "b", "Table_1", Written.STYLES.link());
              sheet.text(2, 1, "c", Written.STYLES.link());
              sheet.webLink(2, 1, "https://example.org/");
            });
    assertThat(made.getHyperlinkList())
        .extracting(XSSFHyperlink::getCellRef, XSSFHyperlink::getType, XSSFHyperlink::getAddress)
        .containsExactlyInAnyOrder(
            tuple("A1", HyperlinkType.DOCUMENT, "'It''s one'!A1"),
            tuple("A2", HyperlinkType.DOCUMENT, "Table_1"),
            tuple("B3", HyperlinkType.URL, "https://example.org/"));
  }

  private static XSSFTable table(Stylebook styles, String description) {
    return Written.sheet(
            styles,
            sheet -> {
              cells(sheet, 3, 2);
              sheet.add(
                  new Overlay.NamedTable(
                      "T1", new Area(0, 0, 2, 1), List.of("r0c0", "r0c1"), description));
            })
        .getTables()
        .get(0);
  }

  @Test
  void tablesHaveNameAreaAndHeadings() {
    XSSFTable table = table(Written.STYLES, "What it is");
    assertThat(table.getName()).isEqualTo("T1");
    assertThat(table.getDisplayName()).isEqualTo("T1");
    assertThat(table.getArea().formatAsString()).isEqualTo("A1:B3");
    assertThat(table.getColumns())
        .extracting(column -> column.getName())
        .containsExactly("r0c0", "r0c1");
    assertThat(table.getCTTable().getComment()).isEqualTo("What it is");
    assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo("A1:B3");
    var look = table.getCTTable().getTableStyleInfo();
    assertThat(look.getName()).isEqualTo("TableStyleLight15");
    assertThat(
            List.of(
                look.getShowRowStripes(),
                look.getShowColumnStripes(),
                look.getShowFirstColumn(),
                look.getShowLastColumn()))
        .containsOnly(false);
    assertThat(table(Written.STYLES, "x".repeat(300)).getCTTable().getComment()).hasSize(200);
  }

  /** The rules for accessible sheets advise against buttons of filters. */
  @Test
  void tablesOfTheAccessibleProfileHaveNoFilter() {
    XSSFTable table = table(Written.ACCESSIBLE, "What it is");
    assertThat(table.getCTTable().isSetAutoFilter()).isFalse();
    assertThat(table.getCTTable().getTableStyleInfo().getName()).isEqualTo("TableStyleLight1");
  }

  @Test
  void cellsHaveNames() {
    XSSFWorkbook workbook =
        Written.workbook(
            Written.STYLES,
            Written.layout(
                "It's one",
                sheet -> {
                  cells(sheet, 3, 2);
                  sheet.add(new Overlay.CellName("here", 2, 1));
                }));
    assertThat(workbook.getName("here").getRefersToFormula()).isEqualTo("'It''s one'!$B$3");
  }

  @Test
  void headingsStayInSightUnlessTheSheetIsAccessible() {
    XSSFSheet made =
        Written.sheet(
            sheet -> {
              cells(sheet, 3, 3);
              sheet.freeze(2, 1);
            });
    assertThat(made.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
    assertThat(made.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 1);
    XSSFSheet rows =
        Written.sheet(
            sheet -> {
              cells(sheet, 3, 3);
              sheet.freeze(1, 0);
            });
    assertThat(rows.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
    XSSFSheet columns =
        Written.sheet(
            sheet -> {
              cells(sheet, 3, 3);
              sheet.freeze(0, 1);
            });
    assertThat(columns.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 1);
    XSSFSheet accessible =
        Written.sheet(
            Written.ACCESSIBLE,
            sheet -> {
              cells(sheet, 3, 3);
              sheet.freeze(2, 1);
            });
    assertThat(accessible.getPaneInformation()).isNull();
    assertThat(accessible.getActiveCell().formatAsString()).isEqualTo("A1");
  }

  @Test
  void sheetsArePrintedOnA4() {
    XSSFSheet made =
        Written.sheet(
            sheet -> {
              cells(sheet, 4, 3);
              sheet.orientation(Sheet.Orientation.LANDSCAPE);
              sheet.tab(0x0F5F6E);
              sheet.repeatRowsTo(1);
            });
    assertThat(made.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
    assertThat(made.getPrintSetup().getLandscape()).isTrue();
    assertThat(
            Arrays.stream(PageMargin.values())
                .filter(margin -> margin != PageMargin.HEADER && margin != PageMargin.FOOTER)
                .map(made::getMargin))
        .containsExactlyInAnyOrder(0.5, 0.5, 0.7, 0.7);
    assertThat(made.getMargin(PageMargin.LEFT)).isEqualTo(0.5);
    assertThat(made.getTabColor().getARGBHex()).isEqualTo("FF0F5F6E");
    XSSFWorkbook workbook = made.getWorkbook();
    assertThat(workbook.getPrintArea(0)).isEqualTo("'S'!$A$1:$C$4");
    assertThat(made.getRepeatingRows().formatAsString()).isEqualTo("1:2");
    assertThat(made.getRepeatingColumns()).isNull();
    assertThat(made.getFitToPage()).isTrue();
    assertThat(made.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
    assertThat(made.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
    assertThat(made.getFooter().getLeft()).isEqualTo("Headline");
    assertThat(made.getFooter().getRight()).isEqualTo("&P / &N");
  }

  @Test
  void uprightSheetsMayPrintTheirFirstRowsOnly() {
    XSSFSheet made =
        Written.sheet(
            sheet -> {
              cells(sheet, 4, 3);
              sheet.printRows(1);
            });
    assertThat(made.getPrintSetup().getLandscape()).isFalse();
    assertThat(made.getWorkbook().getPrintArea(0)).isEqualTo("'S'!$A$1:$C$1");
    assertThat(made.getRepeatingRows()).isNull();
    assertThat(made.getTabColor()).isNull();
  }

  @Test
  void aSheetMayBeHidden() {
    XSSFWorkbook workbook =
        Written.workbook(
            Written.STYLES,
            Written.layout("One", sheet -> cells(sheet, 1, 1)),
            Written.layout(
                "Two",
                sheet -> {
                  cells(sheet, 1, 1);
                  sheet.visibility(Sheet.Visibility.HIDDEN);
                }));
    assertThat(workbook.isSheetHidden(0)).isFalse();
    assertThat(workbook.isSheetHidden(1)).isTrue();
  }

  /** Excel forgets breaks in a sheet that is fitted to a page. */
  @Test
  void aSheetWithAScaleIsNotFitted() {
    XSSFSheet made =
        Written.sheet(
            sheet -> {
              cells(sheet, 30, 6);
              sheet.scale(72);
              sheet.breakBefore(10);
              sheet.pageColumns(List.of(3));
            });
    assertThat(made.getFitToPage()).isFalse();
    assertThat(made.getPrintSetup().getScale()).isEqualTo((short) 72);
    assertThat(made.getRowBreaks()).containsExactly(9);
    assertThat(made.getColumnBreaks()).containsExactly(2);
    assertThat(made.getRepeatingColumns().formatAsString()).isEqualTo("A:A");
    XSSFSheet narrow =
        Written.sheet(
            sheet -> {
              cells(sheet, 30, 6);
              sheet.scale(72);
            });
    assertThat(narrow.getRepeatingColumns()).isNull();
  }

  @Test
  void aWideSheetWithBreaksIsScaledToItsPages() {
    XSSFSheet made =
        Written.sheet(
            sheet -> {
              cells(sheet, 30, 60);
              sheet.breakBefore(10);
              sheet.pageColumns(List.of(20, 40));
              sheet.repeatRowsTo(0);
            });
    assertThat(made.getFitToPage()).isFalse();
    assertThat((int) made.getPrintSetup().getScale()).isBetween(10, 99);
    assertThat(made.getRowBreaks()).containsExactly(9);
    assertThat(made.getColumnBreaks()).containsExactly(19, 39);
    assertThat(made.getRepeatingColumns().formatAsString()).isEqualTo("A:A");
    assertThat(made.getRepeatingRows().formatAsString()).isEqualTo("1:1");
    XSSFSheet narrow =
        Written.sheet(
            sheet -> {
              cells(sheet, 30, 3);
              sheet.breakBefore(10);
            });
    assertThat(narrow.getFitToPage()).isFalse();
    assertThat(narrow.getRepeatingColumns()).isNull();
    XSSFSheet fitting =
        Written.sheet(
            sheet -> {
              cells(sheet, 30, 3);
              sheet.pageColumns(List.of(2));
            });
    assertThat(fitting.getFitToPage()).isFalse();
    assertThat(fitting.getColumnBreaks()).isEmpty();
  }

  @Test
  void theAccessibleSheetRepeatsColumnsOnly() {
    XSSFSheet made =
        Written.sheet(
            Written.ACCESSIBLE,
            sheet -> {
              cells(sheet, 30, 6);
              sheet.scale(72);
              sheet.pageColumns(List.of(3));
              sheet.repeatRowsTo(1);
              sheet.tab(0x0F5F6E);
              sheet.visibility(Sheet.Visibility.HIDDEN);
            });
    assertThat(made.getRepeatingColumns().formatAsString()).isEqualTo("A:A");
    assertThat(made.getRepeatingRows()).isNull();
    assertThat(made.getTabColor()).isNull();
    assertThat(made.getWorkbook().isSheetHidden(0)).isFalse();
    assertThat(made.getFooter().getLeft()).isEmpty();
  }

  @Test
  void picturesKeepTheirShapeOverTheCells() {
    Picture picture = new Picture(PIXEL, "A pixel", "");
    PictureHeader header = PictureHeader.read(PIXEL).orElseThrow();
    XSSFSheet made =
        Written.sheet(
            sheet -> {
              cells(sheet, 1, 1);
              sheet.width(1, 5);
              sheet.add(new Overlay.PicturePlacement(2, 1, 100, picture, header));
            });
    XSSFPicture drawn = (XSSFPicture) made.getDrawingPatriarch().getShapes().get(0);
    assertThat(drawn.getCTPicture().getNvPicPr().getCNvPr().getDescr()).isEqualTo("A pixel");
    assertThat(drawn.getPictureData().getMimeType()).isEqualTo("image/png");
    assertThat(drawn.getPictureData().getData()).isEqualTo(PIXEL);
    XSSFClientAnchor anchor = drawn.getClientAnchor();
    assertThat(
            List.of(
                anchor.getRow1(), anchor.getRow2(), (int) anchor.getCol1(), (int) anchor.getCol2()))
        .as("a hundred pixels: five rows, a column of 37 and one of 74")
        .containsExactly(2, 7, 1, 2);
    assertThat(anchor.getDx2()).isEqualTo((int) ((100 - 5 * 7.42) * 9_525));
    assertThat(made.getDrawingPatriarch().getCTDrawing().getTwoCellAnchorArray(0).getEditAs())
        .as("moves with its cells, keeps its size")
        .isEqualTo(STEditAs.ONE_CELL);
  }

  @Test
  void commentsInAPhotoStayOut() {
    String comment = "FFFE0005475053";
    String photo = "FFD8%sFFC0000B080001000101011100FFDA0008010100003F0000FFD9";
    byte[] bytes = HexFormat.of().parseHex(String.format(photo, comment));
    XSSFSheet made =
        Written.sheet(
            sheet ->
                sheet.add(
                    new Overlay.PicturePlacement(
                        2,
                        1,
                        100,
                        new Picture(bytes, "A pixel", ""),
                        PictureHeader.read(bytes).orElseThrow())));
    XSSFPicture drawn = (XSSFPicture) made.getDrawingPatriarch().getShapes().get(0);
    assertThat(drawn.getPictureData().getData())
        .isEqualTo(HexFormat.of().parseHex(String.format(photo, "")));
  }

  @Test
  void chartsStandWhereTheyWerePlaced() {
    NativeChart.Series series =
        new NativeChart.Series(
            "Share",
            Optional.empty(),
            new NativeChart.Column<>(List.of(0.5), new Area(1, 1, 1, 1)),
            new NativeChart.Fill(0x123456, List.of()),
            new NativeChart.Labels(NativeChart.LabelKind.VALUES, 0, List.of()),
            Optional.empty());
    NativeChart chart =
        new NativeChart(
            NativeChart.Kind.BARS,
            new NativeChart.Title("Title", ""),
            "Alt",
            "0%",
            NativeChart.Limits.NONE,
            new NativeChart.Column<>(List.of("a"), new Area(1, 0, 1, 0)),
            List.of(series));
    XSSFSheet made =
        Written.sheet(
            sheet -> {
              cells(sheet, 2, 2);
              sheet.add(new Overlay.ChartPlacement(3, 2, 148, 90, chart, "S"));
            });
    XSSFClientAnchor anchor =
        (XSSFClientAnchor) made.getDrawingPatriarch().getShapes().get(0).getAnchor();
    assertThat(
            List.of(
                anchor.getRow1(), anchor.getRow2(), (int) anchor.getCol1(), (int) anchor.getCol2()))
        .containsExactly(3, 8, 2, 3);
    assertThat(made.getDrawingPatriarch().getCharts()).hasSize(1);
    assertThat(Written.sheet(sheet -> cells(sheet, 1, 1)).getDrawingPatriarch()).isNull();
  }
}
