package io.etude.pdf;

import io.etude.pdf.internal.text.Typeface;
import java.util.Arrays;
import java.util.List;

/**
 * A font file of the user's; equal to another with the same bytes.
 *
 * @param face the file, parsed
 */
record FontFile(Typeface face) {

  static FontFile of(byte[] file) {
    return new FontFile(Typeface.of(file));
  }

  static List<Typeface> faces(List<FontFile> files) {
    return files.stream().map(FontFile::face).toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FontFile font && Arrays.equals(face.file(), font.face.file());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(face.file());
  }
}
