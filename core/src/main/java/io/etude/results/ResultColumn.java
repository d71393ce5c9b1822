package io.etude.results;

import static java.util.Objects.requireNonNull;

import io.etude.Label;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** A column of a table: the total, or a category of the segment. Immutable. */
public final class ResultColumn {

  /** The id of the column over all respondents of the base. */
  public static final String TOTAL = "total";

  private final String id;
  private final Label label;
  private final Optional<Label> spanner;
  private final Optional<String> letter;
  private final OptionalLong base;
  private final OptionalDouble weightedBase;
  private final OptionalDouble effectiveBase;
  private final int df;
  private final List<Cell> cells;
  private final List<Summary> summaries;
  private final Set<Flag> flags;
  private final List<String> leaders;
  private final List<String> namedLeaders;

  private ResultColumn(Builder builder) {
    id = builder.id;
    label = builder.label;
    spanner = builder.spanner;
    letter = builder.letter;
    base = builder.base;
    weightedBase = builder.weightedBase;
    effectiveBase = builder.effectiveBase;
    df = builder.df;
    cells = PackedCells.of(builder.cells);
    summaries = List.copyOf(builder.summaries);
    flags = Flags.frozen(builder.flags);
    boolean whole = cells.stream().allMatch(cell -> cell.share().isPresent());
    leaders = whole ? List.copyOf(builder.leaders) : List.of();
    namedLeaders = whole ? List.copyOf(builder.namedLeaders) : List.of();
  }

  /** A builder for the column of that id and heading; {@link #TOTAL} for the total. */
  public static Builder of(String id, Label label) {
    return new Builder(id, label);
  }

  /** A builder that starts from this column. */
  public Builder toBuilder() {
    Builder builder = new Builder(id, label);
    builder.spanner = spanner;
    builder.letter = letter;
    builder.base = base;
    builder.weightedBase = weightedBase;
    builder.effectiveBase = effectiveBase;
    builder.df = df;
    builder.cells = cells;
    builder.summaries = summaries;
    builder.flags = flags;
    builder.leaders = leaders;
    builder.namedLeaders = namedLeaders;
    return builder;
  }

  /** {@link #TOTAL}, the category's code or the net's id. */
  public String id() {
    return id;
  }

  /** Whether it is the column over all respondents of the base. */
  public boolean isTotal() {
    return id.equals(TOTAL);
  }

  /** Its heading. */
  public Label label() {
    return label;
  }

  /** The heading over it, if the segment nests. */
  public Optional<Label> spanner() {
    return spanner;
  }

  /** The letter that names it in tests; empty for the total and for columns not tested. */
  public Optional<String> letter() {
    return letter;
  }

  /** Unweighted base; empty if suppressed. */
  public OptionalLong base() {
    return base;
  }

  /** Sum of weights; empty if suppressed. */
  public OptionalDouble weightedBase() {
    return weightedBase;
  }

  /** Kish's effective base (Σw)²/Σw²; empty if suppressed. */
  public OptionalDouble effectiveBase() {
    return effectiveBase;
  }

  /** Degrees of freedom: sampling units less strata, of those with a respondent in the base. */
  public int df() {
    return df;
  }

  /** One per row of the table. */
  public List<Cell> cells() {
    return cells;
  }

  /** Mean, quantiles and the like, as the question's type has them. */
  public List<Summary> summaries() {
    return summaries;
  }

  /** What a reader must know. */
  public Set<Flag> flags() {
    return flags;
  }

  /**
   * The ids of the categories that come first in the column, by falling share: the one with the
   * largest, and those whose shares are not significantly smaller at the study's small level. Only
   * in the column over all respondents, and in columns of editions; empty where a share isn't
   * published, since it may be the largest, or nothing can be tested.
   */
  public List<String> leaders() {
    return leaders;
  }

  /**
   * The same of the categories that name an answer, as if nobody had given one that holds what the
   * others don't: "something else", "none of these".
   */
  public List<String> namedLeaders() {
    return namedLeaders;
  }

  /** The summary of that kind, if the question has it. */
  public Optional<Summary> summary(Summary.Stat stat) {
    return summaries.stream().filter(s -> s.stat() == stat).findFirst();
  }

