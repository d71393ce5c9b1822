/**
 * Blocks to pages. {@link io.etude.pdf.layout.ReportLayout} walks the phases: the story builder
 * turns the report's blocks into a <em>story</em> (running text as lines on the baseline grid,
 * everything else as <em>floaters</em> with the line that mentions them) and grows the structure
 * tree in the story's order; the composers choose for every page which floaters are where and how
 * far the text runs; page numbers go back into references until they are stable; then every page is
 * painted and handed to the sink.
 */
package io.etude.pdf.layout;
