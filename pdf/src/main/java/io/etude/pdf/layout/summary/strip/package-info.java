/**
 * The marks of a segment's groups in a row of results in summary: dots on an axis, intervals, small
 * lines, or many marks of which the extremes are named. {@link
 * io.etude.pdf.layout.summary.strip.StripAxes} says for all tables of a run which of these a
 * segment has and on which axis, {@link io.etude.pdf.layout.summary.strip.StripRow} is what is
 * painted, {@link io.etude.pdf.layout.summary.strip.StripHeights} measures it and {@link
 * io.etude.pdf.layout.summary.strip.StripPainter} paints it.
 */
package io.etude.pdf.layout.summary.strip;
