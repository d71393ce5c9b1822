package io.etude.xlsx;

import io.etude.internal.ImageHeader;
import java.util.Optional;

/**
 * The size of a picture, from its header.
 *
 * @param kind JPEG or PNG
 * @param width in pixels
 * @param height in pixels
 */
record PictureSize(Kind kind, int width, int height) {

  enum Kind {
    JPEG,
    PNG
  }

  /** The size of a picture that {@link #read} can read. */
  static PictureSize of(byte[] bytes) {
    return read(bytes).orElseThrow(() -> new IllegalArgumentException("neither JPEG nor PNG"));
  }

  /** The size, or empty if the bytes are neither JPEG nor PNG. */
  static Optional<PictureSize> read(byte[] bytes) {
    return ImageHeader.read(bytes)
        .map(
            header ->
                new PictureSize(
                    Kind.valueOf(header.format().name()), header.width(), header.height()));
  }
}
