package io.etude.truth;

import java.util.stream.IntStream;

/** What is true of the bases of means: those who gave a number. */
record MeanBases(Facts facts) {

  /** Whether the means of a column are of too few. */
  boolean low(TrueItem item, TrueSegment.Column column) {
    return facts.lowMean(item, column);
  }

  boolean small(TrueItem item, TrueSegment.Column column) {
    return !low(item, column)
        && !facts.suppressedMean(item, column)
        && least(item, column) < Facts.CAUTION;
  }

  /** The sign of a base of a mean that is low where that of the column isn't as low. */
  String mark(TrueItem item, TrueSegment.Column column) {
    if (low(item, column)) {
      return facts.low(item, column) ? "" : "**";
    }
    return small(item, column) && !facts.small(item, column) ? "*" : "";
  }

  /** Whether some of those in the base gave no number. */
  boolean leaveOut(TrueItem item) {
    return item.scores != null
        && IntStream.range(0, item.unit.length)
            .anyMatch(i -> item.unit[i] > 0 && Double.isNaN(item.scores[i]));
  }

  /** The least of the bases of the column and of its means. */
  private double least(TrueItem item, TrueSegment.Column column) {
    return Math.min(facts.least(item, column), facts.least(item.ofNumbers(), column));
  }
}
