package io.etude.analysis.sums;

import io.etude.AnalysisException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The strata, or the primary sampling units of each stratum, in ascending order, with the number of
 * rows of the whole file in each.
 *
 * @param keys stratum and unit; both empty where the design has none
 * @param rows rows of the data, whatever their weight
 * @param counted those of a weight above 0
 * @param population the number of primary sampling units in the population of the stratum; {@code
 *     NaN} for none
 */
public record Groups(List<Key> keys, long[] rows, long[] counted, double[] population) {

  /**
   * A primary sampling unit, which is the pair of stratum and unit.
   *
   * @param stratum the stratum's value, or empty
   * @param psu the unit's value, or empty
   */
  public record Key(String stratum, String psu) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::stratum).thenComparing(Key::psu);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  public int size() {
    return keys.size();
  }

  Groups merge(Groups other, KeyUnion<Key> union) {
    long[] sums = new long[union.size()];
    long[] weighted = new long[union.size()];
    double[] units = new double[union.size()];
    Arrays.fill(units, Double.NaN);
    for (int i = 0; i < size(); i++) {
      sums[union.left()[i]] = rows[i];
      weighted[union.left()[i]] = counted[i];
      units[union.left()[i]] = population[i];
    }
    for (int i = 0; i < other.size(); i++) {
      int to = union.right()[i];
      sums[to] += other.rows[i];
      weighted[to] += other.counted[i];
      units[to] = agree(other.keys.get(i), units[to], other.population[i]);
    }
    return new Groups(union.keys(), sums, weighted, units);
  }

  /** Within a stratum the population is one number. */
  public static double agree(Key key, double one, double other) {
    if (Double.isNaN(one) || one == other) {
      return other;
    }
    if (Double.isNaN(other)) {
      return one;
    }
    throw new AnalysisException(
        "stratum \""
            + key.stratum()
            + "\": the finite population correction needs one number of population units per"
            + " stratum, but the data have "
            + number(one)
            + " and "
            + number(other));
  }

  /** A number of units as the data have it: whole numbers without a decimal point. */
  public static String number(double units) {
    return BigDecimal.valueOf(units).stripTrailingZeros().toPlainString();
  }
}
