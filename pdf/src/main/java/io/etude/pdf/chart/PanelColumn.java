package io.etude.pdf.chart;

import io.etude.document.chart.ChartSpec.Dots;
import io.etude.pdf.chart.label.ChartContext;
import io.etude.pdf.chart.label.RowLabels;
import io.etude.pdf.chart.plot.DotMarks;
import io.etude.pdf.chart.plot.FrameGraphics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows under each other: all of them beside panels of groups, or the panels of a column.
 *
 * @param rows their indices in the chart
 * @param x where the column begins
 * @param labels their labels, placed
 */
record PanelColumn(List<Integer> rows, double x, RowLabels labels) {

  /** All rows of a chart. */
  static PanelColumn of(RowLabels labels) {
    return new PanelColumn(IntStream.range(0, labels.size()).boxed().toList(), 0, labels);
  }

  /**
   * Puts panels of rows beside each other, in lines of as many as there are columns: so they are
   * read in the order of the answers.
   *
   * @param width the width of a column
   * @param gap between two columns
   * @param top where the first panels begin
   * @param marks the height of a panel's marks
   */
  static List<PanelColumn> of(
      List<Dots.Row> rows,
      int count,
      double width,
      double gap,
      double top,
      double marks,
      ChartContext context) {
    List<List<Integer>> places = new ArrayList<>();
    List<RowLabels> labels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int first = i;
      List<Integer> own =
          IntStream.range(0, rows.size()).filter(row -> row % count == first).boxed().toList();
      places.add(own);
      labels.add(
          RowLabels.above(
              own.stream().map(row -> rows.get(row).label()).toList(),
              own.stream().map(row -> DotMarks.emphasis(rows.get(row))).toList(),
              width,
              context));
    }
    List<PanelColumn> columns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      RowLabels own = labels.get(i);
      own.place(
          top + lower(labels, own, 0) * context.labelLeading(),
          marks,
          row -> 0,
          row -> lower(labels, own, row + 1) * context.labelLeading());
      columns.add(new PanelColumn(places.get(i), i * (width + gap), own));
    }
    return columns;
  }

  /** By how many lines a panel is lower, for the sake of a longer label beside its own. */
  private static int lower(List<RowLabels> columns, RowLabels own, int row) {
    if (row >= own.size()) {
      return 0;
    }
    int most =
        columns.stream()
            .filter(labels -> row < labels.size())
            .mapToInt(labels -> labels.lines(row))
            .max()
            .orElse(0);
    return most - own.lines(row);
  }

  /** The middle of a row's marks. */
  double middle(int row) {
    return labels.middle(rows.indexOf(row));
  }

  /** Sets the label of a row. */
  void draw(FrameGraphics graphics, int row) {
    labels.draw(graphics, rows.indexOf(row), x);
  }
}
