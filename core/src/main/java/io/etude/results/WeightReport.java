package io.etude.results;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What the weights look like. Immutable. */
public final class WeightReport {

  /**
   * One category of a raking target.
   *
   * @param column the target's column
   * @param code the category
   * @param target target share
   * @param achieved weighted share after raking
   */
  public record Margin(String column, String code, double target, double achieved) {
    /** Refuses null. */
    public Margin {
      requireNonNull(column, "column");
      requireNonNull(code, "code");
    }
  }

  private final long zeros;
  private final double minimum;
  private final double mean;
  private final double maximum;
  private final double designEffect;
  private final int iterations;
  private final List<Margin> margins;

  private WeightReport(Builder builder) {
    zeros = builder.zeros;
    minimum = builder.minimum;
    mean = builder.mean;
    maximum = builder.maximum;
    designEffect = builder.designEffect;
    iterations = builder.iterations;
    margins = List.copyOf(builder.margins);
  }

  /** A builder for weights that are all 1. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts from this. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.zeros = zeros;
    builder.minimum = minimum;
    builder.mean = mean;
    builder.maximum = maximum;
    builder.designEffect = designEffect;
    builder.iterations = iterations;
    builder.margins = margins;
    return builder;
  }

  /**
   * Respondents whose weight is 0. They are in the data, but neither in a base nor in any other
   * figure, those of this report included.
   */
  public long zeros() {
    return zeros;
  }

  /** Smallest weight above 0. */
  public double minimum() {
    return minimum;
  }

  /** Mean of the weights above 0. */
  public double mean() {
    return mean;
  }

  /** Largest weight. */
  public double maximum() {
    return maximum;
  }

  /** Kish's n·Σw²/(Σw)². */
  public double designEffect() {
    return designEffect;
  }

  /** Rounds of raking; 0 for given weights. */
  public int iterations() {
    return iterations;
  }

  /**
   * Target and achieved margins; empty for given weights, and under disclosure control, since they
   * are shares of groups.
   */
  public List<Margin> margins() {
    return margins;
  }

  private List<Object> parts() {
    return List.of(zeros, minimum, mean, maximum, designEffect, iterations, margins);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WeightReport that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return "WeightReport" + parts();
  }

  /** Makes a {@link WeightReport}. Not thread-safe. */
  public static final class Builder {
    private long zeros = 0;
    private double minimum = 1;
    private double mean = 1;
    private double maximum = 1;
    private double designEffect = 1;
    private int iterations = 0;
    private List<Margin> margins = List.of();

    private Builder() {}

    /** Respondents whose weight is 0. Default: none. */
    public Builder zeros(long value) {
      zeros = value;
      return this;
    }

    /** Smallest weight above 0. Default: 1. */
    public Builder minimum(double value) {
      minimum = value;
      return this;
    }

    /** Mean of the weights above 0. Default: 1. */
    public Builder mean(double value) {
      mean = value;
      return this;
    }

    /** Largest weight. Default: 1. */
    public Builder maximum(double value) {
      maximum = value;
      return this;
    }

    /** Kish's n·Σw²/(Σw)². Default: 1. */
    public Builder designEffect(double value) {
      designEffect = value;
      return this;
    }

    /** Rounds of raking. Default: 0, for given weights. */
    public Builder iterations(int value) {
      iterations = value;
      return this;
    }

    /** Target and achieved margins. Default: none. */
    public Builder margins(List<Margin> value) {
      margins = List.copyOf(requireNonNull(value, "margins"));
      return this;
    }

    /** The finished value. */
    public WeightReport build() {
      return new WeightReport(this);
    }
  }
}
