package io.etude.results;

import static java.util.Objects.requireNonNull;

import io.etude.codebook.Base;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.category.Category;
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
   * The design effect of a column's mean, with n of those who gave a number; empty where the table
   * doesn't say how many they are, or without mean, standard deviation or error.
   */
  public static OptionalDouble ofMean(ResultTable table, ResultColumn column) {
    OptionalLong numbers =
        numbers(requireNonNull(table, "table"), requireNonNull(column, "column"));
    return numbers.isPresent() ? ofMean(column, numbers.getAsLong()) : OptionalDouble.empty();
  }

  /**
   * How many gave a number: all of a base of those who answered but for answers apart from the
   * others, such as don't know; of a rating those who gave one of its notes.
   */
  private static OptionalLong numbers(ResultTable table, ResultColumn column) {
    boolean rating = table.question() instanceof RatingQuestion;
    if (!rating && table.base() != Base.VALID || column.base().isEmpty()) {
      return OptionalLong.empty();
    }
    long numbers = rating ? 0 : column.base().getAsLong();
    for (int i = 0; i < table.rows().size(); i++) {
      ResultRow row = table.rows().get(i);
      boolean note =
          row.category() == Category.Kind.ANSWER || row.category() == Category.Kind.NEUTRAL;
      if (row.kind() == ResultRow.Kind.CATEGORY && note == rating) {
        OptionalLong count = column.cells().get(i).count();
        if (count.isEmpty()) {
          return OptionalLong.empty();
        }
        numbers += rating ? count.getAsLong() : -count.getAsLong();
      }
    }
    return OptionalLong.of(numbers);
  }

  private static OptionalDouble ofMean(ResultColumn column, long numbers) {
    var mean = column.summary(Summary.Stat.MEAN).flatMap(Summary::estimate);
    var sd = column.summary(Summary.Stat.SD).flatMap(Summary::estimate);
    if (mean.isEmpty() || sd.isEmpty() || numbers == 0 || sd.get().value() == 0) {
      return OptionalDouble.empty();
    }
    double variance = sd.get().value() * sd.get().value() / numbers;
    return finite(mean.get().se() * mean.get().se() / variance);
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
