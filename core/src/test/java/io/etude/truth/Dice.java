package io.etude.truth;

import java.util.List;
import java.util.Random;

/** Random choices that a seed repeats. */
final class Dice {

  private final Random random;

  Dice(long seed) {
    // neighbouring seeds would begin alike
    random = new Random(seed * 0x9E3779B97F4A7C15L);
    random.nextInt();
  }

  boolean chance(double p) {
    return random.nextDouble() < p;
  }

  /** Between both ends, which are included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  /** Between both ends, small numbers as likely as large ones. */
  int spread(int low, int high) {
    double x = Math.log(low) + random.nextDouble() * (Math.log(high + 1.0) - Math.log(low));
    return Math.min(high, (int) Math.exp(x));
  }

  double normal() {
    return random.nextGaussian();
  }

  <T> T of(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  @SafeVarargs
  final <T> T of(T... values) {
    return values[random.nextInt(values.length)];
  }

  /** Random shares that add to 1. */
  double[] shares(int count) {
    double[] shares = new double[count];
    double sum = 0;
    for (int k = 0; k < count; k++) {
      shares[k] = Math.pow(random.nextDouble(), chance(0.2) ? 6 : 1.5) + 1e-4;
      sum += shares[k];
    }
    for (int k = 0; k < count; k++) {
      shares[k] /= sum;
    }
    return shares;
  }

  /** An index by its share. */
  int index(double[] shares) {
    double x = random.nextDouble();
    for (int k = 0; k < shares.length - 1; k++) {
      x -= shares[k];
      if (x < 0) {
        return k;
      }
    }
    return shares.length - 1;
  }
}
