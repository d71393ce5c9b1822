package io.etude.xlsx.write;

import static io.etude.xlsx.write.ChartFixtures.area;
import static io.etude.xlsx.write.ChartFixtures.bars;
import static io.etude.xlsx.write.ChartFixtures.chart;
import static io.etude.xlsx.write.ChartFixtures.hex;
import static io.etude.xlsx.write.ChartFixtures.lines;
import static io.etude.xlsx.write.ChartFixtures.series;
import static io.etude.xlsx.write.ChartFixtures.upTo;
import static io.etude.xlsx.write.ChartFixtures.with;
import static io.etude.xlsx.write.ChartFixtures.withIntervals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.figure.Figure;
import io.etude.xlsx.sheet.NativeChart;
import io.etude.xlsx.sheet.NativeChart.Column;
import io.etude.xlsx.sheet.NativeChart.Kind;
import io.etude.xlsx.sheet.NativeChart.LabelKind;
import io.etude.xlsx.sheet.NativeChart.Labels;
import io.etude.xlsx.sheet.NativeChart.Series;
import io.etude.xlsx.testing.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLayoutTarget;

/** The labels of charts as Excel has them: which marks have theirs, where, and in what format. */
class ChartLabelsTest {

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

  /** Labels of marks by their index: their place, {@code -} for none, with texts and names. */
  private static List<String> labels(CTDLbls labels) {
    List<String> all = new ArrayList<>();
    for (XmlElement label : XmlElement.pointLabels(labels)) {
      String text = label.has("tx") ? " " + label.at("tx/rich/p/r/t").text() : "";
      String named = label.has("delete") || label.val("showSerName").equals("0") ? "" : " named";
      String place = label.has("delete") ? "-" : label.val("dLblPos");
      all.add(label.val("idx") + " " + place + text + named);
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

  @Test
  void partsWhoseFiguresStandElsewhereHaveNoLabels() {
    CTDLbls labels = barLabels(Kind.STACKED, series("Part", LabelKind.NONE, 0.5, 0.9993));
    assertThat(labels.getShowVal().getVal()).isFalse();
    assertThat(labels(labels)).isEmpty();
  }

  /** Nearly all is not printed as all, wherever a label is. */
  @Test
  void valuesThatAreNearlyAllHaveTheirOwnFormat() {
    String shares = Written.STYLES.formats().of(Figure.Kind.PERCENT, 0);
    for (Kind kind : List.of(Kind.BARS, Kind.STACKED, Kind.COLUMNS)) {
      CTDLbls labels =
          area(formatted(shares, chart(kind, series("Share", LabelKind.VALUES, 0.5, 0.9993, 1.0))))
              .getBarChartArray(0)
              .getSerArray(0)
              .getDLbls();
      XmlElement label = XmlElement.pointLabels(labels).get(0);
      assertThat(labels(labels)).hasSize(1);
      assertThat(label.val("idx")).isEqualTo("1");
      assertThat(label.at("numFmt").attribute("formatCode")).contains(">99.5%");
      assertThat(labels.getNumFmt().getFormatCode()).isEqualTo(shares);
    }
    for (LabelKind kind : List.of(LabelKind.ENDS, LabelKind.VALUES)) {
      CTDLbls labels =
          area(formatted(shares, chart(Kind.LINES, series("Share", kind, 0.5, 0.9993, 0.7))))
              .getLineChartArray(0)
              .getSerArray(0)
              .getDLbls();
      assertThat(
              XmlElement.pointLabels(labels).stream()
                  .filter(label -> label.val("idx").equals("1"))
                  .map(label -> label.at("numFmt").attribute("formatCode")))
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

  /** A label of two digits and a sign takes 23.4 pixels, names a third of the width at most. */
  @Test
  void partsThatAreTooSmallForTheirLabelHaveNone() {
    double plot = 400 - 0.35 * 400 - 40;
    double smallest = 23.4 / plot;
    NativeChart chart =
        chart(
            Kind.STACKED,
            series("Part", LabelKind.VALUES, smallest - 0.001, smallest + 0.001, -smallest - 0.03));
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
    XmlElement run = XmlElement.pointLabels(labels).get(0).at("tx/rich/p/r/rPr");
    assertThat(run.attribute("b")).isEqualTo("1");
    assertThat(run.attribute("sz")).isEqualTo("900");
    assertThat(run.attribute("lang")).isEqualTo("en");
    assertThat(run.val("solidFill/srgbClr")).isEqualTo("AA0000");
    Series after =
        with(
            series("\u00A0", LabelKind.AFTER, 0.2), new Labels(LabelKind.AFTER, 0, List.of("20%")));
    XmlElement label = XmlElement.pointLabels(barLabels(Kind.STACKED, after)).get(0);
    assertThat(label.val("dLblPos")).isEqualTo("inBase");
    assertThat(label.val("showVal")).isEqualTo("1");
    assertThat(
            List.of(
                label.val("showLegendKey"),
                label.val("showCatName"),
                label.val("showSerName"),
                label.val("showPercent"),
                label.val("showBubbleSize")))
        .containsOnly("0");
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
    List<XmlElement> points = XmlElement.pointLabels(labels);
    XmlElement label = points.get(0);
    assertThat(label.at("numFmt").attribute("formatCode")).isEqualTo("0%");
    assertThat(label.at("numFmt").attribute("sourceLinked")).isEqualTo("0");
    assertThat(label.val("showVal")).isEqualTo("1");
    assertThat(
            List.of(
                label.val("showLegendKey"),
                label.val("showCatName"),
                label.val("showPercent"),
                label.val("showBubbleSize")))
        .containsOnly("0");
    assertThat(labels.xmlText()).as("no lines lead to them").contains("showLeaderLines val=\"0\"");
    double reach = 0.1 * layout.getW().getVal();
    assertThat(across(label)).isBetween(reach, reach + 0.02);
    assertThat(down(label)).isZero();
    assertThat(across(points.get(2))).isBetween(-reach - 0.02, -reach);
    CTPlotArea columns = area(between(chart(Kind.COLUMNS, shares), -0.4, 0.6));
    XmlElement upright =
        XmlElement.pointLabels(columns.getBarChartArray(0).getSerArray(0).getDLbls()).get(0);
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

  private static double across(XmlElement label) {
    return Double.parseDouble(label.val("layout/manualLayout/x"));
  }

  private static double down(XmlElement label) {
    return Double.parseDouble(label.val("layout/manualLayout/y"));
  }

  @Test
  void linesAreNamedAtTheirLastValue() {
    CTLineSer line =
        lines(Kind.LINES, series("Share", LabelKind.ENDS, 0.5, 0.25, Double.NaN)).getSerArray(0);
    assertThat(labels(line.getDLbls())).containsExactly("0 l", "1 r named");
    assertThat(XmlElement.pointLabels(line.getDLbls()).get(1).at("separator").text())
        .isEqualTo(" ");
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
    XmlElement found = XmlElement.pointLabels(lines.getSerArray(series).getDLbls()).get(label);
    return found.has("layout") ? down(found) : 0;
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
