package io.etude.pdf.chart.label;

import io.etude.pdf.chart.label.Heads.Head;
import io.etude.pdf.chart.label.Heads.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds places for names over marks: in as few lines as they need, each over its mark if possible,
 * some of many names above the others, else near it.
 */
final class HeadSearch {

  private static final int MAX_LINES = 3;
  private static final double GAP = 7;

  /** How far a name may be from its mark, in points. */
  private static final double FARTHEST = 26;

  /** How much farther aside names may move for one of them to take fewer lines, in points. */
  private static final double ASIDE = 2;

  /** Marks nearer to each other than this can't be distinguished by what points to them. */
  private static final double NEAREST = 3;

  /** The middle of a name may be so far over another mark, as readers don't measure, in points. */
  private static final double OVER = 1;

  /** From so many names on some may be above the others. */
  private static final int MANY = 4;

  /** The names at two heights have so many lines at most. */
  private static final int MAX_LINES_AT_TWO_HEIGHTS = 2;

  /** Between a line to a mark and the names that it passes. */
  private static final double CLEAR = 2.5;

  /** A name in some number of lines. */
  private record Name(List<String> lines, double width) {}

  private final List<Target> marks;
  private final double low;
  private final double high;

  /** Each name in one line, in two, and so on. */
  private final List<List<Name>> names = new ArrayList<>();

  HeadSearch(List<Target> marks, double low, double high, ChartContext context) {
    this.marks = marks.stream().sorted(Comparator.comparingDouble(Target::middle)).toList();
    this.low = low;
    this.high = high;
    for (Target mark : this.marks) {
      List<Name> shapes = new ArrayList<>();
      for (int lines = 1; lines <= MAX_LINES; lines++) {
        shapes.add(name(mark.label(), lines, context));
      }
      names.add(shapes);
    }
  }

  private static Name name(String label, int lines, ChartContext context) {
    double limit = context.narrowest(label, ChartContext.SEMIBOLD, context.nameSize(), lines);
    List<String> parts = context.wrap(label, ChartContext.SEMIBOLD, context.nameSize(), limit);
    double width = 0;
    for (String part : parts) {
      width = Math.max(width, context.width(part, ChartContext.SEMIBOLD, context.nameSize()));
    }
    return new Name(parts, width);
  }

  /**
   * The names in their places; empty where they find no room near their marks.
   *
   * @param mostMoved how many of them may be moved from there, with a line to their mark
   */
  Optional<List<Head>> find(int mostMoved) {
    for (int i = 0; i < marks.size(); i++) {
      boolean apart = i == 0 || marks.get(i).middle() - marks.get(i - 1).middle() >= NEAREST;
      if (!apart || marks.get(i).low() >= marks.get(i).high()) {
        return Optional.empty();
      }
    }
    return atOneHeight(0)
        .filter(heads -> moved(heads) <= mostMoved)
        .or(() -> atTwoHeights().filter(heads -> moved(heads) <= mostMoved))
        .or(() -> atOneHeight(FARTHEST).filter(heads -> moved(heads) <= mostMoved));
  }

  private Optional<List<Head>> atOneHeight(double farthest) {
    for (int most = 1; most <= MAX_LINES; most++) {
      int[] lines = new int[marks.size()];
      Arrays.fill(lines, most);
      List<Head> heads = heads(lines);
      if (fit(heads, farthest)) {
        return Optional.of(joined(heads, lines, farthest));
      }
    }
    return Optional.empty();
  }

  /**
   * Each name over its mark, as few of them as possible above the others: what remains of these
   * finds room, and upright lines lead past them. Empty where that can't be.
   */
  private Optional<List<Head>> atTwoHeights() {
    int n = marks.size();
    if (n < MANY) {
      return Optional.empty();
    }
    for (int most = 1; most <= MAX_LINES_AT_TWO_HEIGHTS; most++) {
      int[] lines = new int[n];
      Arrays.fill(lines, most);
      Optional<List<Head>> heads =
          IntStream.range(1, 1 << n)
              .filter(raised -> Integer.bitCount(raised) <= n / 2)
              .boxed()
              .sorted(Comparator.comparingInt(Integer::bitCount))
              .map(raised -> heads(lines, raised))
              .filter(this::fitAtTwoHeights)
              .findFirst();
      if (heads.isPresent()) {
        return heads;
      }
    }
    return Optional.empty();
  }

