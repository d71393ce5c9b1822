package io.etude.pdf.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Small pictures. */
public final class SamplePictures {
  private SamplePictures() {}

  /** An opaque PNG, 40 × 20, red growing to the right, green downwards. */
  public static byte[] png() {
    return encode(gradient(BufferedImage.TYPE_INT_RGB), "png");
  }

  /** The same, clear at the left edge. */
  public static byte[] transparentPng() {
    return encode(gradient(BufferedImage.TYPE_INT_ARGB), "png");
  }

  /** An opaque PNG of rows that are given, a byte for its filter before each. */
  public static byte[] png(int width, int height, int bits, byte[] rows) {
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) bits);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    chunk("IHDR", header.put((byte) 2).array(), out);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(packed)) {
      deflater.write(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    chunk("IDAT", packed.toByteArray(), out);
    chunk("IEND", new byte[0], out);
    return out.toByteArray();
  }

  private static void chunk(String name, byte[] content, ByteArrayOutputStream out) {
    ByteBuffer chunk = ByteBuffer.allocate(content.length + 12).putInt(content.length);
    chunk.put(name.getBytes(StandardCharsets.US_ASCII)).put(content);
    CRC32 sum = new CRC32();
    sum.update(chunk.array(), 4, content.length + 4);
    out.writeBytes(chunk.putInt((int) sum.getValue()).array());
  }

  public static byte[] jpeg() {
    return encode(gradient(BufferedImage.TYPE_INT_RGB), "jpg");
  }

  public static byte[] greyJpeg() {
    return encode(gradient(BufferedImage.TYPE_BYTE_GRAY), "jpg");
  }

  /** A JPEG whose camera was held so. */
  public static byte[] jpegWithOrientation(int exif) {
    byte[] jpeg = jpeg();
    byte[] segment = {
      (byte) 0xFF,
      (byte) 0xE1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0, //
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8, // big endian, the directory at 8
      0,
      1,
      1,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) exif,
      0,
      0,
      0,
      0,
      0,
      0
    };
    byte[] turned = new byte[jpeg.length + segment.length];
    System.arraycopy(jpeg, 0, turned, 0, 2);
    System.arraycopy(segment, 0, turned, 2, segment.length);
    System.arraycopy(jpeg, 2, turned, 2 + segment.length, jpeg.length - 2);
    return turned;
  }

  private static BufferedImage gradient(int type) {
    BufferedImage image = new BufferedImage(40, 20, type);
    for (int y = 0; y < 20; y++) {
      for (int x = 0; x < 40; x++) {
        int alpha = Math.min(255, x * 20);
        image.setRGB(x, y, alpha << 24 | x * 6 << 16 | y * 12 << 8 | 0x40);
      }
    }
    return image;
  }

  private static byte[] encode(BufferedImage image, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalStateException("no writer for " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
