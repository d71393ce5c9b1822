package io.etude.analysis;

/**
 * "Significantly higher than that column": what a letter beside a figure says. All pairs of columns
 * of a segment are compared (of editions: each with the one before), except those below the
 * low-base limit and a net with its own members, by the study's {@linkplain
 * io.etude.study.Conventions.TestMethod test}, corrected over the pairs of the row by its
 * {@linkplain io.etude.study.Conventions.Multiplicity correction}.
 *
 * @param column id of the column that is lower
 * @param letter the letter of that column as it is printed beside the figure: a capital at the
 *     stricter level
 * @param level the significance level reached: one of the study's two
 * @param p the p value, adjusted for multiplicity
 */
public record Higher(String column, String letter, double level, double p) {}
