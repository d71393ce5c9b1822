package io.etude.xlsx.write;

import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.NativeChart;
import io.etude.xlsx.style.NumberFormats;
import io.etude.xlsx.style.Stylebook;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.SchemeColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFColorSchemeBased;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartLegend;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTAxDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDPt;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;

/**
 * Writes a {@link NativeChart} into a workbook as a chart of Excel, which readers can go on
 * editing.
 */
final class ChartWriter {

  /** Shapes of dots, for series of one colour. */
  private static final List<MarkerStyle> MARKERS =
      List.of(MarkerStyle.CIRCLE, MarkerStyle.DIAMOND, MarkerStyle.TRIANGLE, MarkerStyle.SQUARE);

  private static final int WHITE = 0xFFFFFF;

  private final Stylebook styles;
  private final String sheet;
  private final ChartText text;

  ChartWriter(Stylebook styles, String sheet) {
    this.styles = styles;
    this.sheet = sheet;
    this.text = new ChartText(styles);
  }

  /** Fills a chart that is that many pixels wide and high. */
  void write(NativeChart plan, int width, int height, XSSFChart chart) {
    describe(plan, chart);
    if (plan.series().size() > 1 && !namedAtEnds(plan)) {
      legend(chart.getOrAddLegend());
    }
    boolean lines = plan.kind() == NativeChart.Kind.DOTS || plan.kind() == NativeChart.Kind.LINES;
    if (lines) {
      lines(plan, chart);
    } else {
      bars(plan, width, height, chart);
    }
    chart.displayBlanksAs(DisplayBlanks.GAP);
    XDDFShapeProperties frame = new XDDFShapeProperties();
    frame.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
    chart.getCTChartSpace().addNewSpPr().set(frame.getXmlObject());
    text.finish(chart);
  }

  private static void legend(XDDFChartLegend legend) {
    legend.setPosition(LegendPosition.TOP);
    legend.setOverlay(false);
  }

  /** Whether the names of the series are printed at their ends. */
  private static boolean namedAtEnds(NativeChart plan) {
    return plan.series().stream().allMatch(s -> s.labels().kind() == NativeChart.LabelKind.ENDS);
  }

  private static void describe(NativeChart plan, XSSFChart chart) {
    var properties =
        chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
    properties.setDescr(plan.alt());
    properties.setTitle(plan.title());
  }

