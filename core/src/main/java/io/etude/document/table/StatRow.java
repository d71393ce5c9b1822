package io.etude.document.table;

import static java.util.Objects.requireNonNull;

/**
 * A row of a {@link StatTable}. Immutable.
 *
 * @param id the category's code, the net's id, the statistic's code, or a name of the base
 * @param label its stub
 * @param kind what it shows
 * @param level how many nets it is a member of, all of whose members stand right below them
 * @param opensGroup whether a group of rows begins with it: a net with its members, the summaries,
 *     the bases
 */
public record StatRow(String id, String label, Kind kind, int level, boolean opensGroup) {

  /** Refuses null. */
  public StatRow {
    requireNonNull(id, "id");
    requireNonNull(label, "label");
    requireNonNull(kind, "kind");
  }

  /** What a row shows. */
  public enum Kind {
    /** An answer. */
    CATEGORY,
    /** A sum of answers. */
    NET,
    /** An item of a grid, or a question. */
    ITEM,
    /** A mean, quantile or score. */
    SUMMARY,
    /** The unweighted base. */
    BASE,
    /** The sum of weights. */
    WEIGHTED_BASE,
    /** The effective base. */
    EFFECTIVE_BASE;

    /** Whether it is a base. */
    public boolean isBase() {
      return this == BASE || this == WEIGHTED_BASE || this == EFFECTIVE_BASE;
    }
  }
}
