/**
 * Pictures in a PDF: {@link io.etude.pdf.write.image.ImageSet} writes each once, with its colour
 * profile.
 */
package io.etude.pdf.write.image;
