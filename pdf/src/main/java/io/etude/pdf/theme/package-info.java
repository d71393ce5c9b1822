/**
 * How pages look. Entry class: {@link io.etude.pdf.theme.Theme}, which is read from a file or made
 * by a builder.
 */
package io.etude.pdf.theme;
