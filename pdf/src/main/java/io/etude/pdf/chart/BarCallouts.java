package io.etude.pdf.chart;

import io.etude.document.chart.ChartSpec.Bars;
import io.etude.document.chart.ChartSpec.Callout;
import io.etude.pdf.chart.label.ChartContext;
import io.etude.pdf.chart.plot.FrameGraphics;
import io.etude.pdf.text.ShapedText;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;

/**
 * The callouts of bars: a dot on the scale of the bar, and its words beside it, under the bar, or,
 * with the dot, in a line of their own.
 */
final class BarCallouts {

  static final double DOT = 3.5;

  /** The room of a dot and the spaces about it. */
  static final double BULLET = 2 * DOT + 10;

  private static final double GAP = BarsDrawing.VALUE;

  private final Bars chart;
  private final ChartContext context;
  private final double width;
  private final Scale place;

  /** Whether they have lines of their own, dots included. */
  private final boolean apart;

  /** Whether their words are under their bars. */
  private final boolean below;

  /**
   * Where bars are.
   *
   * @param left where their room begins
   * @param zero where zero is
   * @param points the points that a unit takes
   * @param own those that it would take if nothing limited them
   * @param crossesZero whether something is on both sides of zero
   */
  record Scale(double left, double zero, double points, double own, boolean crossesZero) {}

  BarCallouts(
      Bars chart, ChartContext context, double width, Scale place, boolean apart, boolean below) {
    this.chart = chart;
    this.context = context;
    this.width = width;
    this.place = place;
    this.apart = apart;
    this.below = below;
  }

  /** Where dots lie in the line of a bar, unless they have lines of their own. */
  List<Double> dots(int row) {
    return apart ? List.of() : of(row).stream().map(this::x).sorted().toList();
  }

  /** Where the dot of a callout is. */
  private double x(Callout callout) {
    return place.zero() + BarsDrawing.value(callout.other()) * place.points();
  }

  private ShapedText text(Callout callout) {
    return text(callout, context);
  }

  /** The words of a callout in a line. */
  static ShapedText text(Callout callout, ChartContext context) {
    return context.shape(words(callout), ChartContext.SEMIBOLD, context.valueSize());
  }

  private static String words(Callout callout) {
    String group = callout.other().label();
    // "75% 15 to 25" would be one number beside another
    boolean number = !group.isEmpty() && Character.isDigit(group.codePointAt(0));
    return callout.other().text() + (number ? " (" + group + ")" : " " + group);
  }

  private double leading() {
    return context.valueSize() + 2;
  }

  /** The room of a row's callouts under its bar. */
  double height(int row) {
    double lines = 0;
    for (Callout callout : below ? of(row) : List.<Callout>of()) {
      boolean beside = apart && isShort(callout);
      boolean dotAlone = apart && !beside && callout.other().value().isPresent();
      lines += beside ? 1 : lines(callout).size() + (dotAlone ? 1 : 0);
    }
    return lines * leading();
  }

  /**
   * Whether a callout finds room on one side of its dot, wherever that is: where there is room
   * behind it on the bars' own scale, there is on a smaller one.
   */
  private boolean isShort(Callout callout) {
    double text = DOT + GAP + text(callout).width();
    double room = width - place.left();
    double behind = room - Math.max(0, BarsDrawing.value(callout.other())) * place.own();
    return callout.other().value().isPresent()
        && (text + DOT + GAP <= room / 2 || text <= behind && !place.crossesZero());
  }

  /** Where a short callout begins: behind its dot, or before it without room there. */
  private double besideDot(Callout callout) {
    double x = x(callout);
    double text = text(callout).width();
    double right = x + DOT + GAP;
    return right + text <= width ? right : x - DOT - GAP - text;
  }

  private List<String> lines(Callout callout) {
    return context.wrap(
        words(callout), ChartContext.SEMIBOLD, context.valueSize(), width - place.zero());
  }

  /** Whether each callout of a row finds room beside its dot. */
  boolean areShort(int row) {
    return of(row).stream().allMatch(this::isShort);
  }

  List<Callout> of(int mark) {
    return chart.callouts().stream().filter(c -> c.mark() == mark).toList();
  }

  /**
   * Sets a callout in the line of its bar.
   *
   * @param dotted whether it has its dot: one that would lie on the value of a bar which a shared
   *     scale makes short is left out, and its figure stands behind that value
   */
  void drawBeside(
      FrameGraphics graphics,
      Callout callout,
      double end,
      double valueEnd,
      double middle,
      boolean dotted) {
    if (callout.other().value().isEmpty()) {
      return;
    }
    double x = x(callout);
    boolean beyond = dotted && x > valueEnd + DOT + 1;
    if (dotted) {
      dot(graphics, x, end, valueEnd, middle);
    }
    if (!below) {
      double left = beyond ? x + DOT + 4 : valueEnd + 7;
      int accent = context.brand().accent();
      graphics.text(
          text(callout), left, middle + context.valueSize() * ChartContext.CENTRE, accent);
    }
  }

  /** The dot of a callout in the line of its bar, and the line that leads to it. */
  private void dot(FrameGraphics graphics, double x, double end, double valueEnd, double middle) {
    int accent = context.brand().accent();
    if (x - DOT - 2 > valueEnd + 12) {
      graphics.line(valueEnd + 4, middle, x - DOT - 2, middle, 0.75, new float[] {2, 1.5f}, accent);
    }
    if (x < end) {
      graphics.setColor(Color.WHITE);
      graphics.fill(circle(x, middle, DOT + 1));
    }
    graphics.setColor(new Color(accent));
    graphics.fill(circle(x, middle, DOT));
  }

  /** Sets a callout in a line of its own, on the scale of the bar, and returns the next line. */
  double drawApart(FrameGraphics graphics, Callout callout, double baseline) {
    int accent = context.brand().accent();
    if (callout.other().value().isPresent()) {
      double x = x(callout);
      graphics.setColor(new Color(accent));
      graphics.fill(circle(x, baseline - context.valueSize() * ChartContext.CENTRE, DOT));
    }
    if (!isShort(callout)) {
      double dot = callout.other().value().isPresent() ? leading() : 0;
      return drawBelow(graphics, callout, baseline + dot);
    }
    graphics.text(text(callout), besideDot(callout), baseline, accent);
    return baseline + leading();
  }

  /** Sets a callout under its bar, as near to its dot as it can be, and returns the next line. */
  double drawBelow(FrameGraphics graphics, Callout callout, double top) {
    List<ShapedText> parts =
        lines(callout).stream()
            .map(line -> context.shape(line, ChartContext.SEMIBOLD, context.valueSize()))
            .toList();
    double widest = parts.stream().mapToDouble(ShapedText::width).max().orElse(0);
    double x = x(callout);
    double left = Math.max(place.zero(), Math.min(x - widest / 2, width - widest));
    double baseline = top;
    for (ShapedText part : parts) {
      graphics.text(part, left, baseline, context.brand().accent());
      baseline += leading();
    }
    return baseline;
  }

  private static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }
}
