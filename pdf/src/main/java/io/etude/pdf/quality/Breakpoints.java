package io.etude.pdf.quality;

import io.etude.pdf.frame.ColumnFrame.LineInfo;
import java.util.List;

/** Where a column of running text may end without harm to its paragraphs and headings. */
final class Breakpoints {

  private Breakpoints() {}

  /** Whether a column may end before a line, which is not its first. */
  private static boolean isAllowed(List<LineInfo> lines, int next) {
    LineInfo before = lines.get(next - 1);
    LineInfo after = lines.get(next);
    boolean sameParagraph = before.paragraph() == after.paragraph();
    boolean alone = sameParagraph && (after.index() == 1 || after.index() == after.count() - 1);
    return !alone && !before.hyphen() && !isHeading(before) && !isFirstUnderHeading(lines, next);
  }

  private static boolean isFirstUnderHeading(List<LineInfo> lines, int next) {
    return next >= 2 && isHeading(lines.get(next - 2)) && lines.get(next - 1).count() > 1;
  }

  private static boolean isHeading(LineInfo line) {
    return line.kind() == LineInfo.Kind.HEADING;
  }

  /** The fewest lines at the head of a column that could be in the one before. */
  static int minHead(List<LineInfo> lines) {
    int head = 1;
    while (head < lines.size() && !isAllowed(lines, head)) {
      head++;
    }
    return head;
  }

  /** The fewest lines at the foot of a column that could be in the next one. */
  static int minTail(List<LineInfo> lines) {
    int tail = 1;
    while (tail < lines.size() && !isAllowed(lines, lines.size() - tail)) {
      tail++;
    }
    return tail;
  }
}
