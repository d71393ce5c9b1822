package io.etude.benchmarks.lines;

import java.util.List;
import java.util.Locale;

/** How well an engine justifies: counts over all lines but the last of each paragraph. */
public final class LineCounts {

  /** How far a line may stand out of its column, in points. */
  private static final double OUT = 0.5;

  /** The ratio that an overfull line counts as, and one that is short though it has no space. */
  private static final double WORST = 5;

  /** A hundredth more is noise of measuring. */
  private static final double NOISE = 0.02;

  private int lines;
  private int justified;
  private int loose;
  private int stretched;
  private int overfull;
  private int hyphens;
  private int longestRun;
  private double squares;

  /** Adds a paragraph. */
  public void add(List<PrintedLine> paragraph, double edge, double ownSpace) {
    int run = 0;
    for (PrintedLine line : paragraph) {
      lines++;
      run = line.hyphen() && !line.last() ? run + 1 : 0;
      hyphens += run > 0 ? 1 : 0;
      longestRun = Math.max(longestRun, run);
      boolean wide = line.right() > edge + OUT;
      if (!line.last() || wide) {
        justified(line, wide, edge, ownSpace);
      }
    }
  }

  private void justified(PrintedLine line, boolean wide, double edge, double ownSpace) {
    justified++;
    overfull += wide ? 1 : 0;
    boolean filled = line.right() > edge - ownSpace;
    double ratio = Double.isNaN(line.space()) ? filled ? 0 : WORST : line.ratio(ownSpace);
    double counted = wide ? WORST : Math.min(Math.abs(ratio), WORST);
    loose += counted > 1 + NOISE ? 1 : 0;
    stretched += counted > 2 + NOISE ? 1 : 0;
    squares += counted * counted;
  }

  /** Adds what was counted in another text. */
  public void add(LineCounts other) {
    lines += other.lines;
    justified += other.justified;
    loose += other.loose;
    stretched += other.stretched;
    overfull += other.overfull;
    hyphens += other.hyphens;
    longestRun = Math.max(longestRun, other.longestRun);
    squares += other.squares;
  }

  public static String head() {
    return "lines  loose %  past 2 %  overfull  hyphens %  longest  mean r\u00b2";
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%5d   %6.1f    %6.1f     %5d     %6.1f    %5d  %7.2f",
        lines,
        percent(loose),
        percent(stretched),
        overfull,
        percent(hyphens),
        longestRun,
        squares / justified);
  }

  private double percent(int count) {
    return 100.0 * count / justified;
  }
}
