package io.etude.results;

import static java.util.Objects.requireNonNull;

import io.etude.results.inference.Estimate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something worth telling: one cell that differs from the rest of the respondents or, in an edition
 * of the survey, from the edition before. Immutable.
 */
public final class Finding {

  private final TableId table;
  private final String row;
  private final String column;
  private final Optional<String> before;
  private final Estimate share;
  private final Estimate rest;
  private final Estimate difference;
  private final double p;
  private final double adjustedP;
  private final double score;
  private final Set<FigureId> higher;
  private final Set<FigureId> lower;

  private Finding(Builder builder) {
    table = builder.table;
    row = builder.row;
    column = builder.column;
    before = builder.before;
    share = builder.share;
    rest = builder.rest;
    difference = builder.difference;
    p = builder.p;
    adjustedP = builder.adjustedP;
    score = builder.score;
    higher = withOwn(builder.higher, difference.value() > 0);
    lower = withOwn(builder.lower, difference.value() < 0);
  }

  private Set<FigureId> withOwn(Set<FigureId> figures, boolean own) {
    Set<FigureId> all = new LinkedHashSet<>(figures);
    if (own) {
      all.add(figure());
    }
    return Collections.unmodifiableSet(all);
  }

  /** A builder for what was found in one cell. */
  public static Builder builder(TableId table, String row, String column) {
    return new Builder(table, row, column);
  }

  /** A builder that starts from this. */
  public Builder toBuilder() {
    Builder builder = new Builder(table, row, column);
    builder.before = before;
    builder.share = share;
    builder.rest = rest;
    builder.difference = difference;
    builder.p = p;
    builder.adjustedP = adjustedP;
    builder.score = score;
    builder.higher = higher;
    builder.lower = lower;
    return builder;
  }

  /** Id of the table. */
  public TableId table() {
    return table;
  }

  /** Id of the row. */
  public String row() {
    return row;
  }

  /** Id of the column. */
  public String column() {
    return column;
  }

  /**
   * Id of the column with the edition before, which an edition is compared with; empty for a group,
   * which is compared with all others.
   */
  public Optional<String> before() {
    return before;
  }

  /** Share in the column. */
  public Estimate share() {
    return share;
  }

  /**
   * Share that it is compared with: among those with a valid segment who are not in the column, or
   * in the edition before.
   */
  public Estimate rest() {
    return rest;
  }

  /** Share minus rest, with its standard error and interval. */
  public Estimate difference() {
    return difference;
  }

  /**
   * P value of the difference: the larger one of two tests. One is the conventions' test, which is
   * made of the difference, its standard error and the degrees of freedom; the other the score test
   * on the effective bases, where the groups have no common respondent: among so many comparisons
   * the standard errors of few respondents are too small too often.
   */
  public double p() {
    return p;
  }

  /** Benjamini–Hochberg adjusted over all findings of the study. */
  public double adjustedP() {
    return adjustedP;
  }

  /**
   * Rank: the end of the difference's interval that is nearer to 0, in absolute value (0 if it
   * spans 0).
   */
  public double score() {
    return score;
  }

  /** The figure that differs. */
  public FigureId figure() {
    return table.figure(row, column);
  }

  /**
   * Every figure that this comparison says is higher than what it is compared with: this one, or
   * those that say the same again. Of yes and no, and of two groups that are all respondents, one
   * cell is the finding and the other three follow from it.
   */
  public Set<FigureId> higher() {
    return higher;
  }

  /** Every figure that this comparison says is lower than what it is compared with. */
  public Set<FigureId> lower() {
    return lower;
  }

  private List<Object> parts() {
    return List.of(
        table, row, column, before, share, rest, difference, p, adjustedP, score, higher, lower);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Finding that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return figure() + ": " + share + " against " + rest;
  }

  /** Makes a {@link Finding}. Not thread-safe. */
  public static final class Builder {
    private final TableId table;
    private final String row;
    private final String column;
    private Optional<String> before = Optional.empty();
    private Estimate share;
    private Estimate rest;
    private Estimate difference;
    private double p = 1;
    private double adjustedP = 1;
    private double score = 0;
    private Set<FigureId> higher = Set.of();
    private Set<FigureId> lower = Set.of();

    private Builder(TableId table, String row, String column) {
      this.table = requireNonNull(table, "table");
      this.row = requireNonNull(row, "row");
      this.column = requireNonNull(column, "column");
    }

    /** Id of the column with the edition before, if it is compared with that. Default: none. */
    public Builder before(String value) {
      before = Optional.of(requireNonNull(value, "before"));
      return this;
    }

    /** Share in the column. Must be given. */
    public Builder share(Estimate value) {
      share = requireNonNull(value, "share");
      return this;
    }

    /**
     * Share among those with a valid segment who are not in the column, or in the edition before.
     * Must be given.
     */
    public Builder rest(Estimate value) {
      rest = requireNonNull(value, "rest");
      return this;
    }

    /** Share minus rest, with its standard error and interval. Must be given. */
    public Builder difference(Estimate value) {
      difference = requireNonNull(value, "difference");
      return this;
    }

    /** P value of the difference. Default: 1. */
    public Builder p(double value) {
      p = value;
      return this;
    }

    /** P value, Benjamini–Hochberg adjusted over all findings of the study. Default: 1. */
    public Builder adjustedP(double value) {
      adjustedP = value;
      return this;
    }

    /**
     * Rank: the end of the difference's interval that is nearer to 0, in absolute value. Default:
     * 0.
     */
    public Builder score(double value) {
      score = value;
      return this;
    }

    /** Other figures that are higher than the rest by the same comparison. Default: none. */
    public Builder higher(Set<FigureId> value) {
      higher = Set.copyOf(requireNonNull(value, "higher"));
      return this;
    }

    /** Other figures that are lower than the rest by the same comparison. Default: none. */
    public Builder lower(Set<FigureId> value) {
      lower = Set.copyOf(requireNonNull(value, "lower"));
      return this;
    }

    /** The finished value. */
    public Finding build() {
      requireNonNull(share, "share");
      requireNonNull(rest, "rest");
      requireNonNull(difference, "difference");
      return new Finding(this);
    }
  }
}
