package io.etude.analysis;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A figure of the results and where it stands.
 *
 * @param reference {@code question[.item].row[@segment.column]}
 * @param table id of the table
 * @param row id of the row, or the code of a summary statistic
 * @param column id of the column
 * @param kind share or summary
 * @param estimate the figure; empty if suppressed or without base
 * @param base unweighted base of the column; empty if suppressed
 * @param flags what a reader must know
 */
public record FigureRef(
    String reference,
    String table,
    String row,
    String column,
    Kind kind,
    Optional<Estimate> estimate,
    OptionalLong base,
    Set<Flag> flags) {

  /** What a figure is. */
  public enum Kind {
    /** A share, shown as a percentage. */
    SHARE,
    /** A mean, quantile or standard deviation, shown as a number. */
    NUMBER,
    /** A net promoter score, shown as signed points. */
    SCORE
  }

  /** Copies the set. */
  public FigureRef {
    flags = Flags.frozen(flags);
  }
}
