package io.etude.analysis.disclosure;

import io.etude.codebook.NumericQuestion;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Disclosure control of summaries whose base is smaller than that of their column. */
public final class SummaryBases {

  private SummaryBases() {}

  /**
   * A table without the summaries of too few. If one column after the total has one, so do all of
   * them lose theirs: with the total they would give it back. How many gave a number is no count of
   * a table of numbers, so it is hidden there; elsewhere it is a sum of counts that are shown.
   *
   * @param minimumBase how many must be in a base
   */
  public static ResultTable protect(ResultTable table, int minimumBase) {
    boolean own =
        table.columns().stream()
            .flatMap(column -> column.summaries().stream())
            .anyMatch(summary -> summary.ownBase().isPresent());
    if (!own) {
      return table;
    }
    boolean ofTotal = isSmall(table.total(), minimumBase);
    boolean ofGroups =
        table.columns().stream()
            .anyMatch(column -> !column.isTotal() && isSmall(column, minimumBase));
    boolean hideBases = table.question() instanceof NumericQuestion;
    return table.toBuilder()
        .columns(
            table.columns().stream()
                .map(column -> protect(column, column.isTotal() ? ofTotal : ofGroups, hideBases))
                .toList())
        .build();
  }

  private static boolean isSmall(ResultColumn column, int minimumBase) {
    return column.summaries().stream()
        .map(summary -> summary.ownBase().map(Summary.Base::unweighted))
        .flatMap(base -> base.orElse(OptionalLong.empty()).stream().boxed())
        .anyMatch(base -> base > 0 && base < minimumBase);
  }

  private static ResultColumn protect(ResultColumn column, boolean suppress, boolean hideBases) {
    List<Summary> summaries =
        column.summaries().stream()
            .map(s -> suppress ? s.hidden(Set.of(Flag.SUPPRESSED)) : s)
            .map(s -> hideBases ? s.withHiddenBase() : s)
            .toList();
    return column.toBuilder().summaries(summaries).build();
  }
}
