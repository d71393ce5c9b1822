package io.etude.results.inference;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Two columns compared in one row: the difference of their shares. Immutable. */
public final class Comparison {

  /** Stands for those with a valid segment who are not in the first column. */
  public static final String REST = "rest";

  private final String table;
  private final String row;
  private final String one;
  private final String other;
  private final Estimate difference;
  private final double p;

  private Comparison(Builder builder) {
    table = builder.table;
    row = builder.row;
    one = builder.one;
    other = builder.other;
    difference = builder.difference;
    p = builder.p;
  }

  /** A builder for the comparison of two columns of a table in one row. */
  public static Builder builder(String table, String row, String one, String other) {
    return new Builder(table, row, one, other);
  }

  /** A builder that starts from this. */
  public Builder toBuilder() {
    Builder builder = new Builder(table, row, one, other);
    builder.difference = difference;
    builder.p = p;
    return builder;
  }

  /** Id of the table. */
  public String table() {
    return table;
  }

  /** Id of the row. */
  public String row() {
    return row;
  }

  /** Id of the first column. */
  public String one() {
    return one;
  }

  /**
   * Id of the second column, which is subtracted; {@link #REST} for those with a valid segment who
   * are not in the first.
   */
  public String other() {
    return other;
  }

  /** The difference with its design-based standard error and interval. */
  public Estimate difference() {
    return difference;
  }

  /** P value of the study's test, not adjusted for multiplicity. */
  public double p() {
    return p;
  }

  private List<Object> parts() {
    return List.of(table, row, one, other, difference, p);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Comparison that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return "Comparison" + parts();
  }

  /** Makes a {@link Comparison}. Not thread-safe. */
  public static final class Builder {
    private final String table;
    private final String row;
    private final String one;
    private final String other;
    private Estimate difference;
    private double p = 1;

    private Builder(String table, String row, String one, String other) {
      this.table = requireNonNull(table, "table");
      this.row = requireNonNull(row, "row");
      this.one = requireNonNull(one, "one");
      this.other = requireNonNull(other, "other");
    }

    /** The difference with its design-based standard error and interval. Must be given. */
    public Builder difference(Estimate value) {
      difference = requireNonNull(value, "difference");
      return this;
    }

    /** P value of the study's test, not adjusted for multiplicity. Default: 1. */
    public Builder p(double value) {
      p = value;
      return this;
    }

    /** The finished value. */
    public Comparison build() {
      requireNonNull(difference, "difference");
      return new Comparison(this);
    }
  }
}
