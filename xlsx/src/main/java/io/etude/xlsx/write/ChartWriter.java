package io.etude.xlsx.write;

import io.etude.xlsx.sheet.NativeChart;
import io.etude.xlsx.sheet.NativeChart.Kind;
import io.etude.xlsx.style.NumberFormats;
import io.etude.xlsx.style.Stylebook;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a {@link NativeChart} as a chart of Excel, which readers can go on editing. */
final class ChartWriter {

  /** The namespace of charts. */
  static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

  /** The namespace of colours, lines and type. */
  static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";

  /** Shapes of dots, for series of one colour. */
  private static final List<String> MARKERS = List.of("circle", "diamond", "triangle", "square");

  private static final int WHITE = 0xFFFFFF;

  private static final int EMU_PER_POINT = 12_700;

  private static final String NO_LINE = "<a:ln><a:noFill/></a:ln>";

  private final Stylebook styles;
  private final String sheet;
  private final Xml xml = Xml.document("c:chartSpace xmlns:c=? xmlns:a=?", CHART, MAIN);
  private final ChartText text;

  ChartWriter(Stylebook styles, String sheet) {
    this.styles = styles;
    this.sheet = sheet;
    this.text = new ChartText(styles, xml);
  }

  /** A chart that is that many pixels wide and high with its title. */
  byte[] write(NativeChart plan, int width, int height) {
    xml.val("c:roundedCorners", false).open("c:chart");
    text.title(plan.title(), width);
    xml.val("c:autoTitleDeleted", false);
    xml.open("c:plotArea");
    if (plan.kind() == Kind.DOTS || plan.kind() == Kind.LINES) {
      lines(plan);
    } else {
      bars(plan, width, height);
    }
    xml.close("c:plotArea");
    if (plan.series().size() > 1 && !namedAtEnds(plan)) {
      xml.open("c:legend").val("c:legendPos", "t").val("c:overlay", false).close("c:legend");
    }
    xml.val("c:plotVisOnly", true).val("c:dispBlanksAs", "gap").close("c:chart");
    shape(NO_LINE);
    text.properties("<a:bodyPr/>", styles.brand().ink());
    return xml.close("c:chartSpace").bytes();
  }

  /** Whether the names of the series are printed at their ends. */
  private static boolean namedAtEnds(NativeChart plan) {
    return plan.series().stream().allMatch(s -> s.labels().kind() == NativeChart.LabelKind.ENDS);
  }

