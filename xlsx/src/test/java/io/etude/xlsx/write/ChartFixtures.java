package io.etude.xlsx.write;

import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.NativeChart;
import io.etude.xlsx.sheet.NativeChart.Column;
import io.etude.xlsx.sheet.NativeChart.Fill;
import io.etude.xlsx.sheet.NativeChart.Kind;
import io.etude.xlsx.sheet.NativeChart.LabelKind;
import io.etude.xlsx.sheet.NativeChart.Labels;
import io.etude.xlsx.sheet.NativeChart.Series;
import io.etude.xlsx.sheet.NativeChart.Whiskers;
import io.etude.xlsx.sheet.Overlay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;

/** Charts of some series, and how they are written. */
final class ChartFixtures {

  static final int COLOUR = 0x123456;

  private ChartFixtures() {}

  static Column<Double> values(Double... values) {
    return new Column<>(List.of(values), new Area(1, 1, values.length, 1));
  }

  static Series series(String name, LabelKind labels, Double... values) {
    return new Series(
        name,
        Optional.of(Area.cell(0, 1)),
        values(values),
        new Fill(COLOUR, List.of()),
        new Labels(labels, 0x654321, List.of()),
        Optional.empty());
  }

  static Series with(Series series, Fill fill) {
    return new Series(
        series.name(),
        series.nameCell(),
        series.values(),
        fill,
        series.labels(),
        series.whiskers());
  }

  static Series with(Series series, Labels labels) {
    return new Series(
        series.name(),
        series.nameCell(),
        series.values(),
        series.fill(),
        labels,
        series.whiskers());
  }

  /** Intervals of a tenth on both sides of each mark. */
  static Series withIntervals(Series series) {
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

  static NativeChart chart(Kind kind, Series... series) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < series[0].values().values().size(); i++) {
      names.add("Category " + i);
    }
    return new NativeChart(
        kind,
        new NativeChart.Title("The title", "In %"),
        "The description",
        "0%",
        NativeChart.Limits.NONE,
        new Column<>(names, new Area(1, 0, names.size(), 0)),
        List.of(series));
  }

  static NativeChart upTo(NativeChart chart, double maximum) {
    return new NativeChart(
        chart.kind(),
        chart.title(),
        chart.alt(),
        chart.format(),
        NativeChart.Limits.to(maximum),
        chart.categories(),
        chart.series());
  }

  static XSSFChart write(NativeChart plan) {
    return Written.sheet(
            sheet -> sheet.add(new Overlay.ChartPlacement(1, 1, 400, 300, plan, "Figures")))
        .getDrawingPatriarch()
        .getCharts()
        .get(0);
  }

  static CTPlotArea area(NativeChart plan) {
    return write(plan).getCTChart().getPlotArea();
  }

  static CTBarChart bars(Kind kind, Series... series) {
    return area(chart(kind, series)).getBarChartArray(0);
  }

  static CTLineChart lines(Kind kind, Series... series) {
    return area(chart(kind, series)).getLineChartArray(0);
  }

  static String hex(byte[] rgb) {
    return HexFormat.of().withUpperCase().formatHex(rgb);
  }

  /** The colour of a shape's ground. */
  static String ground(CTShapeProperties shape) {
    return shape.getSolidFill().isSetSrgbClr()
        ? hex(shape.getSolidFill().getSrgbClr().getVal())
        : shape.getSolidFill().getSchemeClr().getVal().toString();
  }

  static String line(CTShapeProperties shape) {
    return shape.getLn().isSetNoFill()
        ? "none"
        : (shape.getLn().getSolidFill().isSetSrgbClr()
                ? hex(shape.getLn().getSolidFill().getSrgbClr().getVal())
                : shape.getLn().getSolidFill().getSchemeClr().getVal().toString())
            + " "
            + shape.getLn().getW();
  }
}
