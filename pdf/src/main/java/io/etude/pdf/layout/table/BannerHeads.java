package io.etude.pdf.layout.table;

import io.etude.document.table.StatColumn;
import io.etude.document.table.StatSpanner;
import io.etude.document.table.StatTable;
import io.etude.pdf.layout.line.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The headings of the columns of a table, without the letters, so that tables with the same columns
 * have equal ones.
 *
 * @param labels a label for each column, as printed
 * @param segments for each column the index of its segment, −1 for the total
 * @param spanners the headings over columns
 */
record BannerHeads(List<String> labels, List<Integer> segments, List<StatSpanner> spanners) {

  /** The levels of headings over columns, from above. */
  static final List<Integer> LEVELS = List.of(0, 1);

  BannerHeads {
    labels = List.copyOf(labels);
    segments = List.copyOf(segments);
    spanners = List.copyOf(spanners);
  }

  /**
   * A heading over columns of a panel, or a column without one.
   *
   * @param from first column of the panel under it
   * @param end column behind the last
   * @param label the heading as printed; empty for none
   * @param whole the heading where that is shorter; else the same
   */
  record Span(int from, int end, String label, String whole) {}

  /** The headings of a table. */
  static BannerHeads of(StatTable table) {
    return new BannerHeads(
        table.columns().stream().map(column -> Words.heading(column.shortLabel())).toList(),
        table.columns().stream().map(StatColumn::segment).toList(),
        table.spanners());
  }

  /** The number of columns. */
  int size() {
    return labels.size();
  }

  /** Whether the first column is the only one of no segment. */
  boolean hasTotal() {
    return size() > 1 && segments.get(0) < 0 && segments.get(1) >= 0;
  }

  /** The column behind the last of a column's segment. */
  int endOfSegment(int column) {
    int end = column + 1;
    while (end < size() && segments.get(end).equals(segments.get(column))) {
      end++;
    }
    return end;
  }

  /** Each column by the headings over it and its own, in one text. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (int c = 0; c < size(); c++) {
      StringBuilder name = new StringBuilder();
      for (StatSpanner spanner : spanners) {
        if (covers(spanner, c)) {
          name.append(spanner.level()).append(spanner.label()).append('\n');
        }
      }
      names.add(name.append(labels.get(c)).toString());
    }
    return names;
  }

  /** The headings of one level over neighbouring columns; columns without one by themselves. */
  List<Span> spans(int level, List<Integer> columns) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    while (from < columns.size()) {
      int end = from + 1;
      String label = "";
      String whole = "";
      for (StatSpanner spanner : spanners) {
        if (spanner.level() == level && covers(spanner, columns.get(from))) {
          label = Words.heading(spanner.shortLabel());
          whole = Words.heading(spanner.label());
          while (end < columns.size() && covers(spanner, columns.get(end))) {
            end++;
          }
        }
      }
      spans.add(new Span(from, end, label, whole));
      from = end;
    }
    return spans;
  }

  private static boolean covers(StatSpanner spanner, int column) {
    return spanner.first() <= column && column <= spanner.last();
  }
}
