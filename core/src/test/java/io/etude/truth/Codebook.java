package io.etude.truth;

import io.etude.study.Study;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a codebook can say: keys that come later are written from the day that there are any. */
final class Codebook {

  private static final String SCHEMA = schema();

  private Codebook() {}

  private static String schema() {
    try (InputStream in = Study.class.getResourceAsStream("study.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a net can say which side of the scale it is. */
  static boolean saysSides() {
    return has("side");
  }

  /** Whether an item of a grid can say that it is worded negatively. */
  static boolean saysReversed() {
    return has("reversed");
  }

  private static boolean has(String key) {
    return SCHEMA.contains('"' + key + '"');
  }
}