  /** Names of which some are above the others: those whose bits are set. */
  private List<Head> heads(int[] lines, int raised) {
    List<Head> heads = new ArrayList<>();
    for (boolean above : new boolean[] {false, true}) {
      int[] some =
          IntStream.range(0, marks.size())
              .filter(i -> (raised >> i & 1) == (above ? 1 : 0))
              .toArray();
      heads.addAll(heads(some, lines, above));
    }
    return heads;
  }

  private boolean fitAtTwoHeights(List<Head> heads) {
    return fit(heads, 0)
        && heads.stream()
            .filter(Head::raised)
            .allMatch(
                raised ->
                    heads.stream()
                        .filter(head -> !head.raised())
                        .noneMatch(
                            head ->
                                raised.target().middle() > head.left() - CLEAR
                                    && raised.target().middle() < head.right() + CLEAR));
  }

  /** Takes names back to fewer lines that needn't have as many as the others. */
  private List<Head> joined(List<Head> heads, int[] lines, double farthest) {
    List<Head> best = heads;
    for (int i = 0; i < lines.length; i++) {
      int most = lines[i];
      for (lines[i] = 1; lines[i] < most; lines[i]++) {
        List<Head> fewer = heads(lines);
        if (fit(fewer, farthest)
            && Heads.led(fewer) <= Heads.led(best)
            && aside(fewer) <= aside(best) + ASIDE) {
          best = fewer;
          break;
        }
      }
    }
    return best;
  }

  /** How many names have a line to their mark, since they are above the others or beside it. */
  private static long moved(List<Head> heads) {
    return heads.stream()
        .filter(head -> Heads.led(head, heads))
        .filter(head -> head.raised() || aside(head) > ASIDE)
        .count();
  }

  private static double aside(Head head) {
    return Math.abs(head.left() + head.width() / 2 - head.target().middle());
  }

  /** How far names are from standing straight over their marks, all together. */
  private static double aside(List<Head> heads) {
    return heads.stream().mapToDouble(HeadSearch::aside).sum();
  }

  private List<Head> heads(int[] lines) {
    return heads(IntStream.range(0, marks.size()).toArray(), lines, false);
  }

  /** The names of some marks, apart from each other. */
  private List<Head> heads(int[] some, int[] lines, boolean raised) {
    double[] middles = new double[some.length];
    double[] widths = new double[some.length];
    for (int i = 0; i < some.length; i++) {
      middles[i] = marks.get(some[i]).middle();
      widths[i] = names.get(some[i]).get(lines[some[i]] - 1).width();
    }
    double[] starts = LabelSpacing.starts(middles, widths, GAP, low, high);
    List<Head> heads = new ArrayList<>();
    for (int i = 0; i < some.length; i++) {
      List<String> label = names.get(some[i]).get(lines[some[i]] - 1).lines();
      heads.add(new Head(marks.get(some[i]), label, starts[i], widths[i], raised));
    }
    return heads;
  }

  private boolean fit(List<Head> heads, double farthest) {
    for (Head head : heads) {
      double middle = head.target().middle();
      double distance = Math.max(head.left() - middle, middle - head.right());
      if (distance > farthest || head.right() > high + 0.1 || isOverAnother(head, heads)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the middle of a name is over the mark of another one, whose it would seem to be. */
  private static boolean isOverAnother(Head head, List<Head> heads) {
    double middle = head.left() + head.width() / 2;
    return heads.stream()
        .map(Head::target)
        .filter(target -> target != head.target())
        .anyMatch(target -> middle > target.low() + OVER && middle < target.high() - OVER);
  }
}
