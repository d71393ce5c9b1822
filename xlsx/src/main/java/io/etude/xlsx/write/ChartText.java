package io.etude.xlsx.write;

import io.etude.xlsx.sheet.NativeChart;
import io.etude.xlsx.style.Stylebook;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import javax.xml.namespace.QName;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDateAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTExtension;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTManualLayout;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextVerticalType;

/** The words of a chart: labels at marks, and the font of all. */
final class ChartText {

  private static final int SIZE = 900;

  /** The namespace of what Excel 2013 added to charts. */
  private static final String C15 = "http://schemas.microsoft.com/office/drawing/2012/chart";

  private final Stylebook styles;

  ChartText(Stylebook styles) {
    this.styles = styles;
  }

  /**
   * The font of everything that has none of its own. The title stands in a cell above the chart.
   */
  void finish(XSSFChart chart) {
    chart.getCTChart().addNewAutoTitleDeleted().setVal(true);
    CTTextBody body =
        chart.getCTChartSpace().isSetTxPr()
            ? chart.getCTChartSpace().getTxPr()
            : chart.getCTChartSpace().addNewTxPr();
    properties(body, SIZE, styles.brand().ink());
    for (CTDateAx axis : chart.getCTChart().getPlotArea().getDateAxArray()) {
      names(axis.isSetTxPr() ? axis.getTxPr() : axis.addNewTxPr());
    }
    for (CTCatAx axis : chart.getCTChart().getPlotArea().getCatAxArray()) {
      names(axis.isSetTxPr() ? axis.getTxPr() : axis.addNewTxPr());
      if (!axis.isSetNoMultiLvlLbl()) {
        axis.addNewNoMultiLvlLbl().setVal(true);
      }
    }
    chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
  }

  /** The names of categories, level. */
  private void names(CTTextBody text) {
    properties(text, SIZE, styles.brand().ink());
    text.getBodyPr().setRot(0); // else long labels are rotated
    text.getBodyPr().setVert(STTextVerticalType.HORZ);
  }

  /**
   * The values at the bars of series {@code index}; parts that are too small for them have none.
   *
   * @param width of the chart in pixels
   * @param frame where the plot is, if values stand beyond intervals
   */
  void labels(CTBarSer series, NativeChart plan, int index, int width, Optional<PlotFrame> frame) {
    NativeChart.Series planned = plan.series().get(index);
    CTDLbls labels = series.isSetDLbls() ? series.getDLbls() : series.addNewDLbls();
    STDLblPos.Enum place =
        switch (planned.labels().kind()) {
          case BEFORE -> STDLblPos.IN_END;
          case AFTER, ALL_VALUES -> STDLblPos.IN_BASE;
          default -> plan.kind() == NativeChart.Kind.STACKED ? STDLblPos.CTR : STDLblPos.OUT_END;
        };
    for (int i = 0; i < planned.labels().texts().size(); i++) {
      ownText(labels, planned, i, place);
    }
    boolean beyond = frame.isPresent() && planned.whiskers().isPresent();
    if (beyond) {
      beyond(labels, plan, planned, frame.get());
    } else if (planned.isVisible() && planned.labels().kind() != NativeChart.LabelKind.NONE) {
      boolean all = planned.labels().kind() == NativeChart.LabelKind.ALL_VALUES;
      DoublePredicate hasRoom = all ? value -> true : plan.roomForLabel(width);
      hide(labels, planned, hasRoom.negate());
      ownFormats(labels, plan, planned, hasRoom, place);
    }
    shown(labels, plan, planned, place);
    if (beyond) {
      withoutLeaderLines(labels);
    }
  }

  /** Some programs draw a line from a label that was moved, which would lengthen the interval. */
  private static void withoutLeaderLines(CTDLbls labels) {
    CTExtension extension = labels.addNewExtLst().addNewExt();
    extension.setUri("{CE6537A1-D6FC-4f65-9D91-7224C49458BB}");
    try (XmlCursor cursor = extension.newCursor()) {
      cursor.toEndToken();
      cursor.beginElement(new QName(C15, "showLeaderLines", "c15"));
      cursor.insertAttributeWithValue("val", "0");
    }
  }

