package io.etude.pdf.chart.label;

import io.etude.language.Terms;
import io.etude.pdf.chart.plot.FrameGraphics;
import io.etude.pdf.text.ShapedText;
import java.util.List;

/**
 * A bracket over the columns of a net, its label and share above it, which may be wider than it.
 */
final class NetBracket {

  private static final char NO_BREAK = '\u00a0';
  private static final double LEADING = 1.25;
  private static final double DROP = 3;
  private static final double CLEAR = 3;

  private final NetBrackets.Net net;
  private final double from;
  private final double to;
  private final ChartContext context;
  private final List<String> lines;

  /**
   * A bracket.
   *
   * @param from where its label may begin
   * @param to where its label ends at the latest
   */
  NetBracket(NetBrackets.Net net, double from, double to, ChartContext context) {
    this.net = net;
    this.from = from;
    this.to = to;
    this.context = context;
    this.lines = context.balanced(text(), ChartContext.BOLD, context.valueSize(), to - from);
  }

  private String text() {
    if (net.value().isEmpty()) {
      return net.label();
    }
    boolean ended = net.label().endsWith(":");
    String colon = ended ? " " : Terms.of(context.language()).get("colon");
    return net.label() + colon + net.value().replace(' ', NO_BREAK);
  }

  /** Whether the label stands in no more than that many lines, with its words whole. */
  boolean isReadable(int most) {
    double word = context.widestWord(text(), ChartContext.BOLD, context.valueSize());
    return lines.size() <= most && word <= to - from;
  }

  private double leading() {
    return context.valueSize() * LEADING;
  }

  double height() {
    return lines.size() * leading() + CLEAR + DROP;
  }

  void draw(FrameGraphics graphics, double y) {
    double baseline = y + context.valueSize() * 0.9;
    int color = net.color();
    List<ShapedText> texts =
        lines.stream()
            .map(line -> context.shape(line, ChartContext.BOLD, context.valueSize()))
            .toList();
    // all lines have one middle, as near to the bracket's as the widest line can have
    double half = texts.stream().mapToDouble(ShapedText::width).max().orElse(0) / 2;
    double own = (net.left() + net.right()) / 2;
    double middle = Math.max(from + half, Math.min(own, to - half));
    for (ShapedText text : texts) {
      graphics.textCentred(text, middle, baseline, color);
      baseline += leading();
    }
    double line = y + lines.size() * leading() + CLEAR;
    int ink = context.brand().ink();
    graphics.line(net.left(), line, net.right(), line, 0.6, new float[0], ink);
    graphics.line(net.left(), line, net.left(), line + DROP, 0.6, new float[0], ink);
    graphics.line(net.right(), line, net.right(), line + DROP, 0.6, new float[0], ink);
  }
}
