/**
 * Boxes: what has been set and has a height, such as lines of text ({@link
 * io.etude.pdf.layout.box.TextBox}), a stack of boxes or a figure. The {@link
 * io.etude.pdf.layout.box.LayoutContext} holds what all of layout needs, the {@link
 * io.etude.pdf.layout.box.Grid} is the columns and rows of a page.
 */
package io.etude.pdf.layout.box;
