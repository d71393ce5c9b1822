/**
 * A page before it is painted: {@link io.etude.pdf.layout.page.PagePlan} says what is where, lines
 * of a {@link io.etude.pdf.layout.page.Galley} and {@link io.etude.pdf.layout.page.Floater}s.
 */
package io.etude.pdf.layout.page;
