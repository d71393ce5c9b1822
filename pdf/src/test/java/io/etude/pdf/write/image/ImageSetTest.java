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
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
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

  /** All bytes of a PDF, those of its streams inflated where they are deflated. */
  private static String inflated(byte[] pdf) throws IOException {
    StringBuilder all = new StringBuilder(new String(pdf, StandardCharsets.ISO_8859_1));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
          boolean picture = COSName.DCT_DECODE.equals(stream.getFilters());
          try (var in = picture ? stream.createRawInputStream() : stream.createInputStream()) {
            all.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
          }
        }
      }
    }
    return all.toString();
  }

  private static byte[] with(byte[] jpeg, int marker, String content) {
    ByteBuffer file = ByteBuffer.allocate(jpeg.length + content.length() + 4);
    file.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker);
    file.putShort((short) (content.length() + 2));
    file.put(content.getBytes(StandardCharsets.ISO_8859_1)).put(jpeg, 2, jpeg.length - 2);
    return file.array();
  }

  /** A place in Exif, XMP and comments, a preview beside JFIF, another picture behind the first. */
  @Test
  void whereAPictureWasTakenStaysOut() throws IOException {
    byte[] jpeg = SamplePictures.jpegWithOrientation(6);
    jpeg = with(jpeg, 0xE1, "Exif\0\0MM\0*\0\0\0\u0008\0\0GPS 48.8583 N");
    jpeg = with(jpeg, 0xE1, "http://ns.adobe.com/xap/1.0/\0<x>GPS 2.2944 E</x>");
    jpeg = with(jpeg, 0xED, "Photoshop 3.0\0 GPS in IPTC");
    jpeg = with(jpeg, 0xFE, "a comment with GPS");
    jpeg = with(jpeg, 0xE0, "JFXX\0\u0013\1\1GPS");
    jpeg = with(jpeg, 0xE0, "JFIF\0\1\2\0\0\1\0\1\1\1GPS");
    jpeg = Arrays.copyOf(jpeg, jpeg.length + 3);
    System.arraycopy("GPS".getBytes(StandardCharsets.ISO_8859_1), 0, jpeg, jpeg.length - 3, 3);
    Documents.Written written = write(jpeg, 40, 80);
    assertThat(written.diagnostics()).isEmpty();
    assertThat(Verapdf.check(written.bytes())).isEmpty();
    assertThat(inflated(written.bytes())).contains("JFIF").doesNotContain("GPS", "JFXX", "Exif");
    assertThat(edge(render(written.bytes()), "bottom", 40, 80).getRed()).isGreaterThan(150);
  }

  @Test
  void theColourProfileOfAJpegIsWrittenOnce() throws IOException {
    byte[] profile = ColorProfile.srgb().toArray();
    String segment = "ICC_PROFILE\0\1\1" + new String(profile, StandardCharsets.ISO_8859_1);
    byte[] pdf = write(with(SamplePictures.jpeg(), 0xE2, segment), 80, 40).bytes();
    assertThat(Verapdf.check(pdf)).isEmpty();
    assertThat(inflated(pdf)).contains("/ICCBased").doesNotContain("ICC_PROFILE");
  }

  @Test
  void aCutPictureIsTold() throws IOException {
    byte[] jpeg = SamplePictures.jpeg();
    byte[] ended = Arrays.copyOf(jpeg, jpeg.length * 4 / 5);
    ended[ended.length - 2] = (byte) 0xFF;
    ended[ended.length - 1] = (byte) 0xD9;
    byte[] png = SamplePictures.png();
    byte[] wrong = png.clone();
    wrong[png.length - 20] ^= 1;
    for (byte[] picture :
        List.of(
            Arrays.copyOf(jpeg, jpeg.length - 2),
            Arrays.copyOf(jpeg, jpeg.length * 4 / 5),
            ended,
            Arrays.copyOf(png, png.length - 4),
            wrong,
            SamplePictures.png(40, 20, 8, new byte[100]))) {
      Documents.Written written = write(picture, 80, 40);
      assertThat(written.diagnostics())
          .singleElement()
          .satisfies(
              told -> {
                assertThat(told.message())
                    .matches("the picture \"Un dégradé\" is a (damaged .*|.* lacks a part .*)");
                assertThat(told.hint()).isEqualTo("save it again");
              });
    }
  }

  /** 82 million pixels of 16 bits a colour: where all are black, 480 kB of file. */
  @Test
  void aPictureThatNeedsTooMuchOfAViewerIsTold() {
    byte[] png = SamplePictures.png(9_100, 9_000, 16, new byte[100]);
    Documents.Written written = write(png, 80, 40);
    assertThat(written.diagnostics())
        .containsExactly(
            new Diagnostic(
                "picture",
                "",
                "the picture \"Un dégradé\" has 9,100 × 9,000 pixels, which need 491 MB to be"
                    + " shown; at most 150 MB may be needed",
                "scale it down to 5,027 × 4,972 pixels"));
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
