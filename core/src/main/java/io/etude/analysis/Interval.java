package io.etude.analysis;

/**
 * A confidence interval at the study's {@linkplain io.etude.study.Conventions#confidence() level};
 * see {@link io.etude.study.Conventions.IntervalMethod} for those of shares.
 *
 * @param low lower end
 * @param high upper end
 */
public record Interval(double low, double high) {}
