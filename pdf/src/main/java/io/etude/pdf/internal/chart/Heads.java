package io.etude.pdf.internal.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Names of series set over the marks of a chart's first row, which spare the reader a legend. Where
 * a name is wider than its mark, a thin line leads to it.
 */
final class Heads {

  private static final int MOST_LINES = 3;
  private static final double GAP = 7;
  private static final double CLEAR = RowLabels.CLOSE;
  private static final double LEADER = 7;

  /** How far a name may stand from its mark, in points. */
  private static final double FARTHEST = 26;

  /** How much farther aside names may move for one of them to take fewer lines, in points. */
  private static final double ASIDE = 2;

  /** Marks nearer to each other than this can't be told apart by what points to them. */
  private static final double NEAREST = 3;

  /**
   * A mark that is named.
   *
   * @param label its name
   * @param low where it begins
   * @param high where it ends
   * @param color its colour
   */
  record Target(String label, double low, double high, int color) {
    double middle() {
      return (low + high) / 2;
    }
  }

  private record Head(Target target, List<String> lines, double left, double width) {
    double right() {
      return left + width;
    }

    boolean covers(double x) {
      return x >= left && x <= right();
    }

    /** Where a line to the mark starts. */
    double nearest() {
      return Math.max(left + 1, Math.min(target.middle(), right() - 1));
    }
  }

  private final ChartSetting style;
  private final List<Head> heads;
  private final int lines;
  private final double clear;

  private Heads(List<Head> heads, ChartSetting style) {
    this.heads = heads;
    this.style = style;
    this.lines = heads.stream().mapToInt(head -> head.lines().size()).max().orElse(0);
    this.clear = leads() ? LEADER : CLEAR;
  }

  /**
   * Names over marks; empty where they find no room near them.
   *
   * @param low where the chart begins
   * @param high where it ends
   */
  static Optional<Heads> over(List<Target> marks, double low, double high, ChartSetting style) {
    List<Target> sorted =
        marks.stream().sorted(Comparator.comparingDouble(Target::middle)).toList();
    for (int i = 0; i < sorted.size(); i++) {
      boolean apart = i == 0 || sorted.get(i).middle() - sorted.get(i - 1).middle() >= NEAREST;
      if (!apart || sorted.get(i).low() >= sorted.get(i).high()) {
        return Optional.empty();
      }
    }
    for (double farthest : new double[] {0, FARTHEST}) {
      for (int most = 1; most <= MOST_LINES; most++) {
        int[] lines = new int[sorted.size()];
        Arrays.fill(lines, most);
        List<Head> heads = heads(sorted, lines, low, high, style);
        if (fit(heads, high, farthest)) {
          return Optional.of(new Heads(joined(heads, lines, low, high, farthest, style), style));
        }
      }
    }
    return Optional.empty();
  }

  /** Takes names back to fewer lines that needn't have as many as the others. */
  private static List<Head> joined(
      List<Head> heads, int[] lines, double low, double high, double farthest, ChartSetting style) {
    List<Head> best = heads;
    List<Target> marks = heads.stream().map(Head::target).toList();
    for (int i = 0; i < lines.length; i++) {
      int most = lines[i];
      for (lines[i] = 1; lines[i] < most; lines[i]++) {
        List<Head> fewer = heads(marks, lines, low, high, style);
        if (fit(fewer, high, farthest)
            && led(fewer) <= led(best)
            && aside(fewer) <= aside(best) + ASIDE) {
          best = fewer;
          break;
        }
      }
    }
    return best;
  }

  /** How far names are from standing straight over their marks, all together. */
  private static double aside(List<Head> heads) {
    return heads.stream()
        .mapToDouble(head -> Math.abs(head.left() + head.width() / 2 - head.target().middle()))
        .sum();
  }

  private static List<Head> heads(
      List<Target> marks, int[] lines, double low, double high, ChartSetting style) {
    double[] middles = new double[marks.size()];
    double[] widths = new double[marks.size()];
    List<List<String>> labels = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      String label = marks.get(i).label();
      double limit = style.narrowest(label, ChartSetting.SEMIBOLD, style.nameSize(), lines[i]);
      labels.add(style.wrap(label, ChartSetting.SEMIBOLD, style.nameSize(), limit));
      for (String line : labels.get(i)) {
        widths[i] = Math.max(widths[i], style.width(line, ChartSetting.SEMIBOLD, style.nameSize()));
      }
      middles[i] = marks.get(i).middle();
    }
    double[] starts = Spread.starts(middles, widths, GAP, low, high);
    List<Head> heads = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      heads.add(new Head(marks.get(i), labels.get(i), starts[i], widths[i]));
    }
    return heads;
  }

  private static boolean fit(List<Head> heads, double high, double farthest) {
    for (Head head : heads) {
      double middle = head.target().middle();
      double distance = Math.max(head.left() - middle, middle - head.right());
      if (distance > farthest || head.right() > high + 0.1) {
        return false;
      }
    }
    return true;
  }

  /** Whether lines lead to marks. */
  boolean leads() {
    return led(heads) > 0;
  }

  private static long led(List<Head> heads) {
    return heads.stream().filter(head -> led(head, heads)).count();
  }

  /** Whether a line must lead from a name to its mark. */
  private static boolean led(Head head, List<Head> heads) {
    return !head.covers(head.target().middle())
        || heads.stream()
            .map(Head::target)
            .anyMatch(
                other ->
                    other != head.target()
                        && head.left() < other.high() - 1
                        && head.right() > other.low() + 1);
  }

  /** The room over the marks. */
  double height() {
    return lines * style.nameLeading() + clear;
  }

  /** Where the first name begins. */
  double left() {
    return heads.isEmpty() ? Double.MAX_VALUE : heads.get(0).left();
  }

  /** Sets the names over marks that begin at {@code foot}. */
  void draw(FrameGraphics graphics, double foot) {
    for (Head head : heads) {
      double centre = head.left() + head.width() / 2;
      double baseline = foot - clear - (head.lines().size() - 1) * style.nameLeading();
      for (String line : head.lines()) {
        graphics.textCentred(
            style.shape(line, ChartSetting.SEMIBOLD, style.nameSize()),
            centre,
            baseline,
            style.nameOf(head.target().color()));
        baseline += style.nameLeading();
      }
      if (led(head, heads)) {
        graphics.line(
            head.nearest(),
            foot - clear + 2,
            head.target().middle(),
            foot - 0.5,
            0.5,
            new float[0],
            style.brand().grey());
      }
    }
  }
}
