package io.etude.pdf.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fonts with wrong bytes: they are read, or refused with an exception of ours. */
class DamagedFontsTest {

  /** How many damaged fonts are read; more by {@code -Detude.fonts=10000}. */
  private static final int FONTS = Integer.getInteger("etude.fonts", 150);

  private static final int GLYPHS = 20;

  private static byte[] good() throws IOException {
    try (InputStream in =
        DamagedFontsTest.class.getResourceAsStream(
            "/io/etude/pdf/fonts/NotoSansHebrew-Regular.ttf")) {
      return in.readAllBytes();
    }
  }

  @Test
  @Tag("hostile")
  void everyFaultIsOneOfOurs() throws IOException {
    byte[] good = good();
    Random random = new Random(20_261_126);
    int refused = 0;
    for (int i = 0; i < FONTS; i++) {
      try {
        Typeface face = Typeface.of(damaged(good, random));
        for (int glyph = 0; glyph < GLYPHS; glyph++) {
          face.depth(glyph);
        }
      } catch (UncheckedIOException e) {
        assertThat(e).hasMessageStartingWith("not a TrueType font");
        refused++;
      }
    }
    assertThat(refused).as("of " + FONTS).isBetween(1, FONTS - 1);
  }

  /** The records of names become those of a platform that nobody has. */
  @Test
  void aFontWithoutANameGetsOne() throws IOException {
    byte[] font = good();
    ByteBuffer bytes = ByteBuffer.wrap(font);
    for (int t = 0; t < bytes.getShort(4); t++) {
      int entry = 12 + 16 * t;
      if (bytes.getInt(entry) == 0x6E616D65) {
        int names = bytes.getInt(entry + 8);
        for (int r = 0; r < bytes.getShort(names + 2); r++) {
          bytes.putShort(names + 6 + 12 * r, (short) 9);
        }
      }
    }
    assertThat(Typeface.of(good()).name()).isEqualTo("NotoSansHebrew-Regular");
    assertThat(Typeface.of(font).name()).isEqualTo("Unnamed");
  }

  /** Half of the wrong bytes are in the directory and the first tables, where they matter most. */
  private static byte[] damaged(byte[] good, Random random) {
    byte[] font = good.clone();
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes; i++) {
      int within = random.nextBoolean() ? 2_000 : font.length;
      font[random.nextInt(within)] = (byte) random.nextInt(256);
    }
    return random.nextInt(10) == 0 ? Arrays.copyOf(font, random.nextInt(font.length)) : font;
  }
}
