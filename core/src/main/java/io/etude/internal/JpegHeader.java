package io.etude.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the segments before a JPEG's scan say.
 *
 * @param width columns as stored
 * @param height rows as stored
 * @param components 1 for grey, 3 for colour, 4 for print colours
 * @param bits bits of each component
 * @param orientation how the camera was held
 * @param adobe whether Adobe's software wrote it, which stores print colours inverted
 * @param profile the colour profile in it
 */
public record JpegHeader(
    int width,
    int height,
    int components,
    int bits,
    ImageHeader.Orientation orientation,
    boolean adobe,
    Optional<byte[]> profile) {

  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int JFIF_LENGTH = 14;
  private static final int ORIENTATION_TAG = 0x0112;

  /** Whether a file begins as a JPEG does. */
  public static boolean looksLike(byte[] file) {
    return file.length > 3
        && (file[0] & 0xFF) == 0xFF
        && (file[1] & 0xFF) == 0xD8
        && (file[2] & 0xFF) == 0xFF;
  }

  /** Reads the header; empty if the file is damaged. */
  public static Optional<JpegHeader> of(byte[] file) {
    ImageHeader.Orientation orientation = ImageHeader.Orientation.UPRIGHT;
    boolean adobe = false;
    ByteArrayOutputStream profile = new ByteArrayOutputStream();
    int at = 2;
    while (at + 4 <= file.length && (file[at] & 0xFF) == 0xFF) {
      int marker = file[at + 1] & 0xFF;
      if (marker == 0xFF) {
        at++;
        continue;
      }
      int start = at + 4;
      int end = at + 2 + uint16(file, at + 2);
      if (end < start || end > file.length) {
        return Optional.empty();
      }
      if (marker == 0xE1 && startsWith(file, start, end, EXIF)) {
        orientation = orientation(Arrays.copyOfRange(file, start + EXIF.length, end));
      } else if (marker == 0xE2 && startsWith(file, start, end, PROFILE)) {
        int from = start + PROFILE.length + 2;
        profile.write(file, from, Math.max(0, end - from));
      } else if (marker == 0xEE && startsWith(file, start, end, ADOBE)) {
        adobe = true;
      } else if (isFrame(marker) && end - start >= 6) {
        return Optional.of(
            new JpegHeader(
                uint16(file, start + 3),
                uint16(file, start + 1),
                file[start + 5],
                file[start],
                orientation,
                adobe,
                profile.size() == 0 ? Optional.empty() : Optional.of(profile.toByteArray())));
      }
      at = end;
    }
    return Optional.empty();
  }

  /**
   * The file without what isn't needed to show it: where and with what it was taken, comments,
   * previews, and what follows the picture. Empty if it ends before the picture does.
   *
   * @param withProfile whether the colour profile stays
   */
  public static Optional<byte[]> withoutMetadata(byte[] file, boolean withProfile) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
    out.write(file, 0, 2);
    int at = 2;
    while (at + 1 < file.length && (file[at] & 0xFF) == 0xFF) {
      int marker = file[at + 1] & 0xFF;
      if (marker == 0xFF) {
        at++;
        continue;
      }
      if (marker == 0xD9) {
        out.write(file, at, 2);
        return Optional.of(out.toByteArray());
      }
      int end = at + 4 > file.length ? file.length + 1 : at + 2 + uint16(file, at + 2);
      if (end < at + 4 || end > file.length) {
        return Optional.empty();
      }
      int start = at + 4;
      if (marker == 0xDA) {
        end = endOfScan(file, end);
      }
      if (marker == 0xE0 && startsWith(file, start, end, JFIF) && end - start >= JFIF_LENGTH) {
        // without the preview that may follow
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE0, 0, JFIF_LENGTH + 2});
        out.write(file, start, JFIF_LENGTH - 2);
        out.writeBytes(new byte[2]);
      } else if (marker != 0xFE && marker >> 4 != 0xE
          || marker == 0xEE && startsWith(file, start, end, ADOBE)
          || withProfile && marker == 0xE2 && startsWith(file, start, end, PROFILE)) {
        out.write(file, at, end - at);
      }
      at = end;
    }
    return Optional.empty();
  }

  /** The next marker that is neither a byte of the scan nor one that restarts it. */
  private static int endOfScan(byte[] file, int from) {
    for (int at = from; at + 1 < file.length; at++) {
      int next = file[at + 1] & 0xFF;
      if ((file[at] & 0xFF) == 0xFF && next != 0 && next != 0xFF && next >> 3 != 0xD0 >> 3) {
        return at;
      }
    }
    return file.length;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static boolean startsWith(byte[] file, int start, int end, byte[] prefix) {
    return end - start >= prefix.length
        && Arrays.equals(file, start, start + prefix.length, prefix, 0, prefix.length);
  }

  /** The orientation in the first directory of a TIFF structure. */
  private static ImageHeader.Orientation orientation(byte[] tiff) {
    if (tiff.length < 10) {
      return ImageHeader.Orientation.UPRIGHT;
    }
    boolean little = tiff[0] == 'I';
    int at = tiffInt(tiff, 4, 4, little);
    if (at < 0 || at > tiff.length - 2) {
      return ImageHeader.Orientation.UPRIGHT;
    }
    int count = tiffInt(tiff, at, 2, little);
    for (int i = 0, entry = at + 2; i < count && entry <= tiff.length - 12; i++, entry += 12) {
      if (tiffInt(tiff, entry, 2, little) == ORIENTATION_TAG) {
        return ImageHeader.Orientation.ofExif(tiffInt(tiff, entry + 8, 2, little));
      }
    }
    return ImageHeader.Orientation.UPRIGHT;
  }

  private static int tiffInt(byte[] tiff, int at, int length, boolean little) {
    int value = 0;
    for (int i = 0; i < length; i++) {
      value = value << 8 | tiff[little ? at + length - 1 - i : at + i] & 0xFF;
    }
    return value;
  }

  private static int uint16(byte[] file, int at) {
    return (file[at] & 0xFF) << 8 | file[at + 1] & 0xFF;
  }
}
