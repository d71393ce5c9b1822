package io.etude.results;

import static java.util.Objects.requireNonNull;

import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One row of one column of a table.
 *
 * @param count respondents (or responses), unweighted; empty if suppressed
 * @param weightedCount sum of their weights; empty if suppressed
 * @param share share of the column's base; empty if suppressed or if the base is empty
 * @param higherThan the columns that this share is significantly higher than
 * @param flags what a reader must know
 */
public record Cell(
    OptionalLong count,
    OptionalDouble weightedCount,
    Optional<Estimate> share,
    List<Higher> higherThan,
    Set<Flag> flags) {

  /** Copies list and set. */
  public Cell {
    requireNonNull(count, "count");
    requireNonNull(weightedCount, "weightedCount");
    requireNonNull(share, "share");
    requireNonNull(flags, "flags");
    higherThan = List.copyOf(requireNonNull(higherThan, "higherThan"));
    flags = Flags.frozen(flags);
  }

  /** A cell without any figure, its count included: count and base would give the share. */
  public static Cell hidden(Set<Flag> flags) {
    return new Cell(
        OptionalLong.empty(), OptionalDouble.empty(), Optional.empty(), List.of(), flags);
  }
}
