package io.etude.xlsx.table;

import io.etude.document.table.StatTable;
import java.util.List;
import java.util.stream.IntStream;

/** The rows of a table as a sheet shows them: the bases first, then the others in their order. */
final class TableRows {

  private TableRows() {}

  /** Indexes of the bases. */
  static List<Integer> bases(StatTable table) {
    return indexes(table, true);
  }

  /** Indexes of answers, nets and summaries. */
  static List<Integer> body(StatTable table) {
    return indexes(table, false);
  }

  private static List<Integer> indexes(StatTable table, boolean bases) {
    return IntStream.range(0, table.rows().size())
        .filter(row -> table.rows().get(row).kind().isBase() == bases)
        .boxed()
        .toList();
  }

  /** Whether a row has counts beside its shares. */
  static boolean isAnswer(StatTable.Row row) {
    return row.kind() == StatTable.Row.Kind.CATEGORY || row.kind() == StatTable.Row.Kind.NET;
  }
}
