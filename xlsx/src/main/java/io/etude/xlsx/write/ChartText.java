package io.etude.xlsx.write;

import io.etude.xlsx.sheet.NativeChart;
import io.etude.xlsx.style.Stylebook;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;

/** The words of a chart: labels at marks, and the font of all. */
final class ChartText {

  private static final int SIZE = 900;
  private static final int TITLE_SIZE = 1100;

  /** What Excel 2013 added: some programs draw a line from a label that was moved. */
  private static final String NO_LEADER_LINES =
      "<c:extLst><c:ext uri=\"{CE6537A1-D6FC-4f65-9D91-7224C49458BB}\"><c15:showLeaderLines"
          + " xmlns:c15=\"http://schemas.microsoft.com/office/drawing/2012/chart\" val=\"0\"/>"
          + "</c:ext></c:extLst>";

  private final Stylebook styles;
  private final Xml xml;

  ChartText(Stylebook styles, Xml xml) {
    this.styles = styles;
    this.xml = xml;
  }

  /** The font of what has none of its own. */
  void properties(String body, int colour) {
    xml.open("c:txPr").raw(body).open("a:p").open("a:pPr").open("a:defRPr sz=?", SIZE);
    face(colour);
    xml.close("a:defRPr", "a:pPr", "a:p", "c:txPr");
  }

  /** The title, and beneath it what is counted. */
  void title(NativeChart.Title title, int width) {
    xml.open("c:title").open("c:tx").open("c:rich").empty("a:bodyPr");
    title
        .lines(width)
        .forEach(line -> line(line, true, TITLE_SIZE, styles.brand().positive().dark()));
    title.sublines(width).forEach(line -> line(line, false, SIZE, styles.brand().grey()));
    xml.close("c:rich", "c:tx").val("c:overlay", false).close("c:title");
  }

  private void line(String line, boolean bold, int size, int colour) {
    xml.open("a:p").open("a:r");
    xml.open("a:rPr lang=? sz=? b=?", styles.language().toLanguageTag(), size, bold ? 1 : 0);
    face(colour);
    xml.close("a:rPr").leaf("a:t", line).close("a:r", "a:p");
  }

  private void face(int colour) {
    xml.open("a:solidFill").val("a:srgbClr", Xml.hex(colour)).close("a:solidFill");
    xml.empty("a:latin typeface=?", styles.family());
  }

  /**
   * The values at the bars of series {@code index}; parts that are too small for them have none.
   *
   * @param width of the chart in pixels
   * @param frame where the plot is, if values stand beyond intervals
   */
  void barLabels(NativeChart plan, int index, int width, Optional<PlotFrame> frame) {
    NativeChart.Series planned = plan.series().get(index);
    xml.open("c:dLbls");
    String place =
        switch (planned.labels().kind()) {
          case BEFORE -> "inEnd";
          case AFTER, ALL_VALUES -> "inBase";
          default -> plan.kind() == NativeChart.Kind.STACKED ? "ctr" : "outEnd";
        };
    for (int i = 0; i < planned.labels().texts().size(); i++) {
      ownText(planned, i, place);
    }
    boolean beyond = frame.isPresent() && planned.whiskers().isPresent();
    if (beyond) {
      beyond(plan, planned, frame.get());
    } else if (planned.isVisible() && planned.labels().kind() != NativeChart.LabelKind.NONE) {
      boolean all = planned.labels().kind() == NativeChart.LabelKind.ALL_VALUES;
      DoublePredicate hasRoom = all ? value -> true : plan.roomForLabel(width);
      hide(planned, hasRoom.negate());
      ownFormats(plan, planned, hasRoom, place);
    }
    shown(plan, planned, place);
    xml.raw(beyond ? NO_LEADER_LINES : "").close("c:dLbls");
  }

  /** A label with a text of its own, or none for a blank one. */
  private void ownText(NativeChart.Series planned, int index, String place) {
    String text = planned.labels().texts().get(index);
    if (text.isBlank()) {
      hide(index);
      return;
    }
    xml.open("c:dLbl").val("c:idx", index).open("c:tx").open("c:rich").empty("a:bodyPr");
    line(text, true, SIZE, planned.labels().colour());
    xml.close("c:rich", "c:tx");
    xml.val("c:dLblPos", place);
    shows(true, false);
    xml.close("c:dLbl");
  }

  /** The values at the points of series {@code index}. */
  void pointLabels(NativeChart plan, int index) {
    NativeChart.Series planned = plan.series().get(index);
    xml.open("c:dLbls");
    if (planned.labels().kind() == NativeChart.LabelKind.ENDS) {
      ends(plan, planned);
    } else {
      outermost(plan, index);
    }
    shown(plan, planned, beside(plan));
    xml.close("c:dLbls");
  }

