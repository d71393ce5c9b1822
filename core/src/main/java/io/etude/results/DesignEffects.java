package io.etude.results;

import static java.util.Objects.requireNonNull;

import io.etude.results.inference.Estimate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Design effects of single estimates: the design-based variance over that of a simple random sample
 * drawn with replacement, as R's {@code deff="replace"}.
 *
 * <p>Of a share p on n respondents V(p) over p(1−p)/(n−1); of a mean V(x̄) over s²/n, with s² the
 * weighted sample variance. Source: Kish, <em>Survey Sampling</em> (1965), section 8.2.
 */
public final class DesignEffects {

  private DesignEffects() {}

  /**
   * The design effect of the share in a row of a column; empty where nobody or everybody is in the
   * row, or where the share, its error or its count is not there.
   */
  public static OptionalDouble ofShare(ResultColumn column, int row) {
    requireNonNull(column, "column");
    return finite(ofCell(column, column.cells().get(row)));
  }

  /** The same of a cell of the column; {@code NaN} where it is empty. */
  public static double ofCell(ResultColumn column, Cell cell) {
    requireNonNull(column, "column");
    requireNonNull(cell, "cell");
    if (cell.share().isEmpty() || cell.count().isEmpty() || column.base().isEmpty()) {
      return Double.NaN;
    }
    long count = cell.count().getAsLong();
    long n = column.base().getAsLong();
    if (count == 0 || count == n) {
      return Double.NaN;
    }
    double p = cell.share().get().value();
    double se = cell.share().get().se();
    double effect = se * se / (p * (1 - p) / (n - 1));
    return Double.isFinite(effect) ? effect : Double.NaN;
  }

  /**
   * The design effect of a column's mean, with n of those who gave a number; empty where their
   * number is hidden, or without mean, standard deviation or error.
   */
  public static OptionalDouble ofMean(ResultColumn column) {
    requireNonNull(column, "column");
    Optional<Summary> mean = column.summary(Summary.Stat.MEAN);
    OptionalLong numbers =
        mean.map(summary -> summary.base(column).unweighted()).orElse(OptionalLong.empty());
    Optional<Estimate> estimate = mean.flatMap(Summary::estimate);
    Optional<Estimate> sd = column.summary(Summary.Stat.SD).flatMap(Summary::estimate);
    if (estimate.isEmpty() || sd.isEmpty() || numbers.orElse(0) == 0 || sd.get().value() == 0) {
      return OptionalDouble.empty();
    }
    double variance = sd.get().value() * sd.get().value() / numbers.getAsLong();
    return finite(estimate.get().se() * estimate.get().se() / variance);
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
