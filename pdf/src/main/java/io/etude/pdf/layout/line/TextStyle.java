package io.etude.pdf.layout.line;

import io.etude.pdf.font.Features;
import io.etude.pdf.font.FontStyle;
import io.etude.pdf.theme.Theme;

/**
 * The style of a text: face, size, leading, colour.
 *
 * @param font face
 * @param size type size
 * @param leading distance from baseline to baseline
 * @param color colour
 * @param features letter-spacing, figures and the like
 */
public record TextStyle(FontStyle font, double size, double leading, int color, Features features) {

  public static TextStyle of(FontStyle font, Theme.Type type, int color) {
    return new TextStyle(font, type.size(), type.leading(), color, Features.NONE);
  }

  public TextStyle with(FontStyle newFont) {
    return new TextStyle(newFont, size, leading, color, features);
  }

  public TextStyle colored(int newColor) {
    return new TextStyle(font, size, leading, newColor, features);
  }

  public TextStyle sized(double newSize, double newLeading) {
    return new TextStyle(font, newSize, newLeading, color, features);
  }

  public TextStyle scaled(double by) {
    return by == 1 ? this : sized(size * by, leading * by);
  }

  public TextStyle with(Features newFeatures) {
    return new TextStyle(font, size, leading, color, newFeatures);
  }

  public TextStyle italic() {
    return with(font.italic());
  }

  public TextStyle bold() {
    return with(font.bold());
  }

  /** The distance from the top of a line to its baseline: type centred on its leading. */
  public double ascent() {
    return leading / 2 + 0.33 * size;
  }
}
