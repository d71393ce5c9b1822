package io.etude.analysis.estimate;

import io.etude.analysis.sums.Groups;
import io.etude.study.SampleDesign;
import java.util.List;

/**
 * The variance of figures that were rounded at random. They know nothing of strata and units any
 * more: each brings its variance along, made of itself, its base and one design effect, in place of
 * the deviations of its only group.
 */
final class RoundedVariance extends SampleVariance {
  private static final Groups ALL =
      new Groups(
          List.of(new Groups.Key("", "")),
          new long[] {2},
          new long[] {2},
          new double[] {Double.NaN});

  /** Degrees of freedom of the sampling units, if there are any. */
  private final int most;

  RoundedVariance(int most) {
    super(ALL, SampleDesign.SIMPLE);
    this.most = most;
  }

  @Override
  double of(LinearisedEstimate estimate, double[] present) {
    return estimate.deviations()[0];
  }

  @Override
  double ofDifference(LinearisedEstimate difference) {
    return difference.deviations()[0];
  }

  /** Those of a simple sample of so many, but never more than its sampling units have. */
  @Override
  public int df(double[] present) {
    return (int) Math.max(0, Math.min(most, present[0] - 1));
  }
}
