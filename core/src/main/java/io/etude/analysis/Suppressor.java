package io.etude.analysis;

import io.etude.study.NumericQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Takes out of the results whatever would give away a hidden count: in a column with a hidden cell
 * the summaries, in a row with one the letters, in a table with one the test, and everything in a
 * column whose base is hidden. The smallest and largest number are one respondent's answer, so they
 * are never shown for numeric questions.
 */
final class Suppressor {
  private static final Set<Flag> SUPPRESSED = Set.of(Flag.SUPPRESSED);

  private final Map<String, GuardedTable> guarded;

  Suppressor(Map<String, GuardedTable> guarded) {
    this.guarded = guarded;
  }

  Results suppress(Results results) {
    return new Results(
        results.study(),
        results.tables().stream().map(this::table).toList(),
        results.respondents(),
        results.weights(),
        results.marginOfError(),
        results.designEffect(),
        results.findings().stream().filter(f -> tells(results, f)).toList(),
        results.problems().stream().filter(p -> !p.rule().equals("sameAnswer")).toList());
  }

  private boolean tells(Results results, Finding finding) {
    GuardedTable counts = guarded.get(finding.table());
    ResultTable table = results.table(finding.table()).orElseThrow();
    int row = table.rows().stream().map(ResultRow::id).toList().indexOf(finding.row());
    return !counts.rowHides(row) && !hidesBase(counts);
  }

  private static boolean hidesBase(GuardedTable counts) {
    for (int c = 0; c < counts.columns(); c++) {
      if (counts.hiddenBase[c]) {
        return true;
      }
    }
    return false;
  }

  private ResultTable table(ResultTable table) {
    GuardedTable counts = guarded.get(table.id());
    boolean any = counts.anyHidden();
    List<ResultColumn> columns = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      columns.add(column(table, counts, c, any));
    }
    return new ResultTable(
        table.id(),
        table.question(),
        table.item(),
        table.segment(),
        table.base(),
        table.rows(),
        columns,
        any ? Optional.empty() : table.test());
  }

  private static ResultColumn column(ResultTable table, GuardedTable counts, int c, boolean any) {
    ResultColumn column = table.columns().get(c);
    boolean gone = counts.hiddenBase[c];
    List<Cell> cells = new ArrayList<>();
    for (int r = 0; r < column.cells().size(); r++) {
      Cell cell = column.cells().get(r);
      if (gone || counts.hidden[r][c]) {
        cells.add(
            new Cell(
                OptionalLong.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                List.of(),
                SUPPRESSED));
      } else if (counts.rowHides(r)) {
        cells.add(
            new Cell(cell.count(), cell.weightedCount(), cell.share(), List.of(), cell.flags()));
      } else {
        cells.add(cell);
      }
    }
    boolean quiet = gone || counts.columnHides(c);
    List<Summary> summaries =
        column.summaries().stream()
            .map(s -> summary(s, quiet || extreme(table, s, any), any))
            .toList();
    return new ResultColumn(
        column.id(),
        column.label(),
        column.spanner(),
        gone ? Optional.empty() : column.letter(),
        gone ? OptionalLong.empty() : column.base(),
        gone ? OptionalDouble.empty() : column.weightedBase(),
        gone ? OptionalDouble.empty() : column.effectiveBase(),
        gone ? 0 : column.df(),
        cells,
        summaries,
        gone ? SUPPRESSED : column.flags());
  }

  private static boolean extreme(ResultTable table, Summary summary, boolean any) {
    boolean end = summary.stat() == Summary.Stat.MIN || summary.stat() == Summary.Stat.MAX;
    return end && (any || table.question() instanceof NumericQuestion);
  }

  private static Summary summary(Summary summary, boolean hide, boolean quietLetters) {
    if (hide) {
      return new Summary(summary.stat(), Optional.empty(), List.of(), SUPPRESSED);
    }
    return quietLetters
        ? new Summary(summary.stat(), summary.estimate(), List.of(), summary.flags())
        : summary;
  }
}