  /** A label with a text of its own, or none for a blank one. */
  private void ownText(
      CTDLbls labels, NativeChart.Series planned, int index, STDLblPos.Enum place) {
    String text = planned.labels().texts().get(index);
    if (text.isBlank()) {
      hide(labels, index);
      return;
    }
    CTDLbl label = label(labels, index);
    CTTextBody body = label.addNewTx().addNewRich();
    body.addNewBodyPr();
    CTRegularTextRun run = body.addNewP().addNewR();
    run.addNewRPr().setLang(styles.language().toLanguageTag());
    run.getRPr().setSz(SIZE);
    run.getRPr().setB(true);
    face(run.getRPr(), planned.labels().colour());
    run.setT(text);
    label.addNewDLblPos().setVal(place);
    label.addNewShowLegendKey().setVal(false);
    label.addNewShowVal().setVal(true);
    label.addNewShowCatName().setVal(false);
    label.addNewShowSerName().setVal(false);
    label.addNewShowPercent().setVal(false);
    label.addNewShowBubbleSize().setVal(false);
  }

  /** The values at the points of series {@code index}. */
  void labels(CTLineSer series, NativeChart plan, int index) {
    NativeChart.Series planned = plan.series().get(index);
    CTDLbls labels = series.isSetDLbls() ? series.getDLbls() : series.addNewDLbls();
    if (planned.labels().kind() == NativeChart.LabelKind.ENDS) {
      ends(labels, plan, planned);
    } else {
      outermost(labels, plan, index);
    }
    shown(labels, plan, planned, beside(plan));
  }

  /** Where labels of points are that have no place of their own. */
  private static STDLblPos.Enum beside(NativeChart plan) {
    return plan.kind() == NativeChart.Kind.DOTS ? STDLblPos.R : STDLblPos.T;
  }

  /**
   * Above the highest and below the lowest point of a category, where labels can't overlap; beside
   * others, as far as they have room.
   */
  private void outermost(CTDLbls labels, NativeChart plan, int index) {
    NativeChart.Series planned = plan.series().get(index);
    LineLabels lines = new LineLabels(plan);
    for (int i = 0; i < planned.values().values().size(); i++) {
      int at = i;
      double own = planned.values().values().get(i);
      List<Double> others =
          plan.series().stream()
              .filter(series -> series != planned)
              .map(series -> series.values().values().get(at))
              .filter(value -> !value.isNaN())
              .toList();
      boolean highest = others.stream().allMatch(value -> own > value);
      boolean lowest = others.stream().allMatch(value -> own < value);
      if (!others.isEmpty() && (highest || lowest)) {
        point(label(labels, i), plan, planned, i, highest ? STDLblPos.T : STDLblPos.B, false);
      } else if (!others.isEmpty() && !Double.isNaN(own) && !lines.hasRoom(planned, i)) {
        hide(labels, i);
      } else if (!Double.isNaN(own) && hasOwnFormat(plan, own)) {
        point(label(labels, i), plan, planned, i, beside(plan), false);
      }
    }
  }

  /** Values as far from the ends of marks as the intervals reach. */
  private void beyond(
      CTDLbls labels, NativeChart plan, NativeChart.Series planned, PlotFrame frame) {
    for (int i = 0; i < planned.values().values().size(); i++) {
      double value = planned.values().values().get(i);
      if (Double.isNaN(value)) {
        hide(labels, i);
      } else {
        NativeChart.Whiskers whiskers = planned.whiskers().orElseThrow();
        double reach =
            value < 0 ? -whiskers.below().values().get(i) : whiskers.above().values().get(i);
        CTDLbl label = label(labels, i);
        moved(label, frame.across(reach), frame.down(reach));
        point(label, plan, planned, i, STDLblPos.OUT_END, false);
      }
    }
  }

  private static CTDLbl label(CTDLbls labels, int index) {
    CTDLbl label = labels.addNewDLbl();
    label.addNewIdx().setVal(index);
    return label;
  }

  private static void hide(CTDLbls labels, int index) {
    label(labels, index).addNewDelete().setVal(true);
  }

  private static void hide(CTDLbls labels, NativeChart.Series planned, DoublePredicate hidden) {
    for (int i = 0; i < planned.values().values().size(); i++) {
      double value = planned.values().values().get(i);
      if (Double.isNaN(value) || hidden.test(value)) {
        hide(labels, i);
      }
    }
  }

