package io.etude.analysis.decode;

import io.etude.Label;
import io.etude.codebook.Segment;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A segment's columns and how to tell who is in them.
 *
 * @param segment the segment; empty for the total alone
 * @param columns the columns after the total
 * @param decoder tells each respondent's pattern of columns
 */
public record SegmentPlan(Optional<Segment> segment, List<Column> columns, SegmentDecoder decoder) {

  /**
   * A column.
   *
   * @param id the category's code or the net's id
   * @param label its heading
   * @param spanner the heading over it
   * @param parent what it is nested in: columns are tested against others of the same parent
   * @param members the categories (by position in the segment) that it covers
   * @param net whether it is a net
   */
  public record Column(
      String id, Label label, Optional<Label> spanner, String parent, BitSet members, boolean net) {

    /** Whether every category of {@code other} is one of this column's. */
    public boolean covers(Column other) {
      int member = other.members.nextSetBit(0);
      while (member >= 0 && members.get(member)) {
        member = other.members.nextSetBit(member + 1);
      }
      return member < 0;
    }
  }
}
