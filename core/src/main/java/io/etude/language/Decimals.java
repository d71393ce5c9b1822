package io.etude.language;

import io.etude.results.FigureRef;
import io.etude.results.Results;

/**
 * How many decimals the figures of a report have: one rule for its tables, charts and prose.
 *
 * @param percent decimals of percentages, 0 to 6
 * @param number decimals of means, quantiles and standard deviations, 0 to 6
 */
public record Decimals(int percent, int number) {

  /** Whole percentages, numbers with one decimal. */
  public static final Decimals DEFAULT = new Decimals(0, 1);

  private static final int MAX = 6;

  /** Checks the ranges. */
  public Decimals {
    if (percent < 0 || percent > MAX || number < 0 || number > MAX) {
      throw new IllegalArgumentException(
          "decimals are 0 to " + MAX + ", not " + percent + " and " + number);
    }
  }

  /** The decimals of a study's figures; see {@link Results#percentDecimals()}. */
  public static Decimals of(Results results) {
    return new Decimals(results.percentDecimals(), DEFAULT.number());
  }

  /** The decimals of a kind of figure; scores are whole points. */
  public int forKind(FigureRef.Kind kind) {
    return switch (kind) {
      case SHARE -> percent;
      case NUMBER -> number;
      case SCORE -> 0;
    };
  }
}
