package io.etude.analysis.estimate;

import io.etude.AnalysisException;
import io.etude.analysis.sums.Groups;
import io.etude.study.SampleDesign;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The variance of a linearised total under the sample design, with-replacement within strata: V =
 * Σ_h (1−f_h) · n_h/(n_h−1) · Σ_c (z_hc − z̄_h)², with n_h and f_h of the whole file.
 *
 * <p>Source: Särndal, Swensson, Wretman, <em>Model Assisted Survey Sampling</em>, 1992, sections
 * 4.6 and 5.5; lonely units as in Lumley, <em>Complex Surveys</em>, 2010, section 5.3. Replicate
 * weights would be a second class with the same methods.
 */
public class SampleVariance {
  private final boolean units;
  private final SampleDesign.LonelyPsu lonely;

  /** Stratum of each group. */
  private final int[] stratum;

  /** Primary sampling units of each stratum. */
  private final double[] size;

  private final double[] fraction;
  private final String[] names;

  /** Rows by group. */
  private final double[] everybody;

  private final SampleDesign design;

  SampleVariance(Groups groups, SampleDesign design) {
    this.design = design;
    units = design.psu().isPresent();
    lonely = design.lonely();
    stratum = new int[groups.size()];
    int last = -1;
    for (int g = 0; g < stratum.length; g++) {
      boolean same =
          g > 0 && groups.keys().get(g).stratum().equals(groups.keys().get(g - 1).stratum());
      last += same ? 0 : 1;
      stratum[g] = last;
    }
    everybody = Arrays.stream(groups.rows()).asDoubleStream().toArray();
    size = new double[last + 1];
    fraction = new double[last + 1];
    names = new String[last + 1];
    double[] population = new double[last + 1];
    for (int g = 0; g < stratum.length; g++) {
      int h = stratum[g];
      names[h] = groups.keys().get(g).stratum();
      size[h] += units ? 1 : groups.rows()[g];
      population[h] =
          Groups.agree(
              groups.keys().get(g),
              g > 0 && stratum[g - 1] == h ? population[h] : Double.NaN,
              groups.population()[g]);
    }
    for (int h = 0; h < size.length; h++) {
      fraction[h] = fraction(h, population[h]);
    }
    refuseLonely();
  }

  private double fraction(int h, double population) {
    if (Double.isNaN(population)) {
      return 0;
    }
    if (population < size[h]) {
      throw new AnalysisException(
          stratum(h)
              + " has "
              + (long) size[h]
              + (size[h] == 1 ? " sampling unit" : " sampling units")
              + " in the data but, by the column \""
              + design.populationUnits().orElse("")
              + "\", only "
              + Groups.number(population)
              + " in the population");
    }
    return size[h] / population;
  }

  private void refuseLonely() {
    for (int h = 0; h < size.length; h++) {
      if (isLonely(h) && size.length > 1 && lonely == SampleDesign.LonelyPsu.FAIL) {
        throw new AnalysisException(
            stratum(h)
                + " has a single primary sampling unit, so its variance cannot be estimated;"
                + " merge strata, or choose certainty, adjust or average for lonely units");
      }
    }
  }

  /** A stratum by its column and value; without strata, all of the sample. */
  private String stratum(int h) {
    return design
        .stratum()
        .map(column -> "stratum \"" + names[h] + "\" of the column \"" + column + "\"")
        .orElse("the sample");
  }

  boolean units() {
    return units;
  }

  int groups() {
    return stratum.length;
  }

  int strata() {
    return size.length;
  }

  int stratumOf(int group) {
    return stratum[group];
  }

  /**
   * The factor of a stratum's sum of squares, (1−f_h)·n_h/(n_h−1); 0 for a lonely one.
   *
   * @param h the stratum
   */
  double factor(int h) {
    return size[h] > 1 ? (1 - fraction[h]) * size[h] / (size[h] - 1) : 0;
  }

  /** The factor of a lonely stratum's squared total when it is centred about the whole; else 0. */
  double adjustment(int h) {
    return size[h] == 1 && lonely == SampleDesign.LonelyPsu.ADJUST ? 1 - fraction[h] : 0;
  }

  /**
   * What the sum over strata is multiplied by, so that each lonely one counts as the mean of the
   * others: strata / (strata − lonely ones), over those that the base meets, as R's survey package
   * does for a subset. Infinite if all of them are lonely, {@code NaN} where the only unit of the
   * sample tells nothing of variance.
   *
   * @param present see {@link #df}
   */
  double inflation(double[] present) {
    if (lonely == SampleDesign.LonelyPsu.FAIL) {
      return size.length == 1 && isLonely(0) ? Double.NaN : 1;
    }
    if (lonely != SampleDesign.LonelyPsu.AVERAGE) {
      return 1;
    }
    int met = 0;
    int alone = 0;
    int last = -1;
    for (int g = 0; g < present.length; g++) {
      int h = stratum[g];
      if (present[g] > 0 && h != last) {
        last = h;
        met++;
        alone += isLonely(h) ? 1 : 0;
      }
    }
    return (double) met / (met - alone);
  }

  /** Whether a stratum has a single unit of more. */
  public boolean hasLonely() {
    return IntStream.range(0, size.length).anyMatch(this::isLonely);
  }

  private boolean isLonely(int h) {
    return size[h] == 1 && fraction[h] < 1;
  }

  double unitsOf(int h) {
    return size[h];
  }

  /**
   * The variance of an estimate.
   *
   * @param estimate the estimate; without primary sampling units, its deviations are used too
   * @param present who is in its base, see {@link #df}
   */
  double of(LinearisedEstimate estimate, double[] present) {
    return inflation(present) * sum(estimate);
  }

  /**
   * The variance of a difference of two estimates: all strata of the sample count as met, as in R's
   * {@code svycontrast} of {@code svyby}.
   */
  double ofDifference(LinearisedEstimate difference) {
    return inflation(everybody) * sum(difference);
  }

  private double sum(LinearisedEstimate estimate) {
    double[] z = estimate.z();
    double[] sums = new double[size.length];
    for (int g = 0; g < stratum.length; g++) {
      sums[stratum[g]] += z[g];
    }
    double[] deviations = new double[size.length];
    for (int g = 0; g < stratum.length; g++) {
      int h = stratum[g];
      if (units) {
        double d = z[g] - sums[h] / size[h];
        deviations[h] += d * d;
      } else {
        deviations[h] = Math.max(0, estimate.deviations()[g]);
      }
    }
    double variance = 0;
    for (int h = 0; h < size.length; h++) {
      variance += factor(h) * deviations[h] + adjustment(h) * sums[h] * sums[h];
    }
    return variance;
  }

  /**
   * Degrees of freedom: units less strata, counting those with a respondent of positive weight.
   *
   * @param present by group the number of respondents of positive weight (with primary sampling
   *     units: anything above 0 if there is one)
   */
  public int df(double[] present) {
    double count = 0;
    int strataPresent = 0;
    int last = -1;
    for (int g = 0; g < present.length; g++) {
      if (present[g] > 0) {
        count += units ? 1 : present[g];
        if (stratum[g] != last) {
          strataPresent++;
          last = stratum[g];
        }
      }
    }
    return (int) Math.max(0, count - strataPresent);
  }
}
