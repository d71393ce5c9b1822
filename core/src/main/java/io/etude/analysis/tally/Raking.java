package io.etude.analysis.tally;

import io.etude.AnalysisException;
import io.etude.analysis.decode.ChunkContext;
import io.etude.analysis.decode.RowFilter;
import io.etude.analysis.plan.Plan;
import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.Source;
import io.etude.results.WeightReport;
import io.etude.study.Weighting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Iterative proportional fitting of the weights to known margins (Deming and Stephan, <em>Annals of
 * Mathematical Statistics</em> 11, 1940), on the {@linkplain RakingCells joint cells} of the
 * targets: the first pass over the data sums the starting weights by cell, and each cell gets one
 * factor. Bounds hold for each respondent's weight and are kept by trimming after each round; the
 * rounds go on until margins and bounds are both met.
 */
public final class Raking {
  private final Weighting.Raking raking;

  /** Category of each target, by cell and target. */
  private final int[][] categories;

  private final double[] start;
  private final double[] counts;
  private final double[] factors;
  private final double[][] goals;
  private final double total;

  private Raking(Weighting.Raking raking, RakingCells cells, double[] start, double[] counts) {
    this.raking = raking;
    this.start = start;
    this.counts = counts;
    this.total = Arrays.stream(start).sum();
    this.factors = new double[start.length];
    Arrays.fill(factors, 1);
    this.goals = new double[raking.targets().size()][];
    this.categories = new int[start.length][goals.length];
    for (int c = 0; c < start.length; c++) {
      long rest = cells.combination(c);
      for (int t = goals.length - 1; t >= 0; t--) {
        int size = raking.targets().get(t).shares().size();
        categories[c][t] = (int) (rest % size);
        rest /= size;
      }
    }
    for (int t = 0; t < goals.length; t++) {
      goals[t] = goals(raking.targets().get(t));
    }
  }

  private static double[] goals(Weighting.Target target) {
    double sum = 0;
    for (double share : target.shares().values()) {
      sum += share;
    }
    double all = sum;
    return target.shares().values().stream().mapToDouble(share -> share / all).toArray();
  }

  /** Reads the source once and solves the weights. */
  public static RakedWeights of(Plan plan, Source source) {
    Weighting.Raking raking = (Weighting.Raking) plan.study().weighting();
    // The whole request, so that the columns are where the plan says.
    ReadRequest request = plan.request();
    refuseTooMany(raking);
    RakingCells cells = new RakingCells(raking);
    double[] start = new double[64];
    double[] counts = new double[64];
    long[] leftOut = new long[plan.filter().conditions().size()];
    long rows = 0;
    try (ChunkReader reader = source.open(request)) {
      Optional<Chunk> chunk = reader.next();
      while (chunk.isPresent()) {
        RowFilter.Kept kept = plan.filter().keep(chunk.get());
        Arrays.setAll(leftOut, c -> leftOut[c] + kept.leftOut()[c]);
        rows += kept.chunk().rows();
        ChunkContext context = new ChunkContext(kept.chunk(), java.util.Map.of());
        double[] weights = SampleDecoder.baseWeights(plan, context);
        long[] combinations = RakedWeights.combinations(plan, context);
        for (int i = 0; i < combinations.length; i++) {
          int cell = cells.add(combinations[i], weights[i]);
          if (cell >= start.length) {
            start = Arrays.copyOf(start, cell * 2);
            counts = Arrays.copyOf(counts, cell * 2);
          }
          start[cell] += weights[i];
          counts[cell] += weights[i] > 0 ? 1 : 0;
        }
        chunk = reader.next();
      }
    }
    RowFilter.refuseNone(plan.study(), leftOut, rows);
    int size = cells.size();
    return new Raking(raking, cells, Arrays.copyOf(start, size), Arrays.copyOf(counts, size))
        .solve(cells);
  }

  /** A combination is a number in the mixed base of the targets' sizes. */
  private static void refuseTooMany(Weighting.Raking raking) {
    double combinations = 1;
    for (Weighting.Target target : raking.targets()) {
      combinations *= target.shares().size();
    }
    if (combinations > Long.MAX_VALUE) {
      throw new AnalysisException(
          "raking to "
              + raking.targets().size()
              + " variables with "
              + combinations
              + " combinations of categories; at most 9e18 can be: merge categories");
    }
  }

