package io.etude.pdf.write.image;

import io.etude.Diagnostic;
import io.etude.document.Picture;
import io.etude.internal.ImageHeader;
import io.etude.internal.JpegHeader;
import io.etude.pdf.write.file.Bytes;
import io.etude.pdf.write.file.PdfFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The pictures of a document, each written once, when a page first shows it. */
public final class ImageSet {
  /** What a viewer may need for a picture: a photo of 48 megapixels does, A4 at 600 dpi does. */
  private static final long MAX_BYTES = 150_000_000;

  private static final String SAVE_AGAIN = "save it again";

  private final PdfFile file;
  private final List<Diagnostic> diagnostics;
  private final WholePictures whole;
  private final Map<Picture, Optional<PdfImage>> images = new HashMap<>();
  private int count;

  public ImageSet(PdfFile file, List<Diagnostic> diagnostics, WholePictures whole) {
    this.file = file;
    this.diagnostics = diagnostics;
    this.whole = whole;
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
      Optional<JpegHeader> header = JpegHeader.of(bytes);
      return header.isPresent()
          ? jpeg(picture, header.get())
          : refuse(picture, "is a damaged JPEG", SAVE_AGAIN);
    }
    if (ImageHeader.isPng(bytes)) {
      Optional<PngFile> png = PngFile.of(bytes);
      return png.isPresent()
          ? png(picture, png.get())
          : refuse(picture, "is a damaged PNG", SAVE_AGAIN);
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
    long size = (long) header.components() * header.width() * header.height();
    if (size > MAX_BYTES) {
      return tooLarge(picture, header.width(), header.height(), size);
    }
    Optional<byte[]> plain = JpegHeader.withoutMetadata(picture.bytes(), false);
    if (plain.isEmpty() || !whole.has(picture, () -> isWhole(plain.get()))) {
      return refuse(picture, "is a JPEG that lacks a part of the picture", SAVE_AGAIN);
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
    file.raw(object, entries.toString(), plain.get());
    ImageHeader.Orientation orientation = header.orientation();
    boolean sideways = orientation.sideways();
    int width = sideways ? header.height() : header.width();
    int height = sideways ? header.width() : header.height();
    return Optional.of(new PdfImage(++count, object, width, height, orientation));
  }

  private Optional<PdfImage> png(Picture picture, PngFile png) {
    if (png.size() > MAX_BYTES) {
      return tooLarge(picture, png.width(), png.height(), png.size());
    }
    if (png.passes() && !whole.has(picture, png::isWhole)) {
      return refuse(picture, "is a PNG that lacks a part of the picture", SAVE_AGAIN);
    }
    int object = file.reserve();
    if (png.passes()) {
      String entries = entries(png.width(), png.height()).put(png.entries()).toString();
      file.raw(object, entries, png.rows().toArray());
    } else {
      try {
        decoded(object, png.decode());
      } catch (IOException | RuntimeException e) {
        return refuse(picture, "can't be decoded: " + e.getMessage(), SAVE_AGAIN);
      }
    }
    return Optional.of(
        new PdfImage(++count, object, png.width(), png.height(), ImageHeader.Orientation.UPRIGHT));
  }

  /** Whether all rows of a JPEG can be read; few pixels are kept of them. */
  private static boolean isWhole(byte[] jpeg) {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    List<String> faults = new ArrayList<>();
    reader.addIIOReadWarningListener((source, warning) -> faults.add(warning));
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
      reader.setInput(in, true, true);
      ImageReadParam few = reader.getDefaultReadParam();
      few.setSourceSubsampling(1 << 16, 1 << 16, 0, 0);
      reader.readRaster(0, few);
      return faults.stream()
          .allMatch(f -> !f.startsWith("Corrupt JPEG data") || f.contains("extraneous bytes"));
    } catch (IOException | RuntimeException e) {
      return false;
    } finally {
      reader.dispose();
    }
  }

  private Optional<PdfImage> tooLarge(Picture picture, int width, int height, long size) {
    double factor = Math.sqrt((double) MAX_BYTES / size);
    return refuse(
        picture,
        String.format(
            Locale.ROOT,
            "has %,d × %,d pixels, which need %,d MB to be shown; at most %,d MB may be needed",
            width,
            height,
            size / 1_000_000,
            MAX_BYTES / 1_000_000),
        String.format(
            Locale.ROOT,
            "scale it down to %,d × %,d pixels",
            (int) (width * factor),
            (int) (height * factor)));
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
