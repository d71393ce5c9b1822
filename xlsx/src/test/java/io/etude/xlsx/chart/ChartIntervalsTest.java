package io.etude.xlsx.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Interval;
import io.etude.xlsx.Layout;
import io.etude.xlsx.Profile;
import io.etude.xlsx.XlsxRenderer;
import io.etude.xlsx.testing.Rendered;
import io.etude.xlsx.testing.SampleReport;
import io.etude.xlsx.testing.XmlElement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.STCrossBetween;

class ChartIntervalsTest {

  private static XSSFWorkbook workbook(ChartSpec spec) throws IOException {
    Chart chart =
        Chart.builder("chart", spec)
            .title(SampleReport.text("Titre"))
            .alt("Graphique")
            .width(Block.Width.COLUMN)
            .build();
    XlsxRenderer renderer =
        XlsxRenderer.builder()
            .layout(Layout.SHEET_PER_QUESTION)
            .profile(Profile.PRESENTATION)
            .build();
    return Rendered.workbook(renderer, SampleReport.report(List.of(chart)));
  }

  private static XSSFSheet chartSheet(XSSFWorkbook workbook) {
    List<XSSFSheet> sheets = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      if (sheet.getDrawingPatriarch() != null) {
        assertThat(sheet.getDrawingPatriarch().getCharts()).hasSize(1);
        sheets.add(sheet);
      }
    }
    assertThat(sheets).hasSize(1);
    return sheets.get(0);
  }

  private static CTPlotArea plot(ChartSpec spec) throws IOException {
    try (XSSFWorkbook workbook = workbook(spec)) {
      XSSFChart chart = chartSheet(workbook).getDrawingPatriarch().getCharts().get(0);
      return (CTPlotArea) chart.getCTChart().getPlotArea().copy();
    }
  }

  private static ChartSpec spec(String id) {
    return SampleReport.blocks().stream()
        .filter(Block.Section.class::isInstance)
        .flatMap(section -> ((Block.Section) section).blocks().stream())
        .filter(Chart.class::isInstance)
        .map(Chart.class::cast)
        .filter(chart -> chart.id().equals(id))
        .findFirst()
        .orElseThrow()
        .spec();
  }

  /** Error bars end where the figures' intervals do. */
  private static void assertIntervals(CTErrBars bars, List<Mark> marks) {
    List<CTNumVal> plus = bars.getPlus().getNumRef().getNumCache().getPtList();
    List<CTNumVal> minus = bars.getMinus().getNumRef().getNumCache().getPtList();
    assertThat(plus).hasSize(marks.size());
    assertThat(minus).hasSize(marks.size());
    for (int i = 0; i < marks.size(); i++) {
      Estimate estimate = marks.get(i).figure().estimate().orElseThrow();
      Interval interval = estimate.interval().orElseThrow();
      assertThat(estimate.value() + Double.parseDouble(plus.get(i).getV()))
          .isCloseTo(interval.high(), org.assertj.core.data.Offset.offset(1e-12));
      assertThat(estimate.value() - Double.parseDouble(minus.get(i).getV()))
          .isCloseTo(interval.low(), org.assertj.core.data.Offset.offset(1e-12));
    }
  }

  @Test
  void barsHaveErrorBarsOnlyOnDemand() throws IOException {
    ChartSpec.Bars plain = (ChartSpec.Bars) spec("chart-benefits");
    assertThat(plot(plain).getBarChartArray(0).getSerArray(0).isSetErrBars()).isFalse();
    var bar =
        plot(new ChartSpec.Bars(plain.marks(), plain.callouts(), ChartSpec.Intervals.SHOWN))
            .getBarChartArray(0)
            .getSerArray(0);
    assertIntervals(bar.getErrBars(), plain.marks());
    assertThat(XmlElement.pointLabels(bar.getDLbls()))
        .hasSameSizeAs(plain.marks())
        .allMatch(label -> label.val("dLblPos").equals("outEnd"));
  }

  /** A value stands as far from the end of its bar as the interval reaches, and the axis too. */
  @Test
  void valuesStandBeyondTheIntervals() throws IOException {
    ChartSpec.Bars plain = (ChartSpec.Bars) spec("chart-benefits");
    CTPlotArea plot =
        plot(new ChartSpec.Bars(plain.marks(), plain.callouts(), ChartSpec.Intervals.SHOWN));
    double end =
        plain.marks().stream().mapToDouble(mark -> interval(mark).high()).max().orElseThrow();
    CTValAx axis = plot.getValAxArray(0);
    assertThat(axis.getScaling().getMin().getVal()).isZero();
    assertThat(axis.getScaling().getMax().getVal()).isEqualTo(end);
    assertThat(axis.getDelete().getVal()).as("its ends are not printed").isTrue();
    double width = plot.getLayout().getManualLayout().getW().getVal();
    var labels = XmlElement.pointLabels(plot.getBarChartArray(0).getSerArray(0).getDLbls());
    for (int i = 0; i < plain.marks().size(); i++) {
      Mark mark = plain.marks().get(i);
      double reach = (interval(mark).high() - mark.value().orElseThrow()) / end * width;
      assertThat(Double.parseDouble(labels.get(i).val("layout/manualLayout/x")))
          .isBetween(reach, reach + 0.02);
    }
  }

  private static Interval interval(Mark mark) {
    return mark.figure().estimate().orElseThrow().interval().orElseThrow();
  }

  /** The cells that error bars refer to hold the same lengths, in points for shares. */
  @Test
  void marginsStandInCells() throws IOException {
    ChartSpec.Bars plain = (ChartSpec.Bars) spec("chart-benefits");
    ChartSpec shown =
        new ChartSpec.Bars(plain.marks(), plain.callouts(), ChartSpec.Intervals.SHOWN);
    try (XSSFWorkbook workbook = workbook(shown)) {
      XSSFSheet sheet = chartSheet(workbook);
      int header = row(sheet, "Intervalles, pour le graphique\u00A0: marge vers le bas");
      int second = row(sheet, "Marge vers le haut");
      for (int i = 0; i < plain.marks().size(); i++) {
        Estimate estimate = plain.marks().get(i).figure().estimate().orElseThrow();
        Interval interval = estimate.interval().orElseThrow();
        assertThat(
                sheet.getRow(header + 1 + i).getCell(columnOfFigures(sheet)).getNumericCellValue())
            .isEqualTo(estimate.value() - interval.low());
        assertThat(
                sheet.getRow(second + 1 + i).getCell(columnOfFigures(sheet)).getNumericCellValue())
            .isEqualTo(interval.high() - estimate.value());
      }
    }
  }

  private static int row(XSSFSheet sheet, String label) {
    for (Row row : sheet) {
      if (row.getCell(0) != null
          && row.getCell(0).getCellType() == CellType.STRING
          && row.getCell(0).getStringCellValue().equals(label)) {
        return row.getRowNum();
      }
    }
    throw new AssertionError("no row \"" + label + "\"");
  }

  private static int columnOfFigures(XSSFSheet sheet) {
    Row header =
        sheet.getRow(row(sheet, "Intervalles, pour le graphique\u00A0: marge vers le bas"));
    for (Cell cell : header) {
      if (cell.getColumnIndex() > 0 && cell.getCellType() == CellType.STRING) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no headings of margins");
  }

  @Test
  void columnsHaveErrorBarsOnDemand() throws IOException {
    ChartSpec.Histogram plain = (ChartSpec.Histogram) spec("chart-maturity");
    ChartSpec shown =
        new ChartSpec.Histogram(
            plain.marks(), plain.nets(), plain.mean(), ChartSpec.Intervals.SHOWN);
    CTPlotArea plot = plot(shown);
    assertIntervals(plot.getBarChartArray(0).getSerArray(0).getErrBars(), plain.marks());
    assertThat(XmlElement.pointLabels(plot.getBarChartArray(0).getSerArray(0).getDLbls()))
        .as("values above the intervals")
        .allMatch(label -> label.val("layout/manualLayout/y").startsWith("-"));
    assertThat(plot.getValAxArray(0).getScaling().getMax().getVal())
        .isEqualTo(plain.marks().stream().mapToDouble(m -> interval(m).high()).max().orElseThrow());
  }

  @Test
  void dotsWithIntervalsAreBarsBesideEachOther() throws IOException {
    ChartSpec.Dots plain = (ChartSpec.Dots) spec("chart-gap");
    CTPlotArea plot =
        plot(
            new ChartSpec.Dots(
                plain.series(), plain.rows(), ChartSpec.Intervals.SHOWN, Optional.empty()));
    assertThat(plot.sizeOfLineChartArray()).isZero();
    for (int s = 0; s < plain.series().size(); s++) {
      int series = s;
      assertIntervals(
          plot.getBarChartArray(0).getSerArray(s).getErrBars(),
          plain.rows().stream().map(row -> row.points().get(series)).toList());
    }
  }

  /** Bars from 17 on would make of a tenth more a multiple; dots don't. */
  @Test
  void meansOnAnAxisThatIsCutAreDots() throws IOException {
    ChartSpec.Dots plain = (ChartSpec.Dots) spec("chart-gap");
    for (double from : List.of(-1.0, 0.0, 0.1)) {
      Optional<Axis> axis = Optional.of(new Axis(from, 1, "", ""));
      CTPlotArea plot =
          plot(new ChartSpec.Dots(plain.series(), plain.rows(), ChartSpec.Intervals.SHOWN, axis));
      assertThat(plot.sizeOfBarChartArray()).as("from %s", from).isEqualTo(from > 0 ? 0 : 1);
      assertThat(plot.sizeOfLineChartArray()).as("from %s", from).isEqualTo(from > 0 ? 1 : 0);
      assertThat(plot.getValAxArray(0).getScaling().getMin().getVal()).isEqualTo(from);
    }
  }

  /** The means of groups are a row of their names and one series, as they are in print. */
  @Test
  void theMeansOfGroupsStandOneUnderTheOther() throws IOException {
    ChartSpec.Dots plain = (ChartSpec.Dots) spec("chart-gap");
    ChartSpec.Dots.Row only = plain.rows().get(0);
    ChartSpec.Dots means =
        new ChartSpec.Dots(
            plain.series(),
            List.of(only),
            ChartSpec.Intervals.SHOWN,
            Optional.of(new Axis(0.1, 1, "", "")));
    var series = plot(means).getLineChartArray(0).getSerList();
    assertThat(series).hasSize(1);
    assertThat(series.get(0).getCat().getStrRef().getStrCache().getPtList())
        .extracting(point -> point.getV())
        .containsExactlyElementsOf(plain.series().stream().map(ChartSpec.Part::label).toList());
    assertIntervals(series.get(0).getErrBars(), only.points());
    assertThat(plot(means).getValAxArray(0).getCrossBetween().getVal())
        .as("dots stand in the middle of their room, not at the edges")
        .isEqualTo(STCrossBetween.BETWEEN);
  }

  /** A rating from 1 to 5 is drawn from 1 to 5, and both ends are printed. */
  @Test
  void theWholeScaleOfARatingIsDrawn() throws IOException {
    ChartSpec.Dots plain = (ChartSpec.Dots) spec("chart-gap");
    Optional<Axis> scale = Optional.of(new Axis(1, 5, "1", "5"));
    for (ChartSpec.Intervals intervals : ChartSpec.Intervals.values()) {
      CTValAx axis =
          plot(new ChartSpec.Dots(plain.series(), plain.rows(), intervals, scale)).getValAxArray(0);
      assertThat(axis.getScaling().getMin().getVal()).isEqualTo(1);
      assertThat(axis.getScaling().getMax().getVal()).isEqualTo(5);
      assertThat(axis.getMajorUnit().getVal()).isEqualTo(4);
      assertThat(axis.getDelete().getVal()).isFalse();
    }
    ChartSpec.Lines lines = (ChartSpec.Lines) spec("chart-waves");
    CTValAx axis =
        plot(new ChartSpec.Lines(
                lines.editions(), lines.series(), ChartSpec.Intervals.HIDDEN, scale))
            .getValAxArray(0);
    assertThat(axis.getScaling().getMin().getVal()).isEqualTo(1);
    assertThat(axis.getDelete().getVal()).isFalse();
    assertThat(plot(plain).getValAxArray(0).getDelete().getVal()).isTrue();
  }

  @Test
  void linesHaveErrorBarsUnlessTheyAreHidden() throws IOException {
    ChartSpec.Lines plain = (ChartSpec.Lines) spec("chart-waves");
    CTErrBars bars = plot(plain).getLineChartArray(0).getSerArray(1).getErrBars();
    assertIntervals(
        bars, plain.series().get(1).points().stream().map(Optional::orElseThrow).toList());
    ChartSpec hidden =
        new ChartSpec.Lines(
            plain.editions(), plain.series(), ChartSpec.Intervals.HIDDEN, Optional.empty());
    assertThat(plot(hidden).getLineChartArray(0).getSerArray(1).isSetErrBars()).isFalse();
  }

  /** The note under a chart of groups says that labels of significant gaps are bold. */
  @Test
  void labelsOfSignificantGapsAreBold() throws IOException {
    ChartSpec.Dots plain = (ChartSpec.Dots) spec("chart-gap");
    List<ChartSpec.Dots.Row> rows = new ArrayList<>(plain.rows());
    ChartSpec.Dots.Row last = rows.remove(rows.size() - 1);
    rows.add(new ChartSpec.Dots.Row(last.label(), last.points(), ChartSpec.Significance.NONE));
    try (XSSFWorkbook workbook = workbook(new ChartSpec.Dots(plain.series(), rows))) {
      XSSFSheet sheet = chartSheet(workbook);
      int at = row(sheet, "Modalité"); // the table above has the same labels
      for (ChartSpec.Dots.Row row : rows) {
        XSSFCell label = sheet.getRow(++at).getCell(0);
        assertThat(label.getStringCellValue()).isEqualTo(row.label());
        assertThat(label.getCellStyle().getFont().getBold())
            .as(row.label())
            .isEqualTo(row.gap() != ChartSpec.Significance.NONE);
      }
    }
  }
}
