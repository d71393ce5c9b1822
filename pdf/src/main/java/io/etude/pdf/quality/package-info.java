/**
 * Measures of finished pages, each with its bar: {@link io.etude.pdf.quality.PageChecks} takes
 * pages on their way to another sink.
 */
package io.etude.pdf.quality;
