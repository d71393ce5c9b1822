package io.etude.xlsx.write;

import static io.etude.xlsx.write.ChartFixtures.COLOUR;
import static io.etude.xlsx.write.ChartFixtures.area;
import static io.etude.xlsx.write.ChartFixtures.bars;
import static io.etude.xlsx.write.ChartFixtures.chart;
import static io.etude.xlsx.write.ChartFixtures.ground;
import static io.etude.xlsx.write.ChartFixtures.hex;
import static io.etude.xlsx.write.ChartFixtures.line;
import static io.etude.xlsx.write.ChartFixtures.lines;
import static io.etude.xlsx.write.ChartFixtures.series;
import static io.etude.xlsx.write.ChartFixtures.upTo;
import static io.etude.xlsx.write.ChartFixtures.values;
import static io.etude.xlsx.write.ChartFixtures.with;
import static io.etude.xlsx.write.ChartFixtures.withIntervals;
import static io.etude.xlsx.write.ChartFixtures.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.xlsx.sheet.NativeChart;
import io.etude.xlsx.sheet.NativeChart.Fill;
import io.etude.xlsx.sheet.NativeChart.Kind;
import io.etude.xlsx.sheet.NativeChart.LabelKind;
import io.etude.xlsx.sheet.NativeChart.Labels;
import io.etude.xlsx.sheet.NativeChart.Series;
import io.etude.xlsx.testing.XmlElement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.STAxPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarGrouping;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STGrouping;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLegendPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STMarkerStyle;
import org.openxmlformats.schemas.drawingml.x2006.chart.STOrientation;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickMark;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextVerticalType;

/** Charts as Excel has them, which readers may go on editing. */
class ChartWriterTest {

  @Test
  void aChartIsDescribedAndHasItsTitle() {
    XSSFChart chart = write(chart(Kind.BARS, series("Share", LabelKind.VALUES, 0.5, 0.25)));
    var frame = (XSSFGraphicFrame) ((XSSFDrawing) chart.getParent()).getShapes().get(0);
    var properties = frame.getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
    assertThat(properties.getTitle()).isEqualTo("The title");
    assertThat(properties.getDescr()).isEqualTo("The description");
    assertThat(chart.getCTChart().getTitle().getTx().getRich().getPList())
        .as("so that one that is pasted elsewhere says what it shows")
        .extracting(line -> line.getRArray(0).getT())
        .containsExactly("The title", "In %");
    assertThat(chart.getCTChart().getAutoTitleDeleted().getVal()).isFalse();
    assertThat(chart.getCTChart().getDispBlanksAs().getVal()).isEqualTo(STDispBlanksAs.GAP);
    assertThat(chart.getCTChartSpace().getSpPr().getLn().isSetNoFill()).isTrue();
    assertThat(chart.getCTChartSpace().getRoundedCorners().getVal()).isFalse();
    var font = chart.getCTChartSpace().getTxPr().getPArray(0).getPPr().getDefRPr();
    assertThat(font.getSz()).isEqualTo(900);
    assertThat(font.getLatin().getTypeface()).isEqualTo(Written.STYLES.family());
    assertThat(hex(font.getSolidFill().getSrgbClr().getVal()))
        .isEqualTo(String.format(Locale.ROOT, "%06X", Written.STYLES.brand().ink()));
  }

  @Test
  void severalSeriesHaveALegendAbove() {
    Series one = series("One", LabelKind.VALUES, 0.5);
    assertThat(write(chart(Kind.BARS, one)).getCTChart().isSetLegend()).isFalse();
    var legend =
        write(chart(Kind.BARS, one, series("Two", LabelKind.VALUES, 0.4))).getCTChart().getLegend();
    assertThat(legend.getLegendPos().getVal()).isEqualTo(STLegendPos.T);
    assertThat(legend.getOverlay().getVal()).isFalse();
  }

  /** Lines that are named at their ends need none. */
  @Test
  void linesThatAreNamedAtTheirEndsHaveNoLegend() {
    Series one = series("One", LabelKind.ENDS, 0.5, 0.6);
    Series two = series("Two", LabelKind.ENDS, 0.4, 0.3);
    Series three = series("Three", LabelKind.VALUES, 0.4, 0.3);
    assertThat(write(chart(Kind.LINES, one, two)).getCTChart().isSetLegend()).isFalse();
    assertThat(write(chart(Kind.LINES, one, three)).getCTChart().isSetLegend()).isTrue();
  }

