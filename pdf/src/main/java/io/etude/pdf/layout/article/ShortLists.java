package io.etude.pdf.layout.article;

import io.etude.pdf.layout.page.FlowLine;
import java.util.List;

/** The lists of a story that are too short for a floater from elsewhere between their items. */
final class ShortLists {

  private static final int MAX_LINES = 16;

  /** A paragraph of so few lines right before a list says what it is of. */
  private static final int MAX_INTRODUCTION = 2;

  /** For each line whether it goes on with such a list or, at its head, is introduced. */
  private final boolean[] inside;

  ShortLists(List<FlowLine> lines) {
    inside = new boolean[lines.size()];
    int start = 0;
    while (start < lines.size()) {
      int end = start;
      while (end < lines.size() && isOfList(lines.get(end))) {
        end++;
      }
      boolean introduced = end > start && start > 0 && isIntroduction(lines.get(start - 1));
      for (int i = introduced ? start : start + 1; i < end; i++) {
        inside[i] = end - start <= MAX_LINES;
      }
      start = Math.max(end, start + 1);
    }
  }

  private static boolean isOfList(FlowLine line) {
    return line.left() > 0 && !line.heading();
  }

  private static boolean isIntroduction(FlowLine last) {
    return !last.heading() && last.place().count() <= MAX_INTRODUCTION;
  }

  /**
   * Whether what is before a line would be within such a list, or part it from its introduction.
   */
  boolean isInside(int line) {
    return inside[line];
  }
}
