package io.etude.results;

import java.util.List;

/**
 * What the weights look like.
 *
 * @param minimum smallest weight
 * @param mean mean weight
 * @param maximum largest weight
 * @param designEffect Kish's n·Σw²/(Σw)²
 * @param iterations rounds of raking; 0 for given weights
 * @param margins target and achieved margins; empty for given weights, and under disclosure
 *     control, since they are shares of groups
 */
public record WeightReport(
    double minimum,
    double mean,
    double maximum,
    double designEffect,
    int iterations,
    List<Margin> margins) {

  /**
   * One category of a raking target.
   *
   * @param column the target's column
   * @param code the category
   * @param target target share
   * @param achieved weighted share after raking
   */
  public record Margin(String column, String code, double target, double achieved) {}

  /** Copies the list. */
  public WeightReport {
    margins = List.copyOf(margins);
  }
}
