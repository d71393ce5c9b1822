/**
 * The syntax of a PDF file: {@link io.etude.pdf.write.file.PdfFile} numbers and writes objects,
 * {@link io.etude.pdf.write.file.Bytes} has the notations.
 */
package io.etude.pdf.write.file;
