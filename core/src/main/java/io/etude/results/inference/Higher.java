package io.etude.results.inference;

import static java.util.Objects.requireNonNull;

/**
 * "Significantly higher than that column".
 *
 * @param column id of the column that is lower
 * @param letter the letter of that column as it is printed beside the figure: a capital at the
 *     stricter level
 * @param level the significance level reached: one of the study's two
 * @param difference this figure minus that of the lower column, with its design-based standard
 *     error and interval
 * @param p the p value, adjusted for multiplicity
 */
public record Higher(String column, String letter, double level, Estimate difference, double p) {
  /** Refuses null. */
  public Higher {
    requireNonNull(column, "column");
    requireNonNull(letter, "letter");
    requireNonNull(difference, "difference");
  }
}
