package io.etude.pdf.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * By how much characters may protrude from the column at either end of a line, as parts of their
 * width; data in {@code protrusion.txt}.
 */
public final class Protrusion {

  private static final String FILE = "/io/etude/pdf/protrusion.txt";

  /** Above the Latin letters and general punctuation nothing protrudes. */
  private static final int SIZE = 0x2040;

  private static final char LAST_LETTER = '\u024f';
  private static final float[] LEFT = new float[SIZE];
  private static final float[] RIGHT = new float[SIZE];

  static {
    read();
    for (char c = '\u00c0'; c <= LAST_LETTER; c++) {
      char base = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).charAt(0);
      LEFT[c] = LEFT[base];
      RIGHT[c] = RIGHT[base];
    }
  }

  private Protrusion() {}

  private static void read() {
    try (InputStream in = Protrusion.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] entry = line.split(" ");
          for (char c : entry[0].toCharArray()) {
            LEFT[c] = Float.parseFloat(entry[1]) / 1000;
            RIGHT[c] = Float.parseFloat(entry[2]) / 1000;
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For the first character of a line. */
  public static float left(char c) {
    return c < SIZE ? LEFT[c] : 0;
  }

  /** For the last character of a line. */
  public static float right(char c) {
    return c < SIZE ? RIGHT[c] : 0;
  }
}
