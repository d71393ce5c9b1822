package io.etude.analysis;

import io.etude.study.Conventions;
import java.util.EnumSet;
import java.util.Set;

/**
 * The one place that decides which estimates are printed: not those flagged {@link Flag#LOW_BASE},
 * unless the study wants them. Bases always are.
 */
final class Published {
  private Published() {}

  static Results of(Results results) {
    if (results.study().conventions().lowBase() == Conventions.LowBase.FLAG) {
      return results;
    }
    return new Results(
        results.study(),
        results.tables().stream().map(Published::table).toList(),
        results.respondents(),
        results.weights(),
        results.marginOfError(),
        results.designEffect(),
        results.findings(),
        results.problems());
  }

  private static ResultTable table(ResultTable table) {
    if (table.columns().stream().noneMatch(c -> c.flags().contains(Flag.LOW_BASE))) {
      return table;
    }
    return table.with(
        table.rows(), table.columns().stream().map(Published::column).toList(), table.test());
  }

  private static ResultColumn column(ResultColumn column) {
    if (!column.flags().contains(Flag.LOW_BASE)) {
      return column;
    }
    return column.with(
        column.cells().stream().map(Published::cell).toList(),
        column.summaries().stream().map(Published::summary).toList(),
        withheld(column.flags()));
  }

  private static Cell cell(Cell cell) {
    return cell.share().isEmpty() ? cell : Cell.untold(withheld(cell.flags()));
  }

  private static Summary summary(Summary summary) {
    return summary.estimate().isEmpty() ? summary : summary.untold(withheld(summary.flags()));
  }

  private static Set<Flag> withheld(Set<Flag> flags) {
    EnumSet<Flag> more = Flags.copy(flags);
    more.add(Flag.WITHHELD);
    return more;
  }
}
