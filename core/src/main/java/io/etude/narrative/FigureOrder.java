package io.etude.narrative;

import io.etude.ReportException;
import io.etude.results.FigureRef;
import io.etude.results.inference.Estimate;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Checks of an order of figures that a sentence states.
 *
 * @param printed how a figure is printed
 */
record FigureOrder(Function<FigureRef, String> printed) {

  /** Refuses figures that don't fall from first to last, and two that are printed alike. */
  void requireFalling(List<FigureRef> figures) {
    for (int i = 1; i < figures.size(); i++) {
      FigureRef one = figures.get(i - 1);
      FigureRef next = figures.get(i);
      if (!(value(one) > value(next))) {
        throw new ReportException("the order is false: " + both(one, next));
      }
      if (printed.apply(one).equals(printed.apply(next))) {
        throw new ReportException(
            "the order can't be seen: "
                + both(one, next)
                + ", as printed; leave one out, or end with the number of decimals that you print");
      }
    }
  }

  /**
   * Refuses figures of which one isn't larger than the next by more than chance, at that level.
   *
   * <p>How the answers to two figures go together is not known from the results. The test takes the
   * worst case: of shares of the same respondents, that as few as possible gave both answers, which
   * is exact for two answers to a question that takes one; of other figures, a correlation of −1.
   */
  void requireApart(List<FigureRef> figures, double level) {
    requireFalling(figures);
    for (int i = 1; i < figures.size(); i++) {
      FigureRef one = figures.get(i - 1);
      FigureRef next = figures.get(i);
      if (!isApart(one, next, level)) {
        throw new ReportException(
            "the order may be chance: "
                + both(one, next)
                + ", and the difference is not significant; ranked() checks only that the answers"
                + " given fall in this order");
      }
    }
  }

  private static boolean isApart(FigureRef one, FigureRef next, double level) {
    Estimate first = one.estimate().orElseThrow();
    Estimate second = next.estimate().orElseThrow();
    int df = Math.min(first.df(), second.df());
    if (one.kind() != next.kind() || df < 1) {
      return false;
    }
    boolean sameRespondents = one.id().column().equals(next.id().column());
    double covariance =
        one.kind() == FigureRef.Kind.SHARE && sameRespondents
            ? covariance(first, second)
            : first.se() * second.se();
    double se = Math.sqrt(first.se() * first.se() + second.se() * second.se() + 2 * covariance);
    double t = TDistribution.of(df).inverseSurvivalProbability(level / 2);
    return se > 0 && first.value() - second.value() > t * se;
  }

  /** The largest amount by which two shares of the same respondents can go against each other. */
  private static double covariance(Estimate first, Estimate second) {
    double p = first.value();
    double q = second.value();
    double spread = Math.sqrt(p * (1 - p) * q * (1 - q));
    return spread > 0 ? first.se() * second.se() * Math.min(p * q, (1 - p) * (1 - q)) / spread : 0;
  }

  private String both(FigureRef one, FigureRef next) {
    return one.reference()
        + " is "
        + printed.apply(one)
        + ", "
        + next.reference()
        + " is "
        + printed.apply(next);
  }

  private static double value(FigureRef figure) {
    return figure.estimate().orElseThrow().value();
  }
}
