package io.etude.analysis;

import io.etude.study.Label;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A column of a table: the total, or a category of the segment.
 *
 * @param id {@code "total"}, the category's code or the net's id
 * @param label its heading
 * @param spanner the heading over it, if the segment nests
 * @param letter the letter that names it in tests; empty for the total and for columns that are not
 *     tested
 * @param base unweighted base; empty if suppressed
 * @param weightedBase sum of weights; empty if suppressed
 * @param effectiveBase Kish's effective base (Σw)²/Σw²; empty if suppressed
 * @param df degrees of freedom: primary sampling units less strata, of those with a respondent in
 *     the base
 * @param cells one per row of the table
 * @param summaries mean, quantiles and the like, as the question's type has them
 * @param flags what a reader must know
 */
public record ResultColumn(
    String id,
    Label label,
    Optional<Label> spanner,
    Optional<String> letter,
    OptionalLong base,
    OptionalDouble weightedBase,
    OptionalDouble effectiveBase,
    int df,
    List<Cell> cells,
    List<Summary> summaries,
    Set<Flag> flags) {

  /** The id of the column over all respondents of the base. */
  public static final String TOTAL = "total";

  /** Copies the collections. */
  public ResultColumn {
    cells = PackedCells.of(cells);
    summaries = List.copyOf(summaries);
    flags = Flags.frozen(flags);
  }

  /** The same column with other figures. */
  ResultColumn with(List<Cell> otherCells, List<Summary> otherSummaries, Set<Flag> otherFlags) {
    return new ResultColumn(
        id,
        label,
        spanner,
        letter,
        base,
        weightedBase,
        effectiveBase,
        df,
        otherCells,
        otherSummaries,
        otherFlags);
  }

  /** The same column with neither bases nor letter. */
  ResultColumn untold(List<Cell> otherCells, List<Summary> otherSummaries, Set<Flag> why) {
    return new ResultColumn(
        id,
        label,
        spanner,
        Optional.empty(),
        OptionalLong.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        0,
        otherCells,
        otherSummaries,
        why);
  }

  /** The summary of that kind, if the question has it. */
  public Optional<Summary> summary(Summary.Stat stat) {
    return summaries.stream().filter(s -> s.stat() == stat).findFirst();
  }
}
