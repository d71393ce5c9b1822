package io.etude.pdf.layout.summary.strip;

import io.etude.document.SummaryBanner;
import io.etude.document.SummaryCell;
import io.etude.document.SummaryTable;
import io.etude.pdf.layout.summary.shape.SummaryShape;
import java.util.List;

/**
 * The cells of a segment's groups in a row of a table.
 *
 * @param table the table
 * @param index the row's index in it
 * @param segment the segment
 */
public record StripRow(SummaryTable table, int index, SummaryShape.Segment segment) {

  /** The row. */
  SummaryTable.Row row() {
    return table.rows().get(index);
  }

  boolean isStatistic() {
    return row().kind() == SummaryTable.Row.Kind.STATISTIC;
  }

  /** The number of groups. */
  int size() {
    return segment.groups().size();
  }

  /** The room of all groups, from the panel's left edge. */
  SummaryShape.Span span() {
    return segment.span();
  }

  /** A group by its place in the segment. */
  SummaryBanner.Group group(int place) {
    return table.banner().groups().get(segment.groups().get(place));
  }

  /** The cell of a group by its place in the segment. */
  SummaryCell cell(int place) {
    return table.group(index, segment.groups().get(place));
  }

  /** The cells of all groups. */
  List<SummaryCell> cells() {
    return segment.groups().stream().map(group -> table.group(index, group)).toList();
  }
}
