package io.etude.pdf.layout.summary;

import java.util.List;

/**
 * The places of the columns of one panel, from its left edge.
 *
 * @param width of the whole
 * @param side width of the questions' names beside their rows; 0 if they are above them
 * @param stub the labels of rows
 * @param totals the columns of the total
 * @param segments the segments of the panel
 */
record SummaryShape(
    double width, double side, Span stub, List<Span> totals, List<Segment> segments) {

  SummaryShape {
    totals = List.copyOf(totals);
    segments = List.copyOf(segments);
  }

  /**
   * A column.
   *
   * @param left left edge
   * @param right right edge
   */
  record Span(double left, double right) {
    double width() {
      return right - left;
    }
  }

  /**
   * A segment of the panel.
   *
   * @param index its index in the banner
   * @param groups indices of its groups
   * @param span the room of all its groups
   */
  record Segment(int index, List<Integer> groups, Span span) {
    Segment {
      groups = List.copyOf(groups);
    }

    /** The column of one of its groups, where each has a column. */
    Span group(int place) {
      double pitch = span.width() / groups.size();
      return new Span(span.left() + place * pitch, span.left() + (place + 1) * pitch);
    }
  }

  /** The columns beside the labels: those of the total, and a group each. */
  int cells() {
    return totals.size() + segments.stream().mapToInt(s -> s.groups().size()).sum();
  }
}
