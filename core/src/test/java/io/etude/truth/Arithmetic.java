package io.etude.truth;

import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Estimates and tests, respondent by respondent, straight from their definitions. It shares no code
 * with the library, and takes its distributions from elsewhere too.
 */
final class Arithmetic {

  private final TrueStudy study;
  private final int[] strata;
  private final int[] unitsOfStratum;

  /** Unit of each respondent, numbered over all strata. */
  private final int[] unit;

  private final int[] stratumOfUnit;

  private final boolean[] everybody;
  private final double[] scratch;
  private final Map<double[], double[]> answered = new IdentityHashMap<>();
  private final Map<double[], Map<boolean[], Size>> sizes = new IdentityHashMap<>();
  private final Map<boolean[], int[]> members = new IdentityHashMap<>();
  private final Map<TrueRow, Map<boolean[], Part>> parts = new IdentityHashMap<>();

  Arithmetic(TrueStudy study) {
    this(study, all(study.n));
  }

  /** Of some respondents: these are meant where no group is named. */
  Arithmetic(TrueStudy study, boolean[] whole) {
    this.study = study;
    int n = study.n;
    everybody = whole;
    scratch = new double[n];
    strata = study.stratum == null ? new int[n] : study.stratum;
    int h = Arrays.stream(strata).max().orElse(0) + 1;
    unit = study.psu == null ? IntStream.range(0, n).toArray() : numbered(study.psu, strata);
    int units = Arrays.stream(unit).max().orElse(0) + 1;
    stratumOfUnit = new int[units];
    unitsOfStratum = new int[h];
    Arrays.fill(stratumOfUnit, -1);
    for (int i = 0; i < n; i++) {
      if (stratumOfUnit[unit[i]] < 0) {
        stratumOfUnit[unit[i]] = strata[i];
        unitsOfStratum[strata[i]]++;
      }
    }
  }

  private static boolean[] all(int n) {
    boolean[] all = new boolean[n];
    Arrays.fill(all, true);
    return all;
  }

  boolean isIn(boolean[] in, int respondent) {
    return (in == null ? everybody : in)[respondent];
  }

  private static int[] numbered(int[] psu, int[] strata) {
    int most = Arrays.stream(psu).max().orElse(0) + 1;
    int[] keys = IntStream.range(0, psu.length).map(i -> strata[i] * most + psu[i]).toArray();
    int[] sorted = Arrays.stream(keys).sorted().distinct().toArray();
    return Arrays.stream(keys).map(key -> Arrays.binarySearch(sorted, key)).toArray();
  }

  /** Positions of those who are in a column. */
  private int[] members(boolean[] in) {
    return members.computeIfAbsent(
        in == null ? everybody : in,
        column -> IntStream.range(0, study.n).filter(i -> column[i]).toArray());
  }

  /** A share in a column with its linearised values, by position of {@link #members}. */
  private record Part(double value, double[] z) {}

  private Part part(TrueRow row, double[] unit, boolean[] in) {
    return parts
        .computeIfAbsent(row, r -> new IdentityHashMap<>())
        .computeIfAbsent(in == null ? everybody : in, c -> newPart(row, unit, c));
  }

  private Part newPart(TrueRow row, double[] unit, boolean[] in) {
    int[] members = members(in);
    double sum = 0;
    double all = 0;
    for (int i : members) {
      all += study.weight[i] * unit[i];
      sum += row.chosen()[i] && unit[i] > 0 ? study.weight[i] : 0;
    }
    double p = sum / all;
    double[] z = new double[members.length];
    for (int k = 0; k < z.length; k++) {
      int i = members[k];
      double y = row.chosen()[i] ? 1 : 0;
      z[k] = unit[i] > 0 ? study.weight[i] * (y - p * unit[i]) / all : 0;
    }
    return new Part(p, z);
  }

  /**
   * A base.
   *
   * @param units respondents, or their responses
   * @param weighted their weights
   * @param effective the effective base
   * @param people respondents
   * @param effectivePeople the effective base of respondents
   */
  record Size(
      double units, double weighted, double effective, long people, double effectivePeople) {}

  /** The base of a column; {@code in} null is everybody. */
  Size size(double[] unit, boolean[] in) {
    return sizes
        .computeIfAbsent(unit, u -> new IdentityHashMap<>())
        .computeIfAbsent(in == null ? everybody : in, column -> newSize(unit, column));
  }

