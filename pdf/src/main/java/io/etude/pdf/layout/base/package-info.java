/**
 * What all of layout sets type with: a {@link io.etude.pdf.layout.base.Box} is something that has
 * been set, a {@link io.etude.pdf.layout.base.Grid} the columns and rows of a page, a {@link
 * io.etude.pdf.layout.base.TextStyle} how a text looks, and the {@link
 * io.etude.pdf.layout.base.LayoutContext} holds what every part of it needs.
 */
package io.etude.pdf.layout.base;
