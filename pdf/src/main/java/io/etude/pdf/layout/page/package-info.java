/**
 * A page before it is painted: {@link io.etude.pdf.layout.page.PagePlan} says what is where, lines
 * of a {@link io.etude.pdf.layout.page.Galley} and {@link io.etude.pdf.layout.page.Floater}s. A
 * block of an annex is an {@link io.etude.pdf.layout.page.AnnexItem}, rows of boxes that page
 * breaks may split.
 */
package io.etude.pdf.layout.page;
