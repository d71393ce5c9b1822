package io.etude.analysis.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * The surveys of which all that is published is true: numbers of respondents of each kind that keep
 * some equations. Not thread-safe.
 */
final class PossibleSurveys {
  private static final double SAME = 1e-6;

  /** What a respondent too few costs, in respondents of what is sought. */
  private static final double PENALTY = 1_000;

  private final long respondents;
  private final List<double[]> factors = new ArrayList<>();
  private final List<Double> known = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  /**
   * No equations yet.
   *
   * @param respondents how many there are in all
   */
  PossibleSurveys(long respondents) {
    this.respondents = respondents;
  }

  /** Adds an equation, unless it is there: Σ factor · respondents of a kind. */
  void add(double[] row, double value) {
    if (Arrays.stream(row).anyMatch(f -> f != 0) && seen.add(Arrays.toString(row))) {
      factors.add(row);
      known.add(value);
    }
  }

  static double product(double[] row, double[] survey) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += row[i] * survey[i];
    }
    return sum;
  }

  /**
   * The survey with the most or the least of something. No factor is negative, so each equation can
   * be an upper bound whose slack costs {@link #PENALTY}; the solver then starts at a survey of
   * nobody and needs no first phase, in which it is weak where equations repeat each other.
   */
  double[] furthest(double[] objective, boolean most) {
    double[] gain = new double[objective.length];
    for (int i = 0; i < gain.length; i++) {
      gain[i] = most ? objective[i] : -objective[i];
    }
    List<LinearConstraint> bounds = new ArrayList<>();
    for (int e = 0; e < factors.size(); e++) {
      double[] row = factors.get(e);
      bounds.add(new LinearConstraint(row, Relationship.LEQ, known.get(e)));
      for (int i = 0; i < gain.length; i++) {
        gain[i] += PENALTY * row[i];
      }
    }
    double[] survey =
        new SimplexSolver()
            .optimize(
                new MaxIter(100_000),
                new LinearObjectiveFunction(gain, 0),
                new LinearConstraintSet(bounds),
                GoalType.MAXIMIZE,
                new NonNegativeConstraint(true))
            .getPoint();
    check(survey);
    return survey;
  }

  /** A survey is a witness only if all that is published is true of it. */
  private void check(double[] survey) {
    for (int e = 0; e < factors.size(); e++) {
      double sum = product(factors.get(e), survey);
      if (Math.abs(sum - known.get(e)) > SAME * (1 + respondents)) {
        throw new IllegalStateException("a survey gives " + sum + " for " + known.get(e));
      }
    }
    if (Arrays.stream(survey).anyMatch(n -> n < -SAME)) {
      throw new IllegalStateException("a survey has fewer than no respondents");
    }
  }
}
