package io.etude.pdf.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.pdf.testing.SamplePages;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** The sample page as a reader sees it, beside a small reference image. */
class PageImageTest {
  private static final int DPI = 48;
  private static final Path REFERENCE =
      Path.of("src/test/resources/io/etude/pdf/write/sample-page.png");

  private static final int TILE = 24;

  /** Antialiasing differs a little between Java versions; a word that is off differs a lot. */
  private static final double MOST = 8;

  @Test
  void thePageLooksAsItDid() throws IOException {
    BufferedImage page;
    try (PDDocument document = Loader.loadPDF(PdfWriterTest.write(SamplePages.complete(8.5)))) {
      page = new PDFRenderer(document).renderImageWithDPI(0, DPI);
    }
    if (Boolean.getBoolean("etude.updateGoldens")) {
      Files.createDirectories(REFERENCE.getParent());
      ImageIO.write(page, "png", REFERENCE.toFile());
    }
    BufferedImage reference = ImageIO.read(REFERENCE.toFile());
    assertThat(page.getWidth()).isEqualTo(reference.getWidth());
    assertThat(page.getHeight()).isEqualTo(reference.getHeight());
    assertThat(difference(page, reference))
        .as("largest difference; refresh with -Detude.updateGoldens=true")
        .isLessThan(MOST);
  }

  @Test
  void aMissingLineWouldBeSeen() throws IOException {
    BufferedImage reference = ImageIO.read(REFERENCE.toFile());
    BufferedImage other = ImageIO.read(REFERENCE.toFile());
    for (int y = 60; y < 85; y++) {
      for (int x = 0; x < other.getWidth(); x++) {
        other.setRGB(x, y, 0xFFFFFF);
      }
    }
    assertThat(difference(other, reference)).isGreaterThan(MOST);
  }

  /** The mean difference of the components in the tile that differs most, in levels of 255. */
  private static double difference(BufferedImage one, BufferedImage other) {
    double most = 0;
    for (int y = 0; y < one.getHeight(); y += TILE) {
      for (int x = 0; x < one.getWidth(); x += TILE) {
        most = Math.max(most, tile(one, other, x, y));
      }
    }
    return most;
  }

  private static double tile(BufferedImage one, BufferedImage other, int left, int top) {
    int right = Math.min(left + TILE, one.getWidth());
    int bottom = Math.min(top + TILE, one.getHeight());
    long sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int a = one.getRGB(x, y);
        int b = other.getRGB(x, y);
        for (int shift = 0; shift < 24; shift += 8) {
          sum += Math.abs((a >> shift & 255) - (b >> shift & 255));
        }
      }
    }
    return sum / (3.0 * (right - left) * (bottom - top));
  }
}
