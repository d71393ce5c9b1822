/**
 * A study while it is written: {@link io.etude.examples.preview.Preview} shows its pages in a
 * browser, {@link io.etude.examples.preview.Watch} renders its files. Both make an {@code Edition}
 * each time a file of the study changes ({@code FolderWatch}): the report, or what is wrong with
 * it. {@code PreviewServer} answers the browser with {@code PreviewPage}, and has {@code
 * CodebookFile} write the author's answers to a draft's questions.
 */
package io.etude.examples.preview;
