package io.etude.pdf.internal.layout;

import io.etude.pdf.Theme;
import io.etude.pdf.internal.text.Features;
import io.etude.pdf.internal.text.FontStyle;

/**
 * How a text looks: face, size, leading, colour.
 *
 * @param font face
 * @param size type size
 * @param leading distance from baseline to baseline
 * @param color colour
 * @param features letter-spacing, figures and the like
 */
record TextStyle(FontStyle font, double size, double leading, int color, Features features) {

  static TextStyle of(FontStyle font, Theme.Type type, int color) {
    return new TextStyle(font, type.size(), type.leading(), color, Features.NONE);
  }

  TextStyle with(FontStyle newFont) {
    return new TextStyle(newFont, size, leading, color, features);
  }

  TextStyle colored(int newColor) {
    return new TextStyle(font, size, leading, newColor, features);
  }

  TextStyle sized(double newSize, double newLeading) {
    return new TextStyle(font, newSize, newLeading, color, features);
  }

  TextStyle scaled(double by) {
    return by == 1 ? this : sized(size * by, leading * by);
  }

  TextStyle with(Features newFeatures) {
    return new TextStyle(font, size, leading, color, newFeatures);
  }

  TextStyle italic() {
    return with(font.italic());
  }

  TextStyle bold() {
    return with(font.bold());
  }

  /** The distance from the top of a line to its baseline: type centred on its leading. */
  double ascent() {
    return leading / 2 + 0.33 * size;
  }
}
