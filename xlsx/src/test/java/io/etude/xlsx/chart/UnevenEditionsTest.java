package io.etude.xlsx.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ColorRole;
import io.etude.document.chart.SurveyEdition;
import io.etude.xlsx.Profile;
import io.etude.xlsx.XlsxRenderer;
import io.etude.xlsx.testing.Rendered;
import io.etude.xlsx.testing.SampleReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDateAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;

/** Editions that are unevenly apart are so in a native chart too. */
class UnevenEditionsTest {

  private static List<SurveyEdition> years(int... years) {
    List<SurveyEdition> editions = new ArrayList<>();
    for (int year : years) {
      editions.add(new SurveyEdition(Integer.toString(year), year));
    }
    return editions;
  }

  private static XSSFWorkbook workbook(List<SurveyEdition> editions) throws IOException {
    List<Mark> marks = marks();
    List<Optional<Mark>> points = new ArrayList<>();
    for (int i = 0; i < editions.size(); i++) {
      points.add(Optional.of(marks.get(i)));
    }
    ChartSpec spec =
        new ChartSpec.Lines(
            editions, List.of(new ChartSpec.Lines.Series("Line", ColorRole.EMPHASIS, points)));
    Chart chart =
        Chart.builder("chart", spec)
            .title(SampleReport.text("Titre"))
            .alt("Graphique")
            .width(Block.Width.COLUMN)
            .build();
    XlsxRenderer renderer = XlsxRenderer.builder().profile(Profile.PRESENTATION).build();
    return Rendered.workbook(renderer, SampleReport.report(List.of(chart)));
  }

  /** Some marks of a chart of the sample. */
  private static List<Mark> marks() {
    return SampleReport.blocks().stream()
        .filter(Block.Section.class::isInstance)
        .flatMap(section -> ((Block.Section) section).blocks().stream())
        .filter(Chart.class::isInstance)
        .map(chart -> ((Chart) chart).spec())
        .filter(ChartSpec.Bars.class::isInstance)
        .map(bars -> ((ChartSpec.Bars) bars).marks())
        .filter(each -> each.size() > 3)
        .findFirst()
        .orElseThrow();
  }

  private static XSSFChart chart(XSSFWorkbook workbook) {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      if (sheet.getDrawingPatriarch() != null
          && !sheet.getDrawingPatriarch().getCharts().isEmpty()) {
        return sheet.getDrawingPatriarch().getCharts().get(0);
      }
    }
    throw new AssertionError("no chart");
  }

  private static List<Cell> cells(XSSFWorkbook workbook, String area) {
    List<Cell> cells = new ArrayList<>();
    for (CellReference cell :
        new AreaReference(area, workbook.getSpreadsheetVersion()).getAllReferencedCells()) {
      cells.add(
          workbook.getSheet(cell.getSheetName()).getRow(cell.getRow()).getCell(cell.getCol()));
    }
    return cells;
  }

  /** How often it is said that editions are drawn at equal distances. */
  private static long notes(XSSFWorkbook workbook) {
    long notes = 0;
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          boolean text = cell.getCellType() == CellType.STRING;
          notes +=
              text && cell.getStringCellValue().startsWith("Les éditions sont placées") ? 1 : 0;
        }
      }
    }
    return notes;
  }

  @Test
  void yearsAreAsFarApartAsTheyAreInTime() throws IOException {
    try (XSSFWorkbook workbook = workbook(years(1978, 2006, 2016, 2018))) {
      XSSFChart chart = chart(workbook);
      CTPlotArea plot = chart.getCTChart().getPlotArea();
      assertThat(plot.sizeOfCatAxArray()).isZero();
      CTDateAx axis = plot.getDateAxArray(0);
      assertThat(axis.xmlText()).contains("baseTimeUnit val=\"days\"");
      assertThat(axis.getAuto().getVal()).as("Excel would take years for texts").isFalse();
      assertThat(axis.getNumFmt().getFormatCode()).isEqualTo("0");
      assertThat(axis.getMajorUnit().getVal()).isEqualTo(4);
      CTLineSer line = plot.getLineChartArray(0).getSerArray(0);
      assertThat(line.getCat().isSetStrRef()).isFalse();
      assertThat(line.getCat().getNumRef().getNumCache().getPtList())
          .extracting(CTNumVal::getV)
          .containsExactly("1978", "2006", "2016", "2018");
      assertThat(cells(workbook, line.getCat().getNumRef().getF()))
          .as("as the cells that are referred to")
          .extracting(Cell::getNumericCellValue)
          .containsExactly(1978.0, 2006.0, 2016.0, 2018.0);
    }
  }

  @Test
  void otherEditionsKeepTheirNames() throws IOException {
    List<SurveyEdition> named =
        List.of(
            new SurveyEdition("Spring", 2019.2),
            new SurveyEdition("Autumn", 2019.8),
            new SurveyEdition("Years later", 2025));
    for (List<SurveyEdition> editions : List.of(years(2014, 2016, 2018, 2020), named)) {
      try (XSSFWorkbook workbook = workbook(editions)) {
        CTPlotArea plot = chart(workbook).getCTChart().getPlotArea();
        assertThat(plot.sizeOfDateAxArray()).isZero();
        assertThat(plot.sizeOfCatAxArray()).isEqualTo(1);
        String area = plot.getLineChartArray(0).getSerArray(0).getCat().getStrRef().getF();
        assertThat(cells(workbook, area))
            .allSatisfy(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.STRING))
            .extracting(Cell::getStringCellValue)
            .containsExactlyElementsOf(editions.stream().map(SurveyEdition::label).toList());
        assertThat(notes(workbook))
            .as("what is drawn otherwise than it is")
            .isEqualTo(editions.equals(named) ? 1 : 0);
      }
    }
  }
}
