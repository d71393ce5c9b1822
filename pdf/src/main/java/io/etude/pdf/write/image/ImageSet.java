package io.etude.pdf.write.image;

import io.etude.Diagnostic;
import io.etude.document.Picture;
import io.etude.internal.ImageHeader;
import io.etude.internal.JpegHeader;
import io.etude.pdf.write.file.Bytes;
import io.etude.pdf.write.file.PdfFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pictures of a document, each written once, when a page first shows it. */
public final class ImageSet {
  private static final long MAX_PIXELS = 100_000_000;

  private final PdfFile file;
  private final List<Diagnostic> diagnostics;
  private final Map<Picture, Optional<PdfImage>> images = new HashMap<>();
  private int count;

  public ImageSet(PdfFile file, List<Diagnostic> diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  /** The picture in the file; empty, with a diagnostic, if it can't be shown. */
  public Optional<PdfImage> use(Picture picture) {
    Optional<PdfImage> known = images.get(picture);
    if (known == null) {
      known = write(picture);
      images.put(picture, known);
    }
    return known;
  }

  private Optional<PdfImage> write(Picture picture) {
    byte[] bytes = picture.bytes();
    if (JpegHeader.looksLike(bytes)) {
      return JpegHeader.of(bytes)
          .map(header -> jpeg(picture, header))
          .orElseGet(() -> refuse(picture, "is a damaged JPEG", "save it again"));
    }
    if (ImageHeader.isPng(bytes)) {
      return PngFile.of(bytes)
          .map(png -> png(picture, png))
          .orElseGet(() -> refuse(picture, "is a damaged PNG", "save it again"));
    }
    return refuse(picture, "is neither a JPEG nor a PNG", "save it as one of the two");
  }

  private Optional<PdfImage> jpeg(Picture picture, JpegHeader header) {
    if (header.bits() != 8 || header.width() == 0 || header.height() == 0) {
      return refuse(picture, "is a JPEG of an unusual kind", "save it as a baseline JPEG");
    }
    Optional<byte[]> profile =
        header.profile().filter(bytes -> ColorProfile.fits(bytes, header.components()));
    String device;
    switch (header.components()) {
      case 1 -> device = "DeviceGray";
      case 3 -> device = "DeviceRGB";
      case 4 -> device = "DeviceCMYK";
      default -> {
        return refuse(picture, "is a JPEG of an unusual kind", "save it as a baseline JPEG");
      }
    }
    if (header.components() == 4 && profile.isEmpty()) {
      return refuse(
          picture,
          "is a JPEG in CMYK that doesn't say which one",
          "save it in RGB, or with its colour profile");
    }
    Bytes entries = entries(header.width(), header.height());
    entries.put("/BitsPerComponent 8/Filter/DCTDecode/ColorSpace");
    if (profile.isPresent()) {
      int stream = file.reserve();
      byte[] bytes = profile.get();
      String head = "/N " + header.components() + "/Alternate/" + device;
      file.stream(stream, head, bytes);
      entries.put("[/ICCBased").ref(stream).put(']');
    } else {
      entries.put('/').put(device);
    }
    if (header.components() == 4 && header.adobe()) {
      entries.put("/Decode[1 0 1 0 1 0 1 0]");
    }
    int object = file.reserve();
    file.raw(object, entries.toString(), picture.bytes());
    ImageHeader.Orientation orientation = header.orientation();
    boolean sideways = orientation.sideways();
    int width = sideways ? header.height() : header.width();
    int height = sideways ? header.width() : header.height();
    return Optional.of(new PdfImage(++count, object, width, height, orientation));
  }

  private Optional<PdfImage> png(Picture picture, PngFile png) {
    if ((long) png.width() * png.height() > MAX_PIXELS) {
      return refuse(picture, "has more than 100 million pixels", "scale it down");
    }
    int object = file.reserve();
    if (png.passes()) {
      String entries = entries(png.width(), png.height()).put(png.entries()).toString();
      file.raw(object, entries, png.rows().toArray());
    } else {
      try {
        decoded(object, png.decode());
      } catch (IOException | RuntimeException e) {
        return refuse(picture, "can't be decoded: " + e.getMessage(), "save it again");
      }
    }
    return Optional.of(
        new PdfImage(++count, object, png.width(), png.height(), ImageHeader.Orientation.UPRIGHT));
  }

  private void decoded(int object, BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] colours = new byte[3 * width * height];
    byte[] alphas = new byte[width * height];
    boolean opaque = true;
    int[] row = new int[width];
    int at = 0;
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int pixel : row) {
        int alpha = pixel >>> 24;
        opaque &= alpha == 255;
        alphas[at] = (byte) alpha;
        colours[3 * at] = (byte) (pixel >> 16);
        colours[3 * at + 1] = (byte) (pixel >> 8);
        colours[3 * at + 2] = (byte) pixel;
        at++;
      }
    }
    Bytes entries = entries(width, height).put("/BitsPerComponent 8/ColorSpace/DeviceRGB");
    if (!opaque) {
      int mask = file.reserve();
      Bytes maskEntries = entries(width, height).put("/BitsPerComponent 8/ColorSpace/DeviceGray");
      file.stream(mask, maskEntries.toString(), alphas);
      entries.put("/SMask").ref(mask);
    }
    file.stream(object, entries.toString(), colours);
  }

  private static Bytes entries(int width, int height) {
    Bytes entries = new Bytes(256).put("/Type/XObject/Subtype/Image/Width ").integer(width);
    return entries.put("/Height ").integer(height);
  }

  private Optional<PdfImage> refuse(Picture picture, String problem, String hint) {
    String name = picture.alt().isBlank() ? "a picture" : "the picture \"" + picture.alt() + "\"";
    diagnostics.add(new Diagnostic("picture", "", name + " " + problem, hint));
    return Optional.empty();
  }
}
