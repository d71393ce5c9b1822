package io.etude.results;

import io.etude.internal.Totals;
import io.etude.study.Conventions;
import io.etude.study.DataRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one place that decides what may be published: no estimate flagged {@link Flag#LOW_BASE},
 * unless the study wants them flagged; no row of the data; no data problem where disclosure control
 * is on. Bases are always published, unless disclosure control hides them.
 */
final class PublicationRules {
  private PublicationRules() {}

  /** The tables without what their low bases withhold. */
  static List<ResultTable> published(List<ResultTable> tables, Conventions conventions) {
    return conventions.lowBase() == Conventions.LowBase.FLAG
        ? tables
        : tables.stream().map(PublicationRules::withoutLowBases).toList();
  }

  private static ResultTable withoutLowBases(ResultTable table) {
    if (table.columns().stream().noneMatch(PublicationRules::hasLowBase)) {
      return table;
    }
    return table.toBuilder()
        .columns(table.columns().stream().map(PublicationRules::withoutLowBase).toList())
        .build();
  }

  private static boolean hasLowBase(ResultColumn column) {
    return column.flags().contains(Flag.LOW_BASE)
        || column.summaries().stream().anyMatch(s -> s.flags().contains(Flag.LOW_BASE));
  }

  private static ResultColumn withoutLowBase(ResultColumn column) {
    if (!column.flags().contains(Flag.LOW_BASE)) {
      return hasLowBase(column) ? withoutLowSummaries(column) : column;
    }
    boolean nobody = column.base().isPresent() && column.base().getAsLong() == 0;
    return column.toBuilder()
        .cells(
            nobody
                ? column.cells()
                : column.cells().stream().map(PublicationRules::withheld).toList())
        .summaries(column.summaries().stream().map(PublicationRules::withheld).toList())
        .flags(plus(column.flags(), Flag.WITHHELD))
        .build();
  }

  /** Without the summaries of which only their own base is low. */
  private static ResultColumn withoutLowSummaries(ResultColumn column) {
    return column.toBuilder()
        .summaries(
            column.summaries().stream()
                .map(s -> s.flags().contains(Flag.LOW_BASE) ? withheld(s) : s)
                .toList())
        .build();
  }

  /** Without share and counts. */
  private static Cell withheld(Cell cell) {
    boolean hidden = cell.share().isEmpty() && cell.count().isEmpty();
    return hidden ? cell : Cell.hidden(withheld(cell.flags()));
  }

  private static Summary withheld(Summary summary) {
    return summary.estimate().isEmpty() ? summary : summary.hidden(withheld(summary.flags()));
  }

  /** The flags of a withheld figure: those of its base, since the others depend on the figure. */
  private static Set<Flag> withheld(Set<Flag> flags) {
    EnumSet<Flag> left = EnumSet.of(Flag.LOW_BASE, Flag.SMALL_BASE, Flag.LOW_DF);
    left.retainAll(flags);
    left.add(Flag.WITHHELD);
    return left;
  }

  private static Set<Flag> plus(Set<Flag> flags, Flag flag) {
    EnumSet<Flag> more = EnumSet.of(flag);
    more.addAll(flags);
    return more;
  }

  /** Findings of which the tables show both figures. */
  static List<Finding> findings(List<Finding> findings, List<ResultTable> tables) {
    Map<TableId, ResultTable> byId = new HashMap<>();
    tables.forEach(table -> byId.put(table.id(), table));
    return findings.stream()
        .filter(
            finding ->
                Optional.ofNullable(byId.get(finding.table()))
                    .flatMap(table -> table.cell(finding.row(), finding.column()))
                    .filter(cell -> cell.share().isPresent())
                    .isPresent())
        .toList();
  }

  /** Problems that give away what a low base withholds. */
  private static final Set<String> TELLING = Set.of(DataRule.SAME_ANSWER.code(), Totals.RULE);

  /**
   * Data problems without the rows that they occur in, and without those that give away what a low
   * base withholds: that all gave the same answer, or the largest number.
   */
  static List<DataProblem> problems(
      List<DataProblem> problems, List<ResultTable> tables, Conventions conventions) {
    if (conventions.disclosure().isPresent()) {
      return List.of();
    }
    Set<String> withheld = new HashSet<>();
    for (ResultTable table : tables) {
      if (table.total().isWithheld()) {
        withheld.add(table.id().place());
      }
    }
    return problems.stream()
        .filter(p -> !TELLING.contains(p.rule()) || !withheld.contains(p.subject()))
        .map(DataProblem::withoutPlaces)
        .toList();
  }

  /** The tables as they were before disclosure control, with what it withholds flagged. */
  static List<ResultTable> complete(List<ResultTable> tables, List<ResultTable> published) {
    if (tables == published) {
      return tables;
    }
    List<ResultTable> complete = new ArrayList<>();
    for (int t = 0; t < tables.size(); t++) {
      complete.add(flagged(tables.get(t), published.get(t)));
    }
    return List.copyOf(complete);
  }

  private static ResultTable flagged(ResultTable table, ResultTable suppressed) {
    List<ResultColumn> columns = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      ResultColumn column = table.columns().get(c);
      ResultColumn hidden = suppressed.columns().get(c);
      List<Cell> cells = new ArrayList<>();
      for (int r = 0; r < table.rows().size(); r++) {
        Cell cell = column.cells().get(r);
        int row = suppressed.rowIndex(table.rows().get(r).id());
        cells.add(
            hidden.cells().get(row).flags().contains(Flag.SUPPRESSED)
                ? new Cell(
                    cell.count(),
                    cell.weightedCount(),
                    cell.share(),
                    cell.higherThan(),
                    plus(cell.flags(), Flag.SUPPRESSED))
                : cell);
      }
      boolean baseHidden = hidden.flags().contains(Flag.SUPPRESSED);
      columns.add(
          column.toBuilder()
              .cells(cells)
              .summaries(flagged(column.summaries(), hidden))
              .flags(baseHidden ? plus(column.flags(), Flag.SUPPRESSED) : column.flags())
              .build());
    }
    return table.toBuilder().columns(columns).build();
  }

  /** Flags what is withheld, and what is left out altogether. */
  private static List<Summary> flagged(List<Summary> summaries, ResultColumn published) {
    return summaries.stream()
        .map(
            summary ->
                published
                        .summary(summary.stat())
                        .filter(shown -> !shown.flags().contains(Flag.SUPPRESSED))
                        .isPresent()
                    ? summary
                    : new Summary(
                        summary.stat(),
                        summary.estimate(),
                        summary.higherThan(),
                        plus(summary.flags(), Flag.SUPPRESSED),
                        summary.ownBase()))
        .toList();
  }
}
