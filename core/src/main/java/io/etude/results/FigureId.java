package io.etude.results;

import static java.util.Objects.requireNonNull;

/**
 * The id of a figure: a row of a column of a table. Printed as {@code
 * question[.item].row[@segment.column]}; {@link Results#figure(String)} finds the figure of a
 * printed id. The column over all respondents belongs to no segment, so that a figure has one id
 * whichever table it is read from.
 *
 * @param table the table
 * @param row id of the category or net, or the code of a summary statistic
 * @param column id of the column
 */
public record FigureId(TableId table, String row, String column) {

  /** Drops the segment of a figure over all respondents. */
  public FigureId {
    requireNonNull(table, "table");
    requireNonNull(row, "row");
    requireNonNull(column, "column");
    if (column.equals(ResultColumn.TOTAL)) {
      table = table.overall();
    }
  }

  /** The same row over all respondents. */
  public FigureId overall() {
    return new FigureId(table, row, ResultColumn.TOTAL);
  }

  // as in TableId
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof FigureId id
            && row.equals(id.row)
            && column.equals(id.column)
            && table.equals(id.table);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * table.hashCode() + row.hashCode()) + column.hashCode();
  }

  @Override
  public String toString() {
    return prefix(table) + row + suffix(table, column);
  }

  /** What the ids of all figures of a question or item begin with. */
  static String prefix(TableId table) {
    return table.place() + ".";
  }

  /** What the ids of all figures of a column end with; nothing without a segment. */
  static String suffix(TableId table, String column) {
    return table.segment().map(segment -> "@" + segment + "." + column).orElse("");
  }
}
