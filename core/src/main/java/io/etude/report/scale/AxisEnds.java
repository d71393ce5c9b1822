package io.etude.report.scale;

import io.etude.results.inference.Interval;
import java.util.List;

/** Round numbers at the ends of a scale, about the figures and intervals that are drawn on it. */
public final class AxisEnds {

  /** The distances of ticks, and ten times these, a tenth of them, and so on. */
  private static final List<Double> STEPS = List.of(1.0, 2.0, 5.0);

  /** Less usual ones, where with those above figures would leave much of a scale empty. */
  private static final List<Double> OTHER_STEPS = List.of(2.5, 4.0, 3.0);

  /** The part of a scale that figures and their intervals fill. */
  private static final double FILLED = 0.75;

  /** What a scale of less usual steps is at most, as a part of the other one. */
  private static final double SHORTER = 0.9;

  private static final double MIN_LENGTH = 1e-3;

  /** A scale has one tick more than parts. */
  private static final int MIN_PARTS = 2;

  private static final int MAX_PARTS = 5;

  private static final int MAX_DECIMALS = 4;

  private AxisEnds() {}

  /**
   * The shortest range about two numbers that has three to six ticks at round distances, usual ones
   * unless they would leave much of it empty.
   *
   * @param unit what a printed unit is
   * @param within what the range may not leave
   */
  public static Interval about(double least, double most, double unit, Interval within) {
    double length = most - least;
    if (length < MIN_LENGTH) {
      return about(least, least + MIN_LENGTH, unit, within);
    }
    Interval usual = parted(least, most, STEPS, unit, within);
    double usualLength = usual.high() - usual.low();
    if (length >= FILLED * usualLength) {
      return usual;
    }
    Interval other = parted(least, most, OTHER_STEPS, unit, within);
    return other.high() - other.low() <= SHORTER * usualLength ? other : usual;
  }

  /**
   * The same with ticks at certain distances; of ranges as long as each other that of more ticks.
   */
  private static Interval parted(
      double least, double most, List<Double> steps, double unit, Interval within) {
    int power = (int) Math.floor(Math.log10(most - least)) - 1;
    Interval best = new Interval(least, Double.POSITIVE_INFINITY);
    for (int p = power; p <= power + 2; p++) {
      for (double first : steps) {
        double step = first * Math.pow(10, p);
        boolean plain = first == Math.rint(first) || decimals(step / unit) == 0;
        double from = step * Math.floor(least / step + 1e-9);
        double to = Math.max(from + step, step * Math.ceil(most / step - 1e-9));
        long parts = Math.round((to - from) / step);
        boolean shorter = to - from < best.high() - best.low() - 1e-9;
        boolean inside = from >= within.low() - 1e-9 && to <= within.high() + 1e-9;
        if (plain && inside && parts >= MIN_PARTS && parts <= MAX_PARTS && shorter) {
          best = new Interval(plain(from), plain(to));
        }
      }
    }
    return best;
  }

  /** The number without the error of its binary form: 0.35, not 0.35000000000000003. */
  private static double plain(double share) {
    return Math.rint(share * 1e6) / 1e6;
  }

  /** So many decimals print a number as it is, up to four. */
  public static int decimals(double number) {
    int decimals = 0;
    double tens = number;
    while (decimals < MAX_DECIMALS && Math.abs(tens - Math.rint(tens)) > 1e-6) {
      tens *= 10;
      decimals++;
    }
    return decimals;
  }
}
