package io.etude.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.render.RenderResult;
import io.etude.render.Renderer;
import io.etude.xlsx.testing.Rendered;
import io.etude.xlsx.testing.Sample;
import io.etude.xlsx.testing.SampleReport;
import io.etude.xlsx.testing.XmlElement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;

class XlsxRendererTest {

  private static Cell find(XSSFSheet sheet, String label) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(label)) {
          return cell;
        }
      }
    }
    throw new AssertionError("no cell \"" + label + "\" on " + sheet.getSheetName());
  }

  @Test
  void isFoundByItsFormat() {
    assertThat(new XlsxRenderer().format()).isEqualTo("xlsx");
    assertThat(Renderer.forFormat("xlsx")).isInstanceOf(XlsxRenderer.class);
  }

  @Test
  void everyShareIsTheUnroundedNumber() throws IOException {
    try (XSSFWorkbook workbook = Rendered.workbook(Profile.PRESENTATION)) {
      XSSFSheet sheet = workbook.getSheet("4 Bénéfices du numérique");
      for (int i = 0; i < Sample.BENEFITS.size(); i++) {
        Row row = find(sheet, Sample.BENEFITS.get(i)).getRow();
        assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(Sample.BENEFIT_COUNTS[i]);
        assertThat(row.getCell(2).getNumericCellValue())
            .isEqualTo(Sample.BENEFIT_COUNTS[i] / 302.0);
        assertThat(row.getCell(2).getCellStyle().getDataFormatString()).contains("%");
      }
    }
  }

  @Test
  void noPercentageOutsideProseIsText() throws IOException {
    for (Profile profile : Profile.values()) {
      try (XSSFWorkbook workbook = Rendered.workbook(profile)) {
        for (var sheet : workbook) {
          boolean tables = sheet.getSheetName().matches("(\\d|Tableau|Figure).*");
          for (Row row : sheet) {
            for (Cell cell : row) {
              if (tables && cell.getCellType() == CellType.STRING) {
                assertThat(cell.getStringCellValue()).doesNotMatch("[+-]?\\d+([.,]\\d+)?.?%");
              }
            }
          }
        }
      }
    }
  }

  @Test
  void formulasDivideTheCountBesideThemByTheBase() throws IOException {
    XlsxRenderer renderer =
        XlsxRenderer.builder()
            .layout(Layout.SHEET_PER_QUESTION)
            .percentages(Percentages.FORMULAS)
            .build();
    try (XSSFWorkbook workbook = Rendered.workbook(renderer, SampleReport.report())) {
      XSSFSheet sheet = workbook.getSheet("4 Bénéfices du numérique");
      var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      int formulas = 0;
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            double stored = cell.getNumericCellValue();
            assertThat(evaluator.evaluate(cell).getNumberValue()).isEqualTo(stored);
            formulas++;
          }
        }
      }
      int columns = 5; // of six, one withholds its shares
      assertThat(formulas).isEqualTo(columns * Sample.BENEFITS.size());
      Row services = find(sheet, Sample.BENEFITS.get(0)).getRow();
      assertThat(services.getCell(2).getCellFormula()).matches("B\\d+/B\\$\\d+");
      services.getCell(1).setCellValue(302);
      evaluator.clearAllCachedResultValues();
      assertThat(evaluator.evaluate(services.getCell(2)).getNumberValue()).isEqualTo(1);
    }
  }

  @Test
  void lettersStandBesideTheFigureAndColourIt() throws IOException {
    try (XSSFWorkbook workbook = Rendered.workbook(Profile.PRESENTATION)) {
      XSSFSheet sheet = workbook.getSheet("4 Bénéfices du numérique");
      Row row = find(sheet, Sample.BENEFITS.get(1)).getRow();
      assertThat(row.getCell(4).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(row.getCell(5).getStringCellValue()).isEqualTo("B");
      assertThat(row.getCell(4).getCellStyle().getFillForegroundColorColor()).isNotNull();
      Row plain = find(sheet, Sample.BENEFITS.get(0)).getRow();
      assertThat(plain.getCell(2).getCellStyle().getFillForegroundColorColor()).isNull();
    }
  }

  @Test
  void textNeverTurnsIntoAFormula() throws IOException {
    for (Profile profile : Profile.values()) {
      try (XSSFWorkbook workbook = Rendered.workbook(profile)) {
        int dangerous = 0;
        for (var sheet : workbook) {
          for (Row row : sheet) {
            for (Cell cell : row) {
              if (cell.getCellType() == CellType.STRING
                  && cell.getStringCellValue().matches("(?s)[=+@\\t\\r\\n-].*")) {
                assertThat(cell.getCellStyle().getQuotePrefixed())
                    .as(cell.getStringCellValue())
                    .isTrue();
                dangerous++;
              }
            }
          }
        }
        assertThat(dangerous).isGreaterThan(2);
      }
    }
  }

  @Test
  void sheetNamesAreShortAndLinksLeadSomewhere() throws IOException {
    for (Profile profile : Profile.values()) {
      try (XSSFWorkbook workbook = Rendered.workbook(profile)) {
        Set<String> names = new HashSet<>();
        for (var sheet : workbook) {
          assertThat(sheet.getSheetName()).hasSizeLessThan(31);
          assertThat(names.add(sheet.getSheetName().toLowerCase(Locale.ROOT))).isTrue();
        }
        int links = 0;
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
          for (XSSFHyperlink link : workbook.getSheetAt(i).getHyperlinkList()) {
            String target = link.getLocation().replaceAll("^'|'!A1$", "").replace("''", "'");
            boolean named = !target.equals(link.getLocation());
            assertThat(named ? workbook.getSheet(target) : workbook.getName(target))
                .as(target)
                .isNotNull();
            links++;
          }
        }
        assertThat(links).isGreaterThan(2 * (workbook.getNumberOfSheets() - 3));
      }
    }
  }

  @Test
  void chartsAreNativeAndDescribed() throws IOException {
    try (XSSFWorkbook workbook = Rendered.workbook(Profile.PRESENTATION)) {
      List<String> titles = new ArrayList<>();
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        var drawing = workbook.getSheetAt(i).getDrawingPatriarch();
        if (drawing != null) {
          for (XSSFChart chart : drawing.getCharts()) {
            assertThat(chart.getCTChart().isSetTitle()).isTrue();
            assertThat(chart.getChartSeries()).isNotEmpty();
          }
          for (XSSFShape shape : drawing.getShapes()) {
            var frame = ((XSSFGraphicFrame) shape).getCTGraphicalObjectFrame();
            var properties = frame.getNvGraphicFramePr().getCNvPr();
            assertThat(properties.getDescr()).startsWith("Graphique");
            titles.add(properties.getTitle());
            List<String> headings = new ArrayList<>();
            for (Row row : workbook.getSheetAt(i)) {
              for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().contains(properties.getTitle())) {
                  headings.add(cell.getStringCellValue());
                }
              }
            }
            assertThat(headings).as(properties.getTitle()).hasSize(1);
          }
        }
      }
      assertThat(titles).hasSize(5);
    }
  }

  @Test
  void divergingBarsBeginWithThePositiveSideAndBearTheirNets() throws IOException {
    try (XSSFWorkbook workbook = Rendered.workbook(Profile.PRESENTATION)) {
      XSSFSheet sheet = workbook.getSheet("2 Satisfaction par secteur");
      XSSFChart chart = sheet.getDrawingPatriarch().getCharts().get(0);
      List<CTBarSer> series = chart.getCTChart().getPlotArea().getBarChartArray(0).getSerList();
      List<String> names = new ArrayList<>();
      for (CTBarSer each : series) {
        boolean named = each.getTx().isSetStrRef();
        names.add(
            named
                ? each.getTx().getStrRef().getStrCache().getPtArray(0).getV()
                : each.getTx().getV());
      }
      Row header = find(sheet, "Modalité").getRow();
      List<String> parts = new ArrayList<>();
      for (int column = 1; column <= 5; column++) {
        parts.add(header.getCell(column).getStringCellValue());
      }
      assertThat(names.subList(1, 6)).isEqualTo(parts);
      assertThat(names.get(0)).isEqualTo("\u00A0");
      assertThat(names.get(6)).isEqualTo("\u00A0");
      assertThat(label(series.get(0))).isEqualTo(printed(sheet, header, "Satisfaits"));
      assertThat(label(series.get(6))).isEqualTo(printed(sheet, header, "Insatisfaits"));
      middlesAreAligned(series);
    }
  }

  /** The text of a series' first label. */
  private static String label(CTBarSer series) {
    return XmlElement.pointLabels(series.getDLbls()).get(0).at("tx/rich/p/r/t").text();
  }

  /** The first figure under a heading, in whole per cent. */
  private static String printed(XSSFSheet sheet, Row header, String heading) {
    for (Cell cell : header) {
      if (cell.getStringCellValue().equals(heading)) {
        double share =
            sheet
                .getRow(header.getRowNum() + 1)
                .getCell(cell.getColumnIndex())
                .getNumericCellValue();
        return Math.round(share * 100) + "\u00A0%";
      }
    }
    throw new AssertionError("no heading " + heading);
  }

  private static void middlesAreAligned(List<CTBarSer> series) {
    Set<Long> middles = new HashSet<>();
    int categories = series.get(0).getVal().getNumRef().getNumCache().sizeOfPtArray();
    for (int i = 0; i < categories; i++) {
      double before = 0;
      for (int part = 0; part < 3; part++) {
        before += value(series.get(part), i);
      }
      middles.add(Math.round((before + value(series.get(3), i) / 2) * 1e9));
    }
    assertThat(middles).hasSize(1);
  }

  private static double value(CTBarSer series, int index) {
    return Double.parseDouble(series.getVal().getNumRef().getNumCache().getPtArray(index).getV());
  }

  @Test
  void figuresIndexHasEveryQuotedFigure() throws IOException {
    try (XSSFWorkbook workbook = Rendered.workbook(Profile.PRESENTATION)) {
      XSSFSheet sheet = workbook.getSheet("Chiffres cités");
      Row services = find(sheet, "benefits.services").getRow();
      assertThat(services.getCell(1).getStringCellValue()).isEqualTo("74\u00A0%");
      assertThat(services.getCell(3).getNumericCellValue()).isEqualTo(223 / 302.0);
      double se = Math.sqrt(223 / 302.0 * (79 / 302.0) / 302);
      assertThat(services.getCell(4).getNumericCellValue()).isEqualTo(se);
      assertThat(services.getCell(5).getNumericCellValue()).isLessThan(223 / 302.0);
      assertThat(services.getCell(7).getNumericCellValue()).isEqualTo(302);
      assertThat(sheet.getLastRowNum() - find(sheet, "Où").getRowIndex()).isEqualTo(3);
    }
  }

  @Test
  void whatIsWithheldHasItsShorthand() throws IOException {
    try (XSSFWorkbook workbook = Rendered.workbook(Profile.PRESENTATION)) {
      XSSFSheet sheet = workbook.getSheet("1 Maturité numérique");
      Row row = find(sheet, "0").getRow();
      assertThat(row.getCell(10).getStringCellValue()).isEqualTo("[c]");
    }
  }

  @Test
  void presentationIsSetUpForScreenAndPrinter() throws IOException {
    try (XSSFWorkbook workbook = Rendered.workbook(Profile.PRESENTATION)) {
      XSSFSheet sheet = workbook.getSheet("1 Maturité numérique");
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 1);
      assertThat(workbook.getPrintArea(workbook.getSheetIndex(sheet))).contains("$A$1:");
      assertThat(sheet.getRepeatingRows()).isNotNull();
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getNumMergedRegions()).isZero();
      assertThat(workbook.getProperties().getCoreProperties().getTitle())
          .isEqualTo("Numérique et territoires\u00A0: une transition au service des citoyens");
      assertThat(workbook.getNumCellStyles()).isLessThan(150);
    }
  }

  @Test
  void theSameReportGivesTheSameBytes() throws Exception {
    Report report = SampleReport.report();
    XlsxRenderer renderer = XlsxRenderer.builder().layout(Layout.SHEET_PER_QUESTION).build();
    byte[] first = Rendered.bytes(renderer, report);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      Callable<byte[]> task = () -> Rendered.bytes(renderer, report);
      for (Future<byte[]> other : pool.invokeAll(List.of(task, task, task, task))) {
        assertThat(Arrays.mismatch(other.get(), first)).isEqualTo(-1);
      }
    } finally {
      pool.shutdownNow();
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
      }
    }
  }

  @Test
  void tooLongATextIsCutWithADiagnostic() {
    Report report =
        SampleReport.report(List.of(new Block.Paragraph(SampleReport.text("mot ".repeat(9_000)))));
    RenderResult result =
        XlsxRenderer.builder()
            .layout(Layout.SHEET_PER_QUESTION)
            .build()
            .render(report, new ByteArrayOutputStream());
    assertThat(result.diagnostics()).hasSize(1);
    assertThat(result.diagnostics().get(0).rule()).isEqualTo("longText");
    assertThat(result.diagnostics().get(0).place()).isEqualTo("Article!B4");
  }

  @Test
  void anyTextComesBackAsItWas() throws IOException {
    String odd = "a\u0001b _x0041_ <&>\"' \uD83D\uDE00 \u202F; =1+1 ]]> \uFFFE";
    Report report = SampleReport.report(List.of(new Block.Paragraph(SampleReport.text(odd))));
    try (XSSFWorkbook workbook =
        Rendered.workbook(
            XlsxRenderer.builder().layout(Layout.SHEET_PER_QUESTION).build(), report)) {
      assertThat(workbook.getSheet("Article").getRow(3).getCell(1).getStringCellValue())
          .isEqualTo(odd.replace('\uFFFE', '\uFFFD'));
    }
  }

  @Test
  void questionsThatTheReportLeavesOutHaveTheirSheets() throws IOException {
    Report report = SampleReport.report(List.of());
    try (XSSFWorkbook workbook =
        Rendered.workbook(
            XlsxRenderer.builder().layout(Layout.SHEET_PER_QUESTION).build(), report)) {
      XSSFSheet sheet = workbook.getSheet("3 Bénéfices du numérique");
      assertThat(find(sheet, Sample.BENEFITS.get(0)).getRow().getCell(1).getNumericCellValue())
          .isEqualTo(223 / 302.0);
    }
  }
}
