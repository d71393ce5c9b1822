package io.etude.xlsx;

import org.apache.poi.xssf.usermodel.XSSFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextVerticalType;

/** The words of a chart: title, labels at marks, and the font of all. */
final class ChartText {

  private static final int TITLE_SIZE = 1_200;
  private static final int SIZE = 900;

  /** Parts of a stacked bar that are narrower than their label have none. */
  private static final double LEGIBLE_SHARE = 0.045;

  private final Stylebook look;

  ChartText(Stylebook look) {
    this.look = look;
  }

  void title(String title, XSSFChart chart) {
    chart.setTitleText(title);
    chart.setTitleOverlay(false);
    CTTextBody body = chart.getCTChart().getTitle().getTx().getRich();
    CTTextCharacterProperties properties =
        body.getPArray(0).getRArray(0).isSetRPr()
            ? body.getPArray(0).getRArray(0).getRPr()
            : body.getPArray(0).getRArray(0).addNewRPr();
    properties.setLang(look.language().toLanguageTag()); // else POI writes the machine's
    if (body.getPArray(0).isSetEndParaRPr()) {
      body.getPArray(0).unsetEndParaRPr();
    }
    properties.setSz(TITLE_SIZE);
    properties.setB(true);
    face(properties, look.brand().ink());
  }

  /** The font of everything that has none of its own, and no fallback title. */
  void finish(XSSFChart chart) {
    chart.getCTChart().addNewAutoTitleDeleted().setVal(false);
    CTTextBody body =
        chart.getCTChartSpace().isSetTxPr()
            ? chart.getCTChartSpace().getTxPr()
            : chart.getCTChartSpace().addNewTxPr();
    properties(body, SIZE, look.brand().ink());
    CTCatAx[] axes = chart.getCTChart().getPlotArea().getCatAxArray();
    for (CTCatAx axis : axes) {
      properties(axis.isSetTxPr() ? axis.getTxPr() : axis.addNewTxPr(), SIZE, look.brand().ink());
      axis.getTxPr().getBodyPr().setRot(0); // else long labels stand on their heads
      axis.getTxPr().getBodyPr().setVert(STTextVerticalType.HORZ);
      if (!axis.isSetNoMultiLvlLbl()) {
        axis.addNewNoMultiLvlLbl().setVal(true);
      }
    }
    chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
  }

  /** The values at the bars of series {@code index}. */
  void labels(CTBarSer series, ChartPlan plan, int index) {
    ChartPlan.Series planned = plan.series().get(index);
    CTDLbls labels = series.isSetDLbls() ? series.getDLbls() : series.addNewDLbls();
    boolean stacked =
        plan.kind() == ChartPlan.Kind.DIVERGING || plan.kind() == ChartPlan.Kind.STACKED;
    hide(labels, planned, stacked ? LEGIBLE_SHARE : 0);
    shown(labels, plan, planned, stacked ? STDLblPos.CTR : STDLblPos.OUT_END);
  }

  /** The values at the points of series {@code index}. */
  void labels(CTLineSer series, ChartPlan plan, int index) {
    ChartPlan.Series planned = plan.series().get(index);
    CTDLbls labels = series.isSetDLbls() ? series.getDLbls() : series.addNewDLbls();
    if (planned.labels() == ChartPlan.Labels.ENDS) {
      last(labels, plan, planned);
    }
    shown(labels, plan, planned, plan.kind() == ChartPlan.Kind.DOTS ? STDLblPos.R : STDLblPos.T);
  }

  private static void hide(CTDLbls labels, ChartPlan.Series planned, double below) {
    for (int i = 0; i < planned.values().size(); i++) {
      double value = planned.values().get(i);
      if (Double.isNaN(value) || Math.abs(value) < below) {
        CTDLbl label = labels.addNewDLbl();
        label.addNewIdx().setVal(i);
        label.addNewDelete().setVal(true);
      }
    }
  }

  private void last(CTDLbls labels, ChartPlan plan, ChartPlan.Series planned) {
    int last = planned.values().size() - 1;
    while (last > 0 && planned.values().get(last).isNaN()) {
      last--;
    }
    CTDLbl label = labels.addNewDLbl();
    label.addNewIdx().setVal(last);
    label.addNewNumFmt().setFormatCode(plan.format());
    label.getNumFmt().setSourceLinked(false);
    properties(label.addNewTxPr(), SIZE, planned.labelColour());
    label.addNewDLblPos().setVal(STDLblPos.R);
    label.addNewShowLegendKey().setVal(false);
    label.addNewShowVal().setVal(true);
    label.addNewShowCatName().setVal(false);
    label.addNewShowSerName().setVal(true);
    label.addNewShowPercent().setVal(false);
    label.addNewShowBubbleSize().setVal(false);
    label.setSeparator(" ");
  }

  private void shown(
      CTDLbls labels, ChartPlan plan, ChartPlan.Series planned, STDLblPos.Enum place) {
    boolean values = planned.labels() != ChartPlan.Labels.NONE;
    if (values) {
      labels.addNewNumFmt().setFormatCode(plan.format());
      labels.getNumFmt().setSourceLinked(false);
      properties(labels.addNewTxPr(), SIZE, planned.labelColour());
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
      properties.addNewLatin().setTypeface(look.family());
    }
  }
}