  private void bars(NativeChart plan, int width, int height, XSSFChart chart) {
    boolean columns = plan.kind() == NativeChart.Kind.COLUMNS;
    XDDFCategoryAxis categories =
        chart.createCategoryAxis(columns ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    XDDFValueAxis values = chart.createValueAxis(columns ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    plainAxes(categories, values);
    values.setCrossBetween(AxisCrossBetween.BETWEEN);
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
    data.setBarDirection(columns ? BarDirection.COL : BarDirection.BAR);
    data.setVaryColors(false);
    if (!columns) {
      categories.setOrientation(AxisOrientation.MAX_MIN);
    }
    boolean stacked = plan.kind() == NativeChart.Kind.STACKED;
    data.setBarGrouping(stacked ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
    data.setOverlap((byte) (stacked ? 100 : 0));
    data.setGapWidth(columns ? 20 : 45);
    series(plan, data);
    chart.plot(data);
    if (plan.series().stream().allMatch(ChartWriter::isPositive)) {
      values.setMinimum(0);
    }
    limits(plan, values);
    if (!columns) {
      values.setCrosses(AxisCrosses.MAX); // below: the first category is at the top
    }
    CTPlotArea area = chart.getCTChart().getPlotArea();
    Optional<PlotFrame> frame = PlotFrame.of(plan, width, height);
    frame.ifPresent(known -> known.set(area));
    for (int i = 0; i < plan.series().size(); i++) {
      CTBarSer bar = area.getBarChartArray(0).getSerArray(i);
      bar.addNewInvertIfNegative().setVal(false); // else negative bars lose their colour
      text.labels(bar, plan, i, width, frame);
      plan.series()
          .get(i)
          .whiskers()
          .ifPresent(w -> whiskers(bar.addNewErrBars(), w, styles.brand().ink()));
    }
  }

  /** Whether an axis from zero on shows all marks, and all of their intervals. */
  private static boolean isPositive(NativeChart.Series series) {
    for (int i = 0; i < series.values().values().size(); i++) {
      int mark = i;
      double below = series.whiskers().map(w -> w.below().values().get(mark)).orElse(0.0);
      if (series.values().values().get(i) - below < 0) {
        return false;
      }
    }
    return true;
  }

  private void lines(NativeChart plan, XSSFChart chart) {
    boolean even = plan.places().isEmpty();
    XDDFChartAxis categories =
        even
            ? chart.createCategoryAxis(AxisPosition.BOTTOM)
            : chart.createDateAxis(AxisPosition.BOTTOM);
    XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
    plainAxes(categories, values);
    if (plan.kind() == NativeChart.Kind.DOTS) {
      values.setCrossBetween(AxisCrossBetween.BETWEEN); // not at both edges, far from each other
    }
    XDDFLineChartData data =
        (XDDFLineChartData) chart.createData(ChartTypes.LINE, categories, values);
    data.setVaryColors(false);
    data.setGrouping(Grouping.STANDARD);
    series(plan, data);
    chart.plot(data);
    limits(plan, values);
    CTPlotArea area = chart.getCTChart().getPlotArea();
    var drawn = area.getLineChartArray(0);
    if (!even) {
      YearAxis.set(area.getDateAxArray(0), plan.places());
      drawn.getSerList().forEach(series -> years(series.getCat(), plan));
    }
    for (int i = 0; i < plan.series().size(); i++) {
      text.labels(drawn.getSerArray(i), plan, i);
      XDDFShapeProperties marker = rule(plan.series().get(i).fill().colour(), 0.75);
      marker.setFillProperties(fill(plan.series().get(i).fill().colour()));
      drawn.getSerArray(i).getMarker().addNewSpPr().set(marker.getXmlObject());
      NativeChart.Series series = plan.series().get(i);
      if (series.whiskers().isPresent()) {
        CTErrBars bars = drawn.getSerArray(i).addNewErrBars();
        bars.addNewErrDir().setVal(STErrDir.Y);
        whiskers(bars, series.whiskers().get(), series.fill().colour());
      }
    }
    if (plan.kind() == NativeChart.Kind.DOTS && plan.series().size() > 1) {
      drawn.addNewHiLowLines().addNewSpPr().set(rule(styles.brand().neutral(), 3).getXmlObject());
    }
  }

  /** Intervals as error bars of lengths of their own. */
  private void whiskers(CTErrBars bars, NativeChart.Whiskers whiskers, int colour) {
    bars.addNewErrBarType().setVal(STErrBarType.BOTH);
    bars.addNewErrValType().setVal(STErrValType.CUST);
    bars.addNewNoEndCap().setVal(false);
    lengths(bars.addNewPlus(), whiskers.above());
    lengths(bars.addNewMinus(), whiskers.below());
    bars.addNewSpPr().set(rule(colour, 0.75).getXmlObject());
  }

  private void lengths(CTNumDataSource source, NativeChart.Column<Double> reach) {
    numbers(source.addNewNumRef(), reach.area(), reach.values());
  }

  /** The numbers of the categories' cells instead of their labels. */
  private void years(CTAxDataSource source, NativeChart plan) {
    source.unsetStrRef();
    numbers(source.addNewNumRef(), plan.categories().area(), plan.places());
  }

  private void numbers(CTNumRef reference, Area area, List<? extends Number> numbers) {
    reference.setF(area.absolute(sheet));
    CTNumData data = reference.addNewNumCache();
    data.setFormatCode(NumberFormats.GENERAL);
    data.addNewPtCount().setVal(numbers.size());
    for (int i = 0; i < numbers.size(); i++) {
      CTNumVal point = data.addNewPt();
      point.setIdx(i);
      point.setV(numbers.get(i).toString());
    }
  }

  private void plainAxes(XDDFChartAxis categories, XDDFValueAxis values) {
    categories.setCrosses(AxisCrosses.AUTO_ZERO);
    values.setCrosses(AxisCrosses.AUTO_ZERO);
    categories.setMajorTickMark(AxisTickMark.NONE);
    categories.setTickLabelPosition(AxisTickLabelPosition.LOW);
    values.setMajorTickMark(AxisTickMark.NONE);
    values.setVisible(false);
    line(categories.getOrAddShapeProperties(), styles.brand().rule(), 0.75);
  }

  /** Where the axis of values begins and ends; both ends of a whole scale are printed. */
  private static void limits(NativeChart plan, XDDFValueAxis values) {
    plan.limits().from().ifPresent(values::setMinimum);
    plan.limits().to().ifPresent(values::setMaximum);
    if (plan.limits().ends() == NativeChart.Limits.Ends.PRINTED) {
      values.setVisible(true);
      // its line would run through the figures at the first points
      values
          .getOrAddShapeProperties()
          .setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
      double from = plan.limits().from().getAsDouble();
      double to = plan.limits().to().getAsDouble();
      values.setMajorUnit(to - from);
      boolean ratings = from == Math.rint(from) && to == Math.rint(to) && to > 1;
      values.setNumberFormat(ratings ? "0" : plan.format());
    }
  }

  private void series(NativeChart plan, XDDFChartData data) {
    XDDFCategoryDataSource categories =
        XDDFDataSourcesFactory.fromArray(
            plan.categories().values().toArray(String[]::new),
            plan.categories().area().absolute(sheet));
    for (NativeChart.Series planned : plan.series()) {
      Double[] numbers =
          planned.values().values().stream().map(v -> v.isNaN() ? null : v).toArray(Double[]::new);
      XDDFNumericalDataSource<Double> values =
          XDDFDataSourcesFactory.fromArray(numbers, planned.values().area().absolute(sheet));
      values.setFormatCode(plan.format());
      XDDFChartData.Series series = data.addSeries(categories, values);
      series.setTitle(
          planned.name(),
          planned
              .nameCell()
              .map(name -> new CellReference(sheet, name.top(), name.left(), true, true))
              .orElse(null));
      if (series instanceof XDDFLineChartData.Series line) {
        point(line, planned, plan.kind(), marker(plan, planned));
      } else {
        bar(series, planned, plan.kind());
      }
    }
  }

  private void bar(XDDFChartData.Series series, NativeChart.Series planned, NativeChart.Kind kind) {
    if (!planned.isVisible()) {
      series.setFillProperties(new XDDFNoFillProperties());
      return;
    }
    series.setFillProperties(fill(planned.fill().colour()));
    if (kind == NativeChart.Kind.STACKED) {
      series.setLineProperties(rule(WHITE, 0.75).getLineProperties());
    }
    for (int i = 0; i < planned.fill().each().size(); i++) {
      if (planned.fill().each().get(i) != planned.fill().colour()) {
        // added, not asked for: POI looks for a point among all before it
        CTDPt point = ((XDDFBarChartData.Series) series).getCTBarSer().addNewDPt();
        point.addNewIdx().setVal(i);
        XDDFShapeProperties shape = new XDDFShapeProperties(point.addNewSpPr());
        shape.setFillProperties(fill(planned.fill().each().get(i)));
      }
    }
  }

  /** The shape of a series' dots: another one where earlier series have its colour. */
  private static MarkerStyle marker(NativeChart plan, NativeChart.Series series) {
    long same =
        plan.series().subList(0, plan.series().indexOf(series)).stream()
            .filter(each -> each.fill().colour() == series.fill().colour())
            .count();
    return plan.kind() == NativeChart.Kind.DOTS
        ? MARKERS.get((int) (same % MARKERS.size()))
        : MarkerStyle.CIRCLE;
  }

  private void point(
      XDDFLineChartData.Series series,
      NativeChart.Series planned,
      NativeChart.Kind kind,
      MarkerStyle marker) {
    series.setSmooth(false);
    series.setMarkerStyle(marker);
    series.setMarkerSize((short) (kind == NativeChart.Kind.DOTS ? 9 : 6));
    XDDFShapeProperties shape = new XDDFShapeProperties();
    if (kind == NativeChart.Kind.DOTS) {
      shape.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
    } else {
      line(shape, planned.fill().colour(), 2);
    }
    series.setShapeProperties(shape);
  }

  private XDDFShapeProperties rule(int colour, double width) {
    XDDFShapeProperties shape = new XDDFShapeProperties();
    line(shape, colour, width);
    return shape;
  }

  private void line(XDDFShapeProperties shape, int colour, double width) {
    XDDFLineProperties line = new XDDFLineProperties(fill(colour));
    line.setWidth(width);
    shape.setLineProperties(line);
  }

  /** A colour of the theme by its name, so that a chart follows another theme. */
  private XDDFSolidFillProperties fill(int rgb) {
    for (Map.Entry<String, Integer> named : ThemeXml.colours(styles.brand()).entrySet()) {
      if (named.getValue() == rgb && named.getKey().startsWith("accent")) {
        SchemeColor colour =
            SchemeColor.valueOf(
                named.getKey().toUpperCase(Locale.ROOT).replace("ACCENT", "ACCENT_"));
        return new XDDFSolidFillProperties(new XDDFColorSchemeBased(colour));
      }
    }
    byte[] bytes = {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    return new XDDFSolidFillProperties(XDDFColor.from(bytes));
  }
}
