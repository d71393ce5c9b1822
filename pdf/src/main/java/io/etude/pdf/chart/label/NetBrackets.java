package io.etude.pdf.chart.label;

import io.etude.pdf.chart.plot.FrameGraphics;
import java.util.ArrayList;
import java.util.List;

/**
 * The brackets over a chart's columns: on one level where none has columns of another and each
 * label has room over its own part of the chart, else one above the other.
 */
public final class NetBrackets {

  /** So many lines of a label stand beside another one. */
  private static final int MAX_LINES = 2;

  /** Between two labels on one level: twice a digit, so that they are no one sentence. */
  private static final double BETWEEN = 12;

  /**
   * A net.
   *
   * @param label its label
   * @param value its share, as it is printed
   * @param left where its first column begins
   * @param right where its last column ends
   * @param color of its name
   */
  public record Net(String label, String value, double left, double right, int color) {}

  private final List<NetBracket> brackets;
  private final boolean level;

  public NetBrackets(List<Net> nets, double width, ChartContext context) {
    List<NetBracket> beside = areApart(nets) ? beside(nets, width, context) : List.of();
    level = !beside.isEmpty() && beside.stream().allMatch(net -> net.isReadable(MAX_LINES));
    brackets =
        level ? beside : nets.stream().map(net -> new NetBracket(net, 0, width, context)).toList();
  }

  /** Whether each net ends before the next one begins. */
  private static boolean areApart(List<Net> nets) {
    for (int i = 1; i < nets.size(); i++) {
      if (nets.get(i).left() <= nets.get(i - 1).right()) {
        return false;
      }
    }
    return true;
  }

  /** Each label in the part of the width that is nearest to its bracket. */
  private static List<NetBracket> beside(List<Net> nets, double width, ChartContext context) {
    List<NetBracket> brackets = new ArrayList<>();
    double from = 0;
    for (int i = 0; i < nets.size(); i++) {
      boolean last = i + 1 == nets.size();
      double end = last ? width : (nets.get(i).right() + nets.get(i + 1).left()) / 2;
      double to = last ? width : end - BETWEEN / 2;
      brackets.add(new NetBracket(nets.get(i), from, to, context));
      from = end + BETWEEN / 2;
    }
    return brackets;
  }

  /** The height of all brackets with their labels. */
  public double height() {
    return level
        ? brackets.stream().mapToDouble(NetBracket::height).max().orElse(0)
        : brackets.stream().mapToDouble(NetBracket::height).sum();
  }

  /** Draws them from the top of the chart on. */
  public void draw(FrameGraphics graphics) {
    double y = 0;
    for (NetBracket bracket : brackets) {
      bracket.draw(graphics, level ? height() - bracket.height() : y);
      y += bracket.height();
    }
  }
}