  @Test
  void barsBeginAtTheTop() {
    CTPlotArea area = area(chart(Kind.BARS, series("Share", LabelKind.VALUES, 0.5, 0.25)));
    CTBarChart bars = area.getBarChartArray(0);
    assertThat(bars.getBarDir().getVal()).isEqualTo(STBarDir.BAR);
    assertThat(bars.getGrouping().getVal()).isEqualTo(STBarGrouping.CLUSTERED);
    assertThat(bars.getVaryColors().getVal()).isFalse();
    assertThat(XmlElement.of(bars).val("gapWidth")).isEqualTo("45");
    assertThat(XmlElement.of(bars).val("overlap")).isEqualTo("0");
    CTCatAx categories = area.getCatAxArray(0);
    assertThat(categories.getAxPos().getVal()).isEqualTo(STAxPos.L);
    assertThat(categories.getScaling().getOrientation().getVal()).isEqualTo(STOrientation.MAX_MIN);
    assertThat(area.getValAxArray(0).getAxPos().getVal()).isEqualTo(STAxPos.B);
  }

  @Test
  void columnsStandCloseTogether() {
    CTPlotArea area = area(chart(Kind.COLUMNS, series("Share", LabelKind.VALUES, 0.5, 0.25)));
    CTBarChart bars = area.getBarChartArray(0);
    assertThat(bars.getBarDir().getVal()).isEqualTo(STBarDir.COL);
    assertThat(XmlElement.of(bars).val("gapWidth")).isEqualTo("20");
    CTCatAx categories = area.getCatAxArray(0);
    assertThat(categories.getAxPos().getVal()).isEqualTo(STAxPos.B);
    assertThat(categories.getScaling().getOrientation().getVal())
        .isNotEqualTo(STOrientation.MAX_MIN);
    assertThat(area.getValAxArray(0).getAxPos().getVal()).isEqualTo(STAxPos.L);
  }

  @Test
  void axesArePlain() {
    CTPlotArea area = area(chart(Kind.BARS, series("Share", LabelKind.VALUES, 0.5, 0.25)));
    CTCatAx categories = area.getCatAxArray(0);
    CTValAx values = area.getValAxArray(0);
    assertThat(categories.getMajorTickMark().getVal()).isEqualTo(STTickMark.NONE);
    assertThat(categories.getTickLblPos().getVal()).isEqualTo(STTickLblPos.LOW);
    assertThat(values.getMajorTickMark().getVal()).isEqualTo(STTickMark.NONE);
    assertThat(values.getDelete().getVal()).isTrue();
    assertThat(categories.getTxPr().getBodyPr().getRot()).isZero();
    assertThat(categories.getTxPr().getBodyPr().getVert()).isEqualTo(STTextVerticalType.HORZ);
    assertThat(categories.getNoMultiLvlLbl().getVal()).isTrue();
    assertThat(line(categories.getSpPr())).endsWith(" 9525");
    assertThat(categories.getTxPr().getPArray(0).getPPr().getDefRPr().getSz()).isEqualTo(900);
  }

  @Test
  void theAxisBeginsAtZeroUnlessSomethingIsBelow() {
    assertThat(minimum(series("Share", LabelKind.VALUES, 0.5, 0.0))).contains(0.0);
    assertThat(minimum(series("Share", LabelKind.VALUES, 0.5, -0.1))).isEmpty();
    assertThat(minimum(withIntervals(series("Share", LabelKind.VALUES, 0.5, 0.05)))).isEmpty();
    assertThat(minimum(withIntervals(series("Share", LabelKind.VALUES, 0.5, 0.1)))).contains(0.0);
  }

  private static Optional<Double> minimum(Series series) {
    var scaling = area(chart(Kind.BARS, series)).getValAxArray(0).getScaling();
    return scaling.isSetMin() ? Optional.of(scaling.getMin().getVal()) : Optional.empty();
  }

