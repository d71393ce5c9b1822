package io.etude.pdf.write.image;

import io.etude.pdf.write.file.Bytes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A PNG. Without transparency or interlacing its compressed rows are what PDF's Flate filter takes;
 * any other one is decoded.
 */
final class PngFile {
  private static final int SIGNATURE_LENGTH = 8;
  private static final int GREY = 0;
  private static final int COLOUR = 2;
  private static final int PALETTE = 3;
  private static final int ALPHA = 4;

  private final byte[] file;
  private final int width;
  private final int height;
  private final int bits;
  private final int type;
  private final boolean interlaced;
  private final Bytes rows;
  private boolean transparent;
  private byte[] palette = {};

  private PngFile(byte[] file) {
    this.file = file;
    width = int32(16);
    height = int32(20);
    bits = file[24];
    type = file[25];
    interlaced = file[28] != 0;
    rows = new Bytes(file.length);
  }

  /** Reads the chunks; empty if the file is damaged. */
  static Optional<PngFile> of(byte[] file) {
    PngFile png = new PngFile(file);
    return png.width > 0 && png.height > 0 && png.readChunks()
        ? Optional.of(png)
        : Optional.empty();
  }

  private boolean readChunks() {
    int at = SIGNATURE_LENGTH;
    while (at + 12 <= file.length) {
      int length = int32(at);
      int start = at + 8;
      if (length < 0 || length > file.length - start - 4) {
        return false;
      }
      CRC32 sum = new CRC32();
      sum.update(file, at + 4, length + 4);
      if ((int) sum.getValue() != int32(start + length)) {
        return false;
      }
      switch (new String(file, at + 4, 4, StandardCharsets.ISO_8859_1)) {
        case "PLTE" -> palette = Arrays.copyOfRange(file, start, start + length);
        case "tRNS" -> transparent = true;
        case "IDAT" -> rows.put(file, start, length);
        case "IEND" -> {
          return rows.size() > 0;
        }
        default -> {}
      }
      at = start + length + 4;
    }
    return false;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Bytes of the pixels where each has one at least. */
  long size() {
    return height * Math.max(width, rowSize());
  }

  private long rowSize() {
    int channels = type == PALETTE ? 1 : (type & COLOUR) + 1 + type / ALPHA;
    return ((long) channels * bits * width + 7) / 8;
  }

  /** Whether the compressed rows hold as many bytes as the pixels need, and one before each row. */
  boolean isWhole() {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(rows.array(), 0, rows.size());
      byte[] buffer = new byte[1 << 16];
      long expected = height * (rowSize() + 1);
      int read = 1;
      while (read > 0 && inflater.getBytesWritten() <= expected) {
        read = inflater.inflate(buffer);
      }
      return inflater.finished() && inflater.getBytesWritten() == expected;
    } catch (DataFormatException e) {
      return false;
    } finally {
      inflater.end();
    }
  }

  /** Whether the compressed rows can go into a PDF as they are. */
  boolean passes() {
    boolean opaque = type == GREY || type == COLOUR || type == PALETTE && palette.length >= 3;
    return opaque && !transparent && !interlaced;
  }

  /** The compressed rows. */
  Bytes rows() {
    return rows;
  }

  /** The entries of an image dictionary with the compressed rows. */
  String entries() {
    Bytes entries = new Bytes(128).put("/ColorSpace");
    if (type == PALETTE) {
      entries.put("[/Indexed/DeviceRGB ").integer(palette.length / 3 - 1L).put(' ');
      entries.literal(palette).put(']');
    } else {
      entries.put(type == GREY ? "/DeviceGray" : "/DeviceRGB");
    }
    entries.put("/BitsPerComponent ").integer(bits).put("/Filter/FlateDecode/DecodeParms<<");
    entries.put("/Predictor 15/Colors ").integer(type == COLOUR ? 3 : 1);
    entries.put("/BitsPerComponent ").integer(bits).put("/Columns ").integer(width).put(">>");
    return entries.toString();
  }

  /** The pixels. */
  BufferedImage decode() throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, true, true);
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  private int int32(int at) {
    return (file[at] & 0xFF) << 24
        | (file[at + 1] & 0xFF) << 16
        | (file[at + 2] & 0xFF) << 8
        | file[at + 3] & 0xFF;
  }
}
