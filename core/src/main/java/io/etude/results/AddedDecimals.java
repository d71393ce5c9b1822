package io.etude.results;

import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds how many decimals beyond the usual ones the means of each question need. Usual are one, and
 * none beside thousands. More are needed where a mean that is larger than its standard error would
 * print as zero, and where two means that differ significantly would print alike.
 */
final class AddedDecimals {

  /** Figures have no more decimals. */
  private static final int MAX = 6;

  /** Means from here on have no decimals of their own. */
  private static final double LARGE = 1000;

  private static final MathContext TWELVE_DIGITS = new MathContext(12, RoundingMode.HALF_UP);

  private AddedDecimals() {}

  /** The decimals to add, for each question that needs some. */
  static Map<String, Integer> of(List<ResultTable> tables) {
    Map<String, Integer> added = new HashMap<>();
    for (ResultTable table : tables) {
      int needed = needed(table);
      if (needed > 0) {
        added.merge(table.question().id(), needed, Math::max);
      }
    }
    return Map.copyOf(added);
  }

  private static int needed(ResultTable table) {
    int needed = 0;
    for (ResultColumn column : table.columns()) {
      Optional<Summary> mean = column.summary(Summary.Stat.MEAN);
      Optional<Estimate> own = mean.flatMap(Summary::estimate).filter(AddedDecimals::isFinite);
      if (own.isPresent()) {
        needed = Math.max(needed, toBeSeen(own.get()));
        for (Higher higher : mean.get().higherThan()) {
          needed = Math.max(needed, toDiffer(own.get(), mean(table, higher.column())));
        }
      }
    }
    return needed;
  }

  private static boolean isFinite(Estimate estimate) {
    return Double.isFinite(estimate.value());
  }

  private static Optional<Estimate> mean(ResultTable table, String column) {
    return table
        .column(column)
        .flatMap(other -> other.summary(Summary.Stat.MEAN))
        .flatMap(Summary::estimate)
        .filter(AddedDecimals::isFinite);
  }

  /** None for a mean that may well be zero, or whose error isn't known. */
  private static int toBeSeen(Estimate mean) {
    int added = 0;
    if (mean.value() != 0 && Math.abs(mean.value()) >= mean.se()) {
      while (usual(mean) + added < MAX && printed(mean, added).signum() == 0) {
        added++;
      }
    }
    return added;
  }

  private static int toDiffer(Estimate mean, Optional<Estimate> lower) {
    int added = 0;
    if (lower.isPresent()) {
      while (usual(mean) + added < MAX
          && printed(mean, added).compareTo(printed(lower.get(), added)) == 0) {
        added++;
      }
    }
    return added;
  }

  private static int usual(Estimate mean) {
    return Math.abs(mean.value()) >= LARGE ? 0 : 1;
  }

  private static BigDecimal printed(Estimate mean, int added) {
    return new BigDecimal(mean.value())
        .round(TWELVE_DIGITS)
        .setScale(usual(mean) + added, RoundingMode.HALF_UP);
  }
}
