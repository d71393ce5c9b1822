package io.etude.xlsx.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

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
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        Kind kind = format.equals("png") ? Kind.PNG : Kind.JPEG;
        if (kind == Kind.JPEG && !format.startsWith("jp")) {
          return Optional.empty();
        }
        reader.setInput(in);
        return Optional.of(new PictureHeader(kind, reader.getWidth(0), reader.getHeight(0)));
      } finally {
        reader.dispose();
      }
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
