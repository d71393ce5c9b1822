package io.etude.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Labels stay text, whatever signs of Markdown they hold. */
class MarkdownEscapesTest {

  @Test
  void allPunctuationIsEscaped() {
    String signs = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    StringBuilder expected = new StringBuilder();
    signs.chars().forEach(c -> expected.append('\\').append((char) c));
    assertThat(MarkdownEscapes.escape(signs)).isEqualTo(expected.toString());
  }

  @Test
  void lettersDigitsAndOtherSignsAreNot() {
    String text = "Añ9 «œ» – 100 €\u007F";
    assertThat(MarkdownEscapes.escape(text)).isEqualTo(text);
  }

  @Test
  void whiteSpaceIsASingleSpace() {
    assertThat(MarkdownEscapes.escape("a\n\n# b\t \r\nc\u2028d\u2029\u0085e"))
        .isEqualTo("a \\# b c d e");
    assertThat(MarkdownEscapes.escape("a b ")).isEqualTo("a b ");
    // a space that may not break is kept
    assertThat(MarkdownEscapes.escape("10\u00A0%")).isEqualTo("10\u00A0\\%");
  }

  @Test
  void nobodyCanForgeAFigure() {
    String forged = FigureTokens.NOTHING;
    assertThat(MarkdownEscapes.escape(forged)).isEqualTo("\uFFFD\uFFFD");
  }
}