  private void bars(NativeChart plan, int width, int height) {
    boolean columns = plan.kind() == Kind.COLUMNS;
    boolean stacked = plan.kind() == Kind.STACKED;
    Optional<PlotFrame> frame = PlotFrame.of(plan, width, height);
    xml.open("c:layout");
    frame.ifPresent(known -> known.write(xml));
    xml.close("c:layout").open("c:barChart");
    xml.val("c:barDir", columns ? "col" : "bar");
    xml.val("c:grouping", stacked ? "stacked" : "clustered").val("c:varyColors", false);
    for (int i = 0; i < plan.series().size(); i++) {
      NativeChart.Series series = plan.series().get(i);
      begin(series, i);
      bar(series, plan.kind());
      text.barLabels(plan, i, width, frame);
      series.whiskers().ifPresent(w -> whiskers(w, styles.brand().ink(), false));
      data(plan, series);
      xml.close("c:ser");
    }
    xml.val("c:gapWidth", columns ? 20 : 45).val("c:overlap", stacked ? 100 : 0);
    xml.val("c:axId", 0).val("c:axId", 1).close("c:barChart");
    categories(plan, columns ? "b" : "l", columns ? "minMax" : "maxMin");
    boolean positive = plan.series().stream().allMatch(ChartWriter::isPositive);
    // for bars below: the first category is at the top
    values(plan, columns ? "l" : "b", positive ? 0.0 : null, columns ? "autoZero" : "max");
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

  private void lines(NativeChart plan) {
    xml.empty("c:layout").open("c:lineChart");
    xml.val("c:grouping", "standard").val("c:varyColors", false);
    for (int i = 0; i < plan.series().size(); i++) {
      NativeChart.Series series = plan.series().get(i);
      int colour = series.fill().colour();
      begin(series, i);
      shape(plan.kind() == Kind.DOTS ? NO_LINE : line(colour, 2));
      xml.open("c:marker").val("c:symbol", marker(plan, series));
      xml.val("c:size", plan.kind() == Kind.DOTS ? 9 : 6);
      shape(fill(colour) + line(colour, 0.75));
      xml.close("c:marker");
      text.pointLabels(plan, i);
      series.whiskers().ifPresent(w -> whiskers(w, colour, true));
      data(plan, series);
      xml.val("c:smooth", false).close("c:ser");
    }
    if (plan.kind() == Kind.DOTS && plan.series().size() > 1) {
      xml.open("c:hiLowLines");
      shape(line(styles.brand().neutral(), 3));
      xml.close("c:hiLowLines");
    }
    xml.val("c:axId", 0).val("c:axId", 1).close("c:lineChart");
    categories(plan, "b", "minMax");
    values(plan, "l", null, "autoZero");
  }

  private void begin(NativeChart.Series series, int index) {
    xml.open("c:ser").val("c:idx", index).val("c:order", index).open("c:tx");
    if (series.nameCell().isPresent()) {
      xml.open("c:strRef").leaf("c:f", series.nameCell().get().absolute(sheet));
      points("c:strCache", null, List.of(series.name()));
      xml.close("c:strRef");
    } else {
      xml.leaf("c:v", series.name());
    }
    xml.close("c:tx");
  }

  private void bar(NativeChart.Series series, Kind kind) {
    int colour = series.fill().colour();
    if (series.isVisible()) {
      shape(fill(colour) + (kind == Kind.STACKED ? line(WHITE, 0.75) : ""));
    } else {
      shape("<a:noFill/>");
    }
    xml.val("c:invertIfNegative", false); // else negative bars lose their colour
    for (int i = 0; series.isVisible() && i < series.fill().each().size(); i++) {
      if (series.fill().each().get(i) != colour) {
        xml.open("c:dPt").val("c:idx", i);
        shape(fill(series.fill().each().get(i)));
        xml.close("c:dPt");
      }
    }
  }

  /** Intervals as error bars of lengths of their own. */
  private void whiskers(NativeChart.Whiskers whiskers, int colour, boolean upright) {
    xml.open("c:errBars").raw(upright ? "<c:errDir val=\"y\"/>" : "");
    xml.val("c:errBarType", "both").val("c:errValType", "cust").val("c:noEndCap", false);
    numbers("c:plus", NumberFormats.GENERAL, whiskers.above());
    numbers("c:minus", NumberFormats.GENERAL, whiskers.below());
    shape(line(colour, 0.75));
    xml.close("c:errBars");
  }

  /** The cells of a series, and what they hold. */
  private void data(NativeChart plan, NativeChart.Series series) {
    if (plan.places().isEmpty()) {
      xml.open("c:cat").open("c:strRef").leaf("c:f", plan.categories().area().absolute(sheet));
      points("c:strCache", null, plan.categories().values());
      xml.close("c:strRef", "c:cat");
    } else {
      // the numbers of the categories' cells instead of their labels
      numbers(
          "c:cat",
          NumberFormats.GENERAL,
          new NativeChart.Column<>(plan.places(), plan.categories().area()));
    }
    numbers("c:val", plan.format(), series.values());
  }

  private void numbers(String name, String format, NativeChart.Column<?> numbers) {
    xml.open(name).open("c:numRef").leaf("c:f", numbers.area().absolute(sheet));
    points("c:numCache", format, numbers.values());
    xml.close("c:numRef", name);
  }

  private void points(String name, String format, List<?> values) {
    xml.open(name);
    if (format != null) {
      xml.leaf("c:formatCode", format);
    }
    xml.val("c:ptCount", values.size());
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).equals(Double.NaN)) {
        xml.open("c:pt idx=?", i).leaf("c:v", values.get(i)).close("c:pt");
      }
    }
    xml.close(name);
  }

  private void categories(NativeChart plan, String place, String order) {
    boolean even = plan.places().isEmpty();
    String name = even ? "c:catAx" : "c:dateAx";
    xml.open(name).val("c:axId", 0).open("c:scaling").val("c:orientation", order);
    xml.close("c:scaling").val("c:delete", false).val("c:axPos", place);
    if (!even) {
      xml.empty("c:numFmt formatCode=0 sourceLinked=0");
    }
    xml.val("c:majorTickMark", "none").val("c:minorTickMark", "none").val("c:tickLblPos", "low");
    shape(line(styles.brand().rule(), 0.75));
    // else long labels are rotated
    text.properties("<a:bodyPr rot=\"0\" vert=\"horz\"/>", styles.brand().ink());
    // an axis that Excel chooses itself would take years, which aren't dates, for texts
    xml.val("c:crossAx", 1).val("c:crosses", "autoZero").val("c:auto", false);
    if (even) {
      xml.val("c:noMultiLvlLbl", true);
    } else {
      xml.val("c:baseTimeUnit", "days").val("c:majorUnit", YearAxis.step(plan.places()));
      xml.val("c:majorTimeUnit", "days");
    }
    xml.close(name);
  }

  /** The axis of values, from where to where it is told; both ends of a whole scale are printed. */
  private void values(NativeChart plan, String place, Double least, String crosses) {
    NativeChart.Limits limits = plan.limits();
    boolean printed = limits.ends() == NativeChart.Limits.Ends.PRINTED;
    xml.open("c:valAx").val("c:axId", 1).open("c:scaling").val("c:orientation", "minMax");
    limits.to().ifPresent(to -> xml.val("c:max", to));
    Double from = limits.from().isPresent() ? (Double) limits.from().getAsDouble() : least;
    if (from != null) {
      xml.val("c:min", from);
    }
    xml.close("c:scaling").val("c:delete", !printed).val("c:axPos", place);
    if (printed) {
      double to = limits.to().getAsDouble();
      boolean ratings = from == Math.rint(from) && to == Math.rint(to) && to > 1;
      xml.empty("c:numFmt formatCode=? sourceLinked=0", ratings ? "0" : plan.format());
    }
    xml.val("c:majorTickMark", "none").val("c:minorTickMark", "none");
    xml.val("c:tickLblPos", "nextTo");
    if (printed) {
      shape(NO_LINE); // its line would run through the figures at the first points
    }
    xml.val("c:crossAx", 0).val("c:crosses", crosses);
    // dots are not at both edges, far from each other
    xml.val("c:crossBetween", plan.kind() == Kind.LINES ? "midCat" : "between");
    if (printed) {
      xml.val("c:majorUnit", limits.to().getAsDouble() - from);
    }
    xml.close("c:valAx");
  }

  /** The shape of a series' dots: another one where earlier series have its colour. */
  private static String marker(NativeChart plan, NativeChart.Series series) {
    long same =
        plan.series().subList(0, plan.series().indexOf(series)).stream()
            .filter(each -> each.fill().colour() == series.fill().colour())
            .count();
    return MARKERS.get(plan.kind() == Kind.DOTS ? (int) (same % MARKERS.size()) : 0);
  }

  private void shape(String content) {
    xml.open("c:spPr").raw(content).close("c:spPr");
  }

  private String line(int colour, double width) {
    String ground = fill(colour);
    return "<a:ln w=\"" + (int) (width * EMU_PER_POINT) + "\">" + ground + "</a:ln>";
  }

  /** A colour of the theme by its name, so that a chart follows another theme. */
  private String fill(int rgb) {
    for (Map.Entry<String, Integer> named : ThemeXml.colours(styles.brand()).entrySet()) {
      if (named.getValue() == rgb && named.getKey().startsWith("accent")) {
        return "<a:solidFill><a:schemeClr val=\"" + named.getKey() + "\"/></a:solidFill>";
      }
    }
    return "<a:solidFill><a:srgbClr val=\"" + Xml.hex(rgb) + "\"/></a:solidFill>";
  }
}