  /** Whether every figure of the column is withheld for its low base. */
  public boolean isWithheld() {
    return flags.contains(Flag.WITHHELD);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResultColumn column
        && id.equals(column.id)
        && label.equals(column.label)
        && spanner.equals(column.spanner)
        && letter.equals(column.letter)
        && base.equals(column.base)
        && weightedBase.equals(column.weightedBase)
        && effectiveBase.equals(column.effectiveBase)
        && df == column.df
        && cells.equals(column.cells)
        && summaries.equals(column.summaries)
        && flags.equals(column.flags)
        && leaders.equals(column.leaders)
        && namedLeaders.equals(column.namedLeaders);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, label, spanner, letter, base, weightedBase, effectiveBase, df, cells);
  }

  @Override
  public String toString() {
    return "column " + id + " (base " + (base.isPresent() ? base.getAsLong() : "hidden") + ")";
  }

  /** Makes a {@link ResultColumn}. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private final Label label;
    private Optional<Label> spanner = Optional.empty();
    private Optional<String> letter = Optional.empty();
    private OptionalLong base = OptionalLong.empty();
    private OptionalDouble weightedBase = OptionalDouble.empty();
    private OptionalDouble effectiveBase = OptionalDouble.empty();
    private int df;
    private List<Cell> cells = List.of();
    private List<Summary> summaries = List.of();
    private Set<Flag> flags = Set.of();
    private List<String> leaders = List.of();
    private List<String> namedLeaders = List.of();

    private Builder(String id, Label label) {
      this.id = requireNonNull(id, "id");
      this.label = requireNonNull(label, "label");
    }

    /** The heading over it. Default: none. */
    public Builder spanner(Optional<Label> value) {
      spanner = requireNonNull(value, "spanner");
      return this;
    }

    /** The letter that names it in tests. Default: none. */
    public Builder letter(Optional<String> value) {
      letter = requireNonNull(value, "letter");
      return this;
    }

    /** Unweighted, weighted and effective base of a column that is not hidden. */
    public Builder bases(long unweighted, double weighted, double effective) {
      base = OptionalLong.of(unweighted);
      weightedBase = OptionalDouble.of(weighted);
      effectiveBase = OptionalDouble.of(effective);
      return this;
    }

    /** The bases of a summary of the column. */
    public Builder bases(Summary.Base value) {
      base = requireNonNull(value, "bases").unweighted();
      weightedBase = value.weighted();
      effectiveBase = value.effective();
      return this;
    }

    /** Takes away bases, degrees of freedom and letter. */
    public Builder withoutBases() {
      letter = Optional.empty();
      base = OptionalLong.empty();
      weightedBase = OptionalDouble.empty();
      effectiveBase = OptionalDouble.empty();
      df = 0;
      return this;
    }

    /** Takes away the sum of weights, and has another effective base. */
    Builder withoutWeights(OptionalDouble effective) {
      weightedBase = OptionalDouble.empty();
      effectiveBase = effective;
      return this;
    }

    /** Degrees of freedom. Default: 0. */
    public Builder df(int value) {
      df = value;
      return this;
    }

    /** One cell per row of the table. */
    public Builder cells(List<Cell> value) {
      cells = requireNonNull(value, "cells");
      return this;
    }

    /** Mean, quantiles and the like. Default: none. */
    public Builder summaries(List<Summary> value) {
      summaries = requireNonNull(value, "summaries");
      return this;
    }

    /** What a reader must know. Default: nothing. */
    public Builder flags(Set<Flag> value) {
      flags = requireNonNull(value, "flags");
      return this;
    }

    /** The categories that come first. Default: none is known to. */
    public Builder leaders(List<String> value) {
      leaders = requireNonNull(value, "leaders");
      return this;
    }

    /** The named categories that come first of those. Default: none is known to. */
    public Builder namedLeaders(List<String> value) {
      namedLeaders = requireNonNull(value, "namedLeaders");
      return this;
    }

    /** The column. */
    public ResultColumn build() {
      return new ResultColumn(this);
    }
  }
}
