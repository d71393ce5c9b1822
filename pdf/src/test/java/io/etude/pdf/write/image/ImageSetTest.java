package io.etude.pdf.write.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.Diagnostic;
import io.etude.document.Picture;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.testing.Documents;
import io.etude.pdf.testing.PageMaker;
import io.etude.pdf.testing.SamplePictures;
import io.etude.pdf.testing.Verapdf;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageSetTest {
  private static final double LEFT = 100;
  private static final double TOP = 100;

  private static Documents.Written write(byte[] picture, double width, double height) {
    Tag document = Tag.document();
    Tag figure = document.child(Tag.Role.FIGURE).alt("Un dégradé");
    figure.box(LEFT, TOP, LEFT + width, TOP + height);
    PageMaker page = PageMaker.first();
    Picture shown = new Picture(picture, "Un dégradé", "");
    page.add(new Item.Image(LEFT, TOP, width, height, shown, figure.slot()));
    return Documents.write(document, page);
  }

  private static BufferedImage render(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImage(0);
    }
  }

  private static PDImageXObject image(PDDocument document) throws IOException {
    var resources = document.getPage(0).getResources();
    return (PDImageXObject) resources.getXObject(resources.getXObjectNames().iterator().next());
  }

  @Test
  void opaquePngKeepsItsPixels() throws IOException {
    byte[] pdf = write(SamplePictures.png(), 80, 40).bytes();
    assertThat(Verapdf.check(pdf)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage read = image(document).getImage();
      assertThat(read.getRGB(20, 10) & 0xFFFFFF).isEqualTo(20 * 6 << 16 | 10 * 12 << 8 | 0x40);
      assertThat(read.getRGB(39, 19) & 0xFFFFFF).isEqualTo(39 * 6 << 16 | 19 * 12 << 8 | 0x40);
    }
  }

  @Test
  void transparentPngLetsTheGroundThrough() throws IOException {
    byte[] pdf = write(SamplePictures.transparentPng(), 80, 40).bytes();
    assertThat(Verapdf.check(pdf)).isEmpty();
    BufferedImage page = render(pdf);
    assertThat(new Color(page.getRGB(100, 120)).getGreen()).isGreaterThan(235);
    assertThat(new Color(page.getRGB(170, 105)).getGreen()).isLessThan(80);
  }

  @Test
  void jpegGoesInAsItIs() throws IOException {
    byte[] jpeg = SamplePictures.jpeg();
    byte[] pdf = write(jpeg, 80, 40).bytes();
    assertThat(Verapdf.check(pdf)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      byte[] raw = image(document).getCOSObject().createRawInputStream().readAllBytes();
      assertThat(raw).isEqualTo(jpeg);
    }
  }

  @Test
  void greyJpegMeetsTheProfiles() {
    assertThat(Verapdf.check(write(SamplePictures.greyJpeg(), 80, 40).bytes())).isEmpty();
  }

  /** Where the picture's red, right edge and green, lower edge come to lie. */
  @ParameterizedTest
  @CsvSource({
    "1, right, bottom", "2, left, bottom", "3, left, top", "4, right, top",
    "5, bottom, right", "6, bottom, left", "7, top, left", "8, top, right"
  })
  void exifOrientationTurnsThePicture(int exif, String red, String green) throws IOException {
    boolean sideways = exif > 4;
    byte[] jpeg = SamplePictures.jpegWithOrientation(exif);
    BufferedImage page = render(write(jpeg, sideways ? 40 : 80, sideways ? 80 : 40).bytes());
    int width = sideways ? 40 : 80;
    int height = sideways ? 80 : 40;
    assertThat(edge(page, red, width, height).getRed())
        .isGreaterThan(edge(page, opposite(red), width, height).getRed() + 100);
    assertThat(edge(page, green, width, height).getGreen())
        .isGreaterThan(edge(page, opposite(green), width, height).getGreen() + 100);
  }

  private static String opposite(String edge) {
    return switch (edge) {
      case "left" -> "right";
      case "right" -> "left";
      case "top" -> "bottom";
      default -> "top";
    };
  }

  private static Color edge(BufferedImage page, String edge, int width, int height) {
    int x =
        switch (edge) {
          case "left" -> 4;
          case "right" -> width - 4;
          default -> width / 2;
        };
    int y =
        switch (edge) {
          case "top" -> 4;
          case "bottom" -> height - 4;
          default -> height / 2;
        };
    return new Color(page.getRGB((int) LEFT + x, (int) TOP + y));
  }

  @Test
  void picturesCoverTheirBoxAndNothingElse() throws IOException {
    BufferedImage page = render(write(SamplePictures.png(), 60, 60).bytes());
    for (int at = 101; at < 159; at++) {
      assertThat(page.getRGB(at, 130) & 0xFFFFFF).isNotEqualTo(0xFFFFFF);
      assertThat(page.getRGB(130, at) & 0xFFFFFF).isNotEqualTo(0xFFFFFF);
    }
    assertThat(page.getRGB(98, 130) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    assertThat(page.getRGB(162, 130) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    assertThat(new Color(page.getRGB(130, 130)).getRed()).isCloseTo(20 * 6, within(8));
  }

  @Test
  void aPictureShownTwiceIsWrittenOnce() {
    Tag document = Tag.document();
    PageMaker page = PageMaker.first();
    Picture picture = new Picture(SamplePictures.png(), "Un dégradé", "");
    for (int i = 0; i < 2; i++) {
      Tag figure = document.child(Tag.Role.FIGURE).alt("Un dégradé");
      page.add(new Item.Image(50, 50 + 100 * i, 80, 40, picture, figure.slot()));
    }
    String pdf = new String(Documents.write(document, page).bytes(), StandardCharsets.ISO_8859_1);
    assertThat(pdf).containsOnlyOnce("/Subtype/Image");
  }

  @Test
  void whatCannotBeShownIsTold() {
    byte[] cmyk = SamplePictures.jpeg();
    int frame = indexOfFrame(cmyk);
    cmyk[frame + 9] = 4;
    byte[] cut = Arrays.copyOf(SamplePictures.png(), 60);
    for (byte[] picture : List.of(cmyk, cut, new byte[] {1, 2, 3})) {
      Documents.Written written = write(picture, 80, 40);
      assertThat(written.diagnostics()).extracting(Diagnostic::rule).containsExactly("picture");
      assertThat(written.diagnostics().get(0).hint()).startsWith("save it");
      assertThat(Verapdf.check(written.bytes())).isEmpty();
    }
  }

  private static int indexOfFrame(byte[] jpeg) {
    for (int i = 0; i < jpeg.length - 1; i++) {
      if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
        return i;
      }
    }
    throw new IllegalArgumentException("no baseline frame");
  }
}
