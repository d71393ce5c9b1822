package io.etude.pdf.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
