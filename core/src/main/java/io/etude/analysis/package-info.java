/**
 * From answers to estimates. Entry class: {@link io.etude.analysis.Analysis}.
 *
 * <p>The phases: a study becomes a plan of row variables and segments; each chunk of the data
 * becomes a {@link io.etude.analysis.Tally} of counts, Σw and Σw² by stratum or primary sampling
 * unit, pattern of segment columns and answer cell; tallies merge, on one thread or a cluster
 * ({@link io.etude.analysis.Runner}); and the sums become {@link io.etude.analysis.Results}: {@link
 * io.etude.analysis.ResultTable}s of {@link io.etude.analysis.Cell}s, each with its {@link
 * io.etude.analysis.Estimate}, then {@link io.etude.analysis.Finding}s, and at last disclosure
 * control, which takes out what would give small counts away.
 *
 * <p>Where a statistician looks:
 *
 * <ul>
 *   <li>the estimate, its variance and its degrees of freedom: {@link io.etude.analysis.Estimate};
 *   <li>the interval of a share: {@link io.etude.study.Conventions.IntervalMethod}; means and
 *       quantiles: {@link io.etude.analysis.Summary.Stat};
 *   <li>column against column, and letters: {@link io.etude.study.Conventions.TestMethod}, {@link
 *       io.etude.study.Conventions.Multiplicity}, {@link io.etude.analysis.Higher}; rows against
 *       columns: {@link io.etude.analysis.AssociationTest}; over the whole study: {@link
 *       io.etude.analysis.Finding};
 *   <li>weights: {@link io.etude.study.Weighting}, {@link io.etude.analysis.WeightReport}; strata,
 *       clusters, finite populations: {@link io.etude.study.SampleDesign};
 *   <li>what is not published: {@link io.etude.analysis.Flag} and {@link
 *       io.etude.analysis.Results#published()} for low bases, {@link
 *       io.etude.study.Conventions.Disclosure} for small counts.
 * </ul>
 */
package io.etude.analysis;
