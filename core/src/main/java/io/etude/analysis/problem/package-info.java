/**
 * What is odd in the data: {@link io.etude.analysis.problem.ProblemCounts} counts it by rule, and
 * {@link io.etude.analysis.problem.ProblemTexts} has the one sentence of each rule, for the list of
 * problems and for the message of an analysis that fails.
 */
package io.etude.analysis.problem;
