package io.etude.analysis.disclosure;

import io.etude.Diagnostic;
import io.etude.codebook.NumericQuestion;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import io.etude.study.Conventions;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Disclosure control of summaries whose base is smaller than that of their column. */
public final class SummaryBases {

  private SummaryBases() {}

  /**
   * A table without the summaries of too few, and of a number without those of columns in which too
   * few gave none: out of a mean, its error and the standard deviation can be worked out how many
   * it is of, and so how many it isn't of. If one column after the total has such summaries, all of
   * them lose theirs: with the total they would give them back. How many gave a number is no count
   * of a table of numbers, so it is hidden there; elsewhere it is a sum of counts that are shown.
   *
   * @param rules how many must be in a base, and in any count
   */
  public static ResultTable protect(ResultTable table, Conventions.Disclosure rules) {
    boolean own =
        table.columns().stream()
            .flatMap(column -> column.summaries().stream())
            .anyMatch(summary -> summary.ownBase().isPresent());
    if (!own) {
      return table;
    }
    boolean ofTotal = isSmall(table, table.total(), rules);
    boolean ofGroups =
        table.columns().stream()
            .anyMatch(column -> !column.isTotal() && isSmall(table, column, rules));
    return table.toBuilder()
        .columns(
            table.columns().stream()
                .map(
                    column ->
                        protect(column, column.isTotal() ? ofTotal : ofGroups, isNumber(table)))
                .toList())
        .build();
  }

  /**
   * A remark on each number whose statistics are withheld since few gave none.
   *
   * @param tables the tables before they lost them
   */
  public static List<Diagnostic> withheld(List<ResultTable> tables, Conventions.Disclosure rules) {
    return tables.stream()
        .filter(SummaryBases::isNumber)
        .filter(
            table ->
                table.columns().stream()
                    .anyMatch(column -> leavesOutFew(column, rules.minimumCell())))
        .map(table -> table.id().place())
        .distinct()
        .map(
            place ->
                new Diagnostic(
                    "suppressed",
                    place,
                    "disclosure control withholds the mean and the other statistics, out of which"
                        + " could be worked out how many of the base gave no number: fewer than "
                        + rules.minimumCell(),
                    "leave out \"base: all\" or \"base: asked\", so that the base is of those who"
                        + " gave one"))
        .toList();
  }

  private static boolean isNumber(ResultTable table) {
    return table.question() instanceof NumericQuestion;
  }

  private static boolean isSmall(
      ResultTable table, ResultColumn column, Conventions.Disclosure rules) {
    return isSmall(column, rules.minimumBase())
        || isNumber(table) && leavesOutFew(column, rules.minimumCell());
  }

  /** Whether some of a column, but fewer than that, gave no number. */
  private static boolean leavesOutFew(ResultColumn column, int minimumCell) {
    return column.base().isPresent()
        && column.summaries().stream()
            .flatMap(summary -> summary.ownBase().stream())
            .flatMapToLong(base -> base.unweighted().stream())
            .map(numbers -> column.base().getAsLong() - numbers)
            .anyMatch(none -> none > 0 && none < minimumCell);
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
