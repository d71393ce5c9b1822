/**
 * The end of layout and the beginning of writing: immutable pages of positioned items in points,
 * the origin at the top left, y growing downwards, each item with its place in the structure tree
 * ({@link io.etude.pdf.frame.Tag}).
 */
package io.etude.pdf.frame;
