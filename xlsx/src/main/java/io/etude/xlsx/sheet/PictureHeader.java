package io.etude.xlsx.sheet;

import io.etude.internal.ImageHeader;
import java.util.Optional;

/**
 * The format and the size of a picture.
 *
 * @param kind JPEG or PNG
 * @param width in pixels
 * @param height in pixels
 */
public record PictureHeader(Kind kind, int width, int height) {

  public enum Kind {
    JPEG,
    PNG
  }

  /** The header, or empty if the bytes are neither JPEG nor PNG. */
  public static Optional<PictureHeader> read(byte[] bytes) {
    return ImageHeader.read(bytes)
        .map(
            header ->
                new PictureHeader(
                    Kind.valueOf(header.format().name()), header.width(), header.height()));
  }
}
