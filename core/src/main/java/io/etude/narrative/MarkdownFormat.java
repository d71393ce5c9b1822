package io.etude.narrative;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.template.TemplateModelException;
import io.etude.ReportException;
import java.io.IOException;
import java.io.Writer;

/**
 * Markdown as an output format of FreeMarker: every interpolation is escaped, so that a label
 * holding a fence, {@code # x} or {@code <b>} stays text.
 */
final class MarkdownFormat extends CommonMarkupOutputFormat<MarkdownText> {

  static final MarkdownFormat INSTANCE = new MarkdownFormat();

  private MarkdownFormat() {}

  @Override
  public String getName() {
    return "Markdown";
  }

  @Override
  public String getMimeType() {
    return "text/markdown";
  }

  @Override
  public void output(String text, Writer out) throws IOException {
    out.write(escapePlainText(text));
  }

  /**
   * Backslashes before all ASCII punctuation, white space as single spaces, no private characters.
   */
  @Override
  public String escapePlainText(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c <= ' ' || c == '\u0085' || c == '\u2028' || c == '\u2029';
      if (blank) {
        if (!space) {
          escaped.append(' ');
        }
      } else if (FigureTokens.isPrivate(c)) {
        escaped.append('\uFFFD');
      } else {
        if (isPunctuation(c)) {
          escaped.append('\\');
        }
        escaped.append(c);
      }
      space = blank;
    }
    return escaped.toString();
  }

  private static boolean isPunctuation(char c) {
    return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String builtIn) {
    return false;
  }

  @Override
  protected MarkdownText newTemplateMarkupOutputModel(String plain, String markup)
      throws TemplateModelException {
    if (markup != null && FigureTokens.touchesDigits(markup)) {
      String message =
          "a number is added to a figure, which would print both side by side; figures are texts,"
              + " and value(\"question.row\") is the number";
      throw new TemplateModelException(message, new ReportException(message));
    }
    return new MarkdownText(plain, markup);
  }
}
