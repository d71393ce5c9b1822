package io.etude.xlsx.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.table.StatCell;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.NativeChart;
import io.etude.xlsx.sheet.NativeChart.Column;
import io.etude.xlsx.sheet.NativeChart.Fill;
import io.etude.xlsx.sheet.NativeChart.Kind;
import io.etude.xlsx.sheet.NativeChart.LabelKind;
import io.etude.xlsx.sheet.NativeChart.Labels;
import io.etude.xlsx.sheet.NativeChart.Series;
import io.etude.xlsx.sheet.NativeChart.Whiskers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.STAxPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarGrouping;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STGrouping;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLayoutTarget;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLegendPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STMarkerStyle;
import org.openxmlformats.schemas.drawingml.x2006.chart.STOrientation;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickMark;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextVerticalType;

/** Charts as Excel has them, which readers may go on editing. */
class ChartWriterTest {

  private static final int COLOUR = 0x123456;

  private static Column<Double> values(Double... values) {
    return new Column<>(List.of(values), new Area(1, 1, values.length, 1));
  }

  private static Series series(String name, LabelKind labels, Double... values) {
    return new Series(
        name,
        Optional.of(Area.cell(0, 1)),
        values(values),
        new Fill(COLOUR, List.of()),
        new Labels(labels, 0x654321, List.of()),
        Optional.empty());
  }

  private static Series with(Series series, Fill fill) {
    return new Series(
        series.name(),
        series.nameCell(),
        series.values(),
        fill,
        series.labels(),
        series.whiskers());
  }

  private static Series with(Series series, Labels labels) {
    return new Series(
        series.name(),
        series.nameCell(),
        series.values(),
        series.fill(),
        labels,
        series.whiskers());
  }

  /** Intervals of a tenth on both sides of each mark. */
  private static Series withIntervals(Series series) {
    Double[] tenths = new Double[series.values().values().size()];
    Arrays.fill(tenths, 0.1);
    return new Series(
        series.name(),
        series.nameCell(),
        series.values(),
        series.fill(),
        series.labels(),
        Optional.of(new Whiskers(values(tenths), values(tenths))));
  }

