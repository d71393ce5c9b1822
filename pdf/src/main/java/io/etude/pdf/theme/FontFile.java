package io.etude.pdf.theme;

import io.etude.pdf.font.Typeface;
import java.util.Arrays;

/**
 * A font file of the user's; equal to another with the same bytes.
 *
 * @param bytes a TrueType file, not copied
 */
record FontFile(byte[] bytes) {

  /** The file, which is parsed once so that its faults show. */
  static FontFile of(byte[] bytes) {
    Typeface.of(bytes);
    return new FontFile(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FontFile font && Arrays.equals(bytes, font.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
