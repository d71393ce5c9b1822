package io.etude.analysis.estimate;

import io.etude.results.Flag;
import io.etude.results.Summary;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Interval;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the summary figures of a column.
 *
 * <p>Quartiles have Woodruff's interval: F̂ ± t·SE(F̂) at the quantile, inverted like the quantile
 * itself (<em>JASA</em> 47, 1952); where an end leaves 0 to 1 there is no interval. Their standard
 * error is the interval's length over 2t.
 */
final class Summaries {
  private final SampleVariance variance;
  private final Intervals intervals;

  Summaries(SampleVariance variance, Intervals intervals) {
    this.variance = variance;
    this.intervals = intervals;
  }

  /**
   * The summaries.
   *
   * @param ownBase the base of the scores, if it isn't that of the column
   * @param baseFlags what a reader must know of the base
   */
  List<Summary> of(
      List<Summary.Stat> stats,
      ScoreDomain scores,
      Optional<Summary.Base> ownBase,
      Set<Flag> baseFlags) {
    List<Summary> summaries = new ArrayList<>();
    for (Summary.Stat stat : stats) {
      EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
      flags.addAll(baseFlags);
      boolean quantile =
          stat == Summary.Stat.Q1 || stat == Summary.Stat.MEDIAN || stat == Summary.Stat.Q3;
      if (quantile && scores.approximate()) {
        flags.add(Flag.APPROXIMATE);
      }
      Optional<Estimate> estimate =
          scores.weighted() > 0 ? Optional.of(estimate(stat, scores)) : Optional.empty();
      summaries.add(new Summary(stat, estimate, List.of(), flags, ownBase));
    }
    return summaries;
  }

  private Estimate estimate(Summary.Stat stat, ScoreDomain scores) {
    double[] present = scores.present();
    int df = variance.df(present);
    return switch (stat) {
      case MEAN -> mean(scores.mean(), present, df);
      case SD -> plain(scores.sd(scores.mean()), df);
      case MIN -> plain(scores.minimum(), df);
      case Q1 -> quantile(scores, 0.25, present, df);
      case MEDIAN -> quantile(scores, 0.5, present, df);
      case Q3 -> quantile(scores, 0.75, present, df);
      case MAX -> plain(scores.maximum(), df);
      case NPS -> mean(scores.mean(Summaries::promoter), present, df);
    };
  }

  /** +1 for 9 and 10, −1 for 0 to 6, as Reichheld, <em>Harvard Business Review</em>, 2003. */
  private static double promoter(double rating) {
    return rating >= 9 ? 1 : rating <= 6 ? -1 : 0;
  }

  private Estimate mean(LinearisedEstimate mean, double[] present, int df) {
    double se = Math.sqrt(variance.of(mean, present));
    return new Estimate(mean.value(), se, df, intervals.mean(mean.value(), se, df));
  }

  private static Estimate plain(double value, int df) {
    return new Estimate(value, Double.NaN, df, Optional.empty());
  }

  private Estimate quantile(ScoreDomain scores, double p, double[] present, int df) {
    double x = scores.quantile(p);
    if (df < 1) {
      return plain(x, df);
    }
    LinearisedEstimate below = scores.mean(v -> v <= x ? 1 : 0);
    double half = intervals.t(df) * Math.sqrt(variance.of(below, present));
    double low = below.value() - half;
    double high = below.value() + half;
    if (!(low >= 0 && high <= 1)) {
      return plain(x, df);
    }
    Interval interval = new Interval(scores.quantile(low), scores.quantile(high));
    double se = (interval.high() - interval.low()) / (2 * intervals.t(df));
    return new Estimate(x, se, df, Optional.of(interval));
  }
}