  /** Labels for the values that the chart's format would print as others: nearly all as all. */
  private void ownFormats(
      CTDLbls labels,
      NativeChart plan,
      NativeChart.Series planned,
      DoublePredicate labelled,
      STDLblPos.Enum place) {
    for (int i = planned.labels().texts().size(); i < planned.values().values().size(); i++) {
      double value = planned.values().values().get(i);
      if (!Double.isNaN(value) && labelled.test(value) && hasOwnFormat(plan, value)) {
        point(label(labels, i), plan, planned, i, place, false);
      }
    }
  }

  private boolean hasOwnFormat(NativeChart plan, double value) {
    return !format(plan, value).equals(plan.format());
  }

  private String format(NativeChart plan, double value) {
    return styles.formats().ofValue(plan.format(), value);
  }

  /**
   * The series' name at its last value, and the first value to its left; those in between above
   * their points or below, where they would meet no other, and none with intervals, which would
   * cross them.
   */
  private void ends(CTDLbls labels, NativeChart plan, NativeChart.Series planned) {
    LineLabels lines = new LineLabels(plan);
    int last = LineLabels.last(planned);
    for (int i = 0; i < last; i++) {
      if (planned.values().values().get(i).isNaN()) {
        continue;
      }
      if (i == 0) {
        CTDLbl label = label(labels, i);
        moved(label, 0, lines.moved(planned, false));
        point(label, plan, planned, i, STDLblPos.L, false);
      } else if (planned.whiskers().isPresent()
          || lines.place(planned, i) == LineLabels.Place.NONE) {
        hide(labels, i);
      } else if (lines.place(planned, i) == LineLabels.Place.BELOW) {
        point(label(labels, i), plan, planned, i, STDLblPos.B, false);
      } else if (hasOwnFormat(plan, planned.values().values().get(i))) {
        point(label(labels, i), plan, planned, i, STDLblPos.T, false);
      }
    }
    CTDLbl label = label(labels, last);
    moved(label, 0, lines.moved(planned, true));
    point(label, plan, planned, last, STDLblPos.R, true);
    label.setSeparator(" ");
  }

  /** Moves a label from its place beside a point by parts of the chart's width and height. */
  private static void moved(CTDLbl label, double across, double down) {
    if (Math.abs(across) + Math.abs(down) > 1e-6) {
      CTManualLayout layout = label.addNewLayout().addNewManualLayout();
      layout.addNewX().setVal(across);
      layout.addNewY().setVal(down);
    }
  }

  private void point(
      CTDLbl label,
      NativeChart plan,
      NativeChart.Series planned,
      int index,
      STDLblPos.Enum place,
      boolean named) {
    label.addNewNumFmt().setFormatCode(format(plan, planned.values().values().get(index)));
    label.getNumFmt().setSourceLinked(false);
    properties(label.addNewTxPr(), SIZE, planned.labels().colour());
    label.addNewDLblPos().setVal(place);
    label.addNewShowLegendKey().setVal(false);
    label.addNewShowVal().setVal(true);
    label.addNewShowCatName().setVal(false);
    label.addNewShowSerName().setVal(named);
    label.addNewShowPercent().setVal(false);
    label.addNewShowBubbleSize().setVal(false);
  }

  private void shown(
      CTDLbls labels, NativeChart plan, NativeChart.Series planned, STDLblPos.Enum place) {
    boolean values = planned.isVisible() && planned.labels().kind() != NativeChart.LabelKind.NONE;
    if (values) {
      labels.addNewNumFmt().setFormatCode(plan.format());
      labels.getNumFmt().setSourceLinked(false);
      properties(labels.addNewTxPr(), SIZE, planned.labels().colour());
      labels.addNewDLblPos().setVal(place);
    }
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(values);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  private void properties(CTTextBody body, int size, int colour) {
    if (body.getBodyPr() == null) {
      body.addNewBodyPr();
    }
    if (body.sizeOfPArray() == 0) {
      body.addNewP();
    }
    var paragraph = body.getPArray(0);
    var settings = paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
    CTTextCharacterProperties properties =
        settings.isSetDefRPr() ? settings.getDefRPr() : settings.addNewDefRPr();
    properties.setSz(size);
    face(properties, colour);
  }

  private void face(CTTextCharacterProperties properties, int colour) {
    if (properties.isSetSolidFill()) {
      properties.unsetSolidFill();
    }
    byte[] bytes = {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour};
    properties.addNewSolidFill().addNewSrgbClr().setVal(bytes);
    if (!properties.isSetLatin()) {
      properties.addNewLatin().setTypeface(styles.family());
    }
  }
}
