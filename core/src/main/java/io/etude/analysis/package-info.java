/**
 * From answers to estimates. Entry class: {@link io.etude.analysis.Analysis}.
 *
 * <p>The phases: a study becomes a plan of row variables and segments; each chunk of the data
 * becomes a {@link io.etude.analysis.Tally} of counts, Σw and Σw² by stratum or primary sampling
 * unit, pattern of segment columns and answer cell; tallies merge, on one thread or a cluster
 * ({@link io.etude.analysis.Runner}); and the sums become {@link io.etude.results.Results}: {@link
 * io.etude.results.ResultTable}s of {@link io.etude.results.Cell}s, each with its {@link
 * io.etude.results.inference.Estimate}, then {@link io.etude.results.Finding}s, and at last
 * disclosure control, which takes out what would give small counts away.
 */
package io.etude.analysis;