  private Size newSize(double[] unit, boolean[] in) {
    double units = 0;
    double weighted = 0;
    double squares = 0;
    long people = 0;
    double weightOfPeople = 0;
    double squaresOfPeople = 0;
    for (int i : members(in)) {
      if (unit[i] > 0) {
        double w = study.weight[i];
        units += unit[i];
        weighted += w * unit[i];
        squares += w * w * unit[i];
        people++;
        weightOfPeople += w;
        squaresOfPeople += w * w;
      }
    }
    return new Size(
        units,
        weighted,
        squares > 0 ? weighted * weighted / squares : 0,
        people,
        squares > 0 ? weightOfPeople * weightOfPeople / squaresOfPeople : 0);
  }

  double share(TrueRow row, double[] unit, boolean[] in) {
    double sum = 0;
    double all = 0;
    for (int i : members(in)) {
      if (unit[i] > 0) {
        all += study.weight[i] * unit[i];
        sum += row.chosen()[i] ? study.weight[i] : 0;
      }
    }
    return sum / all;
  }

  long count(TrueRow row, double[] unit, boolean[] in) {
    long count = 0;
    for (int i : members(in)) {
      count += unit[i] > 0 && row.chosen()[i] ? 1 : 0;
    }
    return count;
  }

  double mean(double[] scores, boolean[] in) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < study.n; i++) {
      if (isIn(in, i) && !Double.isNaN(scores[i])) {
        sum += study.weight[i] * scores[i];
        all += study.weight[i];
      }
    }
    return sum / all;
  }

  double deviation(double[] scores, boolean[] in) {
    double mean = mean(scores, in);
    double squares = 0;
    double all = 0;
    long n = 0;
    for (int i = 0; i < study.n; i++) {
      if (isIn(in, i) && !Double.isNaN(scores[i])) {
        squares += study.weight[i] * (scores[i] - mean) * (scores[i] - mean);
        all += study.weight[i];
        n++;
      }
    }
    return Math.sqrt(n / (n - 1.0) * squares / all);
  }

  /** The smallest x whose weighted share of answers up to it reaches p. */
  double quantile(double[] scores, boolean[] in, double p) {
    int[] order =
        IntStream.range(0, study.n)
            .filter(i -> isIn(in, i) && !Double.isNaN(scores[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> scores[i]))
            .mapToInt(i -> i)
            .toArray();
    double all = Arrays.stream(order).mapToDouble(i -> study.weight[i]).sum();
    double sum = 0;
    for (int i : order) {
      sum += study.weight[i];
      if (sum >= p * all * (1 - 1e-12) && study.weight[i] > 0) {
        return scores[i];
      }
    }
    return Double.NaN;
  }

  /** Weighted share of the numbers that are at most x. */
  double upTo(double[] scores, boolean[] in, double x) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < study.n; i++) {
      if (isIn(in, i) && !Double.isNaN(scores[i])) {
        all += study.weight[i];
        sum += scores[i] <= x ? study.weight[i] : 0;
      }
    }
    return sum / all;
  }

  /** The standard error of a mean. */
  double error(double[] scores, boolean[] in) {
    return Math.sqrt(variance(linear(scores, in)));
  }

  private double[] linear(double[] scores, boolean[] in) {
    double mean = mean(scores, in);
    double all = 0;
    for (int i = 0; i < study.n; i++) {
      all += isIn(in, i) && !Double.isNaN(scores[i]) ? study.weight[i] : 0;
    }
    double[] z = new double[study.n];
    for (int i = 0; i < study.n; i++) {
      if (isIn(in, i) && !Double.isNaN(scores[i])) {
        z[i] = study.weight[i] * (scores[i] - mean) / all;
      }
    }
    return z;
  }

  /** Σ over strata of (1−f)·n/(n−1)·Σ(z−z̄)². */
  double variance(double[] z) {
    double[] totals = z;
    if (study.psu != null) {
      totals = new double[stratumOfUnit.length];
      for (int i = 0; i < study.n; i++) {
        totals[unit[i]] += z[i];
      }
    }
    double[] mean = new double[unitsOfStratum.length];
    for (int u = 0; u < totals.length; u++) {
      mean[stratumOfUnit[u]] += totals[u] / unitsOfStratum[stratumOfUnit[u]];
    }
    double variance = 0;
    for (int u = 0; u < totals.length; u++) {
      int h = stratumOfUnit[u];
      double n = unitsOfStratum[h];
      double f = study.population > 0 ? n / study.population : 0;
      if (n > 1) {
        variance += (1 - f) * n / (n - 1) * (totals[u] - mean[h]) * (totals[u] - mean[h]);
      }
    }
    return variance;
  }

  double variance(TrueRow row, double[] unit, boolean[] in) {
    Part part = part(row, unit, in);
    int[] at = members(in);
    double[] z = new double[study.n];
    for (int k = 0; k < at.length; k++) {
      z[at[k]] = part.z[k];
    }
    return variance(z);
  }

  /** The variance of the difference of two shares; those in neither column have no part in it. */
  private double variance(Part a, int[] one, Part b, int[] other) {
    for (int k = 0; k < one.length; k++) {
      scratch[one[k]] += a.z[k];
    }
    for (int k = 0; k < other.length; k++) {
      scratch[other[k]] -= b.z[k];
    }
    double variance;
    if (study.psu != null) {
      variance = variance(scratch);
    } else {
      double[] sum = new double[unitsOfStratum.length];
      double[] squares = new double[unitsOfStratum.length];
      for (int[] column : new int[][] {one, other}) {
        for (int i : column) {
          sum[strata[i]] += scratch[i];
          squares[strata[i]] += scratch[i] * scratch[i];
          scratch[i] = 0;
        }
      }
      variance = 0;
      for (int h = 0; h < sum.length; h++) {
        double n = unitsOfStratum[h];
        double f = study.population > 0 ? n / study.population : 0;
        variance += n > 1 ? (1 - f) * n / (n - 1) * (squares[h] - sum[h] * sum[h] / n) : 0;
      }
    }
    for (int i : one) {
      scratch[i] = 0;
    }
    for (int i : other) {
      scratch[i] = 0;
    }
    return variance;
  }

  /** Units less strata, of those with a respondent of positive weight in the base. */
  int df(double[] base, boolean[]... columns) {
    boolean[] units = new boolean[stratumOfUnit.length];
    boolean[] some = new boolean[unitsOfStratum.length];
    int df = 0;
    for (boolean[] column : columns.length == 0 ? new boolean[][] {null} : columns) {
      for (int i : members(column)) {
        if (base[i] > 0 && study.weight[i] > 0) {
          df += units[unit[i]] ? 0 : 1;
          df -= some[strata[i]] ? 0 : 1;
          units[unit[i]] = true;
          some[strata[i]] = true;
        }
      }
    }
    return df;
  }

  /** The two-sided p value of a row in one column against another one. */
  double p(TrueRow row, double[] unit, boolean[] one, boolean[] other) {
    double p1 = part(row, unit, one).value;
    double p2 = part(row, unit, other).value;
    double p;
    if (study.test == TrueStudy.Test.DESIGN) {
      int df = df(unit, one, other);
      double v =
          variance(part(row, unit, one), members(one), part(row, unit, other), members(other));
      p = df < 1 ? 1 : ReferenceDistributions.student((p1 - p2) / Math.sqrt(v), df);
    } else {
      Size a = size(unit, one);
      Size b = size(unit, other);
      double pooled = (a.weighted * p1 + b.weighted * p2) / (a.weighted + b.weighted);
      p =
          ReferenceDistributions.normal(
              (p1 - p2) / Math.sqrt(pooled * (1 - pooled) * factor(unit, one, other)));
    }
    if (p < 1 && (edge(row, unit, one) || edge(row, unit, other))) {
      p =
          Math.max(
              p,
              ReferenceDistributions.fisher(
                  p1, size(unit, one).effective, p2, size(unit, other).effective));
    }
    return p;
  }

  /** The same of a finding, which holds by the score test on effective bases too. */
  double ofFinding(TrueRow row, double[] unit, boolean[] one, boolean[] other) {
    double p = p(row, unit, one, other);
    double p1 = part(row, unit, one).value;
    double p2 = part(row, unit, other).value;
    Size a = size(unit, one);
    Size b = size(unit, other);
    double pooled = (a.weighted * p1 + b.weighted * p2) / (a.weighted + b.weighted);
    double variance = pooled * (1 - pooled) * (1 / a.effective + 1 / b.effective);
    return p == 1 || !(variance > 0)
        ? p
        : Math.max(p, ReferenceDistributions.normal((p1 - p2) / Math.sqrt(variance)));
  }

  /** The same of means. */
  double p(double[] scores, boolean[] one, boolean[] other) {
    double[] unit =
        answered.computeIfAbsent(
            scores, s -> Arrays.stream(s).map(x -> Double.isNaN(x) ? 0 : 1).toArray());
    double difference = mean(scores, one) - mean(scores, other);
    if (study.test == TrueStudy.Test.DESIGN) {
      int df = df(unit, one, other);
      double[] z = minus(linear(scores, one), linear(scores, other));
      return df < 1 ? 1 : ReferenceDistributions.student(difference / Math.sqrt(variance(z)), df);
    }
    Size a = size(unit, one);
    Size b = size(unit, other);
    double sa = deviation(scores, one);
    double sb = deviation(scores, other);
    double pooled = (a.weighted * sa * sa + b.weighted * sb * sb) / (a.weighted + b.weighted);
    return ReferenceDistributions.normal(difference / Math.sqrt(pooled * factor(unit, one, other)));
  }

  /** The linearised values of a share of everybody, a respondent each. */
  double[] linear(TrueRow row, double[] unit) {
    Part part = part(row, unit, null);
    double[] z = new double[study.n];
    int[] at = members(null);
    for (int k = 0; k < at.length; k++) {
      z[at[k]] = part.z[k];
    }
    return z;
  }

  /** The p value of a difference with these linearised values. */
  double p(double difference, double[] z, int df) {
    return df < 1 ? 1 : ReferenceDistributions.student(difference / Math.sqrt(variance(z)), df);
  }

  /** What multiplies the pooled variance of two columns, which may overlap. */
  private double factor(double[] unit, boolean[] one, boolean[] other) {
    double wa = 0;
    double wb = 0;
    double qa = 0;
    double qb = 0;
    double w0 = 0;
    double q0 = 0;
    for (int i = 0; i < study.n; i++) {
      double w = study.weight[i] * unit[i];
      double q = study.weight[i] * study.weight[i] * unit[i];
      wa += one[i] ? w : 0;
      qa += one[i] ? q : 0;
      wb += other[i] ? w : 0;
      qb += other[i] ? q : 0;
      w0 += one[i] && other[i] ? w : 0;
      q0 += one[i] && other[i] ? q : 0;
    }
    return study.test == TrueStudy.Test.KISH
        ? qa / wa / wa + qb / wb / wb - 2 * q0 / wa / wb
        : 1 / wa + 1 / wb - 2 * w0 / wa / wb;
  }

  private boolean edge(TrueRow row, double[] unit, boolean[] in) {
    double units = 0;
    for (int i : members(in)) {
      units += unit[i];
    }
    long count = count(row, unit, in);
    return count == 0 || count == units;
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }

  /** Both ends of the interval of a share; null without degrees of freedom. */
  double[] interval(TrueRow row, double[] unit, boolean[] in) {
    int df = df(unit, in == null ? new boolean[0][] : new boolean[][] {in});
    if (df < 1) {
      return null;
    }
    double p = share(row, unit, in);
    double n = size(unit, in).effective;
    boolean[] column = in == null ? everybody : in;
    if (edge(row, unit, column)) {
      double trials = study.psu == null ? n : unitsIn(unit, column);
      return ReferenceDistributions.exact(Math.rint(p), trials);
    }
    return interval(p, variance(row, unit, in), df, (int) size(unit, in).units, n);
  }

  /** The interval of a share with the variance v, of so many people, who count as n. */
  double[] interval(double p, double v, int df, int base, double n) {
    double t = ReferenceDistributions.t(df, 0.95);
    double z = ReferenceDistributions.NORMAL.inverseCumulativeProbability(0.975);
    switch (study.intervals) {
      case WALD:
        return new double[] {p - t * Math.sqrt(v), p + t * Math.sqrt(v)};
      case WILSON:
        double middle = (p + z * z / 2 / n) / (1 + z * z / n);
        double arm = z * Math.sqrt(p * (1 - p) / n + z * z / 4 / n / n) / (1 + z * z / n);
        return new double[] {middle - arm, middle + arm};
      case BETA:
        double ratio = ReferenceDistributions.t(base - 1, 0.95) / t;
        return ReferenceDistributions.exact(p, p * (1 - p) / v * ratio * ratio);
      default:
        double logit = Math.log(p / (1 - p));
        double half = t * Math.sqrt(v) / p / (1 - p);
        return new double[] {
          ReferenceDistributions.expit(logit - half), ReferenceDistributions.expit(logit + half)
        };
    }
  }

  private int unitsIn(double[] base, boolean[] in) {
    boolean[] units = new boolean[stratumOfUnit.length];
    int count = 0;
    for (int i = 0; i < study.n; i++) {
      if (in[i] && base[i] > 0 && study.weight[i] > 0) {
        count += units[unit[i]] ? 0 : 1;
        units[unit[i]] = true;
      }
    }
    return count;
  }
}
