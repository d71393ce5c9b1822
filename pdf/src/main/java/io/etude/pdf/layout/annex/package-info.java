/**
 * Blocks across the page, one below the other: {@link io.etude.pdf.layout.annex.AnnexComposer}
 * makes the pages, {@link io.etude.pdf.layout.annex.AnnexBreaks} chooses all page breaks at once.
 */
package io.etude.pdf.layout.annex;
