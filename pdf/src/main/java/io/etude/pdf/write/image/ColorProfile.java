package io.etude.pdf.write.image;

import io.etude.pdf.write.file.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** ICC colour profiles: sRGB, made here, and checks of those that pictures bring. */
public final class ColorProfile {
  private static final int HEADER = 128;
  private static final int LARGEST_VERSION = 4;
  private static final List<String> CLASSES = List.of("scnr", "mntr", "prtr", "spac");

  private ColorProfile() {}

  /** Whether PDF/A takes a profile for an image with that many components. */
  static boolean fits(byte[] profile, int components) {
    if (profile.length < HEADER || profile[8] > LARGEST_VERSION) {
      return false;
    }
    String space =
        switch (components) {
          case 1 -> "GRAY";
          case 3 -> "RGB ";
          default -> "CMYK";
        };
    return tag(profile, 16).equals(space)
        && tag(profile, 36).equals("acsp")
        && CLASSES.contains(tag(profile, 12));
  }

  private static String tag(byte[] profile, int at) {
    return new String(profile, at, 4, StandardCharsets.ISO_8859_1);
  }

  /**
   * sRGB (IEC 61966-2-1) as a matrix profile of ICC version 4.2: primaries adapted to D50 by
   * Bradford's method and the standard's own curve, in 15.16 fixed point.
   */
  public static Bytes srgb() {
    List<String> tags =
        List.of("desc", "cprt", "wtpt", "chad", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC");
    Bytes curve = numbers("para", 3 << 16, 157286, 62119, 3417, 5072, 2651);
    List<Bytes> values =
        List.of(
            words("sRGB"),
            words("Public domain"),
            numbers("XYZ ", 63190, 65536, 54061),
            numbers("sf32", 68674, 1502, -3291, 1939, 64912, -1119, -606, 988, 49262),
            numbers("XYZ ", 28578, 14581, 912),
            numbers("XYZ ", 25240, 46981, 6362),
            numbers("XYZ ", 9372, 3974, 46787),
            curve);
    Bytes table = new Bytes(512);
    Bytes data = new Bytes(512);
    int start = HEADER + 4 + 12 * tags.size();
    int32(table, tags.size());
    int at = 0;
    for (int i = 0; i < tags.size(); i++) {
      if (i < values.size()) {
        at = start + data.size();
        data.put(values.get(i));
        while (data.size() % 4 != 0) {
          data.put(0);
        }
      }
      table.put(tags.get(i));
      int32(table, at);
      int32(table, values.get(Math.min(i, values.size() - 1)).size());
    }
    return header(start + data.size()).put(table).put(data);
  }

  private static Bytes header(int size) {
    Bytes header = new Bytes(1024);
    int32(header, size);
    int32(header, 0);
    int32(header, 0x04200000);
    header.put("mntrRGB XYZ ");
    // 2026-01-01: a profile has a date, and this one's must not change.
    for (int part : new int[] {2026, 1, 1, 0, 0, 0}) {
      header.put(part >> 8).put(part);
    }
    header.put("acsp");
    while (header.size() < 68) {
      header.put(0);
    }
    int32(header, 63190);
    int32(header, 65536);
    int32(header, 54061);
    while (header.size() < HEADER) {
      header.put(0);
    }
    return header;
  }

  private static Bytes numbers(String type, int... values) {
    Bytes bytes = new Bytes(64).put(type);
    int32(bytes, 0);
    for (int value : values) {
      int32(bytes, value);
    }
    return bytes;
  }

  /** A text in one language, in UTF-16. */
  private static Bytes words(String text) {
    Bytes bytes = numbers("mluc", 1, 12).put("enUS");
    int32(bytes, 2 * text.length());
    int32(bytes, 28);
    for (int i = 0; i < text.length(); i++) {
      bytes.put(0).put(text.charAt(i));
    }
    return bytes;
  }

  private static void int32(Bytes target, int value) {
    target.put(value >> 24).put(value >> 16).put(value >> 8).put(value);
  }
}
