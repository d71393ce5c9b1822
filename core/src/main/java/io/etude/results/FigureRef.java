package io.etude.results;

import static java.util.Objects.requireNonNull;

import io.etude.results.inference.Estimate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A figure of the results, with what it is.
 *
 * @param id which figure
 * @param kind share, number or score
 * @param estimate the figure; empty if withheld, suppressed or without base
 * @param base unweighted base of the figure, which for a summary is those who gave a number; empty
 *     if suppressed
 * @param flags what a reader must know
 */
public record FigureRef(
    FigureId id, Kind kind, Optional<Estimate> estimate, OptionalLong base, Set<Flag> flags) {

  /** What a figure is. */
  public enum Kind {
    /** A share between 0 and 1, shown as a percentage. */
    SHARE,
    /** A mean, quantile or standard deviation, shown as a number. */
    NUMBER,
    /** A net promoter score between −1 and 1, shown as signed points. */
    SCORE;

    /** The kind of a summary statistic. */
    public static Kind of(Summary.Stat stat) {
      return stat == Summary.Stat.NPS ? SCORE : NUMBER;
    }
  }

  /** Copies the set. */
  public FigureRef {
    requireNonNull(id, "id");
    requireNonNull(kind, "kind");
    requireNonNull(estimate, "estimate");
    requireNonNull(base, "base");
    flags = Flags.frozen(requireNonNull(flags, "flags"));
  }

  /** The share in a row of a column. */
  public static FigureRef share(ResultTable table, int row, ResultColumn column) {
    requireNonNull(table, "table");
    requireNonNull(column, "column");
    Cell cell = column.cells().get(row);
    return new FigureRef(
        table.id().figure(table.rows().get(row).id(), column.id()),
        Kind.SHARE,
        cell.share(),
        column.base(),
        cell.flags());
  }

  /** A summary of a column. */
  public static FigureRef summary(ResultTable table, Summary summary, ResultColumn column) {
    requireNonNull(table, "table");
    requireNonNull(summary, "summary");
    requireNonNull(column, "column");
    return new FigureRef(
        table.id().figure(summary.stat().code(), column.id()),
        Kind.of(summary.stat()),
        summary.estimate(),
        summary.base(column).unweighted(),
        summary.flags());
  }

  /** The id as printed: {@code question[.item].row[@segment.column]}. */
  public String reference() {
    return id.toString();
  }
}
