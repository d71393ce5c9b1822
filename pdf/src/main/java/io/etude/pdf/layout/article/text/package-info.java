/**
 * Running text before it is put into columns: {@link io.etude.pdf.layout.article.text.FlowSetter}
 * sets blocks into lines, and {@link io.etude.pdf.layout.article.text.ArticleSegment} has all lines
 * of an article with the floaters that they mention.
 */
package io.etude.pdf.layout.article.text;
