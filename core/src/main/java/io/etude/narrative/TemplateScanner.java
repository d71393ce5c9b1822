package io.etude.narrative;

/**
 * Finds the code in a template: tags ({@code <#list …>}, {@code <@macro …>}) and interpolations (
 * <code>${…}</code>), also those inside string literals. Code is handed on with its comments and
 * its plain strings blanked out.
 */
final class TemplateScanner {

  /** Takes a directive's name and the code of its head. */
  interface TagCheck {
    void tag(String name, int position, String head);
  }

  /** Takes the code of an interpolation or of a macro call. */
  interface ExpressionCheck {
    void expression(int position, String code);
  }

  private final String source;
  private final TagCheck tags;
  private final ExpressionCheck expressions;
  private int at;

  TemplateScanner(String source, TagCheck tags, ExpressionCheck expressions) {
    this.source = source;
    this.tags = tags;
    this.expressions = expressions;
  }

  void scan() {
    while (at < source.length()) {
      if (source.startsWith("<#--", at)) {
        skipComment();
      } else if (source.startsWith("<#noparse>", at)) {
        int end = source.indexOf("</#noparse>", at);
        at = end < 0 ? source.length() : end;
      } else if (source.startsWith("<#", at) || source.startsWith("</#", at)) {
        tag();
      } else if (source.startsWith("<@", at) || source.startsWith("</@", at)) {
        int start = at;
        at += 2;
        expressions.expression(start, code('>'));
      } else if (source.startsWith("${", at)) {
        interpolation();
      } else {
        at++;
      }
    }
  }

  private void tag() {
    int start = at;
    boolean closing = source.charAt(at + 1) == '/';
    at += closing ? 3 : 2;
    int nameStart = at;
    while (at < source.length() && Character.isLetterOrDigit(source.charAt(at))) {
      at++;
    }
    String name = source.substring(nameStart, at);
    String head = code('>');
    tags.tag(name, start, closing ? "=" : head);
  }

  private void interpolation() {
    int start = at;
    at += 2;
    expressions.expression(start, code('}'));
  }

  private void skipComment() {
    int end = source.indexOf("-->", at);
    at = end < 0 ? source.length() : end + 3;
  }

  /** Reads code up to {@code close} outside of strings and brackets, and passes it. */
  private String code(char close) {
    StringBuilder code = new StringBuilder();
    int depth = 0;
    while (at < source.length()) {
      char c = source.charAt(at);
      if (source.startsWith("<#--", at)) {
        skipComment();
        code.append(' ');
        continue;
      }
      if (c == '"' || c == '\'') {
        boolean raw = at > 0 && source.charAt(at - 1) == 'r' && !isWord(at - 2);
        string(c, raw);
        code.append("\"\"");
        continue;
      }
      if (c == close && depth == 0) {
        at++;
        return code.toString();
      }
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth--;
      }
      code.append(c);
      at++;
    }
    return code.toString();
  }

  private boolean isWord(int position) {
    return position >= 0 && Character.isLetterOrDigit(source.charAt(position));
  }

  /** Skips a string literal, but looks into the interpolations in it. */
  private void string(char quote, boolean raw) {
    at++;
    while (at < source.length() && source.charAt(at) != quote) {
      if (!raw && source.charAt(at) == '\\') {
        at += 2;
      } else if (!raw && source.startsWith("${", at)) {
        interpolation();
      } else {
        at++;
      }
    }
    at++;
  }
}
