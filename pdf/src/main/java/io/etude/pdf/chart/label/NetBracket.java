package io.etude.pdf.chart.label;

import io.etude.document.ChartSpec.Mark;
import io.etude.pdf.chart.plot.FrameGraphics;
import io.etude.pdf.text.ShapedText;
import java.util.ArrayList;
import java.util.List;

/**
 * A bracket over the columns of a net, its label and share above it. They may be wider than the
 * bracket, as no other bracket is beside it.
 */
public final class NetBracket {

  private static final char NO_BREAK = '\u00a0';
  private static final double LEADING = 1.25;
  private static final double DROP = 3;
  private static final double CLEAR = 3;

  private final double left;
  private final double right;
  private final double width;
  private final ChartContext context;
  private final List<String> lines = new ArrayList<>();

  public NetBracket(Mark net, double left, double right, double width, ChartContext context) {
    this.left = left;
    this.right = right;
    this.width = width;
    this.context = context;
    String whole = net.label() + " " + net.text().replace(' ', NO_BREAK);
    lines.addAll(context.balanced(whole, ChartContext.BOLD, context.valueSize(), width));
  }

  private double leading() {
    return context.valueSize() * LEADING;
  }

  public double height() {
    return lines.size() * leading() + CLEAR + DROP;
  }

  public void draw(FrameGraphics graphics, double y) {
    double baseline = y + context.valueSize() * 0.9;
    for (String line : lines) {
      ShapedText text = context.shape(line, ChartContext.BOLD, context.valueSize());
      double x = (left + right - text.width()) / 2;
      x = Math.max(0, Math.min(x, width - text.width()));
      graphics.text(text, x, baseline, context.brand().positive().dark());
      baseline += leading();
    }
    double line = y + lines.size() * leading() + CLEAR;
    int ink = context.brand().ink();
    graphics.line(left, line, right, line, 0.6, new float[0], ink);
    graphics.line(left, line, left, line + DROP, 0.6, new float[0], ink);
    graphics.line(right, line, right, line + DROP, 0.6, new float[0], ink);
  }
}
