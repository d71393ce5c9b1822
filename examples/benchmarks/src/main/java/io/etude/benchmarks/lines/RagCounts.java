package io.etude.benchmarks.lines;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the right edge of ragged text looks: counts over all lines but the last of a paragraph. */
public final class RagCounts {

  /** A step between neighbouring lines that catches the eye, as a part of the column. */
  private static final double BIG_STEP = 0.25;

  private static final double SHORT_LAST = 0.2;

  /** The end of a word that fills less of a last line is a runt, and a word of fewer letters. */
  private static final double HALF_WORD = 1 / 3.0;

  private static final int SHORT_WORD = 5;

  /** More hyphens in a row are a ladder. */
  private static final int MOST_HYPHENS = 2;

  private static final Pattern ONE_LETTER = Pattern.compile("(^|.*[ \u00a0])\\p{L}");
  private static final Pattern NEW_SENTENCE =
      Pattern.compile(".*[.!?\u2026][\u00a0»”]* (\\p{L}{1,3}|\\p{L}{1,2} \\p{L}{1,2})");

  /** How far a line may stand out of its column, in points. */
  private static final double OUT = 0.5;

  private int lines;
  private int free;
  private int hyphens;
  private int longestRun;
  private int inLongRuns;
  private int runts;
  private int bigSteps;
  private int below85;
  private int below75;
  private int overfull;
  private int oneLetter;
  private int newSentence;
  private int paragraphs;
  private int shortLast;
  private double gaps;
  private double steps;

  /** Adds a paragraph. */
  public void add(List<PrintedLine> paragraph, double width) {
    double before = Double.NaN;
    int run = 0;
    for (PrintedLine line : paragraph) {
      lines++;
      boolean goesOn = run > 0;
      run = line.hyphen() && !line.last() ? run + 1 : 0;
      longestRun = Math.max(longestRun, run);
      inLongRuns += run > MOST_HYPHENS ? 1 : 0;
      double gap = 1 - line.right() / width;
      if (line.last()) {
        paragraphs++;
        shortLast +=
            paragraph.size() > 1 && line.right() - line.left() < SHORT_LAST * width ? 1 : 0;
        runts += paragraph.size() > 1 && isRunt(line, goesOn, width) ? 1 : 0;
        continue;
      }
      free++;
      gaps += gap;
      overfull += line.right() > width + OUT ? 1 : 0;
      below85 += gap > 0.15 ? 1 : 0;
      below75 += gap > 0.25 ? 1 : 0;
      hyphens += line.hyphen() ? 1 : 0;
      oneLetter += ONE_LETTER.matcher(line.text()).matches() ? 1 : 0;
      newSentence += NEW_SENTENCE.matcher(line.text()).matches() ? 1 : 0;
      if (!Double.isNaN(before)) {
        steps += Math.abs(gap - before);
        bigSteps += Math.abs(gap - before) > BIG_STEP ? 1 : 0;
      }
      before = gap;
    }
  }

  /** Whether a last line is one short word, or the short end of a word. */
  private static boolean isRunt(PrintedLine line, boolean goesOn, double width) {
    String word = line.text().strip();
    if (word.indexOf(' ') >= 0 || word.indexOf('\u00a0') >= 0) {
      return false;
    }
    return goesOn
        ? line.right() - line.left() < HALF_WORD * width
        : word.chars().filter(Character::isLetterOrDigit).count() < SHORT_WORD;
  }

  public static String head() {
    return "lines  overfull   gap %  below 85 %  below 75 %  step %  big steps %  hyphens %  in a"
        + " row  past two %  one letter %  new sentence %  short last %  runts %";
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%5d     %5d   %5.1f       %5.1f       %5.1f   %5.1f        %5.1f      %5.1f     %5d"
            + "       %5.1f         %5.1f           %5.1f         %5.1f    %5.1f",
        lines,
        overfull,
        100 * gaps / free,
        100.0 * below85 / free,
        100.0 * below75 / free,
        100 * steps / free,
        100.0 * bigSteps / free,
        100.0 * hyphens / free,
        longestRun,
        100.0 * inLongRuns / free,
        100.0 * oneLetter / free,
        100.0 * newSentence / free,
        100.0 * shortLast / paragraphs,
        100.0 * runts / paragraphs);
  }
}
