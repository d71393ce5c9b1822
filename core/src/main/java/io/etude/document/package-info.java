/**
 * The study as a document: a {@link io.etude.document.Report} is front matter and {@link
 * io.etude.document.Block}s of {@link io.etude.document.text.Inline}s. It says what stands on the
 * pages, never where or how large; figures keep the estimate that they quote ({@link
 * io.etude.document.text.Inline.Quoted}), and charts say what they show ({@link
 * io.etude.document.chart.ChartSpec}), never pixels.
 */
package io.etude.document;
