package io.etude.examples.preview;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** The pages of a PDF as pictures, each drawn when it is first asked for. Thread-safe. */
final class PageImages {

  /** A picture for screens with one dot to a pixel, and one for those with two. */
  static final int[] DENSITIES = {1, 2};

  /** Dots to the point of a picture of density 1: a page is a little larger than on paper. */
  private static final float DOTS = 1.5f;

  /** Larger files in less time: they go no further than this machine. */
  private static final float PNG_QUALITY = 0.8f;

  private final byte[] pdf;
  private final Map<String, byte[]> drawn = new ConcurrentHashMap<>();

  /** A document serves one thread at a time. */
  private final Deque<PDDocument> idle = new ArrayDeque<>();

  PageImages(byte[] pdf) {
    this.pdf = pdf;
  }

  /** Something that is made of a document. */
  private interface Use<T> {
    T of(PDDocument document) throws IOException;
  }

  /**
   * A page as PNG.
   *
   * @param page its number, from 1
   * @param density dots to a pixel
   */
  byte[] png(int page, int density) {
    String key = page + "@" + density;
    byte[] known = drawn.get(key);
    if (known == null) {
      known = with(document -> draw(document, page, density * DOTS));
      drawn.put(key, known);
    }
    return known;
  }

  /** The words of a page, in the order in which they are read. */
  String text(int page) {
    return with(
        document -> {
          PDFTextStripper text = new PDFTextStripper();
          text.setStartPage(page);
          text.setEndPage(page);
          return text.getText(document);
        });
  }

  private <T> T with(Use<T> use) {
    try {
      PDDocument document = take();
      T made = use.of(document);
      synchronized (idle) {
        idle.push(document);
      }
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot draw the page: " + e.getMessage(), e);
    }
  }

  private PDDocument take() throws IOException {
    synchronized (idle) {
      if (!idle.isEmpty()) {
        return idle.pop();
      }
    }
    return Loader.loadPDF(pdf);
  }

  private static byte[] draw(PDDocument document, int page, float scale) throws IOException {
    BufferedImage image = new PDFRenderer(document).renderImage(page - 1, scale, ImageType.RGB);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
    writePng(image, bytes);
    return bytes.toByteArray();
  }

  private static void writePng(BufferedImage image, OutputStream out) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (ImageOutputStream png = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(PNG_QUALITY);
      writer.setOutput(png);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
  }
}
