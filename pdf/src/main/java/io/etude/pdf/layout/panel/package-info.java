/**
 * Boxes beside the text and what may be in them: {@link io.etude.pdf.layout.panel.Panels} sets
 * sidebars, quotes, comments, key figures and the method box, {@link
 * io.etude.pdf.layout.panel.BlockStack} blocks within a box.
 */
package io.etude.pdf.layout.panel;
