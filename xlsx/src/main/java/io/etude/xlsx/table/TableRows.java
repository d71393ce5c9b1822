package io.etude.xlsx.table;

import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.table.StatTable.Measure;
import io.etude.document.text.Inline;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The rows of a table as a sheet shows them: the bases first, then the others in their order. */
final class TableRows {

  private static final Set<Measure> PERCENTAGES = Set.of(Measure.SHARE, Measure.ROW_SHARE);

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

  /** What is shown, and in what; not in percent where the columns have no percentages. */
  static List<Inline> subtitle(StatTable table, List<BannerColumn> columns) {
    boolean counted =
        table.rows().stream().anyMatch(TableRows::isAnswer)
            && columns.stream()
                .flatMap(column -> column.measures().stream())
                .noneMatch(PERCENTAGES::contains);
    return counted ? table.wording() : table.subtitle();
  }

  /** Whether a row has counts beside its shares. */
  static boolean isAnswer(StatRow row) {
    return row.kind() == StatRow.Kind.CATEGORY || row.kind() == StatRow.Kind.NET;
  }
}
