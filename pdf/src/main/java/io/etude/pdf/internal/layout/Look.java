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
record Look(FontStyle font, double size, double leading, int color, Features features) {

  static Look of(FontStyle font, Theme.Type type, int color) {
    return new Look(font, type.size(), type.leading(), color, Features.NONE);
  }

  Look with(FontStyle newFont) {
    return new Look(newFont, size, leading, color, features);
  }

  Look colored(int newColor) {
    return new Look(font, size, leading, newColor, features);
  }

  Look sized(double newSize, double newLeading) {
    return new Look(font, newSize, newLeading, color, features);
  }

  Look scaled(double by) {
    return by == 1 ? this : sized(size * by, leading * by);
  }

  Look with(Features newFeatures) {
    return new Look(font, size, leading, color, newFeatures);
  }

  Look italic() {
    return with(font.italic());
  }

  Look bold() {
    return with(font.bold());
  }

  /** The distance from the top of a line to its baseline: type centred on its leading. */
  double ascent() {
    return leading / 2 + 0.33 * size;
  }
}