  @Test
  void theAxisEndsWhereItIsTold() {
    NativeChart chart = chart(Kind.BARS, series("Share", LabelKind.VALUES, 0.5));
    assertThat(area(chart).getValAxArray(0).getScaling().isSetMax()).isFalse();
    assertThat(area(upTo(chart, 0.75)).getValAxArray(0).getScaling().getMax().getVal())
        .isEqualTo(0.75);
  }

  @Test
  void aSeriesHasItsCellsAndTheirContents() {
    CTBarSer bar =
        bars(Kind.BARS, series("Share", LabelKind.VALUES, 0.5, Double.NaN, 0.25)).getSerArray(0);
    assertThat(bar.getTx().getStrRef().getF()).isEqualTo("'Figures'!$B$1");
    assertThat(bar.getCat().getStrRef().getF()).isEqualTo("'Figures'!$A$2:$A$4");
    assertThat(bar.getVal().getNumRef().getF()).isEqualTo("'Figures'!$B$2:$B$4");
    assertThat(bar.getVal().getNumRef().getNumCache().getFormatCode()).isEqualTo("0%");
    assertThat(bar.getVal().getNumRef().getNumCache().getPtArray())
        .extracting(point -> point.getIdx() + " " + point.getV())
        .containsExactly("0 0.5", "2 0.25");
    Series loose =
        new Series(
            "Loose",
            Optional.empty(),
            values(0.5),
            new Fill(COLOUR, List.of()),
            new Labels(LabelKind.VALUES, 0, List.of()),
            Optional.empty());
    assertThat(bars(Kind.BARS, loose).getSerArray(0).getTx().getV()).isEqualTo("Loose");
  }

  @Test
  void barsHaveTheirColour() {
    Series share = series("Share", LabelKind.VALUES, 0.5, -0.25);
    CTBarSer plain = bars(Kind.BARS, share).getSerArray(0);
    assertThat(ground(plain.getSpPr())).isEqualTo("123456");
    assertThat(plain.getInvertIfNegative().getVal()).as("negative ones too").isFalse();
    assertThat(plain.getDPtArray()).isEmpty();
    CTBarSer each =
        bars(Kind.BARS, with(share, new Fill(COLOUR, List.of(COLOUR, 0xABCDEF)))).getSerArray(0);
    assertThat(each.getDPtArray()).hasSize(1);
    assertThat(each.getDPtArray(0).getIdx().getVal()).isEqualTo(1);
    assertThat(ground(each.getDPtArray(0).getSpPr())).isEqualTo("ABCDEF");
  }

  /** A chart follows another theme where its colours are the brand's. */
  @Test
  void coloursOfTheBrandAreThoseOfTheTheme() {
    Series share = series("Share", LabelKind.VALUES, 0.5);
    int positive = Written.STYLES.brand().positive().dark();
    int negative = Written.STYLES.brand().negative().dark();
    assertThat(ground(fill(with(share, new Fill(positive, List.of()))))).isEqualTo("accent1");
    assertThat(ground(fill(with(share, new Fill(negative, List.of()))))).isEqualTo("accent2");
    assertThat(ground(fill(with(share, new Fill(Written.STYLES.brand().ink(), List.of())))))
        .as("not those of text")
        .matches("[0-9A-F]{6}");
  }

  private static CTShapeProperties fill(Series series) {
    return bars(Kind.BARS, series).getSerArray(0).getSpPr();
  }

  @Test
  void stackedPartsAreDividedByWhiteRules() {
    CTBarChart stacked =
        bars(
            Kind.STACKED,
            series("\u00A0", LabelKind.BEFORE, 0.2),
            series("Part", LabelKind.VALUES, 0.8));
    assertThat(stacked.getGrouping().getVal()).isEqualTo(STBarGrouping.STACKED);
    assertThat(XmlElement.of(stacked).val("overlap")).isEqualTo("100");
    assertThat(line(stacked.getSerArray(1).getSpPr())).isEqualTo("FFFFFF 9525");
    assertThat(stacked.getSerArray(0).getSpPr().isSetNoFill()).as("only takes room").isTrue();
    assertThat(
            bars(Kind.BARS, series("x", LabelKind.VALUES, 0.5)).getSerArray(0).getSpPr().isSetLn())
        .isFalse();
  }

