/**
 * The section of all results as people read it: {@link io.etude.report.summary.ResultsSummary}
 * makes its tables of the printed ones, so that no figure is decided twice.
 */
package io.etude.report.summary;