  private RakedWeights solve(RakingCells cells) {
    refuseEmpty();
    double distance = Double.POSITIVE_INFINITY;
    int iterations = 0;
    while (distance > raking.tolerance()) {
      if (iterations == raking.maxIterations()) {
        throw notConverged();
      }
      iterations++;
      for (int t = 0; t < goals.length; t++) {
        fit(t);
      }
      trim();
      distance = 0;
      for (int t = 0; t < goals.length; t++) {
        double[] achieved = margin(t);
        for (int k = 0; k < achieved.length; k++) {
          distance = Math.max(distance, distance(achieved[k], goals[t][k]));
        }
      }
    }
    return new RakedWeights(cells, factors, iterations, margins());
  }

  private static double distance(double achieved, double goal) {
    return Math.abs(achieved / goal - 1);
  }

  private void refuseEmpty() {
    for (int t = 0; t < goals.length; t++) {
      double[] achieved = margin(t);
      for (int k = 0; k < goals[t].length; k++) {
        if (!(achieved[k] > 0)) {
          throw new AnalysisException(
              "raking variable \""
                  + raking.targets().get(t).column()
                  + "\": nobody in the data has the category \""
                  + code(t, k)
                  + "\", whose target is "
                  + goals[t][k]
                  + "; merge it with another category");
        }
      }
    }
  }

  private String code(int target, int category) {
    return List.copyOf(raking.targets().get(target).shares().keySet()).get(category);
  }

  /** Weighted shares of a target's categories. */
  private double[] margin(int t) {
    double[] sums = new double[goals[t].length];
    double sum = 0;
    for (int c = 0; c < start.length; c++) {
      sums[categories[c][t]] += start[c] * factors[c];
      sum += start[c] * factors[c];
    }
    for (int k = 0; k < sums.length; k++) {
      sums[k] /= sum;
    }
    return sums;
  }

  private void fit(int t) {
    double[] achieved = margin(t);
    double sum = 0;
    for (int c = 0; c < start.length; c++) {
      int k = categories[c][t];
      factors[c] *= achieved[k] > 0 ? goals[t][k] / achieved[k] : 0;
      sum += start[c] * factors[c];
    }
    for (int c = 0; c < start.length; c++) {
      factors[c] *= total / sum;
    }
  }

  /** Moves factors outside the bounds to them; bounds are relative to the mean of those above 0. */
  private void trim() {
    if (raking.lower().isEmpty() && raking.upper().isEmpty()) {
      return;
    }
    double mean = total / Arrays.stream(counts).sum();
    double lower = raking.lower().orElse(0) * mean;
    double upper = raking.upper().orElse(Double.POSITIVE_INFINITY) * mean;
    for (int c = 0; c < start.length; c++) {
      double average = start[c] / counts[c];
      if (average > 0) {
        double weight = Math.max(lower, Math.min(upper, average * factors[c]));
        factors[c] = weight / average;
      }
    }
  }

  private AnalysisException notConverged() {
    int worstTarget = 0;
    int worstCategory = 0;
    double worst = -1;
    for (int t = 0; t < goals.length; t++) {
      double[] achieved = margin(t);
      for (int k = 0; k < achieved.length; k++) {
        if (distance(achieved[k], goals[t][k]) > worst) {
          worst = distance(achieved[k], goals[t][k]);
          worstTarget = t;
          worstCategory = k;
        }
      }
    }
    return new AnalysisException(
        "raking did not converge in "
            + raking.maxIterations()
            + " rounds: variable \""
            + raking.targets().get(worstTarget).column()
            + "\", category \""
            + code(worstTarget, worstCategory)
            + "\" is at "
            + margin(worstTarget)[worstCategory]
            + " instead of "
            + goals[worstTarget][worstCategory]
            + "; widen the bounds or merge categories");
  }

  private List<WeightReport.Margin> margins() {
    List<WeightReport.Margin> margins = new ArrayList<>();
    for (int t = 0; t < goals.length; t++) {
      double[] achieved = margin(t);
      for (int k = 0; k < achieved.length; k++) {
        margins.add(
            new WeightReport.Margin(
                raking.targets().get(t).column(), code(t, k), goals[t][k], achieved[k]));
      }
    }
    return margins;
  }
}
