package io.etude.truth;

import io.etude.document.table.StatTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A printed table, and what its columns are in truth.
 *
 * @param where its place in the report
 * @param item what it is about
 * @param table what is printed
 * @param groups the group of each column; null for the total
 * @param segments the segment of each column; null for the total
 */
record TrueTable(
    String where,
    TrueItem item,
    StatTable table,
    List<TrueSegment.Column> groups,
    List<TrueSegment> segments) {

  TrueTable {
    groups = Collections.unmodifiableList(new ArrayList<>(groups));
    segments = Collections.unmodifiableList(new ArrayList<>(segments));
  }
}
