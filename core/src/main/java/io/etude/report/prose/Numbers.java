package io.etude.report.prose;

import io.etude.codebook.NumericQuestion;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import io.etude.results.inference.Estimate;

/** What is known of the answers to a question of numbers. */
public final class Numbers {

  private Numbers() {}

  /** Whether no answer is below zero: because the codebook allows none, or as the least is not. */
  public static boolean areNeverNegative(ResultTable table) {
    boolean declared =
        table.question() instanceof NumericQuestion numeric
            && numeric.minimum().isPresent()
            && numeric.minimum().getAsDouble() >= 0;
    return declared
        || table
            .total()
            .summary(Summary.Stat.MIN)
            .flatMap(Summary::estimate)
            .map(Estimate::value)
            .filter(least -> least >= 0)
            .isPresent();
  }
}
