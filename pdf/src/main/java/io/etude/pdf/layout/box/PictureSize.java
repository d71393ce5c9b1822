package io.etude.pdf.layout.box;

import io.etude.ReportException;
import io.etude.document.Picture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * The size of a picture in pixels, from its header.
 *
 * @param width pixels across
 * @param height pixels down
 */
public record PictureSize(int width, int height) {

  public static PictureSize of(Picture picture) {
    try (ImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.bytes()))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new ReportException(
            "the picture \"" + picture.alt() + "\" is neither a JPEG nor a PNG file");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        return new PictureSize(reader.getWidth(0), reader.getHeight(0));
      } finally {
        reader.dispose();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the picture \"" + picture.alt() + "\"", e);
    }
  }

  /** Height by width. */
  public double ratio() {
    return (double) height / width;
  }
}
