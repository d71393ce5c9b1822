/**
 * The standard plan of a study: {@link io.etude.report.StudyReport} puts front matter, article,
 * charts, sidebars, commentary slots, the full results and the method box together.
 */
package io.etude.report;