  @Test
  void intervalsAreErrorBarsOfTheirOwnLengths() {
    CTErrBars bars =
        bars(Kind.BARS, withIntervals(series("Share", LabelKind.BEYOND_INTERVALS, 0.5, 0.25)))
            .getSerArray(0)
            .getErrBars();
    assertThat(bars.isSetErrDir()).isFalse();
    isInterval(bars);
    CTErrBars upright =
        lines(Kind.LINES, withIntervals(series("Share", LabelKind.ENDS, 0.5, 0.25)))
            .getSerArray(0)
            .getErrBars();
    assertThat(upright.getErrDir().getVal()).isEqualTo(STErrDir.Y);
    isInterval(upright);
    assertThat(line(upright.getSpPr())).isEqualTo("123456 9525");
    assertThat(bars(Kind.BARS, series("x", LabelKind.VALUES, 0.5)).getSerArray(0).isSetErrBars())
        .isFalse();
  }

  private static void isInterval(CTErrBars bars) {
    assertThat(bars.getErrBarType().getVal()).isEqualTo(STErrBarType.BOTH);
    assertThat(bars.getErrValType().getVal()).isEqualTo(STErrValType.CUST);
    assertThat(bars.getNoEndCap().getVal()).isFalse();
    for (var length : List.of(bars.getPlus(), bars.getMinus())) {
      assertThat(length.getNumRef().getF()).isEqualTo("'Figures'!$B$2:$B$3");
      assertThat(length.getNumRef().getNumCache().getFormatCode()).isEqualTo("General");
      assertThat(length.getNumRef().getNumCache().getPtCount().getVal()).isEqualTo(2);
      assertThat(length.getNumRef().getNumCache().getPtArray())
          .extracting(point -> point.getIdx() + " " + point.getV())
          .containsExactly("0 0.1", "1 0.1");
    }
  }

  @Test
  void linesHaveRoundMarksInTheirColour() {
    CTLineChart lines = lines(Kind.LINES, series("Share", LabelKind.ENDS, 0.5, 0.25));
    assertThat(lines.getGrouping().getVal()).isEqualTo(STGrouping.STANDARD);
    assertThat(lines.getVaryColors().getVal()).isFalse();
    assertThat(lines.isSetHiLowLines()).isFalse();
    CTLineSer line = lines.getSerArray(0);
    assertThat(line(line.getSpPr())).isEqualTo("123456 25400");
    assertThat(line.getSmooth().getVal()).isFalse();
    assertThat(line.getMarker().getSymbol().getVal()).isEqualTo(STMarkerStyle.CIRCLE);
    assertThat(XmlElement.of(line).val("marker/size")).isEqualTo("6");
    assertThat(ground(line.getMarker().getSpPr())).isEqualTo("123456");
    assertThat(line(line.getMarker().getSpPr())).isEqualTo("123456 9525");
  }

  @Test
  void dotsAreJoinedAcrossTheSeries() {
    CTLineChart dots =
        lines(
            Kind.DOTS,
            series("One", LabelKind.VALUES, 0.5, 0.25),
            series("Two", LabelKind.VALUES, 0.4, 0.3));
    assertThat(line(dots.getHiLowLines().getSpPr())).endsWith(" 38100");
    assertThat(line(dots.getSerArray(0).getSpPr())).isEqualTo("none");
    assertThat(XmlElement.of(dots.getSerArray(0)).val("marker/size")).isEqualTo("9");
  }

  @Test
  void dotsOfOneColourDifferInShape() {
    CTLineChart dots =
        lines(
            Kind.DOTS,
            series("One", LabelKind.VALUES, 0.5, 0.25),
            series("Two", LabelKind.VALUES, 0.4, 0.2),
            series("Three", LabelKind.VALUES, 0.3, 0.1));
    assertThat(dots.getSerList())
        .extracting(each -> each.getMarker().getSymbol().getVal())
        .containsExactly(STMarkerStyle.CIRCLE, STMarkerStyle.DIAMOND, STMarkerStyle.TRIANGLE);
  }
}
