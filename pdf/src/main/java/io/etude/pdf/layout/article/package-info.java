/**
 * Running text in columns with its floaters: {@link io.etude.pdf.layout.article.ArticleComposer}
 * looks ahead over the pages of several columns, {@link io.etude.pdf.layout.article.InFlowComposer}
 * sets one column with figures in the text. Both are given the lines and floaters of an article by
 * {@code text}.
 */
package io.etude.pdf.layout.article;
