package io.etude.xlsx.write;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An axis on which years are as far apart as they are in time. Excel knows such an axis for dates
 * only, so that it takes each year for the day of that number; cells and axis print the number.
 */
final class YearAxis {

  /** As many distances of named years find room. */
  private static final int MAX_STEPS = 15;

  private YearAxis() {}

  /**
   * The distance of the named years, the first and the last one of all among them: one that names
   * every edition, if these find room.
   */
  static int step(List<Integer> years) {
    int first = years.get(0);
    int span = years.get(years.size() - 1) - first;
    int common =
        years.stream()
            .map(year -> BigInteger.valueOf(year - first))
            .reduce(BigInteger.ZERO, BigInteger::gcd)
            .intValueExact();
    return IntStream.rangeClosed(common, span)
        .filter(step -> span % step == 0 && span / step <= MAX_STEPS)
        .findFirst()
        .orElse(span);
  }
}
