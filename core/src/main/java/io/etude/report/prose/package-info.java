/**
 * The words of a report: sentences about results, labels, notes, bases, the method box. {@link
 * io.etude.report.prose.Context} is what all of them need.
 */
package io.etude.report.prose;