  private static NativeChart chart(Kind kind, Series... series) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < series[0].values().values().size(); i++) {
      names.add("Category " + i);
    }
    return new NativeChart(
        kind,
        "The title",
        "The description",
        "0%",
        NativeChart.Limits.NONE,
        new Column<>(names, new Area(1, 0, names.size(), 0)),
        List.of(series));
  }

  private static NativeChart upTo(NativeChart chart, double maximum) {
    return new NativeChart(
        chart.kind(),
        chart.title(),
        chart.alt(),
        chart.format(),
        NativeChart.Limits.to(maximum),
        chart.categories(),
        chart.series());
  }

  private static NativeChart between(NativeChart chart, double from, double to) {
    return new NativeChart(
        chart.kind(),
        chart.title(),
        chart.alt(),
        chart.format(),
        NativeChart.Limits.of(from, to, NativeChart.Limits.Ends.HIDDEN),
        chart.categories(),
        chart.series());
  }

  private static XSSFChart write(NativeChart plan) {
    XSSFChart chart =
        new XSSFWorkbook()
            .createSheet("Figures")
            .createDrawingPatriarch()
            .createChart(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 9, 9));
    new ChartWriter(Written.STYLES, "Figures").write(plan, 400, 300, chart);
    return chart;
  }

  private static CTPlotArea area(NativeChart plan) {
    return write(plan).getCTChart().getPlotArea();
  }

  private static CTBarChart bars(Kind kind, Series... series) {
    return area(chart(kind, series)).getBarChartArray(0);
  }

  private static CTLineChart lines(Kind kind, Series... series) {
    return area(chart(kind, series)).getLineChartArray(0);
  }

  private static String hex(byte[] rgb) {
    return HexFormat.of().withUpperCase().formatHex(rgb);
  }

  /** The colour of a shape's ground. */
  private static String ground(CTShapeProperties shape) {
    return shape.getSolidFill().isSetSrgbClr()
        ? hex(shape.getSolidFill().getSrgbClr().getVal())
        : shape.getSolidFill().getSchemeClr().getVal().toString();
  }

  private static String line(CTShapeProperties shape) {
    return shape.getLn().isSetNoFill()
        ? "none"
        : (shape.getLn().getSolidFill().isSetSrgbClr()
                ? hex(shape.getLn().getSolidFill().getSrgbClr().getVal())
                : shape.getLn().getSolidFill().getSchemeClr().getVal().toString())
            + " "
            + shape.getLn().getW();
  }

  @Test
  void aChartIsDescribedAndHasNoTitleOfItsOwn() {
    XSSFChart chart = write(chart(Kind.BARS, series("Share", LabelKind.VALUES, 0.5, 0.25)));
    var properties =
        chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
    assertThat(properties.getTitle()).isEqualTo("The title");
    assertThat(properties.getDescr()).isEqualTo("The description");
    assertThat(chart.getCTChart().isSetTitle()).isFalse();
    assertThat(chart.getCTChart().getAutoTitleDeleted().getVal()).isTrue();
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
    assertThat(bars.getGapWidth().getVal()).hasToString("45");
    assertThat(bars.getOverlap().getVal()).hasToString("0");
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
    assertThat(bars.getGapWidth().getVal()).hasToString("20");
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
    assertThat(bar.getTx().getStrRef().getF()).isEqualTo("Figures!$B$1");
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
    assertThat(stacked.getOverlap().getVal()).hasToString("100");
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
    assertThat(line.getMarker().getSize().getVal()).isEqualTo((short) 6);
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
    assertThat(dots.getSerArray(0).getMarker().getSize().getVal()).isEqualTo((short) 9);
  }

  /** Labels of marks by their index: their place, {@code -} for none, with texts and names. */
  private static List<String> labels(CTDLbls labels) {
    List<String> all = new ArrayList<>();
    for (CTDLbl label : labels.getDLblArray()) {
      if (label.isSetDelete()) {
        all.add(label.getIdx().getVal() + " -");
        continue;
      }
      String text =
          label.isSetTx() ? " " + label.getTx().getRich().getPArray(0).getRArray(0).getT() : "";
      all.add(
          label.getIdx().getVal()
              + " "
              + label.getDLblPos().getVal()
              + text
              + (label.getShowSerName().getVal() ? " named" : ""));
    }
    return all;
  }

  private static CTDLbls barLabels(Kind kind, Series... series) {
    return bars(kind, series).getSerArray(0).getDLbls();
  }

  @Test
  void valuesStandBesideBarsAndInTheMiddleOfParts() {
    CTDLbls outside = barLabels(Kind.BARS, series("Share", LabelKind.VALUES, 0.5, Double.NaN, 0.0));
    assertThat(outside.getDLblPos().getVal()).isEqualTo(STDLblPos.OUT_END);
    assertThat(outside.getNumFmt().getFormatCode()).isEqualTo("0%");
    assertThat(outside.getNumFmt().getSourceLinked()).isFalse();
    assertThat(outside.getShowVal().getVal()).isTrue();
    assertThat(
            List.of(
                outside.getShowLegendKey().getVal(),
                outside.getShowCatName().getVal(),
                outside.getShowSerName().getVal(),
                outside.getShowPercent().getVal(),
                outside.getShowBubbleSize().getVal()))
        .containsOnly(false);
    var font = outside.getTxPr().getPArray(0).getPPr().getDefRPr();
    assertThat(hex(font.getSolidFill().getSrgbClr().getVal())).isEqualTo("654321");
    assertThat(labels(outside)).as("nothing at what is not there").containsExactly("1 -");
    assertThat(barLabels(Kind.STACKED, series("Part", LabelKind.VALUES, 0.5)).getDLblPos().getVal())
        .isEqualTo(STDLblPos.CTR);
  }

  /** Nearly all is not printed as all, wherever a label is. */
  @Test
  void valuesThatAreNearlyAllHaveTheirOwnFormat() {
    String shares = Written.STYLES.formats().of(StatCell.Kind.PERCENT, 0);
    for (Kind kind : List.of(Kind.BARS, Kind.STACKED, Kind.COLUMNS)) {
      CTDLbls labels =
          area(formatted(shares, chart(kind, series("Share", LabelKind.VALUES, 0.5, 0.9993, 1.0))))
              .getBarChartArray(0)
              .getSerArray(0)
              .getDLbls();
      assertThat(labels.sizeOfDLblArray()).isEqualTo(1);
      assertThat(labels.getDLblArray(0).getIdx().getVal()).isEqualTo(1);
      assertThat(labels.getDLblArray(0).getNumFmt().getFormatCode()).contains(">99.5%");
      assertThat(labels.getNumFmt().getFormatCode()).isEqualTo(shares);
    }
    for (LabelKind kind : List.of(LabelKind.ENDS, LabelKind.VALUES)) {
      CTDLbls labels =
          area(formatted(shares, chart(Kind.LINES, series("Share", kind, 0.5, 0.9993, 0.7))))
              .getLineChartArray(0)
              .getSerArray(0)
              .getDLbls();
      assertThat(
              Arrays.stream(labels.getDLblArray())
                  .filter(label -> label.getIdx().getVal() == 1)
                  .map(label -> label.getNumFmt().getFormatCode()))
          .as(kind.name())
          .singleElement(InstanceOfAssertFactories.STRING)
          .contains(">99.5%");
    }
  }

  private static NativeChart formatted(String format, NativeChart chart) {
    return new NativeChart(
        chart.kind(),
        chart.title(),
        chart.alt(),
        format,
        chart.limits(),
        chart.categories(),
        chart.series());
  }

  /** A label takes 27 pixels, names a third of the width at most. */
  @Test
  void partsThatAreTooSmallForTheirLabelHaveNone() {
    double plot = 400 - 0.35 * 400 - 40;
    double smallest = 27 / plot;
    NativeChart chart =
        chart(
            Kind.STACKED,
            series(
                "Part", LabelKind.VALUES, smallest - 0.001, smallest + 0.001, -smallest - 0.001));
    NativeChart wide =
        new NativeChart(
            chart.kind(),
            chart.title(),
            chart.alt(),
            chart.format(),
            chart.limits(),
            new Column<>(List.of("x".repeat(80), "b", "c"), chart.categories().area()),
            chart.series());
    assertThat(labels(area(wide).getBarChartArray(0).getSerArray(0).getDLbls()))
        .containsExactly("0 -");
    assertThat(labels(area(upTo(wide, 2)).getBarChartArray(0).getSerArray(0).getDLbls()))
        .as("the same parts on twice the scale")
        .containsExactly("0 -", "1 -", "2 -");
    NativeChart all =
        chart(Kind.STACKED, series("Part", LabelKind.ALL_VALUES, 0.0001, 0.5, Double.NaN));
    assertThat(labels(area(all).getBarChartArray(0).getSerArray(0).getDLbls()))
        .as("nothing follows that small ones could cover")
        .containsExactly("2 -");
  }

  @Test
  void textsStandAtTheEndsOfStacks() {
    Series before =
        with(
            series("\u00A0", LabelKind.BEFORE, 0.2, 0.3, 0.4),
            new Labels(LabelKind.BEFORE, 0xAA0000, List.of("20%", " ", "40%")));
    CTDLbls labels = barLabels(Kind.STACKED, before);
    assertThat(labels(labels)).containsExactly("0 inEnd 20%", "1 -", "2 inEnd 40%");
    assertThat(labels.getShowVal().getVal()).isFalse();
    var run = labels.getDLblArray(0).getTx().getRich().getPArray(0).getRArray(0).getRPr();
    assertThat(run.getB()).isTrue();
    assertThat(run.getSz()).isEqualTo(900);
    assertThat(run.getLang()).isEqualTo("en");
    assertThat(hex(run.getSolidFill().getSrgbClr().getVal())).isEqualTo("AA0000");
    Series after =
        with(
            series("\u00A0", LabelKind.AFTER, 0.2), new Labels(LabelKind.AFTER, 0, List.of("20%")));
    CTDLbl label = barLabels(Kind.STACKED, after).getDLblArray(0);
    assertThat(label.getDLblPos().getVal()).isEqualTo(STDLblPos.IN_BASE);
    assertThat(label.getShowVal().getVal()).isTrue();
    assertThat(
            List.of(
                label.getShowLegendKey().getVal(),
                label.getShowCatName().getVal(),
                label.getShowSerName().getVal(),
                label.getShowPercent().getVal(),
                label.getShowBubbleSize().getVal()))
        .containsOnly(false);
  }

  /** An interval crosses the end of a bar; its value stands beyond it, on either side. */
  @Test
  void valuesStandBeyondIntervals() {
    Series shares =
        withIntervals(series("Share", LabelKind.BEYOND_INTERVALS, 0.5, Double.NaN, -0.25));
    CTPlotArea area = area(between(chart(Kind.BARS, shares), -0.4, 0.6));
    var layout = area.getLayout().getManualLayout();
    assertThat(layout.getLayoutTarget().getVal()).isEqualTo(STLayoutTarget.INNER);
    assertThat(layout.getX().getVal() + layout.getW().getVal()).isBetween(0.5, 0.95);
    CTDLbls labels = area.getBarChartArray(0).getSerArray(0).getDLbls();
    assertThat(labels(labels)).containsExactly("0 outEnd", "1 -", "2 outEnd");
    CTDLbl label = labels.getDLblArray(0);
    assertThat(label.getNumFmt().getFormatCode()).isEqualTo("0%");
    assertThat(label.getNumFmt().getSourceLinked()).isFalse();
    assertThat(label.getShowVal().getVal()).isTrue();
    assertThat(
            List.of(
                label.getShowLegendKey().getVal(),
                label.getShowCatName().getVal(),
                label.getShowPercent().getVal(),
                label.getShowBubbleSize().getVal()))
        .containsOnly(false);
    assertThat(labels.xmlText()).as("no lines lead to them").contains("showLeaderLines val=\"0\"");
    double reach = 0.1 * layout.getW().getVal();
    assertThat(across(label)).isBetween(reach, reach + 0.02);
    assertThat(down(label)).isZero();
    assertThat(across(labels.getDLblArray(2))).isBetween(-reach - 0.02, -reach);
    CTPlotArea columns = area(between(chart(Kind.COLUMNS, shares), -0.4, 0.6));
    CTDLbl upright = columns.getBarChartArray(0).getSerArray(0).getDLbls().getDLblArray(0);
    assertThat(across(upright)).isZero();
    assertThat(down(upright))
        .isCloseTo(-0.1 * columns.getLayout().getManualLayout().getH().getVal(), within(1e-9));
    assertThat(
            area(chart(Kind.BARS, series("x", LabelKind.VALUES, 0.5)))
                .getLayout()
                .isSetManualLayout())
        .as("the program places the plot of others")
        .isFalse();
  }

  private static double across(CTDLbl label) {
    return label.getLayout().getManualLayout().getX().getVal();
  }

  private static double down(CTDLbl label) {
    return label.getLayout().getManualLayout().getY().getVal();
  }

  @Test
  void linesAreNamedAtTheirLastValue() {
    CTLineSer line =
        lines(Kind.LINES, series("Share", LabelKind.ENDS, 0.5, 0.25, Double.NaN)).getSerArray(0);
    assertThat(labels(line.getDLbls())).containsExactly("0 l", "1 r named");
    assertThat(line.getDLbls().getDLblArray(1).getSeparator()).isEqualTo(" ");
    assertThat(line.getDLbls().getDLblPos().getVal()).isEqualTo(STDLblPos.T);
    CTLineSer crossed =
        lines(Kind.LINES, withIntervals(series("Share", LabelKind.ENDS, 0.5, 0.25, 0.3, 0.4)))
            .getSerArray(0);
    assertThat(labels(crossed.getDLbls()))
        .as("other values would be crossed")
        .containsExactly("0 l", "1 -", "2 -", "3 r named");
    assertThat(
            labels(
                lines(Kind.LINES, series("Share", LabelKind.ENDS, Double.NaN, Double.NaN))
                    .getSerArray(0)
                    .getDLbls()))
        .containsExactly("0 r named");
  }

  /** Beside dots that are nearer than a line of labels only the upper one has its figure. */
  @Test
  void figuresOfDotsThatWouldMeetAreLeftOut() {
    CTLineChart dots =
        lines(
            Kind.DOTS,
            series("One", LabelKind.VALUES, 1.0, 1.0),
            series("Two", LabelKind.VALUES, 0.51, 0.6),
            series("Three", LabelKind.VALUES, 0.5, 0.4),
            series("Four", LabelKind.VALUES, 0.1, 0.1));
    assertThat(labels(dots.getSerArray(0).getDLbls())).containsExactly("0 t", "1 t");
    assertThat(labels(dots.getSerArray(1).getDLbls())).isEmpty();
    assertThat(labels(dots.getSerArray(2).getDLbls())).containsExactly("0 -");
    assertThat(labels(dots.getSerArray(3).getDLbls())).containsExactly("0 b", "1 b");
  }

  private static double moved(CTLineChart lines, int series, int label) {
    CTDLbl found = lines.getSerArray(series).getDLbls().getDLblArray(label);
    return found.isSetLayout() ? found.getLayout().getManualLayout().getY().getVal() : 0;
  }

  /** A label is 4 % of the chart high, and the plot 80 %: 0.5 and 0.51 of one are 0.8 % apart. */
  @Test
  void figuresAtTheEndsOfLinesStandApart() {
    CTLineChart near =
        lines(
            Kind.LINES,
            series("One", LabelKind.ENDS, 0.5, 0.5),
            series("Two", LabelKind.ENDS, 1.0, 0.51),
            series("Three", LabelKind.ENDS, 0.49, 0.49));
    assertThat(moved(near, 0, 1)).isZero();
    assertThat(moved(near, 1, 1)).as("up").isCloseTo(-0.032, within(1e-9));
    assertThat(moved(near, 2, 1)).as("down").isCloseTo(0.032, within(1e-9));
    assertThat(moved(near, 1, 0)).as("alone").isZero();
    assertThat(moved(near, 0, 0)).isCloseTo(-0.016, within(1e-9));
    CTLineChart far =
        lines(
            Kind.LINES,
            series("One", LabelKind.ENDS, 0.0, 0.5),
            series("Two", LabelKind.ENDS, 1.0, 0.7),
            series("Three", LabelKind.ENDS, 0.5, Double.NaN));
    assertThat(moved(far, 0, 1)).isZero();
    assertThat(moved(far, 1, 1)).isZero();
  }

  /** 0.5 and 0.51 move apart and then reach 0.545: heights of 0.4, 0.408 and 0.436, of one line. */
  @Test
  void figuresThatMoveApartTakeInTheNextOne() {
    CTLineChart lines =
        lines(
            Kind.LINES,
            series("One", LabelKind.ENDS, 1.0, 0.5),
            series("Two", LabelKind.ENDS, 0.1, 0.51),
            series("Three", LabelKind.ENDS, 0.3, 0.545),
            series("Four", LabelKind.ENDS, 0.5, 0.9));
    double middle = (0.4 + 0.408 + 0.436) / 3;
    assertThat(moved(lines, 0, 1)).isCloseTo(0.4 - (middle - 0.04), within(1e-9));
    assertThat(moved(lines, 1, 1)).isCloseTo(0.408 - middle, within(1e-9));
    assertThat(moved(lines, 2, 1)).isCloseTo(0.436 - (middle + 0.04), within(1e-9));
    assertThat(moved(lines, 3, 1)).isZero();
  }

  /** Of points near each other the highest has its figure above and the lowest below. */
  @Test
  void figuresBetweenTheEndsOfLinesThatMeetOthersAreLeftOut() {
    CTLineChart near =
        lines(
            Kind.LINES,
            series("One", LabelKind.ENDS, 0.1, 0.5, 0.5, 0.5, 0.0),
            series("Two", LabelKind.ENDS, 0.4, 0.55, 0.9, 0.5, 1.0),
            series("Three", LabelKind.ENDS, 0.7, 0.45, 0.1, 0.1, 0.5));
    assertThat(labels(near.getSerArray(0).getDLbls()))
        .containsExactly("0 l", "1 -", "3 -", "4 r named");
    assertThat(labels(near.getSerArray(1).getDLbls())).containsExactly("0 l", "3 -", "4 r named");
    assertThat(labels(near.getSerArray(2).getDLbls())).containsExactly("0 l", "1 b", "4 r named");
  }

  @Test
  void dotsHaveValuesAboveTheHighestAndBelowTheLowest() {
    CTLineChart dots =
        lines(
            Kind.DOTS,
            series("One", LabelKind.VALUES, 0.5, 0.2, 0.4, 0.3),
            series("Two", LabelKind.VALUES, 0.4, 0.3, Double.NaN, 0.3),
            series("Three", LabelKind.VALUES, 0.3, 0.4, Double.NaN, 0.2));
    assertThat(labels(dots.getSerArray(0).getDLbls())).containsExactly("0 t", "1 b");
    assertThat(labels(dots.getSerArray(1).getDLbls())).isEmpty();
    assertThat(labels(dots.getSerArray(2).getDLbls())).containsExactly("0 b", "1 t", "3 b");
    assertThat(dots.getSerArray(0).getDLbls().getDLblPos().getVal()).isEqualTo(STDLblPos.R);
  }
}