  /** Where labels of points are that have no place of their own. */
  private static String beside(NativeChart plan) {
    return plan.kind() == NativeChart.Kind.DOTS ? "r" : "t";
  }

  /**
   * Above the highest and below the lowest point of a category, where labels can't overlap; beside
   * others, as far as they have room.
   */
  private void outermost(NativeChart plan, int index) {
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
        point(plan, planned, i, highest ? "t" : "b", 0, 0);
      } else if (!others.isEmpty() && !Double.isNaN(own) && !lines.hasRoom(planned, i)) {
        hide(i);
      } else if (!Double.isNaN(own) && hasOwnFormat(plan, own)) {
        point(plan, planned, i, beside(plan), 0, 0);
      }
    }
  }

  /** Values as far from the ends of marks as the intervals reach. */
  private void beyond(NativeChart plan, NativeChart.Series planned, PlotFrame frame) {
    for (int i = 0; i < planned.values().values().size(); i++) {
      double value = planned.values().values().get(i);
      if (Double.isNaN(value)) {
        hide(i);
      } else {
        NativeChart.Whiskers whiskers = planned.whiskers().orElseThrow();
        double reach =
            value < 0 ? -whiskers.below().values().get(i) : whiskers.above().values().get(i);
        point(plan, planned, i, "outEnd", frame.across(reach), frame.down(reach));
      }
    }
  }

  private void hide(int index) {
    xml.open("c:dLbl").val("c:idx", index).val("c:delete", true).close("c:dLbl");
  }

  private void hide(NativeChart.Series planned, DoublePredicate hidden) {
    for (int i = 0; i < planned.values().values().size(); i++) {
      double value = planned.values().values().get(i);
      if (Double.isNaN(value) || hidden.test(value)) {
        hide(i);
      }
    }
  }

  /** Labels for the values that the chart's format would print as others: nearly all as all. */
  private void ownFormats(
      NativeChart plan, NativeChart.Series planned, DoublePredicate labelled, String place) {
    for (int i = planned.labels().texts().size(); i < planned.values().values().size(); i++) {
      double value = planned.values().values().get(i);
      if (!Double.isNaN(value) && labelled.test(value) && hasOwnFormat(plan, value)) {
        point(plan, planned, i, place, 0, 0);
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
  private void ends(NativeChart plan, NativeChart.Series planned) {
    LineLabels lines = new LineLabels(plan);
    int last = LineLabels.last(planned);
    for (int i = 0; i < last; i++) {
      if (planned.values().values().get(i).isNaN()) {
        continue;
      }
      if (i == 0) {
        point(plan, planned, i, "l", 0, lines.moved(planned, false));
      } else if (planned.whiskers().isPresent()
          || lines.place(planned, i) == LineLabels.Place.NONE) {
        hide(i);
      } else if (lines.place(planned, i) == LineLabels.Place.BELOW) {
        point(plan, planned, i, "b", 0, 0);
      } else if (hasOwnFormat(plan, planned.values().values().get(i))) {
        point(plan, planned, i, "t", 0, 0);
      }
    }
    point(plan, planned, last, "r", 0, lines.moved(planned, true));
  }

  /**
   * The label of a point, moved from its place beside it by parts of the chart's width and height;
   * at the end of a line that is named there, with its name.
   */
  private void point(
      NativeChart plan,
      NativeChart.Series planned,
      int index,
      String place,
      double across,
      double down) {
    xml.open("c:dLbl").val("c:idx", index);
    if (Math.abs(across) + Math.abs(down) > 1e-6) {
      xml.open("c:layout").open("c:manualLayout").val("c:x", across).val("c:y", down);
      xml.close("c:manualLayout", "c:layout");
    }
    boolean named =
        planned.labels().kind() == NativeChart.LabelKind.ENDS && index == LineLabels.last(planned);
    printed(planned, format(plan, planned.values().values().get(index)), place);
    shows(true, named);
    if (named) {
      xml.leaf("c:separator", " ");
    }
    xml.close("c:dLbl");
  }

  private void shown(NativeChart plan, NativeChart.Series planned, String place) {
    boolean values = planned.isVisible() && planned.labels().kind() != NativeChart.LabelKind.NONE;
    if (values) {
      printed(planned, plan.format(), place);
    }
    shows(values, false);
  }

  private void printed(NativeChart.Series planned, String format, String place) {
    xml.empty("c:numFmt formatCode=? sourceLinked=0", format);
    properties("<a:bodyPr/>", planned.labels().colour());
    xml.val("c:dLblPos", place);
  }

  private void shows(boolean value, boolean name) {
    xml.val("c:showLegendKey", false).val("c:showVal", value).val("c:showCatName", false);
    xml.val("c:showSerName", name).val("c:showPercent", false).val("c:showBubbleSize", false);
  }
}
