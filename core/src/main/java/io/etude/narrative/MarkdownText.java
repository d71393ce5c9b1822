package io.etude.narrative;

import freemarker.core.CommonTemplateMarkupOutputModel;

/** Output that is Markdown already: a token, or text with its punctuation escaped. */
final class MarkdownText extends CommonTemplateMarkupOutputModel<MarkdownText> {

  MarkdownText(String plain, String markup) {
    super(plain, markup);
  }

  @Override
  public MarkdownFormat getOutputFormat() {
    return MarkdownFormat.INSTANCE;
  }
}
