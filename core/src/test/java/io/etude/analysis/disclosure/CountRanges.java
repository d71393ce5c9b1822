package io.etude.analysis.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Unknown counts of which sums are known within bounds: each bound is first put on each count, in
 * whole numbers, as long as that tells anything; then linear programming finds the least and the
 * most that a sum can be.
 */
final class CountRanges {
  private static final double NEAR = 1e-4;
  private static final int PASSES = 100;
  private static final int PIVOTS = 20_000;

  /** A weighted sum of counts, and its bounds. */
  private record Sum(double[] parts, double low, double high) {}

  /** The least and the most that a count can be. */
  record Range(long low, long high) {
    long width() {
      return high - low;
    }
  }

  private final double[] low;
  private final double[] high;
  private final List<Sum> sums = new ArrayList<>();

  /** So many counts between 0 and a most. */
  CountRanges(int size, long most) {
    low = new double[size];
    high = new double[size];
    Arrays.fill(high, most);
  }

  /** A sum is between two numbers. */
  void add(double[] parts, double least, double most) {
    sums.add(new Sum(parts, least, most));
  }

  /** Puts the bounds of the sums on each count. */
  void tighten() {
    boolean changed = true;
    for (int pass = 0; changed && pass < PASSES; pass++) {
      changed = false;
      for (Sum sum : sums) {
        double least = end(sum.parts, false);
        double most = end(sum.parts, true);
        for (int i = 0; i < low.length; i++) {
          double a = sum.parts[i];
          if (a == 0 || low[i] == high[i]) {
            continue;
          }
          double up = sum.high - least + Math.min(a * low[i], a * high[i]);
          double down = sum.low - most + Math.max(a * low[i], a * high[i]);
          double newLow = Math.max(low[i], Math.ceil((a > 0 ? down : up) / a - NEAR));
          double newHigh = Math.min(high[i], Math.floor((a > 0 ? up : down) / a + NEAR));
          if (newLow > low[i] || newHigh < high[i]) {
            low[i] = newLow;
            high[i] = newHigh;
            least = end(sum.parts, false);
            most = end(sum.parts, true);
            changed = true;
          }
        }
      }
    }
  }

  /** Whether counts keep all bounds. */
  boolean allow(double[] counts) {
    return IntStream.range(0, counts.length)
            .allMatch(i -> low[i] <= counts[i] && counts[i] <= high[i])
        && sums.stream()
            .mapToDouble(
                sum ->
                    Math.min(dot(sum.parts, counts) - sum.low, sum.high - dot(sum.parts, counts)))
            .allMatch(room -> room > -NEAR);
  }

  /** The least or the most that a sum can be by the bounds of its counts. */
  private double end(double[] parts, boolean most) {
    double end = 0;
    for (int i = 0; i < parts.length; i++) {
      end += parts[i] * (parts[i] > 0 == most ? high[i] : low[i]);
    }
    return end;
  }

  /** The range of a sum. */
  Range of(double[] parts) {
    double least = end(parts, false);
    double most = end(parts, true);
    for (Sum sum : sums) {
      if (Arrays.equals(sum.parts, parts)) {
        least = Math.max(least, sum.low);
        most = Math.min(most, sum.high);
      }
    }
    if (least < most) {
      least = Math.max(least, Math.ceil(best(parts, GoalType.MINIMIZE) - NEAR));
      most = Math.min(most, Math.floor(best(parts, GoalType.MAXIMIZE) + NEAR));
    }
    return new Range(Math.round(least), Math.round(most));
  }

  private double best(double[] parts, GoalType goal) {
    int[] free = IntStream.range(0, low.length).filter(i -> low[i] < high[i]).toArray();
    List<LinearConstraint> constraints = new ArrayList<>();
    for (Sum sum : sums) {
      double[] left = pick(sum.parts, free);
      double fixed = dot(sum.parts, low);
      if (end(sum.parts, false) < sum.low) {
        constraints.add(new LinearConstraint(left, Relationship.GEQ, sum.low - fixed));
      }
      if (end(sum.parts, true) > sum.high) {
        constraints.add(new LinearConstraint(left, Relationship.LEQ, sum.high - fixed));
      }
    }
    for (int f = 0; f < free.length; f++) {
      double[] one = new double[free.length];
      one[f] = 1;
      constraints.add(new LinearConstraint(one, Relationship.LEQ, high[free[f]] - low[free[f]]));
    }
    return new SimplexSolver()
        .optimize(
            new MaxIter(PIVOTS),
            new LinearObjectiveFunction(pick(parts, free), dot(parts, low)),
            new LinearConstraintSet(constraints),
            goal,
            new NonNegativeConstraint(true))
        .getValue();
  }

  private static double[] pick(double[] all, int[] some) {
    return Arrays.stream(some).mapToDouble(i -> all[i]).toArray();
  }

  private static double dot(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
  }
}
