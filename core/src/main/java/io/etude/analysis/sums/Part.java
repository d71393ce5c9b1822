package io.etude.analysis.sums;

import io.etude.analysis.problem.ProblemCounts;
import java.util.Arrays;
import java.util.List;

/**
 * The sums over a part of the data. Weights, and so all sums of weights, are in units of 2 to the
 * power of {@link WeightSums#exponent}.
 *
 * @param units whether groups are primary sampling units (else strata)
 * @param groups the groups that occur
 * @param patterns for each segment the patterns that occur, ascending
 * @param cells sums by row variable and segment
 * @param values sums by numeric variable and segment
 * @param rejected by row variable: whether somebody said of an option that it was not chosen; true
 *     only at the first variable of a multiple-response question
 * @param answers what was written, where the data are few
 * @param weights sums over the weights
 * @param problems what is odd
 * @param ids respondents' ids
 * @param leftOut how many rows each condition of the study leaves out
 * @param key the sum of all respondents' keys modulo 2⁶⁴, if figures are rounded by them; else 0
 */
public record Part(
    boolean units,
    Groups groups,
    List<List<Pattern>> patterns,
    CellSums[][] cells,
    ValueSums[][] values,
    boolean[] rejected,
    Answers answers,
    WeightSums weights,
    ProblemCounts problems,
    IdSums ids,
    long[] leftOut,
    long key) {

  /** The sum of two parts, of which the first comes earlier in the data. */
  public static Part merge(Part one, Part other) {
    int exponent = Math.max(one.weights.exponent(), other.weights.exponent());
    Part a = one.inUnitsOf(exponent);
    Part b = other.inUnitsOf(exponent);
    KeyUnion<Groups.Key> groups = KeyUnion.of(a.groups.keys(), b.groups.keys());
    int segments = a.patterns.size();
    List<KeyUnion<Pattern>> patterns = new java.util.ArrayList<>(segments);
    for (int s = 0; s < segments; s++) {
      patterns.add(KeyUnion.of(a.patterns.get(s), b.patterns.get(s)));
    }
    CellSums[][] cells = new CellSums[a.cells.length][segments];
    for (int v = 0; v < cells.length; v++) {
      for (int s = 0; s < segments; s++) {
        cells[v][s] =
            CellSums.merge(a.cells[v][s], b.cells[v][s], groups, patterns.get(s), a.units);
      }
    }
    ValueSums[][] values = new ValueSums[a.values.length][segments];
    for (int v = 0; v < values.length; v++) {
      for (int s = 0; s < segments; s++) {
        values[v][s] = ValueSums.merge(a.values[v][s], b.values[v][s], groups, patterns.get(s));
      }
    }
    return new Part(
        a.units,
        a.groups.merge(b.groups, groups),
        patterns.stream().map(KeyUnion::keys).toList(),
        cells,
        values,
        either(a.rejected, b.rejected),
        Answers.merge(a.answers, b.answers, a.weights.counted() + b.weights.counted()),
        a.weights.plus(b.weights),
        ProblemCounts.merge(a.problems, b.problems),
        IdSums.merge(a.ids, b.ids),
        sum(a.leftOut, b.leftOut),
        a.key + b.key);
  }

  /** The same sums in units of a larger power of two. */
  private Part inUnitsOf(int exponent) {
    int by = weights.exponent() - exponent;
    if (by == 0) {
      return this;
    }
    CellSums[][] scaledCells = new CellSums[cells.length][];
    for (int v = 0; v < cells.length; v++) {
      scaledCells[v] =
          Arrays.stream(cells[v]).map(sums -> sums.scaled(by)).toArray(CellSums[]::new);
    }
    ValueSums[][] scaledValues = new ValueSums[values.length][];
    for (int v = 0; v < values.length; v++) {
      scaledValues[v] =
          Arrays.stream(values[v]).map(sums -> sums.scaled(by)).toArray(ValueSums[]::new);
    }
    return new Part(
        units,
        groups,
        patterns,
        scaledCells,
        scaledValues,
        rejected,
        answers,
        weights.inUnitsOf(exponent),
        problems,
        ids,
        leftOut,
        key);
  }

  private static long[] sum(long[] a, long[] b) {
    long[] sum = new long[a.length];
    Arrays.setAll(sum, c -> a[c] + b[c]);
    return sum;
  }

  private static boolean[] either(boolean[] a, boolean[] b) {
    boolean[] either = a.clone();
    for (int v = 0; v < either.length; v++) {
      either[v] |= b[v];
    }
    return either;
  }
}
