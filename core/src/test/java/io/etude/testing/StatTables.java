package io.etude.testing;

import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.table.StatTable.Measure;
import io.etude.figure.Figure;
import java.util.List;

/** Printed tables whose cells are found by the ids of row and column. */
public final class StatTables {

  private final List<StatTable> tables;

  /** Those of a report. */
  public StatTables(List<StatTable> tables) {
    this.tables = List.copyOf(tables);
  }

  /** The table of a question or item. */
  public StatTable table(String question) {
    return tables.stream()
        .filter(table -> table.subject().table().toString().equals(question))
        .findFirst()
        .orElseThrow();
  }

  /** A share, summary or base. */
  public Figure cell(String question, String row, String column) {
    return cell(question, row, column, Measure.SHARE);
  }

  /** A measure of an answer, in the first column of that id. */
  public Figure cell(String question, String row, String column, Measure measure) {
    StatTable table = table(question);
    List<String> rows = table.rows().stream().map(StatRow::id).toList();
    List<String> columns = table.columns().stream().map(StatColumn::id).toList();
    if (!rows.contains(row) || !columns.contains(column)) {
      throw new IllegalArgumentException(row + "@" + column + " is not in " + rows + columns);
    }
    return table.cell(rows.indexOf(row), columns.indexOf(column), measure);
  }
}
