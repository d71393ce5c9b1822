/**
 * Lines of running text: {@link io.etude.pdf.paragraph.Paragraph} holds the words of a paragraph,
 * {@link io.etude.pdf.paragraph.Breaks} every place where a line may end, and {@link
 * io.etude.pdf.paragraph.LineBreaker} chooses the best ones for the paragraph as a whole, after D.
 * E. Knuth and M. F. Plass.
 */
package io.etude.pdf.paragraph;
