package io.etude.pdf.text;

import io.etude.pdf.font.Features;
import io.etude.pdf.font.FontStyle;
import io.etude.pdf.frame.Mark;
import java.util.Locale;

/**
 * A part of a paragraph in one style. Spaces in a row count as one; {@link #LINE_BREAK} forces a
 * new line; U+00A0 stretches with the line and never ends it.
 *
 * @param text its text, typography already mended
 * @param style face
 * @param size type size
 * @param color colour
 * @param rise height of its baseline above the line's, in points
 * @param features what to ask of the font
 * @param language whose hyphenation it has
 * @param mark its place in the structure tree
 */
public record TextSpan(
    String text,
    FontStyle style,
    double size,
    int color,
    double rise,
    Features features,
    Locale language,
    Mark mark) {

  /** The character that forces a new line. */
  public static final char LINE_BREAK = '\u2028';

  /** Ordinary text. */
  public static TextSpan of(
      String text, FontStyle style, double size, int color, Locale language, Mark mark) {
    return new TextSpan(text, style, size, color, 0, Features.NONE, language, mark);
  }
}
